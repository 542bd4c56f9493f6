"""Charts keep their texts apart and inside, and say what is drawn how."""

from itertools import combinations
from random import Random

import pytest

from slidegen.diagnostics import Report
from slidegen.layout.charts.boxes import Box
from slidegen.layout.charts.labels import label_box
from slidegen.layout.charts.names import apart
from slidegen.layout.charts.text import Pen
from slidegen.layout.charts.ticks import Categories, level_boxes, value_boxes
from slidegen.layout.text.measure import Ruler
from slidegen.model.chart import Axis, ChartKind, Legend
from slidegen.model.chart_places import Places
from slidegen.model.frames import ChartFrame
from slidegen.model.style import Colour
from slidegen.units import Rect, points
from slidegen.world import Memory
from tests.layout.charts.make import RECT, axis, chart, placed, series
from tests.layout.helpers import THEME

WORDS = ["a", "cat", "Passthrough", "virtualization", "of-very-long-names", "2024", "Größe", "中文标签", "x"]


def _name(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(1, 5)))


def box(rect: Rect) -> Box:
    return Box(rect.x, rect.y, rect.right, rect.bottom)


def digits(one: Box, pen: Pen) -> Box:
    """What the digits of a line take of its height."""
    air = (pen.line - 0.75 * pen.em) / 2
    return Box(one.left, one.top + air, one.right, one.bottom - air)


def texts(frame: ChartFrame) -> list[Box]:
    """Where all texts of *frame* stand, a hair smaller than they are."""
    pen = Pen(Ruler(THEME.fonts, Memory(), Report()), frame.size)
    places = Places(frame.data, frame.plot, frame.gap, frame.overlap)
    found = [] if frame.slices else list(Categories(frame.categories, frame.label_every).boxes(places, pen))
    for number, each in enumerate(frame.data.series):
        found += [made for at in range(len(each.labels)) if (made := label_box(places, number, at, pen)) is not None]
    found += [box(look.name.rect) for look in frame.looks if look.name is not None]
    found += [box(label.text.rect) for label in frame.slices]
    found += [box(text.rect) for text in (frame.title, frame.y_title, frame.y2_title) if text is not None]
    found += [box(entry.rect) for entry in frame.entries]
    if frame.data.y is not None and frame.values_shown and frame.data.kind != "radar":
        ticks = value_boxes(places, frame.data.y, pen, right=False)
        found += [digits(one, pen) for one in ticks]
    if frame.data.x is not None and frame.data.x.ticks:
        found += [digits(one, pen) for one in level_boxes(frame.plot, frame.data.x, pen)]
    shrink = points(1)
    return [Box(one.left + shrink, one.top + shrink, one.right - shrink, one.bottom - shrink) for one in found]


@pytest.mark.parametrize("kind", ["column", "bar", "line", "pie", "doughnut", "scatter", "bubble", "radar", "area"])
@pytest.mark.parametrize("seed", range(12))
def test_texts_never_overlap_nor_leave_the_chart(kind: ChartKind, seed: int) -> None:
    random = Random(f"{kind}{seed}")
    count, rows = random.randint(1, 14), 1 if kind in ("pie", "doughnut") else random.choice((1, 2, 4, 9, 30))
    stacked = kind in ("column", "bar", "area") and random.random() < 0.5
    pointed = kind in ("scatter", "bubble")
    rect = Rect(0, 0, points(random.randint(260, 900)), points(random.randint(170, 420)))
    made = [
        series(
            random.choice(WORDS),
            *(random.uniform(0, 100) for _ in range(count)),
            kind=kind,
            labels=tuple(f"{random.uniform(0, 1000):,.1f}" for _ in range(count)) if random.random() < 0.7 else (),
            xs=tuple(random.uniform(0, 100) for _ in range(count)) if pointed else (),
            sizes=tuple(random.uniform(0, 9) for _ in range(count)) if kind == "bubble" else (),
        )
        for _ in range(rows)
    ]
    data = chart(
        *made,
        categories=() if pointed else tuple(_name(random) for _ in range(count)),
        title=_name(random),
        legend=random.choice(("direct", "direct", "none", "top", "right", "bottom")),
        stacking="stacked" if stacked else "",
        x=None if kind in ("pie", "doughnut") else axis() if pointed else Axis(kind="category"),
        **{"y": axis(0, 100 * rows, 25 * rows)} if stacked else {},
    )
    frame = placed(data, rect)
    found = texts(frame)
    assert not [(one, other) for one, other in combinations(found, 2) if one.meets(other)]
    for each in found:
        assert each.left >= rect.x and each.right <= rect.right
        assert each.top >= rect.y and each.bottom <= rect.bottom


def test_series_have_the_themes_colours_in_order_and_those_behind_a_highlight_stand_back() -> None:
    frame = placed(chart(series("a", 1, 2, 3), series("b", 1, 2, 3, dimmed=True), series("c", 1, 2, 3)))
    assert [each.colour for each in frame.data.series] == [
        Colour("accent1"),
        THEME.chart.dimmed,
        Colour("accent3"),
    ]
    (only,) = placed(chart(series("a", 1, 2, 3, lit=(1,)))).data.series
    assert only.points == (THEME.chart.dimmed, None, THEME.chart.dimmed)


def test_each_slice_has_a_colour_of_its_own() -> None:
    (only,) = placed(chart(series("a", 1, 2, 3, kind="pie"))).data.series
    assert only.points == (Colour("accent1"), Colour("accent2"), Colour("accent3"))


