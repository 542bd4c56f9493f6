"""A picture weighs over 1 MB and has more than four times the pixels that a screen 1,920 pixels wide shows of it.

Outputs are none the larger, since each build makes it smaller for them; that takes longer than many a deck. It is told
once, at the heaviest.
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
    huge = [each for each in largest.values() if _is_huge(each)]
    if huge:
        _tell(max(huge, key=lambda each: len(each.asset.data)), len(huge) - 1, report)


def _is_huge(shown: Shown) -> bool:
    return shown.asset.width * shown.asset.height > TIMES * shown.width * shown.height


def _tell(shown: Shown, others: int, report: Report) -> None:
    frame, asset = shown.frame, shown.asset
    more = f"; {others} more {'is' if others == 1 else 'are'} like it" if others else ""
    report.add(
        "huge-image",
        f"`{frame.source[:60]}` has {asset.width} x {asset.height} pixels and {len(asset.data) / 1e6:.1f} MB, and"
        f" {shown.width} x {shown.height} are shown{more}",
        place_of_name(frame.source, frame.span),
        help=f"{2 * shown.width} pixels across are sharp on fine screens, too, and build faster",
    )
