"""Graphs written in the DOT language with the sizes of everything, and what Graphviz answers."""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from typing import Any

import msgspec

from slidegen.diagrams.graph import Arc, Cluster, Graph, Label, Vertex
from slidegen.diagrams.laid import Box, Laid, Place, Route
from slidegen.diagrams.sizes import Width, text_size, vertex_size
from slidegen.units import Pt

_SHAPES: dict[str, str] = {
    "ellipse": "ellipse",
    "circle": "ellipse",
    "double-circle": "ellipse",
    "diamond": "diamond",
}
"""Shapes to whose outlines Graphviz leads lines; to the others lines are led afterwards."""

LABEL_PAD: Pt = 4.0
_ADVANCE, _PITCH = 0.6, 1.2
"""Of Courier at one point, as Graphviz estimates it: a label made of it is as large as it has to be."""

_DEFAULTS: Mapping[str, str] = {"nodesep": "0.35", "ranksep": "0.42"}
STRAIGHT: Pt = 0.75
"""How far a line may bend and still be straight."""


def write(graph: Graph, width: Width) -> str:
    """*graph* in the DOT language."""
    numbers = {vertex.id: f"n{at}" for at, vertex in enumerate(graph.vertices)}
    clusters = {cluster.id: (at, cluster) for at, cluster in enumerate(graph.clusters)}
    inner = {member for cluster in graph.clusters for member in cluster.members}
    settings = {"rankdir": graph.direction, "compound": "true", **_DEFAULTS, **graph.options}
    if graph.engine != "dot":
        settings = {"overlap": "false", "splines": "true", "sep": "+12", **settings}
    lines = [
        "digraph {",
        f"graph [{_attributes(settings)}]",
        'node [label="",fixedsize=true]',
        "edge [dir=none,fontname=Courier,fontsize=1]",
        *(_vertex(vertex, numbers[vertex.id], width) for vertex in graph.vertices),
    ]
    for cluster in graph.clusters:
        if cluster.id not in inner:
            lines += _cluster(cluster, numbers, clusters, width)
    for at, arc in enumerate(graph.arcs):
        lines.append(_arc(arc, at, numbers, clusters, width))
    return "\n".join((*lines, "}"))


def _attributes(values: Mapping[str, str]) -> str:
    return ",".join(f"{key}={quoted(value)}" for key, value in values.items())


