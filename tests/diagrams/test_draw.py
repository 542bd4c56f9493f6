"""Sources become graphs with places."""

import pytest

from slidegen.diagrams.draw import LONGEST
from slidegen.diagrams.errors import DiagramError
from slidegen.diagrams.sizes import text_size
from slidegen.model.style import Colour
from slidegen.world import Memory
from tests.diagrams.helpers import shapes, width

FLOW = """flowchart LR
  A[Start] --> B{Is it<br>good?}
  B -- Yes --> C([Ship])
  B -.->|No| A
  subgraph S [Inside]
    direction TB
    D --> E
  end
  A o==x S
  A ~~~ E2[(Base)]
  style C fill:#f96
"""


def test_a_flowchart_keeps_words_shapes_and_lines() -> None:
    graph = shapes(FLOW).graph
    found = {vertex.id: vertex for vertex in graph.vertices}
    assert {name: vertex.shape for name, vertex in found.items()} == {
        "A": "rect", "B": "diamond", "C": "stadium", "D": "rect", "E": "rect", "E2": "cylinder",
    }  # fmt: skip
    assert [len(found[name].label) for name in "AB"] == [1, 2]
    assert found["C"].paint.fill == Colour("#ff9966")
    lines = {(arc.start, arc.end): arc for arc in graph.arcs}
    assert (lines["B", "A"].paint.dash, lines["B", "C"].end_head) == ("dashed", "arrow")
    assert (lines["A", "S"].start_head, lines["A", "S"].end_head, lines["A", "S"].paint.width) == ("circle", "cross", 3)
    assert [group.members for group in graph.clusters] == [("E", "D")] or graph.clusters[0].members == ("D", "E")


def test_what_goes_across_lies_side_by_side() -> None:
    across = shapes("flowchart LR\n A --> B").laid.boxes
    down = shapes("flowchart TD\n A --> B").laid.boxes
    assert across["A"].x + across["A"].width < across["B"].x
    assert down["A"].y + down["A"].height < down["B"].y


def test_a_group_may_have_a_direction_of_its_own() -> None:
    boxes = shapes(FLOW).laid.boxes
    assert boxes["D"].y + boxes["D"].height < boxes["E"].y
    assert boxes["S"].x < boxes["D"].x < boxes["S"].x + boxes["S"].width
    assert boxes["S"].y < boxes["D"].y


def test_text_fits_its_box() -> None:
    made = shapes("flowchart TD\n A[A label of some length<br>over two lines] --> B{{Short}}")
    for vertex in made.graph.vertices:
        wide, high = text_size(vertex.label, width)
        box = made.laid.boxes[vertex.id]
        assert wide < box.width
        assert high < box.height


def test_boxes_stand_apart() -> None:
    boxes = list(shapes("flowchart TD\n A --> B & C & D\n B & C & D --> E").laid.boxes.values())
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert one.x + one.width < other.x or other.x + other.width < one.x or (
                one.y + one.height < other.y or other.y + other.height < one.y
            )  # fmt: skip


def test_lines_end_at_their_boxes() -> None:
    made = shapes("flowchart LR\n A --> B")
    (route,) = made.laid.routes.values()
    boxes = made.laid.boxes
    assert route.points[0][0] == pytest.approx(boxes["A"].x + boxes["A"].width, abs=1)
    assert route.points[-1][0] == pytest.approx(boxes["B"].x, abs=1)
    assert not route.curved


def test_states_have_their_dots() -> None:
    graph = shapes("stateDiagram-v2\n [*] --> Idle\n Idle --> [*] : done").graph
    assert [(vertex.shape, vertex.solid) for vertex in graph.vertices] == [
        ("circle", True), ("rounded", False), ("double-circle", True),
    ]  # fmt: skip


DOT = """digraph {
  rankdir=LR; label="All"
  node [shape=box, style=filled, fillcolor=lightyellow]
  a [label="Parse\\nit"]; b [shape=record, label="{<f0> left|right}|below"]
  a -> b:f0 [label=yes, style=dashed, dir=both]
  subgraph cluster_0 { label=Writers; c [style="", URL="https://example.org"] }
  b -> c
}"""


def test_a_graph_in_dot() -> None:
    graph = shapes(DOT, "dot").graph
    found = {vertex.id: vertex for vertex in graph.vertices}
    assert (graph.direction, graph.title) == ("LR", "All")
    assert [len(found[name].label) for name in "abc"] == [2, 3, 1]
    assert (found["a"].paint.fill, found["c"].paint.fill) == (Colour("#ffffe0"), None)
    assert found["c"].link == "https://example.org"
    first = graph.arcs[0]
    assert (first.start_head, first.end_head, first.paint.dash) == ("arrow", "arrow", "dashed")
    assert [group.members for group in graph.clusters] == [("c",)]


@pytest.mark.parametrize("engine", ["neato", "circo", "twopi", "fdp"])
def test_other_engines_of_graphviz(engine: str) -> None:
    made = shapes(f"graph {{ layout={engine}; a -- b -- c -- a }}", "dot")
    assert len(made.laid.boxes) == 3
    assert {arc.end_head for arc in made.graph.arcs} == {"none"}


@pytest.mark.parametrize(
    ("language", "text", "code", "faulty"),
    [
        ("mermaid", "flowchart LR\n A --> B[x", "diagram-syntax", "[x"),
        ("mermaid", "nonsense\n a", "diagram-syntax", "nonsense"),
        ("mermaid", "sequenceDiagram\n A->>B hi\n", "diagram-syntax", "\n"),
        ("dot", "digraph {\n a -> ;\n}", "diagram-syntax", ";"),
        ("dot", "x" * (LONGEST + 1), "diagram-too-large", ""),
        ("dot", "digraph { }", "diagram-syntax", ""),
        ("mermaid", "", "diagram-syntax", ""),
    ],
)
def test_what_cannot_be_drawn_tells_where(language: str, text: str, code: str, faulty: str) -> None:
    with pytest.raises(DiagramError) as refused:
        shapes(text, language)
    error = refused.value
    assert error.code == code
    if faulty:
        assert text[error.start : error.end].startswith(faulty)


def test_a_hopeless_layout_ends() -> None:
    lines = ";".join(f"a{at}->a{at * times % 300}" for at in range(300) for times in range(30))
    with pytest.raises(DiagramError) as refused:
        shapes(f"digraph {{ {lines} }}", "dot")
    assert refused.value.code == "diagram-too-large"


@pytest.mark.parametrize(("language", "text"), [("mermaid", FLOW), ("dot", DOT)])
def test_a_cached_layout_is_the_same(language: str, text: str) -> None:
    world = Memory()
    first = shapes(text, language, world)
    kept = dict(world.kept)
    assert kept
    assert shapes(text, language, world) == first == shapes(text, language)
    assert world.kept == kept


def test_control_characters_in_labels_are_blanks() -> None:
    (vertex,) = shapes('digraph { a [label="x\x01y\x1b\x0bz"] }', "dot").graph.vertices
    assert [piece.text for line in vertex.label for piece in line] == ["x y z"]
