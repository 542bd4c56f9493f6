"""Tables: columns as wide as their content asks, rows as tall as their tallest cell."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from slidegen.layout.parts.tables.columns import Need, bounds, columns, exact
from slidegen.layout.parts.tables.numbers import numeric_columns, tabular
from slidegen.layout.parts.tables.sides import logical, runs_right_to_left, sides
from slidegen.layout.text.draft import Draft
from slidegen.layout.text.flow import Setting, draft
from slidegen.layout.text.wrap import SAFETY
from slidegen.model.blocks import Cell, Table
from slidegen.model.frames import Frame, TableCell, TableFrame, TableRow
from slidegen.model.text import Run
from slidegen.model.walk import inline_text
from slidegen.source import Span
from slidegen.theme.objects import TableStyle
from slidegen.units import EMU_PER_PT, Emu, Rect, points

WIDEST = 1.6
"""A table is at most this much wider than its content: columns far apart are hard to follow."""


class Place(NamedTuple):
    """A cell that shows something, and where it stands."""

    row: int
    column: int
    cell: Cell
    draft: Draft


class TablePart:
    """A table as wide as its place, or less if it has little to say."""

    __slots__ = ("_widths", "block", "count", "drafts", "numeric", "padding_x", "padding_y", "rows", "rtl", "setting")

    def __init__(self, block: Table, setting: Setting, look: TableStyle) -> None:
        self.block = block
        self.setting = setting
        self.padding_x = points(look.padding_x)
        self.padding_y = points(look.padding_y)
        self.rows = [(row, True) for row in block.header] + [(row, False) for row in block.rows]
        self.count = max((len(row) for row, _ in self.rows), default=1)
        self.drafts = [
            [
                draft(
                    cell.inlines,
                    setting,
                    bold=look.header_bold if header else True if block.header_column and not column else None,
                    colour=look.header_colour if header else None,
                    span=cell.span,
                )
                for column, cell in enumerate(cells)
            ]
            for cells, header in self.rows
        ]
        self.numeric = numeric_columns(block, [[_text(cell) for cell in row] for row in self.drafts], self.count)
        self.rtl = runs_right_to_left(self._spoken(), default=setting.links.lang)
        self._align()
        self._widths: dict[tuple[Emu, float], tuple[Emu, ...]] = {}

    def _spoken(self) -> list[str]:
        """The texts that say in which direction the table runs: the header's, if it says something."""
        texts = [[_text(cell) for cell in row] for row in self.drafts]
        heads = [text for row in texts[: len(self.block.header)] for text in row if text.strip()]
        return heads or [text for row in texts for text in row]

    def _align(self) -> None:
        """Align cells as their columns are; those over several as the first of these, in the header in the middle."""
        found = sides(self.block, self.numeric, self.count, rtl=self.rtl)
        for (cells, header), row in zip(self.rows, self.drafts, strict=True):
            for column, (cell, each) in enumerate(zip(cells, row, strict=True)):
                side = "center" if header and cell.columns > 1 else found[column]
                ruler = self.setting.ruler
                if numeric := self._is_numeric(column, cell, header=header):
                    each = replace(each, rtl=False)  # a sign stays before its figures
                row[column] = replace(each, align=logical(side, rtl=each.rtl))
                if ruler is not None and numeric:
                    row[column] = tabular(row[column], ruler)

    def _is_numeric(self, column: int, cell: Cell, *, header: bool) -> bool:
        return column in self.numeric and cell.columns == 1 and not header and not cell.covered

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "table"

    def _places(self) -> Iterator[Place]:
        for row, (cells, _) in enumerate(self.rows):
            for column, cell in enumerate(cells):
                if not cell.covered:
                    yield Place(row, column, cell, self.drafts[row][column])

    def widths(self, width: Emu, scale: float) -> tuple[Emu, ...]:
        """The width of each column in a place *width* wide."""
        key = (width, scale)
        if key not in self._widths:
            self._widths[key] = self._divide(width, scale)
        return self._widths[key]

    def _divide(self, width: Emu, scale: float) -> tuple[Emu, ...]:
        if self.block.widths:
            given = [*self.block.widths, *[0.0] * self.count][: self.count]
            mean = sum(given) / max(1, sum(1 for value in given if value > 0)) or 1.0
            return exact([value if value > 0 else mean for value in given], width)
        least, most = bounds([self._need(place, scale) for place in self._places()], self.count)
        total = min(width, round(sum(most) * WIDEST))
        return exact(columns(least, most, total), total)

    def _need(self, place: Place, scale: float) -> Need:
        em = place.draft.size * place.draft.factor(scale) * EMU_PER_PT / SAFETY
        around = 2 * self.padding_x + 2 * EMU_PER_PT
        longest = max((word.width for word in place.draft.words), default=0.0)
        return Need(place.column, place.cell.columns, longest * em + around, natural(place.draft) * em + around)

    def breaks(self, width: Emu, scale: float) -> bool:
        """Whether a column is too narrow for one of its words."""
        return self.broken(width, scale) is not None

    def broken(self, width: Emu, scale: float) -> Cell | None:
        """The first cell that is too narrow for one of its words."""
        widths = self.widths(width, scale)
        for place in self._places():
            need = self._need(place, scale)
            if need.least > sum(widths[need.column : need.column + need.over]) + 1:
                return place.cell
        return None

    def _room(self, widths: tuple[Emu, ...], column: int, cell: Cell) -> Emu:
        """How wide the text of *cell* may be."""
        return sum(widths[column : column + cell.columns]) - 2 * self.padding_x

    def heights(self, width: Emu, scale: float) -> list[Emu]:
        """The height of each row; the last row of a cell over several makes up for what it lacks."""
        widths = self.widths(width, scale)
        found = [0] * len(self.rows)
        for place in sorted(self._places(), key=lambda place: place.cell.rows):
            room = self._room(widths, place.column, place.cell)
            needed = place.draft.height(room, scale, first=True) + 2 * self.padding_y
            last = place.row + place.cell.rows - 1
            found[last] += max(0, needed - sum(found[place.row : last + 1]))
        return found

    def surplus(self, width: Emu, scale: float, over: Emu) -> int:
        """How many of its last rows to leave out so that it is *over* shorter."""
        rows = 0
        for height in reversed(self.heights(width, scale)):
            if over <= 0:
                break
            rows += 1
            over -= height
        return min(rows, len(self.block.rows))

    def least(self, width: Emu, scale: float) -> Emu:
        return sum(self.heights(width, scale))

    def most(self, width: Emu, scale: float) -> Emu:
        return self.least(width, scale)

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        widths = self.widths(rect.width, scale)
        heights = self.heights(rect.width, scale)
        rows = tuple(
            TableRow(
                height=height,
                header=header,
                cells=tuple(
                    TableCell(
                        paragraph=self.drafts[at][column].paragraph(self._room(widths, column, cell), scale),
                        header=header or (self.block.header_column and column == 0),
                        highlight=cell.highlight,
                        columns=cell.columns,
                        rows=cell.rows,
                        covered=cell.covered,
                        numeric=self._is_numeric(column, cell, header=header),
                        span=cell.span,
                    )
                    for column, cell in enumerate(cells)
                ),
            )
            for at, ((cells, header), height) in enumerate(zip(self.rows, heights, strict=True))
        )
        spare = rect.width - sum(widths)
        align = self.setting.align
        x = rect.x + (spare // 2 if align == "center" else spare if (align == "end") != self.rtl else 0)
        return (
            TableFrame(
                rect=Rect(x, rect.y, sum(widths), sum(heights)),
                id=self.block.attributes.id,
                span=self.block.span,
                rows=rows,
                widths=widths,
                padding_x=self.padding_x,
                padding_y=self.padding_y,
                caption=inline_text(self.block.caption),
                rtl=self.rtl,
            ),
        )


def natural(cell: Draft) -> float:
    """How wide a cell is when nothing wraps, in ems: its longest line between forced ends."""
    longest = line = 0.0
    for at, (glue, width) in enumerate(cell.words):
        line = width if glue < 0 else line + width + (glue if at else 0)
        longest = max(longest, line)
    return longest


def _text(cell: Draft) -> str:
    return "".join(piece.text for piece in cell.pieces if isinstance(piece, Run))
