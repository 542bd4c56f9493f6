"""Diagrams made by hand, and what is written of them."""

from typing import Any

from slidegen.model.diagram import Edge, Node, NodeShape, Point
from slidegen.model.frames import DiagramFrame
from slidegen.model.style import ACCENT, MUTED
from slidegen.units import Rect, inches
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, slide_part
from tests.backends.revealjs import sample as base

RECT = base.BODY_RECT


def node(name: str, column: int, row: int = 0, shape: NodeShape = "rect", **more: Any) -> Node:
    rect = Rect(RECT.x + column * inches(2), RECT.y + row * inches(1), inches(1.2), inches(0.6))
    lines = (base.paragraph(f"Box {name}", first=True),)
    return Node(**{"id": name, "rect": rect, "shape": shape, "paragraphs": lines, "fill": ACCENT, **more})


def edge(start: Node, end: Node, *between: Point, **more: Any) -> Edge:
    """A line from the right of *start* to the left of *end*."""
    first = Point(start.rect.right, start.rect.y + start.rect.height // 2)
    last = Point(end.rect.x, end.rect.y + end.rect.height // 2)
    return Edge(**{"start": start.id, "end": end.id, "points": (first, *between, last), "colour": MUTED, **more})


def frame(nodes: tuple[Node, ...], *edges: Edge) -> DiagramFrame:
    return DiagramFrame(rect=RECT, alt="How it flows", nodes=nodes, edges=edges)


def written(diagram: DiagramFrame) -> bytes:
    return sample.written(sample.deck(sample.titled("Flow", "content", sample.region_of("body", diagram))))


def drawn(diagram: DiagramFrame) -> Xml:
    return slide_part(written(diagram), 1)
