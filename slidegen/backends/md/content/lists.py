"""Lists: bullets, numbers, tasks, definitions, and the divs that make them come item by item."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

import msgspec

from slidegen.backends.md.content import blocks as write
from slidegen.backends.md.content.attributes import braces
from slidegen.backends.md.content.inlines import Inlines
from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.blocks import (
    Block,
    Columns,
    DefinitionItem,
    DefinitionList,
    Directive,
    Group,
    List,
    ListItem,
    Panel,
    Paragraph,
    Quote,
    Variant,
)
from slidegen.parse.syntax.attrs import without

Lines = list[str]
NAMES = ("incremental", "nonincremental")


class Incremental(msgspec.Struct, frozen=True):
    """Neighbours that stand in one ``::: incremental`` or ``::: nonincremental``, without the class that tells so."""

    name: str
    blocks: tuple[Block, ...]


Written: TypeAlias = Block | Incremental


def indented(lines: Lines, mark: str, rest: str | None = None) -> Lines:
    """*lines* behind *mark*, the later ones as far in (or behind *rest*)."""
    margin = " " * len(mark) if rest is None else rest
    first, *others = lines or [""]
    return [
        (mark + first).rstrip() if not first.strip() else mark + first,
        *(margin + line if line else margin.rstrip() for line in others),
    ]


def list_lines(block: List, inlines: Inlines, *, other: bool = False) -> Lines:
    """A list; *other*: with other marks, as one of its kind stands right above it."""
    out: Lines = []
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}{')' if other else '.'} " if block.ordered else "* " if other else "- "
        if out and not block.tight:
            out.append("")
        out += indented(_item(item, inlines, tight=block.tight), mark)
    return write.above(block.attributes, out)


def _item(item: ListItem, inlines: Inlines, *, tight: bool) -> Lines:
    blocks = item.blocks
    box = "" if item.checked is None else "[x] " if item.checked else "[ ] "
    run = list(takewhile(write.flows, blocks)) if tight else []
    if len(run) > 1 and item.attributes and isinstance(run[0], Paragraph):  # all of one line of text
        lines = write.stack([_bare(block) for block in run], inlines, tight=True, nested=True)
        lines[-1] += f" {braces(item.attributes)}"
        lines += write.stack(blocks[len(run) :], inlines, tight=True, nested=True)
    else:
        if blocks and isinstance(first := blocks[0], Paragraph) and item.attributes:
            blocks = (msgspec.structs.replace(first, attributes=item.attributes), *blocks[1:])
        lines = write.stack(blocks, inlines, tight=tight, nested=True)
    if box:
        at = 1 if write.attributed(lines) and len(lines) > 1 else 0
        return [*lines[:at], box + (lines[at] if lines else ""), *lines[at + 1 :]]
    if lines and lines[0][:4].lower() in ("[ ] ", "[x] "):
        lines[0] = "\\" + lines[0]
    return lines


def _bare(block: Block) -> Block:
    """A paragraph without its attributes, any other block."""
    return msgspec.structs.replace(block, attributes=NO_ATTRIBUTES) if isinstance(block, Paragraph) else block


def definition_lines(block: DefinitionList, inlines: Inlines) -> Lines:
    """Terms, each with its definitions below."""
    out: Lines = []
    for item in block.items:
        out += [""] * bool(out)
        out += _definition(item, inlines)
    return out


def _definition(item: DefinitionItem, inlines: Inlines) -> Iterator[str]:
    yield inlines.line(item.term, begins=True)
    for number, definition in enumerate(item.definitions):
        if number and len(item.definitions[number - 1]) > 1:
            yield ""
        yield from indented(write.stack(definition, inlines, nested=True), ": ")


def grouped(blocks: Sequence[Block]) -> Iterator[Written]:
    """*blocks* with the lists that a div makes incremental, told by their last class, in such divs."""
    waiting: list[Block] = []
    name = ""
    for block in blocks:
        found = block.attributes.classes[-1:] if isinstance(block, List | DefinitionList) else ()
        mark = found[0] if found and found[0] in NAMES else ""
        plain = _unmarked(block, mark) if mark else None
        if waiting and (plain is None or mark != name):
            yield Incremental(name, tuple(waiting))
            waiting = []
        if plain is None:
            yield block
        else:
            name = mark
            waiting.append(plain)
    if waiting:
        yield Incremental(name, tuple(waiting))


def _unmarked(block: Block, name: str) -> Block | None:
    """*block* without class *name*, which a div gives to it and all lists in it; None: no div gave it."""
    match block:
        case List() | DefinitionList():
            if block.attributes.classes[-1:] != (name,):
                return block if any(each in block.attributes.classes for each in NAMES) else None
            attributes = _without(block.attributes, name)
            if isinstance(block, DefinitionList):
                return msgspec.structs.replace(block, attributes=attributes)
            items = [_all(item.blocks, name) for item in block.items]
            if any(each is None for each in items):
                return None
            made = tuple(
                msgspec.structs.replace(item, blocks=each) for item, each in zip(block.items, items, strict=True)
            )
            return msgspec.structs.replace(block, attributes=attributes, items=made)
        case Quote() | Group() | Variant() | Panel() | Directive():
            inner = _all(block.blocks, name)
            return None if inner is None else msgspec.structs.replace(block, blocks=inner)
        case Columns():
            parts = [_all(column.blocks, name) for column in block.columns]
            if any(each is None for each in parts):
                return None
            columns = tuple(
                msgspec.structs.replace(column, blocks=each) for column, each in zip(block.columns, parts, strict=True)
            )
            return msgspec.structs.replace(block, columns=columns)
        case _:
            return block


def _all(blocks: Sequence[Block], name: str) -> tuple[Block, ...] | None:
    made = [_unmarked(block, name) for block in blocks]
    return None if any(each is None for each in made) else tuple(each for each in made if each is not None)


def _without(attributes: Attributes, name: str) -> Attributes:
    return without(attributes, frozenset(), frozenset({name}))
