"""Preset geometries: the ones that templates are made of, by their OOXML names (ECMA-376 part 1, 20.1.10.56).

Each is a function of the shape's box and its adjustments; those made of corners are here; rounds, arrows, stars
and connectors are in the modules beside this one.
"""

from collections.abc import Callable, Mapping
from math import pi, radians, sin
from typing import TYPE_CHECKING, TypeAlias

from slidegen.theme.template.backdrop.geometry.guides import adjustments, radians_of
from slidegen.theme.template.backdrop.geometry.pen import Box, Outline, Pen, polygon, rectangle

if TYPE_CHECKING:
    from lxml.etree import _Element

QUARTER = pi / 2

_IN_ROUND = 0.29289
"""How far into a rounded corner text keeps from its edges, of the radius."""


class Adjusted:
    """The adjustments of a shape: what it sets, or else what is usual, as fractions (100,000 parts are one)."""

    def __init__(self, given: Mapping[str, float]) -> None:
        self._given = given

    def __call__(self, name: str, usual: float, least: float = 0.0, most: float = 1.0) -> float:
        return min(max(self._given.get(name, usual * 100_000) / 100_000, least), most)

    def angle(self, name: str, usual: float) -> float:
        """An angle in radians; *usual* is in degrees."""
        return radians_of(self._given[name]) if name in self._given else radians(usual)


Preset: TypeAlias = Callable[[Box, Adjusted], str | tuple[Outline, ...]]


def preset(geometry: "_Element", box: Box) -> tuple[Outline, ...] | None:
    """The paths of an ``a:prstGeom`` in a shape as large as *box*; None for one that is not known."""
    from slidegen.theme.template.backdrop.geometry.lines import LINES
    from slidegen.theme.template.backdrop.geometry.more import MORE
    from slidegen.theme.template.backdrop.geometry.rounds import ROUNDS
    from slidegen.theme.template.backdrop.geometry.signs import SIGNS

    name = geometry.get("prst", "rect")
    kinds = (SOLIDS, ROUNDS, SIGNS, LINES, MORE)
    draw = next((kind[name] for kind in kinds if name in kind), None)
    if draw is None:
        return None
    drawn = draw(box, Adjusted(adjustments(geometry)))
    return (Outline(drawn),) if isinstance(drawn, str) else drawn


def text_room(geometry: "_Element", box: Box) -> tuple[float, float, float, float]:
    """Where a preset geometry has its text: left, top, right and bottom, as fractions of the shape."""
    match geometry.get("prst", ""):
        case "ellipse" | "flowChartConnector":
            return 0.1464, 0.1464, 0.8536, 0.8536
        case "diamond" | "flowChartDecision":
            return 0.25, 0.25, 0.75, 0.75
        case "triangle":
            return 0.25, 0.5, 0.75, 1.0
        case "roundRect" if box.width and box.height:
            size = box.short * Adjusted(adjustments(geometry))("adj", 0.16667, most=0.5)
            x, y = size * _IN_ROUND / box.width, size * _IN_ROUND / box.height
            return x, y, 1 - x, 1 - y
        case _:
            return 0.0, 0.0, 1.0, 1.0


def _corners(box: Box, sizes: tuple[float, float, float, float], *, snipped: tuple[bool, ...] = (False,) * 4) -> str:
    """A rectangle whose corners, from the top left clockwise, are rounded, or snipped off, by *sizes*."""
    w, h = box.width, box.height
    a, b, c, d = sizes
    pen = Pen().move(0, a)
    turns = ((a, 0, a, pi), (w, b, b, -QUARTER), (w - c, h, c, 0.0), (0, h - d, d, QUARTER))
    starts = ((0, a), (w - b, 0), (w, h - c), (d, h))
    for (x, y, size, angle), start, snip in zip(turns, starts, snipped, strict=True):
        pen.line(start)
        if size and snip:
            pen.line((x, y))
        elif size:
            pen.arc(size, size, angle, QUARTER)
    return pen.close().path


