"""A pack appears whole and as it was written, and takes nothing else's place."""

import os
import zipfile
from pathlib import Path

import pytest

from slidegen.errors import UsageError, WorldError
from slidegen.packing.place import check_folder, write_folder, write_zip
from slidegen.packing.stage import SUMS, Stage, staged

FILES = {"a.txt": b"a" * 1000, "fonts/b.ttf": b"b", "source/ä.md": b"# A"}


def filled(stage: Stage, files: dict[str, bytes]) -> Stage:
    for name, data in files.items():
        stage.write(name, data)
    stage.finish()
    return stage


def packed(folder: Path, name: str, files: dict[str, bytes], stamp: float | None = None) -> Path:
    with staged(str(folder)) as stage:
        write_zip(filled(stage, files), str(folder / name), "talk", stamp)
    return folder / name


def test_equal_files_make_equal_archives(tmp_path: Path) -> None:
    first = packed(tmp_path, "a.zip", FILES)
    second = packed(tmp_path, "b.zip", dict(reversed(FILES.items())))
    assert first.read_bytes() == second.read_bytes()
    assert sorted(os.listdir(tmp_path)) == ["a.zip", "b.zip"]


def test_an_archive_has_all_below_one_folder_with_sums_that_hold(tmp_path: Path) -> None:
    with zipfile.ZipFile(packed(tmp_path, "a.zip", FILES)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(f"talk/{name}") for name in FILES} == FILES
        sums = archive.read(f"talk/{SUMS}").decode()
        assert [line.split("  ")[1] for line in sums.splitlines()] == sorted(FILES)
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o100644}


def test_an_archive_bears_the_moment_of_the_build_if_it_has_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(packed(tmp_path, "a.zip", FILES, stamp=1_900_000_000)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2030, 3, 17, 17, 46, 40)}


def test_a_disk_that_gives_back_something_else_is_found_out(tmp_path: Path) -> None:
    old = packed(tmp_path, "a.zip", {"old.txt": b"old"}).read_bytes()
    with staged(str(tmp_path)) as stage:
        filled(stage, FILES)
        Path(stage.path("a.txt")).write_bytes(b"b" * 1000)
        with pytest.raises(WorldError) as caught:
            write_zip(stage, str(tmp_path / "a.zip"), "talk", None)
    assert "does not hold" in caught.value.message
    assert os.listdir(tmp_path) == ["a.zip"]
    assert (tmp_path / "a.zip").read_bytes() == old


def test_a_folder_that_fails_is_found_out_too(tmp_path: Path) -> None:
    with staged(str(tmp_path / "out")) as stage:
        filled(stage, FILES)
        Path(stage.path("a.txt")).write_bytes(b"b")
        with pytest.raises(WorldError) as caught:
            write_folder(stage, str(tmp_path / "out"))
    assert "`a.txt` is not on this disk as it was written" in caught.value.message


def test_a_folder_takes_the_place_of_an_earlier_pack_and_nothing_else(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for files in (FILES, {"a.txt": b"new"}):
        check_folder(str(out))
        with staged(str(out)) as stage:
            write_folder(filled(stage, files), str(out))
    assert sorted(os.listdir(out)) == [SUMS, "a.txt"]
    assert (out / "a.txt").read_bytes() == b"new"


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.md").write_text("mine")
    with pytest.raises(UsageError, match=r"`thesis.md` in .* is not of a pack"):
        check_folder(str(tmp_path))


@pytest.mark.parametrize("sums", [b"\xff", b"nonsense", b"0  ../../secret.txt\n"])
def test_checksums_of_others_lead_to_no_harm(tmp_path: Path, sums: bytes) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    out = tmp_path / "one/out"
    out.mkdir(parents=True)
    (out / SUMS).write_bytes(sums)
    with staged(str(out)) as stage:
        write_folder(filled(stage, FILES), str(out))
    assert (tmp_path / "secret.txt").read_text() == "secret"


def test_nothing_is_left_where_packing_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), staged(str(tmp_path / "new")) as stage:
        stage.write("a.txt", b"a")
        raise KeyboardInterrupt
    assert os.listdir(tmp_path) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorldError) as caught, staged(str(tmp_path / "file")):
        pass
    assert caught.value.code == "write-failed"


def test_an_output_that_fails_leaves_no_checksum(tmp_path: Path) -> None:
    with staged(str(tmp_path)) as stage:
        with pytest.raises(RuntimeError), stage.sink() as sink:
            sink.write("a.txt", b"a")
            raise RuntimeError
        assert stage.sums == {}
        assert os.listdir(stage.folder) == []
