"""``ppt/charts/chartN.xml``: one chart.

PowerPoint writes ``c:chartSpace`` with the title, ``c:plotArea`` (plots, then axes), the legend and, in
``c:externalData``, the relationship to the workbook whose figures are cached in the series.
"""

from slidegen.backends.pptx.charts.axes import axes_xml
from slidegen.backends.pptx.charts.drawing import NO_LINE, Drawing, manual_layout, text_properties, title_xml
from slidegen.backends.pptx.charts.plots import plots_xml
from slidegen.backends.pptx.charts.sheet import sheet_of
from slidegen.backends.pptx.charts.store import WORKBOOK_ID
from slidegen.backends.pptx.charts.workbook import workbook_bytes
from slidegen.backends.pptx.oxml import DECLARATION, A, C, R, escape
from slidegen.model.frames import ChartFrame
from slidegen.theme.objects import ChartStyle

_NOTHING = f"<c:spPr><a:noFill/>{NO_LINE}</c:spPr>"
_LEGEND_SIDES = {"top": "t", "right": "r", "bottom": "b", "direct": "r", "none": "r"}


def chart_part(frame: ChartFrame, style: ChartStyle, ground: str, lang: str) -> tuple[str, bytes]:
    """The XML of the chart in *frame* and its workbook.

    *ground* is the colour behind it, *lang* a tag as PowerPoint's proofing tools know it.
    """
    drawing = Drawing(frame=frame, style=style, ground=ground, sheet=sheet_of(frame.data), lang=lang)
    return _chart_xml(drawing), workbook_bytes(drawing.sheet.columns)


def _chart_xml(drawing: Drawing) -> str:
    frame = drawing.frame
    title = title_xml(frame.title, drawing, frame.title_size, drawing.style.title, bold=True)
    plot = manual_layout(frame.plot, frame.rect, target="inner")
    area = f"<c:plotArea>{plot}{plots_xml(drawing)}{axes_xml(drawing)}{_NOTHING}</c:plotArea>"
    chart = (
        f'<c:chart>{title}<c:autoTitleDeleted val="{int(not title)}"/>{area}{_legend(drawing)}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
    )
    usual = text_properties(frame.size, drawing.ink(drawing.style.label))
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f'<c:lang val="{escape(drawing.lang)}"/><c:roundedCorners val="0"/>{chart}{_NOTHING}{usual}'
        f'<c:externalData r:id="{WORKBOOK_ID}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _legend(drawing: Drawing) -> str:
    frame = drawing.frame
    if frame.legend_rect is None:
        return ""
    place = manual_layout(frame.legend_rect, frame.rect)
    look = text_properties(frame.size, drawing.ink(drawing.style.label))
    side = _LEGEND_SIDES[drawing.data.legend]
    return f'<c:legend><c:legendPos val="{side}"/>{place}<c:overlay val="0"/>{look}</c:legend>'
