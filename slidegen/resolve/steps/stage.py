"""A slide's blocks, walked in reading order, with the motions that they ask for.

Each ``{.step}``, item of an incremental list, ``. . .``, set of lit lines takes a number in the order of the source;
what belongs to one advance has the same. Layout turns these orders into steps.
"""

from operator import is_not
from typing import TypeVar, assert_never

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.model import blocks as b
from slidegen.model import inlines as i
from slidegen.model.attributes import Attributes, key_span
from slidegen.model.blocks import Block
from slidegen.model.deck import Deck, Slide
from slidegen.model.inlines import Inline
from slidegen.model.motion import Motion, Motions, Parts, is_entrance
from slidegen.model.walk import all_blocks, all_inlines, block_inlines
from slidegen.resolve.steps.wish import is_wish, read_wish, tell_slips

Leaf = TypeVar("Leaf", bound=b.Primitive)
TextOwner = TypeVar("TextOwner", b.Paragraph, b.Heading, b.Quote, b.Panel, b.DefinitionItem, b.Cell)

_HOLDERS = frozenset((i.Attributed, i.Marked, i.Link))
"""Inlines that hold others, which may move."""

_PARTS: dict[type[Block], tuple[Parts, ...]] = {
    b.Table: ("rows",),
    b.Chart: ("series", "points"),
    b.Diagram: ("nodes",),
}
"""What may come one by one."""


def with_motions(deck: Deck, report: Report) -> Deck:
    """*deck* with the motions of all its slides; the very same object where nothing moves."""
    for note in deck.footnotes:
        _tell_of_steps(note.blocks, report)
    slides = tuple(_Stage(deck.meta.incremental, report).slide(slide) for slide in deck.slides)
    if all(new is old for new, old in zip(slides, deck.slides, strict=True)):
        return deck
    return replace(deck, slides=slides)


def _tell_of_steps(blocks: tuple[Block, ...], report: Report) -> None:
    """Tell of steps in a footnote: it is there as long as its slide."""
    for block in all_blocks(blocks):
        inner = (each for line in block_inlines(block) for each in all_inlines(line) if isinstance(each, i.Attributed))
        for attributes in (block.attributes, *(each.attributes for each in inner)):
            if is_wish(attributes):
                message, advice = (
                    "footnotes have no steps",
                    "put `.step` on what refers to it, or on words of the slide",
                )
                report.add("bad-step", message, attributes.span or block.span, help=advice)


