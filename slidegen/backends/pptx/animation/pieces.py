"""Things that PowerPoint animates as a whole only, in pieces that come one by one."""

from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from slidegen.backends.pptx.filling import Filling
from slidegen.model.frames import TableCell, TableFrame, TableRow, TextFrame
from slidegen.model.motion import Motion, Motions, is_entrance
from slidegen.model.motion_parts import table_parts
from slidegen.model.text import Paragraph, Run
from slidegen.units import Rect


def pieces(filling: Filling) -> Iterator[Filling]:
    """The frame itself, or the pieces of a table.

    Where rows come one by one, these are a table for the header and one for each row; where words in a cell do, the
    cell is empty and its text a text box on it.
    """
    if not isinstance(filling.frame, TableFrame):
        yield filling
        return
    for at, table in enumerate(_tables(filling.frame)):
        emptied, texts = _apart(table)
        yield replace(filling, frame=emptied, placeholder=filling.placeholder if at == 0 else None)
        for text in texts:
            yield replace(filling, frame=text, placeholder=None)


def _tables(frame: TableFrame) -> Iterator[TableFrame]:
    rows = next((motion for motion in frame.motions if motion.parts == "rows"), None)
    if rows is None:
        yield frame
        return
    whole = tuple(motion for motion in frame.motions if motion is not rows)
    parts = zip(table_parts(frame), frame.rows, strict=True)
    top = frame.rect.y
    for at, (part, group) in enumerate(groupby(parts, lambda each: each[0])):
        found = tuple(row for _, row in group)
        height = sum(row.height for row in found)
        rect = Rect(frame.rect.x, top, frame.rect.width, height)
        own = whole if part is None else _row(whole, _single(rows, part))
        yield replace(frame, rect=rect, rows=found, motions=own, caption=frame.caption if at == 0 else "")
        top += height


def _row(whole: Motions, single: Motion) -> Motions:
    """The motions of a row, which comes once: with the table or by itself, whichever is later."""
    entrances = [motion for motion in (*whole, single) if is_entrance(motion)]
    last = max(entrances, key=lambda motion: motion.step, default=None)
    return tuple(motion for motion in (*whole, single) if motion is last or motion not in entrances)


def _single(motion: Motion, part: int) -> Motion:
    return replace(motion, parts="whole", step=motion.step + part, count=1)


def _apart(table: TableFrame) -> tuple[TableFrame, list[TextFrame]]:
    """*table* without the texts of cells in which something moves, and these texts where they stood."""
    if not any(_moves(cell.paragraph) for row in table.rows for cell in row.cells):
        return table, []
    texts: list[TextFrame] = []
    rows = []
    for at, row in enumerate(table.rows):
        cells = []
        for column, cell in enumerate(row.cells):
            if _moves(cell.paragraph):
                texts.append(_text(table, at, column, cell, row))
                cell = replace(cell, paragraph=replace(cell.paragraph, pieces=(), motions=()))
            cells.append(cell)
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=tuple(rows)), texts


def _moves(paragraph: Paragraph) -> bool:
    moving = any(isinstance(piece, Run) and piece.motions for piece in paragraph.pieces)
    return moving or bool(paragraph.motions)


def _text(table: TableFrame, at: int, column: int, cell: TableCell, row: TableRow) -> TextFrame:
    """The text of a cell where it stands in it; away from the side that it is set to, it has the padding as well, so
    that viewers whose letters are a little wider do not break its lines."""
    before, width = sum(table.widths[:column]), sum(table.widths[column : column + cell.columns])
    left = table.rect.width - before - width if table.rtl else before
    top, height = (sum(each.height for each in rows) for rows in (table.rows[:at], table.rows[at : at + cell.rows]))
    at_left, at_right = _at_edges(cell.paragraph, rtl=table.rtl)
    left += table.padding_x * at_left
    width -= table.padding_x * (at_left + at_right)
    rect = Rect(table.rect.x + left, table.rect.y + top + table.padding_y, width, height - 2 * table.padding_y)
    return TextFrame(
        rect=rect,
        paragraphs=(cell.paragraph,),
        style="table",
        anchor="bottom" if row.header else "top",
        motions=table.motions,
    )


def _at_edges(paragraph: Paragraph, *, rtl: bool) -> tuple[bool, bool]:
    """Whether a text is set to the left, and to the right."""
    if paragraph.align == "center":
        return False, False
    right = (paragraph.align == "end") != rtl
    return not right, right
