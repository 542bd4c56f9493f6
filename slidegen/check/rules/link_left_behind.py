"""A link leads to a file beside the deck, or to one of this machine, and neither travels with the slides.

PowerPoint and HTML files hold the pictures and films of a deck, but not what its links lead to.
"""

from slidegen.check.links import deck_links, judge
from slidegen.check.outside import Outside
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None:
    for target, span in deck_links(deck):
        found = judge(target, deck, outside.world)
        if found is not None and found.code == "link-left-behind":
            report.add(found.code, found.message, span, help=found.help)
