"""A text body as blocks: nested lists by level, paragraphs, formulas on lines of their own."""

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from slidegen.importing.pptx.text.pieces import Piece, inlines
from slidegen.importing.pptx.text.runs import pieces
from slidegen.importing.pptx.text.styles import LevelStyle, Marker, Styles
from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.blocks import Block, FormulaBlock, Heading, List, ListItem, Paragraph
from slidegen.model.inlines import Formula, Inline
from slidegen.theme.template.parts.xml import A
from slidegen.units import Emu

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader


INDENTED = Attributes(pairs=(("indented", "true"),))
_TASKS: dict[Marker, bool | None] = {"open": False, "done": True}


class Line(msgspec.Struct, frozen=True):
    """A paragraph: its level, what stands before it, and where its text starts; ``heading``: it is set as one.

    ``id`` is its number in the text, ``step`` the step with which it comes, 0: it is there from the start.
    """

    level: int
    marker: Marker
    start: int
    margin: Emu
    content: tuple[Inline, ...]
    heading: bool = False
    id: str = ""
    step: int = 0


class _Open(msgspec.Struct):
    """A list that may get further items."""

    level: int
    ordered: bool
    start: int
    margin: Emu
    items: list[ListItem]
    blocks: list[Block]
    task: bool | None = None
    steps: list[int] = msgspec.field(default_factory=list)


def lines(body: "_Element | None", styles: Styles, reader: "SlideReader") -> list[Line]:
    """The paragraphs of ``p:txBody`` that say anything."""
    found = []
    for at, paragraph in enumerate(body.iterchildren(f"{A}p") if body is not None else ()):
        level, style = styles.paragraph(paragraph.find(f"{A}pPr"))
        read = list(pieces(paragraph, style, reader))
        content = inlines(read)
        if content:
            found.append(
                Line(
                    level,
                    style.marker,
                    style.start,
                    style.margin,
                    content,
                    _is_heading(paragraph, style, read),
                    str(at),
                )
            )
    return found


def _is_heading(paragraph: "_Element", style: LevelStyle, read: list[Piece]) -> bool:
    """Whether all of a paragraph is set in the font of headings, while its text is not."""
    if style.marker or not read:
        return False
    faces = {face.get("typeface", "") for face in paragraph.iter(f"{A}latin")}
    return (
        faces == {"+mj-lt"}
        and not style.typeface.startswith("+mj")
        and len(list(paragraph.iter(f"{A}latin"))) == len([each for each in read if each.node is None])
    )


def blocks(found: list[Line], *, indented: bool = False) -> tuple[Block, ...]:
    """*found* as blocks; *indented*: paragraphs that are set in outside of lists say so in an attribute.

    What has no marker and starts where the item above has its text goes on with that."""
    out: list[Block] = []
    stack: list[_Open] = []
    for line in found:
        if not line.marker:
            while stack and not (line.margin and line.margin >= stack[-1].margin and line.level >= stack[-1].level):
                _close(stack, out)
            made = _plain(line)
            if indented and not stack and line.margin:
                made = msgspec.structs.replace(made, attributes=INDENTED)
            (stack[-1].blocks if stack else out).append(made)
            continue
        _shift(stack, line)
        while stack and (stack[-1].level > line.level or (stack[-1].level == line.level and _differs(stack[-1], line))):
            _close(stack, out)
        task = _TASKS.get(line.marker)
        if stack and stack[-1].level == line.level:
            _finish(stack[-1])
            stack[-1].task = task
        else:
            stack.append(_Open(line.level, line.marker == "number", line.start, line.margin, [], [], task))
        stack[-1].blocks.append(_plain(msgspec.structs.replace(line, step=0)))
        stack[-1].steps.append(line.step)
    while stack:
        _close(stack, out)
    return tuple(out)


def _shift(stack: list[_Open], line: Line) -> None:
    """Let the innermost list of a slide that skips levels be that of *line*, where none is between both."""
    if not stack or stack[-1].level <= line.level or stack[-1].ordered != (line.marker == "number"):
        return
    if len(stack) == 1 or stack[-2].level < line.level:
        stack[-1].level = line.level


def _differs(open_list: _Open, line: Line) -> bool:
    ordered = line.marker == "number"
    return open_list.ordered != ordered or (
        ordered and line.start not in (open_list.start, 1) and line.start != open_list.start + len(open_list.items) + 1
    )


def _plain(line: Line) -> Block:
    if len(line.content) == 1 and isinstance(formula := line.content[0], Formula) and not line.marker:
        return FormulaBlock(tex=formula.tex)
    given = Attributes(classes=("step",)) if line.step else NO_ATTRIBUTES
    if line.heading:
        return Heading(level=3, inlines=line.content, attributes=given)
    return Paragraph(inlines=line.content, attributes=given)


def _finish(open_list: _Open) -> None:
    if open_list.blocks:
        open_list.items.append(ListItem(blocks=tuple(open_list.blocks), checked=open_list.task))
        open_list.blocks = []


def _close(stack: list[_Open], out: list[Block]) -> None:
    """Put the innermost list where it belongs."""
    done = stack.pop()
    _finish(done)
    items, given = _stepped(done)
    tight = all(sum(isinstance(each, Paragraph) for each in item.blocks) <= 1 for item in done.items)
    start = done.start if done.ordered else 1
    made = List(ordered=done.ordered, items=items, start=start, tight=tight, attributes=given)
    (stack[-1].blocks if stack else out).append(made)


def _stepped(done: _Open) -> tuple[tuple[ListItem, ...], Attributes]:
    """The items of a list with the steps that they come with, and what the list itself says of that."""
    steps = done.steps
    if not any(steps):
        return tuple(done.items), NO_ATTRIBUTES
    if all(steps) and all(after > before for before, after in pairwise(steps)) and (len(steps) > 1):
        return tuple(done.items), Attributes(classes=("incremental",))
    marked = (
        msgspec.structs.replace(item, attributes=Attributes(classes=("step",))) if step else item
        for item, step in zip(done.items, steps, strict=True)
    )
    return tuple(marked), NO_ATTRIBUTES
