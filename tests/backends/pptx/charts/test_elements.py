"""What stands in a chart part: plots, axes, labels, places, colours."""

import pytest
from msgspec.structs import replace

from slidegen.backends.pptx.charts.dates import date_units
from slidegen.model.chart import Axis, SeriesLook, Tick
from slidegen.model.style import Colour
from tests.backends.pptx.charts.sample import axis, chart_part, data, every, frame, labelled, series, three

CHARTS = every()


def test_axes_have_the_limits_and_steps_of_the_data() -> None:
    xml = chart_part(CHARTS["columns"])
    assert xml.values("//c:valAx//c:max/@val | //c:valAx//c:min/@val | //c:valAx/c:majorUnit/@val") == ["50", "0", "10"]


def test_a_log_axis_is_crossed_at_its_foot() -> None:
    xml = chart_part(CHARTS["log"])
    assert xml.values("//c:logBase/@val") == ["10"]
    assert xml.values("//c:catAx/c:crosses/@val") == ["min"]


def test_lying_bars_keep_the_reading_order() -> None:
    xml = chart_part(CHARTS["bars"])
    assert xml.values("//c:catAx//c:orientation/@val") == ["maxMin"]
    assert xml.values("//c:valAx/c:crosses/@val") == ["max"]


def test_the_second_axis_has_hidden_categories() -> None:
    xml = chart_part(CHARTS["combo"])
    assert xml.values("//c:catAx/c:delete/@val") == ["0", "1"]
    assert xml.values("//c:valAx/c:axPos/@val") == ["l", "r"]
    assert len(xml.find("//c:majorGridlines")) == 1


def test_an_axis_that_is_not_shown_has_no_grid() -> None:
    xml = chart_part(CHARTS["labelled columns"])
    assert xml.values("//c:valAx/c:delete/@val") == ["1"]
    assert xml.find("//c:majorGridlines") == []


def test_missing_values_are_gaps() -> None:
    xml = chart_part(CHARTS["gaps"])
    assert xml.values("//c:dispBlanksAs/@val") == ["gap"]
    assert xml.values("//c:val//c:pt/@idx") == ["0", "2", "3"]


def test_labels_of_a_whole_series_are_said_once() -> None:
    xml = chart_part(CHARTS["labelled columns"])
    assert xml.find("//c:dLbl") == []
    assert xml.values("//c:dLbls/c:numFmt/@formatCode | //c:dLbls/c:showVal/@val") == ["0.0", "1"]


def test_points_without_a_label_show_none() -> None:
    row = replace(labelled(series("A", "column", 1, 2, 3)), labels=("", "2.0", ""))
    xml = chart_part(frame(data(row)))
    assert xml.values("//c:dLbl/c:idx/@val") == ["1"]
    assert xml.values("//c:dLbls/c:showVal/@val") == ["0"]


@pytest.mark.parametrize(
    ("name", "places"),
    [("labelled columns", {"outEnd"}), ("stacked", {"ctr"}), ("gaps", {"t"}), ("doughnut", set()), ("lines", {"r"})],
)
def test_labels_stand_where_their_kind_lets_them(name: str, places: set[str]) -> None:
    assert set(chart_part(CHARTS[name]).values("//c:dLblPos/@val")) == places


def test_points_that_are_joined_have_a_line() -> None:
    joined, apart = chart_part(CHARTS["joined"]), chart_part(CHARTS["scatter"])
    assert joined.values("//c:ser/c:spPr/a:ln//a:schemeClr/@val") == ["accent2", "accent3"]
    assert joined.values("//c:ser/c:smooth/@val") == ["1", "1"]
    assert apart.find("//c:ser/c:spPr/a:ln//a:schemeClr") == []


def test_series_are_named_at_their_last_points() -> None:
    xml = chart_part(CHARTS["lines"])
    assert xml.values("//c:dLbl/c:showSerName/@val") == ["1", "1", "1"]
    assert xml.values("//c:dLbl/c:idx/@val") == ["3", "3", "3"]
    assert xml.find("//c:legend") == []


def test_shares_of_a_whole_are_percentages() -> None:
    row = replace(labelled(series("A", "doughnut", 1, 3)), labels=("25%", "75%"), label_format="0%", shares=True)
    xml = chart_part(frame(data(row, x=None, y=None)))
    assert xml.values("//c:dLbls/c:showPercent/@val | //c:dLbls/c:showVal/@val") == ["0", "1"]


def test_highlighted_points_have_their_colour() -> None:
    assert chart_part(CHARTS["highlight"]).values("//c:dPt//a:schemeClr/@val") == ["accent2"]


def test_errors_refer_to_the_workbook() -> None:
    xml = chart_part(CHARTS["errors"])
    assert xml.values("//c:plus//c:f/text() | //c:minus//c:f/text()") == ["Sheet1!$C$2:$C$5", "Sheet1!$D$2:$D$5"]
    assert xml.find("//c:errDir") == []


def test_colours_are_those_of_the_theme() -> None:
    for chart in CHARTS.values():
        assert chart_part(chart).find("//a:srgbClr") == []


