"""Speaker notes and footnotes: blocks as paragraphs and nothing else."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from slidegen.layout.parts.kit import Kit
from slidegen.layout.parts.other import html_text
from slidegen.layout.text.draft import Draft, measured
from slidegen.layout.text.flow import Loose, Setting, draft, flow
from slidegen.layout.text.measure import Ruler
from slidegen.model.blocks import (
    Block,
    Chart,
    CodeBlock,
    Columns,
    Diagram,
    Media,
    Panel,
    Picture,
    RawBlock,
    Rule,
    Table,
)
from slidegen.model.deck import Footnote
from slidegen.model.inlines import Inline, Text
from slidegen.model.text import Paragraph, Run
from slidegen.units import inches

STEP = re.compile(r"\[step (\d{1,3})\][ \t]*", re.IGNORECASE)
"""What stands before notes that are for one step, or in a paragraph of its own."""


def notes(blocks: tuple[Block, ...], kit: Kit) -> tuple[tuple[Paragraph, ...], tuple[int, ...]]:
    """Speaker notes as paragraphs, and the step of its slide that each is for.

    They are not fitted, so their lines are not counted.
    """
    if not blocks:
        return (), ()
    style = kit.theme.styles["notes"]
    setting = Setting(style=style, align=style.align, links=kit.links, ruler=None)
    made = [draft.paragraph(inches(7), 1.0) for draft in text_only(blocks, setting)]
    return _by_step(made)


def _by_step(paragraphs: Iterable[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[int, ...]]:
    """*paragraphs* without their marks of steps, and the step that was marked last before each."""
    step = 0
    kept, steps = [], []
    for paragraph in paragraphs:
        first = paragraph.pieces[0] if paragraph.pieces else None
        if isinstance(first, Run) and (mark := STEP.match(first.text)) is not None:
            step = int(mark[1])
            text = first.text[mark.end() :]
            rest = (replace(first, text=text), *paragraph.pieces[1:]) if text else paragraph.pieces[1:]
            if not rest:
                continue
            paragraph = replace(paragraph, pieces=rest)
        kept.append(paragraph)
        steps.append(step)
    return tuple(kept), tuple(steps) if step else ()


def footnote(note: Footnote, setting: Setting, ruler: Ruler) -> Iterator[Draft]:
    """A footnote's paragraphs, the first behind its number."""
    number = (Run(text=str(note.number), script=1, footnote=note.number), Run(text=" "))
    setting = replace(setting, kind="footnote")
    for at, made in enumerate(text_only(note.blocks, setting)):
        yield made if at else measured(replace(made, pieces=number + made.pieces), ruler)


def text_only(blocks: Iterable[Block], setting: Setting) -> Iterator[Draft]:
    """*blocks* as paragraphs: listings and tables line by line, pictures by what they show."""
    for atom in flow(blocks, setting):
        if isinstance(atom, Draft):
            yield atom
        else:
            yield from _plain(atom, replace(setting, indent=atom.indent, depth=0))


def _plain(atom: Loose, setting: Setting) -> Iterator[Draft]:
    match block := atom.block:
        case CodeBlock(text=text):
            if block.title:
                yield draft((Text(block.title),), setting, bold=True, span=block.span)
            for line in text.removesuffix("\n").split("\n"):
                yield draft((Text(line),), setting, kind="code", font="mono", space_factor=0, span=block.span)
        case Table():
            for row in (*block.header, *block.rows):
                cells: list[Inline] = []
                for cell in row:
                    cells.extend((Text(" | "), *cell.inlines) if cells else cell.inlines)
                yield draft(tuple(cells), setting, span=block.span)
            yield from _caption(block.caption, setting)
        case Chart():
            yield draft((Text(block.data.title or block.data.summary),), setting, span=block.span)
            yield from _caption(block.caption, setting)
        case Diagram():
            yield draft((Text(block.alt or block.text),), setting, span=block.span)
            yield from _caption(block.caption, setting)
        case Picture() | Media():
            yield draft((Text(block.alt or block.source),), setting, span=block.span)
            yield from _caption(block.caption, setting)
        case RawBlock(text=text):
            for line in html_text(text):
                yield draft((Text(line),), setting, span=block.span)
        case Panel(title=title, blocks=blocks):
            if title:
                yield draft(title, setting, bold=True, span=block.span)
            yield from text_only(blocks, setting)
        case Columns(columns=columns):
            for column in columns:
                yield from text_only(column.blocks, setting)
        case Rule():
            pass


def _caption(inlines: tuple[Inline, ...], setting: Setting) -> Iterator[Draft]:
    if inlines:
        yield draft(inlines, setting, kind="caption")
