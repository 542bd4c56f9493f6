"""``slidegen theme export``: templates for colleagues, and what is said of wrong use."""

from pathlib import Path

import pytest

from slidegen.theme.find import theme_names
from tests.backends.pptx.reading import Xml, parts
from tests.cli.conftest import Run
from tests.fonts import specimens
from tests.ooxml.checks import package_problems


def test_a_theme_becomes_a_template_named_after_it(slidegen: Run, tmp_path: Path) -> None:
    ended = slidegen("theme", "export", "ink")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith("ink.potx (")
    assert [file.name for file in tmp_path.iterdir()] == ["ink.potx"]


@pytest.mark.parametrize("name", theme_names())
def test_templates_are_sound_and_have_all_layouts_and_no_slide(slidegen: Run, tmp_path: Path, name: str) -> None:
    assert slidegen("theme", "export", name, "-o", "new/house.potx").code == 0
    data = (tmp_path / "new/house.potx").read_bytes()
    assert package_problems(data) == []
    members = parts(data)
    assert b"presentationml.template.main+xml" in members["[Content_Types].xml"]
    assert not [member for member in members if member.startswith(("ppt/slides/", "ppt/notesSlides/"))]
    assert "ppt/notesMasters/notesMaster1.xml" in members
    assert len([member for member in members if member.startswith("ppt/slideLayouts/slideLayout")]) == 21


def test_mode_accent_and_aspect_are_those_asked_for(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    text = '[modes.dark.palette]\nbackground = "#101112"\ntext = "#fefefe"\n'
    (tmp_path / "mine/theme.toml").write_text(text)
    ended = slidegen("theme", "export", "mine", "--mode", "dark", "--accent", "#B3261E", "--aspect", "4:3")
    assert ended.code == 0
    data = (tmp_path / "mine.potx").read_bytes()
    theme = Xml(data, "ppt/theme/theme1.xml")
    assert theme.values("/a:theme/a:themeElements/a:clrScheme/a:dk1/a:srgbClr/@val") == ["101112"]
    assert theme.values("/a:theme/a:themeElements/a:clrScheme/a:accent1/a:srgbClr/@val") == ["B3261E"]
    assert Xml(data, "ppt/presentation.xml").values("//p:sldSz/@cx") == ["9144000"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("house.potx",), "`house.potx` is a PowerPoint template already"),
        (("inkk",), "there is no theme `inkk`; did you mean `ink`?"),
        (("ink", "--mode", "drak"), "the theme ink has no mode `drak`; did you mean `dark`?"),
        (("ink", "--accent", "orangy"), "`orangy` is no colour"),
        (("ink", "--aspect", "wide"), "`wide` is no shape of slides; write `16:9`"),
        (("ink", "-o", "ink.pptx"), "`ink.pptx` is no name of a template; it must end in .potx"),
        (("ink", "-o", "."), "`.` is a folder; name a file, as in `-o ./house.potx`"),
        ((), "Missing argument 'NAME'"),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(slidegen: Run, tmp_path: Path, args: tuple[str, ...], words: str) -> None:
    ended = slidegen("theme", "export", *args)
    assert ended.code == 2
    assert words in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_template_carries_the_fonts_of_its_theme_where_that_is_asked_for(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/own.ttf").write_bytes(specimens.font("Own"))
    (tmp_path / "mine/theme.toml").write_text('[fonts]\nbody = { family = "own.ttf" }\n')
    ended = slidegen("theme", "export", "mine", "--embed-fonts")
    assert ended.code == 0
    assert "the PowerPoint file carries `Inter`, `Own`: " in ended.err
    data = (tmp_path / "mine.potx").read_bytes()
    assert package_problems(data) == []
    assert Xml(data, "ppt/presentation.xml").values("//p:embeddedFont/p:font/@typeface") == ["Inter", "Own"]
    assert slidegen("theme", "export", "mine", "-o", "bare.potx").code == 0
    assert not [name for name in parts((tmp_path / "bare.potx").read_bytes()) if name.endswith(".fntdata")]


def test_a_place_that_cannot_be_written_is_told(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ended = slidegen("theme", "export", "ink", "-o", "file/ink.potx")
    assert ended.code == 1
    assert ended.err.startswith("Error: `file/ink.potx` cannot be written")


@pytest.mark.parametrize(("args", "words"), [(("exprt",), "did you mean `export`?"), ((), "Commands:")])
def test_the_group_tells_its_commands(slidegen: Run, args: tuple[str, ...], words: str) -> None:
    ended = slidegen("theme", *args)
    assert ended.code == 2
    assert words in ended.out + ended.err


def test_help_has_examples(slidegen: Run) -> None:
    ended = slidegen("theme", "export", "--help")
    assert ended.code == 0
    assert "Examples:" in ended.out
