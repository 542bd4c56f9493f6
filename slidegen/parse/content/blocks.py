"""Block tokens to blocks."""

import re

import msgspec
from markdown_it.token import Token

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.blocks import (
    Block,
    CodeBlock,
    FormulaBlock,
    Heading,
    Paragraph,
    Pause,
    RawBlock,
    Rule,
    Table,
)
from slidegen.model.inlines import RawInline, Text
from slidegen.parse.content import divs, lists, quotes
from slidegen.parse.content.context import Context
from slidegen.parse.content.cursor import Cursor
from slidegen.parse.content.formulas import displayed, report_open_formula
from slidegen.parse.content.ignored import ANYWHERE, report_speech, report_unread
from slidegen.parse.content.inlines import build_inlines
from slidegen.parse.content.listings import build_fence
from slidegen.parse.content.pictures.images import KEYS as PICTURE_KEYS
from slidegen.parse.content.pictures.images import has_image, lift
from slidegen.parse.content.pictures.media import KEYS as MEDIA_KEYS
from slidegen.parse.content.pictures.media import lone
from slidegen.parse.content.tables import build_caption, build_table, with_attributes
from slidegen.parse.settings import KEYS, take_comment
from slidegen.parse.syntax.attrs import ends_in_target, merged, placed, read_attributes, trailing_attributes
from slidegen.parse.syntax.spans import Spots, block_spots
from slidegen.source import Span

SETTINGS = frozenset(KEYS)
_TAG = r"</?(?!br\b)[A-Za-z][\w-]*[\s/>]"


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
            if _is_html(context, cursor, token):
                from slidegen.parse.content.html.segment import build_html  # most decks have none

                draft.blocks += build_html(context, cursor, draft.take_waiting(), closing=closing)
            else:
                take(context, cursor, token, draft)
    drop_waiting(context, shown)
    if draft is not shown:
        drop_waiting(context, draft)
        _move_to_notes(context, draft)
    return shown.blocks, closed


def _is_html(context: Context, cursor: Cursor, token: Token) -> bool:
    """Whether HTML begins at *token* that is more than marks in a line of text."""
    if token.type == "html_block":
        return True
    if token.type != "paragraph_open" or "<" not in (text := cursor.tokens[cursor.at + 1].content):
        return False
    if re.search(_TAG, text) is None:
        return False
    from slidegen.parse.content.html.segment import breaks_lines  # most decks have none

    return breaks_lines(context, text)


def _move_to_notes(context: Context, draft: Draft) -> None:
    context.gathered.notes += draft.blocks
    draft.blocks.clear()


def drop_waiting(context: Context, draft: Draft) -> None:
    """Tell of attributes that wait for a block which does not come."""
    if draft.waiting:
        context.report.add(
            "attribute-ignored",
            "these attributes stand above nothing",
            draft.waiting.span,
            help="put them on the line above a block, or behind it",
        )


def take(context: Context, cursor: Cursor, token: Token, draft: Draft) -> None:
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
        blocks.append(lists.build_list(context, cursor, attributes))
    elif kind == "fence":
        cursor.at += 1
        blocks.append(build_fence(context, token, attributes))
    elif kind == "code_block":
        cursor.at += 1
        blocks.append(CodeBlock(text=token.content.rstrip("\n"), attributes=attributes, span=context.span(token)))
    elif kind == "blockquote_open":
        blocks.append(quotes.build_quote(context, cursor, attributes))
    elif kind == "table_open":
        blocks.append(build_table(context, cursor, attributes))
    elif kind == "dl_open":
        blocks.append(lists.build_definitions(context, cursor, attributes))
    elif kind == "hr":
        cursor.at += 1
        blocks.append(Rule(attributes=attributes, span=context.span(token)))
    elif kind in ("math_block", "amsmath"):
        cursor.at += 1
        blocks.append(FormulaBlock(tex=token.content.strip(), attributes=attributes, span=context.span(token)))
    elif kind == "div_open":
        blocks += divs.build_div(context, cursor, attributes)
    elif kind == "div_close":
        cursor.at += 1
        divs.report_stray(context, token)
    elif token.nesting > 0:
        blocks += build_blocks(context, cursor.inside())
    else:
        cursor.at += 1


