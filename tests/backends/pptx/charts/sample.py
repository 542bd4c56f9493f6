"""Charts placed by hand: one of every kind, and what kinds can have."""

from typing import Any

from msgspec.structs import replace

from slidegen.model.chart import (
    Axis,
    ChartData,
    LegendEntry,
    PlacedText,
    Series,
    SeriesLook,
    SeriesName,
    SliceLabel,
    Tick,
)
from slidegen.model.frames import ChartFrame
from slidegen.model.placed import PlacedSlide
from slidegen.model.style import TEXT, Colour
from slidegen.units import Rect, inches
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml
from tests.backends.revealjs.sample import BODY_RECT

RECT = BODY_RECT
PLOT = Rect(RECT.x + inches(0.9), RECT.y + inches(0.9), RECT.width - inches(2.4), RECT.height - inches(1.6))
DISC = Rect(RECT.x + inches(4), RECT.y + inches(0.9), inches(3), inches(3))
CITIES = ("Oslo", "Bergen & Voss", "Stavanger", "Tromsø")
ACCENTS = tuple(Colour(f"accent{number}") for number in range(1, 6))


def axis(maximum: float = 50.0, step: float = 10.0, **more: Any) -> Axis:
    """A value axis from 0."""
    marks = tuple(Tick(number * step, str(number * step)) for number in range(round(maximum / step) + 1))
    return Axis(**{"maximum": maximum, "step": step, "ticks": marks, "format": "0", **more})


def series(name: str, kind: Any, *values: float | None, **more: Any) -> Series:
    return Series(**{"name": name, "kind": kind, "values": values, "colour": ACCENTS[0], **more})


def labelled(one: Series) -> Series:
    """*one* with its values as labels."""
    return replace(one, labels=tuple("" if v is None else f"{v:.1f}" for v in one.values), label_format="0.0")


def data(*rows: Series, **more: Any) -> ChartData:
    """A chart over four cities."""
    return ChartData(
        **{
            "kind": rows[0].kind,
            "series": rows,
            "categories": CITIES,
            "x": Axis(kind="category"),
            "y": axis(),
            **more,
        }
    )


def frame(figures: ChartData, **more: Any) -> ChartFrame:
    """*figures* in the body of a slide."""
    return ChartFrame(
        **{
            "rect": RECT,
            "slot": "body",
            "data": figures,
            "alt": "Four cities compared",
            "plot": DISC if figures.is_round or figures.kind == "radar" else PLOT,
            "size": 14.0,
            "title_size": 18.0,
            "looks": tuple(SeriesLook() for _ in figures.series),
            **more,
        }
    )


def three(kind: Any, **more: Any) -> tuple[Series, ...]:
    rows = ((12, 30.5, 22, 8), (20, 14, -5, 28), (7, 9, 11, 40))
    return tuple(
        series(f"Year {2021 + number}", kind, *values, colour=ACCENTS[number], **more)
        for number, values in enumerate(rows)
    )


def positive(kind: Any, **more: Any) -> tuple[Series, ...]:
    return tuple(replace(each, values=tuple(abs(value or 0) for value in each.values)) for each in three(kind, **more))


TITLE = PlacedText(lines=("Rain falls where the mountains are",), rect=Rect(RECT.x, RECT.y, inches(6), inches(0.35)))
LEGEND = Rect(RECT.x, RECT.y + inches(0.4), inches(5), inches(0.32))
DATES = (45_292.0, 45_323.0, 45_352.0, 45_383.0)  # the first days of four months
X_POINTS = ((1.0, 2.0, 3.5, 5.0), (1.5, 2.5, 3.0, 4.5))


def legend(rows: tuple[Series, ...]) -> dict[str, Any]:
    entries = tuple(
        LegendEntry(lines=(each.name,), rect=LEGEND, key_rect=LEGEND, colour=each.colour or TEXT, key=each.kind)
        for each in rows
    )
    return {"legend_rect": LEGEND, "entries": entries}


def names(rows: tuple[Series, ...], **more: Any) -> tuple[SeriesLook, ...]:
    return tuple(
        SeriesLook(
            marker="circle",
            name=SeriesName(point=3, rect=Rect(PLOT.right + 90_000, PLOT.y, inches(1), inches(0.25)), shift=shift),
            **more,
        )
        for each, shift in zip(rows, (0, -60_000, 60_000), strict=False)
    )


def _pie(kind: Any) -> ChartData:
    row = labelled(series("Rain", kind, 40, 30, 20, 10, points=ACCENTS[:4]))
    return data(row, x=None, y=None)


