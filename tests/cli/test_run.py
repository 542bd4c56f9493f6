"""Jobs in processes, and what a terminal shows meanwhile."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from slidegen.cli import run as module
from slidegen.cli.job import Job
from slidegen.cli.run import run_jobs
from slidegen.pipeline import Request
from tests.cli.conftest import REPOSITORY, Run

GOOD = "# A title\n\nSome text.\n"


def die(job: Job) -> None:
    os._exit(9)


def test_a_killed_process_is_told(slidegen: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "run", die)
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(GOOD)
    ended = slidegen("build", "a.md", "b.md", "--jobs", "2")
    assert ended.code == 1
    assert "a process was killed" in ended.err


def test_warnings_fail_only_when_strict(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitel: x\n---\n# A\n\ntext\n")
    work = [Job(path=str(tmp_path / "a.md"), request=Request(outputs=("html",)))]
    codes = [
        run_jobs(work, jobs=1, strict=strict, quiet=True, format="text", remarks=False) for strict in (False, True)
    ]
    assert codes == [0, 1]
    assert capsys.readouterr().err.count("warning[unknown-key]") == 2


@pytest.mark.parametrize(("flags", "bar"), [((), True), (("-q",), False)])
def test_a_terminal_shows_progress_and_colours(tmp_path: Path, flags: tuple[str, ...], bar: bool) -> None:
    (tmp_path / "a.md").write_text(GOOD + "\n![A cat](cat.png)\n")
    (tmp_path / "b.md").write_text(GOOD)
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "TERM": "xterm"}
    environment.pop("NO_COLOR", None)
    process = subprocess.Popen(
        [sys.executable, "-m", "slidegen", "build", "a.md", "b.md", "-t", "html", *flags],
        cwd=tmp_path,
        env=environment,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65_536):
            shown += part
    except OSError:  # the other side is closed
        pass
    os.close(ours)
    assert process.wait(60) == 1
    assert b"\033[1;31merror[missing-file]" in shown
    assert (b"Building" in shown) is bar


def test_a_deck_never_overwrites_itself(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.html").write_text(GOOD)
    ended = slidegen("build", "deck.html", "-t", "html")
    assert ended.code == 1
    assert "error[write-failed]: `deck.html` is the deck itself" in ended.err
    assert (tmp_path / "deck.html").read_text() == GOOD


def test_standard_input_beside_other_decks(shell: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(GOOD)
    ended = shell("check", "a.md", "-", input=GOOD.encode())
    assert ended.code == 0
    assert "-: 1 slide" in ended.err
