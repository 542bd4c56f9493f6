"""Notes are for steps that there are."""

import pytest

from slidegen import pipeline
from slidegen.check.rules import note_step
from slidegen.diagnostics import Report
from slidegen.source import Source
from slidegen.world import Memory


def told(text: str) -> list[tuple[str, str]]:
    """Where the rule found something, and what."""
    report, found, world = Report(), Report(), Memory()
    request = pipeline.Request(outputs=("html",), debug=True)
    deck = pipeline.read_deck(Source("talk.md", text), world, report, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    note_step.check(deck, talk.placed["html"], found)
    return [(each.span.text if each.span else "", each.message) for each in found]


def test_notes_for_a_step_that_comes_are_right() -> None:
    assert told("## A\n\n{.incremental}\n- a\n- b\n\nNote:\nFirst.\n\n[step 1] One.\n\n[step 2]\nTwo.\n") == []


def test_slides_of_other_outputs_are_left_alone() -> None:
    assert told("## A {only=pptx}\n\na {.step}\n\nNote:\n[step 1] One.\n") == []


@pytest.mark.parametrize(
    ("slide", "has"), [("a", "its slide has no steps"), ("a\n\nb {.step}\n\nc {.step}", "its slide has 2")]
)
def test_notes_for_a_step_that_does_not_come_are_told_at_their_mark(slide: str, has: str) -> None:
    text = f"## A\n\n{slide}\n\nNote:\nFirst.\n\n[Step 3] Third *thing*.\n"
    assert told(text) == [("[Step 3]", f"these notes are for step 3; {has}")]
