"""A graph that is laid out, as the shapes and lines of a slide."""

from collections.abc import Iterator
from math import floor

import msgspec

from slidegen.diagrams.graph import PITCH, SIZE, Arc, Cluster, Graph, Label, Paint, Vertex
from slidegen.diagrams.laid import Box, Laid, Place, Route
from slidegen.diagrams.outline import length, meet, outline
from slidegen.diagrams.paints import readable_on
from slidegen.diagrams.sizes import Width, head_height, section_height, text_size
from slidegen.model.diagram import Edge, Node, NodeShape, Point
from slidegen.model.style import TEXT, Align, Colour
from slidegen.model.text import Paragraph, Run
from slidegen.theme.contrast import READABLE, contrast
from slidegen.theme.objects import DiagramStyle
from slidegen.theme.theme import Theme
from slidegen.units import Emu, Pt, Rect, points

CLIPPED: frozenset[NodeShape] = frozenset(
    (
        "hexagon", "parallelogram", "parallelogram-alt", "trapezoid", "trapezoid-alt", "flag", "stadium", "cylinder",
        "document",
    )
)  # fmt: skip
"""Shapes that Graphviz takes for boxes: lines are led on to their outlines."""

RING = 0.22
"""How far a dot stands inside its ring, in widths of the ring."""

LABEL_SIZE = 0.9
"""The size of text on lines, in sizes of text in boxes."""

SMALLEST = 1.0
"""PowerPoint knows no smaller text; nobody could read it."""


