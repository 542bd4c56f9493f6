"""``ppt/tableStyles.xml``: the theme's table style, in scheme colours, so that tables follow the theme.

PowerPoint writes ``a:tblStyle`` with a part for the whole table (``a:wholeTbl``), for every other row (``a:band1H``),
for the first column (``a:firstCol``) and for the first row (``a:firstRow``), in this order; a table refers to it by
``a:tableStyleId`` and switches parts on in ``a:tblPr``.
"""

from slidegen.backends.pptx.colour import colour, fill, mixed
from slidegen.backends.pptx.oxml import DECLARATION, A, escape
from slidegen.model.style import Colour
from slidegen.theme.theme import Theme
from slidegen.units import Pt, points

STYLE_ID = "{5E0B7C54-8A0C-4E55-9C5B-6D1F4B2A7E10}"
_FONT = '<a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>'
_NONE = "<a:ln><a:noFill/></a:ln>"


def table_styles_xml(theme: Theme) -> str:
    """The part, with one style that is also the deck's default."""
    return f'{DECLARATION}<a:tblStyleLst xmlns:a="{A}" def="{STYLE_ID}">{table_style(theme)}</a:tblStyleLst>'


def table_style(theme: Theme) -> str:
    """``a:tblStyle`` of the theme's tables."""
    table = theme.table
    ground = theme.layouts["content"].background
    row = rule(theme, table.row_rule, table.row_rule_width, ground)
    borders = "".join(f"<a:{edge}>{_NONE}</a:{edge}>" for edge in ("left", "right", "top"))
    borders += f"<a:bottom>{row}</a:bottom><a:insideH>{row}</a:insideH><a:insideV>{_NONE}</a:insideV>"
    whole = (
        f"<a:wholeTbl><a:tcTxStyle>{_FONT}{colour(theme.styles['table'].levels[0].colour)}</a:tcTxStyle>"
        f"<a:tcStyle><a:tcBdr>{borders}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
    )
    bold = ' b="on"' if table.header_bold else ""
    under = rule(theme, table.header_rule, table.header_rule_width, ground)
    first = (
        f"<a:firstRow><a:tcTxStyle{bold}>{_FONT}{colour(table.header_colour)}</a:tcTxStyle>"
        f"<a:tcStyle><a:tcBdr><a:bottom>{under}</a:bottom></a:tcBdr><a:fill>{fill(table.header_fill)}</a:fill>"
        "</a:tcStyle></a:firstRow>"
    )
    column = f'<a:firstCol><a:tcTxStyle b="on">{_FONT}</a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>'
    name = escape(theme.title or theme.name)
    return (
        f'<a:tblStyle styleId="{STYLE_ID}" styleName="{name}">{whole}{_band(table.stripe)}{column}{first}</a:tblStyle>'
    )


def rule(
    theme: Theme, shade: Colour | None, width: Pt, ground: Colour, *, inverse: bool = False, element: str = "a:ln"
) -> str:
    """A horizontal rule *width* points wide on *ground*, opaque in every viewer, on slides of either tone."""
    if shade is None or width <= 0:
        return f"<{element}><a:noFill/></{element}>"
    paint = mixed(shade, theme.value(ground, inverse=inverse), theme.value(shade, inverse=inverse))
    return f'<{element} w="{points(width)}"><a:solidFill>{paint}</a:solidFill></{element}>'


def _band(stripe: Colour | None) -> str:
    if stripe is None:
        return ""
    return f"<a:band1H><a:tcStyle><a:tcBdr/><a:fill>{fill(stripe)}</a:fill></a:tcStyle></a:band1H>"
