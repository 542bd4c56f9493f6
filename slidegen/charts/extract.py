"""Series out of columns: values, places, sizes and errors, and what cannot be drawn as asked."""

from itertools import pairwise

import msgspec

from slidegen.charts.choose import CENTRED, ROUND, Choice, Wanted
from slidegen.charts.figures.columns import Columns
from slidegen.charts.figures.grid import Told
from slidegen.charts.spec import Spec
from slidegen.diagnostics import Report
from slidegen.model.chart import Series

Values = tuple[float | None, ...]

_NO_LABELS = ("area",)


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """Series with the names of their points; ``dates`` are their places in days. ``percent``: figures had the sign."""

    series: tuple[Series, ...]
    categories: tuple[str, ...] = ()
    dates: tuple[float, ...] = ()
    x_dates: bool = False
    percent: tuple[bool, ...] = ()


def extract(spec: Spec, choice: Choice, columns: Columns, report: Report) -> Extract | None:
    """What *choice* names; None, with a diagnostic, if there is nothing to see."""
    rows = len(columns.grid.rows)
    typed = [columns.numbers(wanted.column) for wanted in choice.series]
    values = [
        _drawable(numbers.values, wanted, spec, columns, report)
        for numbers, wanted in zip(typed, choice.series, strict=True)
    ]
    if spec.kind in ROUND and any((value or 0.0) < 0 for value in values[0]):
        row = next(at for at, value in enumerate(values[0]) if (value or 0.0) < 0)
        report.add(
            "chart-mismatch", f"a {spec.kind} chart cannot show a value below zero: "
            f"{columns.grid.place(row, choice.series[0].column)}",
            columns.grid.locate(row, choice.series[0].column), help="take a column chart",
        )  # fmt: skip
        return None
    if all(value is None for each in values for value in each) or (spec.kind in ROUND and not any(values[0])):
        report.add(
            "no-figures", "there is no value to draw", columns.grid.locate(0, choice.series[0].column) or spec.span
        )
        return None
    sizes = columns.numbers(choice.size).values if choice.size is not None else ()
    series = tuple(
        Series(
            name=wanted.name,
            kind=wanted.kind,
            values=each,
            sizes=tuple(None if size is None or size < 0 else size for size in sizes),
            plus=_errors(wanted.errors[-1:], columns),
            minus=_errors(wanted.errors[:1], columns),
            right=wanted.right,
            colour=wanted.spec.colour,
            smooth=spec.smooth and wanted.kind in ("line", "scatter"),
        )
        for wanted, each in zip(choice.series, values, strict=True)
    )
    percent = tuple(numbers.percent for numbers in typed)
    if spec.kind in CENTRED:
        return _centred(choice, columns, series, percent, report, spec)
    categories = columns.texts(choice.x) if choice.x is not None else tuple(str(row + 1) for row in range(rows))
    dates = _dates(choice, columns) if all(one.kind in ("line", "area") for one in series) else None
    if dates is None:
        return Extract(series=series, categories=categories, percent=percent)
    order = sorted(range(rows), key=dates.__getitem__)
    return Extract(
        series=tuple(picked(one, order) for one in series),
        categories=tuple(categories[row] for row in order),
        dates=tuple(dates[row] for row in order),
        percent=percent,
    )


def _drawable(values: Values, wanted: Wanted, spec: Spec, columns: Columns, report: Report) -> Values:
    """*values* without those that a logarithmic axis cannot show, which are reported."""
    log = (spec.right if wanted.right else spec.left).log
    if log is None:
        return values
    told = Told(report)
    for row, value in enumerate(values):
        if value is not None and value <= 0:
            told.add(
                "chart-mismatch",
                f"a logarithmic axis cannot show {value:g}: {columns.grid.place(row, wanted.column)}",
                columns.grid.locate(row, wanted.column),
                help="leave `log` out, or leave the value out",
            )
    told.finish("chart-mismatch", "values are not above zero", log)
    return tuple(None if value is None or value <= 0 else value for value in values)


def _errors(column: tuple[int, ...], columns: Columns) -> Values:
    return tuple(None if value is None else abs(value) for number in column for value in columns.numbers(number).values)


def _dates(choice: Choice, columns: Columns) -> tuple[float, ...] | None:
    """The dates of an x column that has one in each row, whole days apart; None: it names categories.

    Years that follow one another are as good as categories, and look better in the middle of their places.
    """
    if choice.x is None:
        return None
    years = columns.years(choice.x)
    found = years if years is not None else columns.dates(choice.x)
    if found is None:
        return None
    days = [day for day in found if day is not None]
    if len(days) < len(found) or len(set(days)) < 2 or any(day % 1 for day in days):
        return None
    texts = columns.texts(choice.x)
    if years is not None and len({int(later) - int(earlier) for earlier, later in pairwise(texts)}) == 1:
        return None
    return tuple(days)


def _centred(
    choice: Choice, columns: Columns, series: tuple[Series, ...], percent: tuple[bool, ...], report: Report, spec: Spec
) -> Extract | None:
    """Points with places of their own: rows without a place are left out."""
    assert choice.x is not None
    dates = None if columns.is_numeric(choice.x) else columns.dates(choice.x)
    xs = dates if dates is not None else columns.numbers(choice.x).values
    kept = [row for row, x in enumerate(xs) if x is not None]
    if not kept:
        report.add(
            "chart-mismatch", f"column `{columns.grid.names[choice.x]}` gives the points no places",
            spec.x.span if spec.x is not None else spec.span, help="name a column of numbers or dates: `x: ...`",
        )  # fmt: skip
        return None
    places = tuple(x for x in xs if x is not None)
    names = columns.texts(choice.names) if choice.names not in (None, choice.x) and choice.names is not None else ()
    return Extract(
        series=tuple(msgspec.structs.replace(picked(one, kept), xs=places) for one in series),
        categories=tuple(names[row] for row in kept) if names else (),
        x_dates=dates is not None,
        percent=percent,
    )


def picked(series: Series, rows: list[int]) -> Series:
    """*series* with the points *rows* alone, in that order."""

    def pick(values: Values) -> Values:
        return tuple(values[row] for row in rows) if values else ()

    xs = tuple(series.xs[row] for row in rows) if series.xs else ()
    return msgspec.structs.replace(
        series, values=pick(series.values), xs=xs, sizes=pick(series.sizes), plus=pick(series.plus),
        minus=pick(series.minus),
    )  # fmt: skip
