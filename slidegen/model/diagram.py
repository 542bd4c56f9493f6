"""The parts of a diagram that becomes native shapes: boxes, and connectors between them.

Lengths are EMU; places are on the slide once a diagram is placed.
"""

from typing import Literal, TypeAlias

import msgspec

from slidegen.model.style import Colour
from slidegen.model.text import Paragraph
from slidegen.units import Emu, Pt, Rect

NodeShape: TypeAlias = Literal[
    "rect", "rounded", "stadium", "ellipse", "circle", "double-circle", "diamond", "hexagon", "parallelogram",
    "parallelogram-alt", "trapezoid", "trapezoid-alt", "cylinder", "subroutine", "flag", "document", "plain",
]  # fmt: skip
"""``plain`` is text without a shape."""

Head: TypeAlias = Literal["none", "arrow", "open", "circle", "cross", "diamond"]
Dash: TypeAlias = Literal["solid", "dashed", "dotted"]


class Point(msgspec.Struct, frozen=True, gc=False):
    x: Emu
    y: Emu


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A shape with its text, set line by line as ``paragraphs``. A ``group`` is drawn behind what stands in it.

    The text is centred; that of a group stands at its top.
    """

    id: str
    rect: Rect
    shape: NodeShape
    paragraphs: tuple[Paragraph, ...] = ()
    fill: Colour | None = None
    line: Colour | None = None
    line_width: Pt = 1.0
    dash: Dash = "solid"
    group: bool = False
    link: str = ""


class Edge(msgspec.Struct, frozen=True, kw_only=True):
    """A line between the nodes ``start`` and ``end``, along ``points`` (two at least, ends on the nodes' outlines).

    ``curved`` lines pass through their points smoothly. ``label`` stands on the line, on a patch of the
    background's colour.
    """

    start: str
    end: str
    points: tuple[Point, ...]
    curved: bool = False
    start_head: Head = "none"
    end_head: Head = "arrow"
    dash: Dash = "solid"
    width: Pt = 1.5
    colour: Colour
    label: tuple[Paragraph, ...] = ()
    label_rect: Rect | None = None
