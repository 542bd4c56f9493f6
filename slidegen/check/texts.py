"""Lines of a slide as plain text that knows where in the source each of its characters stands."""

from collections.abc import Iterable, Iterator

import msgspec

from slidegen.model.blocks import Block, Quote
from slidegen.model.inlines import Attributed, Code, Inline, LineBreak, Link, Marked, Text
from slidegen.model.walk import block_inlines, child_blocks, inline_text
from slidegen.source import Span


class Line(msgspec.Struct, frozen=True):
    """The plain ``text`` of ``inlines``, which stand in ``block``.

    ``pieces`` are its parts that stand in the source as they are, each with the offset in the text at which it begins.
    """

    text: str
    inlines: tuple[Inline, ...]
    block: Block
    pieces: tuple[tuple[int, Span], ...]

    def span(self, start: int, end: int) -> Span | None:
        """Where the characters *start* up to, not including, *end* stand; the whole block, if that cannot be told."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None or first.source is not last.source:
            return self.block.span
        return first.source.span(first.start, last.end)

    def _at(self, offset: int) -> Span | None:
        """Where the character at *offset* stands."""
        for begin, piece in self.pieces:
            at = piece.start + offset - begin
            if piece.start <= at < piece.end:
                return piece.source.span(at, at + 1)
        return None


def lines(blocks: Iterable[Block]) -> Iterator[Line]:
    """The lines of *blocks* and of all inside them, in reading order, but not what is quoted: others say that."""
    for block in blocks:
        if isinstance(block, Quote):
            continue
        for inlines in block_inlines(block):
            yield line(inlines, block)
        yield from lines(child_blocks(block))


def line(inlines: tuple[Inline, ...], block: Block) -> Line:
    """*inlines* of *block* as a line."""
    pieces: list[tuple[int, Span]] = []
    end = _gather(inlines, 0, pieces)
    text = inline_text(inlines)
    assert len(text) == end
    return Line(text, inlines, block, tuple(pieces))


def _gather(inlines: Iterable[Inline], at: int, pieces: list[tuple[int, Span]]) -> int:
    """Add what stands in the source as it is to *pieces*; *at* is how long the text is so far, and the answer then."""
    for inline in inlines:
        match inline:
            case Text() | Code():
                text = inline.text
                if inline.span is not None and (found := inline.span.text.find(text)) >= 0:
                    start = inline.span.start + found
                    pieces.append((at, inline.span.source.span(start, start + len(text))))
                at += len(text)
            case Marked() | Attributed() | Link():
                at = _gather(inline.children, at, pieces)
            case LineBreak():
                at += 1
            case _:
                at += len(inline_text((inline,)))
    return at
