"""The fonts of a machine are found through fontconfig, or in its folders where there is none."""

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from slidegen.fonts import installed
from slidegen.fonts.installed import Machine, files_in, listed, system_folders
from slidegen.world import Disk
from tests.fonts import specimens


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of fonts on a system without fontconfig."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(installed, "system_folders", lambda: (str(tmp_path / "fonts"), str(tmp_path / "gone")))
    return tmp_path


def fontconfig(machine: Path, answer: str, *, code: int = 0) -> None:
    """Put an ``fc-list`` there that gives *answer*, and counts its calls."""
    (machine / "bin").mkdir(exist_ok=True)
    (machine / "answer").write_text(answer)
    program = machine / "bin" / "fc-list"
    program.write_text(
        f'#!/bin/sh\necho >> "{machine}/calls"\n'
        f'while IFS= read -r line; do printf \'%s\\n\' "$line"; done < "{machine}/answer"\nexit {code}\n'
    )
    program.chmod(program.stat().st_mode | stat.S_IEXEC)


def test_fonts_are_found_in_folders_below_those_of_the_system(machine: Path) -> None:
    write(machine / "fonts", {**specimens.family("Testa", folder="/deep/er"), "/a.ttf": specimens.font("Other")})
    world = Disk(machine)
    assert [(face.bold, face.italic) for face in world.installed("testa")] == [
        (False, False), (False, True), (True, False), (True, True),
    ]  # fmt: skip
    assert world.installed("Testa")[0].file == str(machine / "fonts/deep/er/Testa-Regular.ttf")
    assert world.installed("Nothing") == ()


def test_an_installed_font_is_read_by_its_path(machine: Path) -> None:
    write(machine / "fonts", {"/a.ttf": specimens.font("Other")})
    world = Disk(machine)
    assert world.font(world.installed("Other")[0].file) == specimens.font("Other")


def test_broken_files_among_fonts_do_no_harm(machine: Path) -> None:
    write(machine / "fonts", {"/a.ttf": specimens.font("Other"), "/b.ttf": b"", "/c.otf": b"text", "/d.txt": b"x"})
    (machine / "fonts" / "e.ttf").symlink_to(machine / "nowhere")
    assert set(listed()) == {str(machine / "fonts/a.ttf")}


def test_fontconfig_is_asked_once_and_tells_which_files_to_look_into(machine: Path) -> None:
    write(machine / "elsewhere", {"/a.ttf": specimens.font("Other"), "/b.ttf": specimens.font("Secret")})
    fontconfig(machine, f"{machine}/elsewhere/a.ttf\tOther,Autre\n{machine}/x.pfb\tSecret\nnonsense\n")
    here = Machine()
    assert [face.file for face in here.installed("Other")] == [f"{machine}/elsewhere/a.ttf"]
    assert here.installed("Secret") == ()
    assert here.installed("Autre") == (), "fontconfig knows the name, the font itself does not"
    assert (machine / "calls").read_text().count("\n") == 1


@pytest.mark.parametrize(("answer", "code"), [("", 0), ("", 1)])
def test_where_fontconfig_knows_nothing_folders_are_searched(machine: Path, answer: str, code: int) -> None:
    write(machine / "fonts", {"/a.ttf": specimens.font("Other")})
    fontconfig(machine, answer, code=code)
    assert set(listed()) == {str(machine / "fonts/a.ttf")}


def test_commas_within_names_are_told_from_those_between_them(machine: Path) -> None:
    fontconfig(machine, f"{machine}/a.ttf\tOne\\, Two,Three\n")
    assert listed() == {f"{machine}/a.ttf": frozenset({"one,two", "three"})}


@pytest.mark.parametrize(
    ("name", "platform", "expected"),
    [
        ("posix", "linux", "/usr/share/fonts"),
        ("posix", "darwin", "/System/Library/Fonts"),
        ("nt", "win32", os.path.join(r"C:\Windows", "Fonts")),
    ],
)
def test_each_system_has_its_folders(monkeypatch: pytest.MonkeyPatch, name: str, platform: str, expected: str) -> None:
    monkeypatch.setattr(os, "name", name)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("WINDIR", r"C:\Windows")
    folders = system_folders()
    monkeypatch.undo()
    assert expected in folders


def test_files_are_listed_in_the_order_of_their_names(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys(("/b/x.ttf", "/a/y.TTC", "/a/x.otf", "/z.ttf", "/n.txt"), b""))
    assert [os.path.relpath(file, tmp_path) for file in files_in([str(tmp_path)])] == [
        "z.ttf", "a/x.otf", "a/y.TTC", "b/x.ttf",
    ]  # fmt: skip
