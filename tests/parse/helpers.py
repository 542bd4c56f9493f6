"""Reading decks in tests."""

from collections.abc import Mapping

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block
from slidegen.model.deck import Deck, Slide
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.world import Memory


def read(text: str, files: Mapping[str, bytes] | None = None, **variables: str) -> tuple[Deck, Report]:
    """The deck that *text* is, and what is said about it."""
    report = Report()
    return parse(Source("deck.md", text), Memory(files), report, variables=variables), report


def slide(text: str) -> Slide:
    """The only slide of *text*, about which nothing is said."""
    deck, report = read(text)
    assert codes(report) == []
    (only,) = deck.slides
    return only


def block(text: str) -> Block:
    """The only block of *text*."""
    (only,) = slide(text).blocks
    return only


def codes(report: Report) -> list[str]:
    return [diagnostic.code for diagnostic in report]
