"""The texts at the axes: ticks of values and dates, names of categories."""

from collections.abc import Iterator

from msgspec.structs import replace

from slidegen.layout.charts.boxes import Box, centred
from slidegen.layout.charts.text import Pen
from slidegen.model.chart import Axis, ChartData, Tick
from slidegen.model.chart_places import Places, share
from slidegen.units import Emu, Rect

TICK_GAP = 0.5
"""The distance of texts from their axis, in ems."""

APART = 0.6
"""The least distance of texts beside one another, in ems."""

CATEGORY_LINES = 2
LEAST_NAME = 6
"""The room that a name has at least, in ems, where none of them fits whole."""

FLAT_SHARE = 0.4
"""The part of a chart's width that the names of lying bars may take."""

OUT = 0.05
"""How far the first and the last name may reach beyond the plot, as a part of the chart's width."""

EVERY = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 25, 30, 40, 50, 60, 75, 100, 120, 150, 200, 250, 300, 400, 500, 1000)
"""Every how many names may be shown: what is easy to count on."""

THIN = (1, 2, 4, 5, 10, 20, 50, 100)
"""Every how many ticks may be kept: what leaves round numbers."""


def thinned(axis: Axis, length: float, pen: Pen, *, level: bool) -> Axis:
    """*axis*, ``length`` long, with so few ticks that their texts keep apart; *level*: it runs across."""
    for every in THIN:
        ticks = axis.ticks[::every]
        if len(ticks) < 3 or _apart(axis, ticks, length, pen, level=level):
            break
    if every == 1:
        return axis
    return replace(axis, ticks=ticks, step=axis.step**every if axis.log else axis.step * every)


def _apart(axis: Axis, ticks: tuple[Tick, ...], length: float, pen: Pen, *, level: bool) -> bool:
    end = float("-inf")
    for tick in ticks:
        middle = share(axis, tick.value) * length
        half = (pen.width(tick.label) + APART * pen.em) / 2 if level else pen.line * 0.55
        if middle - half < end:
            return False
        end = middle + half
    return True


def value_boxes(places: Places, axis: Axis, pen: Pen, *, right: bool) -> Iterator[Box]:
    """Where the texts of a value axis stand: at its left or *right*, below it where bars lie."""
    plot, gap = places.plot, TICK_GAP * pen.em
    for tick in axis.ticks:
        at, width = places.along_values(axis, tick.value), pen.width(tick.label)
        if places.data.is_flat:
            top = plot.bottom + gap
            yield Box(at - width / 2, top, at + width / 2, top + pen.line)
        else:
            left = plot.right + gap if right else plot.x - gap - width
            yield Box(left, at - pen.line / 2, left + width, at + pen.line / 2)


def level_boxes(plot: Rect, axis: Axis, pen: Pen) -> Iterator[Box]:
    """Where the texts of an x axis with ticks stand, below the plot."""
    for tick in axis.ticks:
        at = plot.x + share(axis, tick.value) * plot.width
        yield centred(at, plot.bottom + TICK_GAP * pen.em + pen.line / 2, pen.width(tick.label), pen.line)


class Categories:
    """The names of categories as they fit a plot: their ``lines``, and ``every`` how manyth is shown."""

    __slots__ = ("every", "lines")

    def __init__(self, lines: tuple[tuple[str, ...], ...], every: int) -> None:
        self.lines = lines
        self.every = every

    def boxes(self, places: Places, pen: Pen) -> Iterator[Box]:
        """Where those that are shown stand."""
        for at in range(0, len(self.lines), self.every):
            lines, middle = self.lines[at], places.along_categories(at)
            width, height = pen.widest(lines), len(lines) * pen.line
            if places.data.is_flat:
                right = places.plot.x - TICK_GAP * pen.em
                yield Box(right - width, middle - height / 2, right, middle + height / 2)
            else:
                top = places.plot.bottom + TICK_GAP * pen.em
                yield Box(middle - width / 2, top, middle + width / 2, top + height)


def categories(places: Places, room: Rect, pen: Pen) -> Categories:
    """The names of the categories on a plot; those of standing charts may go beyond it, but not out of *room*."""
    texts = places.data.categories
    if places.data.is_flat:
        return _flat(texts, places, room, pen)
    step = places.band
    for every in EVERY:
        if every > max(1, len(texts)):
            break
        limit = round(every * step - APART * pen.em)
        lines = [pen.wrap(text, limit, CATEGORY_LINES) for text in texts[::every]]
        if None not in lines and (every == 1 or _inside(places, lines, every, room, pen)):
            return _spread([line or () for line in lines], every, len(texts))
    shown = max(1, min(len(texts), round(room.width / (LEAST_NAME * pen.em))))
    every = -(-len(texts) // shown)
    limit = round(max(2 * pen.em, min(every * step, room.width) - APART * pen.em))
    return _spread([pen.shorten(text, limit, CATEGORY_LINES) for text in texts[::every]], every, len(texts))


def _inside(places: Places, lines: list[tuple[str, ...] | None], every: int, room: Rect, pen: Pen) -> bool:
    last = (len(lines) - 1) * every
    first_half, last_half = pen.widest(lines[0] or ()) / 2, pen.widest(lines[-1] or ()) / 2
    return (
        places.along_categories(0) - first_half >= room.x - OUT * room.width
        and places.along_categories(last) + last_half <= room.right + OUT * room.width
    )


def _spread(shown: list[tuple[str, ...]], every: int, count: int) -> Categories:
    lines: list[tuple[str, ...]] = [()] * count
    lines[::every] = shown
    return Categories(tuple(lines), every)


def _flat(texts: tuple[str, ...], places: Places, room: Rect, pen: Pen) -> Categories:
    """Names at the left of lying bars: as many lines as a band has room for, else every n-th name."""
    limit: Emu = round(room.width * FLAT_SHARE)
    every = 1
    while every * places.band < pen.line and every < len(texts):
        every += 1
    most = max(1, int(every * places.band / pen.line))
    lines = [pen.balance(text, limit, most) or pen.shorten(text, limit, most) for text in texts[::every]]
    return _spread(lines, every, len(texts))


def is_named(data: ChartData) -> bool:
    """Whether the x axis names categories, and has no ticks."""
    return data.x is None or data.x.kind == "category" or not data.x.ticks
