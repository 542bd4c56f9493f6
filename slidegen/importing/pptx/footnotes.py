"""Footnotes at the foot of slidegen's slides, and the raised numbers that refer to them."""

from collections.abc import Iterable

from msgspec.structs import replace

from slidegen.importing.pptx.slides.slide import Read
from slidegen.model.blocks import Block, Paragraph
from slidegen.model.deck import Footnote
from slidegen.model.inlines import FootnoteRef, Inline, Marked
from slidegen.model.walk import change_inlines, inline_text, map_blocks, map_inlines


def with_footnotes(read: Read, before: int) -> tuple[Read, list[Footnote]]:
    """*read* with references to its footnotes, and these; *before* is how many other slides have."""
    if not read.footnotes:
        return read, []
    numbers = range(before + 1, before + 1 + len(read.footnotes))

    def change(inline: Inline) -> Iterable[Inline]:
        if isinstance(inline, Marked) and inline.mark == "superscript":
            text = inline_text(inline.children).strip()
            if text.isdecimal() and int(text) in numbers:
                return (FootnoteRef(text, int(text)),)
        return (inline,)

    def block(each: Block) -> Iterable[Block]:
        return (map_inlines(each, change),)

    notes = [
        Footnote(label=str(number), number=number, blocks=(Paragraph(inlines=line),))
        for number, line in zip(numbers, read.footnotes, strict=True)
    ]
    return replace(read, blocks=map_blocks(read.blocks, block), title=change_inlines(read.title, change)), notes
