"""The lines of diagrams: connectors that hold on to the boxes at their ends.

PowerPoint writes ``p:cxnSp`` with the ids of the shapes that it joins and the numbers of their connection sites
(``a:stCxn``, ``a:endCxn``). It draws the geometry as written until one of the shapes is moved, and then finds a way of
its own.
"""

from collections.abc import Mapping

from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.math.alternate import alternate_content
from slidegen.backends.pptx.oxml import custom_outline, non_visual, outline, place, step_to
from slidegen.backends.pptx.parts.decorations import DECORATIVE
from slidegen.backends.pptx.shapes.nodes import nearest_site
from slidegen.model.diagram import Dash, Edge, Head, Node, Point
from slidegen.units import Emu, Pt, Rect, Size, points

DASHES: Mapping[Dash, str] = {
    "solid": "",
    "dashed": '<a:prstDash val="dash"/>',
    "dotted": '<a:prstDash val="sysDot"/>',
}
_HEADS: Mapping[Head, str] = {"arrow": "triangle", "open": "arrow", "circle": "oval", "diamond": "diamond"}
"""Line ends as PowerPoint calls them. It has no crosses: these are shapes of their own."""

_CROSS: Pt = 9.0


def connector(edge: Edge, number: int, ends: tuple[tuple[int, Node] | None, tuple[int, Node] | None]) -> str:
    """``p:cxnSp`` for *edge*; *ends* are the ids of the shapes that it joins, with their nodes.

    LibreOffice finds its own way at once: round and bent lines get lost on it, and it counts the sites of cylinders
    otherwise. There it is given a shape that looks the same and holds on to nothing.
    """
    glue = ""
    for element, end, at in zip(("stCxn", "endCxn"), ends, (edge.points[0], edge.points[-1]), strict=True):
        if end is not None:
            glue += f'<a:{element} id="{end[0]}" idx="{nearest_site(end[1], at.x, at.y)}"/>'
    head = non_visual(number, f"Connector {edge.start} to {edge.end}", inner=DECORATIVE)
    look = f"<p:spPr>{_geometry(edge)}{_line(edge)}</p:spPr>"
    about = f"<p:nvCxnSpPr>{head}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
    glued = f"<p:cxnSp>{about}{look}</p:cxnSp>"
    lidded = any(end is not None and end[1].shape == "cylinder" for end in ends)
    if not glue or (_is_straight(edge) and not lidded):
        return glued
    return alternate_content(glued, f"<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>{look}</p:sp>")


def _is_straight(edge: Edge) -> bool:
    return len(edge.points) == 2 and not edge.curved


def crosses(edge: Edge) -> list[Rect]:
    """The places of the crosses at the ends of *edge*."""
    size = points(_CROSS)
    tips = [(edge.start_head, edge.points[0]), (edge.end_head, edge.points[-1])]
    return [Rect(tip.x - size // 2, tip.y - size // 2, size, size) for head, tip in tips if head == "cross"]


def _geometry(edge: Edge) -> str:
    """A straight line, or the very way of the layout."""
    box = _bounds(edge.points)
    if _is_straight(edge):
        (start, end) = edge.points
        flips = (' flipH="1"' if end.x < start.x else "") + (' flipV="1"' if end.y < start.y else "")
        return place(box).replace("<a:xfrm>", f"<a:xfrm{flips}>") + outline("straightConnector1")
    inside = [(point.x - box.x, point.y - box.y) for point in edge.points]
    steps = step_to("moveTo", *inside[0])
    if edge.curved:
        for at in range(1, len(inside) - 2, 3):
            steps += f"<a:cubicBezTo>{''.join(_point(*each) for each in inside[at : at + 3])}</a:cubicBezTo>"
    else:
        steps += "".join(step_to("lnTo", *each) for each in inside[1:])
    return place(box) + custom_outline(Size(box.width, box.height), steps, filled=False)


def _point(x: Emu, y: Emu) -> str:
    return f'<a:pt x="{x}" y="{y}"/>'


def _bounds(way: tuple[Point, ...]) -> Rect:
    xs, ys = [point.x for point in way], [point.y for point in way]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _line(edge: Edge) -> str:
    ends = ""
    for element, head in (("headEnd", edge.start_head), ("tailEnd", edge.end_head)):
        if head in _HEADS:
            ends += f'<a:{element} type="{_HEADS[head]}" w="med" len="med"/>'
    return f'<a:ln w="{points(edge.width)}">{fill(edge.colour)}{DASHES[edge.dash]}<a:round/>{ends}</a:ln>'
