"""Where the marks of a chart are on its plot, in EMU: what layout keeps labels apart by and what outputs draw.

It follows from the rules at the top of :mod:`slidegen.model.chart`, and decides nothing.
"""

from itertools import pairwise
from math import cos, log10, sin, sqrt, tau
from typing import NamedTuple

from slidegen.model.chart import LARGEST_BUBBLE, Axis, ChartData, Series
from slidegen.units import Rect

BARS = ("column", "bar")
CENTRED = ("scatter", "bubble")
"""The kinds whose points have places of their own along the x axis."""


class Place(NamedTuple):
    """A point on the slide, in EMU; fractions of one are kept."""

    x: float
    y: float


class Bar(NamedTuple):
    """The rectangle of a bar; ``grows`` is the direction of its end: 1 towards larger values, -1 towards smaller."""

    x: float
    y: float
    width: float
    height: float
    grows: int


class Slice(NamedTuple):
    """A slice from angle ``start`` to ``end``, in radians from the top, clockwise."""

    point: int
    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


def share(axis: Axis, value: float) -> float:
    """How far along *axis* a value is: 0 at its minimum, 1 at its maximum; values beyond its ends stay at them."""
    low, high = axis.minimum, axis.maximum
    if axis.log:
        if value <= 0 or low <= 0:
            return 0.0
        value, low, high = log10(value), log10(low), log10(high)
    return min(1.0, max(0.0, (value - low) / (high - low))) if high > low else 0.0


class Places:
    """The places of the points of *data* on *plot*. ``gap`` and ``overlap`` are those of its frame."""

    __slots__ = ("_bands", "_lows", "_tops", "data", "edge", "gap", "overlap", "plot")

    def __init__(self, data: ChartData, plot: Rect, gap: float = 0.6, overlap: float = 0.0) -> None:
        self.data = data
        self.plot = plot
        self.gap = gap
        self.overlap = overlap
        self.edge = all(series.kind == "area" for series in data.series)
        self._bands = max(len(data.categories), len(data.dates), *(len(series.values) for series in data.series), 1)
        self._lows, self._tops = _stacks(data)

    def value_axis(self, series: Series) -> Axis:
        """The axis that *series* is measured on."""
        found = self.data.y2 if series.right else self.data.y
        return found or self.data.y or Axis()

    def along_values(self, axis: Axis, value: float) -> float:
        """Where *value* is on a value axis: down the plot, or across it where bars lie."""
        part = share(axis, value)
        if self.data.is_flat:
            return self.plot.x + part * self.plot.width
        return self.plot.bottom - part * self.plot.height

    def zero(self, axis: Axis) -> float:
        """Where bars and areas start: at zero, or at the end of the axis that is nearest to it."""
        return self.along_values(axis, axis.minimum if axis.log else 0.0)

    @property
    def band(self) -> float:
        """The length of the category axis that one category has."""
        length = self.plot.height if self.data.is_flat else self.plot.width
        x = self.data.x
        if x is not None and x.kind == "date" and len(self.data.dates) > 1:
            days = sorted(set(self.data.dates))
            nearest = min((later - earlier for earlier, later in pairwise(days)), default=1.0)
            return length * nearest / ((x.maximum - x.minimum) or 1.0)
        if self.edge:
            return length / max(1, self._bands - 1)
        return length / self._bands

    def along_categories(self, at: int) -> float:
        """Where the middle of category *at* is: across the plot, or down it where bars lie."""
        start, length = (self.plot.y, self.plot.height) if self.data.is_flat else (self.plot.x, self.plot.width)
        x = self.data.x
        if x is not None and x.kind == "date" and at < len(self.data.dates):
            return start + share(x, self.data.dates[at]) * length
        if self.edge:
            return start + (at * self.band if self._bands > 1 else length / 2)
        return start + (at + 0.5) * self.band

    def point(self, number: int, at: int) -> Place | None:
        """Point *at* of series *number*: for areas their upper edge, None for a value that is missing."""
        series = self.data.series[number]
        value = series.values[at]
        if value is None:
            return None
        if series.kind in CENTRED:
            across = self.plot.x + share(self.data.x or Axis(), series.xs[at]) * self.plot.width
            return Place(across, self.along_values(self.value_axis(series), value))
        top = self._tops[number][at] if self.is_stacked(series) else value
        place = self.along_values(self.value_axis(series), top)
        middle = self.along_categories(at)
        return Place(place, middle) if self.data.is_flat else Place(middle, place)

    def foot(self, number: int, at: int) -> float:
        """Where the area or bar of series *number* starts at category *at*, on its value axis."""
        series = self.data.series[number]
        axis = self.value_axis(series)
        return self.along_values(axis, self._lows[number][at]) if self.is_stacked(series) else self.zero(axis)

    def is_stacked(self, series: Series) -> bool:
        return bool(self.data.stacking) and series.kind in (*BARS, "area")

    def neighbours(self, series: Series) -> list[int]:
        """The numbers of the series whose bars stand in a group with those of *series*."""
        return [
            number for number, each in enumerate(self.data.series) if each.kind in BARS and each.right == series.right
        ]

    def bar_width(self, series: Series) -> float:
        """How wide the bars of *series* are."""
        count = 1 if self.data.stacking else len(self.neighbours(series))
        return self.band / (count - (count - 1) * self.overlap + self.gap)

    def bar(self, number: int, at: int) -> Bar | None:
        """Bar *at* of series *number*, None for a value that is missing."""
        series = self.data.series[number]
        value = series.values[at]
        if value is None:
            return None
        width = self.bar_width(series)
        group = self.neighbours(series)
        rank, count = (0, 1) if self.data.stacking else (group.index(number), len(group))
        step = width * (1 - self.overlap)
        side = self.along_categories(at) - (width + (count - 1) * step) / 2 + rank * step
        foot = self.foot(number, at)
        top = self._tops[number][at] if self.is_stacked(series) else value
        end = self.along_values(self.value_axis(series), top)
        grows = 1 if value >= 0 else -1
        if self.data.is_flat:
            return Bar(min(foot, end), side, abs(end - foot), width, grows)
        return Bar(side, min(foot, end), width, abs(end - foot), grows)

    def radius(self, number: int, at: int) -> float:
        """The radius of bubble *at*: areas are in proportion to sizes."""
        largest = max((abs(size) for each in self.data.series for size in each.sizes if size is not None), default=0.0)
        size = self.data.series[number].sizes[at] if self.data.series[number].sizes else None
        if not largest or size is None:
            return 0.0
        return LARGEST_BUBBLE / 2 * min(self.plot.width, self.plot.height) * sqrt(abs(size) / largest)

    def spoke(self, at: int, part: float) -> Place:
        """The place at *part* (0 the centre, 1 the rim) of spoke *at* of a radar."""
        angle = tau * at / self._bands
        reach = part * min(self.plot.width, self.plot.height) / 2
        return Place(
            self.plot.x + self.plot.width / 2 + reach * sin(angle),
            self.plot.y + self.plot.height / 2 - reach * cos(angle),
        )

    def rim(self, axis: Axis, at: int, value: float) -> Place:
        """Where *value* is on spoke *at* of a radar."""
        return self.spoke(at, share(axis, value))


