"""What a chart has no room for is told."""

from slidegen.diagnostics import Diagnostic, Report
from slidegen.layout.charts.told import tell_left_out
from slidegen.model.chart import ChartData
from slidegen.units import Rect, points
from tests.layout.charts.make import RECT, chart, placed, series
from tests.layout.helpers import THEME


def told(data: ChartData, rect: Rect = RECT) -> list[Diagnostic]:
    report = Report()
    tell_left_out(placed(data, rect), data, report, None)
    return list(report)


def test_nothing_is_told_of_a_chart_that_shows_all() -> None:
    assert told(chart(series("a", 1, 2, 3), series("b", 1, 2, 3), legend="top", title="All is well")) == []


def test_skipped_names_are_counted() -> None:
    names = tuple(f"Label {at}" for at in range(60))
    (only,) = told(chart(series("a", *[1.0] * 60), categories=names))
    assert (only.code, only.severity) == ("chart-names-skipped", "info")
    assert only.message.startswith("of 60 names at the axis ")


def test_texts_that_are_cut_off_are_quoted_once() -> None:
    long = "Antidisestablishmentarianism and floccinaucinihilipilification"
    (*_, cut) = told(chart(series("a", 1, 2, 3), categories=(long, "b", long)), Rect(0, 0, points(200), points(200)))
    assert cut.code == "chart-text-cut" and cut.message.count("…`") == 1


def test_an_ellipsis_of_the_author_is_no_cut() -> None:
    assert told(chart(series("a", 1, 2, 3), categories=("and so on…", "b", "c"))) == []


def test_names_that_the_legend_leaves_out_are_counted() -> None:
    rows = [series(f"Name {at}", 1, 2, 3) for at in range(90)]
    legend, colours = told(chart(*rows, legend="right"))
    assert legend.code == "chart-text-cut" and "of 90 names" in legend.message
    assert colours.code == "chart-crowded"


def test_series_that_look_alike_are_named_unless_they_stand_back() -> None:
    rows = [series(f"Name {at}", 1, 2, 3) for at in range(9)]
    (only,) = told(chart(*rows, legend="right"))
    assert only.code == "chart-crowded" and f"`Name 0` and `Name {len(THEME.chart.series)}`" in only.message
    back = [series(f"Name {at}", 1, 2, 3, dimmed=at > 1) for at in range(9)]
    assert told(chart(*back, legend="right")) == []


def test_labels_without_room_are_counted() -> None:
    row = series("a", *[1.0] * 40, labels=tuple(f"{at} thousand" for at in range(40)))
    names = tuple("" for _ in range(40))
    found = told(chart(row, categories=names))
    assert [each.message.split(":")[0] for each in found if each.code == "chart-labels-skipped"] == [
        "of 40 labels at points 0 are shown"
    ]
