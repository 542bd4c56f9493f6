"""How large shapes are around their text, in points at the nominal text size."""

from collections.abc import Callable
from math import hypot
from typing import TypeAlias, assert_never

from slidegen.diagrams.graph import PITCH, SIZE, Label, Line, Vertex
from slidegen.model.diagram import NodeShape
from slidegen.units import Pt

Width: TypeAlias = Callable[[str, bool], float]
"""How wide text is in ems, bold or not, in the theme's font."""

PAD_X: Pt = 12.0
PAD_Y: Pt = 8.0
SECTION_PAD: Pt = 4.0
LEAST: Pt = 36.0
"""The least width of a box with text."""

SPARE = 1.02
"""Room for what renderers set wider than the font's own widths."""


def line_width(line: Line, width: Width) -> Pt:
    """How wide a line of text is."""
    return sum(width(chunk.text, chunk.bold) for chunk in line) * SIZE * SPARE


def text_size(label: Label, width: Width) -> tuple[Pt, Pt]:
    """Width and height of a label."""
    return max((line_width(line, width) for line in label), default=0.0), len(label) * SIZE * PITCH


def vertex_size(vertex: Vertex, width: Width) -> tuple[Pt, Pt]:
    """Width and height of a vertex with its text and sections."""
    if vertex.size is not None:
        return vertex.size
    wide, high = text_size(vertex.label, width)
    if not vertex.sections:
        return shape_size(vertex.shape, wide, high)
    bodies = [text_size(section, width) for section in vertex.sections]
    widest = max(wide, *(body[0] for body in bodies))
    return widest + 2 * PAD_X, head_height(high) + sum(section_height(body[1]) for body in bodies)


def head_height(text_height: Pt) -> Pt:
    """The height of the part of a class that bears its name."""
    return text_height + 2 * PAD_Y


def section_height(text_height: Pt) -> Pt:
    """The height of a section of a class, also of an empty one."""
    return text_height + 2 * SECTION_PAD


def shape_size(shape: NodeShape, wide: Pt, high: Pt) -> tuple[Pt, Pt]:
    """Width and height of *shape* around text *wide* and *high*."""
    across, down = max(LEAST, wide + 2 * PAD_X), high + 2 * PAD_Y
    match shape:
        case "rect" | "rounded":
            return across, down
        case "stadium":
            return across + down * 0.3, down
        case "plain":
            return wide + 4, high + 4
        case "ellipse":
            return across * 1.2, down * 1.3
        case "circle":
            side = max(LEAST, hypot(wide, high) + PAD_Y)
            return side, side
        case "double-circle":
            side = max(LEAST, hypot(wide, high) + 2 * PAD_Y)
            return side, side
        case "diamond":
            # The text's corners lie on the edges where wide / width + high / height is 1.
            width = wide * 1.5 + 2 * PAD_X
            return width, max(down, high / (1 - wide / width) + PAD_Y)
        case "hexagon" | "trapezoid" | "trapezoid-alt":
            return across + down * 0.4, down
        case "parallelogram" | "parallelogram-alt":
            return across + down * 0.3, down
        case "cylinder":
            # The lid is a quarter of the shorter side.
            return across, (high + 1.5 * PAD_Y) * 4 / 3
        case "subroutine":
            return (wide + PAD_X * 1.4) * 4 / 3, down
        case "flag":
            return across + down * 0.4, down
        case "document":
            return across, down * 1.25
        case _:
            assert_never(shape)
