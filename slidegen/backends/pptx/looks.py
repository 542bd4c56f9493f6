"""Looks: what list levels say about paragraphs and their characters, and the XML of what differs.

PowerPoint keeps text properties in levels, ``a:lvl1pPr`` to ``a:lvl9pPr``: in the master's ``p:txStyles``, in the
``a:lstStyle`` of each placeholder of master and layout, and in that of a shape. A paragraph (``a:pPr``) and a run
(``a:rPr``) add only what differs. A :class:`Look` is one level fully known, so that what to write is the
difference of two.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from slidegen.backends.pptx.colour import colour, fill, mixed
from slidegen.backends.pptx.oxml import escape, hundredths
from slidegen.model.style import Align, Colour, FontRole
from slidegen.model.text import Bullet, Check, Marker, Number, Sign
from slidegen.theme.theme import Fonts, TextStyle, Theme
from slidegen.units import Emu, Pt

LEVELS = 9
NO_BULLET = "<a:buNone/>"
_BULLET_FONT = '<a:buFont typeface="+mn-lt"/>'
"""The theme's own font: where none is named, LibreOffice takes one whose bullets stand too high."""

_CHECKED, _UNCHECKED = "\xfe", "\xa8"
"""Ballot boxes, as the font Wingdings numbers them."""

_MARKED, _KEY = Colour("accent1", 0.25), Colour("muted", 0.22)
"""What is laid on the background behind marked text, and behind the name of a key."""

PhysicalAlign: TypeAlias = Literal["l", "ctr", "r"]


