"""``slidegen theme fonts``: files to install, with their licences."""

from pathlib import Path

import pytest

from slidegen.fonts.sfnt import describe_file
from slidegen.theme.find import theme_names
from tests.cli.conftest import Run
from tests.fonts import specimens


@pytest.mark.parametrize("name", theme_names())
def test_the_families_of_a_theme_are_written_with_their_licences(slidegen: Run, tmp_path: Path, name: str) -> None:
    ended = slidegen("theme", "fonts", name)
    assert (ended.code, ended.out) == (0, "")
    files = sorted((tmp_path / f"{name}-fonts").iterdir())
    fonts = [file for file in files if file.suffix == ".ttf"]
    families = {file.name.split("-")[0] for file in files}
    assert len(fonts) == 4 * len(families)
    assert len(files) == 5 * len(families)
    assert f"{len(files)} files (" in ended.err
    for file in fonts:
        (info,) = describe_file(str(file))
        style = "Bold" * info.bold + "Italic" * info.italic or "Regular"
        assert file.stem == f"{info.family.replace(' ', '')}-{style}"
    for family in families:
        assert "SIL OPEN FONT LICENSE" in (tmp_path / f"{name}-fonts/{family}-LICENSE.txt").read_text().upper()


def test_fonts_that_do_not_ship_are_named(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/own.ttf").write_bytes(specimens.font("Own"))
    (tmp_path / "mine/theme.toml").write_text('[fonts]\nbody = { family = "own.ttf" }\n')
    ended = slidegen("theme", "fonts", "mine", "-o", "out")
    assert ended.code == 0
    assert "`Own` does not ship with slidegen" in ended.err
    assert not list((tmp_path / "out").glob("Own*"))


def test_a_theme_that_is_not_there(slidegen: Run) -> None:
    ended = slidegen("theme", "fonts", "plian")
    assert ended.code == 2
    assert "did you mean `plain`?" in ended.err


def test_themes_tell_which_of_their_fonts_are_not_there(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/theme.toml").write_text('[fonts]\nbody = { family = "No Such Font" }\n')
    ended = slidegen("themes", "mine")
    assert ended.code == 0
    assert "Text      No Such Font (not on this machine; HTML shows Inter)" in ended.out
    assert "missing-font" in ended.err


def test_a_file_is_no_folder(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "fonts.zip").write_bytes(b"")
    ended = slidegen("theme", "fonts", "ink", "-o", "fonts.zip")
    assert ended.code == 2
    assert "`fonts.zip` is a file; name a folder" in ended.err
