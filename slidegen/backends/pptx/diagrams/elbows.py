"""Lines with right angles as PowerPoint's bent connectors, which keep their angles when a box is moved.

``bentConnector2`` goes from the top left of its box along the width and then down to the bottom right;
``bentConnector3`` goes along part of the width (``adj1``, in 1/100000), down, and along the rest. Flips and turns of
the box, in this order, make all other ways of them.
"""

from collections.abc import Sequence
from itertools import pairwise

from slidegen.backends.pptx.oxml import place
from slidegen.model.diagram import Point
from slidegen.units import Emu, Rect, pixels

_SLACK = pixels(1)
"""What may be missing to a right angle."""

_DOWN, _UP = 5_400_000, 16_200_000
"""Turns by a quarter and by three, in 1/60000 degrees."""


def bent_connector(way: Sequence[Point]) -> str | None:
    """Place and outline of the bent connector along *way*; None where it has other angles, or too many."""
    corners = _corners(way)
    if corners is None or len(corners) not in (3, 4):
        return None
    start, turn, *_, end = corners
    across, down = end.x - start.x, end.y - start.y
    if not across or not down:
        return None  # such a connector has no width to go along a part of
    level = abs(turn.x - start.x) > abs(turn.y - start.y)
    where = _level(start, across, down) if level else _upright(start, across, down)
    if len(corners) == 3:
        return f'{where}<a:prstGeom prst="bentConnector2"><a:avLst/></a:prstGeom>'
    share = (turn.x - start.x) / across if level else (turn.y - start.y) / down
    guide = f'<a:gd name="adj1" fmla="val {round(share * 100_000)}"/>'
    return f'{where}<a:prstGeom prst="bentConnector3"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def _corners(way: Sequence[Point]) -> list[Point] | None:
    """*way* without what lies on its straight parts; None where it has other than right angles."""
    kept = [way[0]]
    heading = ""
    for before, point in pairwise(way):
        across, down = abs(point.x - before.x), abs(point.y - before.y)
        if min(across, down) > _SLACK:
            return None
        if max(across, down) <= _SLACK:
            continue
        now = "level" if across > down else "upright"
        if now == heading:
            kept[-1] = point
        else:
            kept.append(point)
        heading = now
    kept[-1] = way[-1]
    return kept


def _level(start: Point, across: Emu, down: Emu) -> str:
    """The box of a connector that sets out to the left or right."""
    rect = Rect(min(start.x, start.x + across), min(start.y, start.y + down), abs(across), abs(down))
    flips = (' flipH="1"' if across < 0 else "") + (' flipV="1"' if down < 0 else "")
    return place(rect).replace("<a:xfrm>", f"<a:xfrm{flips}>")


def _upright(start: Point, across: Emu, down: Emu) -> str:
    """The box of one that sets out upwards or downwards: lying, with the same middle, and then turned."""
    x, y = start.x + across / 2, start.y + down / 2
    width, height = abs(down), abs(across)
    flip = ' flipV="1"' if (across > 0) == (down > 0) else ""
    turned = f'<a:xfrm rot="{_DOWN if down > 0 else _UP}"{flip}>'
    return place(Rect(round(x - width / 2), round(y - height / 2), width, height)).replace("<a:xfrm>", turned)
