"""Which column holds what."""

from msgspec.structs import replace

from slidegen.backends.pptx.charts.sheet import ISO_DATE, sheet_of
from tests.backends.pptx.charts.sample import DATES, X_POINTS, axis, data, every, labelled, series, three


def names(chart: str) -> list[str]:
    return [column.name for column in sheet_of(every()[chart].data).columns]


def test_categories_come_first_then_series() -> None:
    sheet = sheet_of(data(*three("column"), x_name="City"))
    assert [column.name for column in sheet.columns] == ["City", "Year 2021", "Year 2022", "Year 2023"]
    assert sheet.categories is sheet.columns[0]
    assert sheet.series[1].values.reference == "Sheet1!$C$2:$C$5"
    assert sheet.series[1].values.name_reference == "Sheet1!$C$1"


def test_dates_are_figures_with_a_date_format() -> None:
    categories = sheet_of(data(*three("line"), dates=DATES)).categories
    assert categories is not None
    assert (categories.cells, categories.format) == (DATES, ISO_DATE)


def test_errors_follow_the_series() -> None:
    assert names("errors") == ["", "Rain", "Rain +", "Rain −"]


def test_equal_errors_are_one_column() -> None:
    assert names("line errors") == ["", "Rain", "Rain ±"]


def test_points_at_other_places_have_an_x_of_their_own() -> None:
    assert names("scatter") == ["Distance", "Year 2022", "Distance", "Year 2023"]


def test_points_at_the_same_places_share_their_x() -> None:
    rows = [replace(each, xs=X_POINTS[0]) for each in three("scatter")]
    sheet = sheet_of(data(*rows))
    assert len(sheet.columns) == 4
    assert {each.xs for each in sheet.series} == {sheet.columns[0]}


def test_bubbles_have_sizes() -> None:
    assert names("bubbles") == ["", "Year 2022", "Year 2022 size", "", "Year 2023", "Year 2023 size"]


def test_figures_look_as_on_their_axis() -> None:
    left, right = labelled(series("A", "column", 1)), series("B", "line", 2, right=True)
    sheet = sheet_of(data(left, right, y=axis(format="0%"), y2=axis(format="#,##0")))
    assert [column.format for column in sheet.columns] == ["General", "0%", "#,##0"]


def test_a_series_without_values_still_refers_to_a_cell() -> None:
    assert sheet_of(data(series("A", "column"), categories=())).series[0].values.reference == "Sheet1!$B$2:$B$2"
