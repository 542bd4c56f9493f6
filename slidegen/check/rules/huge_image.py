"""A picture weighs over 1 MB and has more than four times the pixels that a screen 1,920 pixels wide shows of it.

Outputs are none the larger, since each build makes it smaller for them; that takes longer than many a deck.
"""

from slidegen.check.sharpness import Shown, shown_pictures
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.resolve.place import place_of_name

TIMES = 4
HEAVY = 1_000_000
"""Bytes; what is lighter is no burden."""


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    largest: dict[str, Shown] = {}
    for shown in shown_pictures(placed):
        if len(shown.asset.data) >= HEAVY:
            known = largest.setdefault(shown.asset.key, shown)
            if shown.width > known.width:
                largest[shown.asset.key] = shown
    for shown in largest.values():
        frame, asset, width, height = shown.frame, shown.asset, shown.width, shown.height
        if asset.width * asset.height > TIMES * width * height:
            report.add(
                "huge-image",
                f"`{frame.source[:60]}` has {asset.width} x {asset.height} pixels and {len(asset.data) / 1e6:.1f} MB;"
                f" {width} x {height} are shown",
                place_of_name(frame.source, frame.span),
                help=f"{2 * width} pixels across are sharp on fine screens, too, and build faster",
            )
