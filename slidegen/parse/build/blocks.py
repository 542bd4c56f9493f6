"""Block tokens to blocks."""

import re

import msgspec
from markdown_it.token import Token

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.blocks import (
    Block,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    Directive,
    FormulaBlock,
    Heading,
    List,
    ListItem,
    Paragraph,
    Pause,
    Quote,
    RawBlock,
    Rule,
    Table,
)
from slidegen.model.inlines import Inline, LineBreak, RawInline, Text
from slidegen.parse.build import divs
from slidegen.parse.build.context import Context
from slidegen.parse.build.cursor import Cursor
from slidegen.parse.build.images import has_image, lift
from slidegen.parse.build.inlines import build_inlines
from slidegen.parse.build.listings import build_fence
from slidegen.parse.build.tables import build_caption, build_table, with_attributes
from slidegen.parse.settings import take_comment
from slidegen.parse.syntax.attrs import merged, placed, read_attributes, trailing_attributes
from slidegen.parse.syntax.spans import Spots, block_spots
from slidegen.source import Span

_TASK = re.compile(r"\[([ xX])\][ \t]+")
_CALLOUT = re.compile(r"\[!(\w+)\][-+]?[ \t]*")
_DASH = re.compile(r"(?:[—–―]|--+)[ \t]*(?=\S)")


class Draft:
    """Blocks in the making, with the attributes of a line that waits for its block."""

    __slots__ = ("blocks", "waiting")

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.waiting: Attributes = NO_ATTRIBUTES

    def take_waiting(self) -> Attributes:
        attributes, self.waiting = self.waiting, NO_ATTRIBUTES
        return attributes


def build_blocks(context: Context, cursor: Cursor) -> list[Block]:
    """The blocks from *cursor* to its end."""
    return build_run(context, cursor, closing=False)[0]


def build_run(context: Context, cursor: Cursor, *, closing: bool) -> tuple[list[Block], bool]:
    """The blocks from *cursor* to its end; with *closing*, to the next ``:::`` that closes nothing inside them.

    The second value tells whether that ``:::`` was there. What follows a note mark goes to the speaker notes.
    """
    shown = draft = Draft()
    closed = False
    while not cursor.done:
        token = cursor.token
        if token.type == "div_close" and context.flat_divs:
            context.flat_divs -= 1
            cursor.at += 1
        elif token.type == "div_close" and closing:
            cursor.at += 1
            closed = True
            break
        elif token.type == "note_mark":
            cursor.at += 1
            if draft is shown:
                draft = Draft()
        else:
            if token.type == "comment" and draft is not shown:
                _move_to_notes(context, draft)
            _take(context, cursor, token, draft)
    _drop_waiting(context, shown)
    if draft is not shown:
        _drop_waiting(context, draft)
        _move_to_notes(context, draft)
    return shown.blocks, closed


def _move_to_notes(context: Context, draft: Draft) -> None:
    context.gathered.notes += draft.blocks
    draft.blocks.clear()


def _drop_waiting(context: Context, draft: Draft) -> None:
    if draft.waiting:
        context.report.add(
            "attribute-ignored",
            "these attributes stand above nothing",
            draft.waiting.span,
            help="put them on the line above a block, or behind it",
        )


