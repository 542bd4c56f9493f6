"""Blocks -> the stack of a region: text runs together, everything else is a part of its own."""

from collections.abc import Iterable
from typing import assert_never

import msgspec
from msgspec.structs import replace

from slidegen.layout.parts.code import CodePart
from slidegen.layout.parts.kit import Kit, caption_parts
from slidegen.layout.parts.other import BoxPart, ColumnsPart, HtmlPart, RulePart, embedded, html_text
from slidegen.layout.parts.part import Part
from slidegen.layout.parts.picture import PicturePart
from slidegen.layout.parts.stack import Entry, Stack
from slidegen.layout.parts.table import TablePart
from slidegen.layout.parts.text import TextPart, TextRole
from slidegen.layout.text.draft import Draft
from slidegen.layout.text.flow import Atom, Loose, Setting, draft, flow
from slidegen.model.blocks import (
    Block,
    Chart,
    CodeBlock,
    Column,
    Columns,
    Diagram,
    FormulaBlock,
    Media,
    Panel,
    Picture,
    RawBlock,
    Rule,
    Table,
)
from slidegen.model.frames import Box
from slidegen.model.inlines import Inline, Text
from slidegen.model.style import ACCENT, Align, Colour
from slidegen.units import points

MOST_COLUMNS = 6
COLUMN_GAP = 2
"""Columns stand this many times the theme's gap apart."""


class Picturing(msgspec.Struct, frozen=True, kw_only=True):
    """What a region makes of pictures. See :class:`~slidegen.layout.parts.picture.PicturePart`."""

    align: Align = "center"
    fills: bool = False
    bleeds: bool = False


IN_TEXT = Picturing()


def build(
    blocks: Iterable[Block], setting: Setting, kit: Kit, *, role: TextRole = "text", picturing: Picturing = IN_TEXT
) -> Stack:
    """The stack that *blocks* make."""
    return _gather(flow(blocks, setting), setting, kit, role, picturing)


def _gather(atoms: Iterable[Atom], setting: Setting, kit: Kit, role: TextRole, picturing: Picturing) -> Stack:
    entries: list[Entry] = []
    drafts: list[Draft] = []
    for atom in atoms:
        if isinstance(atom, Draft):
            drafts.append(atom)
            continue
        if drafts:
            entries.append(Entry(TextPart(drafts, setting.style.name, role)))
            drafts = []
        inner = replace(setting, indent=0, depth=0)
        motions = atom.block.motions
        entries.extend(Entry(part, atom.indent, motions) for part in _parts(atom, inner, kit, picturing))
    if drafts:
        entries.append(Entry(TextPart(drafts, setting.style.name, role)))
    return Stack(entries, kit.theme.gap)


def _parts(atom: Loose, setting: Setting, kit: Kit, picturing: Picturing) -> list[Part]:
    theme = kit.theme
    match block := atom.block:
        case Table():
            table = TablePart(block, kit.setting(theme.styles["table"], setting.align), theme.table)
            caption_below = caption_parts(block.caption, "start", block.span, kit)
            return [table, *caption_below] if table.rows else [*caption_below]
        case CodeBlock():
            return [_code(block, kit)]
        case Picture():
            align = block.align or (setting.align if block.is_icon and not picturing.fills else picturing.align)
            caption = next(iter(caption_parts(block.caption, align, block.span, kit)), None)
            return [_picture(block, align, caption, picturing, kit)]
        case FormulaBlock():
            from slidegen.layout.parts.formula import FormulaPart  # only decks with these four load them

            return [FormulaPart(block, setting, kit)]
        case Chart():
            from slidegen.layout.parts.chart import chart_parts

            return chart_parts(block, setting, kit)
        case Diagram():
            from slidegen.layout.parts.diagram import diagram_parts

            return diagram_parts(block, kit, fills=picturing.fills)
        case Media():
            from slidegen.layout.parts.media import media_parts

            return media_parts(block, picturing.align, kit, fills=picturing.fills)
        case RawBlock():
            lines: list[tuple[Inline, ...]] = [(Text(line),) for line in html_text(block.text)] or [embedded(block)]
            drafts = [draft(line, setting, span=block.span) for line in lines]
            return [HtmlPart(block, TextPart(drafts, setting.style.name))]
        case Rule():
            return [RulePart(Colour("muted", 0.5), block.span)]
        case Panel():
            return [_panel(block, setting, kit)]
        case Columns():
            return _columns(block, setting, kit)
        case _:
            assert_never(block)


def _picture(block: Picture, align: Align, caption: TextPart | None, picturing: Picturing, kit: Kit) -> PicturePart:
    tallest = round(kit.height * block.height) if block.height is not None else None
    if block.link:
        block = replace(block, link=kit.links.resolve(block.link, block.span))
    return PicturePart(block, align, caption, tallest, fills=picturing.fills, bleeds=picturing.bleeds)


def _code(block: CodeBlock, kit: Kit) -> CodePart:
    numbered = kit.code_line_numbers if block.line_numbers is None else block.line_numbers
    style = kit.sized(kit.theme.styles["code"])
    return CodePart(block, style, kit.theme.code, kit.ruler.face(style.font).width("0"), numbered=numbered)


def _panel(block: Panel, setting: Setting, kit: Kit) -> Part:
    look = kit.theme.panel
    colour = look.colours.get(block.tone, ACCENT)
    bar = points(look.bar)
    box = Box(fill=look.fills.get(block.tone, Colour("surface")), line=colour, radius=look.radius, bar=bar)
    inset_x, inset_y = points(look.padding) + bar, points(look.padding)
    inner = replace(setting, align="start", kind="paragraph", italic=False, colour=None)
    atoms: list[Atom] = []
    if block.title:
        name = block.attributes.id
        atoms.append(draft(block.title, inner, kind="panel-title", bold=True, colour=colour, span=block.span, id=name))
    atoms.extend(flow(block.blocks, inner))
    if all(isinstance(atom, Draft) for atom in atoms):
        drafts = [atom for atom in atoms if isinstance(atom, Draft)]
        return TextPart(drafts or [draft((), inner)], setting.style.name, "panel", box, inset_x, inset_y)
    stack = _gather(atoms, inner, kit, "panel", IN_TEXT)
    return BoxPart(stack, box, inset_x, inset_y, block.span)


def _columns(block: Columns, setting: Setting, kit: Kit) -> list[Part]:
    shown, rest = block.columns[:MOST_COLUMNS], block.columns[MOST_COLUMNS:]
    if rest:
        message = f"{len(block.columns)} columns stand side by side; a slide holds {MOST_COLUMNS}"
        kit.report.add("too-many-columns", message, rest[0].span or block.span)
    stacks = [build(column.blocks, setting, kit) for column in shown]
    parts: list[Part] = []
    if stacks:
        parts.append(ColumnsPart(stacks, fractions(shown), kit.theme.gap * COLUMN_GAP, block.span))
    if rest:
        parts.append(build([inner for column in rest for inner in column.blocks], setting, kit))
    return [part for part in parts if not isinstance(part, Stack) or part.entries]


def fractions(columns: tuple[Column, ...]) -> list[float]:
    """The share of each column: as written; the others have equal parts of what is left. They add up to 1."""
    given = sum(column.width or 0.0 for column in columns)
    open_ones = sum(1 for column in columns if not column.width)
    left = max(1.0 - given, 0.1 * open_ones)
    shares = [column.width or left / open_ones for column in columns]
    total = sum(shares)
    return [share / total for share in shares]
