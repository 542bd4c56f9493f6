"""A slide without a title has no name in outlines, in the slide menu and for screen readers.

Layouts that show no title (a full picture, a quote, a statement, a blank slide) may do without.
"""

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck

UNTITLED = frozenset(("blank", "image", "image-full", "quote", "statement", "big-number", "end"))


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    for slide in placed.slides:
        if slide.layout in UNTITLED or slide.title or not slide.regions:
            continue
        report.add(
            "missing-title",
            f"slide {slide.index + 1} has no title",
            slide.span,
            help="start it with a heading, such as `## What it shows`",
        )
