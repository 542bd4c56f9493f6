"""Browsers are found, used without traces, and ended when they fail."""

import os
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from slidegen.browser import find_browser, screenshot
from slidegen.errors import WorldError

PAGE = "<!doctype html><body style='margin:0;background:#102030'>"
TARGET = 'for each in "$@"; do case $each in --screenshot=*) target=${each#--screenshot=};; esac; done\n'


def program(folder: Path, text: str, name: str = "chromium") -> str:
    """A stand-in for a browser in *folder*."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return str(file)


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, empty."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_browser_that_the_variable_names_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = program(tmp_path, "exit 0", "mine")
    monkeypatch.setenv("SLIDEGEN_BROWSER", own)
    assert find_browser() == own
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("SLIDEGEN_BROWSER", "mine")
    assert find_browser() == own


def test_a_variable_that_names_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLIDEGEN_BROWSER", "/nowhere/chrome")
    with pytest.raises(WorldError, match="SLIDEGEN_BROWSER is `/nowhere/chrome`") as caught:
        find_browser()
    assert caught.value.code == "no-browser"
    assert "unset SLIDEGEN_BROWSER" in caught.value.help


def test_path_is_searched_for_chromium_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLIDEGEN_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    edge = program(tmp_path, "exit 0", "microsoft-edge")
    assert find_browser() == edge
    chromium = program(tmp_path, "exit 0", "chromium")
    assert find_browser() == chromium


@pytest.mark.parametrize(
    ("platform", "variable", "place"),
    [
        ("darwin", "HOME", "Applications/Chromium.app/Contents/MacOS/Chromium"),
        ("win32", "LOCALAPPDATA", "Google\\Chrome\\Application\\chrome.exe"),
    ],
)
def test_installers_places_are_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, variable: str, place: str
) -> None:
    for name in ("SLIDEGEN_BROWSER", "PROGRAMFILES", "PROGRAMFILES(X86)"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv(variable, str(tmp_path))
    expected = os.path.join(str(tmp_path), place)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(os.path, "isfile", lambda path: path == expected)
    assert find_browser() == expected


def test_a_picture_is_cut_to_the_size_asked_for(tmp_path: Path, scratch: Path) -> None:
    Image.new("RGB", (64, 300), "#ff0000").save(tmp_path / "large.png")
    fake = program(tmp_path / "bin", f'{TARGET}cp "{tmp_path}/large.png" "$target"')
    with Image.open(BytesIO(screenshot(PAGE, 40, 30, fake))) as picture:
        assert picture.size == (40, 30)
        assert picture.getpixel((0, 0)) == (255, 0, 0)
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("echo first >&2; echo no display >&2; exit 3", "took no picture: no display"),
        ("exit 0", "took no picture"),
        (f'{TARGET}echo nonsense > "$target"', "took a picture that cannot be read"),
    ],
)
def test_a_browser_that_fails_is_told_with_its_last_words(
    tmp_path: Path, scratch: Path, script: str, words: str
) -> None:
    fake = program(tmp_path / "bin", script)
    with pytest.raises(WorldError, match=words) as caught:
        screenshot(PAGE, 40, 30, fake)
    assert caught.value.code == "browser-failed"
    assert fake in caught.value.message
    assert list(scratch.iterdir()) == []


def test_what_cannot_be_run_is_told(tmp_path: Path, scratch: Path) -> None:
    file = tmp_path / "chromium"
    file.write_text("no program")
    with pytest.raises(WorldError, match="cannot be run"):
        screenshot(PAGE, 40, 30, str(file))
    assert list(scratch.iterdir()) == []


def test_a_browser_that_hangs_is_ended_with_its_children(tmp_path: Path, scratch: Path) -> None:
    alive = tmp_path / "alive"
    fake = program(tmp_path / "bin", f"(while :; do date > {alive}; sleep 0.05; done) &\nsleep 60")
    with pytest.raises(WorldError, match=r"took no picture in 0\.5 seconds"):
        screenshot(PAGE, 40, 30, fake, seconds=0.5)
    alive.unlink()
    time.sleep(0.3)
    assert not alive.exists()
    assert list(scratch.iterdir()) == []


@pytest.mark.render
def test_a_page_becomes_a_picture_of_its_size_and_nothing_is_left(scratch: Path) -> None:
    found = find_browser()
    assert found is not None
    page = f"{PAGE}<div style='position:absolute;left:0;top:199px;width:1px;height:1px;background:#f00'></div>"
    with Image.open(BytesIO(screenshot(page, 300, 200, found))) as picture:
        assert picture.size == (300, 200)
        assert picture.getpixel((150, 100)) == (0x10, 0x20, 0x30)
        assert picture.getpixel((0, 199)) == (255, 0, 0)
    assert list(scratch.iterdir()) == []
