"""Tables, their columns aligned in the source as they are on the slide."""

import unicodedata
from collections.abc import Sequence

from slidegen.backends.md.content.attributes import braces
from slidegen.backends.md.content.inlines import Inlines
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Cell, Table
from slidegen.model.style import Align
from slidegen.parse.syntax.attrs import merged

Lines = list[str]
Rows = tuple[tuple[Cell, ...], ...]

LEAST = 3
"""Characters of the narrowest column: its line of dashes takes as many."""


def table(block: Table, inlines: Inlines, *, tight: bool) -> Lines:
    """A table, its caption below with the attributes; without one they stand above, and those of a chart always.

    *tight*: without a blank line between, which other tools need to see that the caption is no row.
    """
    room = [] if tight else [""]
    columns = max(len(block.aligns), 1)
    header = _texts(block.header, inlines) or [[""] * columns]
    rows = [*header, *_texts(block.rows, inlines)]
    widths = [max(LEAST, *(_cells(row[at]) for row in rows if at < len(row))) for at in range(columns)]
    aligns = [*block.aligns, *[None] * (columns - len(block.aligns))]
    lines = [_row(row, widths, aligns) for row in rows]
    lines.insert(1, "| " + " | ".join(_rule(width, align) for width, align in zip(widths, aligns, strict=True)) + " |")
    caption = f": {inlines.line(block.caption)}" if block.caption else ""
    if block.attributes.has("chart"):
        return [braces(block.attributes), *lines, *([*room, caption] if caption else [])]
    shown = braces(_attributes(block))
    if shown and (not caption or shown.count("{") > 1):  # braces in a value are not read behind a caption
        return [shown, *lines, *([*room, caption] if caption else [])]
    return [*lines, *([*room, f"{caption} {shown}".rstrip()] if caption else [])]


def _texts(rows: Rows, inlines: Inlines) -> list[list[str]]:
    return [[_text(rows, row, column, inlines) for column in range(len(cells))] for row, cells in enumerate(rows)]


def _text(rows: Rows, row: int, column: int, inlines: Inlines) -> str:
    cell = rows[row][column]
    if not cell.covered:
        text = inlines.line(cell.inlines)
        return ("\\" + text if text in ("^^", "<<") else text).replace("|", "\\|")
    return "^^" if row > _owner(rows, row, column) else "<<"


def _owner(rows: Rows, row: int, column: int) -> int:
    """The row of the cell that covers the place."""
    for above in range(row, -1, -1):
        for left in range(column, -1, -1):
            cell = rows[above][left]
            if not cell.covered and above + cell.rows > row and left + cell.columns > column:
                return above
    return row


def _row(texts: Sequence[str], widths: Sequence[int], aligns: Sequence[Align | None]) -> str:
    parts = []
    for text, width, align in zip([*texts, *[""] * (len(widths) - len(texts))], widths, aligns, strict=True):
        room = width - _cells(text)
        left = room if align == "end" else room // 2 if align == "center" else 0
        parts.append(" " * left + text + " " * (room - left))
    return f"| {' | '.join(parts)} |"


def _rule(width: int, align: Align | None) -> str:
    return (
        (":" if align in ("start", "center") else "-")
        + "-" * (width - 2)
        + (":" if align in ("end", "center") else "-")
    )


def _cells(text: str) -> int:
    """How wide *text* is in an editor."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.category(character) in ("Mn", "Me", "Cf") for character in text)


def _attributes(block: Table) -> Attributes:
    pairs = []
    if block.widths:
        pairs.append(("widths", ",".join(f"{width:.12g}" for width in block.widths)))
    if block.header_column:
        pairs.append(("header-column", "true"))
    if lit := _lit(block.rows):
        pairs.append(("highlight", ",".join(lit)))
    return merged(Attributes(pairs=tuple(pairs)), block.attributes)


def _lit(rows: Rows) -> list[str]:
    """The lit cells: whole rows, whole columns, and what is left of them."""
    cells = {(at, along): cell for at, row in enumerate(rows) for along, cell in enumerate(row) if not cell.covered}
    lit = {place for place, cell in cells.items() if cell.highlight}
    whole_rows = [at for at in range(len(rows)) if _all_in({place for place in cells if place[0] == at}, lit)]
    count = max(map(len, rows), default=0)
    columns = [at for at in range(count) if _all_in({place for place in cells if place[1] == at}, lit)]
    rest = sorted(place for place in lit if place[0] not in whole_rows and place[1] not in columns)
    return [
        *(f"r{at + 1}" for at in whole_rows),
        *(f"c{at + 1}" for at in columns),
        *(f"r{at + 1}c{along + 1}" for at, along in rest),
    ]


def _all_in(places: set[tuple[int, int]], lit: set[tuple[int, int]]) -> bool:
    return bool(places) and places <= lit