def _take(context: Context, cursor: Cursor, token: Token, draft: Draft) -> None:
    """Add the block at *cursor*, and go on behind it."""
    kind = token.type
    blocks = draft.blocks
    if kind == "attributes":
        _take_attributes(context, cursor, token, draft)
        return
    if kind == "comment":
        _take_comment(context, cursor, token)
        return
    attributes = draft.take_waiting()
    if kind == "paragraph_open":
        blocks += _paragraph(context, cursor, attributes, blocks)
    elif kind == "heading_open":
        blocks += build_heading(context, cursor, attributes)
    elif kind in ("bullet_list_open", "ordered_list_open"):
        blocks.append(_list(context, cursor, attributes))
    elif kind == "fence":
        cursor.at += 1
        blocks.append(build_fence(context, token, attributes))
    elif kind == "code_block":
        cursor.at += 1
        blocks.append(CodeBlock(text=token.content.rstrip("\n"), attributes=attributes, span=_span(context, token)))
    elif kind == "blockquote_open":
        blocks.append(_quote(context, cursor, attributes))
    elif kind == "table_open":
        blocks.append(build_table(context, cursor, attributes))
    elif kind == "dl_open":
        blocks.append(_definitions(context, cursor, attributes))
    elif kind == "hr":
        cursor.at += 1
        blocks.append(Rule(attributes=attributes, span=_span(context, token)))
    elif kind == "html_block":
        cursor.at += 1
        blocks.append(
            RawBlock(format="html", text=token.content.rstrip("\n"), attributes=attributes, span=_span(context, token))
        )
    elif kind in ("math_block", "amsmath"):
        cursor.at += 1
        blocks.append(FormulaBlock(tex=token.content.strip(), attributes=attributes, span=_span(context, token)))
    elif kind == "div_open":
        blocks += divs.build_div(context, cursor, attributes)
    elif kind == "div_close":
        cursor.at += 1
        divs.report_stray(context, token)
    elif token.nesting > 0:
        blocks += build_blocks(context, cursor.inside())
    else:
        cursor.at += 1


def _span(context: Context, token: Token) -> Span:
    assert token.map is not None
    return context.texts.span(*token.map)


def _take_attributes(context: Context, cursor: Cursor, token: Token, draft: Draft) -> None:
    """An attribute line: for the table right above it, else for the block below."""
    cursor.at += 1
    read = read_attributes(token.content, 0)
    assert read is not None and token.map is not None
    attributes = placed(read[0], _span(context, token))
    if draft.blocks and isinstance(table := draft.blocks[-1], Table) and not _stands_above(cursor, token.map[1]):
        draft.blocks[-1] = with_attributes(context, table, attributes)
    else:
        draft.waiting = merged(draft.waiting, attributes)


def _stands_above(cursor: Cursor, line: int) -> bool:
    """Whether the next block begins right at *line*, with no blank line between."""
    return not cursor.done and cursor.token.map is not None and cursor.token.map[0] == line


def _take_comment(context: Context, cursor: Cursor, token: Token) -> None:
    cursor.at += 1
    span = _span(context, token)
    if not token.meta["closed"]:
        context.report.add("unclosed-comment", "this comment is not closed", span, help="close it with `-->`")
    at = span.start + 4
    take_comment(context, token.content, Spots(span, [0], [at]), span)


def _paragraph(context: Context, cursor: Cursor, attributes: Attributes, before: list[Block]) -> list[Block]:
    opened, inline = cursor.token, cursor.tokens[cursor.at + 1]
    cursor.at += 3
    text = inline.content
    assert opened.map is not None
    span = _span(context, opened)
    if opened.meta.get("deep"):
        context.report.add("too-deep", "this is nested too deeply", span, help="take some levels out")
    if text == ". . ." or text == "...\u200b":
        return [Pause(attributes=attributes, span=span)]
    spots = block_spots(context.texts, text, opened.map)
    if text.startswith(": ") and before and isinstance(table := before[-1], Table) and not table.caption:
        caption, found = build_caption(context, text, spots, NO_ATTRIBUTES)
        before[-1] = with_attributes(context, msgspec.structs.replace(table, caption=caption), found)
        return []
    trailing = trailing_attributes(text)
    if trailing is not None and trailing[1] > 0 and text[trailing[1] - 1] != ")":
        found, end, first, last = trailing
        attributes = merged(attributes, placed(found, spots.span(first, last)))
        text = text[:end]
    return _text_blocks(context, text, spots, attributes, span)


def _text_blocks(
    context: Context, text: str, spots: Spots, attributes: Attributes, span: Span
) -> list[Block]:
    """The blocks of a paragraph's text: one paragraph, or more with the pictures that stand in it."""
    if text.startswith("$$") and text.endswith("$$") and len(text) > 4 and "$$" not in text[2:-2]:
        return [FormulaBlock(tex=text[2:-2].strip(), attributes=attributes, span=span)]
    inlines = build_inlines(context, text, spots)
    if "![" in text and has_image(inlines):
        return lift(context, inlines, attributes, span)
    if inlines and all(isinstance(node, RawInline) for node in inlines):
        raw = "".join(node.text for node in inlines if isinstance(node, RawInline))
        return [RawBlock(format="html", text=raw, attributes=attributes, span=span)]
    return [Paragraph(inlines=inlines, attributes=attributes, span=span)] if inlines else []


