"""Short ways to make charts."""

from slidegen.diagnostics import Report
from slidegen.layout.charts.place import place_chart
from slidegen.layout.text.measure import Ruler
from slidegen.model.chart import Axis, ChartData, ChartKind, Legend, Series, Stacking, Tick
from slidegen.model.frames import ChartFrame
from slidegen.units import Rect, points
from slidegen.world import Memory
from tests.layout.helpers import THEME

RECT = Rect(points(56), points(150), points(848), points(328))


def axis(low: float = 0, high: float = 100, step: float = 25, **more: object) -> Axis:
    count = round((high - low) / step) + 1
    ticks = tuple(Tick(low + at * step, f"{low + at * step:g}") for at in range(count))
    return Axis(minimum=low, maximum=high, step=step, ticks=ticks, **more)  # type: ignore[arg-type]


def series(name: str, *values: float | None, kind: ChartKind = "column", **more: object) -> Series:
    return Series(name=name, kind=kind, values=values, **more)  # type: ignore[arg-type]


def chart(
    *rows: Series,
    categories: tuple[str, ...] = ("one", "two", "three"),
    stacking: Stacking = "",
    legend: Legend = "none",
    **more: object,
) -> ChartData:
    scales = {} if rows[0].kind in ("pie", "doughnut") else {"x": Axis(kind="category"), "y": axis()}
    return ChartData(
        kind=rows[0].kind,
        series=rows,
        categories=categories,
        stacking=stacking,
        legend=legend,
        **{**scales, **more},  # type: ignore[arg-type]
    )


def placed(data: ChartData, rect: Rect = RECT, size: float = 14) -> ChartFrame:
    return place_chart(data, rect, size, THEME.chart, Ruler(THEME.fonts, Memory(), Report()))
