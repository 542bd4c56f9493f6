"""Fenced divs: columns, regions, notes, variants, callouts and other directives."""

import re

import msgspec
from markdown_it.token import Token

from slidegen.directives import DIVS, find
from slidegen.model.attributes import NO_ATTRIBUTES, Attributes, value_span
from slidegen.model.blocks import (
    Block,
    Column,
    Columns,
    DefinitionList,
    Directive,
    Group,
    List,
    ListItem,
    Panel,
    Quote,
    Variant,
)
from slidegen.model.motion import EFFECTS, STARTS
from slidegen.parse.content import blocks
from slidegen.parse.content.context import Context
from slidegen.parse.content.cursor import Cursor
from slidegen.parse.content.ignored import report_ignored
from slidegen.parse.syntax.attrs import merged, placed, read_attributes, without
from slidegen.source import Span
from slidegen.yaml.values import parse_number

MAX_DIVS = 24
"""Divs nested deeper are read as if their lines were not there."""

REGIONS = frozenset(
    {
        "attribution", "author", "body", "caption", "center", "date", "figure", "left", "left-title", "links", "name",
        "picture", "quote", "right", "right-title", "role", "step", "subtitle", "title",
    }
)  # fmt: skip
"""Names that themes give to regions; looking for a directive of such a name would only cost time."""

_MOTION = frozenset({"step", *EFFECTS, *STARTS})
_NAME = re.compile(r"[^\s{}]+")
_COLUMNS = frozenset({"columns", "cols"})
_COLUMN = frozenset({"column", "col"})
_COLUMN_KEYS = frozenset({"width"})
_NOTES = frozenset({"notes", "speaker-notes"})
_OWN = _COLUMNS | _COLUMN | _NOTES | {"incremental", "nonincremental", "only", "for"}


class Head:
    """The opening line of a div: its name, the words behind it, its attributes, and where they stand."""

    __slots__ = ("attributes", "name", "span", "words")

    def __init__(self, name: str, words: str, attributes: Attributes, span: Span) -> None:
        self.name = name
        self.words = words
        self.attributes = attributes
        self.span = span


def _read_head(context: Context, token: Token, outer: Attributes) -> Head:
    assert token.map is not None
    span = context.texts.span(*token.map)
    info = token.info
    name, words, attributes = "", "", NO_ATTRIBUTES
    brace = info.find("{")
    if brace >= 0 and (read := read_attributes(info, brace)) is not None:
        at = span.source.text.find(info[brace : read[1]], span.start)
        attributes = placed(read[0], span.source.span(at, at + read[1] - brace))
        words = (info[:brace] + info[read[1] :]).strip()
    else:
        words = info.strip()
    found = _NAME.match(words)
    if found is not None:
        name, words = found[0], words[found.end() :].strip()
    elif names := [each for each in attributes.classes if not _moves(each, attributes)]:
        name = names[0]
        attributes = without(attributes, frozenset(), frozenset({name}))
    return Head(name.lower().lstrip("."), words, merged(outer, attributes), span)


def _moves(name: str, attributes: Attributes) -> bool:
    """Whether a class tells how the div moves, and is no name."""
    return attributes.has("step") and name in _MOTION


def report_stray(context: Context, token: Token) -> None:
    """Say that a ``:::`` closes nothing."""
    assert token.map is not None
    context.report.add("stray-div-end", "this `:::` closes nothing", context.texts.span(*token.map), help="remove it")


def build_div(context: Context, cursor: Cursor, outer: Attributes) -> list[Block]:
    """The blocks of the div that opens at *cursor*."""
    token = cursor.token
    head = _read_head(context, token, outer)
    cursor.at += 1
    if context.open_divs >= MAX_DIVS:
        context.report.add("too-deep", "divs are nested too deeply", head.span, help="take some levels out")
        context.flat_divs += 1
        return []
    context.open_divs += 1
    made = _build(context, cursor, head)
    context.open_divs -= 1
    return made


def _build(context: Context, cursor: Cursor, head: Head) -> list[Block]:
    name = head.name
    inner, span = _body(context, cursor, head)
    directive = _directive_name(name)
    if head.words and directive is None and name not in ("only", "for"):
        context.report.add(
            "attribute-ignored",
            f"`{head.words}` behind `::: {name}` has no effect",
            head.span,
            help=f"write attributes in braces: `::: {name} {{.class key=value}}`",
        )
    if name in _NOTES:
        context.gathered.notes += inner
        return []
    if name in _COLUMNS:
        return [_columns(context, inner, head, span)]
    if name in _COLUMN:
        return [Group(name="column", blocks=tuple(inner), attributes=head.attributes, span=span)]
    if name in ("incremental", "nonincremental"):
        return [_marked(block, name) for block in inner]
    if name == "only":
        outputs = context.known_outputs(_words(context, head, "output", "::: only pptx"), head.span)
        return [Variant(only=outputs, blocks=tuple(inner), attributes=head.attributes, span=span)]
    if name == "for":
        audience = _words(context, head, "audience", "::: for students")
        return [Variant(audience=audience, blocks=tuple(inner), attributes=head.attributes, span=span)]
    if directive is None:
        return [Group(name=name, blocks=tuple(inner), attributes=head.attributes, span=span)]
    return [
        Directive(
            name=directive,
            argument=name,
            text=head.words,
            blocks=tuple(inner),
            attributes=head.attributes,
            span=span,
            body_span=span,
        )
    ]


