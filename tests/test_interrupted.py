"""Builds that are killed, and builds at once into one place: each file is always one whole build's."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

KILLED = """
import os, signal
from slidegen import output
from slidegen.cli.main import main

whole, left = output._write, [{number}]

def half(handle, data):
    left[0] -= 1
    if left[0]:
        return whole(handle, data)
    os.write(handle, data[: len(data) // 2])
    os.kill(os.getpid(), signal.SIGKILL)

output._write = half
main()
"""
OLD = b"the last good build"
NAMES = ("deck.html", "deck.pptx")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A deck, and what an earlier build left of it."""
    (tmp_path / "deck.md").write_text("# Deck\n\n" + "words\n\n" * 40)
    (tmp_path / "out").mkdir()
    for name in NAMES:
        (tmp_path / "out" / name).write_bytes(OLD)
    return tmp_path


def start(folder: Path, deck: str = "deck.md", out: str = "out", code: str = "") -> "subprocess.Popen[bytes]":
    """A build in a process of its own, of which *code* is the program."""
    program = ("-c", code) if code else ("-m", "slidegen")
    target = str(folder / out / "deck.pptx") if deck != "deck.md" else f"{folder / out}/"
    command = [sys.executable, *program, "build", str(folder / deck), "-o", target, "-q"]
    if deck == "deck.md":
        command += ["-t", "pptx,html"]
    given = {**os.environ, "SLIDEGEN_CACHE": str(folder / "cache")}
    return subprocess.Popen(command, env=given, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)


def files(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in NAMES}


@pytest.mark.parametrize("number", [1, 2])
def test_who_is_killed_within_a_file_leaves_the_old_one(number: int, folder: Path) -> None:
    killed = start(folder, code=KILLED.format(number=number))
    assert killed.wait(60) == -signal.SIGKILL
    left = files(folder / "out")
    assert list(left.values()).count(OLD) == 3 - number
    (folder / "new").mkdir()
    assert start(folder, out="new").wait(60) in (0, 1)
    new = files(folder / "new")
    assert all(data in (OLD, new[name]) for name, data in left.items())
    assert start(folder).wait(60) in (0, 1)
    assert files(folder / "out") == new


def test_builds_at_once_into_one_file_do_not_mix(folder: Path) -> None:
    for number in range(3):
        (folder / f"{number}.md").write_text(f"# Deck {number}\n\n" + f"words {number}\n\n" * 400 * (number + 1))
        (folder / str(number)).mkdir()
        assert start(folder, f"{number}.md", str(number)).wait(60) in (0, 1)
    whole = [(folder / str(number) / "deck.pptx").read_bytes() for number in range(3)]
    assert len(set(whole)) == 3
    at_once = [start(folder, f"{number}.md") for number in (0, 1, 2, 0, 1, 2)]
    assert all(build.wait(60) in (0, 1) for build in at_once)
    assert (folder / "out" / "deck.pptx").read_bytes() in whole
    assert sorted(os.listdir(folder / "out")) == list(NAMES)
