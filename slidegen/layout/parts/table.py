"""Tables: columns as wide as their content asks, as browsers do it."""

import re
from itertools import pairwise

from msgspec.structs import replace

from slidegen.layout.text.draft import Draft
from slidegen.layout.text.flow import Setting, draft
from slidegen.layout.text.wrap import SAFETY
from slidegen.model.blocks import Cell, Table
from slidegen.model.frames import Frame, TableCell, TableFrame, TableRow
from slidegen.model.style import Align
from slidegen.model.text import Run
from slidegen.model.walk import inline_text
from slidegen.source import Span
from slidegen.theme.theme import TableStyle
from slidegen.units import EMU_PER_PT, Emu, Rect, points

_NUMBER = re.compile(
    r"[-+−–~≈<>≤≥±]?\s*[$€£¥]?\s*\d[\d\s.,'’  ]*(?:[eE][-+]?\d+)?\s*(?:[%‰°×x€$£¥]|[^\W\d]{1,4}(?:/[^\W\d]{1,4})?)?$"
)
WIDEST = 1.6
"""A table is at most this much wider than its content: columns far apart are hard to follow."""


class TablePart:
    """A table as wide as its place, or less if it has little to say."""

    __slots__ = ("_widths", "block", "drafts", "padding_x", "padding_y", "rows", "setting")

    def __init__(self, block: Table, setting: Setting, look: TableStyle) -> None:
        self.block = block
        self.setting = setting
        self.padding_x = points(look.padding_x)
        self.padding_y = points(look.padding_y)
        self.rows = [(row, True) for row in block.header] + [(row, False) for row in block.rows]
        self.drafts = _drafts(block, self.rows, setting, look)
        self._widths: dict[tuple[Emu, float], tuple[Emu, ...]] = {}

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "table"

    def widths(self, width: Emu, scale: float) -> tuple[Emu, ...]:
        """The width of each column in a place *width* wide."""
        key = (width, scale)
        if key not in self._widths:
            self._widths[key] = self._divide(width, scale)
        return self._widths[key]

    def _divide(self, width: Emu, scale: float) -> tuple[Emu, ...]:
        count = max((len(row) for row in self.drafts), default=1)
        if self.block.widths:
            given = [*self.block.widths, *[0.0] * count][:count]
            mean = sum(given) / max(1, sum(1 for value in given if value > 0)) or 1.0
            return exact([value if value > 0 else mean for value in given], width)
        least, most = self._bounds(scale)
        total = min(width, round(sum(most) * WIDEST))
        return exact(columns(least, most, total), total)

    def _bounds(self, scale: float) -> tuple[list[float], list[float]]:
        """How wide each column is with its longest word on a line, and with nothing wrapped."""
        count = max((len(row) for row in self.drafts), default=1)
        least, most = [1.0] * count, [1.0] * count
        for row in self.drafts:
            for at, cell in enumerate(row):
                em = cell.size * cell.factor(scale) * EMU_PER_PT / SAFETY
                most[at] = max(most[at], natural(cell) * em + 2 * self.padding_x + 2 * EMU_PER_PT)
                widest = max((word.width for word in cell.words), default=0.0)
                least[at] = max(least[at], widest * em + 2 * self.padding_x + 2 * EMU_PER_PT)
        return least, most

    def breaks(self, width: Emu, scale: float) -> bool:
        """Whether a column is too narrow for one of its words."""
        least, _ = self._bounds(scale)
        return any(low > given + 1 for low, given in zip(least, self.widths(width, scale), strict=True))

    def _heights(self, widths: tuple[Emu, ...], scale: float) -> list[Emu]:
        rooms = [width - 2 * self.padding_x for width in widths]
        return [
            max((cell.height(room, scale, first=True) for cell, room in zip(row, rooms, strict=False)), default=0)
            + 2 * self.padding_y
            for row in self.drafts
        ]

    def least(self, width: Emu, scale: float) -> Emu:
        return sum(self._heights(self.widths(width, scale), scale))

    def most(self, width: Emu, scale: float) -> Emu:
        return self.least(width, scale)

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        widths = self.widths(rect.width, scale)
        heights = self._heights(widths, scale)
        rows = tuple(
            TableRow(
                height=height,
                header=header,
                cells=tuple(
                    TableCell(
                        paragraph=self.drafts[at][column].paragraph(widths[column] - 2 * self.padding_x, scale),
                        header=header or (self.block.header_column and column == 0),
                        highlight=cell.highlight,
                        span=cell.span,
                    )
                    for column, cell in enumerate(cells)
                ),
            )
            for at, ((cells, header), height) in enumerate(zip(self.rows, heights, strict=True))
        )
        spare = rect.width - sum(widths)
        x = rect.x + {"start": 0, "center": spare // 2, "end": spare}[self.setting.align]
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
            ),
        )


def natural(cell: Draft) -> float:
    """How wide a cell is when nothing wraps, in ems: its longest line between forced ends."""
    longest = line = 0.0
    for at, (glue, width) in enumerate(cell.words):
        line = width if glue < 0 else line + width + (glue if at else 0)
        longest = max(longest, line)
    return longest


def columns(least: list[float], most: list[float], total: Emu) -> list[float]:
    """Column widths between *least* and *most* that fill *total*; if even the least do not fit, in their proportion."""
    if sum(most) <= total:
        spare = total - sum(most)
        return [width + spare * width / sum(most) for width in most]
    if sum(least) >= total:
        return least
    wish = [high - low for low, high in zip(least, most, strict=True)]
    spare = total - sum(least)
    return [low + spare * more / sum(wish) for low, more in zip(least, wish, strict=True)]


def exact(widths: list[float], total: Emu) -> tuple[Emu, ...]:
    """*widths* in proportion, as integers that add up to *total*."""
    whole = sum(widths)
    edges = [0]
    running = 0.0
    for width in widths:
        running += width
        edges.append(round(total * running / whole))
    return tuple(right - left for left, right in pairwise(edges))


def is_number(text: str) -> bool:
    """Whether a cell holds a number, perhaps with a sign, a currency or a short unit."""
    return bool(_NUMBER.match(text.strip()))


def _aligns(block: Table, rows: list[tuple[tuple[Cell, ...], bool]], texts: list[list[str]]) -> list[Align]:
    """Each column's alignment: as written, else numbers to the right."""
    count = max((len(cells) for cells, _ in rows), default=0)
    found: list[Align] = []
    for column in range(count):
        written = block.aligns[column] if column < len(block.aligns) else None
        if written is not None:
            found.append(written)
            continue
        body = [
            texts[at][column]
            for at, (cells, header) in enumerate(rows)
            if not header and column < len(cells) and texts[at][column].strip() not in ("", "-", "–", "—")
        ]
        found.append("end" if body and all(is_number(text) for text in body) else "start")
    return found


def _drafts(
    block: Table, rows: list[tuple[tuple[Cell, ...], bool]], setting: Setting, look: TableStyle
) -> list[list[Draft]]:
    made = [
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
        for cells, header in rows
    ]
    texts = [["".join(piece.text for piece in cell.pieces if isinstance(piece, Run)) for cell in row] for row in made]
    aligns = _aligns(block, rows, texts)
    return [[replace(cell, align=aligns[at]) for at, cell in enumerate(row)] for row in made]
