"""The resolve stage: directives become primitives, pictures get their bytes, listings their colours."""

import posixpath
from collections.abc import Iterable, Mapping

import msgspec

from slidegen.diagnostics import Report, nearest
from slidegen.model.assets import Asset
from slidegen.model.blocks import Block, CodeBlock, Directive, Picture
from slidegen.model.deck import Deck, Footnote, Slide
from slidegen.model.walk import map_blocks
from slidegen.resolve.assets import Assets
from slidegen.resolve.generated import fill
from slidegen.resolve.highlight import MAX_CHARACTERS, highlight, plain
from slidegen.source import Span
from slidegen.world import World


def resolve(deck: Deck, world: World, report: Report) -> Deck:
    """*deck* with all its directives lowered, pictures read, code highlighted, and generated slides filled."""
    if deck.meta.bibliography:
        from slidegen.resolve.references.cite import cite  # few decks cite

        deck = cite(deck, world, report)
    resolver = _Resolver(Assets(world, report), world, report)
    slides = tuple(resolver.slide(fill(deck, slide)) for slide in deck.slides)
    footnotes = tuple(resolver.footnote(footnote) for footnote in deck.footnotes)
    return msgspec.structs.replace(deck, slides=slides, footnotes=footnotes, assets=resolver.named(deck))


class _Resolver:
    def __init__(self, assets: Assets, world: World, report: Report) -> None:
        self._assets = assets
        self._world = world
        self._report = report

    def slide(self, slide: Slide) -> Slide:
        blocks = map_blocks(slide.blocks, self._block)
        notes = map_blocks(slide.notes, self._block)
        if blocks is slide.blocks and notes is slide.notes:
            return slide
        return msgspec.structs.replace(slide, blocks=blocks, notes=notes)

    def footnote(self, footnote: Footnote) -> Footnote:
        return msgspec.structs.replace(footnote, blocks=map_blocks(footnote.blocks, self._block))

    def named(self, deck: Deck) -> Mapping[str, Asset]:
        """The pictures that settings name: backgrounds, the logo, photos."""
        wanted: list[tuple[str, Span | None]] = [(deck.meta.logo, deck.meta.spans.get("logo"))]
        wanted += [(author.photo, author.span) for author in deck.meta.authors]
        for slide in deck.slides:
            settings = slide.settings
            wanted.append((settings.background_image, settings.spans.get("background-image", slide.span)))
        found = ((source, self._assets.picture(source, span)) for source, span in wanted if source)
        return {source: asset for source, asset in found if asset is not None}

    def _block(self, block: Block) -> Iterable[Block]:
        match block:
            case Directive():
                from slidegen.directives import lower  # most decks have none

                return map_blocks(lower(block, self._world, self._report), self._block)
            case Picture(asset=None):
                return (msgspec.structs.replace(block, asset=self._assets.picture(block.source, _place(block))),)
            case CodeBlock(lines=()):
                return (self._code(block),)
            case _:
                return (block,)

    def _code(self, block: CodeBlock) -> CodeBlock:
        if len(block.text) > MAX_CHARACTERS:
            self._report.add(
                "long-listing", f"the listing has {len(block.text)} characters and is shown without colours", block.span
            )
        lines = highlight(block.text, block.language)
        if lines is None:
            self._report.add(
                "unknown-language",
                f"the language `{block.language}` is not known; the listing is shown without colours",
                block.span,
                help=_known_languages(block.language),
            )
            lines = plain(block.text)
        return msgspec.structs.replace(block, lines=lines)


def _place(picture: Picture) -> Span | None:
    """Where the name of the file stands: the whole picture, if it is not written as it is read."""
    span = picture.span
    if span is None:
        return None
    for name in (picture.source, posixpath.basename(picture.source)):
        for lead in ("(", ""):  # behind the bracket first: the alternative text may be the same words
            at = span.source.text.find(lead + name, span.start, span.end)
            if name and at >= 0:
                return span.source.span(at + len(lead), at + len(lead) + len(name))
    return span


def _known_languages(language: str) -> str:
    from pygments.lexers import get_all_lexers

    names = tuple(alias for _, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases)
    found = nearest(language, names)
    return f"did you mean `{found}`?" if found else "write `text` if it is none"
