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
    head = "".join(_row(row, len(heads) - index, context) for index, row in enumerate(heads))
    head = f"<thead>{head}</thead>" if heads else ""
    body = f"<tbody>{''.join(_row(row, 0, context) for row in bodies)}</tbody>" if bodies else ""
    return f"<table{place}>{caption}<colgroup>{columns}</colgroup>{head}{body}</table>"


def padding_style(frame: TableFrame) -> dict[str, str]:
    """The padding of all cells, for the table's own style."""
    return {"--padding": f"{px(frame.padding_y)} {px(frame.padding_x)}"}


def _row(row: TableRow, heads: int, context: Context) -> str:
    """A row; *heads* is how many rows of the header are left with it."""
    cells = "".join(_cell(cell, row, heads, context) for cell in row.cells if not cell.covered)
    return f"<tr{styled({'height': px(row.height)})}>{cells}</tr>"


def _cell(cell: TableCell, row: TableRow, heads: int, context: Context) -> str:
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
    turned = attributes({"dir": direction(cell.paragraph, context)})
    paragraph = msgspec.structs.replace(cell.paragraph, space_before=0)
    text = f"<div{look(paragraph, 'table', context)}{turned}>{inline_html(paragraph, context)}</div>"
    return f"<{tag}{scope}{spans}{marked}>{text}</{tag}>"
