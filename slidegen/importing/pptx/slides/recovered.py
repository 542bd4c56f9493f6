"""What slidegen sets as plain paragraphs: quotes among other blocks, and lists of definitions."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from slidegen.model.attributes import NO_ATTRIBUTES
from slidegen.model.blocks import Block, DefinitionItem, DefinitionList, Group, Heading, Paragraph, Quote
from slidegen.model.inlines import Attributed, Inline, Marked, Text
from slidegen.model.walk import inline_text


def recovered(found: Sequence[Block]) -> tuple[Block, ...]:
    """*found*, a text of slidegen's, with what its looks tell."""
    out: list[Block] = []
    at = 0
    while at < len(found):
        quote, after = _quote(found, at)
        if quote is None:
            quote, after = _definitions(found, at)
        out.append(_bare(found[at]) if quote is None else quote)
        at = after if quote is not None else at + 1
    return tuple(out)


def _bare(block: Block) -> Block:
    """*block*; a heading without the weight and colour that headings have."""
    match block:
        case Paragraph() if block.attributes.get("indented"):
            return replace(block, attributes=NO_ATTRIBUTES)
        case Heading():
            return replace(block, inlines=plain(block.inlines))
        case Group():
            return replace(block, blocks=recovered(block.blocks))
        case _:
            return block


def plain(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """*line* without what all of it is marked with."""
    while len(line) == 1 and isinstance(whole := line[0], Marked | Attributed):
        line = whole.children
    return line


def _quote(found: Sequence[Block], at: int) -> tuple[Block | None, int]:
    """The slanted paragraphs from *at* on with the pale line behind a dash that ends them."""
    end = at
    while end < len(found) and _whole(found[end], "emphasis") is not None:
        end += 1
    if end == at or end == len(found) or not isinstance(last := found[end], Paragraph):
        return None, at
    line = last.inlines
    if len(line) != 1 or not isinstance(pale := line[0], Attributed) or pale.attributes.get("color") != "muted":
        return None, at
    said = pale.children
    if not said or not isinstance(first := said[0], Text) or not first.text.startswith("—"):
        return None, at
    who = (Text(first.text.lstrip("— ")), *said[1:])
    inner = [Paragraph(inlines=text) for each in found[at:end] if (text := _whole(each, "emphasis")) is not None]
    return Quote(blocks=tuple(inner), attribution=who), end + 1


def _definitions(found: Sequence[Block], at: int) -> tuple[Block | None, int]:
    """The terms from *at* on, bold, with the indented paragraphs that define them."""
    items: list[DefinitionItem] = []
    while at < len(found) and (term := _whole(found[at], "strong")) is not None:
        meanings = []
        end = at + 1
        while end < len(found) and isinstance(each := found[end], Paragraph) and each.attributes.get("indented"):
            meanings.append((Paragraph(inlines=each.inlines),))
            end += 1
        if not meanings:
            break
        items.append(DefinitionItem(term=term, definitions=tuple(meanings)))
        at = end
    return (DefinitionList(items=tuple(items)), at) if items else (None, at)


def _whole(block: Block, mark: str) -> tuple[Inline, ...] | None:
    """The text of a paragraph that has *mark* as a whole; None: it has not."""
    indented = isinstance(block, Paragraph) and bool(block.attributes.get("indented"))
    if isinstance(block, Paragraph) and len(block.inlines) == 1 and (not block.attributes or indented):
        whole = block.inlines[0]
        if isinstance(whole, Attributed):  # the colour of terms
            return _whole(Paragraph(inlines=whole.children), mark)
        if isinstance(whole, Marked) and whole.mark == mark and inline_text(whole.children).strip():
            return whole.children
    return None


def unnumbered(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """A footnote without the number before it."""
    if line and isinstance(first := line[0], Marked) and first.mark == "superscript":
        line = line[1:]
    if line and isinstance(first := line[0], Text):
        line = (Text(first.text.lstrip()), *line[1:])
    return line


def undashed(line: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Who said something, without the dash before it."""
    if line and isinstance(first := line[0], Text):
        text = re.sub(r"^[—–-]+\s*", "", first.text)
        return (Text(text), *line[1:]) if text else line[1:]
    return line
