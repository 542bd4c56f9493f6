"""Lists: bullets, numbers, tasks and definitions."""

import re

import msgspec

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.blocks import Block, DefinitionItem, DefinitionList, List, ListItem, Paragraph
from slidegen.model.inlines import Inline
from slidegen.parse.content import blocks
from slidegen.parse.content.context import Context
from slidegen.parse.content.cursor import Cursor
from slidegen.parse.content.inlines import build_inlines
from slidegen.parse.syntax.spans import block_spots
from slidegen.source import Span

_TASK = re.compile(r"\[([ xX])\][ \t]+")


def build_list(context: Context, cursor: Cursor, attributes: Attributes) -> List:
    """The list that opens at *cursor*."""
    opened = cursor.token
    ordered = opened.type == "ordered_list_open"
    inner = cursor.inside()
    items: list[ListItem] = []
    tight = True
    while not inner.done:
        tight = tight and _is_tight(inner)
        items.append(_item(context, inner))
    return List(
        ordered=ordered,
        items=tuple(items),
        start=int(opened.attrs.get("start", 1)) if ordered else 1,
        bullet=opened.markup or "-",
        tight=tight,
        attributes=attributes,
        span=context.span(opened),
    )


def _is_tight(cursor: Cursor) -> bool:
    following = cursor.tokens[cursor.at + 1]
    return following.hidden or following.type != "paragraph_open"


def _item(context: Context, cursor: Cursor) -> ListItem:
    opened = cursor.token
    inner = cursor.inside()
    checked = _take_box(inner)
    content = blocks.build_blocks(context, inner)
    attributes = NO_ATTRIBUTES
    if content and isinstance(first := content[0], Paragraph) and first.attributes:
        attributes = first.attributes
        content[0] = msgspec.structs.replace(first, attributes=NO_ATTRIBUTES)
    return ListItem(blocks=tuple(content), checked=checked, attributes=attributes, span=context.span(opened))


def _take_box(cursor: Cursor) -> bool | None:
    """Take ``[x]`` off the item at *cursor*: whether it is checked, None if it has no box."""
    if cursor.done or cursor.token.type != "paragraph_open":
        return None
    inline = cursor.tokens[cursor.at + 1]
    found = _TASK.match(inline.content)
    if found is None:
        return None
    inline.content = inline.content[found.end() :]
    return found[1] != " "


def build_definitions(context: Context, cursor: Cursor, attributes: Attributes) -> DefinitionList:
    """The definition list that opens at *cursor*."""
    opened = cursor.token
    inner = cursor.inside()
    items: list[DefinitionItem] = []
    while not inner.done:
        items.append(_definition(context, inner))
    return DefinitionList(items=tuple(items), attributes=attributes, span=context.span(opened))


def _definition(context: Context, cursor: Cursor) -> DefinitionItem:
    """One term with all its definitions."""
    opened = cursor.token
    assert opened.map is not None
    inline = cursor.inside().token
    lines = [opened.map[0], opened.map[0] + 1]
    term: tuple[Inline, ...] = build_inlines(context, inline.content, block_spots(context.texts, inline.content, lines))
    span: Span = context.texts.span(*lines)
    definitions: list[tuple[Block, ...]] = []
    while not cursor.done and cursor.token.type == "dd_open":
        definitions.append(tuple(blocks.build_blocks(context, cursor.inside())))
    return DefinitionItem(term=term, definitions=tuple(definitions), span=span)
