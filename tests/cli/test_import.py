"""``slidegen import`` as people call it who have a deck already."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.importing.files import built, saved
from tests.importing.foreign import talk

MARP = "---\nmarp: true\ntheme: gaia\n---\n\n# One\n\n![bg](pics/a.png)\n\n---\n\n# Two\n"


@pytest.fixture
def marp(tmp_path: Path) -> Path:
    deck = tmp_path / "deck.md"
    deck.write_text(MARP)
    return deck


@pytest.fixture
def pptx(tmp_path: Path) -> Path:
    file = tmp_path / "talk.pptx"
    file.write_bytes(saved(talk()))
    return file


def test_a_powerpoint_file_becomes_a_talk_beside_it(slidegen: Run, pptx: Path, tmp_path: Path) -> None:
    ended = slidegen("import", "talk.pptx")
    assert ended.code == 0
    assert (tmp_path / "talk.md").read_text().startswith("---\ntitle: Quarterly review\n")
    assert os.listdir(tmp_path / "talk_files") == ["slide-6.png"]
    assert ended.err.splitlines()[-1] == "next: slidegen serve talk.md"
    assert ended.err.splitlines()[0].startswith("talk.pptx -> talk.md (")
    assert "PowerPoint, 8 slides" in ended.err
    assert slidegen("build", "talk.md", "-t", "html", "-q").code == 0


def test_a_markdown_deck_gets_another_name_beside_it(slidegen: Run, marp: Path, tmp_path: Path) -> None:
    ended = slidegen("import", "deck.md")
    assert ended.code == 0
    assert marp.read_text() == MARP
    assert "# Two" in (tmp_path / "deck.slidegen.md").read_text()
    assert "Marp, 2 slides" in ended.err


def test_from_says_whose_markdown_it_is(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# One\n\n---\n\n# Two\n")
    assert "Marp, 2 slides" in slidegen("import", "a.md", "--from", "marp").err
    ended = slidegen("import", "a.md", "--from", "mrap", "-o", "b.md")
    assert ended.code == 2
    assert "did you mean `marp`?" in ended.err


def test_standard_output_takes_the_text_alone(slidegen: Run, marp: Path, pptx: Path, tmp_path: Path) -> None:
    ended = slidegen("import", "deck.md", "-o", "-")
    assert ended.code == 0
    assert "# Two" in ended.out
    assert "next:" not in ended.err
    ended = slidegen("import", "talk.pptx", "-o", "-")
    assert "## What we did" in ended.out
    assert "files that the text names are not written (1)" in ended.err
    assert not (tmp_path / "talk_files").exists()
    assert slidegen("import", "deck.md", "-o", "-", "--report").code == 2


def test_nothing_is_written_over_without_force(slidegen: Run, marp: Path, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("mine")
    ended = slidegen("import", "deck.md", "-o", "talk.md")
    assert ended.code == 2
    assert "`talk.md` is there already" in ended.err
    assert (tmp_path / "talk.md").read_text() == "mine"
    assert slidegen("import", "deck.md", "-o", "talk.md", "--force").code == 0
    assert "# Two" in (tmp_path / "talk.md").read_text()
    ended = slidegen("import", "deck.md", "-o", "deck.md", "--force")
    assert (ended.code, marp.read_text()) == (2, MARP)
    assert "is the deck itself" in ended.err


def test_files_beside_the_text_are_not_written_over_either(slidegen: Run, pptx: Path, tmp_path: Path) -> None:
    (tmp_path / "talk_files").mkdir()
    (tmp_path / "talk_files" / "slide-6.png").write_bytes(b"mine")
    ended = slidegen("import", "talk.pptx")
    assert ended.code == 1
    assert "`talk_files/slide-6.png` is there already" in ended.err
    assert not (tmp_path / "talk.md").exists()
    assert slidegen("import", "talk.pptx", "--force").code == 0
    assert slidegen("import", "talk.pptx", "--force").code == 0


def test_pictures_are_found_from_another_folder(slidegen: Run, marp: Path, tmp_path: Path) -> None:
    ended = slidegen("import", "deck.md", "-o", "talks/talk.md")
    assert ended.code == 0
    assert "../pics/a.png" in (tmp_path / "talks" / "talk.md").read_text()
    assert ended.err.splitlines()[-1] == "next: slidegen serve talks/talk.md --root pics"


def test_whole_folders_come_over(slidegen: Run, tmp_path: Path) -> None:
    old = tmp_path / "old"
    (old / "sub").mkdir(parents=True)
    (old / "a.md").write_text(MARP)
    (old / "sub" / "b.pptx").write_bytes(built("## B\n"))
    (old / "sub" / "~$b.pptx").write_bytes(b"a lock of PowerPoint's")
    ended = slidegen("import", "old", "-o", "new/")
    assert ended.code == 0
    assert sorted(each.relative_to(tmp_path / "new").as_posix() for each in (tmp_path / "new").rglob("*.md")) == [
        "a.md", "sub/b.md",
    ]  # fmt: skip
    assert slidegen("import", "old", "-o", "one.md").code == 2
    (tmp_path / "empty").mkdir()
    assert "no deck in `empty`" in slidegen("import", "empty").err


def test_the_report_lists_what_is_lost_line_by_line(slidegen: Run, marp: Path, tmp_path: Path) -> None:
    ended = slidegen("import", "deck.md", "--report")
    assert ended.out.splitlines()[0] == "deck.md: 2 slides from Marp; 1 thing to know"
    assert ended.out.splitlines()[1].split()[:2] == ["3", "dropped"]
    ended = slidegen("import", "deck.md", "--force", "--report", "r.json")
    document = json.loads((tmp_path / "r.json").read_text())
    (deck,) = document["decks"]
    assert (deck["deck"], deck["written"], deck["origin"], deck["slides"]) == ("deck.md", "deck.slidegen.md", "Marp", 2)
    (notice,) = deck["notices"]
    assert (notice["code"], notice["kind"], notice["place"]["line"]) == ("untranslated", "dropped", 3)
    slidegen("import", "deck.md", "--force", "--report", "r.md")
    assert "| 3 | dropped | " in (tmp_path / "r.md").read_text()


def test_a_report_needs_a_name_that_tells_its_form(slidegen: Run, marp: Path) -> None:
    assert slidegen("import", "deck.md", "--report", "r.txt").code == 2
    assert "is a deck: give the report another name" in slidegen("import", "deck.md", "--report", "deck.md").err


def test_that_all_came_over_is_said(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(built("## A\n\n- b\n"))
    ended = slidegen("import", "a.pptx", "--report")
    assert ended.out == "a.pptx: 1 slide from PowerPoint; all was brought over\n"
    assert "to know about" not in ended.err


def test_what_cannot_be_read_is_told_and_fails(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"%PDF-1.7")
    ended = slidegen("import", "a.pptx")
    assert ended.code == 1
    assert "error[bad-presentation]: `a.pptx` cannot be imported: it is no PowerPoint file, but a PDF" in ended.err
    assert ended.err.splitlines()[-1] != "next: slidegen serve a.md"
    assert not (tmp_path / "a.md").exists()
    (tmp_path / "b.ppt").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "PowerPoint Document".encode("utf-16-le"))
    assert "before 2007; save it in PowerPoint as .pptx" in slidegen("import", "b.ppt").err
    (tmp_path / "c.md").write_bytes(b"\0\1")
    assert slidegen("import", "c.md").code == 1
    assert "is not there" in slidegen("import", "nothing.pptx").err


def test_strict_lets_what_is_lost_fail(slidegen: Run, marp: Path) -> None:
    marp.write_text(MARP + "\n---\n\n# Three\n\n[a]: \n\n{{ nothing }}\n")
    ended = slidegen("import", "deck.md", "-o", "a.md")
    assert (ended.code, "warning[" in ended.err) == (0, True)
    assert slidegen("import", "deck.md", "-o", "b.md", "--strict").code == 1


@pytest.mark.parametrize("arguments", [(), ("deck.md", "-o", "x.html"), ("talk.pptx", "--from", "marp")])
def test_wrong_use_is_told(slidegen: Run, marp: Path, pptx: Path, arguments: tuple[str, ...]) -> None:
    assert slidegen("import", *arguments).code == 2


def test_help_has_examples(slidegen: Run) -> None:
    ended = slidegen("import", "--help")
    assert "slidegen import talk.pptx --report" in ended.out
    assert "import" in slidegen("--help").out


def test_a_refused_write_leaves_nothing_behind(slidegen: Run, pptx: Path, tmp_path: Path) -> None:
    (tmp_path / "full").write_text("a file, not a folder")
    ended = slidegen("import", "talk.pptx", "-o", "full/talk.md")
    assert ended.code == 1
    assert "cannot be written" in ended.err
    assert sorted(os.listdir(tmp_path)) == ["full", "talk.pptx"]
