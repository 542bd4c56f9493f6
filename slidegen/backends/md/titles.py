"""What follows from titles and is not written: ids that they make, and slides that the front matter makes."""

from collections.abc import Sequence

import msgspec

from slidegen.diagnostics import Report
from slidegen.model.blocks import Group, Paragraph
from slidegen.model.deck import Deck, Meta, Slide
from slidegen.model.walk import inline_text
from slidegen.parse.content.context import Gathered
from slidegen.parse.ids import Ids, slug
from slidegen.parse.slides import Drafted, own_title

REGIONS = ("subtitle", "author", "date")


def given_ids(slides: Sequence[Slide]) -> frozenset[str]:
    """The ids that must be written, as their slides would get others."""
    given: set[str] = set()
    while True:
        ids = Ids(Report())
        for each in given:
            ids.reserve(each, None)
        found = {
            slide.id
            for number, slide in enumerate(slides, 1)
            if slide.id not in given and _made(ids, slide, number) != slide.id
        }
        if not found:
            return frozenset(given)
        given |= found


def _made(ids: Ids, slide: Slide, number: int) -> str:
    made = slug(inline_text(slide.title.inlines)) if slide.title is not None else ""
    fallback = "title" if number == 1 and slide.kind == "title" else f"slide-{number}"
    return ids.made(made or fallback)


def is_made(meta: Meta, slide: Slide) -> bool:
    """Whether the blocks of a title slide are those that the front matter makes."""
    if slide.kind != "title":
        return False
    authors = ", ".join(author.name for author in meta.authors if author.name)
    dates = " · ".join(part for part in (meta.event, meta.date) if part)
    wanted = [(name, text) for name, text in zip(REGIONS, (meta.subtitle, authors, dates), strict=True) if text]
    found: list[tuple[str, str]] = []
    for block in slide.blocks:
        if not isinstance(block, Group) or block.attributes or len(block.blocks) != 1:
            return False
        inner = block.blocks[0]
        if not isinstance(inner, Paragraph) or inner.attributes:
            return False
        found.append((block.name, inline_text(inner.inlines)))
    return [(name, _bare(text)) for name, text in found] == [(name, _bare(text)) for name, text in wanted]


def _bare(text: str) -> str:
    return text.replace("$", "").replace("\\", "").strip()


def written_slides(deck: Deck, ids: frozenset[str]) -> tuple[Slide, ...]:
    """The slides that the text has: all but a title slide that the front matter makes by itself."""
    if not deck.slides or not deck.meta.title or not deck.meta.title_slide:
        return deck.slides
    first, *rest = deck.slides
    if first.settings.layout not in ("", "title") and is_made(deck.meta, first):
        # a heading with a layout is no title slide; what stands before the first slide is the title slide's
        return (msgspec.structs.replace(first, title=None, blocks=()), *rest)
    if first.kind != "title" or first.title is None or first.id in ids or first.notes or first.title.level != 1:
        return deck.slides
    if first.settings != msgspec.structs.replace(type(first.settings)(), spans=first.settings.spans):
        return deck.slides
    if _bare(inline_text(first.title.inlines)) != _bare(deck.meta.title) or not is_made(deck.meta, first):
        return deck.slides
    if own_title(deck.meta, [_drafted(slide) for slide in rest]):
        return deck.slides
    if rest and rest[0].title is None and not rest[0].blocks:  # its settings and notes would be the title slide's
        return deck.slides
    return tuple(rest)


def _drafted(slide: Slide) -> Drafted:
    """*slide* as it is known before its place in the deck is."""
    gathered = Gathered()
    if slide.settings.layout:
        gathered.settings["layout"] = slide.settings.layout
    alone = slide.title is not None and not slide.blocks
    return Drafted(slide.title, list(slide.blocks), slide.notes, gathered, slide.span, alone)
