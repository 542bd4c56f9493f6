"""Native charts.

PowerPoint writes ``p:graphicFrame`` that refers to a chart part, which in turn refers to a workbook in
``ppt/embeddings``; the frame may fill a placeholder for content.
"""

from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.oxml import C, non_visual, place
from slidegen.backends.pptx.parts.placeholders import Placeholder
from slidegen.model.frames import ChartFrame


def chart_shape(frame: ChartFrame, placeholder: Placeholder | None, slide: SlideContext) -> None:
    """Draw a chart, in *placeholder* where it fills one."""
    from slidegen.backends.pptx.charts.part import chart_part  # most decks have no chart

    number = slide.root.charts.add(
        *chart_part(frame, slide.root.theme.chart, slide.value(slide.ground), slide.root.lang)
    )
    related = slide.relationships.add("chart", f"../charts/chart{number}.xml")
    mark = f"<p:nvPr>{placeholder.ph}</p:nvPr>" if placeholder is not None else "<p:nvPr/>"
    slide.add(
        lambda own: (
            f"<p:graphicFrame><p:nvGraphicFramePr>{non_visual(own, f'Chart {own}', frame.alt)}"
            f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{mark}</p:nvGraphicFramePr>'
            f'{place(frame.rect, "p:xfrm")}<a:graphic><a:graphicData uri="{C}">'
            f'<c:chart xmlns:c="{C}" r:id="{related}"/></a:graphicData></a:graphic></p:graphicFrame>'
        )
    )