def slices(data: ChartData) -> list[Slice]:
    """The slices of a pie or doughnut in their order; what is missing or not positive has none."""
    values = data.series[0].values if data.series else ()
    total = sum(value for value in values if value is not None and value > 0)
    found, start = [], 0.0
    for point, value in enumerate(values):
        if value is None or value <= 0:
            continue
        end = start + tau * value / total
        found.append(Slice(point, start, end))
        start = end
    return found


def _stacks(data: ChartData) -> tuple[list[list[float]], list[list[float]]]:
    """Where each value of each series starts and ends in its stack. Bars stack upwards and downwards apart."""
    lows: list[list[float]] = []
    tops: list[list[float]] = []
    reached: dict[tuple[bool, bool, int, bool], float] = {}
    totals = _totals(data) if data.stacking == "percent" else {}
    for series in data.series:
        low, top = [], []
        area = series.kind == "area"
        for at, value in enumerate(series.values):
            amount = value or 0.0
            if totals:
                amount *= totals.get((series.right, area, at), 0.0)
            key = (series.right, area, at, area or amount >= 0)
            low.append(reached.get(key, 0.0))
            reached[key] = low[-1] + amount
            top.append(reached[key])
        lows.append(low)
        tops.append(top)
    return lows, tops


def _totals(data: ChartData) -> dict[tuple[bool, bool, int], float]:
    """What to multiply a value by to have its part of the whole, as the axis counts: to 1, or to 100."""
    sums: dict[tuple[bool, bool, int], float] = {}
    for series in data.series:
        if series.kind not in (*BARS, "area"):
            continue
        for at, value in enumerate(series.values):
            key = (series.right, series.kind == "area", at)
            sums[key] = sums.get(key, 0.0) + abs(value or 0.0)
    whole = 100.0 if data.y is not None and data.y.maximum > 2 else 1.0
    return {key: whole / total if total else 0.0 for key, total in sums.items()}