class Placer(msgspec.Struct, frozen=True, kw_only=True):
    """Turns places of the layout into places on the slide: ``scale`` times as large, from ``x`` and ``y`` on."""

    graph: Graph
    laid: Laid
    theme: Theme
    width: Width
    scale: float
    x: Emu
    y: Emu

    @property
    def style(self) -> DiagramStyle:
        return self.theme.diagram

    @property
    def size(self) -> Pt:
        """The size of text, rounded down."""
        return floor(SIZE * self.scale * 10 + 0.01) / 10

    def point(self, place: Place) -> Point:
        """*place* on the slide."""
        return Point(self.x + points(place[0] * self.scale), self.y + points(place[1] * self.scale))

    def rect(self, box: Box) -> Rect:
        """*box* on the slide."""
        first, last = self.point((box.x, box.y)), self.point((box.x + box.width, box.y + box.height))
        return Rect(first.x, first.y, last.x - first.x, last.y - first.y)

    def nodes(self) -> tuple[Node, ...]:
        """All shapes, the hindmost first."""
        boxes = self.laid.boxes
        clusters = [each for each in self.graph.clusters if each.shown and each.id in boxes]
        clusters.sort(key=lambda each: -boxes[each.id].width * boxes[each.id].height)
        return (
            *(self._group(each) for each in clusters),
            *(node for vertex in self.graph.vertices if vertex.id in boxes for node in self._vertex(vertex)),
            *self._end_labels(),
        )

    def _group(self, cluster: Cluster) -> Node:
        paint = cluster.paint
        return Node(
            id=cluster.id,
            rect=self.rect(self.laid.boxes[cluster.id]),
            shape="rounded",
            paragraphs=self._paragraphs(cluster.label, self._ink(paint), bold=True),
            fill=shown(paint.fill or self.style.group_fill),
            line=shown(paint.line or self.style.group_line),
            line_width=paint.width if paint.width is not None else 1.0,
            dash=paint.dash or "solid",
            group=True,
        )

    def _vertex(self, vertex: Vertex) -> Iterator[Node]:
        box, paint, plain = self.laid.boxes[vertex.id], vertex.paint, vertex.shape == "plain"
        fill = paint.fill or (None if plain else self.style.edge if vertex.solid else self.style.fill)
        line = paint.line or (None if plain else self.style.edge if vertex.solid else self.style.line)
        thickness = paint.width if paint.width is not None else self.style.line_width
        sections = bool(vertex.sections)
        if vertex.solid and vertex.shape == "double-circle":
            yield from self._ring(vertex.id, box)
            return
        yield Node(
            id=vertex.id,
            rect=self.rect(box),
            shape=vertex.shape,
            paragraphs=self._paragraphs(vertex.label, self._ink(paint), align=vertex.align, bold=sections),
            fill=shown(fill),
            line=shown(line),
            line_width=thickness,
            dash=paint.dash or "solid",
            group=sections,
            link=vertex.link,
        )
        top = box.y + head_height(text_size(vertex.label, self.width)[1])
        for at, section in enumerate(vertex.sections):
            high = section_height(text_size(section, self.width)[1])
            yield Node(
                id=f"{vertex.id}/{at + 1}",
                rect=self.rect(Box(box.x, top, box.width, high)),
                shape="rect",
                paragraphs=self._paragraphs(section, self.style.text, align="start"),
                fill=Colour("background"),
                line=shown(line),
                line_width=thickness,
            )
            top += high

    def _ring(self, name: str, box: Box) -> Iterator[Node]:
        """A dot in a ring."""
        edge = self.style.edge
        yield Node(
            id=name,
            rect=self.rect(box),
            shape="circle",
            fill=Colour("background"),
            line=edge,
            line_width=self.style.edge_width,
        )
        inset = box.width * RING
        inner = Box(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset)
        yield Node(id=f"{name}/1", rect=self.rect(inner), shape="circle", fill=edge)

    def _ink(self, paint: Paint) -> Colour:
        """The colour of text: as *paint* asks for, else one that can be read on its fill."""
        if paint.text is not None:
            return paint.text
        own = paint.fill
        if own is None or own.alpha < 0.5 or own.name in ("background", "surface"):
            return self.style.text
        if own.name in ("text", "heading"):
            return Colour("background")
        value = self.theme.value(own)
        if not own.is_literal:  # then the text follows the theme, too, if it can be read
            best = max((Colour("background"), TEXT), key=lambda each: contrast(self.theme.value(each), value))
            if contrast(self.theme.value(best), value) >= READABLE:
                return best
        return readable_on(Colour(value))

    def _paragraphs(
        self, label: Label, ink: Colour, *, align: Align = "center", bold: bool = False, size: Pt | None = None
    ) -> tuple[Paragraph, ...]:
        set_at = self.size if size is None else size
        return tuple(
            Paragraph(
                kind="paragraph",
                pieces=tuple(
                    Run(text=chunk.text, bold=(chunk.bold or bold) or None, italic=chunk.italic or None)
                    for chunk in line
                ),
                size=max(set_at, SMALLEST),
                pitch=round(set_at * PITCH, 2),
                align=align,
                colour=ink,
            )
            for line in label
        )

    def edges(self) -> tuple[Edge, ...]:
        """All lines, in the order written."""
        return tuple(self._edge(self.graph.arcs[at], route) for at, route in sorted(self.laid.routes.items()))

    def _edge(self, arc: Arc, route: Route) -> Edge:
        paint = arc.paint
        label_rect = self._label_rect(arc.label, route.label) if arc.label and route.label else None
        return Edge(
            start=arc.start,
            end=arc.end,
            points=tuple(map(self.point, self._led(arc, route))),
            curved=route.curved,
            start_head=arc.start_head,
            end_head=arc.end_head,
            dash=paint.dash or "solid",
            width=paint.width if paint.width is not None else self.style.edge_width,
            colour=paint.line or self.style.edge,
            label=self._small(arc.label, paint) if label_rect is not None else (),
            label_rect=label_rect,
        )

    def _small(self, label: Label, paint: Paint) -> tuple[Paragraph, ...]:
        return self._paragraphs(label, paint.text or self.style.text, size=floor(self.size * LABEL_SIZE * 10) / 10)

    def _label_rect(self, label: Label, centre: Place) -> Rect:
        wide, high = (side * LABEL_SIZE for side in text_size(label, self.width))
        return self.rect(Box(centre[0] - wide / 2 - 2, centre[1] - high / 2, wide + 4, high))

    def _end_labels(self) -> Iterator[Node]:
        """What stands at the ends of lines, as shapes without a line."""
        for at, route in sorted(self.laid.routes.items()):
            arc = self.graph.arcs[at]
            for name, label, place in (("start", arc.tail, route.tail), ("end", arc.head, route.head)):
                if label and place is not None:
                    yield Node(
                        id=f"{name} of line {at + 1}",
                        rect=self._label_rect(label, place),
                        shape="plain",
                        paragraphs=self._small(label, arc.paint),
                    )

    def _led(self, arc: Arc, route: Route) -> tuple[Place, ...]:
        """The points of *route*, its ends led on to the outlines of its nodes."""
        found = list(route.points)
        shapes = {vertex.id: vertex.shape for vertex in self.graph.vertices}
        for name, end, step in ((arc.start, 0, 1), (arc.end, len(found) - 1, -1)):
            shape = shapes.get(name)
            if shape not in CLIPPED or name not in self.laid.boxes:
                continue
            box = self.laid.boxes[name]
            corners = tuple((box.x + x, box.y + y) for x, y in outline(shape, box.width, box.height))
            at, before = found[end], found[end + step]
            if (target := meet(corners, at, before)) is None or length(target, at) > max(box.width, box.height) / 2:
                continue
            if route.curved:
                found[end + step] = (before[0] + target[0] - at[0], before[1] + target[1] - at[1])
            found[end] = target
        return tuple(found)


def shown(colour: Colour | None) -> Colour | None:
    """*colour*, None where it cannot be seen."""
    return colour if colour is not None and colour.alpha > 0 else None
