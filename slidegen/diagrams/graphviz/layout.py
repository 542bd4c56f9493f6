"""Where everything of a graph goes: Graphviz lays it out, a cluster with its own direction on its own."""

from msgspec.structs import replace

from slidegen.diagrams.cache import remembered
from slidegen.diagrams.graph import SIZE, Cluster, Graph, Vertex
from slidegen.diagrams.graphviz.dotfile import leaves, read, write
from slidegen.diagrams.graphviz.engine import engine_version, run
from slidegen.diagrams.laid import Box, Laid, Route
from slidegen.diagrams.sizes import Width, text_size
from slidegen.world import World

MARGIN = SIZE
"""Around what stands in a cluster that is laid out on its own."""


def lay_out(graph: Graph, width: Width, world: World) -> Laid:
    """The places of everything in *graph*.

    Raises :class:`~slidegen.diagrams.graphviz.engine.GraphvizError` and
    :class:`~slidegen.diagrams.errors.DiagramError`.
    """
    turned = [cluster for cluster in graph.clusters if _is_turned(cluster, graph)]
    if turned:
        return _nested(graph, turned[-1], width, world)
    source = write(graph, width)
    answer = remembered(
        world, (engine_version(), graph.engine, source), lambda: run(source, "json0", graph.engine).encode()
    )
    return read(answer.decode(), graph)


def _inside(cluster: Cluster, graph: Graph) -> set[str]:
    """The ids of all that stands in *cluster*."""
    clusters = {each.id: (0, each) for each in graph.clusters}
    found = set(leaves(cluster.id, clusters))
    for each in graph.clusters:
        if each.id != cluster.id and found.issuperset(leaves(each.id, clusters)) and each.members:
            found.add(each.id)
    return found


def _is_turned(cluster: Cluster, graph: Graph) -> bool:
    """Whether *cluster* has a direction of its own, and nothing in it is joined to anything outside."""
    if cluster.direction is None or cluster.direction == graph.direction:
        return False
    inside = _inside(cluster, graph)
    return all((arc.start in inside) == (arc.end in inside) for arc in graph.arcs)


def _nested(graph: Graph, cluster: Cluster, width: Width, world: World) -> Laid:
    """The graph with *cluster* laid out first, then set in its place as one box."""
    inside = _inside(cluster, graph)
    assert cluster.direction is not None
    kept = [at for at, arc in enumerate(graph.arcs) if arc.start in inside]
    inner = lay_out(
        replace(
            graph,
            direction=cluster.direction,
            vertices=tuple(vertex for vertex in graph.vertices if vertex.id in inside),
            arcs=tuple(graph.arcs[at] for at in kept),
            clusters=tuple(each for each in graph.clusters if each.id in inside),
        ),
        width,
        world,
    )
    wide, high = text_size(cluster.label, width)
    top = high + MARGIN
    box = Vertex(id=cluster.id, label=(), size=(max(inner.width, wide) + 2 * MARGIN, inner.height + top + MARGIN))
    rest = [at for at, arc in enumerate(graph.arcs) if arc.start not in inside]
    outer = lay_out(
        replace(
            graph,
            vertices=(*(vertex for vertex in graph.vertices if vertex.id not in inside), box),
            arcs=tuple(graph.arcs[at] for at in rest),
            clusters=tuple(each for each in graph.clusters if each.id not in inside and each.id != cluster.id),
        ),
        width,
        world,
    )
    at = outer.boxes[cluster.id]
    dx, dy = at.x + (at.width - inner.width) / 2, at.y + top
    boxes: dict[str, Box] = {**outer.boxes, **{name: each.moved(dx, dy) for name, each in inner.boxes.items()}}
    routes: dict[int, Route] = {rest[index]: route for index, route in outer.routes.items()}
    routes.update({kept[index]: route.moved(dx, dy) for index, route in inner.routes.items()})
    return replace(outer, boxes=boxes, routes=routes)
