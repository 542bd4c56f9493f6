"""A text body as blocks: nested lists by level, paragraphs, formulas on lines of their own."""

from typing import TYPE_CHECKING

import msgspec

from slidegen.importing.pptx.text.pieces import Piece, inlines
from slidegen.importing.pptx.text.runs import A14, M, pieces
from slidegen.importing.pptx.text.styles import LevelStyle, Marker, Styles
from slidegen.model.blocks import Block, FormulaBlock, Heading, List, ListItem, Paragraph
from slidegen.model.inlines import Formula, Inline
from slidegen.theme.template.parts.xml import A
from slidegen.units import Emu

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader


_TASKS: dict[Marker, bool | None] = {"open": False, "done": True}


class Line(msgspec.Struct, frozen=True):
    """A paragraph: its level, what stands before it, and where its text starts; ``heading``: it is set as one."""

    level: int
    marker: Marker
    start: int
    margin: Emu
    content: tuple[Inline, ...]
    heading: bool = False
    id: str = ""


class _Open(msgspec.Struct):
    """A list that may get further items."""

    level: int
    ordered: bool
    start: int
    margin: Emu
    items: list[ListItem]
    blocks: list[Block]
    task: bool | None = None


def lines(body: "_Element | None", styles: Styles, reader: "SlideReader") -> list[Line]:
    """The paragraphs of ``p:txBody`` that say anything."""
    found = []
    for at, paragraph in enumerate(body.iterchildren(f"{A}p") if body is not None else ()):
        level, style = styles.paragraph(paragraph.find(f"{A}pPr"))
        read = list(pieces(paragraph, style, reader))
        content = inlines(read)
        if content:
            found.append(
                Line(level, style.marker, style.start, style.margin, content, _is_heading(paragraph, style, read), str(at))
            )
    return found


def _is_heading(paragraph: "_Element", style: LevelStyle, read: list[Piece]) -> bool:
    """Whether all of a paragraph is set in the font of headings, while its text is not."""
    if style.marker or not read:
        return False
    faces = {face.get("typeface", "") for face in paragraph.iter(f"{A}latin")}
    return faces == {"+mj-lt"} and not style.typeface.startswith("+mj") and len(list(paragraph.iter(f"{A}latin"))) == len(
        [each for each in read if each.node is None]
    )


def blocks(found: list[Line]) -> tuple[Block, ...]:
    """*found* as blocks. What has no marker and starts where the item above has its text goes on with that."""
    out: list[Block] = []
    stack: list[_Open] = []
    for line in found:
        if not line.marker:
            while stack and not (line.margin and line.margin >= stack[-1].margin and line.level >= stack[-1].level):
                _close(stack, out)
            (stack[-1].blocks if stack else out).append(_plain(line))
            continue
        while stack and (stack[-1].level > line.level or (stack[-1].level == line.level and _differs(stack[-1], line))):
            _close(stack, out)
        task = _TASKS.get(line.marker)
        if stack and stack[-1].level == line.level:
            _finish(stack[-1])
            stack[-1].task = task
        else:
            stack.append(
                _Open(line.level, line.marker == "number", line.start, line.margin, [], [], task)
            )
        stack[-1].blocks.append(_plain(line))
    while stack:
        _close(stack, out)
    return tuple(out)


def _differs(open_list: _Open, line: Line) -> bool:
    ordered = line.marker == "number"
    return open_list.ordered != ordered or (
        ordered and line.start not in (open_list.start, 1) and line.start != open_list.start + len(open_list.items) + 1
    )


def _plain(line: Line) -> Block:
    if len(line.content) == 1 and isinstance(formula := line.content[0], Formula) and not line.marker:
        return FormulaBlock(tex=formula.tex)
    if line.heading:
        return Heading(level=3, inlines=line.content)
    return Paragraph(inlines=line.content)


def _finish(open_list: _Open) -> None:
    if open_list.blocks:
        open_list.items.append(ListItem(blocks=tuple(open_list.blocks), checked=open_list.task))
        open_list.blocks = []


def _close(stack: list[_Open], out: list[Block]) -> None:
    """Put the innermost list where it belongs."""
    done = stack.pop()
    _finish(done)
    tight = all(sum(isinstance(each, Paragraph) for each in item.blocks) <= 1 for item in done.items)
    made = List(ordered=done.ordered, items=tuple(done.items), start=done.start if done.ordered else 1, tight=tight)
    (stack[-1].blocks if stack else out).append(made)


def has_math(paragraph: "_Element") -> bool:
    """Whether there is a formula in *paragraph*."""
    return any(each.tag == f"{A14}m" or each.tag.startswith(M) for each in paragraph.iterchildren("*"))