class _Stage:
    """One slide. ``_order`` and ``_turn`` are the last ones given, ``_paused`` the motion of what follows a pause."""

    def __init__(self, incremental: bool, report: Report) -> None:
        self._incremental = incremental
        self._report = report
        self._order = 0
        self._turn = 0
        self._paused: Motions = ()

    def slide(self, slide: Slide) -> Slide:
        title = slide.title
        if title is not None:
            title = self._with_text(title, title.inlines, "inlines")
        settings = slide.settings
        classes = Attributes(classes=settings.classes, span=settings.spans.get("class"))
        if classes.has("step"):
            place, advice = key_span(classes, "step"), "for its title write `## [Title]{.step}`"
            self._report.add("bad-step", "a slide has no step", place, help=advice)
        blocks = self._blocks(slide.blocks, (), _is_incremental(classes, self._incremental))
        if self._order == 0:
            return slide
        return replace(slide, title=title, blocks=blocks)

    def _next(self) -> int:
        self._order += 1
        self._turn = 0
        return self._order

    def _motions(self, attributes: Attributes, parts: tuple[Parts, ...] = ()) -> Motions:
        """What *attributes* ask for; empty: nothing."""
        if not is_wish(attributes):
            if attributes.classes or attributes.pairs:
                tell_slips(attributes, self._report)
            return ()
        wish = read_wish(attributes, parts, self._report)
        joins = wish.start != "click" and self._order > 0
        self._turn = self._turn + 1 if joins else 0
        found: list[Motion] = []
        if attributes.has("step") or attributes.get("step") or wish.parts != "whole":
            found.append(
                Motion(
                    order=self._order if joins else self._next(),
                    turn=self._turn,
                    effect=wish.effect,
                    start=wish.start if joins else "click",
                    delay=wish.delay,
                    parts=wish.parts,
                    wanted=wish.wanted,
                )
            )
        if attributes.get("out"):
            found.append(Motion(order=self._next(), effect="out", wanted=wish.gone))
        return tuple(found)

    def _blocks(self, blocks: tuple[Block, ...], inherited: Motions, incremental: bool) -> tuple[Block, ...]:
        """*blocks* with their motions; the very same tuple where none moves."""
        found = tuple([self._block(block, inherited, incremental) for block in blocks])
        return found if any(map(is_not, found, blocks)) else blocks

    def _block(self, block: Block, inherited: Motions, incremental: bool) -> Block:
        """*block* with its motions: its own, else those of what it stands in, else those of the last pause."""
        if isinstance(block, b.Pause):
            self._paused = (Motion(order=self._next()),)
            return block
        before = _later(inherited, self._paused)
        own = _within(before, self._motions(block.attributes, _PARTS.get(type(block), ())))
        match block:
            case b.List():
                return self._list(block, own, incremental)
            case b.DefinitionList():
                return self._definitions(block, own, incremental)
            case b.Columns():
                return replace(block, columns=tuple(self._column(each, own, incremental) for each in block.columns))
            case b.Panel():
                titled = self._with_text(block, block.title, "title")
                return replace(titled, motions=own, blocks=self._blocks(block.blocks, own, incremental))
            case b.Quote():
                inner = replace(block, motions=own, blocks=self._blocks(block.blocks, own, incremental))
                return self._with_text(inner, block.attribution, "attribution")
            case b.Group() | b.Variant() | b.Directive():
                return replace(block, blocks=self._blocks(block.blocks, own, incremental))
            case b.Paragraph():
                return self._with_text(_moved(block, own), block.inlines, "inlines")
            case b.Heading():
                return self._with_text(_moved(block, own), block.inlines, "inlines")
            case b.CodeBlock():
                return _moved(block, (*own, *self._lines(block)))
            case b.Table():
                return self._table(_moved(block, own))
            case b.Picture() | b.Chart() | b.Diagram() | b.Media() | b.FormulaBlock() | b.RawBlock() | b.Rule():
                return _moved(block, own)
            case _:
                assert_never(block)

    def _column(self, column: b.Column, own: Motions, incremental: bool) -> b.Column:
        motions = self._motions(column.attributes)
        motions = _within(_later(own, self._paused), motions)
        return replace(column, blocks=self._blocks(column.blocks, motions, incremental))

    def _lines(self, block: b.CodeBlock) -> Motions:
        """The motion of a listing whose lit lines change; the first set is lit from the start."""
        return (Motion(order=self._next(), parts="lines", effect="highlight"),) if len(block.steps) > 1 else ()

    def _list(self, block: b.List, own: Motions, incremental: bool) -> b.List:
        incremental = _is_incremental(block.attributes, incremental)
        items = []
        for item in block.items:
            motions = self._motions(item.attributes)
            if incremental and not motions:
                motions = (Motion(order=self._next()),)
            motions = _within(_later(own, self._paused), motions)
            blocks = self._blocks(item.blocks, motions, incremental)
            items.append(
                replace(item, motions=motions, blocks=blocks) if motions or blocks is not item.blocks else item
            )
        return replace(block, items=tuple(items)) if any(map(is_not, items, block.items)) else block

    def _definitions(self, block: b.DefinitionList, own: Motions, incremental: bool) -> b.DefinitionList:
        incremental = _is_incremental(block.attributes, incremental)
        items = []
        for item in block.items:
            motions = _within(own, (Motion(order=self._next()),) if incremental else ())
            term = self._with_text(item, item.term, "term")
            definitions = tuple(self._blocks(blocks, motions, incremental) for blocks in item.definitions)
            items.append(replace(term, motions=motions, definitions=definitions))
        return replace(block, items=tuple(items))

    def _table(self, table: b.Table) -> b.Table:
        before = self._order
        rows = tuple(tuple(self._with_text(cell, cell.inlines, "inlines") for cell in row) for row in table.rows)
        return table if self._order == before else replace(table, rows=rows)

    def _with_text(self, owner: TextOwner, inlines: tuple[Inline, ...], field: str) -> TextOwner:
        changed = self._inlines(inlines)
        return owner if changed is inlines else replace(owner, **{field: changed})

    def _inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """*inlines* with the motions of those that have attributes; the very same tuple where none moves."""
        if not any(type(inline) in _HOLDERS for inline in inlines):
            return inlines
        found = tuple([self._inline(inline) for inline in inlines])
        return found if any(map(is_not, found, inlines)) else inlines

    def _inline(self, inline: Inline) -> Inline:
        if isinstance(inline, i.Attributed):
            motions = self._motions(inline.attributes)
            children = self._inlines(inline.children)
            if motions or children is not inline.children:
                return replace(inline, motions=motions, children=children)
        elif isinstance(inline, i.Marked | i.Link):
            children = self._inlines(inline.children)
            if children is not inline.children:
                return replace(inline, children=children)
        return inline


def _later(one: Motions, other: Motions) -> Motions:
    """Those of two that come later."""
    return one if not other or (one and one[0].order >= other[0].order) else other


def _within(outer: Motions, own: Motions) -> Motions:
    """The motions of what stands in something that moves, and has its *own*: it comes with the outer thing where it
    does not come by itself or comes part by part (of a diagram, nothing is there before its nodes), and goes with it at
    the latest."""
    if not own:
        return outer
    comes = any(is_entrance(motion) and motion.parts in ("whole", "nodes") for motion in own)
    first = () if comes else tuple(motion for motion in outer if is_entrance(motion))
    last = tuple(motion for motion in outer if motion.effect == "out")
    return (*first, *own, *last)


def _moved(block: Leaf, motions: Motions) -> Leaf:
    return replace(block, motions=motions) if motions else block


def _is_incremental(attributes: Attributes, outer: bool) -> bool:
    if attributes.has("nonincremental"):
        return False
    return outer or attributes.has("incremental")
