"""The texts at the points of a chart: where they stand, and which have room."""

from collections.abc import Iterator
from math import sin

from msgspec.structs import replace

from slidegen.layout.charts.boxes import Box, centred
from slidegen.layout.charts.colours import on, shade
from slidegen.layout.charts.text import Pen
from slidegen.model.chart import HOLE, ChartData, Series
from slidegen.model.chart_places import BARS, Places, slices
from slidegen.model.style import TEXT, Colour
from slidegen.units import Rect

LABEL_GAP = 0.3
"""The distance of a label from the end of its mark, in ems."""

PADDING = 0.25
"""The least distance of a label from the sides of the mark that it stands in, in ems."""


def is_inside(series: Series, data: ChartData) -> bool:
    """Whether the labels of *series* stand inside of its marks."""
    return series.kind in ("bubble", "doughnut") or (series.kind in BARS and bool(data.stacking))


def label_box(places: Places, number: int, at: int, pen: Pen) -> Box | None:
    """Where the label of point *at* of series *number* stands, None for a label that has no place."""
    series = places.data.series[number]
    text = series.labels[at] if at < len(series.labels) else ""
    point = places.point(number, at) if text and series.kind != "radar" else None
    if point is None:
        return None
    width, height, gap = pen.width(text, bold=is_inside(series, places.data)), pen.line, LABEL_GAP * pen.em
    match series.kind:
        case "column" | "bar":
            return _at_bar(places, number, at, width, pen)
        case "scatter" | "line" if series.is_line:
            return Box(point.x - width / 2, point.y - gap * 1.5 - height, point.x + width / 2, point.y - gap * 1.5)
        case "scatter":
            left = point.x + gap * 1.5
            return Box(left, point.y - height / 2, left + width, point.y + height / 2)
        case "bubble":
            if not places.radius(number, at):
                return None
            box = centred(point.x, point.y, width, height)
            if _fits_mark(places, number, at, box, pen):
                return box
            left = point.x + places.radius(number, at) + gap
            return Box(left, box.top, left + pen.width(text), box.bottom)
        case _:
            return None


def _at_bar(places: Places, number: int, at: int, width: float, pen: Pen) -> Box | None:
    bar = places.bar(number, at)
    if bar is None:
        return None
    height, gap = pen.line, LABEL_GAP * pen.em
    middle_x, middle_y = bar.x + bar.width / 2, bar.y + bar.height / 2
    if places.data.stacking:
        return centred(middle_x, middle_y, width, height)
    if places.data.is_flat:
        left = bar.x + bar.width + gap if bar.grows > 0 else bar.x - gap - width
        return Box(left, middle_y - height / 2, left + width, middle_y + height / 2)
    top = bar.y - gap / 2 - height if bar.grows > 0 else bar.y + bar.height + gap / 2
    return Box(middle_x - width / 2, top, middle_x + width / 2, top + height)


def label_boxes(places: Places, pen: Pen) -> Iterator[Box]:
    """Where all labels stand that are outside of their marks."""
    for number, series in enumerate(places.data.series):
        if series.kind == "bubble" or not is_inside(series, places.data):
            for at in range(len(series.labels)):
                if (box := label_box(places, number, at, pen)) is not None:
                    yield box


def roomy(places: Places, room: Rect, pen: Pen, taken: list[Box]) -> ChartData:
    """The data with only those labels that overlap nothing: neither one another nor what is *taken*."""
    taken = list(taken)
    series = list(places.data.series)
    for number, each in enumerate(series):
        if each.labels:
            series[number] = _kept(places, number, each, room, pen, taken)
    return replace(places.data, series=tuple(series))


def _kept(places: Places, number: int, series: Series, room: Rect, pen: Pen, taken: list[Box]) -> Series:
    boxes = [label_box(places, number, at, pen) for at in range(len(series.labels))]
    if series.kind == "bubble":
        good = _greedy(series, boxes, room, taken)
    elif is_inside(series, places.data):
        good = {at for at, box in enumerate(boxes) if box is not None and _fits_mark(places, number, at, box, pen)}
    elif series.kind in BARS:
        good = _in_a_row(places, series, boxes, room, taken)
    else:
        good = _greedy(series, boxes, room, taken)
    taken.extend(box for at, box in enumerate(boxes) if box is not None and at in good)
    return replace(series, labels=tuple(text if at in good else "" for at, text in enumerate(series.labels)))


