"""Ways through a deck: all blocks, all inlines, all text, and a copy with some blocks changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import is_not
from typing import TypeAlias, TypeVar, assert_never

import msgspec

from slidegen.model import blocks as b
from slidegen.model import inlines as i
from slidegen.model.blocks import Block
from slidegen.model.inlines import Inline

Change: TypeAlias = Callable[[Block], Iterable[Block]]
"""What a block becomes: usually itself, perhaps another, several or none."""

InlineChange: TypeAlias = Callable[[Inline], Iterable[Inline]]
"""What an inline becomes, likewise."""

Text = TypeVar("Text", bound=msgspec.Struct)
Owner = TypeVar("Owner", bound=b.ListItem | b.Column | b.Quote | b.Panel | b.Group | b.Variant | b.Directive)


def child_blocks(block: Block) -> Iterator[Block]:
    """The blocks directly inside *block*."""
    match block:
        case b.List():
            for item in block.items:
                yield from item.blocks
        case b.DefinitionList():
            for entry in block.items:
                for definition in entry.definitions:
                    yield from definition
        case b.Columns():
            for column in block.columns:
                yield from column.blocks
        case b.Quote() | b.Panel() | b.Group() | b.Variant() | b.Directive():
            yield from block.blocks
        case (
            b.Paragraph() | b.Heading() | b.Table() | b.CodeBlock() | b.Picture()
            | b.FormulaBlock() | b.Chart() | b.Diagram() | b.Media() | b.RawBlock() | b.Rule() | b.Pause()
        ):  # fmt: skip
            return
        case _:
            assert_never(block)


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """*blocks* and everything inside them, in reading order."""
    for block in blocks:
        yield block
        yield from all_blocks(child_blocks(block))


def block_inlines(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The lines of text that belong to *block* itself, not to blocks inside it."""
    match block:
        case b.Paragraph() | b.Heading():
            yield block.inlines
        case b.Quote():
            yield block.attribution
        case b.DefinitionList():
            for item in block.items:
                yield item.term
        case b.Table():
            yield block.caption
            for row in (*block.header, *block.rows):
                for cell in row:
                    yield cell.inlines
        case b.Picture() | b.Chart() | b.Diagram() | b.Media():
            yield block.caption
        case b.Panel():
            yield block.title
        case (
            b.List() | b.CodeBlock() | b.FormulaBlock() | b.RawBlock() | b.Rule() | b.Pause()
            | b.Group() | b.Columns() | b.Variant() | b.Directive()
        ):  # fmt: skip
            return
        case _:
            assert_never(block)


def all_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """*inlines* and everything inside them, in reading order."""
    for inline in inlines:
        yield inline
        if isinstance(inline, i.Marked | i.Attributed | i.Link):
            yield from all_inlines(inline.children)


def inline_text(inlines: Iterable[Inline]) -> str:
    """*inlines* as plain text: what a screen reader would say, without footnote marks and raw pieces."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case i.Text() | i.Code() | i.Abbreviation() | i.Citation():
                parts.append(inline.text)
            case i.Marked() | i.Attributed() | i.Link():
                parts.append(inline_text(inline.children))
            case i.LineBreak():
                parts.append(" ")
            case i.Formula():
                parts.append(inline.text or inline.tex)
            case i.InlineImage():
                parts.append(inline.alt)
            case i.FootnoteRef() | i.RawInline() | i.Icon():
                pass
            case _:
                assert_never(inline)
    return "".join(parts)


def map_blocks(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    """*blocks* with each block changed, the inner ones first; the very same tuple where nothing changed."""
    changed: list[Block] = []
    for block in blocks:
        changed.extend(change(_map_children(block, change)))
    if len(changed) == len(blocks) and not _differ(changed, blocks):
        return blocks
    return tuple(changed)


def _map_children(block: Block, change: Change) -> Block:
    match block:
        case b.List():
            items = tuple(_with_blocks(item, change) for item in block.items)
            return msgspec.structs.replace(block, items=items) if _differ(items, block.items) else block
        case b.Columns():
            columns = tuple(_with_blocks(column, change) for column in block.columns)
            return msgspec.structs.replace(block, columns=columns) if _differ(columns, block.columns) else block
        case b.DefinitionList():
            entries = tuple(_with_definitions(entry, change) for entry in block.items)
            return msgspec.structs.replace(block, items=entries) if _differ(entries, block.items) else block
        case b.Quote() | b.Panel() | b.Group() | b.Variant() | b.Directive():
            return _with_blocks(block, change)
        case _:
            return block


def _with_blocks(owner: Owner, change: Change) -> Owner:
    blocks = map_blocks(owner.blocks, change)
    return owner if blocks is owner.blocks else msgspec.structs.replace(owner, blocks=blocks)


def _with_definitions(item: b.DefinitionItem, change: Change) -> b.DefinitionItem:
    definitions = tuple(map_blocks(definition, change) for definition in item.definitions)
    return msgspec.structs.replace(item, definitions=definitions) if _differ(definitions, item.definitions) else item


def _differ(new: Sequence[object], old: Sequence[object]) -> bool:
    """Whether any of *new* is another object than the one of *old* in its place."""
    return any(map(is_not, new, old))


def map_inlines(block: Block, change: InlineChange) -> Block:
    """*block* with each inline of its own text changed (not of blocks inside it), the inner ones first.

    The very same block where nothing changed.
    """
    match block:
        case b.Paragraph() | b.Heading():
            return _with_inlines(block, "inlines", change)
        case b.Quote():
            return _with_inlines(block, "attribution", change)
        case b.Picture() | b.Chart() | b.Diagram() | b.Media():
            return _with_inlines(block, "caption", change)
        case b.Panel():
            return _with_inlines(block, "title", change)
        case b.DefinitionList():
            items = tuple(_with_inlines(item, "term", change) for item in block.items)
            return msgspec.structs.replace(block, items=items) if _differ(items, block.items) else block
        case b.Table():
            table = _with_inlines(block, "caption", change)
            header, rows = _map_rows(block.header, change), _map_rows(block.rows, change)
            if header is block.header and rows is block.rows:
                return table
            return msgspec.structs.replace(table, header=header, rows=rows)
        case (
            b.List() | b.CodeBlock() | b.FormulaBlock() | b.RawBlock() | b.Rule() | b.Pause()
            | b.Group() | b.Columns() | b.Variant() | b.Directive()
        ):  # fmt: skip
            return block
        case _:
            assert_never(block)


def change_inlines(inlines: tuple[Inline, ...], change: InlineChange) -> tuple[Inline, ...]:
    """*inlines* with each changed, the inner ones first; the very same tuple where nothing changed."""
    changed: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, i.Marked | i.Attributed | i.Link):
            inline = _with_inlines(inline, "children", change)
        changed.extend(change(inline))
    if len(changed) == len(inlines) and not _differ(changed, inlines):
        return inlines
    return tuple(changed)


def _with_inlines(owner: Text, field: str, change: InlineChange) -> Text:
    inlines = getattr(owner, field)
    changed = change_inlines(inlines, change)
    return owner if changed is inlines else msgspec.structs.replace(owner, **{field: changed})


def _map_rows(rows: tuple[tuple[b.Cell, ...], ...], change: InlineChange) -> tuple[tuple[b.Cell, ...], ...]:
    mapped = tuple(tuple(_with_inlines(cell, "inlines", change) for cell in row) for row in rows)
    same = all(not _differ(new, old) for new, old in zip(mapped, rows, strict=True))
    return rows if same else mapped
