"""Shapes: text boxes, placeholders with text, and painted rectangles.

PowerPoint writes ``p:sp``: its name and, for a placeholder, ``p:ph`` in ``p:nvSpPr``; place, outline, fill and line in
``p:spPr``; text in ``p:txBody``. Everything that a placeholder takes from its layout is left out.
"""

from math import acos, degrees, sin, sqrt

from slidegen.backends.pptx.colour import fill, line
from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.looks import Bases
from slidegen.backends.pptx.oxml import custom_outline, insets, non_visual, outline, place, step_to
from slidegen.backends.pptx.parts.decorations import DECORATIVE
from slidegen.backends.pptx.parts.placeholders import ANCHORS, Placeholder
from slidegen.backends.pptx.shapes.text import fitted, has_formula, list_style, own, paragraph_looks, paragraphs_xml
from slidegen.model.frames import Box, BoxFrame, TextFrame
from slidegen.model.style import Colour
from slidegen.units import Emu, Rect, Size

_CORNER = 1 - sqrt(0.5)
"""How far the text rectangle of ``roundRect`` is from its edges, in radii of its corners."""

_LABELS = {
    "title": "Title",
    "text": "Text",
    "quote": "Quote",
    "panel": "Panel",
    "caption": "Caption",
    "footnotes": "Footnotes",
    "figure": "Figure",
}


def text_shape(frame: TextFrame, placeholder: Placeholder | None, slide: SlideContext) -> None:
    """Draw a text frame, in *placeholder* where it fills one; behind it the bar of its box, if it has one."""
    looks = paragraph_looks(frame.paragraphs, slide)
    if placeholder is not None:
        bases: Bases = placeholder.inherited
        levels = fitted(frame.paragraphs, looks, bases)
    else:
        bases = slide.root.other
        levels = own(frame.paragraphs, looks, bases)
    body = _body_properties(frame, placeholder)
    style = list_style(levels, bases, slide)
    label = placeholder.label if placeholder is not None else _LABELS[frame.role]

    def draw(number: int, *, math: bool) -> str:
        paragraphs = paragraphs_xml(frame.paragraphs, looks, levels, slide, math=math)
        text = f"<p:txBody>{body}{style}{paragraphs}</p:txBody>"
        return shape(number, f"{label} {number}", _properties(frame, placeholder), text, placeholder)

    slide.add_with_math(draw, math=any(map(has_formula, frame.paragraphs)))
    _bar(frame, slide)


def shape(
    number: int, name: str, properties: str, text: str, placeholder: Placeholder | None, description: str = ""
) -> str:
    """``p:sp`` with text."""
    kind, mark = '<p:cNvSpPr txBox="1"/>', "<p:nvPr/>"
    if placeholder is not None:
        kind, mark = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>', f"<p:nvPr>{placeholder.ph}</p:nvPr>"
    head = f"<p:nvSpPr>{non_visual(number, name, description)}{kind}{mark}</p:nvSpPr>"
    return f"<p:sp>{head}<p:spPr>{properties}</p:spPr>{text}</p:sp>"


def _properties(frame: TextFrame, placeholder: Placeholder | None) -> str:
    if placeholder is not None and frame.box is None:
        return "" if frame.rect == placeholder.rect else place(frame.rect)
    if frame.box is None:
        return f"{place(frame.rect)}{outline()}<a:noFill/>"
    return place(frame.rect) + paint(frame.box)


def paint(box: Box) -> str:
    """Outline, fill and line of a painted box; the line of one with a bar is the bar's alone."""
    edge = line(None if box.bar else box.line, box.line_width)
    return f"{outline(box.shape, box.radius)}{fill(box.fill)}{edge}"


def text_insets(x: Emu, y: Emu, rect: Rect, radius: float) -> str:
    """Insets that keep text *x* and *y* from the edges of a rectangle whose round corners already push it inwards."""
    pushed = round(_CORNER * min(radius, 0.5) * min(rect.width, rect.height))
    return insets(max(0, x - pushed), max(0, y - pushed))


