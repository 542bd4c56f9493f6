"""Block quotes: with an attribution in their last line, or as callouts."""

import re

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Directive, Heading, Quote
from slidegen.model.inlines import Inline
from slidegen.parse.content import blocks
from slidegen.parse.content.context import Context
from slidegen.parse.content.cursor import Cursor
from slidegen.parse.content.inlines import build_inlines
from slidegen.parse.syntax.attrs import merged, placed, trailing_attributes
from slidegen.parse.syntax.spans import block_spots

_CALLOUT = re.compile(r"\[!(\w+)\][-+]?[ \t]*")
_DASH = re.compile(r"(?:[—–―]|--+)[ \t]*(?=\S)")
_LINE_END = re.compile(r"(?:\\| *)$")


def build_quote(context: Context, cursor: Cursor, attributes: Attributes) -> Quote | Directive:
    """The quote that opens at *cursor*; one that begins with ``[!NOTE]`` is a callout."""
    span = context.span(cursor.token)
    inner = cursor.inside()
    callout = _take_callout(context, inner)
    if callout is not None:
        tone, title = callout
        content = (*title, *blocks.build_blocks(context, inner))
        return Directive(
            name="callout", argument=tone, blocks=content, attributes=attributes, span=span, body_span=span
        )
    attribution, attributes = _take_attribution(context, inner, attributes)
    content = tuple(blocks.build_blocks(context, inner))
    return Quote(blocks=content, attribution=attribution, attributes=attributes, span=span)


def _take_callout(context: Context, cursor: Cursor) -> tuple[str, list[Block]] | None:
    """Take ``[!NOTE] title`` off the start of a quote: the tone, and the title as a heading."""
    if cursor.done or cursor.token.type != "paragraph_open":
        return None
    opened, inline = cursor.token, cursor.tokens[cursor.at + 1]
    found = _CALLOUT.match(inline.content)
    if found is None:
        return None
    line, _, rest = inline.content.partition("\n")
    title = line[found.end() :].strip()
    assert opened.map is not None
    heading: list[Block] = []
    if title:
        spots = block_spots(context.texts, title, [opened.map[0], opened.map[0] + 1])
        inlines = build_inlines(context, title, spots)
        heading.append(Heading(level=6, inlines=inlines, span=spots.span(0, len(title))))
    if rest:
        inline.content = rest.lstrip()
        opened.map = [opened.map[0] + 1, opened.map[1]]
    else:
        cursor.at += 3
    return found[1].lower(), heading


def _take_attribution(
    context: Context, cursor: Cursor, attributes: Attributes
) -> tuple[tuple[Inline, ...], Attributes]:
    """Take a last line ``— Name`` off a quote that has more than that, with the attributes behind it."""
    if cursor.end - cursor.at < 3 or cursor.tokens[cursor.end - 3].type != "paragraph_open":
        return (), attributes
    opened, inline = cursor.tokens[cursor.end - 3], cursor.tokens[cursor.end - 2]
    before, _, line = inline.content.rpartition("\n")
    line = line.lstrip()
    dash = _DASH.match(line)
    if dash is None or not (before or cursor.end - cursor.at > 3):
        return (), attributes
    assert opened.map is not None
    spots = block_spots(context.texts, line, [opened.map[1] - 1, opened.map[1]])
    trailing = trailing_attributes(line)
    if trailing is not None:
        found, end, first, last = trailing
        attributes = merged(attributes, placed(found, spots.span(first, last)))
        line = line[:end]
    if before:
        inline.content = _LINE_END.sub("", before)
        opened.map = [opened.map[0], opened.map[1] - 1]
    else:
        cursor.end -= 3
    return build_inlines(context, line[dash.end() :], spots.part(dash.end())), attributes
