"""``slidegen rehearse``: runs that the page sends are kept beside the deck, and compared."""

import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from slidegen.cli.job import Job
from slidegen.cli.timing.cells import Screen
from slidegen.cli.timing.compared import apart, compared
from slidegen.cli.timing.rehearsing import Kept, Rehearsing
from slidegen.diagnostics.cells import cells
from slidegen.pipeline import Request
from tests.cli.conftest import REPOSITORY, Run

TALK = """---
title: Caches
duration: 1m
---

## One {#one}

text

## 2 {#2}

text

## Never {.hidden}

text
"""


class Stage:
    """A deck in a folder of its own, and what was told of its rehearsals."""

    def __init__(self, folder: Path) -> None:
        self.deck = folder / "talk.md"
        self.record = folder / "talk.rehearsal.json"
        self.deck.write_text(TALK, encoding="utf-8")
        self.told: list[Kept] = []
        self.rehearsing = self.opened()

    def opened(self) -> Rehearsing:
        return Rehearsing(Job(path=str(self.deck), request=Request(outputs=("html",))), self.told.append)

    def send(self, seconds: Mapping[str, float], run: str = "a", *, finished: bool = True) -> Any:
        """Send what the page sends: slides by their anchors."""
        slides = [
            {"id": name, "title": name, "seconds": each, "estimate": 30, "visits": 1} for name, each in seconds.items()
        ]
        body = {
            "run": run, "started": "2031-05-02T18:14:03Z", "seconds": sum(seconds.values()), "paused": 0,
            "duration": None, "finished": finished, "slides": slides,
        }  # fmt: skip
        return json.loads(self.rehearsing.take(json.dumps(body).encode()))

    @property
    def runs(self) -> list[dict[str, Any]]:
        return list(json.loads(self.record.read_text(encoding="utf-8"))["runs"])

    def shown(self, width: int = 60) -> list[str]:
        return [" ".join(line.split()) for line in compared(self.told[-1], Screen(width))]


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


def test_a_run_is_kept_by_the_ids_of_slides(stage: Stage) -> None:
    answer = stage.send({"one": 20.2, "slide-2": 40})
    assert answer == {"ok": True, "message": "1:00 spoken. Kept in talk.rehearsal.json."}
    (run,) = stage.runs
    assert [(slide["id"], slide["title"], slide["seconds"], slide["words"]) for slide in run["slides"]] == [
        ("one", "One", 20.2, 2),
        ("2", "2", 40.0, 2),
    ]
    assert stage.rehearsing.state() == {"last": {"seconds": 60.2, "slides": {"one": 20.2, "slide-2": 40.0}}}


def test_it_is_compared_slide_by_slide(stage: Stage) -> None:
    stage.send({"one": 20.2, "slide-2": 40})
    assert stage.shown() == [
        "# slide planned spoken apart",
        "2 One 0:30 0:20 −0:10",
        "3 2 0:30 0:40 +0:10",
        "in all 1:00 1:00 0:00",
        "",
        "1 slide was not shown.",
        "1:00 spoken. Kept in talk.rehearsal.json.",
        "1:00 of 1:00: 0:00 too long",
    ]


def test_earlier_runs_stand_beside_it(stage: Stage) -> None:
    stage.send({"one": 20, "slide-2": 40}, "first")
    stage.send({"one": 30}, "second")
    stage.send({"one": 28, "slide-2": 30}, "third")
    assert [run["run"] for run in stage.runs] == ["first", "second", "third"]
    assert stage.shown()[:4] == [
        "# slide planned spoken apart before",
        "2 One 0:30 0:28 −0:02 0:25",
        "3 2 0:30 0:30 0:00 0:40",
        "in all 1:00 0:58 −0:02 0:45",
    ]


def test_what_was_rehearsed_is_used_from_then_on(stage: Stage, slidegen: Run) -> None:
    stage.send({"one": 21, "slide-2": 40})
    out = slidegen("time", "talk.md").out
    assert "2 of 3 slides take the time that they took in rehearsals." in out
    assert "1:16 of 1:00" in out
    assert "rehearsals" not in slidegen("time", "talk.md", "--no-rehearsal").out
    assert "rehearsals" not in slidegen("time", "talk.md", "--pace", "slow").out


def test_a_pace_of_the_deck_does_not_make_slides_seem_edited(stage: Stage, slidegen: Run) -> None:
    notes = "Note:\n" + "word " * 70
    stage.deck.write_text(
        TALK.replace("duration: 1m", "pace: 300 wpm").replace("text", f"text\n\n{notes}"), encoding="utf-8"
    )
    stage.send({"one": 21, "slide-2": 40})
    assert "2 of 3 slides take the time" in slidegen("time", "talk.md").out


