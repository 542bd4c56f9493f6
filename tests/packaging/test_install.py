"""What users install works alone: no checkout, no Node, the same assets and themes."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import hatch_build

pytestmark = pytest.mark.packaging

DECK = "---\ntitle: Hello\n---\n\n## First\n\nSome words\n\n- one\n- two\n\n```python\nprint(1)\n```\n"
BUNDLED = ("slidegen/_assets/reveal.js/dist/reveal.js", "slidegen/_assets/fonts/Inter/Inter_400Regular.metrics.json")


def environment(folder: Path) -> dict[str, str]:
    """This process' environment with nothing on PATH: no Node, no npm, no git."""
    nowhere = folder / "empty"
    nowhere.mkdir(exist_ok=True)
    return {**os.environ, "PATH": str(nowhere), "PYTHONPATH": "", "VIRTUAL_ENV": ""}


def run(*command: str | Path, cwd: Path) -> str:
    """What *command* prints; the test fails with its words if it fails."""
    answer = subprocess.run(command, cwd=cwd, env=environment(cwd), capture_output=True, text=True, timeout=600)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return answer.stdout


@pytest.fixture(scope="module")
def checkout(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what git would have, that is without assets."""
    folder = tmp_path_factory.mktemp("checkout") / "slidegen"
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in names:
        if name and (root / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with an sdist built from the checkout and the wheel built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, checkout, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (file,) = built.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def wheel_names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def environment_with(package: str, *options: str, folder: Path) -> Path:
    """The ``bin`` folder of a new virtual environment in which *package* is installed."""
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    run(folder / "venv/bin/python", "-m", "pip", "install", "--quiet", *options, package, cwd=folder)
    return folder / "venv/bin"


def site_packages(bin_folder: Path) -> Path:
    (folder,) = bin_folder.parent.glob("lib/python*/site-packages")
    return folder


def assert_builds_a_deck(bin_folder: Path, folder: Path) -> None:
    (folder / "deck.md").write_text(DECK, encoding="utf-8")
    run(bin_folder / "slidegen", "build", "deck.md", "-t", "pptx,html", cwd=folder)
    with zipfile.ZipFile(folder / "deck.pptx") as pptx:
        assert "ppt/slides/slide2.xml" in pptx.namelist()
    html = (folder / "deck.html").read_text(encoding="utf-8")
    assert "Some words" in html
    assert "Reveal" in html
    assert "@font-face" in html


def test_the_sdist_holds_fresh_assets_so_that_it_builds_without_npm(built: Path, tmp_path: Path) -> None:
    (file,) = built.glob("*.tar.gz")
    with tarfile.open(file) as archive:
        for member in archive:
            if content := archive.extractfile(member):
                (tmp_path / member.name).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / member.name).write_bytes(content.read())
    (folder,) = tmp_path.iterdir()
    needed = (*BUNDLED, "themes/plain/theme.toml", "package-lock.json", "hatch_build.py", "LICENSE")
    assert [name for name in needed if not (folder / name).is_file()] == []
    assert hatch_build.is_fresh(folder / "slidegen/_assets", hatch_build.stamp(folder))


def test_the_wheel_holds_assets_and_themes_and_nothing_that_is_not_used(wheel_names: set[str]) -> None:
    themes = {"slidegen/themes/plain/theme.toml", "slidegen/themes/gallery/gallery.md"}
    assert {*BUNDLED, *themes, "slidegen/py.typed"} <= wheel_names
    assert {name.split("/")[0].split("-")[0] for name in wheel_names} == {"slidegen"}


def test_every_licence_is_in_the_wheel(root: Path, wheel_names: set[str]) -> None:
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    packages = [path.removeprefix("node_modules/") for path, entry in lock.items() if path and not entry.get("dev")]
    licences = {name.partition(".dist-info/licenses/")[2] for name in wheel_names} - {""}
    expected = {f"slidegen/_assets/licenses/{name.removeprefix('@').replace('/', '-')}.txt" for name in packages}
    assert licences == {"LICENSE", *expected}


def test_the_wheel_builds_decks_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    bin_folder = environment_with(str(wheel), folder=tmp_path)
    assert_builds_a_deck(bin_folder, tmp_path)
    assert "plain" in run(bin_folder / "slidegen", "themes", cwd=tmp_path)
    assert run(bin_folder / "python", "-m", "slidegen", "--version", cwd=tmp_path).strip()


def test_an_editable_install_uses_the_checkout_and_copies_nothing(checkout: Path, tmp_path: Path) -> None:
    bin_folder = environment_with(str(checkout), "--editable", folder=tmp_path)
    assert_builds_a_deck(bin_folder, tmp_path)
    assert (checkout / "slidegen/_assets/STAMP").is_file()
    assert not (site_packages(bin_folder) / "slidegen").exists()


def test_an_install_straight_from_the_checkout_builds_decks(checkout: Path, tmp_path: Path) -> None:
    bin_folder = environment_with(str(checkout), folder=tmp_path)
    assert_builds_a_deck(bin_folder, tmp_path)
    assert (site_packages(bin_folder) / "slidegen/themes/plain/theme.toml").is_file()
