"""The deck as one output and one audience get it."""

from collections.abc import Iterable

import msgspec

from slidegen.model.blocks import Block, Variant
from slidegen.model.deck import Deck, Slide
from slidegen.model.walk import map_blocks


def select(deck: Deck, output: str, audience: str, like: str = "") -> Deck:
    """*deck* without what is only for other outputs or audiences; the very same object if nothing varies.

    Without an *audience* everybody gets everything. *output* also gets what is for the output *like*.
    """
    outputs = {output, like} - {""}

    def keep(only: tuple[str, ...], for_audience: tuple[str, ...]) -> bool:
        return (not only or not outputs.isdisjoint(only)) and (
            not audience or not for_audience or audience in for_audience
        )

    def change(block: Block) -> Iterable[Block]:
        if not isinstance(block, Variant):
            return (block,)
        return block.blocks if keep(block.only, block.audience) else ()

    slides = tuple(
        _with_blocks(slide, map_blocks(slide.blocks, change), map_blocks(slide.notes, change))
        for slide in deck.slides
        if keep(slide.settings.only, slide.settings.audience)
    )
    if len(slides) == len(deck.slides) and all(new is old for new, old in zip(slides, deck.slides, strict=True)):
        return deck
    return _renumber(msgspec.structs.replace(deck, slides=slides))


def _with_blocks(slide: Slide, blocks: tuple[Block, ...], notes: tuple[Block, ...]) -> Slide:
    if blocks is slide.blocks and notes is slide.notes:
        return slide
    return msgspec.structs.replace(slide, blocks=blocks, notes=notes)


def _renumber(deck: Deck) -> Deck:
    """*deck* without the sections that lost all their slides; one that lost its first slide starts at the next."""
    first: dict[int, str] = {}
    for slide in deck.slides:
        if slide.section is not None:
            first.setdefault(slide.section, slide.id)
    index = {old: new for new, old in enumerate(sorted(first))}
    ids = {slide.id for slide in deck.slides}
    sections = tuple(
        section if section.slide in ids else msgspec.structs.replace(section, slide=first[old])
        for old, section in enumerate(deck.sections)
        if old in first
    )
    if len(sections) == len(deck.sections):
        return msgspec.structs.replace(deck, sections=sections)
    slides = tuple(
        slide if slide.section is None else msgspec.structs.replace(slide, section=index[slide.section])
        for slide in deck.slides
    )
    return msgspec.structs.replace(deck, slides=slides, sections=sections)
