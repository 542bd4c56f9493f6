"""Legends: where one stands, and its entries."""

from msgspec.structs import replace

from slidegen.layout.charts.colours import shade
from slidegen.layout.charts.names import can_be_direct
from slidegen.layout.charts.signs import Sign, signs
from slidegen.layout.charts.text import Pen
from slidegen.model.chart import ChartData, ChartKind, Legend, LegendEntry
from slidegen.model.style import TEXT, Colour
from slidegen.units import Emu, Rect

KEY_GAP = 0.45
"""The distance of a key from its text, in ems."""

ENTRY_GAP = 1.4
"""The distance of entries beside one another, in ems."""

BESIDE = ((1, 0.32, 3), (1, 0.32, 1), (2, 0.45, 1), (3, 0.55, 1))
"""The ways to set a legend at the right, the best first: in how many columns, which part of the chart's width it may
take at most, and how many lines an entry may have."""

ROWS = 0.4
"""The part of the chart's height that rows of entries may take."""


class Item:
    """A row of the legend before it has a place."""

    __slots__ = ("colour", "key", "name", "sign")

    def __init__(self, name: str, colour: Colour, key: ChartKind, sign: Sign) -> None:
        self.name = name
        self.colour = colour
        self.key: ChartKind = key
        self.sign = sign


def items(data: ChartData) -> list[Item]:
    """What the legend of *data* names: its series, of a pie its slices. Beside a stack, its top is named first."""
    if data.is_round and data.series:
        series = data.series[0]
        return [Item(name, shade(series, at), data.kind, Sign()) for at, name in enumerate(data.categories)]
    found = [
        Item(each.name, each.colour or TEXT, "line" if each.is_line else each.kind, sign)
        for each, sign in zip(data.series, signs(data), strict=True)
        if each.name
    ]
    return found[::-1] if data.stacking and data.legend == "right" and not data.is_flat else found


def instead(data: ChartData, width: Emu, pen: Pen) -> ChartData:
    """*data* with its legend beside or above it, where its series cannot be named directly."""
    is_tower = data.kind == "doughnut" or (bool(data.stacking) and not data.is_flat)
    found = items(data)
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


def in_rows(
    found: list[Item], room: Rect, pen: Pen, *, at_bottom: bool = False
) -> tuple[Rect, tuple[LegendEntry, ...]]:
    """A legend at the top (or the bottom) of *room*: entries beside one another, in as many rows as they need.

    Those that would take more than a part of its height (:data:`ROWS`) are left out.
    """
    entries: list[LegendEntry] = []
    gap = round(ENTRY_GAP * pen.em)
    rows = _rows(found, room.width, pen)[: max(1, int(room.height * ROWS / pen.line))]
    first = top = room.bottom - len(rows) * pen.line if at_bottom else room.y
    for row in rows:
        left = room.x
        for item in row:
            need = min(room.width, _width(item, pen))
            entries.append(_entry(item, left, top, need, 1, pen))
            left += need + gap
        top += pen.line
    right = max((entry.rect.right for entry in entries), default=room.x)
    return Rect(room.x, first, right - room.x, top - first), tuple(entries)


def beside(found: list[Item], room: Rect, pen: Pen) -> tuple[Rect, tuple[LegendEntry, ...]]:
    """A legend at the right of *room*, its entries below one another: in more columns where there are many.

    What does not even fit the most columns is left out.
    """
    for columns, part, most in BESIDE:
        rect, entries = _in_columns(found, room, columns, part, most, pen)
        if rect.bottom <= room.bottom:
            break
    kept = tuple(entry for entry in entries if entry.rect.bottom <= room.bottom)
    return replace(rect, height=min(rect.height, room.height)), kept


def _in_columns(
    found: list[Item], room: Rect, columns: int, part: float, most: int, pen: Pen
) -> tuple[Rect, tuple[LegendEntry, ...]]:
    """Entries of at most *most* lines in *columns* that take at most a *part* of the width."""
    gap = round(ENTRY_GAP * pen.em)
    limit = round((room.width * part - gap * (columns - 1)) / columns)
    wide = min(limit, max((_width(item, pen) for item in found), default=0))
    left = room.right - columns * wide - (columns - 1) * gap
    entries: list[LegendEntry] = []
    bottom = top = room.y
    for number, item in enumerate(found):  # row by row, as the viewers of presentations fill theirs
        if number % columns == 0 and entries:
            top = entries[-1].rect.bottom + pen.line // 6
        entry = _entry(item, left + number % columns * (wide + gap), top, wide, most, pen)
        entries.append(entry)
        bottom = max(bottom, entry.rect.bottom)
    return Rect(left, room.y, room.right - left, max(1, bottom - room.y)), tuple(entries)


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
        marker=item.sign.marker,
        dash=item.sign.dash,
    )


def moved(entries: tuple[LegendEntry, ...], dx: Emu, dy: Emu) -> tuple[LegendEntry, ...]:
    """*entries* elsewhere."""
    return tuple(
        replace(entry, rect=_shifted(entry.rect, dx, dy), key_rect=_shifted(entry.key_rect, dx, dy))
        for entry in entries
    )


def _shifted(rect: Rect, dx: Emu, dy: Emu) -> Rect:
    return Rect(rect.x + dx, rect.y + dy, rect.width, rect.height)
