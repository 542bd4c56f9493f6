"""Blocks as one line of text, for places that hold nothing else: table cells, headings, captions."""

from collections.abc import Iterable

from slidegen.model.blocks import Block, CodeBlock, Directive, FormulaBlock, List, Media, Picture, RawBlock
from slidegen.model.inlines import Code, Formula, Inline, InlineImage, LineBreak, Link, RawInline, Text
from slidegen.model.walk import block_inlines, child_blocks


def flattened(blocks: Iterable[Block]) -> tuple[Inline, ...]:
    """The text of *blocks*, a line for each paragraph and item."""
    lines = [line for block in blocks for line in _lines(block) if line]
    return tuple(node for number, line in enumerate(lines) for node in ((LineBreak(), *line) if number else line))


def _lines(block: Block) -> Iterable[tuple[Inline, ...]]:
    match block:
        case List():
            for number, item in enumerate(block.items, block.start):
                sign = f"{number}. " if block.ordered else "• "
                inner = [line for child in item.blocks for line in _lines(child)]
                yield from ((Text(sign), *line) if not at else line for at, line in enumerate(inner))
        case CodeBlock(text=text):
            yield from ((Code(line, block.span),) for line in text.split("\n"))
        case FormulaBlock(tex=tex):
            yield (Formula(tex, block.span),)
        case Picture():
            yield (InlineImage(block.source, block.alt, block.attributes, block.span),)
            yield block.caption
        case Media():
            yield (Link(block.source, (Text(block.alt or block.source, block.span),), "", block.span),)
            yield block.caption
        case RawBlock():
            yield (RawInline(block.format, block.text, block.span),)
        case Directive(text=text) if text:
            yield from ((Code(line, block.span),) for line in text.split("\n"))
        case _:
            yield from block_inlines(block)
            for child in child_blocks(block):
                yield from _lines(child)
