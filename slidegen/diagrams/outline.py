"""The outlines of shapes as points, and where a line meets them.

They are those of DrawingML's presets, so that both outputs draw the same.
"""

from math import cos, pi, sin, sqrt

from slidegen.model.diagram import NodeShape
from slidegen.units import Pt

SLANT = 0.25
"""Slants and lids, in shorter sides."""

WAVE = (17_322 / 21_600, 23_922 / 21_600, 20_172 / 21_600)
"""The foot of a document from right to left, in heights: where it starts, its second control point, where it ends.

It is a cubic Bézier curve; its first control point is as high as its start, and both are in the middle of the width.
"""

BAR = 0.125
"""The bars of a subroutine, in widths."""

HEAD = 3.0
"""The length of a line's head, in widths of lines of :data:`HEAD_LEAST` points at least: PowerPoint's middle size."""

HEAD_LEAST: Pt = 2.0

_TURN = 48

Corner = tuple[float, float]


def outline(shape: NodeShape, width: float, height: float) -> tuple[Corner, ...]:
    """The corners of *shape* clockwise from its top left, in a box of *width* and *height*; round ones as many."""
    slant = SLANT * min(width, height)
    middle = height / 2
    match shape:
        case "diamond":
            return (width / 2, 0), (width, middle), (width / 2, height), (0, middle)
        case "hexagon":
            return (
                (slant, 0),
                (width - slant, 0),
                (width, middle),
                (width - slant, height),
                (slant, height),
                (0, middle),
            )
        case "parallelogram":
            return (slant, 0), (width, 0), (width - slant, height), (0, height)
        case "parallelogram-alt":
            return (0, 0), (width - slant, 0), (width, height), (slant, height)
        case "trapezoid":
            return (slant, 0), (width - slant, 0), (width, height), (0, height)
        case "trapezoid-alt":
            return (0, 0), (width, 0), (width - slant, height), (slant, height)
        case "flag":
            return (0, 0), (width, 0), (width, height), (0, height), (slant, middle)
        case "ellipse" | "circle" | "double-circle":
            return tuple(
                (width / 2 * (1 + cos(turn)), middle * (1 + sin(turn)))
                for turn in (2 * pi * at / _TURN - pi for at in range(_TURN))
            )
        case "stadium":
            return _stadium(width, height)
        case "cylinder":
            return _cylinder(width, height)
        case "document":
            return (0, 0), (width, 0), *_wave(width, height)
        case _:
            return (0, 0), (width, 0), (width, height), (0, height)


def _stadium(width: float, height: float) -> tuple[Corner, ...]:
    radius = min(width, height) / 2
    half = _TURN // 2
    turns = [pi * at / half for at in range(half + 1)]
    left = [(radius - radius * sin(turn), radius + radius * cos(turn)) for turn in turns]
    right = [(width - radius + radius * sin(turn), radius - radius * cos(turn)) for turn in turns]
    return (*left, *right)


def _cylinder(width: float, height: float) -> tuple[Corner, ...]:
    lid = SLANT * min(width, height) / 2
    half = _TURN // 2
    turns = [pi * at / half for at in range(half + 1)]
    top = [(width / 2 * (1 - cos(turn)), lid * (1 - sin(turn))) for turn in turns]
    foot = [(width / 2 * (1 + cos(turn)), height - lid * (1 - sin(turn))) for turn in turns]
    return (*top, *foot)


def _wave(width: float, height: float) -> tuple[Corner, ...]:
    start, turn, end = WAVE
    found = []
    for at in range(_TURN + 1):
        along = at / _TURN
        back = 1 - along
        bends = 3 * back * back * along, 3 * back * along * along
        across = back**3 + sum(bends) / 2
        down = (back**3 + bends[0]) * start + bends[1] * turn + along**3 * end
        found.append((width * across, height * down))
    return tuple(found)


def meet(corners: tuple[Corner, ...], inside: Corner, outside: Corner) -> Corner | None:
    """Where the line from *outside* through *inside* first meets the outline; None: it passes by."""
    (ox, oy), (ix, iy) = outside, inside
    dx, dy = ix - ox, iy - oy
    best: float | None = None
    for at, (ax, ay) in enumerate(corners):
        bx, by = corners[(at + 1) % len(corners)]
        ex, ey = bx - ax, by - ay
        cross = dx * ey - dy * ex
        if abs(cross) < 1e-9:
            continue
        along = ((ax - ox) * ey - (ay - oy) * ex) / cross
        beside = ((ax - ox) * dy - (ay - oy) * dx) / cross
        if along >= -1e-9 and -1e-9 <= beside <= 1 + 1e-9 and (best is None or along < best):
            best = along
    return None if best is None else (ox + dx * best, oy + dy * best)


def head_length(width: Pt) -> Pt:
    """The length of the heads of lines of *width*, which are as wide."""
    return HEAD * max(width, HEAD_LEAST)


def length(one: Corner, other: Corner) -> float:
    """The distance of two points."""
    return sqrt((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2)
