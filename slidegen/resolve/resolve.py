"""The resolve stage: directives become primitives, pictures get their bytes, listings their colours."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import msgspec

from slidegen.diagnostics import Report
from slidegen.model.assets import Asset
from slidegen.model.blocks import Block, CodeBlock, Directive, FormulaBlock, Media, Picture, Table
from slidegen.model.deck import Deck, Footnote, Slide
from slidegen.model.inlines import Formula, Icon, Inline
from slidegen.model.walk import change_inlines, map_blocks, map_inlines
from slidegen.resolve.assets import Assets
from slidegen.resolve.code.listing import coloured
from slidegen.resolve.generated import fill
from slidegen.resolve.media.icons import SCHEME, Icons
from slidegen.resolve.place import place_of_file
from slidegen.source import Span
from slidegen.world import World

if TYPE_CHECKING:
    from slidegen.resolve.media.load import Films


def resolve(deck: Deck, world: World, report: Report) -> Deck:
    """*deck* with all its directives lowered, pictures read, code highlighted, and generated slides filled."""
    if deck.meta.bibliography:
        from slidegen.resolve.references.cite import cite  # few decks cite

        deck = cite(deck, world, report)
    resolver = _Resolver(Assets(world, report), world, report)
    slides = tuple(resolver.slide(fill(deck, slide)) for slide in deck.slides)
    footnotes = tuple(resolver.footnote(footnote) for footnote in deck.footnotes)
    lowered = msgspec.structs.replace(deck, slides=slides, footnotes=footnotes, assets=resolver.named(deck))
    if resolver.found_formulas:
        from slidegen.resolve.formulas import set_formulas  # most decks have none

        return set_formulas(lowered, report)
    return lowered


class _Resolver:
    """Changes blocks and inlines one by one; ``found_formulas``: some of them are formulas."""

    def __init__(self, assets: Assets, world: World, report: Report) -> None:
        self._assets = assets
        self._icons = Icons(world, report)
        self._films: Films | None = None
        self._world = world
        self._report = report
        self.found_formulas = False

    def slide(self, slide: Slide) -> Slide:
        blocks = map_blocks(slide.blocks, self._block)
        notes = map_blocks(slide.notes, self._block)
        title = slide.title
        if title is not None and (inlines := change_inlines(title.inlines, self._inline)) is not title.inlines:
            title = msgspec.structs.replace(title, inlines=inlines)
        if blocks is slide.blocks and notes is slide.notes and title is slide.title:
            return slide
        return msgspec.structs.replace(slide, blocks=blocks, notes=notes, title=title)

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
            case Table() if block.attributes.has("chart"):
                chart = Directive(name="chart", blocks=(block,), attributes=block.attributes, span=block.span)
                return self._block(chart)
            case Directive():
                from slidegen.directives import lower  # most decks have none

                return map_blocks(lower(block, self._world, self._report), self._block)
            case Picture(asset=None):
                return (map_inlines(msgspec.structs.replace(block, asset=self._picture(block)), self._inline),)
            case Media(asset=None):
                return (map_inlines(self._film(block), self._inline),)
            case CodeBlock(lines=()):
                return (coloured(block, self._report),)
            case FormulaBlock():
                self.found_formulas = True
                return (block,)
            case _:
                return (map_inlines(block, self._inline),)

    def _inline(self, inline: Inline) -> Iterable[Inline]:
        match inline:
            case Icon(asset=None):
                return (msgspec.structs.replace(inline, asset=self._icons.find(inline.name, inline.span)),)
            case Formula():
                self.found_formulas = True
                return (inline,)
            case _:
                return (inline,)

    def _picture(self, block: Picture) -> Asset | None:
        if block.source.startswith(SCHEME):
            return self._icons.find(block.source.removeprefix(SCHEME), place_of_file(block))
        if block.attributes.has("qr"):
            from slidegen.resolve.media.qr import qr_asset  # few decks have any

            return qr_asset(block.source, place_of_file(block), self._report)
        return self._assets.picture(block.source, place_of_file(block))

    def _film(self, block: Media) -> Media:
        if self._films is None:
            from slidegen.resolve.media.load import Films  # few decks have any

            self._films = Films(self._assets, self._world, self._report)
        return self._films.filled(block, place_of_file(block))
