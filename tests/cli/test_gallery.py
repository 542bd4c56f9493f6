"""``slidegen themes --gallery``: its deck, its files, and what is said of wrong use."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from slidegen import pipeline
from slidegen.cli.gallery import make, variant
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.theme.find import shipped_folder, shipped_names
from slidegen.world import Disk
from tests.cli.conftest import Run
from tests.theme.shipped import MODES, theme

VARIANTS = [(name, mode) for name, mode in MODES if theme(name, mode) is not None]


def talk_in(name: str, mode: str) -> tuple[pipeline.Talk, Report]:
    """The gallery's deck in a theme and mode."""
    world, report = Disk(shipped_folder() / variant.FOLDER), Report()
    request = pipeline.Request(theme=name, outputs=("html",), debug=True)
    talk = variant.gallery_talk(variant.Variant(theme=name, mode=mode, stem=name), world, report, request)
    assert talk is not None
    return talk, report


def test_the_deck_uses_every_layout_once() -> None:
    talk, _ = talk_in("plain", "")
    assert sorted(slide.layout for slide in talk.placed["html"].slides) == sorted(talk.theme.layouts)


@pytest.mark.parametrize(("name", "mode"), VARIANTS)
def test_nothing_is_reported_of_the_deck_in_any_theme(name: str, mode: str) -> None:
    talk, report = talk_in(name, mode)
    assert talk.theme.mode == mode
    assert [f"{each.code}: {each.message}" for each in report if each.severity != "info"] == []


@pytest.fixture
def without_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(make, "find_browser", lambda: None)


@pytest.mark.usefixtures("without_browser")
def test_without_a_browser_all_but_the_pictures_is_written(slidegen: Run, tmp_path: Path) -> None:
    ended = slidegen("themes", "--gallery", "out", "ink")
    assert ended.code == 2
    assert "no browser to take them: install Chromium, Chrome or Edge, or name one by SLIDEGEN_BROWSER=" in ended.err
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["index.html", "ink.html", "ink.pptx"]
    page = (tmp_path / "out/index.html").read_text()
    assert "<img" not in page
    assert 'href="ink.pptx"' in page


def test_a_variable_that_names_no_browser_is_told_at_once(
    slidegen: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SLIDEGEN_BROWSER", "/nowhere/chrome")
    ended = slidegen("themes", "--gallery", "out", "ink")
    assert (ended.code, ended.err) == (2, "Error: SLIDEGEN_BROWSER is `/nowhere/chrome`, which is no program\n")
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("without_browser")
def test_themes_may_be_folders_and_have_modes(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "looks/mine").mkdir(parents=True)
    (tmp_path / "looks/mine/theme.toml").write_text('title = "My <look>"\n[modes.dark.palette]\ntext = "#fefefe"\n')
    slidegen("themes", "--gallery", "out", "looks/mine", "--mode", "all")
    names = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert names == ["index.html", "mine-dark.html", "mine-dark.pptx", "mine.html", "mine.pptx"]
    page = (tmp_path / "out/index.html").read_text()
    assert "<h2>My &lt;look&gt;</h2>" in page
    assert "<h2>My &lt;look&gt;, dark</h2>" in page


@pytest.mark.usefixtures("without_browser")
def test_an_exported_template_has_a_gallery_too(slidegen: Run, tmp_path: Path) -> None:
    assert slidegen("theme", "export", "paper", "-o", "house.potx").code == 0
    ended = slidegen("themes", "--gallery", "out", "house.potx")
    assert "error" not in ended.err.replace("no browser", "")
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["house.html", "house.pptx", "index.html"]


def test_a_browser_that_fails_is_told_and_the_rest_is_there(
    slidegen: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise WorldError("browser-failed", "`chromium` took no picture")

    monkeypatch.setattr(make, "find_browser", lambda: "chromium")
    monkeypatch.setattr("slidegen.browser.screenshot", fail)
    ended = slidegen("themes", "--gallery", "out", "ink")
    assert ended.code == 2
    assert "contact sheets are missing: `chromium` took no picture; install" in ended.err
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["index.html", "ink.html", "ink.pptx"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--gallery", "out", "inkk"), "there is no theme `inkk`; did you mean `ink`?"),
        (("--gallery", "file"), "`file` is a file; a gallery is a folder"),
        (("--gallery", "out", "--mode", "drak"), "'drak' is not one of 'own', 'light', 'dark', 'all'"),
        (("ink", "--mode", "dark"), "--mode is for galleries: add --gallery DIR"),
        (("--gallery",), "'--gallery' requires an argument"),
        (("--gallery", "out", "one-mode", "--mode", "dark"), "none of these themes has the mode `dark`"),
        (("--gallery", "out", "ink", "looks/ink"), "would both be written to `ink.pptx`"),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(slidegen: Run, tmp_path: Path, args: tuple[str, ...], words: str) -> None:
    for folder, text in (("one-mode", '[palette]\naccent1 = "#0b6e75"\n'), ("looks/ink", "")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "theme.toml").write_text(text)
    (tmp_path / "file").write_text("")
    ended = slidegen("themes", *args)
    assert ended.code == 2
    assert words in ended.err
    assert not (tmp_path / "out").exists()


def test_the_gallerys_deck_is_no_theme(slidegen: Run) -> None:
    assert "gallery" not in shipped_names()
    assert slidegen("themes", "gallery").code == 2


@pytest.mark.render
def test_a_gallery_has_files_pictures_and_a_page_of_all(slidegen: Run, tmp_path: Path) -> None:
    ended = slidegen("themes", "--gallery", "out", "plain", "ink")
    assert ended.code == 0, ended.err
    folder = tmp_path / "out"
    stems = [f"{name}.{suffix}" for name in ("ink", "plain") for suffix in ("html", "png", "pptx")]
    assert sorted(file.name for file in folder.iterdir()) == sorted(["index.html", "overview.png", *stems])
    page = (folder / "index.html").read_text()
    assert all((folder / name).is_file() for name in re.findall(r'(?:src|href)="([^"#]+)"', page))
    for name, ground in (("plain", (255, 255, 255)), ("ink", (0x0B, 0x0D, 0x10))):
        with Image.open(BytesIO((folder / f"{name}.png").read_bytes())) as sheet:
            assert sheet.size == (1520, 2114)
            tiles = {
                sheet.getpixel((20 + column * 500 + 470, 84 + row * 290 + 130)) for row in (1, 3) for column in (0, 1)
            }
        assert tiles == {ground}
    with Image.open(folder / "overview.png") as overview:
        assert overview.width > 3 * 320
        assert overview.height > 2 * 180
