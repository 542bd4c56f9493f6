"""What is put away stays within a limit, and what is used longest ago goes first."""

import os
import time
from pathlib import Path

import pytest

from slidegen import cache

DAY = 86_400


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SLIDEGEN_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def put(folder: Path, name: str, size: int, days: float) -> str:
    """Put *size* bytes away that were last used so many *days* ago."""
    key = cache.cache_key("test", name)
    cache.remember(key, bytes(size))
    then = time.time() - days * DAY
    os.utime(folder / key, (then, then))
    return key


def test_the_least_recently_used_go_first_until_there_is_room(folder: Path) -> None:
    keys = [put(folder, str(days), 1000, days) for days in (5, 3, 9, 1)]
    cache.trim(limit=3000)
    assert [cache.recall(key) is not None for key in keys] == [False, True, False, True]


def test_below_the_limit_nothing_goes(folder: Path) -> None:
    keys = [put(folder, str(days), 1000, days) for days in (500, 900)]
    cache.trim(limit=3000)
    assert all(cache.recall(key) is not None for key in keys)


def test_using_something_keeps_it(folder: Path) -> None:
    old, new = put(folder, "old", 1000, 9), put(folder, "new", 1000, 3)
    assert cache.recall(old) is not None
    cache.trim(limit=1500)
    assert (cache.recall(old) is not None, cache.recall(new) is not None) == (True, False)


def test_what_was_put_away_last_stays_however_large_it_is(folder: Path) -> None:
    key = put(folder, "film", 5000, 0)
    cache.trim(limit=1000)
    assert cache.recall(key) is not None


def test_remembering_trims_at_most_once_an_hour(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "trim", lambda: trimmed.append(1))
    trimmed: list[int] = []
    put(folder, "a", 1, 0)
    put(folder, "b", 1, 0)
    assert trimmed == [1]
    then = time.time() - 2 * 3600
    os.utime(folder / ".trimmed", (then, then))
    put(folder, "c", 1, 0)
    put(folder, "d", 1, 0)
    assert trimmed == [1, 1]


def test_what_killed_processes_left_aside_goes_after_an_hour(folder: Path) -> None:
    put(folder, "a", 1, 0)
    left, fresh = (folder / f".{cache.cache_key('test', name)}.123" for name in ("left", "fresh"))
    left.write_bytes(b"")
    fresh.write_bytes(b"")
    then = time.time() - 2 * 3600
    os.utime(left, (then, then))
    cache.trim()
    assert (left.exists(), fresh.exists()) == (False, True)


def test_clearing_leaves_what_is_not_ours(folder: Path) -> None:
    key = put(folder, "a", 1000, 0)
    (folder / "thesis.md").write_text("mine")
    (folder / "folder").mkdir()
    assert cache.usage() == (1, 1016)
    cache.trim(limit=0)
    assert cache.clear() == (1, 1016)
    assert cache.recall(key) is None
    assert sorted(os.listdir(folder)) == ["folder", "thesis.md"]
    assert cache.clear() == (0, 0)


def test_a_folder_that_was_never_made_is_empty(folder: Path) -> None:
    assert cache.usage() == cache.clear() == (0, 0)
    cache.trim()
    assert not folder.exists()


def test_what_cannot_be_thrown_away_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError

    keys = [put(folder, str(days), 1000, days) for days in (3, 1)]
    monkeypatch.setattr(os, "unlink", refuse)
    cache.trim(limit=10)
    assert cache.clear() == (0, 0)
    assert all(cache.recall(key) is not None for key in keys)
