"""Tables as HTML."""

import msgspec

from slidegen.backends.revealjs.content.inlines import inline_html
from slidegen.backends.revealjs.content.text import direction, look
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.markup import attributes, classed, escape, px, styled
from slidegen.model.frames import TableCell, TableFrame, TableRow


def table_html(frame: TableFrame, place: str, context: Context, *, captioned: bool) -> str:
    """A table with fixed column widths and row heights; *place* is the text of its own attributes.

    *captioned* says that a caption stands beside the table; else its caption is for screen readers only.
    """
    columns = "".join(f'<col style="width:{px(width)}">' for width in frame.widths)
    heads = [row for row in frame.rows if row.header]
    bodies = [row for row in frame.rows if not row.header]
    caption = "" if captioned or not frame.caption else f'<caption class="unseen">{escape(frame.caption)}</caption>'
    head = f"<thead>{''.join(_row(row, context) for row in heads)}</thead>" if heads else ""
    body = f"<tbody>{''.join(_row(row, context) for row in bodies)}</tbody>" if bodies else ""
    return f"<table{place}>{caption}<colgroup>{columns}</colgroup>{head}{body}</table>"


def padding_style(frame: TableFrame) -> dict[str, str]:
    """The padding of all cells, for the table's own style."""
    return {"--padding": f"{px(frame.padding_y)} {px(frame.padding_x)}"}


def _row(row: TableRow, context: Context) -> str:
    cells = "".join(_cell(cell, row, context) for cell in row.cells)
    return f"<tr{styled({'height': px(row.height)})}>{cells}</tr>"


def _cell(cell: TableCell, row: TableRow, context: Context) -> str:
    if row.header:
        tag, scope = "th", ' scope="col"'
    elif cell.header:
        tag, scope = "th", ' scope="row"'
    else:
        tag, scope = "td", ""
    marked = classed("lit" if cell.highlight else "")
    turned = attributes({"dir": direction(cell.paragraph, context)})
    paragraph = msgspec.structs.replace(cell.paragraph, space_before=0)
    text = f"<div{look(paragraph, 'table', context)}{turned}>{inline_html(paragraph, context)}</div>"
    return f"<{tag}{scope}{marked}>{text}</{tag}>"
