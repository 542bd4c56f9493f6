"""From what an author wrote and figures to one resolved chart."""

import msgspec

from slidegen.charts.axes.scales import STACKABLE, value_axes, x_axis
from slidegen.charts.choose import ROUND, Choice, choose
from slidegen.charts.extract import Extract, extract
from slidegen.charts.figures.columns import Columns
from slidegen.charts.figures.grid import Grid
from slidegen.charts.spec import Spec
from slidegen.charts.summary import summarise
from slidegen.charts.texts import check_slices, check_stacking, choose_legend, highlighted, value_format, with_labels
from slidegen.charts.thin import thinned
from slidegen.charts.written.units import read_unit
from slidegen.diagnostics import Report
from slidegen.model.chart import ChartData


def build(spec: Spec, grid: Grid, report: Report) -> ChartData | None:
    """The chart of *grid* that *spec* asks for; None, with a diagnostic, if it cannot be drawn."""
    columns = Columns(grid, report)
    choice = choose(spec, columns, report)
    if choice is None:
        return None
    made = extract(spec, choice, columns, report)
    made = None if made is None else thinned(made, grid.what, spec.span, report)
    if made is None:
        return None
    check_stacking(spec, report)
    if spec.kind in ROUND:
        check_slices(spec, made.series[0], report)
    return _assembled(spec, choice, made, grid, report)


def _assembled(spec: Spec, choice: Choice, made: Extract, grid: Grid, report: Report) -> ChartData:
    y, y2 = value_axes(spec, made, report)
    name = grid.names[choice.x] if choice.x is not None else ""
    series = highlighted(spec, with_labels(spec, choice, made), made.categories, report)
    data = ChartData(
        kind=series[0].kind,
        series=series,
        categories=made.categories,
        dates=made.dates,
        x=x_axis(spec, made, name),
        y=y,
        y2=y2,
        stacking=spec.stacking if spec.kind in STACKABLE else "",
        legend=choose_legend(spec, series),
        title=spec.title,
        x_name=name,
        x_texts=made.x_texts,
    )
    return msgspec.structs.replace(data, summary=spec.alt or _summary(spec, data, made))


def _summary(spec: Spec, data: ChartData, made: Extract) -> str:
    formats = tuple(value_format(series, spec, made) for series in made.series)
    unit = read_unit(spec.left.unit).title if data.y2 is None else ""
    return summarise(data, formats, unit)
