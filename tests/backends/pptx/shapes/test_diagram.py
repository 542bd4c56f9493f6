"""Diagrams: boxes with text that can be edited, and connectors that hold on to them."""

from pathlib import Path
from typing import Any, get_args

import pytest

from slidegen.backends.pptx.diagrams.nodes import nearest_site, sites
from slidegen.model.diagram import Edge, Head, Node, NodeShape, Point
from slidegen.model.frames import DiagramFrame
from slidegen.model.style import ACCENT, MUTED
from slidegen.units import Rect, inches, points
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, opened, slide_part
from tests.backends.revealjs import sample as base
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems

SHAPES: tuple[NodeShape, ...] = get_args(NodeShape)
HEADS: tuple[Head, ...] = get_args(Head)
RECT = base.BODY_RECT


def node(name: str, column: int, row: int = 0, shape: NodeShape = "rect", **more: Any) -> Node:
    rect = Rect(RECT.x + column * inches(2), RECT.y + row * inches(1), inches(1.2), inches(0.6))
    lines = (base.paragraph(f"Box {name}", first=True),)
    return Node(**{"id": name, "rect": rect, "shape": shape, "paragraphs": lines, "fill": ACCENT, **more})


def edge(start: Node, end: Node, *between: Point, **more: Any) -> Edge:
    """A line from the right of *start* to the left of *end*."""
    first = Point(start.rect.right, start.rect.y + start.rect.height // 2)
    last = Point(end.rect.x, end.rect.y + end.rect.height // 2)
    return Edge(**{"start": start.id, "end": end.id, "points": (first, *between, last), "colour": MUTED, **more})


def frame(nodes: tuple[Node, ...], *edges: Edge) -> DiagramFrame:
    return DiagramFrame(rect=RECT, alt="How it flows", nodes=nodes, edges=edges)


def written(diagram: DiagramFrame) -> bytes:
    return sample.written(sample.deck(sample.titled("Flow", "content", sample.region_of("body", diagram))))


def drawn(diagram: DiagramFrame) -> Xml:
    return slide_part(written(diagram), 1)


def names(xml: Xml) -> list[str]:
    """The boxes and lines, the hindmost first."""
    return xml.values("//p:grpSp/p:grpSp/*/*/p:cNvPr/@name")


A, B = node("a", 0), node("b", 1)
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


def test_texts_can_be_edited_in_their_shapes() -> None:
    (diagram,) = [each for each in opened(written(frame((A, B)))).slides[0].shapes if each.shape_type == 6]
    texts = {each.name: each.text_frame.text for inner in diagram.shapes for each in inner.shapes}
    assert texts == {"Node a": "Box a", "Node b": "Box b"}


def test_the_group_tells_what_it_shows() -> None:
    assert drawn(frame((A,))).values("//p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr") == ["How it flows"]


def test_groups_lie_behind_lines_and_lines_behind_nodes() -> None:
    around = node("all", 0, group=True)
    xml = drawn(frame((A, B, around), edge(A, B)))
    assert names(xml) == ["Group all", "Connector a to b", "Node a", "Node b"]


def test_labels_stand_on_patches_of_the_ground() -> None:
    label = (base.paragraph("yes", first=True),)
    xml = drawn(frame((A, B), edge(A, B, label=label, label_rect=Rect(RECT.x, RECT.y, 90_000, 90_000))))
    assert xml.values("//p:sp[.//a:t='yes']/p:spPr/a:solidFill/a:schemeClr/@val") == ["bg1"]


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


@pytest.mark.parametrize("shape", SHAPES)
def test_sites_are_on_the_outline_and_found_again(shape: NodeShape) -> None:
    one = node("a", 0, shape=shape)
    for number, (x, y) in enumerate(sites(one)):
        assert 0 <= x <= 1
        assert 0 <= y <= 1
        place = (one.rect.x + round(x * one.rect.width), one.rect.y + round(y * one.rect.height))
        assert nearest_site(one, *place) == number


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
