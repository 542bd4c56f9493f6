"""What docs/timing.md promises is true."""

import re
from pathlib import Path

import pytest

from slidegen.speaking.estimate import BRIEF, CHANGE, FREELY, GOING_ON, STEP
from slidegen.speaking.rates import LECTURE, tempo
from slidegen.speaking.shown import CELLS, CHART, DIAGRAM, FORMULA, LINE, PICTURE, TABLE, TEXT

TEXT_OF = (Path(__file__).parent.parent.parent / "docs" / "timing.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|$", TEXT_OF, re.MULTILINE))


@pytest.mark.parametrize(
    ("row", "seconds"),
    [
        ("a chart", CHART),
        ("a diagram", DIAGRAM),
        ("a displayed formula", FORMULA),
        ("a table", TABLE),
        ("a picture; a film that waits, or loops", PICTURE),
        ("a listing", LINE),
        ("a step", STEP),
        ("the next slide", CHANGE),
        ("slides of the layouts `section`, `end`", BRIEF["section"]),
    ],
)
def test_times_are_those_of_the_program(row: str, seconds: float) -> None:
    assert re.match(rf"{seconds:g} seconds?\b", ROWS[row])


def test_brief_layouts_are_those_of_the_program() -> None:
    named = [name for row in ROWS if row.startswith("slides of the layouts") for name in re.findall(r"`(\w+)`", row)]
    assert sorted(named) == sorted(BRIEF)
    assert (BRIEF["title"], BRIEF["agenda"], BRIEF["speaker"], BRIEF["section"]) == (15, 15, 20, BRIEF["end"])


def test_parts_and_rates_are_those_of_the_program() -> None:
    assert f"then {FREELY:g} seconds are talked freely" in TEXT_OF
    assert f"has {GOING_ON:g} seconds instead of {FREELY:g}" in TEXT_OF
    assert (TEXT, CELLS) == (0.6, 0.3)
    assert f"about {LECTURE} words a minute" in TEXT_OF
    words = {"German": "de", "French": "fr", "Spanish": "es", "Arabic": "ar"}
    flat = " ".join(TEXT_OF.split())
    assert ", ".join(f"{name} {tempo(lang).words:.0f}" for name, lang in words.items()) + " words a minute" in flat
    assert f"Chinese {tempo('zh').characters:.0f} and Japanese {tempo('ja').characters:.0f} characters" in flat
