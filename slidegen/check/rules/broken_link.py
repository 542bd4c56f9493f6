"""A link cannot lead anywhere: its file is not there, or its address is misspelt.

Links to slides are looked at when slides are laid out (``unknown-link``); whether pages on the net are still there is
asked by ``slidegen check --online`` alone (``dead-link``).
"""

from slidegen.check.links import deck_links, judge
from slidegen.check.outside import Outside
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None:
    for target, span in deck_links(deck):
        found = judge(target, deck, outside.world)
        if found is not None and found.code == "broken-link":
            report.add(found.code, found.message, span, help=found.help)
