"""Boxes of diagrams: their outlines, and the sites at which connectors hold on to them."""

from typing import get_args

import pytest

from slidegen.backends.pptx.diagrams.nodes import nearest_site, sites
from slidegen.model.diagram import NodeShape
from slidegen.units import inches
from tests.backends.pptx.diagrams.helpers import drawn, frame, node
from tests.backends.pptx.reading import Xml

SHAPES: tuple[NodeShape, ...] = get_args(NodeShape)


def guides(xml: Xml) -> dict[str, str]:
    return dict(zip(xml.values("//a:gdLst/a:gd/@name"), xml.values("//a:gdLst/a:gd/@fmla"), strict=True))


@pytest.mark.parametrize(
    ("shape", "prst"),
    [
        ("rect", "rect"), ("rounded", "roundRect"), ("stadium", "roundRect"), ("circle", "ellipse"),
        ("diamond", "diamond"), ("parallelogram", "parallelogram"), ("trapezoid", "trapezoid"),
        ("subroutine", "flowChartPredefinedProcess"), ("document", "flowChartDocument"),
    ],
)  # fmt: skip
def test_boxes_are_powerpoints_own_shapes(shape: NodeShape, prst: str) -> None:
    assert drawn(frame((node("a", 0, shape=shape),))).values("//p:grpSp//a:prstGeom/@prst") == [prst]


def test_the_other_parallelogram_is_mirrored_with_its_sites() -> None:
    one = node("a", 0, shape="parallelogram-alt")
    assert drawn(frame((one,))).values("//p:grpSp/p:sp//a:xfrm/@flipH") == ["1"]
    left = min(sites(one), key=lambda site: site[0])
    assert nearest_site(one, one.rect.x, one.rect.y + one.rect.height // 2) == sites(one).index(left) == 2


def test_texts_stand_in_the_middle_of_boxes_whose_text_rectangles_do_not() -> None:
    xml = drawn(frame((node("a", 0, shape="trapezoid"),)))
    above = inches(0.6) * (0.6 / 1.2) / 6  # as far down the preset's rectangle begins
    assert xml.values("//p:grpSp//a:bodyPr/@bIns") == [str(round(above))]


@pytest.mark.parametrize("shape", SHAPES)
def test_sites_are_on_the_outline_and_found_again(shape: NodeShape) -> None:
    one = node("a", 0, shape=shape)
    for number, (x, y) in enumerate(sites(one)):
        assert 0 <= x <= 1
        assert 0 <= y <= 1
        place = (one.rect.x + round(x * one.rect.width), one.rect.y + round(y * one.rect.height))
        assert nearest_site(one, *place) == number


def test_lines_leave_boxes_outwards() -> None:
    """So PowerPoint knows on which side to lead a line around a box that was moved."""
    xml = drawn(frame((node("a", 0, shape="hexagon"),)))
    assert [guides(xml)[each] for each in xml.values("//a:cxn/a:pos/@x | //a:cxn/a:pos/@y")] == [
        "*/ w 50000 100000", "*/ h 0 100000", "*/ w 0 100000", "*/ h 50000 100000",
        "*/ w 50000 100000", "*/ h 100000 100000", "*/ w 100000 100000", "*/ h 50000 100000",
    ]  # fmt: skip
    assert xml.values("//a:cxn/@ang") == ["16200000", "10800000", "5400000", "0"]  # top, left, bottom, right
