"""Which part of a thing each of its pieces belongs to, where parts come one by one: counted from 0."""

from collections.abc import Mapping

from slidegen.model.diagram import Edge, Node
from slidegen.model.frames import ChartFrame, DiagramFrame, TableFrame


def table_parts(table: TableFrame) -> tuple[int | None, ...]:
    """The part of each row; None for rows of the header, which stand from the start. Rows that a cell joins are one."""
    parts: list[int | None] = []
    part, end = -1, -1
    for at, row in enumerate(table.rows):
        if row.header:
            parts.append(None)
            continue
        if at > end:
            part += 1
        end = max(end, at, *(at + cell.rows - 1 for cell in row.cells if not cell.covered))
        parts.append(part)
    return tuple(parts)


def chart_points(chart: ChartFrame) -> int:
    """How many points the longest series of *chart* has."""
    return max((len(series.values) for series in chart.data.series), default=0)


def node_parts(diagram: DiagramFrame) -> Mapping[str, int]:
    """The part of each node, in their order; a group comes with the first node that stands in it."""
    nodes = [node for node in diagram.nodes if not node.group]
    parts = {node.id: part for part, node in enumerate(nodes)}
    for group in (node for node in diagram.nodes if node.group):
        parts[group.id] = min((parts[node.id] for node in nodes if _holds(group, node)), default=0)
    return parts


def edge_part(edge: Edge, nodes: Mapping[str, int]) -> int:
    """The part of *edge*, given those of *nodes*: it comes with the later of the two that it joins."""
    return max(nodes.get(edge.start, 0), nodes.get(edge.end, 0))


def _holds(group: Node, node: Node) -> bool:
    outer, inner = group.rect, node.rect
    return outer.x <= inner.x and inner.right <= outer.right and outer.y <= inner.y and inner.bottom <= outer.bottom