def _fits_mark(places: Places, number: int, at: int, box: Box, pen: Pen) -> bool:
    """Whether a label has room inside its bar or bubble."""
    series, padding = places.data.series[number], PADDING * pen.em
    width, height = box.right - box.left, box.bottom - box.top
    if series.kind == "bubble":
        radius = places.radius(number, at)
        return (width / 2) ** 2 + (height / 2.5) ** 2 <= radius**2
    bar = places.bar(number, at)
    return bar is not None and width + padding <= bar.width and height * 0.9 <= bar.height


def _in_a_row(places: Places, series: Series, boxes: list[Box | None], room: Rect, taken: list[Box]) -> set[int]:
    """The labels of a row of bars: all, or those of lit bars alone where all have no room."""
    step = places.bar_width(series) * (1 - places.overlap)
    if len(places.neighbours(series)) == 1:
        step = places.band
    inside = {
        at
        for at, box in enumerate(boxes)
        if box is not None and _within(box, places.plot, room, flat=places.data.is_flat)
    }
    sizes = [
        (box.bottom - box.top) * 0.9 if places.data.is_flat else box.right - box.left
        for box in boxes
        if box is not None
    ]
    free = all(not box.meets(other) for box in boxes if box is not None for other in taken)
    if max(sizes, default=0) <= step * 1.02 and free:
        return inside
    return {at for at in inside if at in series.lit and not _meets_any(boxes[at], taken)}


def _within(box: Box, plot: Rect, room: Rect, *, flat: bool) -> bool:
    """Whether a label is in the chart, and off the names of categories."""
    if box.left < room.x - 1 or box.right > room.right + 1 or box.top < room.y - 1 or box.bottom > room.bottom + 1:
        return False
    return box.left >= plot.x - 1 if flat else box.bottom <= plot.bottom + 1


def _meets_any(box: Box | None, taken: list[Box]) -> bool:
    return box is None or any(box.meets(other) for other in taken)


def _greedy(series: Series, boxes: list[Box | None], room: Rect, taken: list[Box]) -> set[int]:
    """The labels that have room, the lit and the last ones first."""
    order = sorted(range(len(boxes)), key=lambda at: (at not in series.lit, at != len(boxes) - 1, at))
    kept: dict[int, Box] = {}
    for at in order:
        box = boxes[at]
        if box is None or box.left < room.x or box.right > room.right or box.top < room.y or box.bottom > room.bottom:
            continue
        if not any(box.meets(other) for other in (*taken, *kept.values())):
            kept[at] = box
    return set(kept)


def in_ring(data: ChartData, plot: Rect, pen: Pen) -> ChartData:
    """The data of a doughnut with only those labels that fit its ring."""
    (series, *_) = data.series
    if not series.labels:
        return data
    radius = min(plot.width, plot.height) / 2
    thickness, middle = radius * (1 - HOLE), radius * (1 + HOLE) / 2
    good = {
        each.point
        for each in slices(data)
        if each.point < len(series.labels)
        and pen.width(series.labels[each.point], bold=True) <= thickness * 0.95
        and 2 * middle * sin(min(each.end - each.start, 3.1) / 2) >= pen.line
    }
    labels = tuple(text if at in good else "" for at, text in enumerate(series.labels))
    return replace(data, series=(replace(series, labels=labels),))


def beside(places: Places, number: int, pen: Pen) -> tuple[int, ...]:
    """The bubbles of series *number* whose labels stand to their right."""
    series = places.data.series[number]
    if series.kind != "bubble":
        return ()
    found = []
    for at, text in enumerate(series.labels):
        point = places.point(number, at) if text else None
        box = centred(point.x, point.y, pen.width(text, bold=True), pen.line) if point is not None else None
        if box is not None and not _fits_mark(places, number, at, box, pen):
            found.append(at)
    return tuple(found)


def label_colours(series: Series, data: ChartData, usual: Colour, outside: tuple[int, ...] = ()) -> tuple[Colour, ...]:
    """The colours of the labels of *series*; empty where it has none. Those of *outside* are not in their marks."""
    if not any(series.labels):
        return ()
    if not is_inside(series, data):
        return (usual,) * len(series.labels)
    if series.kind == "bubble":  # they are see-through, so that text stands out from them
        return tuple(usual if at in outside else TEXT for at in range(len(series.labels)))
    return tuple(on(shade(series, at)) for at in range(len(series.labels)))
