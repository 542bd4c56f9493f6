"""Radars: spokes for categories, and their names around."""

from math import cos, sin, tau

from msgspec.structs import replace

from slidegen.layout.charts.boxes import Box, beyond, placed
from slidegen.layout.charts.legend import beside, in_rows, instead, items
from slidegen.layout.charts.names import apart
from slidegen.layout.charts.sketch import Sketch, Task
from slidegen.layout.charts.ticks import thinned
from slidegen.model.chart import ChartData, LegendEntry, SliceLabel
from slidegen.model.chart_places import Places
from slidegen.model.style import Align
from slidegen.units import Rect

AROUND = 0.5
"""The distance of names from the rim, in ems."""

WIDEST = 0.24
"""The part of the chart's width that a name may take."""


ROUNDS = 10
"""How often the radar is made smaller at most for names that still reach out of the chart."""


def radar(task: Task) -> Sketch:
    """The chart with its names around, and a legend for several series."""
    data, pen, room = task.data, task.pen, task.room
    if data.legend == "direct":
        data = instead(data, room.width, pen)
    found = items(data) if data.legend != "none" else []
    legend_rect: Rect | None = None
    entries: tuple[LegendEntry, ...] = ()
    if found and data.legend == "right":
        legend_rect, entries = beside(found, room, pen)
        room = Rect(room.x, room.y, max(1, legend_rect.x - pen.em - room.x), room.height)
    elif found:
        legend_rect, entries = in_rows(found, room, pen, at_bottom=data.legend == "bottom")
        space = legend_rect.height + pen.line // 2
        room = Rect(room.x, room.y + (space if data.legend == "top" else 0), room.width, max(1, room.height - space))
    limit = round(WIDEST * room.width)
    most = 2 if len(data.categories) * pen.line < room.height * 0.8 else 1
    lines = [pen.balance(text, limit, most) or pen.shorten(text, limit, most) for text in data.categories]
    plot = _square(room, min(room.width, room.height))
    for _ in range(ROUNDS):
        boxes = [_box(at, lines[at], data, plot, task) for at in range(len(lines))]
        more = beyond([box for box, _ in boxes], room)
        if max(more) < 1:
            break
        plot = _square(room, plot.width - 2 * max(more))
    boxes = _kept_apart([_box(at, lines[at], data, plot, task) for at in range(len(lines))], room)
    labels = tuple(SliceLabel(point=at, text=placed(lines[at], box, align)) for at, (box, align) in enumerate(boxes))
    y = thinned(data.y, plot.height / 2, pen, level=False) if data.y is not None else None
    empty = tuple(replace(series, labels=("",) * len(series.labels)) for series in data.series)
    return Sketch(
        data=replace(data, y=y, series=empty),
        plot=plot,
        legend_rect=legend_rect,
        entries=entries,
        categories=tuple(lines),
        slices=labels,
    )


def _kept_apart(boxes: list[tuple[Box, Align]], room: Rect) -> list[tuple[Box, Align]]:
    """The names moved up and down at each side, between the ones above and below the circle."""
    found = list(boxes)
    middle = room.y + room.height / 2
    ends = [box for box, align in boxes if align == "center"]
    first = max((box.bottom for box in ends if box.top < middle), default=room.y)
    last = min((box.top for box in ends if box.top >= middle), default=room.bottom)
    for side in ("start", "end"):
        column = sorted((at for at, (_, align) in enumerate(boxes) if align == side), key=lambda at: boxes[at][0].top)
        heights = [boxes[at][0].bottom - boxes[at][0].top for at in column]
        tops = apart([boxes[at][0].top for at in column], heights, first, last)
        for at, top, height in zip(column, tops, heights, strict=True):
            box, align = boxes[at]
            found[at] = (Box(box.left, top, box.right, top + height), align)
    return found


def _square(room: Rect, length: float) -> Rect:
    side = max(1, round(length))
    return Rect(room.x + (room.width - side) // 2, room.y + (room.height - side) // 2, side, side)


def _box(at: int, lines: tuple[str, ...], data: ChartData, plot: Rect, task: Task) -> tuple[Box, Align]:
    """Where the name of spoke *at* stands, and how it is aligned."""
    pen = task.pen
    angle = tau * at / max(1, len(data.categories))
    end = Places(data, plot).spoke(at, 1.0)
    x, y = end.x + AROUND * pen.em * sin(angle), end.y - AROUND * pen.em * cos(angle)
    width, height = pen.widest(lines), pen.line * len(lines)
    top = y - height * (0.5 + 0.5 * cos(angle))
    if abs(sin(angle)) < 0.2:
        return Box(x - width / 2, top, x + width / 2, top + height), "center"
    if sin(angle) > 0:
        return Box(x, top, x + width, top + height), "start"
    return Box(x - width, top, x, top + height), "end"
