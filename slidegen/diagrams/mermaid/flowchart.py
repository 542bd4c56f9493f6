"""Flowcharts as graphs."""

from collections.abc import Mapping
from typing import Any

from slidegen.diagrams.graph import PLAIN, Arc, Cluster, Direction, Graph, Label, Paint, Vertex
from slidegen.diagrams.labels import read_label
from slidegen.diagrams.paints import laid_over, read_styles
from slidegen.diagrams.sizes import Width
from slidegen.model.diagram import Dash, Head, NodeShape

SHAPES: Mapping[str, NodeShape] = {
    "squareRect": "rect", "square": "rect", "rect": "rect", "rectangle": "rect", "proc": "rect", "process": "rect",
    "roundedRect": "rounded", "rounded": "rounded", "round": "rounded", "event": "rounded", "labelRect": "plain",
    "stadium": "stadium", "pill": "stadium", "terminal": "stadium", "text": "plain",
    "circle": "circle", "circ": "circle", "doublecircle": "double-circle", "dbl-circ": "double-circle",
    "ellipse": "ellipse", "diamond": "diamond", "question": "diamond", "diam": "diamond", "decision": "diamond",
    "hexagon": "hexagon", "hex": "hexagon", "prepare": "hexagon",
    "lean_right": "parallelogram", "lean-r": "parallelogram", "in-out": "parallelogram",
    "lean_left": "parallelogram-alt", "lean-l": "parallelogram-alt", "out-in": "parallelogram-alt",
    "trapezoid": "trapezoid", "trap-b": "trapezoid", "priority": "trapezoid",
    "inv_trapezoid": "trapezoid-alt", "trap-t": "trapezoid-alt", "manual": "trapezoid-alt",
    "cylinder": "cylinder", "cyl": "cylinder", "db": "cylinder", "database": "cylinder", "disk": "cylinder",
    "lin-cyl": "cylinder", "das": "cylinder", "h-cyl": "cylinder",
    "subroutine": "subroutine", "fr-rect": "subroutine", "subproc": "subroutine",
    "rect_left_inv_arrow": "flag", "odd": "flag",
    "doc": "document", "document": "document", "docs": "document", "documents": "document", "lin-doc": "document",
    "waveEdgedRectangle": "document", "tag-doc": "document", "st-doc": "document",
}  # fmt: skip

DIRECTIONS: Mapping[str, Direction] = {"TB": "TB", "TD": "TB", "BT": "BT", "LR": "LR", "RL": "RL"}
_DASHES: Mapping[str, Dash] = {"dotted": "dashed"}
_START: Mapping[str, Head] = {"<": "arrow", "o": "circle", "x": "cross"}
_END: Mapping[str, Head] = {">": "arrow", "o": "circle", "x": "cross"}
THICK = 3.0


def flowchart(found: Mapping[str, Any], width: Width) -> Graph:
    """The graph of a flowchart as ``merman`` has read it."""
    classes: Mapping[str, list[str]] = found.get("classDefs") or {}
    groups = {group["id"]: group for group in found.get("subgraphs", ())}
    members = {name: tuple(group["nodes"]) for name, group in groups.items()}
    nodes = {node["id"]: node for node in found["nodes"]}
    empty = {name for name in groups if not _has_nodes(name, members, nodes, groups)}
    vertices = tuple(
        _vertex(node, classes, width, groups.get(name))
        for name, node in nodes.items()
        if name not in groups or name in empty
    )
    drawn = {vertex.id for vertex in vertices}
    vertices += tuple(_vertex({"id": name}, classes, width, groups[name]) for name in groups if name in empty - drawn)
    clusters = tuple(
        Cluster(
            id=name,
            members=members[name],
            label=_label(group.get("title") or "", group.get("labelType"), width, wrap=26.0),
            paint=_paint(group, classes),
            direction=DIRECTIONS.get(group.get("dir") or ""),
        )
        for name, group in groups.items()
        if name not in empty
    )
    return Graph(
        direction=DIRECTIONS.get(found.get("direction") or "TB", "TB"),
        vertices=vertices,
        arcs=tuple(_arc(edge, found, width) for edge in found["edges"]),
        clusters=clusters,
    )


def _has_nodes(
    id: str, members: Mapping[str, tuple[str, ...]], nodes: Mapping[str, Any], groups: Mapping[str, Any]
) -> bool:
    return any(
        _has_nodes(member, members, nodes, groups) if member in groups else member in nodes for member in members[id]
    )


def _label(text: str, kind: str | None, width: Width, *, wrap: float = 13.0) -> Label:
    return read_label(text, width, markdown=kind == "markdown", wrap=wrap)


def _paint(thing: Mapping[str, Any], classes: Mapping[str, list[str]]) -> Paint:
    paint = read_styles(classes.get("default", ()))
    for name in thing.get("classes") or ():
        paint = laid_over(paint, read_styles(classes.get(name, ())))
    return laid_over(paint, read_styles(thing.get("styles") or ()))


def _vertex(
    node: Mapping[str, Any], classes: Mapping[str, list[str]], width: Width, group: Mapping[str, Any] | None
) -> Vertex:
    text = node.get("label") or node["id"]
    kind = node.get("labelType")
    if group is not None:
        text, kind = group.get("title") or text, group.get("labelType")
    name = node.get("layoutShape") or node.get("shape") or "rect"
    shape = SHAPES.get(name, SHAPES.get(name.replace("_", "-"), "rect"))
    return Vertex(
        id=node["id"],
        label=_label(text, kind, width),
        shape=shape,
        paint=_paint(node, classes),
        link=node.get("link") or "",
    )


def _arc(edge: Mapping[str, Any], found: Mapping[str, Any], width: Width) -> Arc:
    arrow: str = edge.get("arrow") or "-->"
    stroke = edge.get("stroke") or "normal"
    defaults = read_styles((found.get("edgeDefaults") or {}).get("style") or ())
    paint = laid_over(defaults, read_styles(edge.get("style") or ()))
    if paint.dash is None and stroke in _DASHES:
        paint = laid_over(paint, Paint(dash=_DASHES[stroke]))
    if paint.width is None and stroke == "thick":
        paint = laid_over(paint, Paint(width=THICK))
    longer = int(edge.get("length") or 1)
    return Arc(
        start=edge["from"],
        end=edge["to"],
        label=_label(edge.get("label") or "", edge.get("labelType"), width),
        start_head=_START.get(arrow[:1], "none"),
        end_head=_END.get(arrow[-1:], "none"),
        paint=paint if paint != PLAIN else PLAIN,
        hidden=stroke == "invisible",
        options={"minlen": str(min(longer, 10))} if longer > 1 else {},
    )
