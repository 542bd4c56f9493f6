"""``slidegen new``: a deck to begin with, from options, from questions, or from nothing."""

import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Iterable
from pathlib import Path

import pytest

from slidegen.diagnostics import Report
from slidegen.model.deck import Meta
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.starting import KINDS
from slidegen.world import Memory
from tests.cli.conftest import REPOSITORY, Run
from tests.templates import specimens

INTERRUPT = b"\x03"
PATIENCE = 30
"""Seconds for which Ctrl-C is pressed again."""


def _take_terminal() -> None:
    """Make the terminal this process's own, and heed its Ctrl-C, which what was started in the background ignores."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def terminal(args: list[str], answers: Iterable[str], folder: Path, *, code: int = 0) -> str:
    """What a terminal shows in which slidegen is called with *args*, and each question gets the next of *answers*."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "slidegen", *args],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"},
        start_new_session=True,
        preexec_fn=_take_terminal,
    )
    os.close(theirs)
    rest, screen, shown, interrupted, pressed = iter(answers), b"", 0, False, 0
    try:
        while True:
            if not select.select([ours], [], [], 1 if interrupted else 60)[0]:
                assert interrupted and pressed < PATIENCE, screen
                pressed += 1
                os.write(ours, INTERRUPT)  # Python misses one that comes just before it waits
                continue
            try:
                screen += os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if screen[shown:].endswith(b": "):
                shown = len(screen)
                answer = next(rest).encode()
                interrupted = answer == INTERRUPT
                os.write(ours, answer if interrupted else answer + b"\n")
        assert process.wait(60) == code
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    assert next(rest, None) is None
    return screen.decode()


def front(file: Path) -> Meta:
    return parse(Source(file.name, file.read_text(encoding="utf-8")), Memory(), Report()).meta


def test_without_a_word_there_is_a_deck_that_builds(slidegen: Run, tmp_path: Path) -> None:
    ended = slidegen("new")
    assert ended.code == 0
    assert [line.split("  ")[1] for line in ended.err.splitlines() if line.startswith("  ")] == [
        "slidegen serve --open talk.md",
        "slidegen check talk.md",
        "slidegen build talk.md",
    ]
    built = slidegen("build", "--strict", "talk.md")
    assert (built.code, sorted(os.listdir(tmp_path))) == (0, ["talk.html", "talk.md", "talk.pptx"])
    assert "warning" not in built.err


@pytest.mark.parametrize("kind", KINDS)
def test_options_are_what_the_deck_says(slidegen: Run, tmp_path: Path, kind: str) -> None:
    options = {"--title": 'A "title": half', "--author": "Ò. D'Name", "--event": "#1 conf", "--theme": "ink"}
    ended = slidegen(
        "new", "a.md", "--kind", kind, "--slot", "20m", *(word for each in options.items() for word in each)
    )
    assert ended.code == 0
    meta = front(tmp_path / "a.md")
    assert [meta.title, meta.authors[0].name, meta.event, meta.theme] == list(options.values())
    assert meta.duration == 1200
    checked = slidegen("check", "--strict", "a.md")
    assert (checked.code, "warning" in checked.err) == (0, False)


def test_the_name_of_the_file_is_a_title_to_begin_with(slidegen: Run, tmp_path: Path) -> None:
    slidegen("new", "why-disks_fill-up.md")
    assert front(tmp_path / "why-disks_fill-up.md").title == "Why disks fill up"


def test_a_folder_gets_a_deck_of_its_name(slidegen: Run, tmp_path: Path) -> None:
    assert slidegen("new", "talks/big-disks/", "--kind", "status").code == 0
    assert front(tmp_path / "talks/big-disks/deck.md").title == "Big disks"
    assert slidegen("build", "talks").code == 0


