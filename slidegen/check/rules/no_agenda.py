"""A long talk has sections, and no slide tells which.

Told from forty minutes or thirty slides on, of decks with at least three sections. A slide of the layout `agenda` lists
them by itself, each a link to its section.
"""

from slidegen.check.talk import contents, held, place, titled
from slidegen.check.titles import AGENDA
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck

MINUTES = 40
"""How long a talk is in which people want to know where they are: longer than the usual slot of half an hour."""

SLIDES = 30
"""How many slides stand for as much where no duration is given."""

SECTIONS = 3
"""Fewer are told in a sentence."""


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    long = deck.meta.duration >= 60 * MINUTES if deck.meta.duration is not None else len(contents(deck)) >= SLIDES
    if not long or len(deck.sections) < SECTIONS or deck.meta.loop:
        return
    slides = held(deck)
    if titled(slides, AGENDA) or any(slide.settings.layout == "agenda" for slide in slides):
        return
    first = next((slide.span for slide in slides if slide.kind == "section"), None)
    report.add(
        "no-agenda",
        f"no slide lists the {len(deck.sections)} sections of this long talk",
        first or place(deck, "title"),
        help="write `## What comes {layout=agenda}` before the first of them: it fills itself",
    )