def build_heading(context: Context, cursor: Cursor, attributes: Attributes) -> list[Block]:
    """The heading at *cursor*, and the pictures that stand in it."""
    opened, inline = cursor.token, cursor.tokens[cursor.at + 1]
    cursor.at += 3
    assert opened.map is not None
    text = inline.content
    span = _span(context, opened)
    spots = block_spots(context.texts, text, opened.map)
    trailing = trailing_attributes(text)
    if trailing is not None and not text[: trailing[1]].endswith(")"):
        found, end, first, last = trailing
        attributes = merged(attributes, placed(found, spots.span(first, last)))
        text = text[:end]
    inlines = build_inlines(context, text, spots)
    pictures: list[Block] = []
    if "![" in text and has_image(inlines):
        parts = lift(context, inlines, NO_ATTRIBUTES, span)
        pictures = [part for part in parts if not isinstance(part, Paragraph)]
        texts = [part.inlines for part in parts if isinstance(part, Paragraph)]
        inlines = tuple(node for number, part in enumerate(texts) for node in ((Text(" "), *part) if number else part))
    if not inlines and pictures and not attributes:
        return pictures
    return [Heading(level=int(opened.tag[1]), inlines=inlines, attributes=attributes, span=span), *pictures]


def _list(context: Context, cursor: Cursor, attributes: Attributes) -> List:
    opened = cursor.token
    inner = cursor.inside()
    items = []
    tight = True
    while not inner.done:
        tight = tight and _is_tight(inner)
        items.append(_item(context, inner))
    start = int(opened.attrs.get("start", 1)) if opened.type == "ordered_list_open" else 1
    return List(
        ordered=opened.type == "ordered_list_open",
        items=tuple(items),
        start=start,
        bullet=opened.markup or "-",
        tight=tight,
        attributes=attributes,
        span=_span(context, opened),
    )


def _is_tight(cursor: Cursor) -> bool:
    following = cursor.tokens[cursor.at + 1]
    return following.hidden or following.type != "paragraph_open"


def _item(context: Context, cursor: Cursor) -> ListItem:
    opened = cursor.token
    inner = cursor.inside()
    checked: bool | None = None
    task = 0
    if not inner.done and inner.token.type == "paragraph_open":
        inline = inner.tokens[inner.at + 1]
        found = _TASK.match(inline.content)
        if found is not None:
            checked, task = found[1] != " ", found.end()
    blocks = build_blocks(context, inner) if not task else _task_blocks(context, inner, task)
    attributes = NO_ATTRIBUTES
    if blocks and isinstance(blocks[0], Paragraph) and blocks[0].attributes:
        attributes = blocks[0].attributes
        blocks[0] = msgspec.structs.replace(blocks[0], attributes=NO_ATTRIBUTES)
    return ListItem(blocks=tuple(blocks), checked=checked, attributes=attributes, span=_span(context, opened))


def _task_blocks(context: Context, cursor: Cursor, task: int) -> list[Block]:
    """The blocks of a task item, whose first paragraph begins with a box of *task* characters."""
    inline = cursor.tokens[cursor.at + 1]
    inline.content = inline.content[task:]
    return build_blocks(context, cursor)


def _definitions(context: Context, cursor: Cursor, attributes: Attributes) -> DefinitionList:
    opened = cursor.token
    inner = cursor.inside()
    items: list[DefinitionItem] = []
    term: tuple[Inline, ...] = ()
    definitions: list[tuple[Block, ...]] = []
    span: Span | None = None

    def end_item() -> None:
        if term or definitions:
            items.append(DefinitionItem(term=term, definitions=tuple(definitions), span=span))

    while not inner.done:
        token = inner.token
        part = inner.inside()
        if token.type == "dt_open":
            end_item()
            inline = part.token
            assert token.map is not None
            lines = [token.map[0], token.map[0] + 1]
            spots = block_spots(context.texts, inline.content, lines)
            term, definitions = build_inlines(context, inline.content, spots), []
            span = context.texts.span(*lines)
        else:
            definitions.append(tuple(build_blocks(context, part)))
    end_item()
    return DefinitionList(items=tuple(items), attributes=attributes, span=_span(context, opened))


