"""A deck reads its own folder and declared roots, and nothing else."""

import os
from pathlib import Path

import pytest

from slidegen import world
from slidegen.errors import WorldError
from slidegen.world import Disk, Memory, World


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk" / "pictures").mkdir(parents=True)
    (tmp_path / "talk" / "pictures" / "a.png").write_bytes(b"picture")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    return tmp_path


def refusal(world: World, path: str) -> str:
    with pytest.raises(WorldError) as caught:
        world.read(path)
    return caught.value.code


def test_files_below_the_deck_are_read(folder: Path) -> None:
    disk = Disk(folder / "talk")
    assert disk.read("pictures/a.png") == b"picture"
    assert disk.read("pictures/../pictures/a.png") == b"picture"
    assert disk.read(str(folder / "talk" / "pictures" / "a.png")) == b"picture"


@pytest.mark.parametrize("path", ["../secret.txt", "pictures/../../secret.txt", "/etc/passwd", "link.txt", "a\0b"])
def test_nothing_outside_is_read(folder: Path, path: str) -> None:
    (folder / "talk" / "link.txt").symlink_to(folder / "secret.txt")
    assert refusal(Disk(folder / "talk"), path) == "outside-folder"


def test_a_folder_with_the_same_beginning_is_outside(folder: Path) -> None:
    (folder / "talk-2").mkdir()
    (folder / "talk-2" / "b.txt").write_bytes(b"b")
    assert refusal(Disk(folder / "talk"), "../talk-2/b.txt") == "outside-folder"


def test_roots_open_further_folders(folder: Path) -> None:
    assert Disk(folder / "talk", (folder,)).read("../secret.txt") == b"secret"


def test_what_is_not_there_and_what_is_no_file(folder: Path) -> None:
    os.mkfifo(folder / "talk" / "pipe")
    disk = Disk(folder / "talk")
    assert refusal(disk, "pictures/b.png") == "missing-file"
    assert refusal(disk, "pictures") == "missing-file"
    assert refusal(disk, "pipe") == "missing-file"


def test_large_files_are_refused_unread(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world, "MAX_FILE", 3)
    assert refusal(Disk(folder / "talk"), "pictures/a.png") == "too-large"


def test_names_help_with_misspellings(folder: Path) -> None:
    disk = Disk(folder / "talk")
    assert disk.names("pictures") == ["a.png"]
    assert disk.names("nowhere") == []
    assert disk.names("..") == []


def test_memory_behaves_like_a_disk() -> None:
    memory = Memory({"pictures/a.png": b"picture", "deck.md": b"#"})
    assert memory.read("./pictures/../pictures/a.png") == b"picture"
    assert refusal(memory, "b.png") == "missing-file"
    assert refusal(memory, "../b.png") == "outside-folder"
    assert refusal(memory, "/etc/passwd") == "outside-folder"
    assert memory.names("") == ["deck.md", "pictures"]
    assert memory.names("pictures") == ["a.png"]


def test_outputs_bear_a_time_only_where_one_is_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert Disk(tmp_path).stamp() == 86400.0
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert Disk(tmp_path).stamp() is None
    assert Memory(stamp=5.0).stamp() == 5.0


def test_what_is_kept_is_found_again_unless_it_was_spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLIDEGEN_CACHE", str(tmp_path / "cache"))
    world = Disk(tmp_path)
    world.remember("a-1", b"drawn")
    assert world.recall("a-1") == b"drawn"
    kept = tmp_path / "cache" / "a-1"
    for spoilt in (b"", b"dr", kept.read_bytes()[:-1], kept.read_bytes() + b"x", bytes(40)):
        kept.write_bytes(spoilt)
        assert world.recall("a-1") is None


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("SLIDEGEN_CACHE", str(tmp_path / "file" / "cache"))
    world = Disk(tmp_path)
    world.remember("a-1", b"drawn")
    assert world.recall("a-1") is None


def test_fonts_are_bundled_or_the_authors_or_of_the_machine(folder: Path) -> None:
    (folder / "talk" / "own.ttf").write_bytes(b"own")
    (folder / "machine.ttf").write_bytes(b"machine")
    disk = Disk(folder / "talk")
    shipped = "fonts/Inter/Inter_400Regular.ttf"
    assert disk.font(shipped) == Memory().font(shipped) == disk.bundled(shipped)
    assert disk.font("./own.ttf") == Memory({"own.ttf": b"own"}).font("./own.ttf") == b"own"
    path = str(folder / "machine.ttf")
    assert disk.font(path) == Memory(fonts={path: b"machine"}).font(path) == b"machine"


@pytest.mark.parametrize(
    ("file", "code"),
    [("./gone.ttf", "missing-file"), ("./../secret.txt", "outside-folder"), ("/nowhere/a.ttf", "unreadable-file")],
)
def test_fonts_that_are_not_to_be_had(folder: Path, file: str, code: str) -> None:
    with pytest.raises(WorldError) as caught:
        Disk(folder / "talk").font(file)
    assert caught.value.code == code
