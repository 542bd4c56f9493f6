"""Charts in HTML: marks where their values are, every text escaped, figures for those who cannot see."""

import re
import xml.etree.ElementTree as ET
from importlib import resources

import pytest
from msgspec.structs import replace

from slidegen.backends.revealjs.content.chart import chart_html
from slidegen.model.chart import Axis, ChartData, ChartKind
from slidegen.model.frames import ChartFrame
from slidegen.units import EMU_PER_PX
from tests.backends.revealjs.helpers import context_for
from tests.layout.charts.make import axis, chart, placed, series

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> & \"quoted\" 'text' </svg>"


def drawn(data: ChartData) -> tuple[ChartFrame, ET.Element]:
    frame = placed(data)
    return frame, ET.fromstring(chart_html(frame, {"left": "0px"}, context_for()))


def marks(root: ET.Element, tag: str) -> list[ET.Element]:
    return [each for each in root.iter(SVG + tag) if each.get("class") == "mark"]


@pytest.mark.parametrize("kind", ["column", "bar", "line", "area", "pie", "doughnut", "scatter", "bubble", "radar"])
def test_every_kind_is_well_formed_and_escapes_what_authors_write(kind: ChartKind) -> None:
    points = {"xs": (1.0, 2.0, 3.0), "sizes": (1.0, 2.0, 3.0)} if kind in ("scatter", "bubble") else {}
    row = series(HOSTILE, 10, 20, 30, kind=kind, labels=(HOSTILE,) * 3, **points)
    x = axis(0, 10, 5, title=HOSTILE) if points else Axis(kind="category")
    names = () if points else (HOSTILE, "b", "c")
    data = chart(row, categories=names, title=HOSTILE, summary=HOSTILE, legend="top", x=x)
    _, root = drawn(data)
    assert not [each for each in root.iter() if each.tag.endswith("script")]
    svg = root.find(SVG + "svg")
    assert svg is not None and svg.get("role") == "img"
    ids = {each.get("id") for each in root.iter()}
    assert set((svg.get("aria-labelledby") or "").split()) <= ids
    assert HOSTILE in "".join(root.itertext())


def test_columns_are_as_high_as_their_values() -> None:
    frame, root = drawn(chart(series("a", 25, None, 100)))
    found = marks(root, "rect")
    assert [each.get("data-point") for each in found] == ["0", "2"]
    full = frame.plot.height / EMU_PER_PX
    assert [float(each.get("height", 0)) for each in found] == pytest.approx([full / 4, full], abs=0.01)
    assert [each.findtext(SVG + "title") for each in found] == ["a · one · 25", "a · three · 100"]


def test_stacked_columns_stand_on_one_another() -> None:
    _, root = drawn(chart(series("a", 20), series("b", 30), categories=("one",), stacking="stacked"))
    low, high = marks(root, "rect")
    top, height = float(high.get("y", 0)), float(high.get("height", 0))
    assert top + height == pytest.approx(float(low.get("y", 0)), abs=0.01)


def test_points_that_are_joined_have_a_line_that_breaks_at_gaps() -> None:
    row = series("a", 10, 20, None, 30, 20, kind="scatter", xs=(0.0, 5.0, 10.0, 60.0, 100.0))
    _, apart = drawn(chart(row, categories=(), x=axis()))
    _, joined = drawn(chart(replace(row, joined=True), categories=(), x=axis()))
    lines = [[each.get("d", "") for each in root.iter(SVG + "path")] for root in (apart, joined)]
    assert lines[0] == [] and lines[1][0].count("M") == 2


def test_the_pointer_and_the_table_tell_values_with_their_units() -> None:
    row = series("a", 10, 20, 30, texts=("10 ms", "20 ± 2 ms", "30 ms"))
    _, root = drawn(chart(row))
    assert [each.findtext(SVG + "title") for each in marks(root, "rect")][1] == "a · two · 20 ± 2 ms"
    assert [each.text for each in root.iter("td")][1:] == ["10 ms", "20 ± 2 ms", "30 ms"]