def _round_all(box: Box, adjusted: Adjusted) -> str:
    size = box.short * adjusted("adj", 0.16667, most=0.5)
    return _corners(box, (size, size, size, size))


def _two_sizes(which: str, snips: bool, usual: tuple[float, float] = (0.16667, 0.0)) -> Preset:
    """Corners of two sizes: ``same`` side, ``diagonal`` or one alone."""

    def draw(box: Box, adjusted: Adjusted) -> str:
        name = "adj" if which == "one" else "adj1"
        first = box.short * adjusted(name, usual[0], most=0.5)
        second = box.short * adjusted("adj2", usual[1], most=0.5)
        sizes = {
            "one": (0.0, first, 0.0, 0.0),
            "same": (first, first, second, second),
            "diagonal": (first, second, first, second),
        }[which]
        return _corners(box, sizes, snipped=(snips,) * 4)

    return draw


def _snip_and_round(box: Box, adjusted: Adjusted) -> str:
    rounded, snip = box.short * adjusted("adj1", 0.16667, most=0.5), box.short * adjusted("adj2", 0.16667, most=0.5)
    return _corners(box, (rounded, snip, 0.0, 0.0), snipped=(False, True, False, False))


def _plaque(box: Box, adjusted: Adjusted) -> str:
    size, w, h = box.short * adjusted("adj", 0.16667, most=0.5), box.width, box.height
    pen = Pen().move(0, size)
    for start, angle in (((0, size), QUARTER), ((w - size, 0), pi), ((w, h - size), -QUARTER), ((size, h), 0.0)):
        pen.line(start).arc(size, size, angle, -QUARTER)
    return pen.close().path


def _frame(box: Box, adjusted: Adjusted) -> str:
    edge, w, h = box.short * adjusted("adj1", 0.125, most=0.5), box.width, box.height
    return rectangle(box) + polygon((edge, edge), (edge, h - edge), (w - edge, h - edge), (w - edge, edge))


def _half_frame(box: Box, adjusted: Adjusted) -> str:
    w, h = box.width, box.height
    left = box.short * adjusted("adj2", 0.33333, most=w / box.short if box.short else 1)
    top = box.short * adjusted("adj1", 0.33333, most=h / box.short if box.short else 1)
    slope = h / w if w else 0.0
    return polygon(
        (0, 0), (w, 0), (w - top / slope if slope else w, top), (left, top), (left, h - left * slope), (0, h)
    )


def _corner(box: Box, adjusted: Adjusted) -> str:
    w, h = box.width, box.height
    foot = min(h, box.short * adjusted("adj1", 0.5, most=10))
    stem = min(w, box.short * adjusted("adj2", 0.5, most=10))
    return polygon((0, 0), (stem, 0), (stem, h - foot), (w, h - foot), (w, h), (0, h))


def _diagonal_stripe(box: Box, adjusted: Adjusted) -> str:
    part, w, h = adjusted("adj", 0.5), box.width, box.height
    return polygon((0, h * part), (w * part, 0), (w, 0), (0, h))


def _triangle(box: Box, adjusted: Adjusted) -> str:
    return polygon((box.width * adjusted("adj", 0.5), 0), (box.width, box.height), (0, box.height))


def _parallelogram(box: Box, adjusted: Adjusted) -> str:
    lean, w, h = min(box.width, box.short * adjusted("adj", 0.25, most=100)), box.width, box.height
    return polygon((0, h), (lean, 0), (w, 0), (w - lean, h))


def _trapezoid(box: Box, adjusted: Adjusted) -> str:
    lean, w, h = min(box.width / 2, box.short * adjusted("adj", 0.25, most=100)), box.width, box.height
    return polygon((0, h), (lean, 0), (w - lean, 0), (w, h))


