"""Preset geometries that are lines: connectors, brackets and braces."""

from collections.abc import Mapping
from math import pi

from slidegen.theme.template.backdrop.geometry.pen import Box, Outline, Pen
from slidegen.theme.template.backdrop.geometry.presets import QUARTER, Adjusted, Preset

Open = tuple[Outline, ...]


def _line(box: Box, _: Adjusted) -> Open:
    return (Outline(Pen().move(0, 0).line((box.width, box.height)).path, "none"),)


def _opposite(box: Box, _: Adjusted) -> Open:
    return (Outline(Pen().move(0, box.height).line((box.width, 0)).path, "none"),)


def _bent(elbows: int) -> Preset:
    """A connector of straight pieces; each of its *elbows* but the last one has an adjustment."""

    def draw(box: Box, adjusted: Adjusted) -> Open:
        w, h = box.width, box.height
        first, second, third = (adjusted(f"adj{number}", 0.5, -100, 100) for number in (1, 2, 3))
        points = {
            1: [(w, 0.0)],
            2: [(w * first, 0.0), (w * first, h)],
            3: [(w * first, 0.0), (w * first, h * second), (w, h * second)],
            4: [(w * first, 0.0), (w * first, h * second), (w * third, h * second), (w * third, h)],
        }[elbows]
        return (Outline(Pen().move(0, 0).line(*points, (w, h)).path, "none"),)

    return draw


def _quarter(box: Box, _: Adjusted) -> Open:
    w, h = box.width, box.height
    return (Outline(Pen().move(0, 0).curve((w / 2, 0), (w, h / 2), (w, h)).path, "none"),)


def _swung(box: Box, adjusted: Adjusted) -> Open:
    w, h = box.width, box.height
    middle = w * adjusted("adj1", 0.5, -100, 100)
    pen = Pen().move(0, 0).curve((middle / 2, 0), (middle, h / 4), (middle, h / 2))
    return (Outline(pen.curve((middle, h * 3 / 4), ((w + middle) / 2, h), (w, h)).path, "none"),)


def _bracket(box: Box, adjusted: Adjusted, *, right: bool) -> Open:
    w, h = box.width, box.height
    bow = min(h / 2, box.short * adjusted("adj", 0.08333, most=100))
    if right:
        pen = Pen().move(0, 0).arc(w, bow, -QUARTER, QUARTER).line((w, h - bow)).arc(w, bow, 0, QUARTER)
    else:
        pen = Pen().move(w, h).arc(w, bow, QUARTER, QUARTER).line((0, bow)).arc(w, bow, pi, QUARTER)
    return Outline(pen.path + "Z", "norm", False), Outline(pen.path, "none")


def _brace(box: Box, adjusted: Adjusted, *, right: bool) -> Open:
    w, h = box.width, box.height
    tip = h * adjusted("adj2", 0.5)
    bow = min(box.short * adjusted("adj1", 0.08333, most=100), min(tip, h - tip) / 2)
    half = w / 2
    if right:
        pen = Pen().move(0, 0).arc(half, bow, -QUARTER, QUARTER).line((half, tip - bow)).arc(half, bow, pi, -QUARTER)
        pen.arc(half, bow, -QUARTER, -QUARTER).line((half, h - bow)).arc(half, bow, 0, QUARTER)
    else:
        pen = Pen().move(w, h).arc(half, bow, QUARTER, QUARTER).line((half, tip + bow)).arc(half, bow, 0, -QUARTER)
        pen.arc(half, bow, QUARTER, -QUARTER).line((half, bow)).arc(half, bow, pi, QUARTER)
    return Outline(pen.path + "Z", "norm", False), Outline(pen.path, "none")


LINES: Mapping[str, Preset] = {
    "line": _line, "straightConnector1": _line, "lineInv": _opposite,
    "bentConnector2": _bent(1), "bentConnector3": _bent(2), "bentConnector4": _bent(3), "bentConnector5": _bent(4),
    "curvedConnector2": _quarter, "curvedConnector3": _swung,
    "leftBracket": lambda box, adjusted: _bracket(box, adjusted, right=False),
    "rightBracket": lambda box, adjusted: _bracket(box, adjusted, right=True),
    "leftBrace": lambda box, adjusted: _brace(box, adjusted, right=False),
    "rightBrace": lambda box, adjusted: _brace(box, adjusted, right=True),
}  # fmt: skip
