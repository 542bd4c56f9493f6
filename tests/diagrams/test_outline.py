"""Outlines of shapes as points, and where lines meet them."""

from typing import get_args

import pytest

from slidegen.diagrams.outline import WAVE, head_length, meet, outline
from slidegen.model.diagram import NodeShape

SHAPES: tuple[NodeShape, ...] = get_args(NodeShape)
WIDE, HIGH = 120.0, 60.0
MIDDLE = (WIDE / 2, HIGH / 2)


@pytest.mark.parametrize("shape", SHAPES)
def test_outlines_fill_their_boxes_and_no_more(shape: NodeShape) -> None:
    xs, ys = zip(*outline(shape, WIDE, HIGH), strict=True)
    assert (min(xs), max(xs), min(ys)) == pytest.approx((0, WIDE, 0))
    assert HIGH * 0.98 < max(ys) <= HIGH


@pytest.mark.parametrize("shape", SHAPES)
def test_outlines_run_clockwise(shape: NodeShape) -> None:
    corners = outline(shape, WIDE, HIGH)
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, (*corners[1:], corners[0]), strict=True)) / 2
    assert WIDE * HIGH * 0.45 < area <= WIDE * HIGH


@pytest.mark.parametrize("shape", SHAPES)
def test_lines_to_the_middle_meet_the_outline_from_all_sides(shape: NodeShape) -> None:
    corners = outline(shape, WIDE, HIGH)
    for outside in ((-50.0, 20.0), (60.0, -50.0), (200.0, 50.0), (70.0, 150.0), (-50.0, -50.0)):
        found = meet(corners, MIDDLE, outside)
        assert found is not None
        assert -1e-6 <= found[0] <= WIDE + 1e-6
        assert -1e-6 <= found[1] <= HIGH + 1e-6


def test_lines_end_on_the_foot_of_cylinders_and_documents() -> None:
    below = (WIDE / 4, 2 * HIGH)
    cylinder = meet(outline("cylinder", WIDE, HIGH), (WIDE / 4, HIGH / 2), below)
    document = meet(outline("document", WIDE, HIGH), (WIDE / 4, HIGH / 2), below)
    assert cylinder is not None
    assert document is not None
    assert HIGH * 0.95 < cylinder[1] < HIGH
    assert HIGH * WAVE[0] < document[1] < HIGH


def test_heads_grow_with_lines_but_not_below_those_of_two_points() -> None:
    assert head_length(0.5) == head_length(2) == 6
    assert head_length(4) == 12