def _hexagon(box: Box, adjusted: Adjusted) -> str:
    w, h = box.width, box.height
    side = min(w / 2, box.short * adjusted("adj", 0.25, most=100))
    rise = h / 2 * adjusted("vf", 1.1547, most=10) * sin(pi / 3)
    return polygon((0, h / 2), (side, h / 2 - rise), (w - side, h / 2 - rise), (w, h / 2), (w - side, h / 2 + rise),
                   (side, h / 2 + rise))  # fmt: skip


def _octagon(box: Box, adjusted: Adjusted) -> str:
    size = box.short * adjusted("adj", 0.29289, most=0.5)
    return _corners(box, (size,) * 4, snipped=(True,) * 4)


def _cross(box: Box, adjusted: Adjusted) -> str:
    d, w, h = box.short * adjusted("adj", 0.25, most=0.5), box.width, box.height
    upper = [(0, d), (d, d), (d, 0), (w - d, 0), (w - d, d), (w, d)]
    return polygon(*upper, *((x, h - y) for x, y in reversed(upper)))


def _shape(*points: tuple[float, float]) -> Preset:
    """A polygon through *points*, fractions of the box."""
    return lambda box, _: polygon(*((x * box.width, y * box.height) for x, y in points))


def _terminator(box: Box, _: Adjusted) -> str:
    w, h, end = box.width, box.height, box.width * 0.16088
    pen = Pen().move(end, 0).line((w - end, 0)).arc(end, h / 2, -QUARTER, pi).line((end, h))
    return pen.arc(end, h / 2, QUARTER, pi).close().path


def _delay(box: Box, _: Adjusted) -> str:
    w, h = box.width, box.height
    return Pen().move(0, 0).line((w / 2, 0)).arc(w / 2, h / 2, -QUARTER, pi).line((0, h)).close().path


_DIAMOND = _shape((0, 0.5), (0.5, 0), (1, 0.5), (0.5, 1))

SOLIDS: Mapping[str, Preset] = {
    "rect": lambda box, _: rectangle(box), "flowChartProcess": lambda box, _: rectangle(box),
    "roundRect": _round_all, "flowChartAlternateProcess": _round_all, "round1Rect": _two_sizes("one", False),
    "round2SameRect": _two_sizes("same", False), "round2DiagRect": _two_sizes("diagonal", False),
    "snip1Rect": _two_sizes("one", True), "snip2SameRect": _two_sizes("same", True),
    "snip2DiagRect": _two_sizes("diagonal", True, (0.0, 0.16667)), "snipRoundRect": _snip_and_round, "plaque": _plaque,
    "frame": _frame,
    "halfFrame": _half_frame, "corner": _corner, "diagStripe": _diagonal_stripe, "triangle": _triangle,
    "rtTriangle": _shape((0, 0), (1, 1), (0, 1)), "diamond": _DIAMOND, "flowChartDecision": _DIAMOND,
    "parallelogram": _parallelogram, "trapezoid": _trapezoid, "hexagon": _hexagon, "octagon": _octagon, "plus": _cross,
    "flowChartTerminator": _terminator, "flowChartDelay": _delay,
    "flowChartInputOutput": _shape((0, 1), (0.2, 0), (1, 0), (0.8, 1)),
    "flowChartManualInput": _shape((0, 0.2), (1, 0), (1, 1), (0, 1)),
    "flowChartManualOperation": _shape((0, 0), (1, 0), (0.8, 1), (0.2, 1)),
    "flowChartPreparation": _shape((0, 0.5), (0.2, 0), (0.8, 0), (1, 0.5), (0.8, 1), (0.2, 1)),
    "flowChartOffpageConnector": _shape((0, 0), (1, 0), (1, 0.8), (0.5, 1), (0, 0.8)),
    "flowChartExtract": _shape((0, 1), (0.5, 0), (1, 1)), "flowChartMerge": _shape((0, 0), (1, 0), (0.5, 1)),
}  # fmt: skip