def quoted(text: str) -> str:
    """*text* as a quoted word of the DOT language."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _vertex(vertex: Vertex, name: str, width: Width) -> str:
    wide, high = vertex_size(vertex, width)
    values = {
        "shape": _SHAPES.get(vertex.shape, "box"),
        "width": f"{wide / 72:.4f}",
        "height": f"{high / 72:.4f}",
        **vertex.options,
    }
    return f"{name} [{_attributes(values)}]"


def _cluster(
    cluster: Cluster, numbers: Mapping[str, str], clusters: Mapping[str, tuple[int, Cluster]], width: Width
) -> Iterator[str]:
    at = clusters[cluster.id][0]
    yield f"subgraph {'cluster' if cluster.shown else 'plain'}_{at} {{"
    yield (
        f"graph [{_attributes({'margin': '12', **cluster.options})}]"
        if cluster.shown
        else (f"graph [{_attributes(cluster.options)}]" if cluster.options else "")
    )
    if cluster.label and cluster.shown:
        yield f"graph [fontname=Courier,fontsize=1,label={_dummy(cluster.label, width)}]"
    for member in cluster.members:
        if member in clusters:
            yield from _cluster(clusters[member][1], numbers, clusters, width)
        elif member in numbers:
            yield numbers[member]
    yield "}"


def _dummy(label: Label, width: Width) -> str:
    wide, high = text_size(label, width)
    first = "X" * max(1, ceil((wide + LABEL_PAD) / _ADVANCE))
    return '"' + first + "\\nX" * (ceil(high / _PITCH) - 1) + '"'


def _arc(
    arc: Arc, at: int, numbers: Mapping[str, str], clusters: Mapping[str, tuple[int, Cluster]], width: Width
) -> str:
    values = [f"id={at}"]
    ends = []
    for end, key in ((arc.start, "ltail"), (arc.end, "lhead")):
        if end in numbers:
            ends.append(numbers[end])
        else:
            ends.append(numbers[_first(end, numbers, clusters)])
            values.append(f"{key}=cluster_{clusters[end][0]}")
    labels = (("label", arc.label), ("taillabel", arc.tail), ("headlabel", arc.head))
    values += [f"{key}={_dummy(label, width)}" for key, label in labels if label]
    if arc.hidden:
        values.append("style=invis")
    if arc.options:
        values.append(_attributes(arc.options))
    return f"{ends[0]} -> {ends[1]} [{','.join(values)}]"


def _first(id: str, numbers: Mapping[str, str], clusters: Mapping[str, tuple[int, Cluster]]) -> str:
    """A vertex in the cluster *id*."""
    return next(member for member in leaves(id, clusters) if member in numbers)


def leaves(id: str, clusters: Mapping[str, tuple[int, Cluster]]) -> Iterator[str]:
    """The vertices in a cluster and the clusters in it."""
    for member in clusters[id][1].members:
        if member in clusters:
            yield from leaves(member, clusters)
        else:
            yield member


def read(answer: str, graph: Graph) -> Laid:
    """What Graphviz answered to :func:`write` in its format ``json0``."""
    found: dict[str, Any] = msgspec.json.decode(answer)
    left, bottom, right, top = (float(value) for value in found["bb"].split(","))

    def place(text: str) -> Place:
        x, y = text.split(",")[-2:]
        return round(float(x) - left, 3), round(top - float(y), 3)

    boxes: dict[str, Box] = {}
    for thing in found.get("objects", ()):
        kind, _, number = thing["name"].partition("_")
        if kind == "cluster" and "bb" in thing:
            x1, y1, x2, y2 = (float(value) for value in thing["bb"].split(","))
            boxes[graph.clusters[int(number)].id] = Box(x1 - left, top - y2, x2 - x1, y2 - y1)
        elif "pos" in thing:
            x, y = place(thing["pos"])
            wide, high = float(thing["width"]) * 72, float(thing["height"]) * 72
            boxes[graph.vertices[int(kind[1:])].id] = Box(x - wide / 2, y - high / 2, wide, high)
    routes: dict[int, Route] = {}
    for edge in found.get("edges", ()):
        if "pos" in edge and not graph.arcs[at := int(edge["id"])].hidden:
            points, curved = simplified([place(each) for each in edge["pos"].split(";")[0].split() if "," in each])
            labels = {name: place(edge[key]) for name, key in _PLACES if key in edge}
            routes[at] = Route(points=points, curved=curved, **labels)
    return Laid(width=right - left, height=top - bottom, boxes=boxes, routes=routes)


_PLACES = (("label", "lp"), ("tail", "tail_lp"), ("head", "head_lp"))


def simplified(points: list[Place]) -> tuple[tuple[Place, ...], bool]:
    """Bézier points; as the corners of a line where all curves are straight, and whether they are not."""
    curves = [points[at : at + 4] for at in range(0, len(points) - 1, 3)]
    if any(len(curve) < 4 or not _is_straight(curve) for curve in curves):
        return tuple(points), len(points) % 3 == 1
    corners = [points[0]]
    for curve in curves:
        if len(corners) > 1 and _is_straight([corners[-2], corners[-1], curve[-1]]):
            corners[-1] = curve[-1]
        else:
            corners.append(curve[-1])
    return tuple(corners), False


def _is_straight(points: Iterable[Place]) -> bool:
    (ax, ay), *between, (bx, by) = points
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5 or 1.0
    return all(abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length < STRAIGHT for x, y in between)
