"""Slides as ``section`` elements."""

from collections.abc import Iterator

import msgspec

from slidegen.backends.revealjs.content.frames import region_html
from slidegen.backends.revealjs.content.motion import follows
from slidegen.backends.revealjs.content.picture import cropped_background, picture_html, showable
from slidegen.backends.revealjs.content.text import notes_html
from slidegen.backends.revealjs.context import Context, anchor
from slidegen.backends.revealjs.markup import attributes, classed, colour, escape, number, placed, styled
from slidegen.backends.revealjs.shelf import style_element
from slidegen.model.frames import TextFrame
from slidegen.model.placed import Background, PlacedSlide
from slidegen.model.style import Colour
from slidegen.theme.backdrop import NOTHING
from slidegen.theme.theme import Layout, Region
from slidegen.units import Rect

_INVERSE = "inverse"


def slide_html(slide: PlacedSlide, context: Context) -> str:
    """A slide: what lies behind, its regions, its chrome and its notes."""
    context.slide = slide.id
    layout = context.theme.layouts[slide.layout]
    classes = (name for name in slide.classes if name != _INVERSE)  # layout has the last word on the tone
    names = ("slide", f"layout-{slide.layout}", _INVERSE if slide.inverse else "", *classes)
    values: dict[str, str | bool | None] = {
        "id": anchor(slide.id),
        "aria-label": slide.name or None,
        "data-number": str(slide.number) if slide.number is not None else None,
        "data-steps": str(slide.steps) if slide.steps else None,
        **follows(slide),
    }
    body = [*_styles(slide, context), ground_html(layout, slide, context)]
    if slide.name and not shows_title(slide):
        body.append(f'<h2 class="unseen">{escape(slide.name)}</h2>')
    for region in slide.regions:
        known = layout.region(region.name)
        if known is not None and any(isinstance(frame, TextFrame) for frame in region.frames):
            body.append(_panel(known, layout, region.rect, slide, context))
        body.append(region_html(region, known.area.on(context.deck.size) if known else None, context))
    body.append(chrome_html(slide, context))
    if slide.notes:
        body.append(f'<aside class="notes">{notes_html(slide.notes, slide.note_steps, context)}</aside>')
    own = slide.background.colour if slide.background is not None else None
    style = styled({"--ground": colour(own)}) if own is not None else ""
    return f"<section{classed(*names)}{attributes(values)}{style}>{''.join(body)}</section>\n"


def _styles(slide: PlacedSlide, context: Context) -> Iterator[str]:
    """The author's own CSS; a stranger's is left out."""
    for sheet in slide.styles:
        if context.safe:
            context.report.add(
                "html-sanitised",
                "a style was left out of a stranger's deck",
                sheet.span,
                help="build without `--safe` if you trust the deck",
            )
        else:
            yield style_element(sheet.text)


def shows_title(slide: PlacedSlide) -> bool:
    """Whether the slide's title is on it; where it is not, screen readers still get its name."""
    return any(
        isinstance(frame, TextFrame) and frame.role == "title" for region in slide.regions for frame in region.frames
    )


def ground_html(layout: Layout, slide: PlacedSlide, context: Context) -> str:
    """The slide's own background, what its theme draws, and what lies over both of them. None of it says anything.

    A pale picture is a full one under a veil, as in PowerPoint, so that decorations pale with it.
    """
    background = slide.background
    own, over = _own_background(layout, background, context) if background is not None else ("", "")
    common = len(context.theme.decorations) if layout.master_decorations else 0
    names = [f"decoration-{index + 1}" for index in range(common)]
    names += [f"decoration-{layout.name}-{index + 1}" for index in range(len(layout.decorations))]
    drawn = context.backdrops.html(layout.backdrop, slide) if layout.backdrop != NOTHING else ""
    inner = own + drawn + "".join(f"<i{classed(name)}></i>" for name in names) + over
    return f'<div class="ground" aria-hidden="true">{inner}</div>' if inner else ""


def _own_background(layout: Layout, background: Background, context: Context) -> tuple[str, str]:
    """What lies below the decorations, and what above them."""
    own, over = [], []
    if background.colour is not None:
        own.append(_painted(background.colour))
    if background.picture is not None and (asset := showable(background.picture, context)) is not None:
        image = {"background-image": context.pictures.reference(asset)}
        own.append(f'<div class="photo"{styled({**image, **cropped_background(background.picture.crop)})}></div>')
        if background.opacity < 1:
            under = background.colour or layout.background
            over.append(_painted(msgspec.structs.replace(under, alpha=under.alpha * (1 - background.opacity))))
    if background.scrim is not None:
        over.append(_painted(background.scrim))
    return "".join(own), "".join(over)


def _painted(paint: Colour) -> str:
    return f"<div{styled({'background': colour(paint)})}></div>"


def _panel(region: Region, layout: Layout, rect: Rect | None, slide: PlacedSlide, context: Context) -> str:
    """What a template paints around the text of *region*."""
    return context.backdrops.panel(layout.backdrop, region, rect, slide) if layout.backdrop.panels else ""


def chrome_html(slide: PlacedSlide, context: Context) -> str:
    """Footer, slide number and progress bar, as far as the slide shows them."""
    out = []
    layout = context.theme.layouts[slide.layout]
    for usual in context.theme.chrome:
        region = layout.region(usual.name) or usual
        if region.role == "footer" and slide.footer:
            out.append(_panel(region, layout, None, slide, context))
            out.append(_chrome_text("footer", region, escape(slide.footer), slide))
        elif region.role == "number" and slide.show_number and slide.number is not None:
            out.append(_panel(region, layout, None, slide, context))
            out.append(_chrome_text("div", region, str(slide.number), slide))
    if context.deck.logo is not None and layout.chrome:
        out.append(picture_html(context.deck.logo, placed(context.deck.logo.rect, Rect(0, 0, 0, 0)), context))
    if slide.progress is not None:
        out.append(f'<div class="meter" aria-hidden="true" style="--done:{number(slide.progress * 100)}%"></div>')
    return "".join(out)


def _chrome_text(tag: str, region: Region, text: str, slide: PlacedSlide) -> str:
    names = classed(
        "text", "chrome", f"chrome-{region.name}", f"style-{region.style.name}",
        "" if region.anchor == "top" else f"anchor-{region.anchor}",
    )  # fmt: skip
    own: dict[str, str] = {} if region.align == region.style.align else {"text-align": region.align}
    if slide.chrome_colour is not None:
        own["color"] = colour(slide.chrome_colour)
    return f'<{tag}{names}><p class="l0"{styled(own)}>{text}</p></{tag}>'
