"""Fewer points where there are more than can be seen."""

import msgspec

from slidegen.charts.extract import Extract, picked
from slidegen.diagnostics import Report
from slidegen.model.chart import Series
from slidegen.source import Span

MAX_POINTS = 2_000
"""Points of one chart, all series together: more make a file slow to open, and nobody tells them apart."""

_THINNED = ("line", "area", "scatter", "bubble")


def thinned(made: Extract, what: str, span: Span, report: Report) -> Extract | None:
    """*made* with at most :data:`MAX_POINTS` points, told as an info; None, with a diagnostic, if none can be spared.

    Of lines and areas each stretch keeps its lowest and its highest point, so that peaks stay; of scatter plots every
    so manyth point is kept. Bars and slices cannot be left out without telling something else.
    """
    rows = len(made.series[0].values)
    count = rows * len(made.series)
    if count <= MAX_POINTS:
        return made
    if any(series.kind not in _THINNED for series in made.series):
        report.add(
            "bad-chart",
            f"{what}: {count:,} points are too many for a {made.series[0].kind} chart: {MAX_POINTS:,} at most",
            span,
            help="sum the figures up, or draw a line",
        )
        return None
    if made.series[0].xs and not made.series[0].joined:
        every = -(-count // MAX_POINTS)
        keep = list(range(0, rows, every))
        how = f"every {_ordinal(every)} one"
    else:
        keep = _extremes(made.series, rows)
        how = "of each stretch the lowest and the highest"
    report.add("figures-thinned", f"{what}: of {rows:,} rows {len(keep):,} are drawn, {how}", span)
    return msgspec.structs.replace(
        made,
        series=tuple(picked(series, keep) for series in made.series),
        categories=tuple(made.categories[row] for row in keep) if made.categories else (),
        x_texts=tuple(made.x_texts[row] for row in keep) if made.x_texts else (),
        dates=tuple(made.dates[row] for row in keep) if made.dates else (),
    )


def _extremes(series: tuple[Series, ...], rows: int) -> list[int]:
    stretches = max(1, MAX_POINTS // (2 * len(series) ** 2) - 2)
    keep = {0, rows - 1}
    for number in range(stretches):
        first, last = rows * number // stretches, rows * (number + 1) // stretches
        for each in series:
            known = [(value, row) for row, value in enumerate(each.values[first:last], first) if value is not None]
            if known:
                keep |= {min(known)[1], max(known)[1]}
            if len(known) < last - first:  # a gap stays one
                keep.add(next(row for row in range(first, last) if each.values[row] is None))
    return sorted(keep)


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
