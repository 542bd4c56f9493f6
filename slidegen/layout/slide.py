"""One slide: its layout, its regions filled, fitted and placed."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.layout.background import background, is_inverse
from slidegen.layout.dots import dots
from slidegen.layout.even import place_evenly
from slidegen.layout.feet import feet
from slidegen.layout.fit import fit, tell
from slidegen.layout.ground import slide_ground
from slidegen.layout.legible import chrome_colour, legible
from slidegen.layout.notes import notes
from slidegen.layout.parts.kit import Kit
from slidegen.layout.placing import Placing, prepare
from slidegen.layout.regions.assign import assign
from slidegen.layout.regions.choose import choose
from slidegen.layout.regions.plan import Fill
from slidegen.layout.room import grow, shorten
from slidegen.layout.split import split
from slidegen.layout.steps import numbered
from slidegen.model.blocks import Block, Heading
from slidegen.model.deck import Deck, FitMode, Footnote, Slide
from slidegen.model.inlines import Text
from slidegen.model.placed import PlacedSlide
from slidegen.model.walk import inline_text
from slidegen.theme.theme import Layout
from slidegen.units import Size


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """What all slides of a deck are laid out with."""

    deck: Deck
    kit: Kit
    footnotes: Mapping[int, Footnote]

    @property
    def size(self) -> Size:
        return self.deck.meta.size


def place_slide(slide: Slide, desk: Desk) -> list[PlacedSlide]:
    """*slide* in rectangles; several where it is split to fit. Index, number and chrome are for the deck to fill in."""
    layout = choose(slide, desk.kit.theme, desk.kit.report)
    mode = slide.settings.fit or desk.deck.meta.fit
    inverse = is_inverse(slide.settings, layout, desk.kit.theme)
    kit = replace(desk.kit, inverse=inverse, squeezes=mode == "squeeze")
    desk = replace(desk, kit=kit)
    fills = assign(slide, layout, kit.theme, desk.size, kit.report)
    placings = _arrange(fills, layout, mode, desk)
    if mode == "split" and (chunks := _split(placings, desk)):
        kit.report.add("slide-split", f"the slide goes on over {len(chunks)} slides", slide.span)
        return [
            _placed(_numbered(slide, at, len(chunks)), layout, _arrange(part, layout, mode, desk), mode, desk)
            for at, part in enumerate(_parted(fills, placings, chunks))
        ]
    return [_placed(slide, layout, placings, mode, desk)]


def _arrange(fills: list[Fill], layout: Layout, mode: FitMode, desk: Desk) -> list[Placing]:
    """The regions with their stacks and scales, footnotes last."""
    kit = desk.kit
    kit.links.cited.clear()
    placings = [prepare(fill, kit) for fill in fills]
    titles = [placing for placing in placings if placing.region.role == "title"]
    others = [placing for placing in placings if placing.region.role != "title"]
    fit(titles, kit.theme.scale, mode)
    for title in titles:
        grow(title, others)
    foot = feet(kit.links.cited, desk.footnotes, layout, desk.size, kit) if kit.links.cited else None
    if foot is not None:
        shorten(others, foot)
        placings.append(foot)
        others.append(foot)
    fit(others, kit.theme.scale, mode)
    return placings


def _overfull(placings: list[Placing]) -> Placing | None:
    """The one body that is too tall, if it is the only region that is."""
    over = [placing for placing in placings if placing.excess(placing.scale) and placing.region.role != "title"]
    return over[0] if len(over) == 1 and over[0].region.role == "body" else None


def _split(placings: list[Placing], desk: Desk) -> list[list[Block]]:
    """What each slide gets of the body that is too tall; empty: nothing is to be split."""
    full = _overfull(placings)
    if full is None:
        return []
    quiet = replace(desk.kit, links=desk.kit.links.quiet(), report=Report())

    def fits(blocks: list[Block], scale: float) -> bool:
        trial = prepare(replace(full.fill, blocks=blocks), quiet)
        trial.rect = full.rect
        return not trial.excess(scale)

    chunks = split(full.fill.blocks, desk.kit.theme.scale, fits)
    return chunks if len(chunks) > 1 else []


def _parted(fills: list[Fill], placings: list[Placing], chunks: list[list[Block]]) -> list[list[Fill]]:
    """The regions of each slide that a split makes."""
    full = _overfull(placings)
    parts: list[list[Fill]] = []
    for at, chunk in enumerate(chunks):
        part: list[Fill] = []
        for fill in fills:
            body = full is not None and fill is full.fill
            title = _counted(fill.title, at, len(chunks))
            part.append(replace(fill, title=title, blocks=chunk if body else fill.blocks))
        parts.append(part)
    return parts


def _numbered(slide: Slide, at: int, count: int) -> Slide:
    """*slide* as part *at* of *count*: only the first has the notes."""
    return replace(
        slide,
        title=_counted(slide.title, at, count),
        notes=slide.notes if at == 0 else (),
        styles=slide.styles if at == 0 else (),
    )


def _counted(title: Heading | None, at: int, count: int) -> Heading | None:
    """*title* with the number of the part that it heads."""
    return None if title is None else replace(title, inlines=(*title.inlines, Text(f" ({at + 1}/{count})")))


def _placed(slide: Slide, layout: Layout, placings: list[Placing], mode: FitMode, desk: Desk) -> PlacedSlide:
    kit, settings, meta = desk.kit, slide.settings, desk.deck.meta
    for placing in placings:
        tell(placing, mode, kit.report, slide.span)
    bare = slide.title is None and not slide.blocks
    own = background(settings, desk.deck.assets.get(settings.background_image), desk.size, bare=bare)
    ground = slide_ground(layout, own, kit.theme, inverse=kit.inverse)
    spoken, note_steps = notes(slide.notes, kit)
    regions, steps = numbered((*place_evenly(placings), *dots(placings, desk.size)))
    return PlacedSlide(
        id=slide.id,
        index=0,
        number=None,
        layout=layout.name,
        title=_title(slide),
        regions=legible(regions, ground, layout, desk.size),
        notes=spoken,
        note_steps=note_steps,
        background=own,
        chrome_colour=chrome_colour(ground, layout, desk.size),
        inverse=kit.inverse,
        hidden=settings.hidden,
        backup=settings.backup,
        section=slide.section,
        classes=settings.classes,
        transition=settings.transition or meta.transition,
        steps=steps,
        auto_animate=settings.auto_animate or settings.auto_animate_restart,
        timing=meta.timing if settings.timing is None else settings.timing,
        auto_advance=meta.auto_advance if settings.timing is None else settings.auto_advance,
        styles=slide.styles,
        span=slide.span,
    )


def _title(slide: Slide) -> str:
    return " ".join(inline_text(slide.title.inlines).split()) if slide.title is not None else ""
