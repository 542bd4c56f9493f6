"""Diagrams: boxes with text that can be edited, and connectors that hold on to them."""

from pathlib import Path
from typing import Any, get_args

import pytest
from PIL import Image
from pptx.shapes.connector import Connector

from slidegen.model.deck import WIDESCREEN
from slidegen.model.diagram import Edge, Head, NodeShape, Point
from slidegen.model.frames import DiagramFrame
from slidegen.model.placed import Background
from slidegen.model.style import ACCENT, MUTED, Colour
from slidegen.units import Rect, inches, points
from tests.backends.pptx import sample
from tests.backends.pptx.diagrams.helpers import RECT, drawn, edge, frame, node, written
from tests.backends.pptx.reading import NAMESPACES, Xml, opened, slide_part
from tests.backends.revealjs import sample as base
from tests.diagrams.helpers import diagram
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems
from tests.rendering.office import pictures, to_pdf

SHAPES: tuple[NodeShape, ...] = get_args(NodeShape)
HEADS: tuple[Head, ...] = get_args(Head)
P, A_NS = NAMESPACES["p"], NAMESPACES["a"]


def names(xml: Xml) -> list[str]:
    """The boxes and lines, the hindmost first."""
    return xml.values("//p:grpSp/p:grpSp/*/*/p:cNvPr/@name")


A, B = node("a", 0), node("b", 1)
BENT: dict[str, Any] = {"start": "a", "end": "b", "colour": MUTED}
CURVE = (Point(RECT.x + inches(1.4), RECT.y), Point(RECT.x + inches(1.6), RECT.y))


def test_connectors_hold_on_to_shapes_that_are_there() -> None:
    xml = drawn(frame((A, B), edge(A, B)))
    ids = dict(zip(xml.values("//p:sp//p:cNvPr/@name"), xml.values("//p:sp//p:cNvPr/@id"), strict=True))
    assert xml.values("//p:cxnSp//a:stCxn/@id") == [ids["Node a"]]
    assert xml.values("//p:cxnSp//a:endCxn/@id") == [ids["Node b"]]
    assert xml.values("//a:stCxn/@idx | //a:endCxn/@idx") == ["3", "1"]


def test_straight_lines_are_straight_connectors() -> None:
    assert drawn(frame((A, B), edge(A, B))).values("//p:cxnSp//a:prstGeom/@prst") == ["straightConnector1"]


def test_lines_that_run_back_are_mirrored() -> None:
    back = Edge(start="b", end="a", points=(Point(500, 800), Point(100, 200)), colour=MUTED)
    xml = drawn(frame((A, B), back))
    assert xml.values("//p:cxnSp//a:xfrm/@flipH | //p:cxnSp//a:xfrm/@flipV") == ["1", "1"]


@pytest.mark.parametrize("curved", [False, True])
def test_other_lines_keep_their_way_in_all_viewers(curved: bool) -> None:
    xml = drawn(frame((A, B), edge(A, B, *CURVE, curved=curved)))
    step = "//a:cubicBezTo" if curved else "//a:lnTo"
    assert xml.find("//p:cxnSp//a:stCxn")
    assert xml.find(f"//p:cxnSp{step}")
    assert xml.find(f"//p:sp{step}")  # for viewers that would find a way of their own


def test_right_angles_are_bent_connectors() -> None:
    first, last = edge(A, B).points[0], edge(A, B).points[-1]
    half = (first.x + last.x) // 2
    down = Point(last.x, last.y + inches(1))
    xml = drawn(frame((A, B), Edge(**BENT, points=(first, Point(half, first.y), Point(half, down.y), down))))
    assert xml.values("//p:cxnSp//a:prstGeom/@prst") == ["bentConnector3"]
    assert len(xml.find("//mc:Fallback/p:sp//a:lnTo")) == 3


