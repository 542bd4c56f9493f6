"""Citations and the list of references, set by a citation style (CSL) through citeproc-py.

A citation becomes the style's words, its year or number a link to the references. These fill a ``::: references`` div;
a deck that cites without one gets a slide of references at its end, or below a lone title such as "References".
"""

from collections.abc import Iterable, Iterator

import msgspec

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Directive, Group, Heading
from slidegen.model.deck import Deck, Slide, SlideSettings
from slidegen.model.inlines import Citation, Inline, Text
from slidegen.model.walk import all_blocks, all_inlines, block_inlines, inline_text, map_blocks, map_inlines
from slidegen.resolve.references.bibliography import read_bibliography
from slidegen.resolve.references.style import CitationStyle
from slidegen.resolve.references.styled import linked
from slidegen.world import World

DIRECTIVE = "references"
_TITLES = {
    "cs": "Literatura", "da": "Litteratur", "de": "Literatur", "en": "References", "es": "Referencias",
    "fi": "Lähteet", "fr": "Références", "it": "Riferimenti", "ja": "参考文献", "ko": "참고문헌", "nb": "Litteratur",
    "nl": "Literatuur", "pl": "Literatura", "pt": "Referências", "sv": "Referenser", "zh": "参考文献",
}  # fmt: skip
_TITLED = frozenset(title.casefold() for title in _TITLES.values()) | {
    "bibliography", "literature", "sources", "works cited", "quellen", "literaturverzeichnis", "bibliographie",
}  # fmt: skip


def cite(deck: Deck, world: World, report: Report) -> Deck:
    """*deck* with its citations in words and its references listed; the very same deck where it cites nothing."""
    citations = tuple(_citations(deck))
    if not citations:
        return deck
    known = read_bibliography(deck.meta.bibliography, deck.meta.spans.get("bibliography"), world, report)
    style = CitationStyle(deck, citations, known, world, report)
    words = {id(citation): style.words(citation) for citation in citations}
    references = style.references()
    place, deck = _with_references(deck, references)

    def change(inline: Inline) -> tuple[Inline, ...]:
        if not isinstance(inline, Citation):
            return (inline,)
        inlines = words[id(inline)]
        return linked(inlines, f"#{place}") if style.knows(inline) else inlines

    def mapped(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return map_blocks(blocks, lambda block: (map_inlines(block, change),))

    return msgspec.structs.replace(
        deck,
        slides=tuple(
            msgspec.structs.replace(
                slide,
                title=_heading(map_inlines(slide.title, change)) if slide.title is not None else None,
                blocks=mapped(slide.blocks),
                notes=mapped(slide.notes),
            )
            for slide in deck.slides
        ),
        footnotes=tuple(msgspec.structs.replace(note, blocks=mapped(note.blocks)) for note in deck.footnotes),
    )


def _heading(block: Block) -> Heading:
    assert isinstance(block, Heading)
    return block


def _citations(deck: Deck) -> Iterator[Citation]:
    """All citations in reading order: numbers of numeric styles follow it."""
    for slide in deck.slides:
        blocks: Iterable[Block] = (*((slide.title,) if slide.title is not None else ()), *slide.blocks, *slide.notes)
        yield from _cited_in(blocks)
    for note in deck.footnotes:
        yield from _cited_in(note.blocks)


def _cited_in(blocks: Iterable[Block]) -> Iterator[Citation]:
    for block in all_blocks(blocks):
        for inlines in block_inlines(block):
            yield from (inline for inline in all_inlines(inlines) if isinstance(inline, Citation))


def _with_references(deck: Deck, references: tuple[Block, ...]) -> tuple[str, Deck]:
    """The id of the slide that lists the references, and the deck with them; no id where there are none."""
    if not references:
        return "", deck
    place = ""

    def fill(block: Block) -> tuple[Block, ...]:
        nonlocal place
        if not _takes_references(block):
            return (block,)
        place = place or current
        return tuple(msgspec.structs.replace(reference, span=block.span) for reference in references)

    slides = []
    for slide in deck.slides:
        current = slide.id
        slides.append(msgspec.structs.replace(slide, blocks=map_blocks(slide.blocks, fill)))
    if not place and (at := _titled_slide(slides)) is not None:
        place = slides[at].id
        settings = slides[at].settings
        settings = msgspec.structs.replace(settings, layout=settings.layout or "content", fit=settings.fit or "split")
        slides[at] = msgspec.structs.replace(slides[at], blocks=references, settings=settings)
    elif not place:
        place = _free("references", {slide.id for slide in slides})
        slides.append(_references_slide(deck, place, references))
    return place, msgspec.structs.replace(deck, slides=tuple(slides))


def _titled_slide(slides: list[Slide]) -> int | None:
    """The last slide that has nothing but a title such as "References", as pandoc's authors write it."""
    for at, slide in reversed(list(enumerate(slides))):
        if slide.title is None or slide.blocks or slide.kind != "content":
            continue
        if inline_text(slide.title.inlines).strip().casefold() in _TITLED:
            return at
    return None


def _takes_references(block: Block) -> bool:
    if isinstance(block, Directive):
        return block.name == DIRECTIVE
    return isinstance(block, Group) and block.attributes.id == "refs"


def _free(name: str, taken: set[str]) -> str:
    """*name*, with a number where it is taken."""
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _references_slide(deck: Deck, place: str, references: tuple[Block, ...]) -> Slide:
    title = _TITLES.get(deck.meta.lang.split("-")[0], _TITLES["en"])
    return Slide(
        id=place,
        kind="content",
        title=Heading(level=2, inlines=(Text(title),)),
        blocks=references,
        notes=(),
        settings=SlideSettings(layout="content", fit="split"),
        section=deck.slides[-1].section,
        span=deck.meta.spans.get("bibliography"),
    )