def _take_attributes(context: Context, cursor: Cursor, token: Token, draft: Draft) -> None:
    """An attribute line: for the table right above it, else for the block below."""
    cursor.at += 1
    read = read_attributes(token.content, 0)
    assert read is not None and token.map is not None
    attributes = placed(read[0], context.span(token))
    if draft.blocks and isinstance(table := draft.blocks[-1], Table) and not _stands_above(cursor, token.map[1]):
        draft.blocks[-1] = with_attributes(context, table, attributes)
    else:
        draft.waiting = merged(draft.waiting, attributes)


def _stands_above(cursor: Cursor, line: int) -> bool:
    """Whether the next block begins right at *line*, with no blank line between."""
    return not cursor.done and cursor.token.map is not None and cursor.token.map[0] == line


def _take_comment(context: Context, cursor: Cursor, token: Token) -> None:
    cursor.at += 1
    span = context.span(token)
    if not token.meta["closed"]:
        context.report.add("unclosed-comment", "this comment is not closed", span, help="close it with `-->`")
    at = span.start + 4
    take_comment(context, token.content, Spots(span, [0], [at]), span)


def _paragraph(context: Context, cursor: Cursor, attributes: Attributes, before: list[Block]) -> list[Block]:
    opened, inline = cursor.token, cursor.tokens[cursor.at + 1]
    cursor.at += 3
    text = inline.content
    assert opened.map is not None
    span = context.span(opened)
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
    if trailing is not None and trailing[1] > 0 and not ends_in_target(text[: trailing[1]]):
        found, end, first, last = trailing
        attributes = merged(attributes, placed(found, spots.span(first, last)))
        text = text[:end]
    elif "{" in text:
        report_unread(context, text, spots, PICTURE_KEYS | MEDIA_KEYS if "![" in text else ANYWHERE)
    report_speech(context, text, spots)
    alone = opened.level == 0  # in a list, an address is one of several, and an icon the item's mark
    return _text_blocks(context, text, spots, attributes, span, alone=alone)


def _text_blocks(
    context: Context, text: str, spots: Spots, attributes: Attributes, span: Span, *, alone: bool
) -> list[Block]:
    """The blocks of a paragraph's text: one paragraph, or more with the pictures that stand in it."""
    if (formula := displayed(text, attributes, span)) is not None:
        return [formula]
    report_open_formula(context, text, spots)
    inlines = build_inlines(context, text, spots)
    if ("![" in text or "<" in text) and has_image(inlines):
        return lift(context, inlines, attributes, span)
    if alone and (block := lone(context, inlines, attributes, span)) is not None:
        return [block]
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
    span = context.span(opened)
    spots = block_spots(context.texts, text, opened.map)
    trailing = trailing_attributes(text)
    if trailing is not None and not ends_in_target(text[: trailing[1]]):
        found, end, first, last = trailing
        attributes = merged(attributes, placed(found, spots.span(first, last)))
        text = text[:end]
    elif "{" in text:
        report_unread(context, text, spots, SETTINGS)
    inlines = build_inlines(context, text, spots)
    pictures: list[Block] = []
    if ("![" in text or "<" in text) and has_image(inlines):
        parts = lift(context, inlines, NO_ATTRIBUTES, span)
        pictures = [part for part in parts if not isinstance(part, Paragraph)]
        texts = [part.inlines for part in parts if isinstance(part, Paragraph)]
        inlines = tuple(node for number, part in enumerate(texts) for node in ((Text(" "), *part) if number else part))
    if not inlines and pictures and not attributes:
        return pictures
    return [Heading(level=int(opened.tag[1]), inlines=inlines, attributes=attributes, span=span), *pictures]