def test_an_open_run_is_kept_at_the_end_of_the_program(stage: Stage) -> None:
    assert stage.send({"one": 20}, finished=False) == {"ok": True, "message": ""}
    assert not stage.record.exists()
    stage.send({"one": 20, "slide-2": 5}, finished=False)
    stage.rehearsing.end()
    stage.rehearsing.end()
    (run,) = stage.runs
    assert (run["finished"], len(run["slides"])) == (False, 2)
    assert any("broken off" in line for line in stage.shown())


def test_an_open_run_is_kept_when_another_begins(stage: Stage) -> None:
    stage.send({"one": 20}, "lost", finished=False)
    stage.send({"one": 30}, "next", finished=False)
    stage.send({"one": 40}, "next")
    assert [(run["run"], run["seconds"]) for run in stage.runs] == [("lost", 20), ("next", 40)]


def test_a_run_without_a_word_is_not_kept(stage: Stage) -> None:
    assert not stage.send({"one": 0.5})["ok"]
    stage.send({}, finished=False)
    stage.rehearsing.end()
    assert not stage.record.exists() and stage.told == []


@pytest.mark.parametrize(
    "body", [b"", b"[]", b'{"seconds": "many"}', b"\xff", b'{"started": "x", "seconds": -4, "slides": []}']
)
def test_what_is_no_run_is_refused(stage: Stage, body: bytes) -> None:
    answer = json.loads(stage.rehearsing.take(body))
    assert not answer["ok"] and answer["message"].startswith("This run cannot be read: ")
    assert not stage.record.exists()


def test_a_damaged_record_is_put_out_of_the_way_and_not_lost(stage: Stage) -> None:
    stage.record.write_text("precious, once", encoding="utf-8")
    stage.rehearsing = stage.opened()
    answer = stage.send({"one": 20})
    assert "could not be read, and is talk.rehearsal.json.unreadable now" in answer["message"]
    assert stage.record.with_name("talk.rehearsal.json.unreadable").read_text(encoding="utf-8") == "precious, once"
    assert len(stage.runs) == 1


def test_a_run_that_cannot_be_written_is_told(stage: Stage) -> None:
    stage.record.mkdir()
    answer = stage.send({"one": 20})
    assert not answer["ok"] and "This run could not be kept: " in answer["message"]
    assert stage.told[-1].run.seconds == 20


def test_a_deck_that_broke_meanwhile_loses_no_run(stage: Stage) -> None:
    stage.deck.write_bytes(b"\0")
    assert stage.send({"one": 20})["ok"]
    assert [slide["id"] for slide in stage.runs[0]["slides"]] == ["one"]


def test_a_slide_that_is_gone_keeps_its_name(stage: Stage) -> None:
    stage.send({"gone": 20, "one": 10})
    assert stage.shown()[1] == "gone 0:30 0:20 −0:10"


@pytest.mark.parametrize("width", [110, 80, 60, 40])
def test_no_line_is_wider_than_the_terminal(stage: Stage, width: int) -> None:
    stage.send({"one": 20, "slide-2": 40}, "first")
    stage.send({"one": 20, "2" * 80: 40}, "second")
    assert max(map(cells, compared(stage.told[-1], Screen(width)))) <= width


def test_differences_are_those_of_the_times_that_are_shown() -> None:
    assert [apart(12.5, 30), apart(30, 30.4), apart(90.4, 0.5)] == ["−0:17", "0:00", "+1:29"]


def test_one_deck_is_rehearsed_at_a_time(slidegen: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.md").write_text("## A\n\na\n", encoding="utf-8")
    done = slidegen("rehearse", ".")
    assert (done.code, done.err) == (2, "Error: one talk is rehearsed at a time: name its Markdown file\n")
    assert slidegen("rehearse", "none.md").code == 2


def test_it_serves_takes_a_run_and_ends_cleanly_with_ctrl_c(stage: Stage) -> None:
    command = [sys.executable, "-m", "slidegen", "rehearse", "talk.md", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "COLUMNS": "60"}
    with subprocess.Popen(
        command, cwd=stage.deck.parent, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", process.stderr.readline())
        assert found is not None
        address = f"http://127.0.0.1:{found[1]}"
        with urllib.request.urlopen(f"{address}/state", timeout=30) as answer:
            state = json.load(answer)
        assert state["rehearsal"] == {"last": None}
        assert [slide["estimate"] for slide in state["slides"]] == [15, 28, 28, 0]
        body = {
            "run": "a",
            "started": "now",
            "seconds": 30,
            "finished": False,
            "slides": [{"id": "one", "seconds": 30}],
        }
        headers = {"Content-Type": "application/json", "Origin": address, "X-Slidegen-Token": state["token"]}
        request = urllib.request.Request(f"{address}/rehearsal", json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            assert json.load(answer)["ok"]
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, "Traceback" in err) == (0, False)
    assert "0:30 spoken. Kept in talk.rehearsal.json." in out
    assert [run["finished"] for run in stage.runs] == [False]
