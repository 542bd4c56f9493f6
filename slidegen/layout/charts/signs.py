"""What tells series apart beside their colours: the shape of their markers or, where there are none, dashes."""

import msgspec

from slidegen.model.chart import ChartData, LineDash, MarkerShape, Series

MANY_POINTS = 16
"""The points of a line that have markers at most; more make a string of beads."""

SHAPES: tuple[MarkerShape, ...] = ("circle", "square", "diamond", "triangle")
DASHES: tuple[LineDash, ...] = ("solid", "dash", "dot", "dashDot")


class Sign(msgspec.Struct, frozen=True):
    """How one series differs from the others to those who see no hues."""

    marker: MarkerShape = ""
    dash: LineDash = "solid"


def signs(data: ChartData) -> tuple[Sign, ...]:
    """A sign for each series of *data*. Names beside lines tell them apart already; elsewhere a legend must be read."""
    differ = len(data.series) > 1 and data.legend != "direct"
    return tuple(_sign(series, number if differ else 0) for number, series in enumerate(data.series))


def _sign(series: Series, number: int) -> Sign:
    shape = SHAPES[number % len(SHAPES)]
    if series.kind == "scatter" and not series.joined:
        return Sign(shape)
    if not series.is_line and series.kind != "radar":
        return Sign()
    few = len(series.values) <= MANY_POINTS and not series.lit
    if few or _has_lone_points(series):
        return Sign(shape)
    return Sign(dash=DASHES[number % len(DASHES)])


def _has_lone_points(series: Series) -> bool:
    """Whether a point has no neighbour, so that no line would show it."""
    values = (None, *series.values, None)
    return any(
        value is not None and values[at] is None and values[at + 2] is None for at, value in enumerate(values[1:-1])
    )
