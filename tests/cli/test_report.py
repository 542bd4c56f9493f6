"""The build report: what will not look as its author may think, and where."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.backends.revealjs.sample import png
from tests.cli.conftest import Ended, Run

LONG = "\n".join(
    f"- a line of many words that fills the slide from its left to its right, number {n}" for n in range(9)
)
TALK = f"""---
title: The night before
theme: plain
---

## As it should be

Words.

## Not there

![A cat](cat.png)

## Only in HTML

```{{=html}}
<marquee>words</marquee>
```

## Full

{LONG}

## Small

![A dot](dot.png)
"""
GOOD = "## A\n\nWords\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk.md").write_text(TALK)
    (tmp_path / "good.md").write_text(GOOD)
    (tmp_path / "dot.png").write_bytes(png(8, 8, (255, 0, 0)).data)
    return tmp_path


def rows(ended: Ended) -> list[str]:
    return [" ".join(line.split()) for line in ended.out.splitlines()]


def document(slidegen: Run, folder: Path, *args: str) -> Any:
    slidegen("build", *args, "-q", "--report", "all.json")
    return json.loads((folder / "all.json").read_text())


@pytest.mark.usefixtures("folder")
def test_it_tells_what_became_of_things_on_which_slide_of_which_output(slidegen: Run) -> None:
    ended = slidegen("build", "talk.md", "-q", "--report")
    lines = rows(ended)
    assert lines[0] == "Build report: talk.md"
    assert "3 slides will not look as you may think: 1 missing, 1 dropped, " in " ".join(lines[1:3])
    assert "Text is smaller than usual on 1 slide." in " ".join(lines[1:3])
    everywhere, powerpoint = lines.index("All outputs"), lines.index("pptx")
    assert everywhere < lines.index("3 Not there missing cat.png is not there talk.md:12") < powerpoint
    dropped = next(line for line in lines if line.startswith("4 Only in HTML dropped PowerPoint shows no HTML"))
    assert lines.index(dropped) > powerpoint
    assert "html" not in lines


@pytest.mark.usefixtures("folder")
def test_it_tells_sizes_pictures_fonts_files_and_times(slidegen: Run) -> None:
    text = " ".join(rows(slidegen("build", "talk.md", "-q", "--report")))
    assert "5 Full shrunk body 24 → " in text
    assert "Pictures 6 dot.png 8 × 8 pixels, shown at " in text
    assert ": enlarged" in text
    assert "Fonts Inter titles, text; PowerPoint: only where it is installed" in text
    assert "Files talk.pptx " in text
    assert "Time reading " in text
    assert ", layout " in text
    assert ", html " in text


def test_tables_and_listings_that_are_smaller_are_told_apart(slidegen: Run, folder: Path) -> None:
    table = "| a | b |\n|---|---|\n" + "| words | more words |\n" * 14
    listing = "```python\n" + "x = 1\n" * 30 + "```\n"
    (folder / "talk.md").write_text(f"## A\n\n{table}\n## B\n\n{listing}")
    notices = document(slidegen, folder, "talk.md")["decks"][0]["notices"]
    told = [(each["slide"], each["message"].split(" `")[0]) for each in notices if each["kind"] == "shrunk"]
    assert told == [(1, "table in"), (2, "listing in")]


@pytest.mark.usefixtures("folder")
def test_a_deck_that_looks_as_written_is_said_to(slidegen: Run) -> None:
    ended = slidegen("build", "good.md", "-q", "-t", "html", "--report")
    assert ended.code == 0
    assert rows(ended)[1].startswith("Nothing is missing, left out, replaced or smaller")
    assert "substituted" not in ended.out


@pytest.mark.usefixtures("folder")
def test_fonts_that_powerpoint_may_lack_are_told_of_powerpoint_alone(slidegen: Run) -> None:
    lines = rows(slidegen("build", "good.md", "-q", "--report"))
    assert "All outputs" not in lines
    assert "(the deck) substituted PowerPoint shows Inter only where it" in lines[lines.index("pptx") + 1]


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("embed-fonts: true", "Inter titles, text; PowerPoint: in the file"),
        ("theme: {name: plain, fonts: {body: Arial, heading: Arial}}", "PowerPoint: comes with it"),
    ],
)
def test_it_tells_how_powerpoint_comes_by_a_font(slidegen: Run, folder: Path, front: str, told: str) -> None:
    (folder / "good.md").write_text(f"---\n{front}\n---\n\n{GOOD}")
    assert told in " ".join(rows(slidegen("build", "good.md", "-q", "-t", "pptx", "--report")))


def test_json_has_it_all(slidegen: Run, folder: Path) -> None:
    found = document(slidegen, folder, "talk.md", "good.md")
    assert found["version"] == 1
    talk, good = found["decks"]
    assert (talk["deck"], talk["theme"], talk["slides"]) == ("talk.md", "plain", {"pptx": 6, "html": 6})
    assert [each["deck"] for each in found["decks"]] == ["talk.md", "good.md"]
    missing = next(each for each in talk["notices"] if each["kind"] == "missing")
    assert missing["code"] == "missing-file"
    assert (missing["slide"], missing["title"], missing["outputs"]) == (3, "Not there", [])
    assert missing["place"] == {"file": "talk.md", "line": 12, "column": 10}
    assert {each["output"]: each["size"] for each in talk["files"]} == {
        "pptx": os.path.getsize(folder / "talk.pptx"),
        "html": os.path.getsize(folder / "talk.html"),
    }
    assert [each["name"] for each in good["stages"]] == ["reading", "layout", "pptx", "html"]
    assert talk["pictures"][0]["scale"] > 1
    assert "1 missing" in talk["summary"]


def test_markdown_is_for_people(slidegen: Run, folder: Path) -> None:
    slidegen("build", "talk.md", "-q", "--report", "out/talk.report.md")
    text = (folder / "out" / "talk.report.md").read_text()
    assert text.startswith("# Build report: talk.md\n")
    assert "| 3 | Not there | missing | `cat.png` is not there | talk.md:12 |" in text
    assert "## pptx\n" in text
    assert "## Time\n" in text


def test_outputs_that_differ_have_their_own_slides(slidegen: Run, folder: Path) -> None:
    (folder / "talk.md").write_text(f"## First {{only=pptx}}\n\nWords\n\n## Full\n\n{LONG}\n")
    notices = document(slidegen, folder, "talk.md")["decks"][0]["notices"]
    sizes = [(each["outputs"], each["slide"]) for each in notices if each["kind"] == "shrunk"]
    assert sizes == [(["html"], 1), (["pptx"], 2)]


def test_places_in_included_files_are_on_the_slide_that_has_them(slidegen: Run, folder: Path) -> None:
    (folder / "part.md").write_text("words\n\n![A cat](cat.png)\n")
    (folder / "talk.md").write_text("## One\n\na\n\n## Two\n\n<!-- include: part.md -->\n")
    notices = document(slidegen, folder, "talk.md")["decks"][0]["notices"]
    (missing,) = [each for each in notices if each["kind"] == "missing"]
    assert (missing["slide"], missing["place"]["file"], missing["place"]["line"]) == (2, "part.md", 3)


def test_a_deck_that_cannot_be_built_has_a_report(slidegen: Run, folder: Path) -> None:
    (folder / "talk.md").write_text("")
    ended = slidegen("build", "talk.md", "-q", "--report")
    assert ended.code == 1
    assert rows(ended)[1] == "The deck was not built."
    assert "(the deck) missing the deck has no slides" in " ".join(rows(ended))


@pytest.mark.parametrize("columns", ["40", "60", "200"])
def test_it_fits_the_terminal(slidegen: Run, folder: Path, columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "talk.md").write_text(TALK.replace("Not there", "日本語のとても長い題名が入ります"))
    monkeypatch.setenv("COLUMNS", columns)
    ended = slidegen("build", "talk.md", "-q", "--report")
    assert max(len(line) for line in ended.out.splitlines()) <= max(64, int(columns))


@pytest.mark.parametrize("name", ["talk.md", "notes.md", "report.txt"])
def test_a_name_that_is_no_report_is_refused_and_nothing_is_written(slidegen: Run, folder: Path, name: str) -> None:
    ended = slidegen("build", "--report", name, "good.md")
    assert ended.code == 2
    assert f"`{name}` is no name for a report" in ended.err
    assert (folder / "talk.md").read_text() == TALK
    assert sorted(os.listdir(folder)) == ["dot.png", "good.md", "talk.md"]


def test_a_deck_is_not_written_over(slidegen: Run, folder: Path) -> None:
    (folder / "a.report.md").write_text(GOOD)
    ended = slidegen("build", "a.report.md", "--report", "./a.report.md")
    assert ended.code == 2
    assert "is a deck" in ended.err
    assert (folder / "a.report.md").read_text() == GOOD


@pytest.mark.usefixtures("folder")
def test_with_a_format_for_programs_it_needs_a_file(slidegen: Run) -> None:
    ended = slidegen("build", "good.md", "--format", "json", "--report")
    assert ended.code == 2
    assert "--report FILE.json" in ended.err


def test_a_report_that_cannot_be_written_is_told(slidegen: Run, folder: Path) -> None:
    (folder / "taken.json").mkdir()
    ended = slidegen("build", "good.md", "-q", "--report", "taken.json")
    assert ended.code == 1
    assert "`taken.json` cannot be written" in ended.err


def test_decks_of_a_folder_are_not_what_was_written_beside_them(slidegen: Run, folder: Path) -> None:
    slidegen("build", "good.md", "-t", "notes,md", "--report", "good.report.md")
    assert {"good.notes.md", "good.normal.md", "good.report.md"} < set(os.listdir(folder))
    ended = slidegen("build", ".", "-t", "md", "-o", "out")
    assert sorted(os.listdir(folder / "out")) == ["good.normal.md", "talk.normal.md"]
    assert ended.err.count(" -> ") == 2
