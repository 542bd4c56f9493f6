"""Preset geometries that point or shine: arrows, stars, waves."""

from collections.abc import Mapping
from math import cos, pi, sin

from slidegen.theme.template.backdrop.geometry.pen import Box, Outline, Pen, polygon
from slidegen.theme.template.backdrop.geometry.presets import Adjusted, Preset

Point = tuple[float, float]


def _pentagon_arrow(box: Box, adjusted: Adjusted) -> str:
    tip, w, h = min(box.width, box.short * adjusted("adj", 0.5, most=100)), box.width, box.height
    return polygon((0, 0), (w - tip, 0), (w, h / 2), (w - tip, h), (0, h))


def _chevron(box: Box, adjusted: Adjusted) -> str:
    tip, w, h = min(box.width, box.short * adjusted("adj", 0.5, most=100)), box.width, box.height
    return polygon((0, 0), (w - tip, 0), (w, h / 2), (w - tip, h), (0, h), (tip, h / 2))


def _arrow_points(length: float, thickness: float, adjusted: Adjusted, *, double: bool) -> list[Point]:
    """An arrow from the left to the right, in a box *length* by *thickness*."""
    head = min(length / (2 if double else 1), min(length, thickness) * adjusted("adj2", 0.5, most=100))
    edge = thickness * (1 - adjusted("adj1", 0.5)) / 2
    right = [(length - head, edge), (length - head, 0.0), (length, thickness / 2), (length - head, thickness),
             (length - head, thickness - edge)]  # fmt: skip
    if not double:
        return [(0.0, edge), *right, (0.0, thickness - edge)]
    return [*right, *((length - x, y) for x, y in reversed(right))]


def _arrow(direction: str) -> Preset:
    def draw(box: Box, adjusted: Adjusted) -> str:
        upright = direction in ("up", "down", "upDown")
        length, thickness = (box.height, box.width) if upright else (box.width, box.height)
        points = _arrow_points(length, thickness, adjusted, double=direction in ("upDown", "leftRight"))
        if direction in ("left", "up"):
            points = [(length - x, y) for x, y in points]
        return polygon(*((y, x) for x, y in points) if upright else points)

    return draw


def _notched(box: Box, adjusted: Adjusted) -> str:
    points = _arrow_points(box.width, box.height, adjusted, double=False)
    head = box.width - points[1][0]
    half = box.height / 2
    notch = head * (half - points[0][1]) / half if half else 0.0
    return polygon(*points, (notch, half))


def _regular(corners: int, across: float, down: float, lift: float = 1.0, turn: float = 0.0) -> Preset:
    """A polygon of equal sides with a corner on top, or turned; the factors stretch it until it fills its box."""
    return lambda box, _: polygon(*_ring(box, corners, across, down, lift, (), turn))


def _star(points: int, usual: float, across: float = 1.0, down: float = 1.0) -> Preset:
    """A star; ``adj`` is how far from the middle, of at most a half, the corners between its points are."""

    def draw(box: Box, adjusted: Adjusted) -> str:
        wide, high = adjusted("hf", across, most=10), adjusted("vf", down, most=10)
        return polygon(*_ring(box, points, wide, high, high, (adjusted("adj", usual, most=0.5) * 2,)))

    return draw


def _ring(
    box: Box, count: int, across: float, down: float, lift: float, inner: tuple[float, ...], turn: float = 0.0
) -> list[Point]:
    """Points around the middle from the top, or so many parts of one step on; between each two one *inner* as far."""
    radii = (1.0, *inner)
    steps = count * len(radii)
    found = []
    for step in range(steps):
        angle, far = 2 * pi * (step + turn) / steps - pi / 2, radii[step % len(radii)]
        x = box.width / 2 + box.width / 2 * across * far * cos(angle)
        y = box.height / 2 * lift + box.height / 2 * down * far * sin(angle)
        found.append((x, y))
    return found


def _wave(box: Box, adjusted: Adjusted) -> str:
    """Two equal waves, one below the other, shifted by ``adj2``."""
    w, h = box.width, box.height
    rise, shift = h * adjusted("adj1", 0.125, most=0.2), 2 * w * adjusted("adj2", 0.0, -0.1, 0.1)
    swing = rise * 10 / 3
    left, right = max(0.0, -shift), w - max(0.0, shift)
    start, end = max(0.0, shift), w + min(0.0, shift)
    top = _swung(left, right, rise, swing)
    foot = _swung(start, end, h - rise, swing)
    pen = Pen().move(*top[0]).curve(*top[1:]).line(foot[-1])
    return pen.curve(*reversed(foot[:-1])).close().path


def _swung(left: float, right: float, y: float, swing: float) -> tuple[Point, Point, Point, Point]:
    """A curve from *left* to *right* that swings up, then down."""
    third = (right - left) / 3
    return (left, y), (left + third, y - swing), (right - third, y + swing), (right, y)


def _tape(box: Box, _: Adjusted) -> str:
    w, h = box.width, box.height
    pen = Pen().move(0, h / 10).arc(w / 4, h / 10, pi, -pi).arc(w / 4, h / 10, pi, pi).line((w, h * 9 / 10))
    return pen.arc(w / 4, h / 10, 0, -pi).arc(w / 4, h / 10, 0, pi).close().path


