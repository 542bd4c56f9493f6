"""An import goes up the list of layers in ARCHITECTURE.md, never down; heavy libraries stay in the backends."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

LAYERS = (
    "units source diagnostics errors", "model", "world recording browser cache fonts metrics remote yaml pictures",
    "theme", "charts math diagrams",
    "directives", "parse", "resolve", "layout", "speaking", "check", "backends",
    "registry pipeline output preview importing starting packing doctor cli __main__",
)  # fmt: skip
LAYER = {name: number for number, names in enumerate(LAYERS) for name in names.split()}
BACKENDS_ONLY = {"jinja2", "lxml", "pptx"}
HEAVY = ("backends/", "theme/template/", "importing/pptx/")
"""Where these are allowed."""
PACKAGE = Path(__file__).parent.parent / "slidegen"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def imports(text: str) -> Iterator[str]:
    """Every dotted name that *text* imports, also inside functions."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaches(module: str, text: str) -> list[str]:
    """The imports of *text* that *module* may not make."""
    own = module.split("/")[0].removesuffix(".py")
    names = [name.split(".") for name in imports(text)]
    down = [name for name in names if name[0] == "slidegen" and LAYER.get("".join(name[1:2]), -1) > LAYER[own]]
    heavy = [name for name in names if name[0] in BACKENDS_ONLY and not module.startswith(HEAVY)]
    return [".".join(name) for name in down + heavy]


@pytest.mark.parametrize("module", [name for name in MODULES if name != "__init__.py"])
def test_a_module_imports_only_from_its_own_layer_or_above(module: str) -> None:
    assert breaches(module, (PACKAGE / module).read_text(encoding="utf-8")) == []


def test_a_breach_is_found() -> None:
    assert breaches("parse/split.py", "from slidegen.layout import fit") == ["slidegen.layout.fit"]
    assert breaches("layout/fit.py", "def f():\n    import lxml.etree") == ["lxml.etree"]
    assert breaches("backends/pptx/deck.py", "import lxml.etree\nfrom slidegen import units") == []
