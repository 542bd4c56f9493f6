"""Native tables.

PowerPoint writes ``p:graphicFrame`` with ``a:tbl``: ``a:tblPr`` names the table style and the parts of it to use,
``a:tblGrid`` the column widths, ``a:tr`` and ``a:tc`` rows and cells. Rules and fills come from the style; a
cell adds only alignment, margins and, where it is marked, its fill. Text in cells inherits no size, so each run has
one.

A table that runs right to left has ``rtl`` in ``a:tblPr``, and its cells in their order of reading. LibreOffice
(seen: 7.4) knows no such tables and shows its columns from left to right.
"""

from functools import cached_property
from typing import Literal, TypeAlias

import msgspec

from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.looks import Look
from slidegen.backends.pptx.oxml import non_visual, place
from slidegen.backends.pptx.parts.placeholders import Placeholder
from slidegen.backends.pptx.parts.table_styles import STYLE_ID, rule
from slidegen.backends.pptx.shapes.text import has_formula, paragraph_looks, paragraph_xml_in
from slidegen.model.frames import TableCell, TableFrame, TableRow

Place: TypeAlias = tuple[int, int]
"""A cell's row and column, from 0."""

Line: TypeAlias = Literal["header", "row", ""]
"""The rule below a cell: below the header, between rows, none."""

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table_shape(frame: TableFrame, placeholder: Placeholder | None, slide: SlideContext) -> None:
    """Draw a table, in *placeholder* where it fills one."""
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in frame.widths)
    mark = f"<p:nvPr>{placeholder.ph}</p:nvPr>" if placeholder is not None else "<p:nvPr/>"

    def draw(number: int, *, math: bool) -> str:
        table = _Table(frame, slide, math=math)
        return (
            f"<p:graphicFrame><p:nvGraphicFramePr>{non_visual(number, f'Table {number}', frame.alt)}"
            f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{mark}</p:nvGraphicFramePr>'
            f'{place(frame.rect, "p:xfrm")}<a:graphic><a:graphicData uri="{_URI}"><a:tbl>'
            f"<a:tblPr{table.parts()}><a:tableStyleId>{STYLE_ID}</a:tableStyleId></a:tblPr>"
            f"<a:tblGrid>{grid}</a:tblGrid>{table.rows()}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
        )

    slide.add_with_math(draw, math=any(has_formula(cell.paragraph) for row in frame.rows for cell in row.cells))


class _Table:
    """Writes a table's rows, its formulas as mathematics where it may hold *math*. ``heads`` rows are its header."""

    def __init__(self, frame: TableFrame, slide: SlideContext, *, math: bool) -> None:
        self.frame = frame
        self.slide = slide
        self.math = math
        self.theme = slide.root.theme
        self.heads = sum(row.header for row in frame.rows)

    def parts(self) -> str:
        """The direction, and the parts of the style to use."""
        rtl = ' rtl="1"' if self.frame.rtl else ""
        row = ' firstRow="1"' if self.heads else ""
        names = any(cell.header for row in self.frame.rows[self.heads :] for cell in row.cells)
        column = ' firstCol="1"' if names else ""
        bands = ' bandRow="1"' if self.theme.table.stripe is not None else ""
        return rtl + row + column + bands

    def rows(self) -> str:
        return "".join(self._row(index, row) for index, row in enumerate(self.frame.rows))

    def _row(self, index: int, row: TableRow) -> str:
        """A row. The style knows one header row only: further ones bring their looks."""
        base = _base(self.slide, header=row.header and index == 0)
        name = base if row.header else msgspec.structs.replace(base, bold=True)
        paint = fill(self.theme.table.header_fill) if row.header and index else ""
        anchor = ' anchor="b"' if row.header else ""
        cells = "".join(
            self._cell((index, column), cell, name if cell.header else base, paint, anchor)
            for column, cell in enumerate(row.cells)
        )
        return f'<a:tr h="{row.height}">{cells}</a:tr>'

    def _cell(self, at: Place, cell: TableCell, base: Look, paint: str, anchor: str) -> str:
        frame = self.frame
        (look,) = paragraph_looks((cell.paragraph,), self.slide)
        text = paragraph_xml_in(cell.paragraph, look, base, self.slide, math=self.math)
        margins = f'marL="{frame.padding_x}" marR="{frame.padding_x}" marT="{frame.padding_y}" marB="{frame.padding_y}"'
        painted = fill(self.theme.table.highlight) if cell.highlight else paint
        return (
            f"<a:tc{self._joined.get(at, '')}><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
            f"<a:tcPr {margins}{anchor}>{self._rules(at, cell)}{painted}</a:tcPr></a:tc>"
        )

    @cached_property
    def _joined(self) -> dict[Place, str]:
        """What joined cells say of themselves: how far they reach, and which way they are covered."""
        found: dict[Place, str] = {}
        for top, row in enumerate(self.frame.rows):
            for left, cell in enumerate(row.cells):
                if cell.covered or cell.rows == cell.columns == 1:
                    continue
                for down in range(cell.rows):
                    for along in range(cell.columns):
                        height = f' rowSpan="{cell.rows}"' if cell.rows > 1 and not down else ""
                        width = f' gridSpan="{cell.columns}"' if cell.columns > 1 and not along else ""
                        merged = ' hMerge="1"' * (along > 0) + ' vMerge="1"' * (down > 0)
                        found[top + down, left + along] = height + width + merged
        return found

    def _rules(self, at: Place, cell: TableCell) -> str:
        """A cell's own rules: on slides of the other tone, and around a header of several rows."""
        row, column = at
        if not self.slide.inverse and (self.heads < 2 or row > self.heads):
            return ""
        above = self._lines.get((row - 1, column), "")
        below = self._lines.get((row + cell.rows - 1, column), "")
        return self._rule(above, "a:lnT") + self._rule(below, "a:lnB")

    @cached_property
    def _lines(self) -> dict[Place, Line]:
        """The rule below each place; there is none inside joined cells, and in a header only below its groups."""
        found: dict[Place, Line] = {}
        for top, row in enumerate(self.frame.rows):
            for left, cell in enumerate(row.cells):
                if cell.covered:
                    continue
                last = top + cell.rows - 1
                grouping: Line = "row" if last >= self.heads or cell.columns > 1 else ""
                for column in range(left, left + cell.columns):
                    found[last, column] = "header" if last == self.heads - 1 else grouping
        return found

    def _rule(self, line: Line, element: str) -> str:
        table = self.theme.table
        shade, width = {
            "header": (table.header_rule, table.header_rule_width),
            "row": (table.row_rule, table.row_rule_width),
            "": (None, 0.0),
        }[line]
        return rule(self.theme, shade, width, self.slide.ground, inverse=self.slide.inverse, element=element)


def _base(slide: SlideContext, *, header: bool) -> Look:
    """What a cell's text inherits: nothing of sizes, colour and weight from the table style."""
    theme = slide.root.theme
    style = theme.styles["table"]
    return msgspec.structs.replace(
        slide.root.cell,
        size=0,
        pitch=0,
        font="body",
        italic=False,
        caps=False,
        bold=theme.table.header_bold if header else False,
        colour=theme.table.header_colour if header else style.levels[0].colour,
    )
