"""SVG path data, drawn as DrawingML draws: arcs go on from where the pen is."""

from math import atan2, ceil, cos, pi, sin
from typing import Literal, TypeAlias

import msgspec

Shade: TypeAlias = Literal["none", "norm", "lighten", "lightenLess", "darken", "darkenLess"]


class Outline(msgspec.Struct, frozen=True):
    """One path of a shape: how its fill differs from the shape's, and whether the shape's line goes along it."""

    path: str
    shade: Shade = "norm"
    lined: bool = True


class Box(msgspec.Struct, frozen=True):
    """The size of what is drawn, in pixels."""

    width: float
    height: float

    @property
    def short(self) -> float:
        """The shorter side, of which most adjustments are fractions."""
        return min(self.width, self.height)


class Pen:
    """Collects path data; lengths are pixels, angles radians, clockwise from rightwards."""

    def __init__(self) -> None:
        self._data: list[str] = []
        self._at = (0.0, 0.0)

    @property
    def path(self) -> str:
        return "".join(self._data)

    def move(self, x: float, y: float) -> "Pen":
        return self._add("M", (x, y))

    def line(self, *points: tuple[float, float]) -> "Pen":
        for point in points:
            self._add("L", point)
        return self

    def quad(self, *points: tuple[float, float]) -> "Pen":
        return self._add("Q", *points)

    def curve(self, *points: tuple[float, float]) -> "Pen":
        return self._add("C", *points)

    def close(self) -> "Pen":
        self._data.append("Z")
        return self

    def arc(self, across: float, down: float, start: float, swing: float) -> "Pen":
        """Along an ellipse of those radii on which the pen is at the angle *start*, by the angle *swing*.

        Angles are as seen: at 45 degrees a point lies as far rightwards as downwards of the middle.
        """
        if across <= 0 or down <= 0:
            return self
        begin, end = _parameter(start, across, down), _parameter(start + swing, across, down)
        middle = (self._at[0] - across * cos(begin), self._at[1] - down * sin(begin))
        turn = abs(end - begin)
        parts = 1 if turn < pi - 1e-9 else ceil(turn * 2 / pi - 1e-9)  # SVG cannot tell half a turn or more from less
        for part in range(1, parts + 1):
            angle = begin + (end - begin) * part / parts
            self._at = (middle[0] + across * cos(angle), middle[1] + down * sin(angle))
            values = " ".join(short(value) for value in (across, down))
            self._data.append(f"A{values} 0 0 {int(swing > 0)} {short(self._at[0])} {short(self._at[1])}")
        return self

    def _add(self, command: str, *points: tuple[float, float]) -> "Pen":
        self._data.append(command + " ".join(f"{short(x)} {short(y)}" for x, y in points))
        self._at = points[-1]
        return self


def short(value: float) -> str:
    """*value* with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def polygon(*points: tuple[float, float]) -> str:
    """The closed path through *points*."""
    return Pen().move(*points[0]).line(*points[1:]).close().path


def rectangle(box: Box) -> str:
    """The whole of *box*."""
    return polygon((0, 0), (box.width, 0), (box.width, box.height), (0, box.height))


def _parameter(angle: float, across: float, down: float) -> float:
    """The parameter of an ellipse at the point that is seen at *angle*, in the same turn as that."""
    turns = round(angle / (2 * pi))
    rest = angle - turns * 2 * pi
    return atan2(across * sin(rest), down * cos(rest)) + turns * 2 * pi
