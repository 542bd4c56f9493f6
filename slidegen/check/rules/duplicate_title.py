"""Slides of the same title cannot be told apart by those who find slides by their titles.

So do screen readers, outlines and lists of slides. The parts of a slide that is split are numbered. A slide that morphs
from the one before it shows the same thing as it goes on, under the same title.
"""

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    first: dict[str, int] = {}
    for slide in placed.slides:
        if not slide.title or (slide.transition is not None and slide.transition.change == "morph"):
            continue
        before = first.setdefault(slide.title, slide.index)
        if before != slide.index:
            report.add(
                "duplicate-title",
                f"slides {before + 1} and {slide.index + 1} have the same title",
                slide.span,
                help="say in the title what is new on the second of them",
            )
