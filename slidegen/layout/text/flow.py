"""Blocks -> a flow of draft paragraphs and of what is no text (tables, listings, pictures ...)."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias, assert_never

import msgspec

from slidegen.layout.text.draft import Draft, measured
from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.runs import Links, runs, sized
from slidegen.layout.text.scripts import direction, language_direction
from slidegen.layout.text.signs import ROOM, leading_sign
from slidegen.model.blocks import (
    Block,
    Chart,
    CodeBlock,
    Columns,
    DefinitionList,
    Diagram,
    Directive,
    FormulaBlock,
    Group,
    Heading,
    List,
    ListItem,
    Media,
    Panel,
    Paragraph,
    Pause,
    Picture,
    Quote,
    RawBlock,
    Rule,
    Table,
    Variant,
)
from slidegen.model.inlines import Formula, Inline, Text
from slidegen.model.motion import Motions
from slidegen.model.style import HEADING, MUTED, Align, Colour, FontRole
from slidegen.model.text import Break, Bullet, Check, Marker, Number, ParagraphKind, Piece, Run
from slidegen.source import Span
from slidegen.theme.theme import Level, TextStyle
from slidegen.units import EMU_PER_PT, Emu, points

NO_BULLET = "•"
SMALL = 0.75
"""How much smaller than a style's least size an author may make a paragraph."""

ALIGNS: dict[str, Align] = {"start": "start", "left": "start", "center": "center", "end": "end", "right": "end"}
"""What ``{align=...}`` of a paragraph may be."""


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """How the text of a place is set. ``ruler`` None: it is not measured (speaker notes).

    ``indent`` is where the place's own left edge is, ``depth`` how many lists it lies in.
    """

    style: TextStyle
    align: Align
    links: Links
    ruler: Ruler | None
    indent: Emu = 0
    depth: int = 0
    kind: ParagraphKind = "paragraph"
    italic: bool = False
    colour: Colour | None = None


class Loose(msgspec.Struct, frozen=True):
    """A block that is no text, and how far from the left it stands."""

    block: Table | CodeBlock | FormulaBlock | Picture | Chart | Diagram | Media | RawBlock | Rule | Panel | Columns
    indent: Emu = 0


Atom: TypeAlias = Draft | Loose


def flow(blocks: Iterable[Block], setting: Setting) -> Iterator[Atom]:
    """What *blocks* are made of, in reading order."""
    for block in blocks:
        match block:
            case Paragraph(inlines=inlines):
                yield _paragraph(inlines, setting, block)
            case Heading():
                yield heading(block, setting)
            case List():
                yield from _list(block, setting)
            case DefinitionList():
                yield from _definitions(block, setting)
            case Quote():
                yield from _quote(block, setting)
            case FormulaBlock(mathml="", tex=tex):
                source = CodeBlock(text=tex, span=block.span, attributes=block.attributes, motions=block.motions)
                yield Loose(source, setting.indent)
            case FormulaBlock() if setting.ruler is None:
                formula = Formula(block.tex, block.span, block.mathml, block.text)
                yield draft((formula,), setting, span=block.span, id=block.attributes.id)
            case FormulaBlock():
                yield Loose(block, setting.indent)
            case Group(blocks=inner_blocks) | Variant(blocks=inner_blocks):
                yield from flow(inner_blocks, setting)
            case Directive(text=text, blocks=inner_blocks):
                if text:
                    yield Loose(CodeBlock(text=text, span=block.body_span or block.span), setting.indent)
                yield from flow(inner_blocks, setting)
            case Pause():
                pass
            case RawBlock(format=format, text=text) if format != "html":
                yield draft((Text(text),), setting, motions=block.motions, span=block.span)
            case (
                Table() | CodeBlock() | Picture() | Chart() | Diagram() | Media()
                | RawBlock() | Rule() | Panel() | Columns()
            ):  # fmt: skip
                yield Loose(block, setting.indent)
            case _:
                assert_never(block)


def trimmed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """*pieces* without forced line ends at the end, which show nothing in a browser and a blank line in PowerPoint."""
    end = len(pieces)
    while end and isinstance(pieces[end - 1], Break):
        end -= 1
    return pieces[:end]


def draft(
    inlines: tuple[Inline, ...],
    setting: Setting,
    *,
    kind: ParagraphKind | None = None,
    level: Level | None = None,
    marker: Marker | None = None,
    margin: Emu | None = None,
    hang: Emu = 0,
    bold: bool | None = None,
    font: FontRole | None = None,
    colour: Colour | None = None,
    heading: int = 0,
    space_factor: float = 1.0,
    prefix: tuple[Piece, ...] = (),
    align: Align | None = None,
    motions: Motions = (),
    span: Span | None = None,
    id: str = "",
) -> Draft:
    """One paragraph as *setting* has it; what is given wins over that."""
    style = setting.style
    level = level or style.level(setting.depth)
    if setting.align == "start" and isinstance(marker, Bullet | None):
        sign, inlines = leading_sign(inlines, colour)
        if sign is not None:
            room = points(ROOM * level.size)
            margin = (setting.indent if margin is None else margin - hang) + room
            marker, hang = sign, room
    pieces, factor, largest = sized(prefix + trimmed(runs(inlines, setting.links)))
    size = level.size if factor == 1 else max(level.size * factor, min(style.minimum, level.size) * SMALL)
    text = "".join([piece.text for piece in pieces if isinstance(piece, Run)])
    made = Draft(
        kind=kind or setting.kind,
        pieces=pieces,
        words=[],
        size=size,
        pitch=round(level.pitch * size / level.size * largest, 2),
        minimum=style.minimum,
        space_before=level.space_before * space_factor,
        level=min(setting.depth, 8),
        marker=marker,
        margin=setting.indent if margin is None else margin,
        hang=hang,
        align=align or setting.align,
        rtl=direction(text, language_direction(setting.links.lang)) == "rtl",
        font=font or style.font,
        bold=style.bold if bold is None else bold,
        italic=style.italic or setting.italic,
        caps=style.caps,
        colour=colour or setting.colour or level.colour,
        balance=style.balance,
        heading=heading,
        motions=motions,
        id=id,
        span=span,
    )
    return measured(made, setting.ruler) if setting.ruler is not None else made


