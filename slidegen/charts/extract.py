"""Series out of columns: values, places, sizes and errors, and what cannot be drawn as asked."""

from itertools import pairwise

import msgspec

from slidegen.charts.choose import CENTRED, ROUND, Choice, Wanted
from slidegen.charts.figures.columns import Columns
from slidegen.charts.figures.grid import HEADER, Told
from slidegen.charts.gaps import without_gaps
from slidegen.charts.spec import Spec
from slidegen.diagnostics import Report
from slidegen.model.chart import Series

Values = tuple[float | None, ...]

_SAME_TIME = 1e-8
"""Differences of distances, in days, that are no differences: about a thousandth of a second."""


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """Series with the names of their points; ``dates`` are their places in days. ``percent``: figures had the sign."""

    series: tuple[Series, ...]
    categories: tuple[str, ...] = ()
    dates: tuple[float, ...] = ()
    x_dates: bool = False
    x_texts: tuple[str, ...] = ()
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
    sizes = _sizes(choice.size, columns, report) if choice.size is not None else ()
    series = tuple(
        Series(
            name=wanted.name,
            kind=wanted.kind,
            values=each,
            sizes=sizes,
            plus=_errors(wanted.errors[-1:], columns),
            minus=_errors(wanted.errors[:1], columns),
            right=wanted.right,
            colour=wanted.spec.colour,
            smooth=spec.smooth and wanted.kind in ("line", "scatter"),
        )
        for wanted, each in zip(choice.series, values, strict=True)
    )
    series = without_gaps(series, choice, spec, columns, report)
    percent = tuple(numbers.percent for numbers in typed)
    if spec.kind in CENTRED:
        return _centred(choice, columns, series, percent, report, spec)
    categories = columns.texts(choice.x) if choice.x is not None else tuple(str(row + 1) for row in range(rows))
    dated = all(one.kind in ("line", "area") for one in series)
    moments = _uneven_moments(choice, columns) if dated else None
    if moments is not None:
        if spec.kind == "line" and all(one.kind == "line" and not one.right for one in series):
            return _joined(series, moments, categories, percent)
        report.add(
            "uneven-times", f"the times in column `{columns.grid.names[choice.x or 0]}` are not evenly apart, but "
            "their points are drawn so", columns.grid.locate(0, choice.x or 0) or spec.span,
            help="take `type: line` with all series on the left axis: its times stand where they belong",
        )  # fmt: skip
    dates = _dates(choice, columns) if dated and moments is None else None
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


def _sizes(column: int, columns: Columns, report: Report) -> Values:
    """The sizes of bubbles; those below zero are reported, and their bubbles left out."""
    values = columns.numbers(column).values
    told = Told(report)
    for row, value in enumerate(values):
        if value is not None and value < 0:
            told.add(
                "chart-mismatch", f"a bubble cannot have the size {value:g}: {columns.grid.place(row, column)}",
                columns.grid.locate(row, column), help="name another column: `size: ...`",
            )  # fmt: skip
    told.finish("chart-mismatch", "sizes are below zero", columns.grid.locate(HEADER, column))
    return tuple(None if value is None or value < 0 else value for value in values)


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


def _uneven_moments(choice: Choice, columns: Columns) -> tuple[float, ...] | None:
    """The times of an x column that has one in each row, not evenly apart; None: it holds others."""
    if choice.x is None:
        return None
    times = columns.times(choice.x)
    found = times if times is not None else columns.dates(choice.x)
    moments = tuple(moment for moment in found or () if moment is not None)
    if found is None or len(moments) < len(found) or not any(moment % 1 for moment in moments):
        return None
    ordered = sorted(moments)
    gaps = [later - earlier for earlier, later in pairwise(ordered)]
    even = max(gaps, default=0.0) - min(gaps, default=0.0) < _SAME_TIME
    return None if even and ordered == list(moments) else moments


def _joined(
    series: tuple[Series, ...], moments: tuple[float, ...], names: tuple[str, ...], percent: tuple[bool, ...]
) -> Extract:
    """Lines through points at their times: no output knows categories within days."""
    order = sorted(range(len(moments)), key=moments.__getitem__)
    places = tuple(moments[row] for row in order)
    return Extract(
        series=tuple(
            msgspec.structs.replace(picked(one, order), kind="scatter", joined=True, xs=places) for one in series
        ),
        categories=tuple(names[row] for row in order),
        x_dates=True,
        x_texts=tuple(names[row] for row in order),
        percent=percent,
    )


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
        x_texts=tuple(columns.texts(choice.x)[row] for row in kept),
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
