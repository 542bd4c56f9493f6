"""Preset geometries of several parts, and those of arithmetic."""

from collections.abc import Mapping
from math import pi

from slidegen.theme.template.backdrop.geometry.pen import Box, Outline, Pen, polygon, rectangle
from slidegen.theme.template.backdrop.geometry.presets import QUARTER, Adjusted, Preset

_ARM = 0.7349
"""How far the signs of arithmetic reach, of their boxes."""


def _plus(box: Box, adjusted: Adjusted) -> str:
    x, y, half = box.width / 2, box.height / 2, box.short * adjusted("adj1", 0.2352) / 2
    across, down = box.width * _ARM / 2, box.height * _ARM / 2
    upper = [(-across, -half), (-half, -half), (-half, -down), (half, -down), (half, -half), (across, -half)]
    return polygon(*((x + dx, y + dy) for dx, dy in (*upper, *((dx, -dy) for dx, dy in reversed(upper)))))


def _minus(box: Box, adjusted: Adjusted) -> str:
    x, y = box.width / 2, box.height / 2
    across, half = box.width * _ARM / 2, box.height * adjusted("adj1", 0.2352) / 2
    return polygon((x - across, y - half), (x + across, y - half), (x + across, y + half), (x - across, y + half))


def _bevel(box: Box, adjusted: Adjusted) -> tuple[Outline, ...]:
    edge, w, h = box.short * adjusted("adj", 0.125, most=0.5), box.width, box.height
    a, b, c, d = (edge, edge), (w - edge, edge), (w - edge, h - edge), (edge, h - edge)
    return (
        Outline(polygon(a, b, c, d)),
        Outline(polygon((0, 0), (w, 0), b, a), "lightenLess"),
        Outline(polygon((0, h), d, c, (w, h)), "darkenLess"),
        Outline(polygon((0, 0), a, d, (0, h)), "lighten"),
        Outline(polygon((w, 0), (w, h), c, b), "darken"),
    )


def _brackets(box: Box, adjusted: Adjusted) -> tuple[Outline, ...]:
    size, w, h = box.short * adjusted("adj", 0.16667, most=0.5), box.width, box.height
    left = Pen().move(size, h).arc(size, size, QUARTER, QUARTER).line((0, size)).arc(size, size, pi, QUARTER)
    right = Pen().move(w - size, 0).arc(size, size, -QUARTER, QUARTER).line((w, h - size)).arc(size, size, 0, QUARTER)
    inside = Outline(f"{left.path}L{right.path[1:]}Z", "norm", False)
    return inside, Outline(left.path, "none"), Outline(right.path, "none")


def _striped(box: Box, adjusted: Adjusted) -> str:
    w, h, unit = box.width, box.height, box.short / 32
    head, edge = min(w, box.short * adjusted("adj2", 0.5, most=100)), h * (1 - adjusted("adj1", 0.5)) / 2
    stripes = [
        polygon((start, edge), (end, edge), (end, h - edge), (start, h - edge))
        for start, end in ((0, unit), (2 * unit, 4 * unit))
    ]
    arrow = [(5 * unit, edge), (w - head, edge), (w - head, 0), (w, h / 2), (w - head, h), (w - head, h - edge)]
    return "".join(stripes) + polygon(*arrow, (5 * unit, h - edge))


def _process(box: Box, _: Adjusted) -> tuple[Outline, ...]:
    w, h = box.width, box.height
    bars = [Pen().move(x, 0).line((x, h)).path for x in (w / 8, w * 7 / 8)]
    return Outline(rectangle(box)), *(Outline(bar, "none") for bar in bars)


def _double_wave(box: Box, adjusted: Adjusted) -> str:
    w, h = box.width, box.height
    rise = h * adjusted("adj1", 0.0625, most=0.125)
    swing, sixth = rise * 10 / 3, w / 6
    pen = Pen().move(0, rise)
    for start in (0.0, w / 2):
        pen.curve((start + sixth, rise - swing), (start + 2 * sixth, rise + swing), (start + w / 2, rise))
    low = h - rise
    pen.line((w, low))
    for start in (w, w / 2):
        pen.curve((start - sixth, low + swing), (start - 2 * sixth, low - swing), (start - w / 2, low))
    return pen.close().path


MORE: Mapping[str, Preset] = {
    "mathPlus": _plus, "mathMinus": _minus, "bevel": _bevel, "bracketPair": _brackets, "stripedRightArrow": _striped,
    "flowChartPredefinedProcess": _process, "doubleWave": _double_wave,
}  # fmt: skip
