"""A talk has no speaker notes at all: nothing to rehearse with, nothing for handouts, and nobody else can hold it.

Told where the front matter has a `duration` or an `event`, so that it is a talk, of more than a few slides. One slide
with notes is enough: then their author knows of them.
"""

from slidegen.check.talk import SHORT, contents, is_talk, place
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    if not is_talk(deck) or len(contents(deck)) < SHORT or any(slide.notes for slide in deck.slides):
        return
    report.add(
        "no-notes",
        "no slide has speaker notes",
        place(deck, "duration", "event"),
        help="write what you will say below a line `Note:` at the end of a slide; only you see it",
    )
