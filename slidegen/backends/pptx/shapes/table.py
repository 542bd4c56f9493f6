"""Native tables.

PowerPoint writes ``p:graphicFrame`` with ``a:tbl``: ``a:tblPr`` names the table style and the parts of it to use,
``a:tblGrid`` the column widths, ``a:tr`` and ``a:tc`` rows and cells. Rules and fills come from the style; a
cell adds only alignment, margins and, where it is marked, its fill. Text in cells inherits no size, so each run has
one.
"""

import msgspec

from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.looks import Look
from slidegen.backends.pptx.oxml import non_visual, place
from slidegen.backends.pptx.parts.placeholders import Placeholder
from slidegen.backends.pptx.parts.table_styles import STYLE_ID, rule
from slidegen.backends.pptx.shapes.text import paragraph_looks, paragraph_xml_in
from slidegen.model.frames import TableCell, TableFrame, TableRow

_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table_shape(frame: TableFrame, placeholder: Placeholder | None, slide: SlideContext) -> None:
    """Draw a table, in *placeholder* where it fills one."""
    heads = sum(row.header for row in frame.rows)
    first = ' firstRow="1"' if heads else ""
    bands = ' bandRow="1"' if slide.root.theme.table.stripe is not None else ""
    rtl = ' rtl="1"' if slide.root.deck.rtl else ""
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in frame.widths)
    rows = "".join(_row(row, frame, index < heads, index, heads, slide) for index, row in enumerate(frame.rows))
    mark = f"<p:nvPr>{placeholder.ph}</p:nvPr>" if placeholder is not None else "<p:nvPr/>"
    slide.add(
        lambda number: (
            f"<p:graphicFrame><p:nvGraphicFramePr>{non_visual(number, f'Table {number}', frame.caption)}"
            f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{mark}</p:nvGraphicFramePr>'
            f'{place(frame.rect, "p:xfrm")}<a:graphic><a:graphicData uri="{_URI}"><a:tbl><a:tblPr{rtl}{first}{bands}>'
            f"<a:tableStyleId>{STYLE_ID}</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>"
            "</a:graphicData></a:graphic></p:graphicFrame>"
        )
    )


def _row(row: TableRow, frame: TableFrame, header: bool, index: int, heads: int, slide: SlideContext) -> str:
    """A row. The style knows one header row only, and rules for the theme's own tone: other rows bring their looks."""
    base = _base(slide, header=header and index == 0)
    own = ""
    if slide.inverse or (header and heads > 1):
        own = _rule(header and index == heads - 1, plain=header and index < heads - 1, slide=slide)
    paint = fill(slide.root.theme.table.header_fill) if header and index else ""
    cells = "".join(_cell(cell, frame, base, own, paint, slide) for cell in row.cells)
    return f'<a:tr h="{row.height}">{cells}</a:tr>'


def _rule(header: bool, *, plain: bool, slide: SlideContext) -> str:
    """The rule below a row: the last *header* row's, a row's, or, where *plain*, none."""
    theme = slide.root.theme
    table = theme.table
    shade, width = (table.header_rule, table.header_rule_width) if header else (table.row_rule, table.row_rule_width)
    return rule(theme, None if plain else shade, width, inverse=slide.inverse, element="a:lnB")


def _base(slide: SlideContext, *, header: bool) -> Look:
    """What a cell's text inherits: nothing of sizes, colour and weight from the table style."""
    theme = slide.root.theme
    style = theme.styles["table"]
    return msgspec.structs.replace(
        slide.root.other[0],
        size=0,
        pitch=0,
        font="body",
        italic=False,
        caps=False,
        bold=theme.table.header_bold if header else False,
        colour=theme.table.header_colour if header else style.levels[0].colour,
    )


def _cell(cell: TableCell, frame: TableFrame, base: Look, own: str, paint: str, slide: SlideContext) -> str:
    (look,) = paragraph_looks((cell.paragraph,))
    text = paragraph_xml_in(cell.paragraph, look, base, slide)
    margins = f'marL="{frame.padding_x}" marR="{frame.padding_x}" marT="{frame.padding_y}" marB="{frame.padding_y}"'
    painted = fill(slide.root.theme.table.highlight) if cell.highlight else paint
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
        f'<a:tcPr {margins} anchor="ctr">{own}{painted}</a:tcPr></a:tc>'
    )
