"""A picture without alternative text says nothing to people who cannot see it.

Mere decoration is marked so: ``![](wave.svg){.decorative}``. A caption does not replace the text, but
is better than nothing and read out in its place.
"""

from slidegen.diagnostics import Report
from slidegen.model.blocks import Picture
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.model.walk import all_blocks


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    for slide in deck.slides:
        for block in all_blocks(slide.blocks):
            if isinstance(block, Picture) and _lacks_text(block):
                report.add(
                    "missing-alt",
                    f"`{block.source[:60]}` has no alternative text",
                    block.span,
                    help="write what it shows between the brackets, or `{.decorative}` behind it",
                )


def _lacks_text(picture: Picture) -> bool:
    attributes = picture.attributes
    return not (picture.alt.strip() or picture.caption or attributes.has("decorative") or attributes.has("background"))