def test_lines_are_in_the_group_of_the_boxes_that_they_join() -> None:
    xml = drawn(frame((A, B), edge(A, B), edge(A, B, *CURVE, curved=True)))
    for line in xml.find("//p:cxnSp"):
        group = next(each for each in line.iterancestors(f"{{{P}}}grpSp"))
        boxes = {each.get("id") for each in group.iterfind(f"{{{P}}}sp/{{{P}}}nvSpPr/{{{P}}}cNvPr")}
        joined = [each.get("id") for each in line.iter(f"{{{A_NS}}}stCxn", f"{{{A_NS}}}endCxn")]
        assert len(joined) == 2
        assert set(joined) <= boxes


def test_other_programs_find_lines_and_their_ends() -> None:
    (shown,) = [each for each in opened(written(frame((A, B), edge(B, A)))).slides[0].shapes if each.shape_type == 6]
    (line,) = [each for inner in shown.shapes for each in inner.shapes if isinstance(each, Connector)]
    start, end = edge(B, A).points
    assert [(line.begin_x, line.begin_y), (line.end_x, line.end_y)] == [(start.x, start.y), (end.x, end.y)]


def test_texts_can_be_edited_in_their_shapes() -> None:
    (shown,) = [each for each in opened(written(frame((A, B)))).slides[0].shapes if each.shape_type == 6]
    texts = {each.name: each.text_frame.text for inner in shown.shapes for each in inner.shapes}
    assert texts == {"Node a": "Box a", "Node b": "Box b"}


def test_the_group_tells_what_it_shows() -> None:
    assert drawn(frame((A,))).values("//p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr") == ["How it flows"]


def test_groups_lie_behind_lines_and_lines_behind_nodes() -> None:
    around = node("all", 0, group=True)
    xml = drawn(frame((A, B, around), edge(A, B)))
    assert names(xml) == ["Group all", "Connector a to b", "Node a", "Node b"]


@pytest.mark.parametrize(("own", "reference"), [(None, "bg1"), (ACCENT, "accent1")])
def test_labels_stand_on_patches_in_the_colour_of_the_slide(own: Colour | None, reference: str) -> None:
    label = (base.paragraph("yes", first=True),)
    made = frame((A, B), edge(A, B, label=label, label_rect=Rect(RECT.x, RECT.y, 90_000, 90_000)))
    region = sample.region_of("body", made)
    slide = sample.titled("Flow", "content", region, background=Background(colour=own) if own else None)
    xml = slide_part(sample.written(sample.deck(slide)), 1)
    assert xml.values("//p:sp[.//a:t='yes']/p:spPr/a:solidFill/a:schemeClr/@val") == [reference]


def test_heads_are_powerpoints_own_and_crosses_are_shapes() -> None:
    edges = [edge(A, B, start_head=head, end_head="none") for head in HEADS]
    xml = drawn(frame((A, B), *edges))
    assert xml.values("//a:headEnd/@type") == ["triangle", "arrow", "oval", "diamond"]
    assert len(xml.find("//p:sp[.//@name='Cross a to b']//a:moveTo")) == 2


@pytest.mark.parametrize(("head", "room"), [("arrow", 0), ("open", 0), ("circle", 1), ("diamond", 1), ("cross", 0)])
def test_heads_end_on_the_outline(head: Head, room: int) -> None:
    """PowerPoint puts the middle of some on the line's end, which is moved back by half a head."""
    xml = drawn(frame((A, B), edge(A, B, end_head=head, width=2)))
    (length,) = xml.values("//p:cxnSp//a:ext/@cx")
    assert int(length) == B.rect.x - A.rect.right - room * points(3)


def test_a_line_to_nowhere_is_drawn_all_the_same() -> None:
    loose = Edge(start="a", end="gone", points=(Point(0, 0), Point(90, 90)), colour=MUTED)
    xml = drawn(frame((A,), loose))
    assert (len(xml.find("//a:stCxn")), len(xml.find("//a:endCxn"))) == (1, 0)


def test_nodes_lead_where_they_link_to() -> None:
    assert drawn(frame((node("a", 0, link="https://example.org/"),))).find("//p:cNvPr[@name='Node a']/a:hlinkClick")