def _body_properties(frame: TextFrame, placeholder: Placeholder | None) -> str:
    radius = frame.box.radius if frame.box is not None else 0.0
    around = text_insets(frame.inset_x, frame.inset_y, frame.rect, radius)
    if placeholder is not None:
        anchor = "" if frame.anchor == placeholder.anchor else f' anchor="{ANCHORS[frame.anchor]}"'
        if frame.box is None:
            around = insets(0, 0) if placeholder.native and frame.rect != placeholder.rect else ""
        fits = placeholder.native or (frame.scale != 1 and placeholder.fits)
        fit = "<a:normAutofit/>" if fits else ""
        if frame.overflows:
            # Viewers that shrink it do not touch its exact pitch: tiny letters in a text as tall as before.
            fit = "<a:noAutofit/>"
        head = f"<a:bodyPr{around}{anchor}"
        return f"{head}>{fit}</a:bodyPr>" if fit else f"{head}/>"
    return f'<a:bodyPr wrap="square"{around} rtlCol="0" anchor="{ANCHORS[frame.anchor]}"><a:noAutofit/></a:bodyPr>'


def box_shape(frame: BoxFrame, slide: SlideContext) -> None:
    """Draw a painted shape without text."""
    painted_shape(frame.rect, paint(frame.box), "Shape", slide)
    _bar(frame, slide)


def painted_shape(rect: Rect, paint: str, name: str, slide: SlideContext, *, mirrored: bool = False) -> int:
    """Draw a shape that tells nothing; its id."""
    where = place(rect).replace("<a:xfrm>", '<a:xfrm flipH="1">') if mirrored else place(rect)

    def draw(number: int) -> str:
        head = non_visual(number, f"{name} {number}", inner=DECORATIVE)
        return f"<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{where}{paint}</p:spPr></p:sp>"

    return slide.add(draw)


def filled_rect(rect: Rect, colour: Colour, name: str, slide: SlideContext, alpha: float = 1.0) -> int:
    """Draw a rectangle of one colour; its id."""
    return painted_shape(rect, f"{outline()}{fill(colour, alpha)}{line(None, 0)}", name, slide)


def _bar(frame: TextFrame | BoxFrame, slide: SlideContext) -> None:
    """The bar at the start of a panel."""
    box, rect = frame.box, frame.rect
    if box is None or not box.bar or box.line is None:
        return
    mirrored = isinstance(frame, TextFrame) and any(paragraph.rtl for paragraph in frame.paragraphs[:1])
    area = Rect(rect.right - box.bar if mirrored else rect.x, rect.y, box.bar, rect.height)
    radius = round(min(box.radius, 0.5) * min(rect.width, rect.height))
    paint = f"{bar_outline(area, radius)}{fill(box.line)}{line(None, 0)}"
    painted_shape(area, paint, "Bar", slide, mirrored=mirrored)


def bar_outline(rect: Rect, radius: Emu) -> str:
    """The outline of the first part of a rectangle with round corners, as far as *rect* is wide."""
    if not radius:
        return outline()
    width, height = rect.width, rect.height
    angle = acos(max(0.0, (radius - width) / radius))  # of the part of each corner's arc that the bar has
    start, rise = min(radius, width), round(radius * (1 - sin(angle)))
    turn = round(degrees(angle) * 60_000)
    arc = f'<a:arcTo wR="{radius}" hR="{radius}" stAng="{{}}" swAng="{-turn}"/>'
    steps = (
        step_to("moveTo", width, rise),
        step_to("lnTo", start, rise),
        arc.format(10_800_000 + turn),
        step_to("lnTo", 0, height - radius),
        arc.format(10_800_000),
        step_to("lnTo", width, height - rise),
        "<a:close/>",
    )
    return custom_outline(Size(width, height), "".join(steps))
