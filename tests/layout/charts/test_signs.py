"""Series can be told apart without their colours: by names beside them, markers, dashes, or the order of the legend."""

import pytest

from slidegen.model.chart import ChartKind, Legend
from tests.layout.charts.make import axis, chart, placed, series

FEW, MANY = (10.0, 20.0, 30.0), tuple(float(value) for value in range(20))


def lines(values: tuple[float, ...], count: int, legend: Legend, kind: ChartKind = "line") -> list[tuple[str, str]]:
    """The markers and dashes of a chart of *count* lines."""
    names = tuple(str(at) for at in range(len(values)))
    rows = [series(f"line {number}", *values, kind=kind) for number in range(count)]
    return [(look.marker, look.dash) for look in placed(chart(*rows, categories=names, legend=legend)).looks]


@pytest.mark.parametrize("kind", ["line", "radar"])
@pytest.mark.parametrize("values", [FEW, MANY], ids=["few points", "many points"])
def test_lines_with_a_legend_differ_in_shape(kind: ChartKind, values: tuple[float, ...]) -> None:
    assert len(set(lines(values, 4, "top", kind))) == 4


def test_lines_without_markers_differ_in_their_dashes() -> None:
    assert lines(MANY, 4, "top") == [("", "solid"), ("", "dash"), ("", "dot"), ("", "dashDot")]


def test_a_line_alone_is_plain() -> None:
    assert lines(MANY, 1, "top") == [("", "solid")]
    assert lines(FEW, 1, "top") == [("circle", "solid")]


def test_lines_that_are_named_where_they_end_need_no_signs() -> None:
    frame = placed(chart(series("a", 10, 20, 30, kind="line"), series("b", 60, 70, 80, kind="line"), legend="direct"))
    assert [look.name is not None for look in frame.looks] == [True, True]
    assert [look.marker for look in frame.looks] == ["circle", "circle"]


def test_names_that_find_no_room_leave_signs_behind() -> None:
    frame = placed(chart(*(series("a" * 90, 10, 20, 30, kind="line") for _ in range(3)), legend="direct"))
    assert frame.entries
    assert [look.marker for look in frame.looks] == ["circle", "square", "diamond"]
    assert [entry.marker for entry in frame.entries] == ["circle", "square", "diamond"]


def test_keys_of_a_legend_look_like_what_they_name() -> None:
    frame = placed(chart(*(series(f"line {number}", *MANY, kind="line") for number in range(3)), legend="top"))
    assert [entry.dash for entry in frame.entries] == [look.dash for look in frame.looks]


def test_points_differ_in_shape() -> None:
    rows = [series(name, *FEW, kind="scatter", xs=(1.0, 2.0, 3.0)) for name in ("a", "b", "c")]
    frame = placed(chart(*rows, categories=(), legend="top", x=axis(0, 10, 5)))
    assert len({look.marker for look in frame.looks}) == 3


@pytest.mark.parametrize("kind", ["column", "area"])
def test_marks_that_are_filled_stand_in_the_order_of_the_legend(kind: ChartKind) -> None:
    frame = placed(chart(*(series(name, *FEW, kind=kind) for name in ("a", "b", "c")), legend="top"))
    assert [entry.lines for entry in frame.entries] == [("a",), ("b",), ("c",)]
