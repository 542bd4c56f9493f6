"""The other commands, help, and colours."""

from io import StringIO
from pathlib import Path

import pytest

from slidegen.cli.main import COMMANDS
from slidegen.cli.tell import colours, size
from slidegen.diagnostics.codes import CODES
from tests.cli.conftest import Run


@pytest.mark.parametrize("args", [(), *((name,) for name in COMMANDS)])
def test_every_command_has_help_with_an_example_or_an_argument(slidegen: Run, args: tuple[str, ...]) -> None:
    ended = slidegen(*args, "--help")
    assert ended.code == 0
    assert "Usage: slidegen" in ended.out
    assert "Examples:" in ended.out or "CODE" in ended.out


def test_without_a_command_there_is_help(slidegen: Run) -> None:
    ended = slidegen()
    assert "Commands:" in ended.out + ended.err


def test_the_help_of_each_command_is_the_line_in_the_list(slidegen: Run) -> None:
    listed = slidegen("--help").out
    for name, summary in COMMANDS.items():
        assert summary in listed
        assert summary.split(";")[0].rstrip(".") in slidegen(name, "--help").out.replace("\n  ", " ")


def test_version(slidegen: Run) -> None:
    ended = slidegen("--version")
    assert ended.code == 0
    assert ended.out.startswith("slidegen ")


def test_every_code_is_listed_and_explained(slidegen: Run) -> None:
    listed = slidegen("explain").out
    for name, code in CODES.items():
        assert name in listed
        assert code.summary in slidegen("explain", name).out
    assert slidegen("explain", "error[overflow]").out == slidegen("explain", "overflow").out


def test_themes_are_listed_and_shown(slidegen: Run) -> None:
    listed = slidegen("themes")
    assert listed.code == 0
    names = [line.split()[0] for line in listed.out.splitlines()]
    assert {"plain", "paper", "ink"} <= set(names)
    shown = slidegen("themes", "paper")
    assert shown.code == 0
    for word in ("Palette", "accent1", "Layouts", "two-columns", "Headings"):
        assert word in shown.out


def test_an_unknown_theme_names_the_nearest(slidegen: Run) -> None:
    ended = slidegen("themes", "papr")
    assert ended.code != 0
    assert "paper" in ended.err


def test_dump_shows_the_deck_or_its_rectangles(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.md").write_text("# A title\n\nSome text.\n\n![](missing.png)\n")
    ended = slidegen("dump", "deck.md", "--spans")
    assert ended.code == 1
    assert 'Paragraph "Some text." @3:1-3:11' in ended.out
    assert "error[missing-file]" in ended.err
    placed = slidegen("dump", "deck.md", "--placed", "--theme", "ink")
    assert placed.out.startswith("PlacedDeck size=960x540pt")
    assert "TextFrame [" in placed.out


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_completion_scripts(slidegen: Run, name: str) -> None:
    ended = slidegen("completion", name)
    assert ended.code == 0
    assert "_SLIDEGEN_COMPLETE" in ended.out


def test_completion_completes(shell: Run) -> None:
    ended = shell(env={"_SLIDEGEN_COMPLETE": "bash_complete", "COMP_WORDS": "slidegen bu", "COMP_CWORD": "1"})
    assert ended.out.split() == ["plain,build"]


def test_colours_need_a_terminal_that_wants_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    class File(StringIO):
        def isatty(self) -> bool:
            return False

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert colours(Terminal())
    assert not colours(File())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not colours(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not colours(Terminal())


@pytest.mark.parametrize(
    ("count", "shown"), [(999, "999 bytes"), (1_000, "1 kB"), (38_400, "38 kB"), (2_500_000, "2.5 MB")]
)
def test_sizes_for_people(count: int, shown: str) -> None:
    assert size(count) == shown


def test_the_command_runs_as_a_module(shell: Run) -> None:
    assert shell("--version").out.startswith("slidegen ")
