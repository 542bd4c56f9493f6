"""Preset geometries that are parts of ellipses."""

from collections.abc import Mapping
from math import cos, pi, sin

from slidegen.theme.template.backdrop.geometry.pen import Box, Outline, Pen
from slidegen.theme.template.backdrop.geometry.presets import QUARTER, Adjusted, Preset


def ellipse(box: Box) -> str:
    """The ellipse that fills *box*."""
    return Pen().move(0, box.height / 2).arc(box.width / 2, box.height / 2, pi, 2 * pi).close().path


def _donut(box: Box, adjusted: Adjusted) -> str:
    ring = box.short * adjusted("adj", 0.25, most=0.5)
    inner = Pen().move(ring, box.height / 2).arc(box.width / 2 - ring, box.height / 2 - ring, pi, -2 * pi).close().path
    return ellipse(box) + inner


def _sector(box: Box, adjusted: Adjusted, closed: str, usual: tuple[float, float]) -> Pen:
    """The part of an ellipse between two angles."""
    start, end = adjusted.angle("adj1", usual[0]), adjusted.angle("adj2", usual[1])
    swing = (end - start) % (2 * pi)
    across, down = box.width / 2, box.height / 2
    # The point seen at an angle lies at another parameter, unless the box is square.
    far = 1 / max(((cos(start) / across) ** 2 + (sin(start) / down) ** 2) ** 0.5, 1e-9) if across and down else 0.0
    pen = Pen().move(across + far * cos(start), down + far * sin(start)).arc(across, down, start, swing)
    if closed == "middle":
        pen.line((across, down))
    return pen if closed == "open" else pen.close()


def _pie(box: Box, adjusted: Adjusted) -> str:
    return _sector(box, adjusted, "middle", (0, 270)).path


def _chord(box: Box, adjusted: Adjusted) -> str:
    return _sector(box, adjusted, "ends", (45, 270)).path


def _arc(box: Box, adjusted: Adjusted) -> tuple[Outline, ...]:
    filled = _sector(box, adjusted, "middle", (270, 0)).path
    return Outline(filled, "norm", False), Outline(_sector(box, adjusted, "open", (270, 0)).path, "none")


def _block_arc(box: Box, adjusted: Adjusted) -> str:
    start, end = adjusted.angle("adj1", 180), adjusted.angle("adj2", 0)
    thick, swing = box.short * adjusted("adj3", 0.25, most=0.5), (end - start) % (2 * pi)
    across, down = box.width / 2, box.height / 2

    def at(angle: float, wide: float, high: float) -> tuple[float, float]:
        far = 1 / max(((cos(angle) / wide) ** 2 + (sin(angle) / high) ** 2) ** 0.5, 1e-9) if wide and high else 0.0
        return across + far * cos(angle), down + far * sin(angle)

    pen = Pen().move(*at(start, across, down)).arc(across, down, start, swing)
    pen.line(at(end, across - thick, down - thick)).arc(across - thick, down - thick, end, -swing)
    return pen.close().path


def _teardrop(box: Box, adjusted: Adjusted) -> str:
    part, w, h = adjusted("adj", 1.0, most=2.0), box.width, box.height
    tip = (w / 2 + w / 2 * part, h / 2 - h / 2 * part)
    pen = Pen().move(0, h / 2).arc(w / 2, h / 2, pi, QUARTER)
    pen.quad(((w / 2 + tip[0]) / 2, 0), tip).quad((w, (h / 2 + tip[1]) / 2), (w, h / 2))
    return pen.arc(w / 2, h / 2, 0, QUARTER).arc(w / 2, h / 2, QUARTER, QUARTER).close().path


ROUNDS: Mapping[str, Preset] = {
    "ellipse": lambda box, _: ellipse(box), "flowChartConnector": lambda box, _: ellipse(box), "donut": _donut,
    "pie": _pie, "chord": _chord, "arc": _arc, "blockArc": _block_arc, "teardrop": _teardrop,
}  # fmt: skip