def _paragraph(inlines: tuple[Inline, ...], setting: Setting, block: Paragraph) -> Draft:
    kind: ParagraphKind | None = "item" if setting.depth else None
    align = ALIGNS.get(block.attributes.get("align"))
    return draft(
        inlines, setting, kind=kind, align=align, motions=block.motions, span=block.span, id=block.attributes.id
    )


def heading(block: Heading, setting: Setting) -> Draft:
    """A heading inside a body: as large as the text, but bold, in the headings' font and colour."""
    return draft(
        block.inlines,
        setting,
        kind="heading",
        bold=True,
        font="heading",
        colour=HEADING,
        heading=block.level,
        space_factor=1.5,
        motions=block.motions,
        span=block.span,
        id=block.attributes.id,
    )


def _list(block: List, setting: Setting) -> Iterator[Atom]:
    level = setting.style.level(setting.depth)
    hang = level.hang or points(level.size * 0.9)
    margin = setting.indent + (level.margin or hang)
    if block.ordered:
        wider = _number_width(block, setting, level) - hang
        if wider > 0:
            hang, margin = hang + wider, margin + wider
    outer = setting.indent + max(0, margin - setting.indent - level.margin)
    inside = msgspec.structs.replace(setting, indent=outer, depth=setting.depth + 1)
    further = msgspec.structs.replace(setting, indent=margin)
    for index, item in enumerate(block.items):
        marker = _marker(block, item, index, level)
        first, rest = _first(item)
        if first is not None or not rest or not isinstance(rest[0], List):
            yield draft(
                first.inlines if first is not None else (),
                setting,
                kind="item",
                level=level,
                marker=marker,
                margin=margin,
                hang=hang,
                bold=True if isinstance(first, Heading) else None,
                motions=item.motions,
                span=item.span or (first.span if first is not None else None),
                id=item.attributes.id,
            )
        for child in rest:
            if isinstance(child, List):
                yield from _list(child, inside)
            elif isinstance(child, Paragraph):
                yield draft(
                    child.inlines,
                    further,
                    kind="item",
                    level=level,
                    motions=child.motions,
                    span=child.span,
                    id=child.attributes.id,
                )
            else:
                yield from flow((child,), further)


def _first(item: ListItem) -> tuple[Paragraph | Heading | None, tuple[Block, ...]]:
    if item.blocks and isinstance(item.blocks[0], Paragraph | Heading):
        return item.blocks[0], item.blocks[1:]
    return None, item.blocks


def _marker(block: List, item: ListItem, index: int, level: Level) -> Marker:
    if item.checked is not None:
        return Check(checked=item.checked)
    if block.ordered:
        return Number(value=block.start + index, start=block.start)
    return Bullet(character=level.bullet or NO_BULLET, colour=level.bullet_colour)


def _number_width(block: List, setting: Setting, level: Level) -> Emu:
    """The room that the widest number of a list needs, with a third of an em behind it."""
    if setting.ruler is None:
        return 0
    digits = max(len(str(block.start)), len(str(block.start + len(block.items) - 1)))
    ems = setting.ruler.face(setting.style.font, setting.style.bold).width("0" * digits + ".")
    return round((ems + 0.34) * level.size * EMU_PER_PT)


def _definitions(block: DefinitionList, setting: Setting) -> Iterator[Atom]:
    level = setting.style.level(0)
    indented = msgspec.structs.replace(setting, indent=setting.indent + (level.margin or points(level.size)))
    for item in block.items:
        yield draft(item.term, setting, kind="term", bold=True, motions=item.motions, span=item.span)
        for blocks in item.definitions:
            for child in blocks:
                if isinstance(child, Paragraph):
                    yield draft(
                        child.inlines,
                        indented,
                        kind="definition",
                        space_factor=0.4,
                        motions=child.motions,
                        span=child.span,
                    )
                else:
                    yield from flow((child,), indented)


def _quote(block: Quote, setting: Setting) -> Iterator[Atom]:
    level = setting.style.level(0)
    indent = setting.indent + (level.margin or points(level.size))
    inner = msgspec.structs.replace(setting, indent=indent, depth=0, kind="quote", italic=True)
    yield from flow(block.blocks, inner)
    if block.attribution:
        outer = msgspec.structs.replace(setting, indent=indent)
        yield attribution(block, outer)


def attribution(block: Quote, setting: Setting) -> Draft:
    """Whose words a quote is, behind a dash."""
    dash = (Run(text="— "),)
    return draft(
        block.attribution,
        setting,
        kind="attribution",
        colour=MUTED,
        prefix=dash,
        space_factor=0.5,
        motions=block.motions,
        span=block.span,
    )