class Look(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Everything a level says.

    ``bullet`` is XML; ``pitch``, ``before`` and ``after`` are points; ``indent`` is negative where a bullet hangs.
    ``lines`` is the pitch as a share of what the font itself asks for, 0: lines keep their distance in points.
    """

    size: Pt
    pitch: Pt
    before: Pt
    margin: Emu
    indent: Emu
    align: PhysicalAlign
    rtl: bool
    font: FontRole
    bold: bool
    italic: bool
    caps: bool
    colour: Colour
    bullet: str
    after: Pt = 0.0
    lines: float = 0.0


Looks: TypeAlias = tuple[Look, ...]
"""The looks of all nine levels."""

Bases: TypeAlias = tuple[Look | None, ...]
"""What levels inherit; None: that is not known, and all is written."""

NOTHING_KNOWN: Bases = (None,) * LEVELS

Typefaces: TypeAlias = Mapping[FontRole, str]
"""The XML that names the font of each role."""

UNKNOWN: Pt = -1.0
"""A distance that no text has: text that inherits it has its own written."""


def scheme_typefaces(fonts: Fonts) -> Typefaces:
    """The typefaces by reference to the theme's two; a scheme of fonts has no third for code."""
    return {"heading": typeface_xml("+mj"), "body": typeface_xml("+mn"), "mono": literal_typeface(fonts.mono.name)}


def typeface_xml(kind: str) -> str:
    """The typefaces of a theme's font ``+mj`` or ``+mn``."""
    return f'<a:latin typeface="{kind}-lt"/><a:ea typeface="{kind}-ea"/><a:cs typeface="{kind}-cs"/>'


def literal_typeface(name: str) -> str:
    """A typeface by its *name*; East Asian text stays in the theme's."""
    return f'<a:latin typeface="{escape(name)}"/><a:ea typeface="+mn-ea"/><a:cs typeface="{escape(name)}"/>'


def foreign(looks: Looks) -> Looks:
    """*looks* that a template gives: it sets lines apart by what their font asks for, and may put space after them."""
    return tuple(msgspec.structs.replace(look, pitch=UNKNOWN, before=UNKNOWN, after=UNKNOWN) for look in looks)


def physical(align: Align, *, rtl: bool) -> PhysicalAlign:
    """The side that *align* means in a paragraph of that direction."""
    if align == "center":
        return "ctr"
    return "l" if (align == "start") != rtl else "r"


def style_looks(style: TextStyle, align: Align, *, bulleted: bool) -> Looks:
    """The nine levels of a theme's text style, as list items or as plain paragraphs."""
    looks = []
    for number in range(LEVELS):
        level = style.level(number)
        looks.append(
            Look(
                size=level.size,
                pitch=level.pitch,
                before=level.space_before,
                margin=level.margin if bulleted else level.margin - level.hang,
                indent=-level.hang if bulleted else 0,
                align=physical(align, rtl=False),
                rtl=False,
                font=style.font,
                bold=style.bold,
                italic=style.italic,
                caps=style.caps,
                colour=level.colour,
                bullet=bullet_xml(Bullet(character=level.bullet, colour=level.bullet_colour))
                if bulleted
                else NO_BULLET,
                lines=level.pitch / (level.size * style.natural) if style.natural else 0.0,
            )
        )
    return tuple(looks)


def bullet_xml(marker: Marker | None, scheme: str = "arabicPeriod", start: int = 1) -> str:
    """The bullet of a paragraph. Numbers count by themselves from *start*."""
    match marker:
        case None:
            return NO_BULLET
        case Bullet(character=character, colour=shade):
            return f'<a:buClr>{colour(shade)}</a:buClr>{_BULLET_FONT}<a:buChar char="{escape(character)}"/>'
        case Number():
            first = f' startAt="{start}"' if start != 1 else ""
            return f'<a:buAutoNum type="{scheme}"{first}/>'
        case Sign():  # a picture, which is a part of the package
            return NO_BULLET
        case Check(checked=checked):
            # A ballot box is a colour emoji to some viewers; this old symbol font is understood by all of them.
            box = _CHECKED if checked else _UNCHECKED
            return f'<a:buSzPct val="80000"/><a:buFont typeface="Wingdings"/><a:buChar char="{box}"/>'


def paragraph_xml(look: Look, base: Look | None) -> tuple[str, str]:
    """Attributes and children of paragraph properties that turn *base* into *look*; without *base*, all of them."""
    attributes = []
    if base is None or look.margin != base.margin:
        attributes.append(f' marL="{look.margin}"')
    if base is None or look.indent != base.indent:
        attributes.append(f' indent="{look.indent}"')
    if base is None or look.align != base.align:
        attributes.append(f' algn="{look.align}"')
    if base is None or look.rtl != base.rtl:
        attributes.append(f' rtl="{int(look.rtl)}"')
    children = []
    if base is None or (look.lines != base.lines if look.lines else look.pitch != base.pitch):
        children.append(f"<a:lnSpc>{_line_spacing(look)}</a:lnSpc>")
    if base is None or look.before != base.before:
        children.append(f'<a:spcBef><a:spcPts val="{hundredths(look.before)}"/></a:spcBef>')
    if base is None or look.after != base.after:
        children.append(f'<a:spcAft><a:spcPts val="{hundredths(look.after)}"/></a:spcAft>')
    if base is None or look.bullet != base.bullet:
        children.append(look.bullet)
    return "".join(attributes), "".join(children)


def _line_spacing(look: Look) -> str:
    if look.lines:
        return f'<a:spcPct val="{round(look.lines * 100) * 1000}"/>'
    return f'<a:spcPts val="{hundredths(look.pitch)}"/>'


def character_xml(look: Look, base: Look | None, fonts: Typefaces) -> tuple[str, str]:
    """Attributes and children of character properties that turn *base* into *look*."""
    attributes = []
    if base is None or look.size != base.size:
        attributes.append(f' sz="{hundredths(look.size)}"')
    if base is None or look.bold != base.bold:
        attributes.append(f' b="{int(look.bold)}"')
    if base is None or look.italic != base.italic:
        attributes.append(f' i="{int(look.italic)}"')
    if base is None or look.caps != base.caps:
        attributes.append(f' cap="{"all" if look.caps else "none"}"')
    children = []
    if base is None or look.colour != base.colour:
        children.append(fill(look.colour))
    if base is None or look.font != base.font:
        children.append(fonts[look.font])
    return "".join(attributes), "".join(children)


def highlight_xml(theme: Theme, ground: Colour, *, key: bool, inverse: bool) -> str:
    """``a:highlight``, which takes solid colours only, on *ground* behind marked text or the name of a *key*."""
    paint = _KEY if key else _MARKED
    under, own = theme.value(ground, inverse=inverse), theme.value(paint, inverse=inverse)
    return f"<a:highlight>{mixed(paint, under, own)}</a:highlight>"


def level_xml(number: int, look: Look, base: Look | None, fonts: Typefaces) -> str:
    """``a:lvlNpPr`` for level *number* (from 0); empty where *look* is *base*."""
    if look == base:
        return ""
    attributes, children = paragraph_xml(look, base)
    attributes2, children2 = character_xml(look, base, fonts)
    defaults = f"<a:defRPr{attributes2}>{children2}</a:defRPr>" if attributes2 or children2 else ""
    return f"<a:lvl{number + 1}pPr{attributes}>{children}{defaults}</a:lvl{number + 1}pPr>"


def levels_xml(looks: Bases, bases: Bases | None, fonts: Typefaces) -> str:
    """The levels of *looks* as far as they differ from *bases*, for ``a:lstStyle``; of those not known, none."""
    pairs = zip(looks, bases or NOTHING_KNOWN, strict=True)
    return "".join(
        level_xml(number, look, base, fonts) for number, (look, base) in enumerate(pairs) if look is not None
    )
