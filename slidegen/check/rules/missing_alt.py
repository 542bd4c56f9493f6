"""A picture or a film without alternative text says nothing to people who cannot see it.

Mere decoration is marked so: ``![](wave.svg){.decorative}``. A caption does not replace the text, but
is better than nothing and read out in its place.
"""

from slidegen.diagnostics import Report
from slidegen.model.blocks import Media, Picture
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.model.walk import all_blocks


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    for slide in deck.slides:
        for block in all_blocks(slide.blocks):
            if isinstance(block, Picture | Media) and _lacks_text(block):
                report.add(
                    "missing-alt",
                    f"`{block.source[:60]}` has no alternative text",
                    block.span,
                    help="write what it shows between the brackets, or `{.decorative}` behind it",
                )


def _lacks_text(shown: Picture | Media) -> bool:
    if isinstance(shown, Media) and shown.kind == "online":
        return False  # its address stands on it, and is read out
    attributes = shown.attributes
    return not (shown.alt.strip() or shown.caption or attributes.has("decorative") or attributes.has("background"))
