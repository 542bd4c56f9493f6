"""An alternative text is a file's name, or a word such as "image": it tells nothing of what the picture shows."""

import posixpath
import re
from collections.abc import Iterator

from slidegen.diagnostics import Report
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Media, Picture
from slidegen.model.deck import Deck
from slidegen.model.inlines import InlineImage
from slidegen.model.placed import PlacedDeck
from slidegen.model.walk import all_blocks, all_inlines, block_inlines
from slidegen.source import Span

EMPTY_WORDS = (
    "a alt alternative an animation audio bild chart clip description diagram drawing figure film foto gif graph "
    "graphic icon illustration image imagen img jpeg jpg logo media movie my of photo photograph pic picture "
    "placeholder plot png screenshot sound svg text the this todo untitled video"
)
"""A text of these, figures and signs alone says nothing."""

_FILE = r"\S+\.(?:png|jpe?g|gif|webp|avif|svg|mp4|mov|webm|mp3|wav|ogg|pdf)"
_CAMERA = (
    r"(?:img|dsc|dscn|pxl|image|screen[ _-]?shot|screenshot|bildschirmfoto)[\W_]*\d[\d\W_]*(?:at[\d\W_]*)?(?:[ap]m)?"
)


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    for slide in deck.slides:
        for alt, source, attributes, span in _texts(slide.blocks):
            if alt and not attributes.has("decorative") and is_poor(alt, source):
                report.add(
                    "poor-alt",
                    f"the alternative text `{alt[:60]}` does not tell what is to be seen",
                    _place(alt, span),
                    help="write what it shows and why it is there, or `{.decorative}` behind it",
                )


def is_poor(alt: str, source: str) -> bool:
    """Whether *alt* says nothing of what the file *source* shows."""
    text = alt.casefold()
    name = posixpath.basename(source.replace("\\", "/")).casefold()
    if text in (source.casefold(), name) or re.fullmatch(_FILE, text) or re.fullmatch(_CAMERA, text):
        return True
    words = re.findall(r"[^\W\d_]+", text)
    if not words or set(words) <= set(EMPTY_WORDS.split()):
        return True
    return text == posixpath.splitext(name)[0] and bool(re.search(r"[\d_]|\w-\w", text))


def _texts(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, Attributes, Span | None]]:
    for block in all_blocks(blocks):
        if isinstance(block, Picture | Media) and not (isinstance(block, Media) and block.kind == "online"):
            yield block.alt.strip(), block.source, block.attributes, block.span
        for line in block_inlines(block):
            for inline in all_inlines(line):
                if isinstance(inline, InlineImage):
                    yield inline.alt.strip(), inline.source, inline.attributes, inline.span


def _place(alt: str, span: Span | None) -> Span | None:
    at = span.text.find(f"[{alt}") if span is not None else -1
    return span if span is None or at < 0 else span.source.span(span.start + at + 1, span.start + at + 1 + len(alt))
