"""Which colour each series, point and label has."""

from msgspec.structs import replace

from slidegen.model.chart import ChartData, Series
from slidegen.model.chart_places import BARS
from slidegen.model.style import TEXT, Colour
from slidegen.theme.objects import ChartStyle

BACKGROUND = Colour("background")


def coloured(data: ChartData, style: ChartStyle) -> ChartData:
    """*data* with a colour for every series, and for the points that differ from it.

    Where points are lit, the others of their series stand back; of a line only its lit points stand out.
    """
    series = [_coloured(each, style, number) for number, each in enumerate(data.series)]
    return replace(data, series=tuple(series))


def _coloured(series: Series, style: ChartStyle, number: int) -> Series:
    first = style.series[number % len(style.series)]
    own = style.dimmed if series.dimmed else series.colour or first
    if series.kind in ("pie", "doughnut"):
        return replace(series, colour=own, points=_slices(series, style))
    given = [*series.points, *[None] * (len(series.values) - len(series.points))]
    if series.lit and not series.is_line and series.kind in (*BARS, "scatter", "bubble"):
        points = [shade or (None if at in series.lit else style.dimmed) for at, shade in enumerate(given)]
        return replace(series, colour=own, points=_none_if_alike(points))
    return replace(series, colour=own, points=_none_if_alike(given))


def _slices(series: Series, style: ChartStyle) -> tuple[Colour | None, ...]:
    """A colour for each slice. Where some are lit, these have the first colours and the others stand back."""
    given = [*series.points, *[None] * (len(series.values) - len(series.points))]
    order = list(series.lit) if series.lit else list(range(len(given)))
    turn = {at: rank for rank, at in enumerate(order)}
    if len(order) > 1 and len(order) % len(style.series) == 1:
        turn[order[-1]] += 1  # the last slice touches the first, whose colour it would have
    return tuple(
        shade or (style.series[turn[at] % len(style.series)] if at in turn else style.dimmed)
        for at, shade in enumerate(given)
    )


def _none_if_alike(points: list[Colour | None]) -> tuple[Colour | None, ...]:
    return tuple(points) if any(point is not None for point in points) else ()


def shade(series: Series, at: int) -> Colour:
    """The colour of point *at*."""
    own = series.points[at] if at < len(series.points) else None
    return own or series.colour or TEXT


def on(fill: Colour) -> Colour:
    """The colour of text inside a mark: the background's on full colours, which themes keep apart from it."""
    return BACKGROUND if fill.alpha >= 0.8 and fill.name != "background" else TEXT
