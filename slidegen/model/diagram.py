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
"""``plain`` is text without a shape.

The outlines are those of DrawingML's presets as they are: the slants of hexagon, parallelograms and trapezoids are a
quarter of the shorter side, a cylinder's lid is as tall as that, the bars of a subroutine are an eighth of the width.
:mod:`slidegen.diagrams.outline` has them as points.
"""

Head: TypeAlias = Literal["none", "arrow", "open", "circle", "cross", "diamond"]
Dash: TypeAlias = Literal["solid", "dashed", "dotted"]


class Point(msgspec.Struct, frozen=True, gc=False):
    """A place on the slide, from its top left corner."""

    x: Emu
    y: Emu


class Node(msgspec.Struct, frozen=True, kw_only=True):
    """A shape with its text, set line by line as ``paragraphs``. A ``group`` is drawn behind what stands in it.

    Its lines are not to be broken again, and fit. They are set as each paragraph's ``align`` says, and stand in the
    middle of the height; those of a group stand at its top.
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

    ``curved``: the points are those of cubic Bézier curves joined end to end, so that there are 3n + 1: a start, then
    for each curve its two control points and its end. ``label`` stands on the line, on a patch in the slide's colour.
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