def test_git_knows_the_author(slidegen: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    (tmp_path / "gitconfig").write_text('[user]\nname = "Zoë: Example"\n', encoding="utf-8")
    slidegen("new")
    assert front(tmp_path / "talk.md").authors[0].name == "Zoë: Example"


def test_without_git_the_system_knows_the_author(
    slidegen: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("LOGNAME", "zoe")
    slidegen("new")
    assert front(tmp_path / "talk.md").authors[0].name == "zoe"


def test_a_name_that_cannot_be_written_is_not_taken_from_git(
    slidegen: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    (tmp_path / "gitconfig").write_text('[user]\nname = "a\\tb"\n')
    slidegen("new")
    assert front(tmp_path / "talk.md").authors[0].name == "Your name"


def test_nothing_is_written_over(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("mine")
    (tmp_path / "talk-2.md").symlink_to("nowhere")
    ended = slidegen("new", "--yes")
    assert ended.code == 2
    assert "`talk.md` is there already" in ended.err
    assert "slidegen new talk-3.md" in ended.err
    assert (tmp_path / "talk.md").read_text() == "mine"


def test_beside_a_folder_with_a_deck_another_is_proposed(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/deck.md").write_text("mine")
    assert "slidegen new a-2/" in slidegen("new", "a").err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["a.pptx"], "write a.md"),
        (["--kind", "tlak"], "--kind: there is no kind `tlak`; did you mean `talk`?"),
        (["--slot", "1m"], "--slot: `1m` is no slot for a talk"),
        (["--slot", "5h"], "from 3m to 4h"),
        (["--slot", "soon"], "--slot: `soon` is no time"),
        (["--theme", "inc"], "did you mean `ink`?"),
        (["--title", "a\nb"], "--title: it cannot have a line break"),
        (["--author", "a\x1bb"], "--author: it cannot have the character U+001B"),
        (["--title", " "], "--title: it cannot be empty"),
        (["--title", "a" * 201], "it has 201 characters"),
        (["--event", "a\tb"], "--event: it cannot have the character U+0009"),
    ],
)
def test_wrong_input_writes_nothing(slidegen: Run, tmp_path: Path, args: list[str], words: str) -> None:
    ended = slidegen("new", *args)
    assert ended.code == 2
    assert words in " ".join(ended.err.split())
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_of_a_folder_is_told(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    ended = slidegen("new", "a/talk.md")
    assert ended.code == 1
    assert "cannot be written" in ended.err


def test_a_template_beside_the_deck_is_a_theme(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks/house.potx").write_bytes(specimens.office())
    assert slidegen("new", "talks/a.md", "--theme", "talks/house.potx").code == 0
    assert front(tmp_path / "talks/a.md").theme == "house.potx"
    ended = slidegen("new", "other/a.md", "--theme", "talks/house.potx")
    assert ended.code == 2
    assert "copy `talks/house.potx` to other" in " ".join(ended.err.split())


def test_slots_may_be_bare_minutes(slidegen: Run, tmp_path: Path) -> None:
    slidegen("new", "--slot", "25")
    assert front(tmp_path / "talk.md").duration == 1500


def test_in_a_terminal_it_asks_until_it_has_an_answer(tmp_path: Path) -> None:
    answers = ("A: title", "", "song", "lecture", "1x", "40m", "", "papr", "paper")
    screen = terminal(["new"], answers, tmp_path)
    assert "there is no kind `song`" in screen
    assert "`1x` is no time" in screen
    assert "did you mean `paper`?" in screen
    meta = front(tmp_path / "talk.md")
    assert (meta.title, meta.theme, meta.duration, meta.event) == ("A: title", "paper", 2400, "")


def test_a_terminal_is_not_asked_what_options_told(tmp_path: Path) -> None:
    screen = terminal(
        ["new", "--title", "A", "--author", "B", "--kind", "trip", "--slot", "9m", "--event", ""], [""], tmp_path
    )
    assert "Title" not in screen
    assert "Themes:" in screen
    assert front(tmp_path / "talk.md").duration == 540


def test_yes_asks_nothing(tmp_path: Path) -> None:
    assert "[" not in terminal(["new", "--yes"], [], tmp_path)
    assert (tmp_path / "talk.md").is_file()


def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    terminal(["new"], ["A title", INTERRUPT.decode()], tmp_path, code=130)
    assert list(tmp_path.iterdir()) == []
