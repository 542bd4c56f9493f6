"""Block tokens with HTML among them -> blocks: elements open in one token and close in another."""

import re

from markdown_it.token import Token

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block
from slidegen.parse.content import blocks
from slidegen.parse.content.context import Context
from slidegen.parse.content.cursor import Cursor
from slidegen.parse.content.html.flow import blocks_of
from slidegen.parse.content.html.syntax.names import BLOCKS, OPAQUE, STEPS
from slidegen.parse.content.html.syntax.tags import LITERAL, Tag, events, read_tag
from slidegen.parse.content.html.syntax.tree import Line, TreeBuilder
from slidegen.parse.content.inlines import MAX_TEXT, build_inlines
from slidegen.parse.syntax.spans import Spots, block_spots

_BREAKS_LINES = (BLOCKS | OPAQUE | STEPS | {"source", "track"}) - {"script", "style"}
_MARKDOWN = 'markdown="'
_AS_WRITTEN = LITERAL | {"pre", "table", "tr", "ul", "ol", "dl"}
"""Elements whose own text is no Markdown."""

_TAG = re.compile(r"</?([A-Za-z][\w-]*)")


def breaks_lines(context: Context, text: str) -> bool:
    """Whether a paragraph's *text* has tags of elements that no line of text holds (and not in code)."""
    if not any(found[1].lower() in _BREAKS_LINES for found in _TAG.finditer(text)) or len(text) > MAX_TEXT:
        return False
    return any(_is_break(token) for token in context.markdown.inlines(text))


def _is_break(token: Token) -> bool:
    if token.type != "html_inline":
        return False
    found = _TAG.match(token.content)
    return found is not None and found[1].lower() in _BREAKS_LINES


def build_html(context: Context, cursor: Cursor, outer: Attributes, *, closing: bool) -> list[Block]:
    """The blocks from the HTML at *cursor* to the end of its run: to a note mark, or (with *closing*) a ``:::``.

    *outer* are attributes from a line above.
    """
    builder = TreeBuilder(context)
    builder.outer = outer
    while not cursor.done:
        token = cursor.token
        if token.type == "note_mark" or (token.type == "div_close" and closing and not context.flat_divs):
            break
        _take(context, cursor, token, builder)
    root = builder.finish()
    context.html_depth += 1
    made = blocks_of(context, root.children)
    context.html_depth -= 1
    return made


def _take(context: Context, cursor: Cursor, token: Token, builder: TreeBuilder) -> None:
    if token.type == "html_block":
        cursor.at += 1
        builder.outer = builder.waiting() or builder.outer
        text = token.content.rstrip("\n")
        if context.markdown_in_html or _MARKDOWN in text:
            _with_markdown(context, text, token, builder)
        else:
            builder.html(text, _html_spots(context, token))
        return
    if builder.opaque:
        _keep_source(context, cursor, token, builder)
        return
    if token.type == "div_close" and context.flat_divs:
        context.flat_divs -= 1
        cursor.at += 1
        return
    text = cursor.tokens[cursor.at + 1].content if token.type == "paragraph_open" else ""
    if "<" in text and breaks_lines(context, text):
        cursor.at += 3
        assert token.map is not None
        _paragraph(context, text, block_spots(context.texts, text, token.map), builder)
        return
    depth = context.html_depth
    context.html_depth += len(builder.open)
    blocks.take(context, cursor, token, builder.draft())
    context.html_depth = depth


def _with_markdown(context: Context, text: str, token: Token, builder: TreeBuilder) -> None:
    """HTML between whose tags Markdown stands without blank lines: pandoc's, or elements with ``markdown="1"``."""
    assert token.map is not None
    spots = _html_spots(context, token)
    at = 0
    for event in events(text):
        if not isinstance(event, Tag) or event.name not in _BREAKS_LINES | {"script", "style"}:
            continue
        if not builder.opaque and event.start > at:
            _fragment(context, text[at : event.start], token.map[0] + text.count("\n", 0, at), spots.part(at), builder)
        elif builder.opaque:
            builder.keep(text[at : event.start], None)
        tag = text[event.start : event.end]
        if builder.opaque:
            builder.keep(tag, event)
        else:
            builder.tag(event, spots.span(event.start, event.end), tag)
        at = event.end
    if at < len(text):
        _fragment(context, text[at:], token.map[0] + text.count("\n", 0, at), spots.part(at), builder)


def _fragment(context: Context, text: str, line: int, spots: Spots, builder: TreeBuilder) -> None:
    """Take *text*, whose first line is *line*, as Markdown; in a listing, a style or a drawing as it is."""
    if builder.opaque or any(element.name in _AS_WRITTEN for element in builder.open) or not text.strip():
        builder.html(text, spots)
        return
    tokens = context.markdown.fragment(text, line)
    inner = Cursor(tokens)
    plain, context.markdown_in_html = context.markdown_in_html, False
    while not inner.done:
        if inner.token.type == "html_block":
            builder.html(inner.token.content, _html_spots(context, inner.token))
            inner.at += 1
        else:
            _take(context, inner, inner.token, builder)
    context.markdown_in_html = plain


def _html_spots(context: Context, token: Token) -> Spots:
    """Where the characters of an HTML block stand."""
    assert token.map is not None
    first, last = token.map
    source, start = context.texts.at(first).source, context.texts.line_start(first)
    text = token.content.rstrip("\n")
    if source.text.startswith(text, start):
        return Spots(source.span(start, start + len(text)), [0], [start])
    if "\n" not in text:
        return block_spots(context.texts, text, [first, first + 1])
    return block_spots(context.texts, text, [first, last])


def _keep_source(context: Context, cursor: Cursor, token: Token, builder: TreeBuilder) -> None:
    """Take what Markdown made of the inside of a drawing as it was written: blank lines ended the HTML there."""
    if token.nesting > 0:
        cursor.inside()
    else:
        cursor.at += 1
    if token.map is not None:
        span = context.span(token)
        builder.html(span.text, Spots(span, [0], [span.start]))


def _paragraph(context: Context, text: str, spots: Spots, builder: TreeBuilder) -> None:
    """A paragraph of Markdown, cut at its tags but for those within marks of Markdown that break no lines."""
    at = depth = 0
    for token in context.markdown.inlines(text):
        depth += token.nesting
        if token.map is None or not (_is_break(token) or (token.type == "html_inline" and not depth)):
            continue
        start, end = token.map
        tag = read_tag(token.content)
        if tag is None:
            continue
        _say(context, text, at, start, spots, builder)
        at = end
        if builder.opaque:
            builder.keep(token.content, tag)
        else:
            builder.tag(tag, spots.span(start, end), token.content)
    _say(context, text, at, len(text), spots, builder)


def _say(context: Context, text: str, start: int, end: int, spots: Spots, builder: TreeBuilder) -> None:
    part = text[start:end]
    if builder.opaque:
        builder.keep(part, None)
    elif part.strip():
        lead = len(part) - len(part.lstrip("\n"))
        inlines = build_inlines(context, part.strip("\n"), spots.part(start + lead))
        if inlines:
            builder.add(Line(inlines))
