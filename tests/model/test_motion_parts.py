"""Which part each piece of a table or a diagram belongs to."""

from slidegen.model.frames import DiagramFrame, TableFrame
from slidegen.model.motion_parts import edge_part, node_parts, table_parts
from tests.steps.timeline import slides_of


def frame_of(text: str) -> object:
    (slide,) = slides_of(f"## A\n\n{text}\n")
    return next(
        frame for region in slide.regions for frame in region.frames if isinstance(frame, DiagramFrame | TableFrame)
    )


def test_rows_of_the_header_stand_from_the_start() -> None:
    table = frame_of("| a |\n|---|\n| 1 |\n| 2 |")
    assert isinstance(table, TableFrame)
    assert table_parts(table) == (None, 0, 1)


def test_rows_that_a_cell_joins_are_one_part() -> None:
    table = frame_of("| a | b |\n|---|---|\n| 1 | 2 |\n| ^^ | 3 |\n| 4 | 5 |")
    assert isinstance(table, TableFrame)
    assert table_parts(table) == (None, 0, 0, 1)


def test_a_group_comes_with_the_first_node_in_it_and_an_edge_with_its_later_end() -> None:
    diagram = frame_of("```mermaid\nflowchart LR\n a --> b\n subgraph g\n  b --> c\n end\n```")
    assert isinstance(diagram, DiagramFrame)
    parts = node_parts(diagram)
    assert sorted(parts[node.id] for node in diagram.nodes if not node.group) == [0, 1, 2]
    (group,) = [node for node in diagram.nodes if node.group]
    inside = [parts[name] for name in ("b", "c")]
    assert parts[group.id] == min(inside)
    assert [edge_part(edge, parts) for edge in diagram.edges] == [
        max(parts[edge.start], parts[edge.end]) for edge in diagram.edges
    ]
