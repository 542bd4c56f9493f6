"""Pies and doughnuts: the circle as large as the texts around it allow."""

from math import cos, sin
from typing import NamedTuple

from msgspec.structs import replace

from slidegen.layout.charts.boxes import Box, placed
from slidegen.layout.charts.labels import in_ring
from slidegen.layout.charts.legend import beside, in_rows, items, moved
from slidegen.layout.charts.names import apart
from slidegen.layout.charts.sketch import Sketch, Task
from slidegen.layout.charts.text import Pen
from slidegen.model.chart import ChartData, SliceLabel
from slidegen.model.chart_places import Slice, slices
from slidegen.model.style import Align
from slidegen.units import Emu, Rect

OUTSIDE = 0.55
"""The distance of a label from its slice, in ems."""

LEADER_FROM = 0.9
"""How far a label may be from where it wants to stand, in lines, before a line leads to it."""

WIDEST = 0.3
"""The part of the chart's width that a label may take."""

SMALLEST = 0.5
"""The least diameter of a pie with its labels outside, as a part of the height; else there is a legend."""

BETWEEN = 2.0
"""The distance of a circle from the legend beside it, in ems."""


def round_chart(task: Task) -> Sketch:
    """A pie or a doughnut."""
    data = task.data
    if data.kind == "doughnut":
        return _beside_or_below(task) if _direct(data) else _with_legend(task)
    found = _labelled(task, task.room, direct=_direct(data))
    if found is not None and (_direct(data) or data.legend == "none"):
        return found
    return _beside_or_below(task) if _direct(data) else _with_legend(task)


def _beside_or_below(task: Task) -> Sketch:
    """The circle with its legend at the right; below it where names would be cut off there."""
    beside_it = _with_legend(replace(task, data=replace(task.data, legend="right")))
    if not any(entry.lines[-1].endswith("…") for entry in beside_it.entries):
        return beside_it
    below = _with_legend(replace(task, data=replace(task.data, legend="bottom")))
    return below if below.plot.height >= task.room.height / 3 else beside_it


def _direct(data: ChartData) -> bool:
    return data.legend == "direct"


