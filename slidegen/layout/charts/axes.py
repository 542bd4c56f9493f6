"""Charts with axes: margins as wide as the texts around the plot are, and the texts that have room."""

from collections.abc import Iterator
from itertools import chain, pairwise

from msgspec.structs import replace

from slidegen.layout.charts.boxes import Box, Margins, beyond, placed
from slidegen.layout.charts.labels import label_boxes, roomy
from slidegen.layout.charts.legend import beside, in_rows, instead, items, needs_instead
from slidegen.layout.charts.names import kept_apart, name_boxes
from slidegen.layout.charts.sketch import Sketch, Task
from slidegen.layout.charts.text import Pen
from slidegen.layout.charts.ticks import (
    Categories,
    categories,
    is_named,
    level_boxes,
    thinned,
    value_boxes,
)
from slidegen.model.chart import Axis, ChartData, LegendEntry, PlacedText
from slidegen.model.chart_places import BARS, Places
from slidegen.model.style import Align
from slidegen.units import Emu, Rect, points

ROUNDS = 4
"""How often margins are widened for what still reaches out of the chart: each round leaves a fraction of the last."""

WIDEST_BAR = points(72)
MOST_GAP = 5.0
"""The widest distance of groups of bars that PowerPoint knows, in widths of bars."""

CLEAR = 0.35
"""The least distance of rows of text from the plot, in lines."""


def with_axes(task: Task) -> Sketch:
    """The chart with its plot, axes and legend."""
    data = task.data
    if needs_instead(data):
        return with_axes(replace(task, data=instead(data, task.room.width, task.pen)))
    lean = _is_lean(data)
    if lean and (found := _arranged(task, values_shown=False)) is not None:
        kept = found.data.series[0]
        if all(text or value is None for text, value in zip(kept.labels, kept.values, strict=False)):
            return found
    if (found := _arranged(task, values_shown=True)) is not None:
        return found
    return with_axes(replace(task, data=instead(data, task.room.width, task.pen)))


def _is_lean(data: ChartData) -> bool:
    """Whether bars say their values themselves, so that the axis need not."""
    series = data.series[0] if len(data.series) == 1 else None
    return (
        series is not None
        and series.kind in BARS
        and not (series.plus or series.minus or data.stacking)
        and len(series.labels) >= len(series.values)
        and all(text or value is None for text, value in zip(series.labels, series.values, strict=False))
    )


def _arranged(task: Task, *, values_shown: bool) -> Sketch | None:
    """The chart as its legend is asked for; None where its series are to be named directly and cannot be."""
    pen, data, room = task.pen, task.data, task.room
    rows = _Rows(task)
    inner = rows.inner
    places, names, margins = _places(task, inner), {}, Margins()
    for _ in range(ROUNDS):
        places = _places(task, margins.within(inner))
        texts = _texts(places, inner, pen, values_shown=values_shown)
        more = beyond(texts, inner)
        margins = Margins(*(old + new for old, new in zip(margins, more, strict=True)))
        if max(more) < points(0.5):
            break
    places = _places(task, margins.within(inner))
    taken = list(_tick_boxes(places, pen, values_shown=values_shown))
    if data.legend == "direct":
        found = kept_apart(name_boxes(places, pen), places, room.width, pen)
        if found is None:
            return None
        names = found
        taken += [_box(name.rect) for name in names.values()]
    shown = _categories(places, inner, pen)
    return Sketch(
        data=roomy(places, _grown(inner), pen, taken),
        plot=places.plot,
        x_title=rows.upright if data.is_flat else rows.level(places.plot),
        y_title=rows.level(places.plot) if data.is_flat else rows.upright,
        y2_title=rows.right,
        legend_rect=rows.legend_rect,
        entries=rows.entries,
        categories=shown.lines if shown else (),
        label_every=shown.every if shown else 1,
        names=names,
        gap=places.gap,
        overlap=places.overlap,
        values_shown=values_shown,
    )


def _box(rect: Rect) -> Box:
    return Box(rect.x, rect.y, rect.right, rect.bottom)


def _grown(rect: Rect) -> Rect:
    """*rect* and a point around it: what was fitted may be a fraction of a point outside."""
    return rect.inset(-points(1), -points(1))


def _places(task: Task, plot: Rect) -> Places:
    """The places on *plot*, with axes whose ticks keep apart and bars that are not too wide."""
    data, pen = task.data, task.pen
    down, across = (plot.width, plot.height) if data.is_flat else (plot.height, plot.width)
    data = replace(
        data,
        x=thinned(_with_bands(data.x, data), across, pen, level=not data.is_flat) if data.x is not None else None,
        y=thinned(data.y, down, pen, level=data.is_flat) if data.y is not None else None,
        y2=thinned(data.y2, down, pen, level=data.is_flat) if data.y2 is not None else None,
    )
    places = Places(data, plot, task.style.gap, 0.0)
    bars = next((series for series in data.series if series.kind in BARS), None)
    if bars is not None and places.bar_width(bars) > WIDEST_BAR:
        count = 1 if data.stacking else len(places.neighbours(bars))
        places.gap = min(MOST_GAP, round(places.band / WIDEST_BAR - count, 2))
    return places


