"""Layouts that make something of what a block says: quotes, big numbers, timelines, comparisons."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.layout.regions.plan import Plan
from slidegen.model.attributes import NO_ATTRIBUTES
from slidegen.model.blocks import Block, Columns, Heading, List, Paragraph, Quote
from slidegen.model.inlines import Attributed, Inline, Link, Marked, Text
from slidegen.source import Span

_JOINT = re.compile(r"^(?:\s|[:,–—-](?=\s|$))+")

Special: TypeAlias = Callable[[list[Block], Plan, Report], list[Block]]


def quote(blocks: list[Block], plan: Plan, report: Report) -> list[Block]:
    """The first quote fills ``quote``, whose words it is ``attribution``."""
    at = next((at for at, block in enumerate(blocks) if isinstance(block, Quote)), None)
    if at is None or "quote" not in plan.fills:
        return blocks
    block = blocks[at]
    assert isinstance(block, Quote)
    plan.fills["quote"].blocks.extend(block.blocks)
    if block.attribution:
        named = "attribution" in plan.fills
        place = plan.fills["attribution"] if named else plan.fills["quote"]
        inlines: tuple[Inline, ...] = (Text("— "), *block.attribution)
        place.blocks.append(Paragraph(inlines=inlines, motions=block.motions, span=block.span))
    return blocks[:at] + blocks[at + 1 :]


def big_number(blocks: list[Block], plan: Plan, report: Report) -> list[Block]:
    """Each item of the lists, or each paragraph, is a figure (its strong part) with a caption (the rest)."""
    items: list[tuple[Paragraph, tuple[Block, ...]]] = []
    rest: list[Block] = []
    for block in blocks:
        match block:
            case List(items=entries):
                for entry in entries:
                    if entry.blocks and isinstance(first := entry.blocks[0], Paragraph):
                        items.append((replace(first, span=entry.span or block.span), entry.blocks[1:]))
                    else:
                        rest.extend(entry.blocks)
            case Paragraph(inlines=inlines) if _strong(inlines) is not None:
                items.append((block, ()))
            case _:
                rest.append(block)
    if not items:
        return blocks
    figures, captions = plan.spread("figure", len(items)), plan.spread("caption", len(items))
    if not figures or not captions:
        return blocks
    _tell_crowded([first.span for first, _ in items], len(figures), "figures", plan, report)
    for at, (first, more) in enumerate(items):
        figure, caption = _split_figure(first.inlines)
        if at < len(figures):
            figures[at].blocks.append(Paragraph(inlines=figure, motions=first.motions, span=first.span))
        else:
            caption = (*figure, Text(" "), *caption)
        place = captions[min(at, len(captions) - 1)].blocks
        if caption:
            place.append(Paragraph(inlines=caption, motions=first.motions, span=first.span))
        place.extend(more)
    return rest


def _strong(inlines: tuple[Inline, ...]) -> int | None:
    """Where the first strong part of *inlines* is."""
    return next((at for at, inline in enumerate(inlines) if _is_strong(inline)), None)


def _is_strong(inline: Inline) -> bool:
    match inline:
        case Marked(mark="strong"):
            return True
        case Attributed(children=children) | Link(children=children) | Marked(children=children):
            return len(children) == 1 and _is_strong(children[0])
        case _:
            return False


def _split_figure(inlines: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """The figure and what is said about it; without a strong part, the first word is the figure."""
    at = _strong(inlines)
    if at is not None:
        return (_weak(inlines[at]),), _tidy((*inlines[:at], *inlines[at + 1 :]))
    if inlines and isinstance(first := inlines[0], Text):
        word, _, more = first.text.strip().partition(" ")
        return (replace(first, text=word),), _tidy((replace(first, text=more), *inlines[1:]))
    return inlines, ()


def _weak(inline: Inline) -> Inline:
    """A strong part without its strength: a figure's style says how heavy it is."""
    return (
        Attributed(inline.children, NO_ATTRIBUTES) if isinstance(inline, Marked) and inline.mark == "strong" else inline
    )