def every() -> dict[str, ChartFrame]:
    """Frames by what they show."""
    columns, lines, stacks = three("column"), three("line"), positive("column")
    gap = series("Rain", "line", 10, None, 30, 20, smooth=True)
    lit = series("Rain", "column", 10, 20, 30, 20, lit=(2,), points=(None, None, ACCENTS[1], None))
    errors = series("Rain", "column", 10, 20, 30, 20, plus=(1.0, 2.0, None, 3.0), minus=(2.0, 1.0, 4.0, 1.0))
    sloped = series("Rain", "line", 10, 20, 30, 20, plus=(1.0, 2.0, 3.0, 3.0), minus=(1.0, 2.0, 3.0, 3.0))
    points = tuple(replace(each, xs=xs) for each, xs in zip(three("scatter")[1:], X_POINTS, strict=True))
    bubbles = tuple(replace(each, kind="bubble", sizes=(1.0, 4.0, 9.0, 2.0)) for each in points)
    combo = (series("Rain", "column", 10, 20, 30, 20), series("Sun", "line", 900, 700, 1200, 1000, right=True))
    places = Axis(maximum=6, step=1, format="0", title="km")
    months = Axis(
        kind="date", minimum=DATES[0], maximum=DATES[-1], ticks=tuple(Tick(day, "") for day in DATES), format="mmm yy"
    )
    slices = tuple(
        SliceLabel(
            point=number,
            text=PlacedText(
                lines=(f"{city} {value:.1f}",),
                rect=Rect(DISC.right, DISC.y + number * 300_000, inches(1.5), inches(0.25)),
            ),
            leader=((0, 0), (1, 1)) if number == 3 else (),
        )
        for number, (city, value) in enumerate(zip(CITIES, (40, 30, 20, 10), strict=True))
    )
    powers = Axis(minimum=1, maximum=10_000, step=10, log=True, format="#,##0")
    weeks = tuple(f"Week {number}" for number in range(40))
    return {
        "columns": frame(data(*columns, legend="top", title="Rain"), title=TITLE, **legend(columns)),
        "labelled columns": frame(data(labelled(columns[0])), values_shown=False, gap=0.4),
        "stacked": frame(
            data(*map(labelled, stacks), stacking="stacked", y=axis(100.0, 20.0)),
            overlap=1.0,
            slit=1.0,
            looks=tuple(SeriesLook(label_colours=(Colour("background"),) * 4) for _ in stacks),
        ),
        "percent": frame(data(*stacks, stacking="percent", y=axis(1.0, 0.25, format="0%")), overlap=1.0),
        "bars": frame(data(*three("bar"), y=replace(axis(), minimum=-10.0))),
        "stacked bars": frame(data(*positive("bar"), stacking="stacked", y=axis(100.0, 20.0)), overlap=1.0),
        "lines": frame(data(*lines, y=replace(axis(), minimum=-10.0)), looks=names(lines)),
        "gaps": frame(data(labelled(gap)), looks=(SeriesLook(),)),
        "area": frame(data(series("Rain", "area", 10, 20, 30, 20)), looks=(SeriesLook(opacity=0.5),)),
        "stacked areas": frame(
            data(*positive("area"), stacking="stacked", y=axis(100.0, 20.0)), looks=names(positive("area"))
        ),
        "pie": frame(_pie("pie"), slices=slices, slit=1.5),
        "doughnut": frame(_pie("doughnut"), slit=1.5),
        "scatter": frame(
            data(*points, categories=(), x=places, y=replace(axis(), minimum=-10.0), x_name="Distance"),
            looks=tuple(SeriesLook(marker="diamond") for _ in points),
            x_title=PlacedText(lines=("km",), rect=Rect(PLOT.x, PLOT.bottom + inches(0.4), PLOT.width, inches(0.25))),
        ),
        "joined": frame(
            data(*(replace(each, joined=True, smooth=True) for each in points), categories=(), x=places),
            looks=tuple(SeriesLook(marker="circle") for _ in points),
        ),
        "bubbles": frame(data(*bubbles, categories=(), x=places, y=replace(axis(), minimum=-10.0))),
        "radar": frame(data(*positive("radar")), looks=tuple(SeriesLook(marker="square") for _ in range(3))),
        "combo": frame(
            data(*combo, y2=axis(1500.0, 500.0, format="#,##0")),
            looks=(SeriesLook(), SeriesLook(marker="circle")),
            y_title=PlacedText(lines=("mm",), rect=Rect(RECT.x, RECT.y + inches(0.5), inches(1), inches(0.25))),
            y2_title=PlacedText(
                lines=("hours",), rect=Rect(RECT.right - inches(1), RECT.y + inches(0.5), inches(1), inches(0.25)),
                align="end",
            ),
        ),
        "highlight": frame(data(lit)),
        "errors": frame(data(errors)),
        "line errors": frame(data(sloped)),
        "log": frame(data(series("Rain", "column", 1, 30, 700, 9000), y=powers)),
        "dates": frame(data(*lines, dates=DATES, categories=CITIES, x=months, y=replace(axis(), minimum=-10.0))),
        "right only": frame(data(series("Sun", "line", 900, 700, 1200, 1000, right=True), y2=axis(1500.0, 500.0))),
        "many": frame(data(series("Rain", "column", *range(40)), categories=weeks), label_every=5),
    }  # fmt: skip


def slide_with(chart: ChartFrame, title: str = "Chart", **more: Any) -> PlacedSlide:
    return sample.titled(title, "content", sample.region_of("body", chart), **more)


def written(*charts: ChartFrame, **more: Any) -> bytes:
    """A file with a slide for each of *charts*."""
    return sample.written(sample.deck(*(slide_with(chart, **more) for chart in charts)))


def chart_part(chart: ChartFrame) -> Xml:
    """The chart part of a file with *chart* alone."""
    return Xml(written(chart), "ppt/charts/chart1.xml")