def _quote(context: Context, cursor: Cursor, attributes: Attributes) -> Quote | Directive:
    opened = cursor.token
    span = _span(context, opened)
    inner = cursor.inside()
    callout = _callout(context, inner)
    blocks = build_blocks(context, inner)
    if callout is not None:
        tone, title = callout
        return Directive(
            name="callout", argument=tone, blocks=(*title, *blocks), attributes=attributes, span=span, body_span=span
        )
    if not attributes and blocks and isinstance(blocks[-1], Paragraph):
        attributes = blocks[-1].attributes
        if attributes:
            blocks[-1] = msgspec.structs.replace(blocks[-1], attributes=NO_ATTRIBUTES)
    kept, attribution = _attribution(blocks)
    return Quote(blocks=tuple(kept), attribution=attribution, attributes=attributes, span=span)


def _callout(context: Context, cursor: Cursor) -> tuple[str, list[Block]] | None:
    """``[!NOTE] title`` at the start of a quote is taken off it: the tone, and the title as a heading."""
    if cursor.done or cursor.token.type != "paragraph_open":
        return None
    opened, inline = cursor.token, cursor.tokens[cursor.at + 1]
    found = _CALLOUT.match(inline.content)
    if found is None:
        return None
    line, _, rest = inline.content.partition("\n")
    title = line[found.end() :].strip()
    assert opened.map is not None
    blocks: list[Block] = []
    if title:
        spots = block_spots(context.texts, title, [opened.map[0], opened.map[0] + 1])
        span = spots.span(0, len(title))
        blocks.append(Heading(level=6, inlines=build_inlines(context, title, spots), span=span))
    if rest:
        inline.content = rest.lstrip()
        opened.map = [opened.map[0] + 1, opened.map[1]]
    else:
        cursor.at += 3
    return found[1].lower(), blocks


def _attribution(blocks: list[Block]) -> tuple[list[Block], tuple[Inline, ...]]:
    """The blocks of a quote without its last line, if that is ``— Name``; and the name."""
    if not blocks or not isinstance(last := blocks[-1], Paragraph):
        return blocks, ()
    inlines = list(last.inlines)
    start = _attribution_start(inlines)
    if start is None:
        return blocks, ()
    index, offset = start
    text = inlines[index]
    assert isinstance(text, Text)
    dash = _DASH.match(text.text, offset)
    assert dash is not None
    name = _cut(text, dash.end(), len(text.text))
    attribution = tuple(node for node in (name, *inlines[index + 1 :]) if not (isinstance(node, Text) and not node.text))
    before = inlines[:index]
    head = text.text[:offset].rstrip()
    if head:
        before.append(_cut(text, 0, len(head)))
    while before and isinstance(before[-1], LineBreak):
        before.pop()
    kept = blocks[:-1]
    if before:
        kept.append(msgspec.structs.replace(last, inlines=tuple(before)))
    return (kept, attribution) if kept else (blocks, ())


def _attribution_start(inlines: list[Inline]) -> tuple[int, int] | None:
    """Where the last line begins, if it begins with a dash: the index of a text, and the offset in it."""
    for index in range(len(inlines) - 1, -1, -1):
        node = inlines[index]
        if isinstance(node, LineBreak):
            return None
        if not isinstance(node, Text):
            continue
        if _DASH.match(node.text) is not None and (index == 0 or isinstance(inlines[index - 1], LineBreak)):
            return index, 0
        at = _line_dash(node)
        if at is not None:
            return index, at
    return None


def _line_dash(node: Text) -> int | None:
    """The offset of a dash that begins a source line inside *node*."""
    if node.span is None or "\n" not in (written := node.span.text):
        return None
    line = written.rpartition("\n")[2].lstrip(" \t>")
    found = _DASH.match(line)
    if found is None:
        return None
    at = node.text.rfind(line)
    return at if at > 0 else None


def _cut(text: Text, start: int, end: int) -> Text:
    return Text(text.text[start:end], text.span)
