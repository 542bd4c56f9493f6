"""``ppt/slides/slideN.xml``: the shapes of one slide, in reading order.

PowerPoint writes ``p:sld`` with ``p:bg`` where the slide has its own background, ``p:spTree`` and ``p:clrMapOvr``. The
title comes first and the chrome last. Numbers and footers do not come from the layout: each slide that shows them has
them as placeholders of its own.
"""

from collections.abc import Mapping, Sequence
from typing import assert_never

from slidegen.backends.pptx.colour import fill
from slidegen.backends.pptx.context import DeckContext, LayoutPart, SlideContext
from slidegen.backends.pptx.filling import Filling
from slidegen.backends.pptx.lights import Bar
from slidegen.backends.pptx.looks import level_xml
from slidegen.backends.pptx.oxml import DECLARATION, NAMESPACES, ROOT_GROUP, escape, insets, outline, place
from slidegen.backends.pptx.package import Relationships
from slidegen.backends.pptx.parts.layouts import background_xml
from slidegen.backends.pptx.parts.placeholders import Placeholder, slide_number
from slidegen.backends.pptx.parts.transition import transition_xml
from slidegen.backends.pptx.shapes.boxes import box_shape, filled_rect, shape, text_shape
from slidegen.backends.pptx.shapes.code import code_shape
from slidegen.backends.pptx.shapes.picture import blip_fill, logo_shape, picture_shape
from slidegen.backends.pptx.shapes.table import table_shape
from slidegen.model.assets import Asset
from slidegen.model.frames import (
    BoxFrame,
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.placed import PlacedSlide
from slidegen.units import Rect

_UNSEEN_TITLE = Placeholder(
    slot="title", role="title", type="title", index=None, rect=Rect(0, 0, 0, 0), looks=(), anchor="top", prompt=""
)


def slide_xml(
    slide: PlacedSlide, found: Sequence[Filling], layout: LayoutPart, root: DeckContext, notes: int
) -> tuple[str, Relationships]:
    """The slide's part and its relationships.

    *found* are its frames with their placeholders; *notes* is the number of its notes page, 0: it has none.
    """
    context = SlideContext(root, slide, layout)
    context.relationships.add("slideLayout", f"../slideLayouts/slideLayout{layout.number}.xml")
    if notes:
        context.relationships.add("notesSlide", f"../notesSlides/notesSlide{notes}.xml")
    background = _background(context)
    if slide.steps:
        from slidegen.backends.pptx.animation.stage import Stage

        context.stage = Stage(slide)
    for filling in found:
        before = len(context.shapes)
        _staged(filling, context)
        if filling.frame.pair:
            from slidegen.backends.pptx.morph import named

            context.shapes[before:] = named(context.shapes[before:], filling.frame.pair)
    titled = any(each.placeholder is not None and each.placeholder.role == "title" for each in found)
    if slide.name and not titled:
        _unseen_title(context)
    _chrome(context)
    hidden = ' show="0"' if slide.hidden else ""
    tree = f"<p:spTree>{ROOT_GROUP}{''.join(context.shapes)}</p:spTree>"
    by_itself = slide.timing if slide.auto_advance else None
    follows = transition_xml(slide.transition, by_itself, rtl=root.deck.rtl)
    body = f"<p:cSld>{background}{tree}</p:cSld>{layout.colours(slide.inverse)}{follows}"
    if context.played or context.stage is not None:
        from slidegen.backends.pptx.timing import timing_xml

        body += timing_xml(context.played, context.stage, pace=slide.pace, rtl=root.deck.rtl)
    return f"{DECLARATION}<p:sld {NAMESPACES}{hidden}>{body}</p:sld>", context.relationships


def _staged(filling: Filling, context: SlideContext) -> None:
    """Draw a frame, and tell the stage, if something on the slide moves, what it became."""
    if context.stage is None:
        _draw(filling, context)
        return
    from slidegen.backends.pptx.animation.pieces import pieces

    for piece in pieces(filling):
        before = len(context.shapes)
        parts = _draw(piece, context)
        context.stage.add(piece.frame, context.shapes[before:], parts)


def _draw(filling: Filling, context: SlideContext) -> Mapping[int, Sequence[int]] | tuple[Bar, ...]:
    """Draw a frame; returned are the ids of shapes by the part of the frame that they show, where it has parts, or the
    bars behind the lit lines of a listing."""
    frame, placeholder = filling.frame, filling.placeholder
    match frame:
        case TextFrame():
            text_shape(frame, placeholder, context)
        case TableFrame():
            table_shape(frame, placeholder, context)
        case CodeFrame():
            return code_shape(frame, placeholder, filling.heading, context)
        case PictureFrame():
            picture_shape(frame, placeholder, context)
        case ChartFrame():
            from slidegen.backends.pptx.shapes.chart import chart_shape  # only decks with these four load them

            chart_shape(frame, placeholder, context)
        case DiagramFrame():
            from slidegen.backends.pptx.shapes.diagram import diagram_shape

            return diagram_shape(frame, context)
        case FormulaFrame():
            from slidegen.backends.pptx.shapes.formula import formula_shape

            formula_shape(frame, context)
        case MediaFrame():
            from slidegen.backends.pptx.shapes.media import media_shape

            media_shape(frame, context)
        case BoxFrame():
            box_shape(frame, context)
        case _:
            assert_never(frame)
    return {}


def _background(context: SlideContext) -> str:
    """``p:bg`` of a slide with its own background; veil and scrim of a picture are drawn as the first shapes.

    A pale picture is a full one under a veil in the background's colour: a see-through fill would let each viewer
    choose what shines through. A slide of the other tone than its layout repeats the layout's background, because not
    all viewers see an inherited one through the slide's own colour map.
    """
    background = context.slide.background
    usual = context.layout.layout
    if background is None:
        turned = context.slide.inverse != (usual.tone == "inverse")
        return background_xml(fill(usual.background)) if turned else ""
    size = context.root.deck.size
    whole = Rect(0, 0, size.width, size.height)
    under = background.colour or usual.background
    if background.picture is None:
        return background_xml(fill(under))
    if background.picture.rect != whole:
        picture_shape(background.picture, None, context)
        painted = background_xml(fill(background.colour)) if background.colour is not None else ""
    elif background.picture.asset is not None and _may_have_holes(background.picture.asset):
        picture_shape(background.picture, None, context)
        painted = background_xml(fill(under))
    else:
        blip = blip_fill(background.picture, context, "a:blipFill")
        painted = background_xml(fill(under) if blip is None else blip)
    if background.opacity < 1:
        filled_rect(background.picture.rect, under, "Veil", context, 1 - background.opacity)
    if background.scrim is not None:
        filled_rect(background.picture.rect, background.scrim, "Scrim", context)
    return painted


def _may_have_holes(asset: Asset) -> bool:
    """Whether the ground may show through a picture: as a background's fill it would stand on white."""
    if asset.kind == "png":
        return asset.data[25:26] in (b"\4", b"\6") or b"tRNS" in asset.data[:1024]  # the colour type, in its header
    return asset.kind != "jpeg"


def _unseen_title(context: SlideContext) -> None:
    """The name of a slide that shows no title, above it, where PowerPoint itself puts titles for screen readers."""
    height = 457_200
    rect = Rect(0, -2 * height, context.root.deck.size.width, height)
    run = f'<a:r><a:rPr lang="{context.root.lang}" sz="1800"/><a:t>{escape(context.slide.name)}</a:t></a:r>'
    text = f"<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p>{run}</a:p></p:txBody>"
    number = context.number()
    context.shapes.insert(0, shape(number, f"Title {number}", place(rect), text, _UNSEEN_TITLE))


def _chrome(context: SlideContext) -> None:
    """Footer and number; the logo, too, where the layout's lies below what pales a background picture."""
    slide, layout, logo = context.slide, context.layout, context.root.deck.logo
    if logo is not None and layout.layout.chrome and (_is_paled(slide) or not layout.has_logo):
        root, links = context.root, context.relationships
        context.add(lambda number: logo_shape(logo, number, root.media, links, root.report))
    if slide.footer and (footer := layout.by_type("ftr")) is not None:
        properties = f'<a:rPr lang="{context.root.lang}">{_chrome_colour(context, footer)}</a:rPr>'
        _chrome_shape(context, footer, f"<a:r>{properties}<a:t>{escape(slide.footer)}</a:t></a:r>")
    if slide.show_number and slide.number is not None and (number := layout.by_type("sldNum")) is not None:
        own = _chrome_colour(context, number)
        shown = str(slide.number)
        # The field counts all slides: where hidden or uncounted ones come before, it would tell another number.
        counts = slide.number == slide.index + 1
        plain = f'<a:r><a:rPr lang="{context.root.lang}">{own}</a:rPr><a:t>{shown}</a:t></a:r>'
        _chrome_shape(context, number, slide_number(context.root.lang, shown, own) if counts else plain)


def _is_paled(slide: PlacedSlide) -> bool:
    """Whether a veil or a scrim lies over the slide's background picture."""
    ground = slide.background
    return ground is not None and ground.picture is not None and (ground.opacity < 1 or ground.scrim is not None)


def _chrome_colour(context: SlideContext, placeholder: Placeholder) -> str:
    """The colour of chrome that is not its usual one, or that of a slide of the other tone than its layout.

    PowerPoint finds the latter by itself; LibreOffice takes what footers and numbers inherit from the layout's map.
    """
    if context.slide.chrome_colour is not None:
        return fill(context.slide.chrome_colour)
    turned = context.slide.inverse != (context.layout.layout.tone == "inverse")
    return fill(placeholder.looks[0].colour) if turned else ""


def _chrome_shape(context: SlideContext, placeholder: Placeholder, content: str) -> None:
    """A chrome placeholder. Where it stands over something it repeats its place, lest LibreOffice draw it beneath.

    A template's repeats its look: LibreOffice does not know what masters say of other text (``p:otherStyle``).
    """
    look = placeholder.looks[0]
    level = level_xml(0, look, None if placeholder.native else look, context.root.typefaces)
    own = f"{place(placeholder.rect)}{outline()}" if _is_over_something(placeholder.rect, context) else ""
    around = insets(0, 0) if own and placeholder.native else ""
    text = f"<p:txBody><a:bodyPr{around}/><a:lstStyle>{level}</a:lstStyle><a:p>{content}</a:p></p:txBody>"
    context.add(lambda number: shape(number, f"{placeholder.label} {number}", own, text, placeholder))


def _is_over_something(rect: Rect, context: SlideContext) -> bool:
    if context.slide.background is not None and context.slide.background.picture is not None:
        return True
    rects = [
        frame.rect
        for region in context.slide.regions
        for frame in region.frames
        if not isinstance(frame, TextFrame) or frame.box is not None
    ]
    return any(
        rect.x < each.right and each.x < rect.right and rect.y < each.bottom and each.y < rect.bottom for each in rects
    )
