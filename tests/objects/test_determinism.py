"""Every object is the same bytes in every build: whatever the cache holds, and whoever shares it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from slidegen.world import Memory
from tests.objects.everything import built, everything, files

Build = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Starts a build of every object in a process of its own, into a folder, with a cache."""
    (tmp_path / "deck.md").write_text(everything("word"), encoding="utf-8")
    for name, data in files("word").items():
        (tmp_path / name).write_bytes(data)

    def start(target: str, cache: Path, seed: str = "0") -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "slidegen", "build", str(tmp_path / "deck.md"), "-o", f"{tmp_path / target}/"]
        given = {**os.environ, "SLIDEGEN_CACHE": str(cache), "PYTHONHASHSEED": seed}
        return subprocess.Popen(command, env=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    return start


def outputs(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def said(process: "subprocess.Popen[bytes]") -> str:
    return process.communicate(timeout=120)[0].decode()


def test_a_warm_cache_makes_no_difference() -> None:
    world = Memory(files("word"))
    cold = built(everything("word"), {}, world)
    assert world.kept
    assert built(everything("word"), {}, world) == cold


def test_builds_at_once_and_spoilt_caches_give_the_same(build: Build, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    at_once = [build("one", cache, "1"), build("two", cache, "2")]
    told = [said(process) for process in at_once]
    assert "error[" not in "".join(told)
    first = outputs(tmp_path / "one")
    assert sorted(first) == ["deck.html", "deck.pptx"]
    assert outputs(tmp_path / "two") == first
    kept = sorted(file for file in cache.iterdir() if file.name != ".trimmed")
    assert kept and not [file for file in kept if file.name.startswith(".")]
    for number, file in enumerate(kept):
        data = file.read_bytes()
        file.write_bytes((b"", data[: len(data) // 2], data[::-1], b"{}" + data)[number % 4])
    assert "error[" not in said(build("three", cache))
    assert outputs(tmp_path / "three") == first


def test_a_cache_that_cannot_be_written_is_done_without_in_silence(build: Build, tmp_path: Path) -> None:
    told = [said(build("one", tmp_path / "cache")), said(build("two", tmp_path / "deck.md" / "cache"))]
    assert told[0].count("\n") == told[1].count("\n")
    assert outputs(tmp_path / "two") == outputs(tmp_path / "one")
