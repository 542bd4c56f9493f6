"""What an element around whole blocks does to them: to the text in them, their place, their steps."""

from collections.abc import Iterable

import msgspec

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import (
    Block,
    CodeBlock,
    Columns,
    DefinitionList,
    Group,
    Heading,
    List,
    Media,
    Panel,
    Paragraph,
    Picture,
    Quote,
    RawBlock,
    Rule,
    Table,
)
from slidegen.model.inlines import Inline, Link
from slidegen.model.style import Align
from slidegen.model.walk import map_blocks
from slidegen.parse.content.html.inlines import looking
from slidegen.parse.content.html.style.look import Look
from slidegen.parse.syntax.attrs import merged
from slidegen.source import Span


def with_text_look(look: Look, blocks: list[Block], span: Span | None) -> list[Block]:
    """*blocks* with the marks, colour and size of *look* on all their text."""
    text = msgspec.structs.replace(look, step=Attributes(), classes=())
    if not (text.marks or text.attributes):
        return blocks

    def dressed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(looking(text, list(inlines), span))

    def change(block: Block) -> Iterable[Block]:
        match block:
            case Paragraph() | Heading():
                return (msgspec.structs.replace(block, inlines=dressed(block.inlines)),)
            case Quote(attribution=attribution) if attribution:
                return (msgspec.structs.replace(block, attribution=dressed(attribution)),)
            case DefinitionList():
                items = tuple(msgspec.structs.replace(item, term=dressed(item.term)) for item in block.items)
                return (msgspec.structs.replace(block, items=items),)
            case Table():
                header, rows = (
                    tuple(
                        tuple(msgspec.structs.replace(cell, inlines=dressed(cell.inlines)) for cell in row)
                        for row in part
                    )
                    for part in (block.header, block.rows)
                )
                return (msgspec.structs.replace(block, header=header, rows=rows),)
            case _:
                return (block,)

    return list(map_blocks(tuple(blocks), change))


def with_align(align: Align, blocks: list[Block]) -> list[Block]:
    """*blocks* with their text and pictures at the *align* side; lists and tables stay as they stand."""
    return [_aligned(align, block) for block in blocks]


def _aligned(align: Align, block: Block) -> Block:
    match block:
        case Paragraph() if not block.attributes.get("align"):
            found = merged(block.attributes, Attributes(pairs=(("align", align),)))
            return msgspec.structs.replace(block, attributes=found)
        case Picture(align=None) | Media(align=None):
            return msgspec.structs.replace(block, align=align)
        case Group() | Quote():
            return msgspec.structs.replace(block, blocks=tuple(_aligned(align, each) for each in block.blocks))
        case Columns():
            columns = tuple(
                msgspec.structs.replace(column, blocks=tuple(_aligned(align, each) for each in column.blocks))
                for column in block.columns
            )
            return msgspec.structs.replace(block, columns=columns)
        case _:
            return block


def with_link(target: str, blocks: list[Block], span: Span | None) -> list[Block]:
    """*blocks* as parts of a link to *target*."""
    if not target:
        return blocks
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Picture) and not block.link:
            made.append(msgspec.structs.replace(block, link=target))
        elif isinstance(block, Paragraph | Heading):
            made.append(msgspec.structs.replace(block, inlines=(Link(target, block.inlines, "", span),)))
        else:
            made.append(block)
    return made


def with_step(step: Attributes, blocks: list[Block], span: Span | None) -> list[Block]:
    """*blocks* with the attributes *step*: on the block itself where it is one, else on a group of them."""
    if len(blocks) == 1 and isinstance(
        only := blocks[0],
        Paragraph
        | Picture
        | Media
        | List
        | DefinitionList
        | Quote
        | Table
        | CodeBlock
        | Columns
        | Panel
        | RawBlock
        | Rule,
    ):
        return [msgspec.structs.replace(only, attributes=merged(only.attributes, step))]
    if step.classes == ("incremental",):
        return [_incremental(block, step) for block in blocks]
    return [Group(name="", blocks=tuple(blocks), attributes=step, span=span)] if blocks else []


def _incremental(block: Block, step: Attributes) -> Block:
    """*block* with the steps of Slidev's ``<v-clicks>``: item by item, else as a whole."""
    if isinstance(block, Paragraph | Picture | Media | Quote | Table | CodeBlock | Columns):
        step = Attributes(classes=("step",), span=step.span)
    return msgspec.structs.replace(block, attributes=merged(block.attributes, step))