def test_named_points_tell_their_names_and_places() -> None:
    row = series("a", 10, 20, kind="scatter", xs=(1.0, 2.0), texts=("10 ms", "20 ms"))
    _, root = drawn(chart(row, categories=("Oslo", "Bergen"), x=axis(0, 10, 5), x_texts=("1 km", "2 km")))
    told = [each.text for each in root.iter(SVG + "title")]
    assert "a · Oslo · 1 km · 10 ms" in told
    assert [each.text for each in root.iter("td")][-3:] == ["Bergen", "2 km", "20 ms"]


def test_a_missing_value_is_a_gap_and_a_lone_point_has_a_marker() -> None:
    _, root = drawn(chart(series("a", 1, 2, None, 4, kind="line"), categories=tuple("abcd")))
    (path,) = [each for each in root.iter(SVG + "path") if each.get("class") == "line"]
    assert path.get("d", "").count("M") == 1
    assert [each.get("data-point") for each in marks(root, "g")] == ["0", "1", "3"]


def test_points_of_scatter_plots_are_where_x_and_y_say() -> None:
    row = series("a", 0, 100, kind="scatter", xs=(0.0, 10.0))
    frame, root = drawn(chart(row, categories=(), x=axis(0, 10, 5)))
    circles = [each.find(SVG + "circle") for each in marks(root, "g")]
    left = (frame.plot.x - frame.rect.x) / EMU_PER_PX
    right = (frame.plot.right - frame.rect.x) / EMU_PER_PX
    assert [float(each.get("cx", 0)) for each in circles if each is not None] == pytest.approx([left, right], abs=0.01)


def test_the_ticks_are_those_of_the_data() -> None:
    _, root = drawn(chart(series("a", 10, 20, 30)))
    texts = [each.text for each in root.iter(SVG + "text")]
    assert [text for text in texts if text and text.isdigit()] == ["0", "25", "50", "75", "100"]


def test_a_table_has_all_figures() -> None:
    _, root = drawn(chart(series("a", 1, None, 3), series("b", 4, 5, 6), title="Finding"))
    rows = [["".join(cell.itertext()) for cell in row] for row in root.iter("tr")]
    assert rows == [["", "a", "b"], ["one", "1", "4"], ["two", "", "5"], ["three", "3", "6"]]
    assert root.findtext(".//caption") == "Finding"


def test_colours_are_roles_and_never_values() -> None:
    frame = placed(chart(series("a", 1, 2, 3), series("b", 1, 2, 3, lit=(1,)), stacking="stacked", legend="top"))
    html = chart_html(frame, {}, context_for())
    assert "var(--accent1)" in html and "#" not in html.replace("&#39;", "")


def test_only_drawn_lines_have_the_stroke_of_lines_not_what_else_is_in_their_series() -> None:
    css = (resources.files("slidegen.backends.revealjs") / "static" / "chart.css").read_text("utf-8")
    _, root = drawn(chart(series("a", 1, 2, 3, kind="line")))
    group = next(each for each in root.iter(SVG + "g") if each.get("class") == "series line")
    assert group.find(SVG + "path") is not None
    assert re.findall(r"^(\.chart .*\bline\b.*?) \{", css, re.MULTILINE) == [".chart :is(path, line).line"]


def test_points_below_zero_stand_above_the_axis_line() -> None:
    row = series("a", -20, 20, kind="scatter", xs=(1.0, 2.0))
    frame, root = drawn(chart(row, categories=(), x=axis(0, 10, 5), y=axis(-50, 50, 25)))
    (line,) = [each for each in root.iter(SVG + "line") if each.get("class") == "axis"]
    foot = (frame.plot.bottom - frame.rect.y) / EMU_PER_PX
    assert float(line.get("y1", 0)) == pytest.approx(foot, abs=0.01)


def test_lines_and_their_keys_are_dashed_alike() -> None:
    values = [float(value) for value in range(20)]
    rows = [series(name, *values, kind="line") for name in ("a", "b")]
    _, root = drawn(chart(*rows, categories=tuple(map(str, values)), legend="top"))
    dashes = [each.get("stroke-dasharray") for each in root.iter() if each.get("class") == "line"]
    assert dashes.count(None) == 2
    assert len({dash for dash in dashes if dash}) == 1