def _with_bands(axis: Axis, data: ChartData) -> Axis:
    """A date axis with room for half a bar before its first and behind its last day."""
    if axis.kind != "date" or len(data.dates) < 2 or not any(series.kind in BARS for series in data.series):
        return axis
    days = sorted(set(data.dates))
    half = min((later - earlier for earlier, later in pairwise(days)), default=1.0) / 2
    return replace(axis, minimum=min(axis.minimum, days[0] - half), maximum=max(axis.maximum, days[-1] + half))


def _categories(places: Places, room: Rect, pen: Pen) -> Categories | None:
    return categories(places, room, pen) if is_named(places.data) and places.data.categories else None


def _texts(places: Places, room: Rect, pen: Pen, *, values_shown: bool) -> Iterator[Box]:
    """All texts around and on the plot."""
    data, pieces = places.data, [_tick_boxes(places, pen, values_shown=values_shown)]
    shown = _categories(places, room, pen)
    if shown is not None:
        pieces.append(shown.boxes(places, pen))
    elif data.x is not None:
        pieces.append(level_boxes(places.plot, data.x, pen))
    if data.legend == "direct":
        pieces.append(iter([box for *_, box in name_boxes(places, pen)]))
    return chain(*pieces, label_boxes(places, pen))


def _tick_boxes(places: Places, pen: Pen, *, values_shown: bool) -> Iterator[Box]:
    """The texts at the value axes."""
    data = places.data
    if data.y is not None and values_shown:
        yield from value_boxes(places, data.y, pen, right=False)
    if data.y2 is not None:
        yield from value_boxes(places, data.y2, pen, right=True)


class _Rows:
    """What stands above, below and beside plot and ticks: legend and titles of axes, in rows of their own.

    ``inner`` is the room that they leave.
    """

    __slots__ = ("_below", "_below_y", "_left", "_pen", "_right", "_x", "_y", "entries", "inner", "legend_rect")

    def __init__(self, task: Task) -> None:
        data, pen, room = task.data, task.pen, task.room
        self._pen = pen
        top, bottom, right = room.y, room.bottom, room.right
        self.legend_rect: Rect | None = None
        self.entries: tuple[LegendEntry, ...] = ()
        found = items(data) if data.legend in ("top", "right", "bottom") else []
        clear = round(CLEAR * pen.line)
        if found and data.legend == "top":
            self.legend_rect, self.entries = in_rows(found, room, pen)
            top = self.legend_rect.bottom + clear
        elif found and data.legend == "bottom":
            self.legend_rect, self.entries = in_rows(found, room, pen, at_bottom=True)
            bottom = self.legend_rect.y - clear
        first, second, third = _axis_titles(data)
        both = bool(first and third)
        wide = room.width // 2 - pen.em if both else room.width
        self._left = pen.shorten(first, wide, 2) if first else ()
        self._right = pen.shorten(third, wide, 2) if third else ()
        self._below = pen.shorten(second, room.width, 2) if second else ()
        self._y = top
        rows = max(len(self._left), len(self._right))
        if rows:
            top += rows * pen.line + clear // 2
        if self._below:
            bottom -= len(self._below) * pen.line + clear // 2
        self._below_y = bottom + clear // 2
        if found and data.legend == "right":
            self.legend_rect, self.entries = beside(found, Rect(room.x, top, room.width, max(1, bottom - top)), pen)
            right = self.legend_rect.x - round(1.2 * pen.em)
        self._x = (room.x, room.right)
        self.inner = Rect(room.x, top, max(1, right - room.x), max(1, bottom - top))

    @property
    def upright(self) -> PlacedText | None:
        """The title above the left axis."""
        return self._line(self._left, self._y, self._x, "start")

    @property
    def right(self) -> PlacedText | None:
        """The title above the right axis."""
        return self._line(self._right, self._y, self._x, "end")

    def level(self, plot: Rect) -> PlacedText | None:
        """The title below the axis that runs across."""
        return self._line(self._below, self._below_y, (plot.x, plot.right), "center")

    def _line(self, lines: tuple[str, ...], top: Emu, x: tuple[Emu, Emu], align: Align) -> PlacedText | None:
        # As wide as its text: outputs that place a title by its corner alone put it where it is aligned here.
        width = self._pen.widest(lines)
        left = {"start": x[0], "center": (x[0] + x[1] - width) / 2, "end": x[1] - width}[align]
        box = Box(left, top, left + width, top + len(lines) * self._pen.line)
        return placed(lines, box, align) if lines else None


def _axis_titles(data: ChartData) -> tuple[str, str, str]:
    """The titles above the left axis, below the plot and above the right axis."""
    x = data.x.title if data.x is not None else ""
    y = data.y.title if data.y is not None else ""
    y2 = data.y2.title if data.y2 is not None else ""
    return (x, y, y2) if data.is_flat else (y, x, y2)
