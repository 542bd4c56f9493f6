"""Whole files with charts: PowerPoint's schema, the package format, python-pptx and openpyxl."""

import random
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from slidegen.model.chart import Axis, ChartData, ChartKind, Series, SeriesLook, Stacking
from slidegen.model.frames import ChartFrame
from tests.backends.pptx import sample
from tests.backends.pptx.charts.sample import ACCENTS, CITIES, axis, every, frame, slide_with, written
from tests.backends.pptx.reading import opened, parts, slide_part
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems

CHARTS = every()
ALIKE = {
    "column": "COLUMN_CLUSTERED",
    "bar": "BAR_CLUSTERED",
    "line": "LINE_MARKERS",
    "area": "AREA",
    "pie": "PIE",
    "doughnut": "DOUGHNUT",
    "radar": "RADAR_MARKERS",
}


@pytest.mark.parametrize("name", CHARTS)
def test_packages_are_sound(name: str) -> None:
    assert package_problems(written(CHARTS[name])) == []


@pytest.mark.render
def test_powerpoints_own_schema_finds_nothing_wrong(tmp_path: Path) -> None:
    numbers = random.Random(3)
    chance = [anything(numbers) for _ in range(60)]
    files = {"every": written(*CHARTS.values()), "chance": written(*chance)}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    paths = [tmp_path / name for name in files]
    assert sdk_problems(paths) == {str(path): [] for path in paths}


@pytest.mark.parametrize("name", CHARTS)
def test_python_pptx_reads_what_was_written(name: str) -> None:
    figures = CHARTS[name].data
    (shape,) = [each for each in opened(written(CHARTS[name])).slides[0].shapes if each.has_chart]
    chart = shape.chart
    found = {each.name: tuple(each.values) for plot in chart.plots for each in plot.series}
    assert found == {each.name: each.values for each in figures.series}
    if figures.categories and not figures.dates:
        assert tuple(chart.plots[0].categories) == figures.categories


def test_charts_fill_their_placeholder_and_tell_what_they_show() -> None:
    data = written(CHARTS["columns"])
    (shape,) = [each for each in opened(data).slides[0].placeholders if each.has_chart]
    assert (shape.left, shape.top, shape.width, shape.height) == (
        CHARTS["columns"].rect.x,
        CHARTS["columns"].rect.y,
        CHARTS["columns"].rect.width,
        CHARTS["columns"].rect.height,
    )
    assert slide_part(data, 1).values("//p:graphicFrame//p:cNvPr/@descr") == ["Four cities compared"]


def test_a_chart_without_a_slot_gets_a_placeholder_of_its_own() -> None:
    free = sample.slide("one", "blank", sample.region_of("free", replace(CHARTS["pie"], slot="")))
    (shape,) = opened(sample.written(sample.deck(free))).slides[0].shapes
    assert shape.has_chart
    assert shape.is_placeholder


def test_workbooks_hold_the_data() -> None:
    data = written(*CHARTS.values())
    workbooks = [content for name, content in parts(data).items() if name.endswith(".xlsx")]
    assert len(workbooks) == len(CHARTS)
    for content, chart in zip(workbooks, CHARTS.values(), strict=True):
        rows = load_workbook(BytesIO(content))["Sheet1"].iter_cols(values_only=True)
        columns = [(column[0], tuple(column[1:])) for column in rows]
        for each in chart.data.series:
            assert (each.name, each.values) in columns


def test_each_chart_has_its_own_part_and_workbook() -> None:
    names = parts(written(CHARTS["pie"], CHARTS["bars"])).keys()
    assert {name for name in names if name.startswith(("ppt/charts/chart", "ppt/embeddings"))} == {
        "ppt/charts/chart1.xml",
        "ppt/charts/chart2.xml",
        "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx",
        "ppt/embeddings/Microsoft_Excel_Sheet2.xlsx",
    }


