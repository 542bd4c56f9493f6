"""Legends: where one stands, and its entries."""

from msgspec.structs import replace

from slidegen.layout.charts.colours import shade
from slidegen.layout.charts.names import can_be_direct
from slidegen.layout.charts.text import Pen
from slidegen.model.chart import ChartData, ChartKind, Legend, LegendEntry, MarkerShape
from slidegen.model.style import TEXT, Colour
from slidegen.units import Emu, Rect

KEY_GAP = 0.45
"""The distance of a key from its text, in ems."""

ENTRY_GAP = 1.4
"""The distance of entries beside one another, in ems."""

BESIDE = 0.32
"""The part of the chart's width that a legend at its right may take."""

MOST_LINES = 3


class Item:
    """A row of the legend before it has a place."""

    __slots__ = ("colour", "key", "marker", "name")

    def __init__(self, name: str, colour: Colour, key: ChartKind, marker: MarkerShape) -> None:
        self.name = name
        self.colour = colour
        self.key: ChartKind = key
        self.marker: MarkerShape = marker


def items(data: ChartData, markers: tuple[MarkerShape, ...]) -> list[Item]:
    """What the legend of *data* names: its series, of a pie its slices. Beside a stack, its top is named first."""
    if data.is_round and data.series:
        series = data.series[0]
        return [Item(name, shade(series, at), data.kind, "") for at, name in enumerate(data.categories)]
    found = [
        Item(each.name, each.colour or TEXT, "line" if each.is_line else each.kind, marker)
        for each, marker in zip(data.series, markers, strict=True)
        if each.name
    ]
    return found[::-1] if data.stacking and data.legend == "right" and not data.is_flat else found


def instead(data: ChartData, width: Emu, pen: Pen) -> ChartData:
    """*data* with its legend beside or above it, where its series cannot be named directly."""
    is_tower = data.kind == "doughnut" or (bool(data.stacking) and not data.is_flat)
    found = items(data, tuple("" for _ in data.series))
    choice: Legend = "right" if is_tower or len(_rows(found, width, pen)) > 1 else "top"
    return replace(data, legend=choice)


def needs_instead(data: ChartData) -> bool:
    """Whether direct names are asked for that no output can draw."""
    return data.legend == "direct" and data.kind != "pie" and not can_be_direct(data)


def _key_width(key: ChartKind, pen: Pen) -> Emu:
    return round((1.6 if key in ("line", "radar") else 0.8) * pen.em)


def _width(item: Item, pen: Pen) -> Emu:
    return _key_width(item.key, pen) + round(KEY_GAP * pen.em) + pen.width(item.name)


def _rows(found: list[Item], width: Emu, pen: Pen) -> list[list[Item]]:
    rows: list[list[Item]] = []
    used = 0
    gap = round(ENTRY_GAP * pen.em)
    for item in found:
        need = _width(item, pen)
        if not rows or used + gap + need > width:
            rows.append([item])
            used = need
        else:
            rows[-1].append(item)
            used += gap + need
    return rows


def in_rows(found: list[Item], x: Emu, y: Emu, width: Emu, pen: Pen) -> tuple[Rect, tuple[LegendEntry, ...]]:
    """A legend above or below: entries beside one another from *x*, *y* on, in as many rows as they need."""
    entries: list[LegendEntry] = []
    top, gap = y, round(ENTRY_GAP * pen.em)
    for row in _rows(found, width, pen):
        left = x
        for item in row:
            need = min(width, _width(item, pen))
            entries.append(_entry(item, left, top, need, 1, pen))
            left += need + gap
        top += pen.line
    right = max((entry.rect.right for entry in entries), default=x)
    return Rect(x, y, right - x, top - y), tuple(entries)


def beside(found: list[Item], right: Emu, y: Emu, width: Emu, pen: Pen) -> tuple[Rect, tuple[LegendEntry, ...]]:
    """A legend whose entries stand below one another and end at *right*; *width* is that of the whole chart."""
    limit = round(width * BESIDE)
    wide = min(limit, max((_width(item, pen) for item in found), default=0))
    entries: list[LegendEntry] = []
    top = y
    for item in found:
        entry = _entry(item, right - wide, top, wide, MOST_LINES, pen)
        entries.append(entry)
        top = entry.rect.bottom + pen.line // 6
    return Rect(right - wide, y, wide, max(1, top - y)), tuple(entries)


def _entry(item: Item, x: Emu, y: Emu, width: Emu, most: int, pen: Pen) -> LegendEntry:
    key = _key_width(item.key, pen)
    room = width - key - round(KEY_GAP * pen.em)
    lines = pen.shorten(item.name, max(pen.em, room + 1), most)
    return LegendEntry(
        lines=lines,
        rect=Rect(x, y, width, pen.line * len(lines)),
        key_rect=Rect(x, y, key, pen.line),
        colour=item.colour,
        key=item.key,
        marker=item.marker,
    )


def moved(entries: tuple[LegendEntry, ...], dx: Emu, dy: Emu) -> tuple[LegendEntry, ...]:
    """*entries* elsewhere."""
    return tuple(
        replace(entry, rect=_shifted(entry.rect, dx, dy), key_rect=_shifted(entry.key_rect, dx, dy))
        for entry in entries
    )


def _shifted(rect: Rect, dx: Emu, dy: Emu) -> Rect:
    return Rect(rect.x + dx, rect.y + dy, rect.width, rect.height)
