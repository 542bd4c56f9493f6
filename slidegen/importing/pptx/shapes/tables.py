"""Native tables: rows and cells, merged ones too, with header and alignment."""

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from slidegen.importing.pptx.shapes.found import Found
from slidegen.importing.pptx.text.pieces import Piece, inlines
from slidegen.importing.pptx.text.runs import pieces
from slidegen.importing.pptx.text.styles import Styles
from slidegen.layout.parts.tables.numbers import numeric_columns
from slidegen.model.blocks import Cell, Table
from slidegen.model.inlines import Attributed, Inline, LineBreak, Marked
from slidegen.model.style import Align
from slidegen.model.walk import inline_text
from slidegen.theme.template.parts.xml import A, is_true, number

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader

_ALIGNS: dict[str, Align] = {"ctr": "center", "r": "end"}
_MOST_SPAN = 1000
MOST_CELLS = 20_000
"""More are no table that anybody shows."""


def table(shape: Found, reader: "SlideReader") -> Table | None:
    """The table of *shape*; None: it has no cells."""
    native = next(shape.element.iter(f"{A}tbl"), None)
    if native is None:
        return None
    properties = native.find(f"{A}tblPr")
    first = properties is not None and is_true(properties.get("firstRow"))
    heads = _heads(native, reader) if first else int(_is_bold(native))
    rows = [_row(row, reader, head=at < heads) for at, row in enumerate(native.iterchildren(f"{A}tr"))]
    count = max((len(row) for row in rows), default=0)
    if not count:
        return None
    if count * len(rows) > MOST_CELLS:
        reader.losses.lost(f"a table of more than {MOST_CELLS} cells is cut off", shape=shape.name)
        count = min(count, MOST_CELLS)
        rows = [row[:count] for row in rows[: max(1, MOST_CELLS // count)]]
    cells = [row + (Cell(inlines=()),) * (count - len(row)) for row in rows]
    made = Table(
        header=tuple(cells[:heads]), rows=tuple(cells[heads:]), aligns=(None,) * count,
        header_column=properties is not None and is_true(properties.get("firstCol")),
    )  # fmt: skip
    return _aligned(_plain_heads(made), native, heads)


def _heads(native: "_Element", reader: "SlideReader") -> int:
    """How many rows are the header: one, in slidegen's own files as many as stand at the bottom of their cells."""
    if not reader.own:
        return 1
    count = 0
    for row in native.iterchildren(f"{A}tr"):
        first = row.find(f"{A}tc/{A}tcPr")
        if first is None or first.get("anchor") != "b":
            break
        count += 1
    return max(1, count)


def _is_bold(native: "_Element") -> bool:
    """Whether the first row of a table, and not the second, is set in bold, as headers are."""
    rows = [[is_true(run.get("b")) for run in row.iter(f"{A}rPr")] for row in list(native.iterchildren(f"{A}tr"))[:2]]
    return len(rows) == 2 and bool(rows[0]) and all(rows[0]) and not all(rows[1] or [False])


def _row(row: "_Element", reader: "SlideReader", *, head: bool) -> tuple[Cell, ...]:
    return tuple(_cell(cell, reader, head=head) for cell in row.iterchildren(f"{A}tc"))


def _cell(cell: "_Element", reader: "SlideReader", *, head: bool) -> Cell:
    if is_true(cell.get("hMerge")) or is_true(cell.get("vMerge")):
        return Cell(inlines=(), covered=True)
    columns, rows = (min(max(1, number(cell.get(name)) or 1), _MOST_SPAN) for name in ("gridSpan", "rowSpan"))
    lit = reader.own and not head and cell.find(f"{A}tcPr/{A}solidFill") is not None
    return Cell(inlines=_text(cell, reader), columns=columns, rows=rows, highlight=lit)


def _text(cell: "_Element", reader: "SlideReader") -> tuple[Inline, ...]:
    """The paragraphs of a cell as lines of one text."""
    styles = Styles(())
    found: list[Piece] = []
    for paragraph in cell.iterfind(f"{A}txBody/{A}p"):
        _, style = styles.paragraph(paragraph.find(f"{A}pPr"))
        read = list(pieces(paragraph, style, reader))
        if read and found:
            found.append(Piece("", node=LineBreak()))
        found += read
    return inlines(found)


def _plain_heads(made: Table) -> Table:
    """*made* without what is bold as headers are anyway."""
    header = tuple(tuple(replace(cell, inlines=_unmarked(cell.inlines)) for cell in row) for row in made.header)
    rows = made.rows
    if made.header_column:
        rows = tuple((replace(row[0], inlines=_unmarked(row[0].inlines)), *row[1:]) for row in rows)
    return replace(made, header=header, rows=rows)


def _unmarked(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """*line* without the weight, and the colour, that all of it has."""
    while len(line) == 1 and (
        (isinstance(whole := line[0], Marked) and whole.mark == "strong")
        or (isinstance(whole, Attributed) and whole.attributes.get("color") == "heading")
    ):
        line = whole.children
    return line


def _aligned(made: Table, native: "_Element", heads: int) -> Table:
    """*made* with the alignment of most cells of each column; numbers stand at the right by themselves."""
    count = len(made.aligns)
    told: list[Counter[str]] = [Counter() for _ in range(count)]
    for row in list(native.iterchildren(f"{A}tr"))[heads:] or native.iterchildren(f"{A}tr"):
        for at, cell in enumerate(row.iterchildren(f"{A}tc")):
            paragraph = cell.find(f"{A}txBody/{A}p/{A}pPr")
            if at < count and (made_of := "".join(each.text or "" for each in cell.iter(f"{A}t"))):
                told[at][paragraph.get("algn", "l") if paragraph is not None and made_of else "l"] += 1
    texts = [[inline_text(cell.inlines) for cell in row] for row in (*made.header, *made.rows)]
    numeric = numeric_columns(made, texts, count)
    aligns: list[Align | None] = []
    for at, column in enumerate(told):
        usual = _ALIGNS.get(column.most_common(1)[0][0]) if column else None
        aligns.append(None if usual == "end" and at in numeric else usual)
    return replace(made, aligns=tuple(aligns))