def _document(box: Box, _: Adjusted) -> str:
    w, h = box.width, box.height
    pen = Pen().move(0, 0).line((w, 0), (w, h * 0.80194))
    return pen.curve((w / 2, h * 0.80194), (w / 2, h * 1.1075), (0, h * 0.93389)).close().path


def _callout(rounded: bool) -> Preset:
    """A box that points at ``adj1`` and ``adj2``, fractions of it from its middle."""

    def draw(box: Box, adjusted: Adjusted) -> str:
        w, h = box.width, box.height
        dx, dy = w * adjusted("adj1", -0.20833, -100, 100), h * adjusted("adj2", 0.625, -100, 100)
        tip = (w / 2 + dx, h / 2 + dy)
        aside = abs(dx * h) > abs(dy * w)  # it leaves through the side that lies nearest to its tip
        size = box.short * adjusted("adj3", 0.16667, most=0.5) if rounded else 0.0
        x, y = (w * 7 / 12 if dx > 0 else w * 2 / 12), (h * 7 / 12 if dy > 0 else h * 2 / 12)
        sides = {
            "top": [(x, 0.0), tip, (x + w / 4, 0.0)] if not aside and dy <= 0 else [],
            "right": [(w, y), tip, (w, y + h / 4)] if aside and dx > 0 else [],
            "bottom": [(x + w / 4, h), tip, (x, h)] if not aside and dy > 0 else [],
            "left": [(0.0, y + h / 4), tip, (0.0, y)] if aside and dx <= 0 else [],
        }
        pen = Pen().move(size, 0).line(*sides["top"], (w - size, 0)).arc(size, size, -pi / 2, pi / 2)
        pen.line(*sides["right"], (w, h - size)).arc(size, size, 0, pi / 2)
        pen.line(*sides["bottom"], (size, h)).arc(size, size, pi / 2, pi / 2)
        return pen.line(*sides["left"], (0, size)).arc(size, size, pi, pi / 2).close().path

    return draw


def _heart(box: Box, _: Adjusted) -> str:
    w, h = box.width, box.height
    far, near, middle = w * 49 / 48, w * 10 / 48, w / 2
    pen = Pen().move(middle, h / 4).curve((middle + near, -h / 3), (middle + far, h / 4), (middle, h))
    return pen.curve((middle - far, h / 4), (middle - near, -h / 3), (middle, h / 4)).close().path


def _can(box: Box, adjusted: Adjusted) -> tuple[Outline, ...]:
    w, h = box.width, box.height
    rim = min(h / 2, box.short * adjusted("adj", 0.25, most=100) / 2)
    side = Pen().move(0, rim).arc(w / 2, rim, pi, -pi).line((w, h - rim)).arc(w / 2, rim, 0, pi).close().path
    top = Pen().move(0, rim).arc(w / 2, rim, pi, pi).arc(w / 2, rim, 0, pi).close().path
    return Outline(side), Outline(top, "lighten")


def _cube(box: Box, adjusted: Adjusted) -> tuple[Outline, ...]:
    depth, w, h = box.short * adjusted("adj", 0.25), box.width, box.height
    front = polygon((0, depth), (w - depth, depth), (w - depth, h), (0, h))
    top = polygon((0, depth), (depth, 0), (w, 0), (w - depth, depth))
    side = polygon((w - depth, depth), (w, 0), (w, h - depth), (w - depth, h))
    return Outline(front), Outline(top, "lightenLess"), Outline(side, "darkenLess")


def _folded(box: Box, adjusted: Adjusted) -> tuple[Outline, ...]:
    fold, w, h = box.short * adjusted("adj", 0.16667, most=0.5), box.width, box.height
    sheet = polygon((0, 0), (w, 0), (w, h - fold), (w - fold, h), (0, h))
    flap = polygon((w - fold, h), (w - fold * 0.8, h - fold * 0.8), (w, h - fold))
    return Outline(sheet), Outline(flap, "darkenLess")


SIGNS: Mapping[str, Preset] = {
    "homePlate": _pentagon_arrow, "chevron": _chevron, "notchedRightArrow": _notched,
    "rightArrow": _arrow("right"), "leftArrow": _arrow("left"), "upArrow": _arrow("up"), "downArrow": _arrow("down"),
    "leftRightArrow": _arrow("leftRight"), "upDownArrow": _arrow("upDown"),
    "pentagon": _regular(5, 1.05146, 1.10557, 1.10557), "heptagon": _regular(7, 1.02572, 1.0521, 1.0521),
    "decagon": _regular(10, 1.0, 1.05146, turn=0.5), "dodecagon": _regular(12, 1.03528, 1.03528, turn=0.5),
    "star4": _star(4, 0.125), "star5": _star(5, 0.19098, 1.05146, 1.10557), "star6": _star(6, 0.28868, 1.1547),
    "star7": _star(7, 0.34601, 1.02572, 1.0521), "star8": _star(8, 0.375), "star10": _star(10, 0.42533, 1.05146),
    "star12": _star(12, 0.375), "star16": _star(16, 0.375), "star24": _star(24, 0.375), "star32": _star(32, 0.375),
    "wave": _wave, "flowChartPunchedTape": _tape, "flowChartDocument": _document,
    "wedgeRectCallout": _callout(False), "wedgeRoundRectCallout": _callout(True),
    "heart": _heart, "can": _can, "cube": _cube, "foldedCorner": _folded,
}  # fmt: skip
