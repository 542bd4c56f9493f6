"""Whose Markdown a deck is, as an author sees it: told by the summary, chosen by ``--from``."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

MARP = "---\nmarp: true\n---\n\n# A talk\n\nby me\n\n---\n\n# Two\n\n* one\n* two\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deck.md").write_text(MARP)
    return tmp_path


def test_the_summary_says_what_a_deck_was_read_as_and_why(slidegen: Run, folder: Path) -> None:
    ended = slidegen("build", "deck.md")
    assert ended.code == 0
    assert "; read as Marp: `marp:` in the front matter\n" in ended.err


def test_a_check_tells_it_at_its_place(slidegen: Run, folder: Path) -> None:
    ended = slidegen("check", "deck.md")
    assert "info[dialect]: read as Marp: `marp:` in the front matter\n --> deck.md:2:1\n" in ended.err
    assert "--from NAME" in ended.err


def test_a_deck_is_read_as_the_author_wants(slidegen: Run, folder: Path) -> None:
    own = slidegen("dump", "deck.md", "--from", "slidegen")
    assert "{.step}" not in own.out
    assert "unknown front matter key `marp`" in own.err
    assert "{.step}" in slidegen("dump", "deck.md").out


def test_what_is_named_is_not_guessed(slidegen: Run, folder: Path) -> None:
    (folder / "deck.md").write_text("# A\n\n* one\n* two\n")
    ended = slidegen("dump", "deck.md", "--from", "marp")
    assert "{.step}" in ended.out
    assert "read as" not in ended.err


@pytest.mark.parametrize("command", ["build", "check", "doctor", "dump", "import", "pack", "rehearse", "serve", "time"])
def test_each_command_that_reads_decks_knows_the_dialects(slidegen: Run, folder: Path, command: str) -> None:
    ended = slidegen(command, "deck.md", "--from", "mrap")
    assert ended.code == 2
    assert "there is no dialect `mrap`; did you mean `marp`?" in ended.err
    assert [path.name for path in folder.iterdir()] == ["deck.md"]


def test_the_time_of_a_deck_depends_on_how_it_is_read(slidegen: Run, folder: Path) -> None:
    (folder / "deck.md").write_text(MARP.replace("# Two", "# Two\n\n<!-- " + "words " * 200 + "-->\n\n`<!-- x -->`"))
    assert slidegen("time", "deck.md").out != slidegen("time", "deck.md", "--from", "slidev").out
