"""What may be in git: slidegen's own work and pins of other people's, with no word of where those are fetched."""

import json
import re
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from slidegen.world import bundled_folder

REGISTRY_HOSTS = re.compile(r"\bregistry\.\w+\.[a-z]{2,}|\bfiles\.\w+\.org/packages|/simple/?[\"'\s]")
FONT_SUFFIXES = {".eot", ".otf", ".ttc", ".ttf", ".woff", ".woff2"}


@pytest.fixture(scope="module")
def tracked(root: Path) -> list[Path]:
    """The files that git knows."""
    answer = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True)
    return [file for name in answer.stdout.split("\0") if name and (file := root / name).is_file()]


@pytest.fixture(scope="module")
def packages(root: Path) -> dict[str, dict[str, str]]:
    """The locked npm packages by path."""
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    return {path: entry for path, entry in lock["packages"].items() if path}


def test_every_locked_package_is_pinned_by_hash(packages: dict[str, dict[str, str]]) -> None:
    assert packages
    assert [path for path, entry in packages.items() if not entry.get("integrity", "").startswith("sha512-")] == []


def test_the_lock_holds_no_addresses(root: Path, packages: dict[str, dict[str, str]]) -> None:
    assert "://" not in (root / "package-lock.json").read_text(encoding="utf-8")
    assert [path for path, entry in packages.items() if "resolved" in entry] == []


def test_package_json_asks_for_exact_versions(root: Path) -> None:
    wishes = json.loads((root / "package.json").read_text(encoding="utf-8"))
    versions = {**wishes["dependencies"], **wishes["devDependencies"]}
    assert {name: version for name, version in versions.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)} == {}


def test_no_file_names_a_registry(root: Path, tracked: list[Path]) -> None:
    texts = {file.relative_to(root): file.read_bytes().decode("utf-8", "replace") for file in tracked}
    assert {str(name): hit.group() for name, text in texts.items() if (hit := REGISTRY_HOSTS.search(text))} == {}


@pytest.mark.parametrize(
    "parts", [("https://registry", "example", "org/x"), ("https://files", "example", "org/packages")]
)
def test_addresses_of_registries_are_recognised(parts: tuple[str, ...]) -> None:
    assert REGISTRY_HOSTS.search(".".join(parts))
    assert not REGISTRY_HOSTS.search("registry.py and a simple example")


def test_no_third_party_file_is_tracked(root: Path, tracked: list[Path]) -> None:
    foreign = {sha256(file.read_bytes()).digest() for file in bundled_folder().rglob("*") if file.is_file()}
    assert foreign
    names = [file.relative_to(root) for file in tracked if sha256(file.read_bytes()).digest() in foreign]
    assert names == []
    assert [file for file in tracked if file.suffix.lower() in FONT_SUFFIXES] == []
    assert [file for file in tracked if {"node_modules", "_assets"} & set(file.parts)] == []
