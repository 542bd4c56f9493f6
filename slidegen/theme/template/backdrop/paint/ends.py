"""What lines end in: arrowheads, dots and diamonds, as shapes of their own."""

import re
from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from slidegen.theme.backdrop import Line
from slidegen.theme.template.backdrop.geometry.pen import Pen, polygon
from slidegen.theme.template.parts.xml import A

if TYPE_CHECKING:
    from lxml.etree import _Element

Point: TypeAlias = tuple[float, float]

LEAST = 8 / 3
"""The width in pixels that ends of thinner lines are sized by."""

_FACTORS = {"sm": 2.0, "med": 3.0, "lg": 5.0}
_STEP = r"([MLQCAZ])([^MLQCAZ]*)"


class Ended(msgspec.Struct, frozen=True):
    """A line's ``path``, shortened so that it does not stick out of its ends; those that are ``filled``, and those
    that are ``stroked`` as the line is."""

    path: str
    filled: tuple[str, ...]
    stroked: tuple[str, ...]


def ended(path: str, properties: "_Element | None", line: Line) -> Ended:
    """*path* with what the ``a:ln`` of *properties* ends it in; closed paths have no ends."""
    own = properties.find(f"{A}ln") if properties is not None else None
    head, tail = (own.find(A + name) if own is not None else None for name in ("headEnd", "tailEnd"))
    if path.count("M") != 1 or path.endswith("Z"):
        return Ended(path, (), ())
    steps = [(command, [float(each) for each in written.split()]) for command, written in re.findall(_STEP, path)]
    filled: list[str] = []
    stroked: list[str] = []
    for end, at in ((head, 0), (tail, len(steps) - 1)):
        kind = end.get("type", "none") if end is not None else "none"
        if end is None or kind == "none" or len(steps) < 2:
            continue
        width, length = (_FACTORS.get(end.get(name, "med"), 3.0) * max(line.width, LEAST) for name in ("w", "len"))
        tip, before = _tip(steps, at)
        drawn = _shape(kind, tip, atan2(tip[1] - before[1], tip[0] - before[0]), length, width)
        (stroked if kind == "arrow" else filled).append(drawn)
        if kind in ("triangle", "stealth") and steps[max(at, 1)][0] == "L":
            steps[at] = (steps[at][0], list(_short_of(tip, before, length / 2)))
    shortened = "".join(command + " ".join(f"{value:.2f}" for value in numbers) for command, numbers in steps)
    return Ended(shortened if filled else path, tuple(filled), tuple(stroked))


def _tip(steps: list[tuple[str, list[float]]], at: int) -> tuple[Point, Point]:
    """An end of a path, and a point from which it is reached."""
    points = [list(zip(numbers[::2], numbers[1::2], strict=False)) for _, numbers in steps]
    if at == 0:
        return points[0][0], points[1][0] if steps[1][0] != "A" else points[1][-1]
    if steps[at][0] == "A":
        return (steps[at][1][-2], steps[at][1][-1]), points[at - 1][-1]
    return points[at][-1], points[at][-2] if len(points[at]) > 1 else points[at - 1][-1]


def _short_of(tip: Point, before: Point, by: float) -> Point:
    far = hypot(tip[0] - before[0], tip[1] - before[1])
    part = min(1.0, by / far) if far else 0.0
    return tip[0] + (before[0] - tip[0]) * part, tip[1] + (before[1] - tip[1]) * part


def _shape(kind: str, tip: Point, angle: float, length: float, width: float) -> str:
    """An end at *tip* of a line that comes in the direction *angle*."""

    def at(back: float, aside: float) -> Point:
        return (
            tip[0] - back * cos(angle) - aside * sin(angle),
            tip[1] - back * sin(angle) + aside * cos(angle),
        )

    match kind:
        case "oval":
            front, back = at(-length / 2, 0), at(length / 2, 0)
            across = [(at(-length / 2, side), at(length / 2, side)) for side in (width * 2 / 3, -width * 2 / 3)]
            pen = Pen().move(*front).curve(*across[0], back)
            return pen.curve(*reversed(across[1]), front).close().path
        case "diamond":
            return polygon(at(-length / 2, 0), at(0, width / 2), at(length / 2, 0), at(0, -width / 2))
        case "stealth":
            return polygon(tip, at(length, width / 2), at(length * 2 / 3, 0), at(length, -width / 2))
        case "arrow":
            return Pen().move(*at(length, width / 2)).line(tip, at(length, -width / 2)).path
        case _:
            return polygon(tip, at(length, width / 2), at(length, -width / 2))
