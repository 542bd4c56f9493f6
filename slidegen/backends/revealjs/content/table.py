"""Tables as HTML."""

import msgspec

from slidegen.backends.revealjs.content.inlines import icon_svg, inline_html
from slidegen.backends.revealjs.content.motion import row_marks
from slidegen.backends.revealjs.content.text import look
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.markup import attributes, classed, escape, px, styled
from slidegen.model.frames import TableCell, TableFrame, TableRow
from slidegen.model.text import Paragraph, Sign


def table_html(frame: TableFrame, place: str, context: Context, *, captioned: bool) -> str:
    """A table with fixed column widths and row heights; *place* is the text of its own attributes.

    *captioned* says that a caption stands beside the table; else its caption is for screen readers only.
    """
    columns = "".join(f'<col style="width:{px(width)}">' for width in frame.widths)
    heads = [row for row in frame.rows if row.header]
    bodies = [row for row in frame.rows if not row.header]
    caption = "" if captioned or not frame.caption else f'<caption class="unseen">{escape(frame.caption)}</caption>'
    head = "".join(_row(row, len(heads) - index, "", frame, context) for index, row in enumerate(heads))
    marks = [mark for mark, row in zip(row_marks(frame), frame.rows, strict=True) if not row.header]
    head = f"<thead>{head}</thead>" if heads else ""
    shifted = classed("shifted" if heads and not len(heads) % 2 else "")
    rows = "".join(_row(row, 0, mark, frame, context) for row, mark in zip(bodies, marks, strict=True))
    body = f"<tbody{shifted}>{rows}</tbody>" if bodies else ""
    turned = attributes({"dir": _direction(frame.rtl, context.deck.rtl)})
    return f"<table{place}{turned}>{caption}<colgroup>{columns}</colgroup>{head}{body}</table>"


def padding_style(frame: TableFrame) -> dict[str, str]:
    """The padding of all cells, for the table's own style."""
    return {"--padding": f"{px(frame.padding_y)} {px(frame.padding_x)}"}


def _direction(rtl: bool, around: bool) -> str | None:
    """The direction of what is *rtl* or not, where that is not the direction *around* it."""
    return None if rtl == around else "rtl" if rtl else "ltr"


def _row(row: TableRow, heads: int, mark: str, frame: TableFrame, context: Context) -> str:
    """A row; *heads* is how many rows of the header are left with it, *mark* the attributes of its step."""
    cells = "".join(_cell(cell, row, heads, frame, context) for cell in row.cells if not cell.covered)
    return f"<tr{mark}{styled({'height': px(row.height)})}>{cells}</tr>"


def _cell(cell: TableCell, row: TableRow, heads: int, frame: TableFrame, context: Context) -> str:
    """A cell. The scopes ``col`` and ``row`` are of all columns and rows that a joined header stands over."""
    if row.header:
        tag, scope = "th", ' scope="col"'
    elif cell.header:
        tag, scope = "th", ' scope="row"'
    else:
        tag, scope = "td", ""
    marked = classed(
        "lit" if cell.highlight else "",
        "numeric" if cell.numeric else "",
        "foot" if cell.rows == heads > 1 else "group" if cell.rows < heads and cell.columns > 1 else "",
    )
    spans = attributes(
        {
            "colspan": str(cell.columns) if cell.columns > 1 else None,
            "rowspan": str(cell.rows) if cell.rows > 1 else None,
        }
    )
    turned = attributes({"dir": _direction(cell.paragraph.rtl, frame.rtl)})
    paragraph = msgspec.structs.replace(cell.paragraph, space_before=0)
    sign, names = _sign(paragraph)
    text = f"<div{look(paragraph, 'table', context, *names)}{turned}>{sign}{inline_html(paragraph, context)}</div>"
    return f"<{tag}{scope}{spans}{marked}>{text}</{tag}>"


def _sign(paragraph: Paragraph) -> tuple[str, tuple[str, ...]]:
    """The icon before a cell's text, and the classes that it brings.

    Where lines do not begin at the cell's edge, it hangs before the text wherever that is, as bullets in PowerPoint do.
    """
    if not isinstance(paragraph.marker, Sign):
        return "", ()
    sign = icon_svg(paragraph.marker.asset, "sign", "" if paragraph.text.strip() else paragraph.marker.name)
    if paragraph.align != "start":
        sign = f"<span{classed('hung')}{styled({'--hang': px(paragraph.hang)})}>{sign}</span>"
    return sign, ("signed",)