def _directive_name(name: str) -> str | None:
    """The name of the directive that a div *name* is, or None; installed ones are asked for last."""
    if name in DIVS:
        return DIVS[name]
    if not name or name in REGIONS or name in _OWN:
        return None
    return name if find(name) is not None else None


def _words(context: Context, head: Head, what: str, example: str) -> tuple[str, ...]:
    words = tuple(word for word in re.split(r"[\s,]+", head.words) if word)
    if not words:
        context.report.add("bad-value", f"`::: {head.name}` names no {what}", head.span, help=f"write `{example}`")
    return words


def _body(context: Context, cursor: Cursor, head: Head) -> tuple[list[Block], Span]:
    """The blocks up to the closing line, and the span from the opening line to that."""
    inner, closed = blocks.build_run(context, cursor, closing=True)
    last = cursor.tokens[cursor.at - 1]
    end = head.span.end
    if last.map is not None and context.texts.at(last.map[0]).source is head.span.source:
        end = max(end, context.texts.span(*last.map).end)
    if not closed:
        shown = f"::: {head.name}".rstrip()
        context.report.add(
            "unclosed-div", f"this `{shown}` is not closed", head.span, help="close it with a line `:::`"
        )
    return inner, Span(head.span.source, head.span.start, end)


def _columns(context: Context, inner: list[Block], head: Head, span: Span) -> Columns:
    """Columns out of the ``column`` groups; what stands between them is a column of its own."""
    columns: list[Column] = []
    loose: list[Block] = []

    def end_loose() -> None:
        if loose:
            columns.append(Column(blocks=tuple(loose), span=loose[0].span))
            loose.clear()

    for block in inner:
        if isinstance(block, Group) and block.name in ("column", "left", "right"):
            end_loose()
            report_ignored(context, block.attributes, _COLUMN_KEYS, "a column")
            columns.append(
                Column(
                    blocks=block.blocks,
                    width=_width(context, block.attributes),
                    attributes=without(block.attributes, frozenset({"width"})),
                    span=block.span,
                )
            )
        else:
            loose.append(block)
    end_loose()
    given = head.attributes.get("widths")
    if given:
        columns = _with_widths(context, columns, given, head)
    return Columns(columns=tuple(columns), attributes=without(head.attributes, frozenset({"widths"})), span=span)


def _width(context: Context, attributes: Attributes) -> float | None:
    value = attributes.get("width")
    if not value:
        return None
    number = parse_number(value)
    if number is None or not 0 < number <= 1:
        context.report.add(
            "bad-value",
            f"a column's `width` cannot be `{value}`",
            value_span(attributes, "width"),
            help="write a share such as `40%`",
        )
        return None
    return number


def _with_widths(context: Context, columns: list[Column], given: str, head: Head) -> list[Column]:
    parts = [parse_number(part.strip()) for part in given.split(",")]
    numbers = [part for part in parts if part]
    if len(numbers) != len(columns) or len(parts) != len(columns):
        context.report.add(
            "bad-value",
            f"`widths` cannot be `{given}`: there are {len(columns)} columns",
            value_span(head.attributes, "widths"),
            help=f'write `widths="{",".join(["50"] * len(columns))}"`',
        )
        return columns
    whole = sum(numbers)
    return [
        msgspec.structs.replace(column, width=number / whole) for column, number in zip(columns, numbers, strict=True)
    ]


def _marked(block: Block, name: str) -> Block:
    """*block* with class *name* on its lists, at any depth of quotes and groups; those that have their own keep it."""
    match block:
        case List() | DefinitionList():
            if block.attributes.has("incremental") or block.attributes.has("nonincremental"):
                return block
            attributes = merged(block.attributes, Attributes(classes=(name,)))
            if isinstance(block, DefinitionList):
                return msgspec.structs.replace(block, attributes=attributes)
            items = tuple(_marked_item(item, name) for item in block.items)
            return msgspec.structs.replace(block, attributes=attributes, items=items)
        case Quote() | Group() | Variant() | Panel() | Directive():
            return msgspec.structs.replace(block, blocks=tuple(_marked(child, name) for child in block.blocks))
        case Columns():
            columns = tuple(
                msgspec.structs.replace(column, blocks=tuple(_marked(child, name) for child in column.blocks))
                for column in block.columns
            )
            return msgspec.structs.replace(block, columns=columns)
        case _:
            return block


def _marked_item(item: ListItem, name: str) -> ListItem:
    return msgspec.structs.replace(item, blocks=tuple(_marked(child, name) for child in item.blocks))