def test_text_is_in_the_themes_font() -> None:
    assert set(chart_part(CHARTS["columns"]).values("//a:latin/@typeface")) == {"+mn-lt"}


def test_corners_are_square_and_untitled_charts_have_no_title() -> None:
    xml = chart_part(CHARTS["area"])
    assert xml.values("//c:roundedCorners/@val | //c:autoTitleDeleted/@val") == ["0", "1"]


def test_plot_and_title_stand_where_layout_put_them() -> None:
    chart = CHARTS["columns"]
    xml = chart_part(chart)
    across = (chart.plot.x - chart.rect.x) / chart.rect.width
    assert xml.values("//c:plotArea/c:layout//c:layoutTarget/@val") == ["inner"]
    assert float(xml.values("//c:plotArea/c:layout//c:x/@val")[0]) == pytest.approx(across, abs=1e-5)
    assert xml.values("//c:chart/c:title//a:t/text()") == ["Rain falls where the mountains are"]


def test_areas_lie_behind_columns_and_lines() -> None:
    rows = (three("line")[0], three("column")[1], three("area")[2])
    xml = chart_part(frame(data(*rows)))
    plots = [str(each.tag).rpartition("}")[2] for each in xml.find("//c:plotArea/*") if "Chart" in str(each.tag)]
    assert plots == ["areaChart", "barChart", "lineChart"]
    assert xml.values("//c:ser/c:order/@val") == ["2", "1", "0"]


@pytest.mark.parametrize(
    ("dates", "ticks", "units"),
    [
        ((45_292, 45_323), (45_292, 45_323), ("months", "months", 1)),
        ((45_292, 45_300), (45_292, 45_299), ("days", "days", 7)),
        ((45_292, 45_658), (45_292, 45_658), ("years", "years", 1)),
        ((45_292, 45_658), (45_292, 45_474), ("months", "months", 6)),
        ((45_292, 45_300), (45_292,), ("days", "days", 3)),
    ],
)
def test_dates_are_counted_in_the_unit_of_the_data(
    dates: tuple[float, ...], ticks: tuple[float, ...], units: tuple[str, str, int]
) -> None:
    found = date_units(Axis(kind="date", ticks=tuple(Tick(day, "") for day in ticks), step=3), dates)
    assert (found.base, found.major, found.step) == units


def test_many_categories_are_thinned_out() -> None:
    assert chart_part(CHARTS["many"]).values("//c:tickLblSkip/@val") == ["5"]


def test_bubbles_are_as_large_as_elsewhere() -> None:
    assert chart_part(CHARTS["bubbles"]).values("//c:bubbleScale/@val | //c:sizeRepresents/@val") == ["100", "area"]


def test_percent_charts_stack_to_the_whole() -> None:
    xml = chart_part(frame(data(*three("column"), stacking="percent", y=axis(1.0, 0.25)), overlap=1.0))
    assert xml.values("//c:grouping/@val | //c:overlap/@val") == ["percentStacked", "100"]


def test_lines_of_a_title_start_where_layout_aligned_them() -> None:
    xml = chart_part(CHARTS["combo"])
    assert xml.values("//c:valAx//c:title//a:pPr/@algn") == ["l", "r"]


def test_lines_that_stand_back_are_pale_not_see_through_as_their_markers_are_in_all_viewers() -> None:
    back = series("A", "line", 1, 2, 3, colour=Colour("muted", 0.4))
    xml = chart_part(frame(data(back), looks=(SeriesLook(marker="circle"),)))
    assert xml.values("//c:ser/c:spPr//a:lumMod/@val | //c:marker//a:lumMod/@val") == ["40000", "40000"]
    assert xml.find("//c:ser//a:alpha") == []


def test_names_of_points_and_labels_of_bubbles_are_written_as_texts() -> None:
    bubbles = replace(series("A", "bubble", 1, 2, xs=(1.0, 2.0), sizes=(1.0, 2.0)), labels=("Oslo", "Bergen"))
    xml = chart_part(frame(data(bubbles, categories=("Oslo", "Bergen"), x=axis())))
    assert xml.values("//c:dLbl//a:t/text()") == ["Oslo", "Bergen"]


def test_labels_beside_bubbles_are_told_so() -> None:
    bubbles = replace(series("A", "bubble", 1, 2, xs=(1.0, 2.0), sizes=(1.0, 2.0)), labels=("Oslo", "B"))
    xml = chart_part(frame(data(bubbles, categories=(), x=axis()), looks=(SeriesLook(beside=(0,)),)))
    assert xml.values("//c:dLbl/c:dLblPos/@val") == ["r", "ctr"]


def test_dashes_are_those_of_the_look() -> None:
    rows = (series("A", "line", 1, 2, 3), series("B", "line", 3, 2, 1))
    xml = chart_part(frame(data(*rows), looks=(SeriesLook(), SeriesLook(dash="dash"))))
    assert xml.values("//c:ser/c:idx[../c:spPr/a:ln/a:prstDash[@val='dash']]/@val") == ["1"]
