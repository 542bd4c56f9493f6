"""Backends are found by name, and imported only when asked for."""

import subprocess
import sys
from importlib.metadata import EntryPoint

import pytest

from slidegen import registry
from slidegen.errors import UsageError


class Other:
    name, suffix = "other", ".other"


@pytest.mark.parametrize("name", registry.SHIPPED)
def test_shipped_backends_bear_their_names(name: str) -> None:
    assert registry.backend(name).name == name
    assert registry.backend(name).suffix.startswith(".")


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no output format `ppt`; did you mean `pptx`\?"):
        registry.backend("ppt")
    assert not registry.has_backend("ppt")


def test_installed_backends_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint(name="other", group=registry.GROUP, value="tests.test_registry:Other")
    monkeypatch.setattr(registry, "_installed", lambda: {"other": point})
    assert registry.backend("other").suffix == ".other"
    assert registry.has_backend("other")
    assert registry.backend_names() == (*registry.SHIPPED, "other")


def test_known_names_need_no_search(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise AssertionError("entry points were read")

    monkeypatch.setattr(registry, "_installed", fail)
    assert registry.has_backend("html")
    assert registry.backend("html").name == "html"


def test_heavy_libraries_wait_until_they_are_needed() -> None:
    heavy = "pptx lxml jinja2 PIL uharfbuzz fontTools nh3 resvg_py yaml markdown_it pygments difflib asyncio json"
    code = (
        f"import sys, slidegen.cli.main, slidegen.cli.build; print(sorted(set({heavy.split()!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