def test_equal_charts_are_equal_to_the_byte() -> None:
    assert written(*CHARTS.values()) == written(*CHARTS.values())


@pytest.mark.parametrize("kind", ALIKE)
def test_kinds_are_powerpoints_own(kind: ChartKind) -> None:
    row = Series(name="A", kind=kind, values=(1.0, 2.0, 3.0, 4.0), colour=ACCENTS[0])
    round_ = kind in ("pie", "doughnut")
    figures = ChartData(kind=kind, series=(row,), categories=CITIES, y=None if round_ else axis())
    shapes = opened(written(frame(figures, looks=(SeriesLook(marker="circle"),)))).slides[0].shapes
    (shape,) = [each for each in shapes if each.has_chart]
    assert shape.chart.chart_type.name == ALIKE[kind]


@pytest.mark.parametrize("seed", range(40))
def test_any_data_come_back_from_the_workbook(seed: int) -> None:
    chart = anything(random.Random(seed))
    data = sample.written(sample.deck(slide_with(chart)))
    assert package_problems(data) == []
    content = parts(data)["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"]
    columns = [list(column) for column in load_workbook(BytesIO(content))["Sheet1"].iter_cols(values_only=True)]
    for each in chart.data.series:
        wanted = [each.name, *each.values]
        assert wanted in [column[: len(wanted)] for column in columns]


def anything(numbers: random.Random) -> ChartFrame:
    """A chart of chance."""
    kind: ChartKind = numbers.choice(("column", "bar", "line", "area", "pie", "doughnut", "scatter", "bubble", "radar"))
    length = numbers.randint(1, 9)
    count = 1 if kind in ("pie", "doughnut") else numbers.randint(1, 4)
    rows = tuple(_series(numbers, kind, number, length) for number in range(count))
    top = numbers.choice((1.0, 50.0, 1e9))
    stacking: Stacking = numbers.choice(("", "stacked", "percent")) if kind in ("column", "bar", "area") else ""
    figures = ChartData(
        kind=kind,
        series=rows,
        categories=tuple(numbers.choice("=<&\"'é漢x") * numbers.randint(1, 5) + str(at) for at in range(length)),
        x=axis() if rows[0].xs else Axis(kind="category"),
        y=None if kind in ("pie", "doughnut") else axis(top, top / 5),
        stacking=stacking,
    )
    return frame(figures, overlap=1.0 if stacking else 0.0, slit=numbers.choice((0, 1.0)))


def _series(numbers: random.Random, kind: ChartKind, number: int, length: int) -> Series:
    def value() -> float:
        return numbers.choice((0.0, 1e-9, float(numbers.randint(-5, 50)), numbers.uniform(-1e6, 1e6), 1e15))

    points = kind in ("scatter", "bubble")
    values = tuple(None if at and numbers.random() < 0.2 else value() for at in range(length))
    return Series(
        name=f"{numbers.choice('=+-@<&')}series {number}",
        kind=kind,
        values=values,
        xs=tuple(value() for _ in values) if points else (),
        sizes=tuple(abs(value()) for _ in values) if kind == "bubble" else (),
        plus=tuple(map(abs, map(float, range(length)))) if kind == "line" and numbers.random() < 0.5 else (),
        labels=tuple("" if numbers.random() < 0.3 else "1" for _ in values) if numbers.random() < 0.7 else (),
        colour=numbers.choice(ACCENTS),
        points=tuple(numbers.choice((None, *ACCENTS)) for _ in values) if numbers.random() < 0.5 else (),
        smooth=numbers.random() < 0.5,
    )


def test_a_chart_in_the_place_of_a_picture_gets_a_placeholder_for_charts() -> None:
    placed = sample.titled("Beside", "image-right", sample.region_of("picture", replace(CHARTS["pie"], slot="picture")))
    slide = slide_part(sample.written(sample.deck(placed)), 1)
    assert slide.values("//p:graphicFrame//p:ph/@type") == ["chart"]
