"""Regions give way to a title that is too tall for its place, and to footnotes."""

from collections.abc import Iterable

from slidegen.layout.placing import Placing
from slidegen.units import EMU_PER_PT, Rect, inches

MARGIN = inches(0.3)
"""How near to the slide's upper edge a title may grow."""


def grow(title: Placing, others: Iterable[Placing]) -> None:
    """Make room for a title that is too tall even at its smallest: upwards where it hangs, else downwards.

    What stands below starts lower, so that nothing overlaps.
    """
    over = title.excess(title.scale)
    if not over:
        return
    rect = title.rect
    up = min(over, max(0, rect.y - MARGIN)) if title.region.anchor == "bottom" else 0
    title.rect, title.grown = Rect(rect.x, rect.y - up, rect.width, rect.height + over), over
    for placing in others:
        other = placing.rect
        if other.y >= rect.y and _across(other, rect) and other.y < (top := title.rect.bottom + placing.stack.gap // 2):
            placing.rect = Rect(other.x, top, other.width, max(EMU_PER_PT, other.bottom - top))


def shorten(placings: Iterable[Placing], foot: Placing) -> None:
    """Make regions that reach into the footnotes end above them."""
    top = foot.rect.y - foot.stack.gap // 2
    for placing in placings:
        rect = placing.rect
        if rect.bottom > top and _across(rect, foot.rect):
            placing.rect = Rect(rect.x, rect.y, rect.width, max(EMU_PER_PT, top - rect.y))


def _across(one: Rect, other: Rect) -> bool:
    """Whether two rectangles have a column of the slide in common."""
    return one.x < other.right and other.x < one.right