def test_texts_of_nodes_that_link_are_underlined_as_links_are() -> None:
    xml = drawn(frame((node("a", 0, link="https://example.org/"), B)))
    assert xml.values("//a:r[a:rPr/@u='sng']/a:t/text()") == ["Box a"]


FLOW = """flowchart LR
 A[Start] --> B{Works?}
 B -- yes --> C([Ship])
 B -. no .-> D[(Log)] --> A
 D --x A
 subgraph S [Shop]
  C ==> E((End))
 end
 S --> D"""
GRAPH = "digraph { splines=ortho; a -> b -> c -> a; a -> c [label=x]; subgraph cluster_s { label=S; b; c } c -> c }"


@pytest.mark.parametrize(("language", "text", "boxes", "lines"), [("mermaid", FLOW, 6, 7), ("dot", GRAPH, 4, 5)])
def test_every_box_is_a_shape_and_every_line_a_connector(language: str, text: str, boxes: int, lines: int) -> None:
    xml = drawn(diagram(text, language=language))
    made = xml.values("//p:sp[starts-with(.//p:cNvPr/@name, 'Node') or starts-with(.//p:cNvPr/@name, 'Group')]//@id")
    assert len(made) == boxes
    assert len(xml.find("//p:cxnSp")) == lines
    joined = xml.values("//p:cxnSp//a:stCxn/@id | //p:cxnSp//a:endCxn/@id")
    assert len(joined) == 2 * lines
    assert set(joined) <= set(made)


def all_shapes() -> DiagramFrame:
    nodes = tuple(node(shape, at % 6, at // 6, shape) for at, shape in enumerate(SHAPES))
    edges = tuple(edge(nodes[0], each, end_head=HEADS[at % len(HEADS)]) for at, each in enumerate(nodes[1:]))
    return frame((*nodes, node("g", 0, group=True, dash="dashed", line=MUTED)), *edges, edge(A, B, *CURVE, curved=True))


def test_packages_are_sound() -> None:
    assert package_problems(written(all_shapes())) == []
    assert written(all_shapes()) == written(all_shapes())


@pytest.mark.render
def test_powerpoints_own_schema_finds_nothing_wrong(tmp_path: Path) -> None:
    (tmp_path / "d.pptx").write_bytes(written(all_shapes()))
    assert sdk_problems([tmp_path / "d.pptx"]) == {str(tmp_path / "d.pptx"): []}


@pytest.mark.render
def test_libreoffice_leaves_lines_where_they_are(tmp_path: Path) -> None:
    """It would lead them to the middles of sides, and bend those that are not straight in its own way."""
    low = tuple(Point(point.x, point.y + inches(0.2)) for point in edge(A, B).points)
    deep = inches(1.5)
    beneath = tuple(Point(point.x, RECT.y + deep) for point in edge(A, B).points)
    start, end = (Point(x, A.rect.bottom) for x in (A.rect.x + inches(0.2), B.rect.x + inches(0.2)))
    lines = (
        Edge(**BENT, points=low, end_head="none", width=3),
        Edge(**BENT, points=(start, beneath[0], beneath[1], end), end_head="none", width=3),
    )
    file = tmp_path / "lines.pptx"
    file.write_bytes(written(frame((A, B), *lines)))
    (picture,) = pictures(to_pdf([file], tmp_path)[0], tmp_path)
    with Image.open(picture) as shown:
        grey = shown.convert("L")
        scale = grey.width / WIDESCREEN.width
        middle = (A.rect.right + B.rect.x) // 2
        for x, y, inked in (
            (middle, low[0].y, True),
            (middle, low[0].y - inches(0.2), False),
            (middle, RECT.y + deep, True),
            ((start.x + beneath[0].x) // 2, (start.y + beneath[0].y) // 2, True),
        ):
            at = (round(x * scale), round(y * scale))
            darkest = min(grey.crop((*at, at[0] + 1, at[1] + 1)).tobytes())
            assert (darkest < 200) is inked