def _with_legend(task: Task) -> Sketch:
    """The circle with its legend close by; labels that have no room are left out."""
    data, pen, room = task.data, task.pen, task.room
    found = items(data) if data.legend != "none" else []
    gap = round(BETWEEN * pen.em)
    if not found:
        return _circle(task, room)
    if data.legend == "right":
        rect, entries = beside(found, room, pen)
        sketch = _circle(task, Rect(room.x, room.y, max(1, room.width - rect.width - gap), room.height))
        right = max([sketch.plot.right, *(label.text.rect.right for label in sketch.slices)])
        left = min([sketch.plot.x, *(label.text.rect.x for label in sketch.slices)])
        spare = room.width - (right - left + gap + rect.width)
        shift = room.x + max(0, spare) // 2 - left
        sketch = _moved(sketch, shift)
        x, y = right + shift + gap, max(room.y, sketch.plot.y + (sketch.plot.height - rect.height) // 2)
        entries = moved(entries, x - rect.x, y - rect.y)
        return replace(sketch, legend_rect=Rect(x, y, rect.width, rect.height), entries=entries)
    rect, entries = in_rows(found, room, pen, at_bottom=data.legend == "bottom")
    space = rect.height + pen.line // 2
    below = room.y + (space if data.legend == "top" else 0)
    sketch = _circle(task, Rect(room.x, below, room.width, max(1, room.height - space)))
    return replace(sketch, legend_rect=rect, entries=entries)


def _circle(task: Task, room: Rect) -> Sketch:
    """The circle without names; a pie has its labels outside, where they have room."""
    if task.data.kind == "pie" and (found := _labelled(task, room, direct=False)) is not None:
        return found
    plot = _square(room, min(room.width, room.height) / 2)
    data = in_ring(task.data, plot, task.pen) if task.data.kind == "doughnut" else _without_labels(task.data)
    return Sketch(data=data, plot=plot)


def _without_labels(data: ChartData) -> ChartData:
    (series, *_) = data.series
    return replace(data, series=(replace(series, labels=("",) * len(series.labels)),))


def _square(room: Rect, radius: float) -> Rect:
    side = round(2 * radius)
    return Rect(room.x + (room.width - side) // 2, room.y + (room.height - side) // 2, side, side)


def _moved(sketch: Sketch, dx: Emu) -> Sketch:
    plot = sketch.plot
    labels = tuple(
        replace(
            label,
            text=replace(label.text, rect=replace(label.text.rect, x=label.text.rect.x + dx)),
            leader=tuple((x + dx, y) for x, y in label.leader),
        )
        for label in sketch.slices
    )
    return replace(sketch, plot=Rect(plot.x + dx, plot.y, plot.width, plot.height), slices=labels)


class _Text(NamedTuple):
    """What stands at a slice, and how large it is."""

    slice: Slice
    lines: tuple[str, ...]
    width: float
    height: float

    @property
    def side(self) -> int:
        """1: at the right of the pie, -1: at its left."""
        return 1 if sin(self.slice.middle) >= 0 else -1


def _labelled(task: Task, room: Rect, *, direct: bool) -> Sketch | None:
    """The pie with labels around it, None where they have no room."""
    pen, data = task.pen, task.data
    texts = [text for each in slices(data) if (text := _text(each, data, room, pen, direct=direct)) is not None]
    if any(not text.lines for text in texts):
        return None
    radius = _radius(texts, room, pen)
    if radius * 2 < SMALLEST * min(room.height, room.width):
        return None
    plot = _square(room, radius)
    labels: list[SliceLabel] = []
    for side in (1, -1):
        column = sorted((text for text in texts if text.side == side), key=lambda text: -cos(text.slice.middle))
        placed_column = _column(column, plot, room, pen)
        if placed_column is None:
            return None
        labels.extend(placed_column)
    return Sketch(data=data, plot=plot, slices=tuple(sorted(labels, key=lambda label: label.point)))


def _text(each: Slice, data: ChartData, room: Rect, pen: Pen, *, direct: bool) -> _Text | None:
    """The text at a slice, without lines if it is too wide; None for no text."""
    (series, *_) = data.series
    name = data.categories[each.point] if direct and each.point < len(data.categories) else ""
    value = series.labels[each.point] if each.point < len(series.labels) else ""
    lines: tuple[str, ...] = ()
    for part in (name, value):
        if part:
            found = pen.balance(part, round(WIDEST * room.width), 2)
            if found is None:
                return _Text(each, (), 0, 0)
            lines += found
    return _Text(each, lines, pen.widest(lines), pen.line * len(lines)) if lines else None


def _radius(texts: list[_Text], room: Rect, pen: Pen) -> float:
    """The largest radius that leaves room for all texts at the middles of their slices."""
    radius = min(room.width, room.height) / 2
    gap = OUTSIDE * pen.em
    for text in texts:
        across, down = abs(sin(text.slice.middle)), abs(cos(text.slice.middle))
        if across > 0.05:
            radius = min(radius, (room.width / 2 - text.width) / across - gap)
        if down > 0.05:
            above = text.height * (0.5 + 0.5 * down)
            radius = min(radius, (room.height / 2 - above) / down - gap)
    return max(0.0, radius)


def _column(texts: list[_Text], plot: Rect, room: Rect, pen: Pen) -> list[SliceLabel] | None:
    """The labels at one side of the pie, kept apart; None where they are too many."""
    middle_x, middle_y, radius = plot.x + plot.width / 2, plot.y + plot.height / 2, plot.width / 2
    reach = radius + OUTSIDE * pen.em
    wanted = [middle_y - reach * cos(text.slice.middle) - text.height * (0.5 + 0.5 * cos(text.slice.middle))
              for text in texts]  # fmt: skip
    if sum(text.height for text in texts) > room.height:
        return None
    tops = apart(wanted, [text.height for text in texts], room.y, room.bottom)
    found: list[SliceLabel] = []
    for text, want, top in zip(texts, wanted, tops, strict=True):
        angle, side = text.slice.middle, text.side
        # A label that was moved stands clear of the circle at its new height.
        rise = min(abs(y - middle_y) for y in (top, top + text.height)) if abs(top - want) > 1 else None
        edge = reach * abs(sin(angle))
        if rise is not None:
            clear = (reach**2 - rise**2) ** 0.5 if rise < reach else 0.0
            edge = max(edge, clear)
        edge += 0.3 * pen.em * (rise is not None)
        near = middle_x + side * edge
        left = near if side > 0 else near - text.width
        left = min(max(left, room.x), room.right - text.width)
        box = Box(left, top, left + text.width, top + text.height)
        leader: tuple[tuple[Emu, Emu], ...] = ()
        if abs(top - want) > LEADER_FROM * pen.line:
            middle = top + text.height / 2
            start = (middle_x + radius * sin(angle), middle_y - radius * cos(angle))
            knee = (middle_x + reach * sin(angle), middle_y - reach * cos(angle))
            end = (near - side * 0.2 * pen.em, middle)
            leader = tuple((round(x), round(y)) for x, y in (start, knee, end))
        align: Align = "start" if side > 0 else "end"
        found.append(SliceLabel(point=text.slice.point, text=placed(text.lines, box, align), leader=leader))
    return found
