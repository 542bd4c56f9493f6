"""A deck whose text moves to another folder: the paths in it lead to the same files from there."""

import posixpath
import re
from collections.abc import Iterable

from msgspec.structs import replace

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Directive, Media, Picture
from slidegen.model.deck import Author, Deck, Meta, Slide
from slidegen.model.inlines import Inline, InlineImage, Link
from slidegen.model.walk import map_blocks, map_inlines

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|/|#|\0")
_FILE_KEY = re.compile(r"(?m)^([ \t]*(?:file|data):[ \t]*[\"']?)([^\s\"'\[{|>][^\"'\n]*\.\w+)")


class Moved:
    """Moves decks to a folder from which their old one is at *way*; ``left`` are the paths that lead out of it."""

    def __init__(self, way: str) -> None:
        self._way = way
        self.left: dict[str, None] = {}

    def path(self, written: str) -> str:
        """A path as it is from the new folder; addresses, anchors and absolute paths stay as they are."""
        if not written or _ADDRESS.match(written):
            return written
        found = posixpath.normpath(posixpath.join(self._way, written))
        if found.startswith("../"):
            self.left[found] = None
        return found

    def deck(self, deck: Deck) -> Deck:
        footnotes = tuple(replace(each, blocks=self._blocks(each.blocks)) for each in deck.footnotes)
        return replace(
            deck, meta=self._meta(deck.meta), slides=tuple(map(self._slide, deck.slides)), footnotes=footnotes
        )

    def _meta(self, meta: Meta) -> Meta:
        style = meta.citation_style
        return replace(
            meta,
            authors=tuple(map(self._author, meta.authors)),
            theme=self.path(meta.theme) if "/" in meta.theme or meta.theme.lower().endswith(".potx") else meta.theme,
            logo=self.path(meta.logo),
            bibliography=tuple(map(self.path, meta.bibliography)),
            citation_style=self.path(style) if style.endswith(".csl") else style,
        )

    def _author(self, author: Author) -> Author:
        return replace(author, photo=self.path(author.photo))

    def _slide(self, slide: Slide) -> Slide:
        settings = replace(slide.settings, background_image=self.path(slide.settings.background_image))
        title = slide.title
        if title is not None:
            (title,) = self._block(title)  # type: ignore[assignment]
        return replace(
            slide, settings=settings, title=title, blocks=self._blocks(slide.blocks), notes=self._blocks(slide.notes)
        )

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return map_blocks(blocks, self._block)

    def _block(self, block: Block) -> Iterable[Block]:
        block = map_inlines(block, self._inline)
        match block:
            case Picture():
                return (replace(block, source=self.path(block.source), link=self._file(block.link)),)
            case Media():
                return (replace(block, source=self.path(block.source), attributes=self._poster(block.attributes)),)
            case Directive():
                return (replace(block, text=_FILE_KEY.sub(lambda found: found[1] + self.path(found[2]), block.text)),)
            case _:
                return (block,)

    def _poster(self, attributes: Attributes) -> Attributes:
        pairs = tuple((key, self.path(value) if key == "poster" else value) for key, value in attributes.pairs)
        return replace(attributes, pairs=pairs)

    def _inline(self, inline: Inline) -> Iterable[Inline]:
        match inline:
            case InlineImage():
                return (replace(inline, source=self.path(inline.source)),)
            case Link():
                return (replace(inline, target=self._file(inline.target)),)
            case _:
                return (inline,)

    def _file(self, target: str) -> str:
        """What a link leads to; one to a file of the folder is nothing that a deck reads."""
        left = dict(self.left)
        found = self.path(target)
        self.left = left
        return found
