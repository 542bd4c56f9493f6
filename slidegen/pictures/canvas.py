"""What a metafile draws on: coordinates as GDI maps them, and SVG paths as they come about."""

from collections.abc import Sequence
from math import hypot
from typing import Literal, TypeAlias

import msgspec

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = list[Point]
Matrix: TypeAlias = tuple[float, float, float, float, float, float]

SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_FAR = 1e9
_BOW = 0.5523
"""How far the handles of a quarter of an ellipse reach, of its radius."""


class MetafileError(Exception):
    """Why a metafile is not drawn, as a message goes on with it."""


class Pen(msgspec.Struct, frozen=True):
    """A colour, empty for no line, and a width in logical units; 0: as thin as can be."""

    colour: str
    width: float


class _State(msgspec.Struct, frozen=True):
    """What ``SAVEDC`` keeps."""

    pen: Pen
    brush: str
    evenodd: bool
    scaled: bool
    matrix: Matrix
    maps: tuple[tuple[str, Point], ...]


class Canvas:
    """Collects shapes in device units, of which it shows a rectangle. ``brush`` is a colour, empty for no fill."""

    def __init__(self, left: float, top: float, width: float, height: float) -> None:
        if not (0 < width < 1e6 and 0 < height < 1e6):
            raise MetafileError("it has no size")
        self._box = (left, top, width, height)
        self.shapes: list[str] = []
        self.pen, self.brush = Pen("#000000", 0), "#ffffff"
        self.evenodd, self.scaled = True, False
        self._matrix: Matrix = SAME
        self._maps: dict[str, Point] = {"window": (0, 0), "view": (0, 0), "window_size": (1, 1), "view_size": (1, 1)}
        self._saved: list[_State] = []
        self._path: list[str] | None = None
        self._finished = ""
        self._at: Point = (0.0, 0.0)
        self._pending = True

    def svg(self) -> bytes:
        """The shapes as an SVG file."""
        left, top, width, height = self._box
        box = f"{left:.2f} {top:.2f} {width:.2f} {height:.2f}"
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}" height="{height:.2f}" viewBox="{box}">'
        return f"{head}{''.join(self.shapes)}</svg>".encode()

    def map(self, name: str, value: Point) -> None:
        """Set where the window or the view begins, or how large it is."""
        self._maps[name] = value

    def turn(self, matrix: Sequence[float], mode: int) -> None:
        """Change the world's transform: 1 resets it, 2 goes before it, 3 after it, 4 replaces it."""
        if not all(abs(each) < _FAR for each in matrix):  # which what is no number is not, either
            raise MetafileError("it is damaged")
        given = (matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5])
        self._matrix = {1: SAME, 2: _times(given, self._matrix), 3: _times(self._matrix, given)}.get(mode, given)

    def save(self) -> None:
        maps = tuple(self._maps.items())
        self._saved.append(_State(self.pen, self.brush, self.evenodd, self.scaled, self._matrix, maps))

    def restore(self, back: int) -> None:
        """Go back to a saved state; -1 is the last."""
        for _ in range(min(-back, len(self._saved)) if back < 0 else 0):
            state = self._saved.pop()
            self.pen, self.brush, self.evenodd = state.pen, state.brush, state.evenodd
            self.scaled, self._matrix, self._maps = state.scaled, state.matrix, dict(state.maps)

    def move(self, point: Point) -> None:
        self._at, self._pending = point, True

    def line_on(self, points: Points) -> None:
        """Straight on from where the pen is."""
        self._draw(points, "L", fills=False)

    def curve(self, points: Points, *, goes_on: bool) -> None:
        """Bézier curves, from the first point or on from where the pen is."""
        if not goes_on:
            self.move(points[0])
            points = points[1:]
        self._draw(points, "C", fills=False)

    def lines(self, figures: list[Points], *, closed: bool) -> None:
        """Figures of straight lines, which a fill takes as one."""
        steps = "".join(
            f"M{self._shown(points[0])}L{' '.join(map(self._shown, points[1:]))}{'Z' if closed else ''}"
            for points in figures
            if len(points) > 1
        )
        self._add(steps, fills=closed)

    def rectangle(self, left: float, top: float, right: float, bottom: float) -> None:
        self.lines([[(left, top), (right, top), (right, bottom), (left, bottom)]], closed=True)

    def ellipse(self, left: float, top: float, right: float, bottom: float) -> None:
        x, y, across, down = (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2
        steps = f"M{self._shown((x + across, y))}"
        for (ax, ay), (bx, by) in zip(_CORNERS, [*_CORNERS[1:], _CORNERS[0]], strict=True):
            first = (x + across * (ax + _BOW * bx), y + down * (ay + _BOW * by))
            second = (x + across * (bx + _BOW * ax), y + down * (by + _BOW * ay))
            end = (x + across * bx, y + down * by)
            steps += f"C{' '.join(map(self._shown, (first, second, end)))}"
        self._add(steps + "Z", fills=True)

    def begin(self) -> None:
        self._path, self._pending = [], True

    def end(self, *, dropped: bool) -> None:
        self._finished = "" if dropped or self._path is None else "".join(self._path)
        self._path = None

    def close(self) -> None:
        if self._path:
            self._path.append("Z")
            self._pending = True

    def paint(self, *, fills: bool, strokes: bool) -> None:
        """Paint the path that was finished."""
        self._put(self._finished, fills=fills, strokes=strokes)
        self._finished = ""

    def _draw(self, points: Points, command: str, *, fills: bool) -> None:
        start = f"M{self._shown(self._at)}" if self._pending or self._path is None else ""
        self._add(f"{start}{command}{' '.join(map(self._shown, points))}", fills=fills)
        self._pending = False
        self._at = points[-1]

    def _add(self, steps: str, *, fills: bool) -> None:
        if self._path is not None:
            self._path.append(steps)
        else:
            self._put(steps, fills=fills, strokes=True)

    def _put(self, steps: str, *, fills: bool, strokes: bool) -> None:
        fill = self.brush if fills else ""
        stroke = self.pen.colour if strokes else ""
        if not steps or not (fill or stroke):
            return
        rule: Literal["evenodd", "nonzero"] = "evenodd" if self.evenodd else "nonzero"
        look = f'fill="{fill or "none"}" fill-rule="{rule}"'
        if stroke:
            look += f' stroke="{stroke}" stroke-width="{max(1.0, self.pen.width * self._scale()):.2f}"'
        self.shapes.append(f'<path d="{steps}" {look}/>')

    def _scale(self) -> float:
        """How long a logical unit is on the device."""
        (x, y), (right, down) = self._device((0, 0)), self._device((0.7071, 0.7071))
        return hypot(right - x, down - y)

    def _shown(self, point: Point) -> str:
        x, y = self._device(point)
        return f"{x:.2f} {y:.2f}"

    def _device(self, point: Point) -> Point:
        a, b, c, d, e, f = self._matrix
        x, y = a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f
        across, down = 1.0, 1.0
        if self.scaled:
            (wide, high), (shown_wide, shown_high) = self._maps["window_size"], self._maps["view_size"]
            across, down = shown_wide / wide, shown_high / high
        (left, top), (shown_left, shown_top) = self._maps["window"], self._maps["view"]
        return (x - left) * across + shown_left, (y - top) * down + shown_top


_CORNERS: tuple[Point, ...] = ((1, 0), (0, 1), (-1, 0), (0, -1))


def _times(first: Matrix, second: Matrix) -> Matrix:
    """*first*, then *second*."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
