"""Regions and their frames as HTML, at their rectangles."""

from typing import assert_never

from slidegen.backends.revealjs.content.code import code_html
from slidegen.backends.revealjs.content.motion import identity, moving, whole
from slidegen.backends.revealjs.content.picture import picture_html, radius
from slidegen.backends.revealjs.content.table import padding_style, table_html
from slidegen.backends.revealjs.content.text import flow
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.markup import attributes, classed, colour, placed, pt, px, styled
from slidegen.backends.revealjs.safety import own_html, sanitise
from slidegen.model.frames import (
    Box,
    BoxFrame,
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    Frame,
    HtmlFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.placed import PlacedRegion
from slidegen.units import Rect


def region_html(region: PlacedRegion, usual: Rect | None, context: Context) -> str:
    """A region with its frames. *usual* is its rectangle in the layout, which the style sheet knows."""
    slide = Rect(0, 0, 0, 0)
    own = {} if region.rect == usual else placed(region.rect, slide)
    out = []
    frames = list(region.frames)
    while frames:
        frame = frames.pop(0)
        caption = frames.pop(0) if frames and _is_caption(frames[0]) and _takes_caption(frame) else None
        out.append(_captioned(frame, caption, region.rect, context))
    return f"<div{classed('region', f'region-{region.name}')}{styled(own)}>{''.join(out)}</div>"


def _is_caption(frame: Frame) -> bool:
    return isinstance(frame, TextFrame) and frame.role == "caption"


def _takes_caption(frame: Frame) -> bool:
    return isinstance(frame, PictureFrame | TableFrame | CodeFrame | ChartFrame | DiagramFrame | MediaFrame)


def _captioned(frame: Frame, caption: Frame | None, origin: Rect, context: Context) -> str:
    if caption is None:
        return frame_html(frame, origin, context)
    content = frame_html(frame, origin, context, captioned=True)
    assert isinstance(caption, TextFrame)
    below = text_html(caption, origin, context, tag="figcaption")
    return f"<figure>{content}{moving(below, whole(caption.motions), caption.rect, origin)}</figure>"


def frame_html(frame: Frame, origin: Rect, context: Context, *, captioned: bool = False) -> str:
    """One frame, placed inside a region at *origin*, with its steps."""
    content = _frame_html(frame, origin, context, captioned=captioned)
    return moving(content, whole(frame.motions), frame.rect, origin) if frame.motions else content


def _frame_html(frame: Frame, origin: Rect, context: Context, *, captioned: bool = False) -> str:
    place = placed(frame.rect, origin)
    known = identity(frame)
    match frame:
        case TextFrame():
            return text_html(frame, origin, context)
        case TableFrame():
            style = styled({**place, **padding_style(frame)})
            return table_html(frame, f"{classed('table', 'style-table')}{known}{style}", context, captioned=captioned)
        case CodeFrame():
            rounded = {"border-radius": radius(context.theme.code.radius, frame.rect)}
            return code_html(frame, f"{classed('code')}{known}{styled({**place, **rounded})}")
        case PictureFrame():
            return picture_html(frame, place, context)
        case ChartFrame():
            from slidegen.backends.revealjs.content.chart import chart_html  # only decks with these four load them

            return chart_html(frame, place, context)
        case DiagramFrame():
            from slidegen.backends.revealjs.diagrams.drawing import drawing

            return drawing(frame, place, context)
        case FormulaFrame():
            from slidegen.backends.revealjs.content.formula import formula_html

            return formula_html(frame, place)
        case MediaFrame():
            from slidegen.backends.revealjs.content.media import media_html

            return media_html(frame, place, context)
        case BoxFrame(box=box):
            return f'<div class="box"{known}{styled({**place, **box_style(box, frame.rect)})}></div>'
        case HtmlFrame(html=html):
            content = sanitise(html, context.report, frame.span) if context.safe else own_html(html)
            if not content.strip() and any(each.text for each in frame.fallback.paragraphs):
                return text_html(frame.fallback, origin, context)
            return f'<div class="html style-body"{known}{styled(place)}><div class="l0">{content}</div></div>'
        case _:
            assert_never(frame)


def text_html(frame: TextFrame, origin: Rect, context: Context, *, tag: str = "div") -> str:
    """A text frame: its paragraphs flow inside its rectangle, less the insets that a painted box asks for."""
    style = placed(frame.rect, origin)
    if frame.box is not None:
        style.update(box_style(frame.box, frame.rect))
        style["padding"] = f"{px(frame.inset_y)} {px(frame.inset_x)}"
    names = ("text", f"style-{frame.style}", "" if frame.anchor == "top" else f"anchor-{frame.anchor}")
    role = "note" if frame.role == "panel" and any(each.kind == "panel-title" for each in frame.paragraphs) else None
    values = identity(frame) + attributes({"role": role})
    kind = "" if frame.role in ("text", "title") else frame.role
    return (
        f"<{tag}{classed(*names, kind)}{values}{styled(style)}>{flow(frame.paragraphs, frame.style, context)}</{tag}>"
    )


def box_style(box: Box, rect: Rect) -> dict[str, str]:
    """How a painted box looks. Its line is centred on its edge, as in PowerPoint."""
    style = {}
    layers = []
    if box.bar and box.line is not None:
        shade = colour(box.line)
        layers.append(f"linear-gradient({shade},{shade}) var(--start,left)/{px(box.bar)} 100% no-repeat")
    if box.fill is not None:
        layers.append(colour(box.fill))
    if layers:
        style["background"] = ",".join(layers)
    if box.line is not None and box.line_width and not box.bar:
        style["outline"] = f"{pt(box.line_width)} solid {colour(box.line)}"
        style["outline-offset"] = pt(-box.line_width / 2)
    if box.shape == "ellipse":
        style["border-radius"] = "50%"
    elif box.radius:
        style["border-radius"] = radius(box.radius, rect)
    return style