def _tidy(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """*inlines* without blanks and joining punctuation at the start, and without blanks at the end."""
    found = list(inlines)
    while found and isinstance(first := found[0], Text):
        text = _JOINT.sub("", first.text)
        if text:
            found[0] = replace(first, text=text)
            break
        found.pop(0)
    while found and isinstance(last := found[-1], Text) and not last.text.strip():
        found.pop()
    return tuple(found)


def timeline(blocks: list[Block], plan: Plan, report: Report) -> list[Block]:
    """Each item of the first list is a step; strong words at its start, as a date, stand on a line of their own."""
    at = next((at for at, block in enumerate(blocks) if isinstance(block, List)), None)
    if at is None:
        return blocks
    block = blocks[at]
    assert isinstance(block, List)
    steps = plan.spread("step", len(block.items))
    if not steps:
        return blocks
    _tell_crowded([item.span or block.span for item in block.items], len(steps), "steps", plan, report)
    for index, item in enumerate(block.items):
        steps[min(index, len(steps) - 1)].blocks.extend(_dated(item.blocks))
    return blocks[:at] + blocks[at + 1 :]


def _dated(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not first.inlines or not _is_strong(first.inlines[0]):
        return blocks
    rest = _tidy(first.inlines[1:])
    date = replace(first, inlines=first.inlines[:1])
    return (date, replace(first, inlines=rest), *blocks[1:]) if rest else blocks


def comparison(blocks: list[Block], plan: Plan, report: Report) -> list[Block]:
    """Each column, or each heading with what follows, fills a side; its heading stands above it."""
    heads = [fill for fill in plan.role("text", "subtitle") if not fill.blocks]
    bodies = [fill for fill in plan.role("body") if not fill.blocks]
    sides, rest = _sides(blocks)
    if not sides or len(heads) < len(bodies) or not bodies:
        return blocks
    _tell_crowded([side[0].span if side else None for side in sides], len(bodies), "sides", plan, report)
    for at, side in enumerate(sides):
        head, body = heads[min(at, len(bodies) - 1)], bodies[min(at, len(bodies) - 1)]
        if at < len(bodies) and side and (inlines := _heading(side[0])) is not None:
            head.blocks.append(Paragraph(inlines=inlines, motions=side[0].motions, span=side[0].span))
            side = side[1:]
        body.blocks.extend(side)
    return rest


def _sides(blocks: list[Block]) -> tuple[list[list[Block]], list[Block]]:
    """What is compared: columns, else each heading with what follows it. And the blocks that belong to no side."""
    columns = [block for block in blocks if isinstance(block, Columns)]
    if columns:
        sides = [list(column.blocks) for block in columns for column in block.columns]
        return sides, [block for block in blocks if not isinstance(block, Columns)]
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Heading)), len(blocks))
    return (by_headings(blocks[first:]) if blocks[first:] else []), blocks[:first]


def by_headings(blocks: list[Block]) -> list[list[Block]]:
    """*blocks*, the first of which is a heading, cut before each heading of its level."""
    chunks: list[list[Block]] = []
    level = next(block.level for block in blocks if isinstance(block, Heading))
    for block in blocks:
        if not chunks or (isinstance(block, Heading) and block.level <= level):
            chunks.append([])
        chunks[-1].append(block)
    return chunks


def _heading(block: Block) -> tuple[Inline, ...] | None:
    """The inlines of a block that heads a side: a heading, or a paragraph that is all strong."""
    match block:
        case Heading(inlines=inlines):
            return inlines
        case Paragraph(inlines=(Marked(mark="strong", children=children),)):
            return children
        case _:
            return None


def _tell_crowded(spans: list[Span | None], places: int, what: str, plan: Plan, report: Report) -> None:
    """Report, at the first that has none, that the things at *spans* are more than there are places."""
    if len(spans) > places:
        message = f"{len(spans)} {what}, but the layout `{plan.layout.name}` has {places} places"
        report.add("region-crowded", message, spans[places], help="the rest is stacked in the last place")


SPECIAL: Mapping[str, Special] = {
    "quote": quote,
    "big-number": big_number,
    "timeline": timeline,
    "comparison": comparison,
}
"""By the layout's name."""
