"""Placed text: paragraphs of runs, each with its final style, size and line pitch."""

from typing import Literal, TypeAlias

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.motion import Motions
from slidegen.model.style import Align, Colour, FontRole
from slidegen.source import Span
from slidegen.units import Emu, Pt


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Characters set alike. None means: as the paragraph says.

    ``link`` is an address, or ``#id`` of a slide of the deck (layout has checked that it exists).
    ``script`` is 0 on the line, 1 above it, -1 below. ``lang`` is a BCP 47 tag, empty: the deck's.
    ``tex`` and ``mathml`` (the content of a ``math`` element) are the formula that the run shows: its ``text`` is what
    stands in for it where formulas cannot be set. ``size`` is how many times as large as its paragraph the run is.
    ``footnote`` is the number it refers to. An ``icon`` is an SVG in ``currentColor``, the colour of the run; ``text``
    is its name. ``meaning`` is what an abbreviation stands for.
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    strike: bool = False
    underline: bool = False
    code: bool = False
    script: int = 0
    highlight: bool = False
    size: float = 1.0
    colour: Colour | None = None
    link: str = ""
    link_title: str = ""
    lang: str = ""
    keyboard: bool = False
    tex: str = ""
    mathml: str = ""
    icon: Asset | None = None
    meaning: str = ""
    footnote: int = 0
    classes: tuple[str, ...] = ()
    html: str = ""
    motions: Motions = ()


class Break(msgspec.Struct, frozen=True):
    """A line end that the author forces."""


Piece: TypeAlias = Run | Break


class Bullet(msgspec.Struct, frozen=True, kw_only=True):
    """A bullet character in its colour."""

    character: str
    colour: Colour


class Number(msgspec.Struct, frozen=True, kw_only=True):
    """An automatic number: this item's ``value`` in a list that starts at ``start``."""

    value: int
    start: int


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A task's box."""

    checked: bool


class Sign(msgspec.Struct, frozen=True, kw_only=True):
    """An icon in the place of a bullet or before a line of text: an SVG that says ``currentColor``, and its colour."""

    asset: Asset
    name: str
    colour: Colour


Marker: TypeAlias = Bullet | Number | Check | Sign
ParagraphKind: TypeAlias = Literal[
    "paragraph",
    "item",
    "heading",
    "quote",
    "attribution",
    "term",
    "definition",
    "code",
    "caption",
    "footnote",
    "panel-title",
]


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph of a text frame, ready to set.

    ``level`` is its depth in lists (0 outermost). ``marker`` is None for what is no list item, also for a
    further paragraph of an item (kind ``item``). ``margin`` is where its lines start, from the frame's edge, and
    the first line stands ``hang`` before that. ``pitch`` is the exact line distance. ``heading`` is
    the outline level of a heading (1..6). ``lines`` is how many lines layout counted. ``rtl``
    paragraphs mirror: their margin is at the right.
    """

    kind: ParagraphKind
    pieces: tuple[Piece, ...]
    size: Pt
    pitch: Pt
    space_before: Pt = 0
    level: int = 0
    marker: Marker | None = None
    margin: Emu = 0
    hang: Emu = 0
    align: Align = "start"
    rtl: bool = False
    font: FontRole = "body"
    bold: bool = False
    italic: bool = False
    caps: bool = False
    colour: Colour
    heading: int = 0
    lines: int = 1
    motions: Motions = ()
    id: str = ""
    span: Span | None = None

    @property
    def text(self) -> str:
        return "".join(piece.text if isinstance(piece, Run) else "\n" for piece in self.pieces)
