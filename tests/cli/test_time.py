"""``slidegen time``: the table, the verdict, what to leave out, JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from slidegen.diagnostics.cells import cells
from tests.cli.conftest import Run

TALK = """---
title: Caches
duration: 3m
author: Ada
---

# Why

## Everything slow is a cache miss, and everything wrong a cache hit

- one
- two

Note:
{notes}

## Details

```python
a = 1
b = 2
```

# How

## 缓存为什么总是让人头疼以及我们能做些什么

text

## Later {{.backup}}

text

## Never {{.hidden}}

text
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text(TALK.format(notes="word " * 140), encoding="utf-8")
    return path


def table(out: str) -> list[str]:
    return out.split("\n\nSpoken at")[0].splitlines()[2:]


def document(out: str) -> Any:
    return json.loads(out)


def test_the_table_tells_slide_by_slide(slidegen: Run, talk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = slidegen("time", "talk.md")
    assert done.code == 0, done.err
    lines = [" ".join(line.split()) for line in table(done.out) if line]
    assert lines == [
        "# slide words steps time total share from",
        "1 Caches 2 0:15 0:15 brief",
        "Why 1:38 65 %",
        "2 Why 1 0:06 0:21 6 % brief",
        "3 Everything slow is a cache… 140 1:02 1:23 63 % notes",
        "4 Details 1 0:30 1:53 31 % slide",
        "How 0:38 25 %",
        "5 How 1 0:06 1:59 16 % brief",
        "6 缓存为什么总是让人头疼以及… 21 0:32 2:31 84 % slide",
        "Never 2 hidden",
        "Backup",
        "Later 2 backup",
    ]
    assert "2:31 of 3:00: 0:29 to spare, no time for questions" in done.out


@pytest.mark.parametrize("width", [120, 80, 60, 44])
def test_no_line_is_wider_than_the_terminal(
    slidegen: Run, talk: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out = slidegen("time", "talk.md", "--cut", "1m").out
    assert max(map(cells, out.splitlines())) <= width
    rows = [line for line in table(out) if line[:3].strip().isdigit()]
    assert len({cells(line[: line.rindex(":")]) for line in rows}) == 1  # figures stand below one another


def test_a_slot_may_be_given(slidegen: Run, talk: Path) -> None:
    done = slidegen("time", "talk.md", "--slot", "2m")
    assert "2:31 of 2:00: 0:31 too long\nWhat to leave out: slidegen time talk.md --cut 2m\n" in done.out
    assert "much shorter than its slot" in slidegen("time", "talk.md", "--slot", "1h").out


def test_without_any_slot_it_says_how_to_give_one(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("## A\n\na\n", encoding="utf-8")
    assert "0:28 in all. Say how long it may take: `duration: 30m`, or --slot 30m." in slidegen("time", "a.md").out


def test_a_cut_says_what_where_and_how(slidegen: Run, talk: Path) -> None:
    done = slidegen("time", "talk.md", "--cut", "2m10s")
    assert done.code == 0
    tail = " ".join(done.out.split("To reach ")[1].split())
    assert tail.startswith("2:10, leave out 1 slide: 4 Details 0:30 talk.md:17 a listing, no notes")
    assert "That saves 0:30 and leaves 2:01." in tail
    assert "{.backup}" in tail and "{.hidden}" in tail


def test_a_cut_alone_is_to_the_slot(slidegen: Run, talk: Path) -> None:
    assert "To reach 2:10, leave out 1 slide" in slidegen("time", "talk.md", "--slot", "2m10s", "--cut").out
    assert "Nothing need be left out: 2:31 fits into 3:00." in slidegen("time", "talk.md", "--cut").out
    talk.write_text("## A\n\na\n", encoding="utf-8")
    done = slidegen("time", "talk.md", "--cut")
    assert (done.code, "--cut: to how long?" in done.err) == (2, True)


def test_what_a_cut_proposes_can_be_done(slidegen: Run, talk: Path) -> None:
    talk.write_text(talk.read_text(encoding="utf-8").replace("## Details", "## Details {.backup}"), encoding="utf-8")
    assert "2:01 of 2:10" in slidegen("time", "talk.md", "--slot", "2m10s").out
    assert "Nothing need be left out" in slidegen("time", "talk.md", "--cut", "2m10s").out


def test_a_cut_that_cannot_be_fails_and_tells_what_must_stay(slidegen: Run, talk: Path) -> None:
    done = slidegen("time", "talk.md", "--cut", "10s")
    assert done.code == 1
    assert "still 0:05 too long: the others must stay" in done.out
    assert "it opens the talk" in done.out


def test_all_is_there_for_programs(slidegen: Run, talk: Path) -> None:
    done = slidegen("time", "talk.md", "--cut", "130s", "--format", "json")
    found = document(done.out)
    assert (found["version"], found["diagnostics"]) == (1, [])
    (deck,) = found["decks"]
    assert (deck["deck"], deck["seconds"], deck["slot"], deck["spare"], deck["fit"]) == (
        "talk.md", 151, 180, 29, "tight"
    )  # fmt: skip
    assert sum(slide["seconds"] for slide in deck["slides"]) == deck["slides"][-1]["total"] == 151
    assert sum(section["seconds"] for section in deck["sections"]) == 151
    assert [slide["from"] for slide in deck["slides"]][2:4] == ["notes", "slide"]
    assert deck["slides"][3]["line"] == 17
    assert [each["id"] for each in deck["cut"]["leave_out"]] == ["details"]
    assert deck["cut"]["fits"]


def test_a_pace_may_be_tried(slidegen: Run, talk: Path) -> None:
    done = slidegen("time", "talk.md", "--pace", "70 wpm", "--format", "json")
    (deck,) = document(done.out)["decks"]
    assert deck["slides"][2]["seconds"] == 122
    assert deck["pace"]["words_a_minute"] == 70
    assert "Spoken at 70 words a minute, as --pace says." in slidegen("time", "talk.md", "--pace", "70 wpm").out


def test_the_deck_may_say_its_pace(slidegen: Run, talk: Path) -> None:
    talk.write_text(talk.read_text(encoding="utf-8").replace("author:", "pace: 120 wpm\nauthor:"), encoding="utf-8")
    assert "Spoken at 120 words a minute, as `pace` says." in slidegen("time", "talk.md").out


@pytest.mark.parametrize(
    ("option", "value", "help"),
    [
        ("--slot", "soon", "`soon` is no duration; write `20m`"),
        ("--slot", "30", "`30` is no duration; write `30m`"),
        ("--cut", "0s", "`0s` is no duration"),
        ("--pace", "hurry", "`hurry` is no pace; write `120 wpm`"),
        ("--pace", "9999 wpm", "`9999 wpm` is no pace"),
    ],
)
def test_wrong_options_say_what_to_write(slidegen: Run, talk: Path, option: str, value: str, help: str) -> None:
    done = slidegen("time", "talk.md", option, value)
    assert done.code == 2
    assert help in done.err


def test_slides_that_stay_long_are_told_quietly(slidegen: Run, tmp_path: Path) -> None:
    text = f"## A\n\nNote:\n{'word ' * 500}\n\n## B\n\nb\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    out = slidegen("time", "a.md").out
    assert "More than 3:00 on one slide: 1." in out


def test_a_deck_with_errors_is_timed_and_fails(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("## A\n\n![x](none.png)\n", encoding="utf-8")
    done = slidegen("time", "a.md")
    assert done.code == 1
    assert "missing-file" in done.err
    assert "in all" in done.out


def test_a_damaged_record_is_told_and_left_alone(slidegen: Run, talk: Path) -> None:
    record = talk.with_name("talk.rehearsal.json")
    record.write_text("{ not json", encoding="utf-8")
    done = slidegen("time", "talk.md")
    assert done.code == 0
    assert done.err.count("warning[bad-rehearsal]") == 1
    assert "talk.rehearsal.json" in done.err
    assert record.read_text(encoding="utf-8") == "{ not json"
    assert "bad-rehearsal" not in slidegen("time", "talk.md", "--no-rehearsal").err
