"""Tables in HTML, with cells over several columns and rows; those that only place things become columns."""

import re
from collections.abc import Iterator

import msgspec

from slidegen.model.blocks import Block, Cell, Paragraph, Table
from slidegen.model.inlines import Inline, LineBreak
from slidegen.model.style import Align
from slidegen.parse.content.blocks import Draft
from slidegen.parse.content.context import Context
from slidegen.parse.content.html import flow
from slidegen.parse.content.html.elements.media import width_of
from slidegen.parse.content.html.elements.rows import Row
from slidegen.parse.content.html.inlines import trimmed
from slidegen.parse.content.html.style import css
from slidegen.parse.content.html.syntax.tree import Element, Node, Piece

MOST_COLUMNS = 100
"""Columns; what stands in more of them goes into the first."""

_PARTS = frozenset({"thead", "tbody", "tfoot"})
_PLACED = frozenset({"img", "svg", "video", "audio", "iframe", "pre", "table", "canvas", "figure"})
Cells = tuple[Cell, ...]


class _Line:
    """A row as written: its cells, and whether it is of the header."""

    __slots__ = ("cells", "element", "header")

    def __init__(self, element: Element, header: bool) -> None:
        self.element = element
        self.cells = [child for child in element.children if isinstance(child, Element) and child.name in ("td", "th")]
        self.header = header or (bool(self.cells) and all(cell.name == "th" for cell in self.cells))


def build_table(context: Context, element: Element) -> list[Block]:
    """``<table>``; what stands in it outside of its rows comes before it."""
    lines = [line for line in _rows(element.children, header=False) if line.cells]
    loose = flow.blocks_of(context, list(_loose(element)))
    caption = _caption(context, element)
    below = [Paragraph(inlines=caption, span=element.span)] if caption else []
    if not lines:
        return [*loose, *below]
    if not any(line.header for line in lines) and any(_places(cell) for line in lines for cell in line.cells):
        rows = [Row([[cell] for cell in line.cells], _widths(line.cells), line.element.span) for line in lines]
        return [*loose, *(block for row in rows for block in flow.build_row(context, row)), *below]
    count = 0
    while count < len(lines) and lines[count].header and count < len(lines) - 1:
        count += 1
    asked = max(_cells(line) for line in lines)
    header, body = _filled(context, lines[:count], asked), _filled(context, lines[count:], asked)
    width = max(len(row) for row in (*header, *body))
    table = Table(
        header=tuple(_padded(row, width) for row in header),
        rows=tuple(_padded(row, width) for row in body),
        aligns=_aligns(lines[count:] or lines, width),
        widths=_column_widths(element, width),
        header_column=all(line.cells[0].name == "th" for line in lines[count:]) and bool(lines[count:]),
        caption=caption,
        span=element.span,
    )
    return [*loose, table]


def _rows(children: list[Node], *, header: bool) -> Iterator[_Line]:
    for child in children:
        if not isinstance(child, Element):
            continue
        if child.name == "tr":
            yield _Line(child, header)
        elif child.name in _PARTS:
            yield from _rows(child.children, header=child.name == "thead")


def _loose(element: Element) -> Iterator[Node]:
    """What stands in a table, and in its rows, where no cell is."""
    for child in element.children:
        if isinstance(child, Piece):
            if child.text.strip():
                yield child
        elif not isinstance(child, Element):
            yield child
        elif child.name in _PARTS or child.name == "tr":
            yield from _loose(child)
        elif child.name not in ("td", "th", "caption", "colgroup", "col") or (
            child.name in ("td", "th") and element.name != "tr"
        ):
            yield child


def _places(cell: Element) -> bool:
    """Whether *cell* holds what a line of text cannot."""
    return any(
        (
            isinstance(child, Draft)
            and any(type(block).__name__ not in ("Paragraph", "Heading") for block in child.blocks)
        )
        or (isinstance(child, Element) and (child.name in _PLACED or _places(child)))
        for child in cell.children
    )


def _cells(line: _Line) -> int:
    """How many columns a row fills; its last cell counts as 1, since authors give that a high number: to the end."""
    return sum(_number(cell, "colspan", 1) for cell in line.cells[:-1]) + 1


def _filled(context: Context, lines: list[_Line], width: int) -> list[Cells]:
    """The rows of *lines*, with covered cells where one goes over several columns (of *width* in all) or rows."""
    rows: list[list[Cell]] = [[] for _ in lines]
    most = min(width, MOST_COLUMNS)
    covered: set[tuple[int, int]] = set()
    for at, line in enumerate(lines):
        row, column = rows[at], 0
        for element in line.cells:
            while (at, column) in covered:
                row.append(Cell(inlines=(), covered=True))
                column += 1
            if column >= MOST_COLUMNS:
                more = (LineBreak(), *_inlines(context, element))
                row[0] = msgspec.structs.replace(row[0], inlines=row[0].inlines + more)
                continue
            wide = max(1, min(_number(element, "colspan", 1), most - column))
            tall = min(_number(element, "rowspan", len(lines)), len(lines) - at)
            while wide > 1 and any((at, column + along) in covered for along in range(wide)):
                wide -= 1
            row.append(Cell(inlines=_inlines(context, element), columns=wide, rows=tall, span=element.span))
            row.extend(Cell(inlines=(), covered=True) for _ in range(wide - 1))
            covered.update((at + down, column + along) for down in range(1, tall) for along in range(wide))
            column += wide
        while (at, column) in covered:
            row.append(Cell(inlines=(), covered=True))
            column += 1
    return [tuple(row) for row in rows]


def _number(element: Element, key: str, zero: int) -> int:
    """``colspan`` or ``rowspan``; *zero* is what 0 means."""
    found = re.match(r"\d{1,6}", element.get(key))
    return (int(found[0]) or zero) if found is not None else 1


def _inlines(context: Context, element: Element) -> tuple[Inline, ...]:
    return trimmed(flow.line_of(context, element))


def _padded(row: Cells, width: int) -> Cells:
    return row + tuple(Cell(inlines=()) for _ in range(width - len(row)))


def _aligns(lines: list[_Line], width: int) -> tuple[Align | None, ...]:
    """The alignment of each column: that of its first cell below the header."""
    found: list[Align | None] = []
    for cell in lines[0].cells:
        style = css.declarations(cell.attributes.get("style", ""))
        value = style.get("text-align") or cell.get("align").lower()
        align: Align | None = {"center": "center", "right": "end", "left": "start"}.get(value)  # type: ignore[assignment]
        found += [align] * min(_number(cell, "colspan", 1), width)
    return tuple([*found, *[None] * width][:width])


def _widths(cells: list[Element]) -> list[float | None]:
    return [width_of(cell.attributes) for cell in cells]


def _column_widths(element: Element, width: int) -> tuple[float, ...]:
    """The relative widths that ``<col>`` elements give, if each column has one."""
    groups = [child for child in element.children if isinstance(child, Element) and child.name in ("colgroup", "col")]
    cols: list[Element] = []
    for group in groups:
        inner = (
            [child for child in group.children if isinstance(child, Element)] if group.name == "colgroup" else [group]
        )
        cols += inner
    widths = [width_of(col.attributes) for col in cols]
    return tuple(each for each in widths if each) if len(widths) == width and all(widths) else ()


def _caption(context: Context, element: Element) -> tuple[Inline, ...]:
    captions = (child for child in element.children if isinstance(child, Element) and child.name == "caption")
    lines = [line for child in captions if (line := flow.line_of(context, child))]
    return tuple(node for number, line in enumerate(lines) for node in ((LineBreak(), *line) if number else line))
