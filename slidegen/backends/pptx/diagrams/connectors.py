"""The lines of diagrams: connectors that hold on to the boxes at their ends.

PowerPoint writes ``p:cxnSp`` with the ids of the shapes that it joins and the numbers of their connection sites
(``a:stCxn``, ``a:endCxn``). It draws the geometry as written until one of the shapes is moved, and then finds a way of
its own.
"""

from collections.abc import Iterator, Mapping
from math import hypot

from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.diagrams.elbows import bent_connector
from slidegen.backends.pptx.diagrams.nodes import nearest_site
from slidegen.backends.pptx.math.alternate import alternate_content
from slidegen.backends.pptx.oxml import custom_outline, non_visual, outline, place, step_to
from slidegen.backends.pptx.parts.decorations import DECORATIVE
from slidegen.diagrams.outline import head_length
from slidegen.model.diagram import Dash, Edge, Head, Node, Point
from slidegen.units import Emu, Rect, Size, points

DASHES: Mapping[Dash, str] = {
    "solid": "",
    "dashed": '<a:prstDash val="dash"/>',
    "dotted": '<a:prstDash val="sysDot"/>',
}
_HEADS: Mapping[Head, str] = {"arrow": "triangle", "open": "arrow", "circle": "oval", "diamond": "diamond"}
"""Line ends as PowerPoint calls them. It has no crosses: these are shapes of their own."""

_CENTRED = ("circle", "diamond")
"""The heads whose middle PowerPoint puts on the end of the line."""

_CROSS = (0.4, 0.8)
"""Half the width of a cross, and how far its middle is from the end of the line, in lengths of heads."""


def connector(edge: Edge, number: int, ends: tuple[tuple[int, Node] | None, tuple[int, Node] | None]) -> str:
    """``p:cxnSp`` for *edge*; *ends* are the ids of the shapes that it joins, with their nodes.

    LibreOffice draws a way of its own for all connectors but straight ones: it is given a shape that looks the same and
    holds on to nothing.
    """
    glue = ""
    for element, end, at in zip(("stCxn", "endCxn"), ends, (edge.points[0], edge.points[-1]), strict=True):
        if end is not None:
            glue += f'<a:{element} id="{end[0]}" idx="{nearest_site(end[1], at.x, at.y)}"/>'
    head = non_visual(number, f"Connector {edge.start} to {edge.end}", inner=DECORATIVE)
    about = f"<p:nvCxnSpPr>{head}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
    way, line = _drawn(edge), _line(edge)
    if _is_straight(edge):
        return f"<p:cxnSp>{about}<p:spPr>{_straight(way)}{line}</p:spPr></p:cxnSp>"
    exact = _exact(way, curved=edge.curved)
    bent = exact if edge.curved else bent_connector(way) or exact
    return alternate_content(
        f"<p:cxnSp>{about}<p:spPr>{bent}{line}</p:spPr></p:cxnSp>",
        f"<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{exact}{line}</p:spPr></p:sp>",
    )


def _is_straight(edge: Edge) -> bool:
    return len(edge.points) == 2 and not edge.curved


def crosses(edge: Edge) -> Iterator[str]:
    """``p:spPr`` content of the crosses at the ends of *edge*, each near the end of the line."""
    for head, way in ((edge.start_head, edge.points), (edge.end_head, edge.points[::-1])):
        if head == "cross":
            yield _cross(edge, way)


def _cross(edge: Edge, way: tuple[Point, ...]) -> str:
    half, back = (points(head_length(edge.width) * part) for part in _CROSS)
    middle, (along, aside) = _moved(way, back), _direction(way)
    arms = [(round(sign * half * along - half * aside), round(sign * half * aside + half * along)) for sign in (1, -1)]
    side = max(1, max(abs(each) for arm in arms for each in arm))
    steps = "".join(step_to("moveTo", side - x, side - y) + step_to("lnTo", side + x, side + y) for x, y in arms)
    where = place(Rect(middle.x - side, middle.y - side, 2 * side, 2 * side))
    paint = f'<a:ln w="{points(edge.width)}">{fill(edge.colour)}</a:ln>'
    return where + custom_outline(Size(2 * side, 2 * side), steps, filled=False) + paint


def _direction(way: tuple[Point, ...]) -> tuple[float, float]:
    """Where *way* sets out for, as a step of length 1."""
    first = way[0]
    for point in way[1:]:
        if (far := hypot(point.x - first.x, point.y - first.y)) > 0:
            return (point.x - first.x) / far, (point.y - first.y) / far
    return 0.0, 0.0


def _moved(way: tuple[Point, ...], by: Emu) -> Point:
    """The start of *way*, moved *by* along it."""
    along, aside = _direction(way)
    return Point(way[0].x + round(along * by), way[0].y + round(aside * by))


def _drawn(edge: Edge) -> tuple[Point, ...]:
    """The points of *edge* without the room that heads need whose middles stand on its ends."""
    way = edge.points
    room = points(head_length(edge.width)) // 2
    start = _moved(way, room) if edge.start_head in _CENTRED else way[0]
    end = _moved(way[::-1], room) if edge.end_head in _CENTRED else way[-1]
    return start, *way[1:-1], end


def _straight(way: tuple[Point, ...]) -> str:
    start, end = way
    flips = (' flipH="1"' if end.x < start.x else "") + (' flipV="1"' if end.y < start.y else "")
    return place(_bounds(way)).replace("<a:xfrm>", f"<a:xfrm{flips}>") + outline("straightConnector1")


def _exact(way: tuple[Point, ...], *, curved: bool) -> str:
    """A geometry of its own that is the very way of the layout."""
    box = _bounds(way)
    inside = [(point.x - box.x, point.y - box.y) for point in way]
    steps = step_to("moveTo", *inside[0])
    if curved:
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