def test_lines_are_named_at_their_ends_and_names_too_near_move_apart() -> None:
    rows = [series(name, 10, 20, end, kind="line") for name, end in (("first", 50), ("second", 52), ("third", 90))]
    frame = placed(chart(*rows, legend="direct"))
    names = [look.name for look in frame.looks if look.name is not None]
    assert frame.data.legend == "direct" and len(names) == 3
    assert all(name.point == 2 and name.rect.x > frame.plot.x for name in names)
    assert names[1].shift < 0 < names[0].shift and names[2].shift == 0


def test_names_that_find_no_room_go_to_a_legend() -> None:
    rows = [series(f"series {at}", 10, 20, 50, kind="line") for at in range(9)]
    frame = placed(chart(*rows, legend="direct"))
    assert frame.data.legend in ("top", "right")
    assert [entry.lines for entry in frame.entries] == [(f"series {at}",) for at in range(9)]
    assert frame.legend_rect is not None


def test_a_legend_beside_a_stack_starts_with_its_top() -> None:
    frame = placed(chart(series("low", 1, 2, 3), series("high", 1, 2, 3), stacking="stacked", legend="direct"))
    assert (frame.data.legend, [entry.lines for entry in frame.entries]) == ("right", [("high",), ("low",)])


def test_bars_that_all_have_labels_do_without_the_axis() -> None:
    labelled = placed(chart(series("a", 10, 20, 30, labels=("10", "20", "30"))))
    plain = placed(chart(series("a", 10, 20, 30)))
    assert (labelled.values_shown, plain.values_shown) == (False, True)
    assert labelled.plot.x == RECT.x < plain.plot.x


def test_labels_that_are_wider_than_their_bars_are_left_out_but_for_lit_ones() -> None:
    values = tuple(float(at) for at in range(40))
    labels = tuple(f"{at} thousand" for at in range(40))
    names = tuple(str(2000 + at) for at in range(40))
    (only,) = placed(chart(series("a", *values, labels=labels, lit=(7,)), categories=names)).data.series
    assert [text for text in only.labels if text] == ["7 thousand"]


def test_long_names_of_lying_bars_have_lines_and_at_most_two_fifths_of_the_width() -> None:
    long = "A very long name of a talk that nobody in the world can possibly remember at all, not even its speaker"
    frame = placed(chart(series("a", 10, 20, kind="bar"), categories=(long, "short")))
    assert len(frame.categories[0]) > 1 and " ".join(frame.categories[0]) == long
    assert frame.plot.x - RECT.x <= 0.42 * RECT.width


def test_many_categories_are_named_in_part() -> None:
    names = tuple(f"Label {at}" for at in range(60))
    frame = placed(chart(series("a", *[1.0] * 60, kind="line"), categories=names))
    assert frame.label_every > 1
    assert all(bool(lines) == (at % frame.label_every == 0) for at, lines in enumerate(frame.categories))


def test_ticks_are_those_of_the_data_while_there_is_room() -> None:
    data = chart(series("a", 10, 20, 30))
    assert placed(data).data.y == data.y
    low = placed(data, Rect(0, 0, points(400), points(90))).data.y
    assert low is not None and low.step > 25


def test_boxes_move_apart_as_little_as_may_be() -> None:
    assert apart([0, 50, 100], [10, 10, 10], 0, 200) == [0, 50, 100]
    assert apart([40, 42], [10, 10], 0, 200) == [36, 46]
    assert apart([195, 198], [10, 10], 0, 200) == [180, 190]


def test_the_last_slice_never_has_the_colour_of_the_first_that_it_touches() -> None:
    count = len(THEME.chart.series) + 1
    row = series("a", *[1.0] * count, kind="pie")
    (only,) = placed(chart(row, categories=tuple("abcdefghij"[:count]))).data.series
    assert only.points[-1] not in (only.points[0], only.points[-2])


@pytest.mark.parametrize("count", [6, 25, 40])
@pytest.mark.parametrize("legend", ["right", "top", "bottom"])
def test_legends_with_many_entries_stay_in_the_chart(count: int, legend: Legend) -> None:
    rows = [series(f"Component number {at}", 1, 2, 3) for at in range(count)]
    frame = placed(chart(*rows, legend=legend))
    assert frame.legend_rect is not None
    assert all(entry.rect.bottom <= RECT.bottom and entry.rect.right <= RECT.right for entry in frame.entries)
    assert all(entry.rect.y >= RECT.y for entry in frame.entries)
    assert len(frame.entries) == count or len(frame.entries) > 20
    assert frame.plot.width > RECT.width * 0.35 and frame.plot.height > RECT.height * 0.4


def test_names_of_slices_stand_below_where_a_narrow_chart_would_cut_them() -> None:
    names = ("virtio-blk", "vhost-user-blk", "passthrough")
    row = series("a", 48, 36, 16, kind="pie", labels=("48%", "36%", "16%"))
    narrow = placed(chart(row, categories=names, legend="direct"), Rect(0, 0, points(150), points(300)))
    assert (narrow.data.legend, [entry.lines for entry in narrow.entries]) == ("bottom", [(name,) for name in names])


def test_labels_of_bubbles_that_have_no_room_inside_stand_to_their_right() -> None:
    at = {"xs": (10.0, 60.0, 40.0), "sizes": (1.0, 400.0, None)}
    row = series("a", 20, 70, 50, kind="bubble", labels=("Trondheim", "B", "no bubble"), **at)
    frame = placed(chart(row, categories=(), x=axis()))
    (look,) = frame.looks
    assert frame.data.series[0].labels == ("Trondheim", "B", "")
    assert (look.beside, look.label_colours[:2]) == ((0,), (THEME.chart.label, Colour("text")))
