"""Output appears whole or not at all, and never spoils what was there."""

import os
import resource
import signal
import stat
import threading
from pathlib import Path
from typing import Any

import pytest

from slidegen.errors import WorldError
from slidegen.output import Disk, Memory, Null


def write(folder: Path | str, files: dict[str, bytes], **options: Any) -> list[tuple[str, int]]:
    with Disk(str(folder), **options) as sink:
        for name, data in files.items():
            sink.write(name, data)
    return sink.files


def test_files_and_folders_appear(tmp_path: Path) -> None:
    files = write(tmp_path / "new", {"deck.html": b"html", "assets/a.png": b"png"})
    assert (tmp_path / "new" / "deck.html").read_bytes() == b"html"
    assert (tmp_path / "new" / "assets" / "a.png").read_bytes() == b"png"
    assert files == [(str(tmp_path / "new" / "deck.html"), 4), (str(tmp_path / "new" / "assets" / "a.png"), 3)]
    assert sorted(os.listdir(tmp_path / "new")) == ["assets", "deck.html"]


def test_nothing_is_seen_before_the_end(tmp_path: Path) -> None:
    (tmp_path / "deck.html").write_bytes(b"old")
    with Disk(str(tmp_path)) as sink:
        sink.write("deck.html", b"new")
        assert (tmp_path / "deck.html").read_bytes() == b"old"
    assert (tmp_path / "deck.html").read_bytes() == b"new"


def test_a_failure_leaves_earlier_output_and_no_litter(tmp_path: Path) -> None:
    (tmp_path / "deck.html").write_bytes(b"old")
    sink = Disk(str(tmp_path))
    with pytest.raises(ValueError, match="broken"), sink:
        sink.write("deck.html", b"new")
        raise ValueError("broken")
    assert (tmp_path / "deck.html").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["deck.html"]
    assert sink.files == []


def test_a_full_disk_leaves_earlier_output_and_no_litter(tmp_path: Path) -> None:
    (tmp_path / "deck.html").write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(WorldError) as caught:
            write(tmp_path, {"deck.html": b"x" * 5_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert caught.value.code == "write-failed"
    assert "deck.html` cannot be written: " in caught.value.message
    assert (tmp_path / "deck.html").read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["deck.html"]


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "deck.html").mkdir()
    with pytest.raises(WorldError, match="it is a folder"):
        write(tmp_path, {"deck.html": b"x"})
    assert os.listdir(tmp_path) == ["deck.html"]


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"file")
    with pytest.raises(WorldError, match="cannot be written"):
        write(tmp_path / "out", {"deck.html": b"x"})
    assert (tmp_path / "out").read_bytes() == b"file"


def test_links_are_written_through(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "deck.html").write_bytes(b"old")
    (tmp_path / "deck.html").symlink_to("real/deck.html")
    write(tmp_path, {"deck.html": b"new"})
    assert (tmp_path / "deck.html").is_symlink()
    assert (tmp_path / "real" / "deck.html").read_bytes() == b"new"


def test_pipes_and_devices_are_written_directly(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write(tmp_path, {"deck.html": b"x" * 100}, renamed={"deck.html": "pipe"})
    reader.join(10)
    assert got == [b"x" * 100]
    assert os.listdir(tmp_path) == ["pipe"]


def test_a_full_device_is_told() -> None:
    with pytest.raises(WorldError, match="No space left"):
        write("/dev", {"deck.html": b"x"}, renamed={"deck.html": "full"})


def test_the_umask_is_honoured(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path, {"deck.html": b"x"})
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "deck.html").stat().st_mode) == 0o640


def test_litter_of_a_killed_process_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / f".slidegen-{os.getpid()}-0.part").write_bytes(b"litter")
    write(tmp_path, {"deck.html": b"new"})
    assert os.listdir(tmp_path) == ["deck.html"]


def test_files_can_get_the_name_that_the_author_gave(tmp_path: Path) -> None:
    write(tmp_path, {"talk.html": b"x", "a.png": b"y"}, renamed={"talk.html": "talk.htm"})
    assert sorted(os.listdir(tmp_path)) == ["a.png", "talk.htm"]


def test_memory_keeps_and_null_forgets() -> None:
    memory, null = Memory(), Null()
    memory.write("a", b"1")
    null.write("a", b"1")
    assert memory.files == {"a": b"1"}
    assert not hasattr(null, "files")
