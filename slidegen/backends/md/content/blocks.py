"""Blocks as lines of Markdown, without what their containers put before each line."""

from collections.abc import Sequence
from typing import assert_never

from slidegen.backends.md.content import boxes, fences, lists, media, tables
from slidegen.backends.md.content.attributes import braces
from slidegen.backends.md.content.inlines import SEPARATOR, Inlines
from slidegen.model import blocks as b
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block
from slidegen.model.inlines import Attributed, Icon, Inline, RawInline
from slidegen.parse.syntax.attrs import ends_in_target, read_attributes, trailing_attributes

Lines = list[str]


def stack(blocks: Sequence[Block], inlines: Inlines, *, tight: bool = False, nested: bool = False) -> Lines:
    """*blocks* below one another, with a blank line between two; *tight*: without, as in lists that are.

    *nested*: they stand in a list, a quote or the like.
    """
    out: Lines = []
    before: lists.Written | None = None
    other = False
    for block in lists.grouped(blocks):
        other = (
            not other and isinstance(before, b.List) and isinstance(block, b.List) and before.ordered == block.ordered
        )
        lines = (
            lists.list_lines(block, inlines, other=other)
            if isinstance(block, b.List)
            else _lines(block, inlines, nested=nested, tight=tight)
        )
        if before is not None:
            if _joins(before, block, tight) and not attributed(lines):
                out[-1] += " " + lines[0]
                out += lines[1:]
                before = block
                continue
            if not tight:
                out.append("")
            elif _would_go_on(block, lines):
                out.append(SEPARATOR)
            if isinstance(before, b.DefinitionList) and isinstance(block, b.DefinitionList) and not block.attributes:
                out += [SEPARATOR, ""]
        out += lines
        before = block
    return out


def attributed(lines: Lines) -> bool:
    """Whether *lines* begin with a line of attributes, which cannot follow on text."""
    read = read_attributes(lines[0], 0) if lines else None
    return read is not None and read[1] == len(lines[0])


def _would_go_on(block: lists.Written, lines: Lines) -> bool:
    """Whether *block*, right below text, would be read as more of that: a comment keeps both apart."""
    match block:
        case b.Paragraph() | b.Picture() | b.Media() | b.DefinitionList() | b.Pause():
            return True
        case b.List() if block.ordered and block.start != 1:
            return True
        case _:
            return attributed(lines)


def _joins(before: lists.Written, block: lists.Written, tight: bool) -> bool:
    """Whether both stand in one line: they were lifted out of one, and would be something else alone."""
    if tight:
        return flows(before) and flows(block)
    return (_is_icon(before) and isinstance(block, b.Picture)) or (_is_icon(block) and isinstance(before, b.Picture))


def _is_icon(block: lists.Written) -> bool:
    """Whether *block* is a paragraph of an icon, which alone would be a picture."""
    return isinstance(block, b.Paragraph) and len(block.inlines) == 1 and isinstance(_inner(block.inlines[0]), Icon)


def _inner(inline: Inline) -> Inline:
    return inline.children[0] if isinstance(inline, Attributed) and len(inline.children) == 1 else inline


def flows(block: lists.Written) -> bool:
    """Whether *block* may stand in a line of text, which it was lifted out of."""
    return isinstance(block, b.Paragraph | b.Picture | b.Media)


def _lines(block: lists.Written, inlines: Inlines, *, nested: bool, tight: bool) -> Lines:
    match block:
        case b.Paragraph():
            return paragraph(block, inlines)
        case b.Heading():
            return heading(block, inlines)
        case b.List():
            return lists.list_lines(block, inlines)
        case lists.Incremental():
            return [f"::: {block.name}", *stack(block.blocks, inlines, nested=nested), ":::"]
        case b.DefinitionList():
            return above(block.attributes, lists.definition_lines(block, inlines))
        case b.Quote():
            return above(block.attributes, boxes.quote(block, inlines))
        case b.Table():
            return tables.table(block, inlines, tight=tight)
        case b.CodeBlock():
            return fences.listing(block)
        case b.Picture():
            return media.picture(block, inlines, nested=nested)
        case b.Media():
            return media.film(block, inlines, nested=nested)
        case b.FormulaBlock():
            return above(block.attributes, fences.formula(block))
        case b.RawBlock():
            return above(block.attributes, fences.raw(block))
        case b.Chart():
            return above(block.attributes, fences.chart(block, inlines))
        case b.Diagram():
            return fences.diagram(block, inlines)
        case b.Rule():
            return above(block.attributes, ["***"])
        case b.Pause():
            return above(block.attributes, [". . ."])
        case b.Panel():
            return above(block.attributes, boxes.panel(block, inlines))
        case b.Group():
            return boxes.group(block, inlines)
        case b.Columns():
            return boxes.columns(block, inlines)
        case b.Variant():
            return boxes.variant(block, inlines)
        case b.Directive():
            return boxes.directive(block, inlines)
        case _:
            assert_never(block)


def above(attributes: Attributes, lines: Lines) -> Lines:
    """*lines* below their attributes."""
    return [braces(attributes), *lines] if attributes else lines


def paragraph(block: b.Paragraph, inlines: Inlines) -> Lines:
    """A paragraph, its attributes behind it where they are read there; one of nothing but raw HTML is a fence."""
    if block.inlines and all(isinstance(node, RawInline) and node.format == "html" for node in block.inlines):
        text = "".join(node.text for node in block.inlines if isinstance(node, RawInline))
        return above(block.attributes, fences.raw(b.RawBlock(format="html", text=text)))
    return behind(inlines.paragraph(block.inlines), block.attributes)


def behind(text: str, attributes: Attributes) -> Lines:
    """*text* with *attributes* behind it, or above where those behind it would not be read as its own."""
    lines = text.split("\n")
    if not attributes:
        return lines
    shown = f"{text} {braces(attributes)}"
    if ends_in_target(text) or text.endswith("<br>") or trailing_attributes(shown) is None:
        return above(attributes, lines)
    return shown.split("\n")


def heading(block: b.Heading, inlines: Inlines) -> Lines:
    """A heading inside of a slide."""
    lines = behind(heading_text(block, inlines), block.attributes)
    return [*lines[:-1], f"{'#' * block.level} {lines[-1]}".rstrip()]


def heading_text(block: b.Heading, inlines: Inlines) -> str:
    """The words of a heading; number signs at their end would close it."""
    text = inlines.line(block.inlines)
    core = text.rstrip("#")
    return f"{core}\\{text[len(core) :]}" if core != text and (not core or core.endswith((" ", "\t"))) else text
