"""A picture has too few pixels for its place: on a screen 1,920 pixels wide it is less than half as sharp as that.

Drawings (SVG) are sharp at any size; faint backgrounds need not be sharp.
"""

from slidegen.check.sharpness import SCREEN, shown_pictures
from slidegen.diagnostics import Report
from slidegen.layout.background import FAINT
from slidegen.model.deck import Deck
from slidegen.model.placed import PlacedDeck
from slidegen.resolve.place import place_of_name

ENOUGH = 0.5
"""Pixels of the picture for each of the screen, in a row: below that eyes see them."""


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    told: set[str] = set()
    for shown in shown_pictures(placed):
        frame, asset, width, height = shown.frame, shown.asset, shown.width, shown.height
        if shown.opacity <= FAINT or asset.key in told or asset.width >= ENOUGH * width:
            continue
        told.add(asset.key)
        report.add(
            "low-resolution",
            f"`{frame.source[:60]}` has {asset.width} x {asset.height} pixels for {width} x {height} of a screen"
            f" {SCREEN} wide",
            place_of_name(frame.source, frame.span),
            help=f"take one {width} pixels wide, an SVG of what was drawn, or show it smaller: `{{width=20%}}`",
        )
