"""How authors say how fast they speak."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.model.deck import Pace
from slidegen.parse.pacing import FASTEST, SLOWEST, parse_pace
from tests.parse.helpers import codes, read


@pytest.mark.parametrize(
    ("value", "pace"),
    [
        ("120 wpm", Pace(120, "words")),
        ("120", Pace(120, "words")),
        ("112.5 words per minute", Pace(112.5, "words")),
        ("120 words/min", Pace(120, "words")),
        ("180 cpm", Pace(180, "characters")),
        ("180 characters a minute", Pace(180, "characters")),
        ("Slow", Pace(0.85, "times")),
        ("normal", Pace(1, "times")),
        ("fast", Pace(1.15, "times")),
    ],
)
def test_a_pace_is_a_rate_or_a_word(value: str, pace: Pace) -> None:
    deck, report = read(f"---\npace: {value}\n---\n\n## A\n")
    assert codes(report) == []
    assert deck.meta.pace == pace


@pytest.mark.parametrize(
    ("value", "help"),
    [
        ("fats", "did you mean `fast`?"),
        ("9 wpm", "write words a minute from 30 to 400; most people speak 100 to 160"),
        ("1000", "write words a minute from 30 to 400; most people speak 100 to 160"),
        ("120 mph", "write `120 wpm`, `180 cpm` for characters a minute, or `slow`, `normal`, `fast`"),
        ("-3", "write `120 wpm`, `180 cpm` for characters a minute, or `slow`, `normal`, `fast`"),
        ("[1, 2]", "write `pace: some text`; put it in quotes if it has a colon, a bracket or a brace"),
    ],
)
def test_what_is_no_pace_is_told_at_its_place(value: str, help: str) -> None:
    deck, report = read(f"---\npace: {value}\n---\n\n## A\n")
    (found,) = report
    assert (found.code, found.help) == ("bad-value", help)
    assert found.span is not None and found.span.text == value
    assert deck.meta.pace is None


@given(st.text())
def test_no_text_is_read_as_a_pace_that_nobody_speaks_at(text: str) -> None:
    pace = parse_pace(text)
    assert pace is None or pace.unit == "times" or SLOWEST <= pace.amount <= FASTEST
