"""A theme as used: every value present, every length absolute.

What a ``theme.toml`` may leave out is in :mod:`slidegen.theme.raw`; :mod:`slidegen.theme.build` is between the two.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from slidegen.model.style import Align, Anchor, Colour, FontRole
from slidegen.theme.backdrop import NOTHING, Backdrop
from slidegen.theme.objects import ChartStyle, CodeStyle, DiagramStyle, PanelStyle, TableStyle
from slidegen.theme.template.package import TemplatePackage
from slidegen.units import Emu, Fractions, Pt, Size

Mode: TypeAlias = Literal["light", "dark"]
Tone: TypeAlias = Literal["base", "inverse"]
RegionRole: TypeAlias = Literal[
    "title", "subtitle", "body", "text", "picture", "figure", "caption", "step", "footer", "number", "logo", "footnotes"
]
"""What a region is for. ``body`` takes any blocks; ``text`` only text; ``picture`` a picture;
``figure`` and ``caption`` repeat on big-number slides, ``step`` on timelines; the last four are chrome."""


class FontFace(msgspec.Struct, frozen=True, kw_only=True):
    """One font, by the name that :meth:`slidegen.world.World.font` knows.

    ``file`` is a bundled asset (``fonts/Inter/Inter_400Regular.ttf``), an author's file (``./fonts/Own.ttf``) or, as an
    absolute path, a font on this machine; ``number`` is its place in a file that holds several (``.ttc``).
    """

    file: str
    bold: bool
    italic: bool
    number: int = 0


class FontFamily(msgspec.Struct, frozen=True, kw_only=True):
    """A family with up to four faces, and what stands in for it: ``fallbacks`` are family names, then a CSS generic.

    ``stand_in`` is the family that ``faces`` are of where ``name`` itself is not on this machine: text is measured, and
    shown in HTML, with it, while PowerPoint is told ``name``. Empty: the faces are the family's own.
    """

    name: str
    faces: tuple[FontFace, ...]
    fallbacks: tuple[str, ...]
    generic: str
    stand_in: str = ""

    @property
    def shown(self) -> str:
        """The family that is measured, and that HTML and pictures show."""
        return self.stand_in or self.name

    def face(self, *, bold: bool, italic: bool) -> FontFace:
        """The face to use: the exact one, else the nearest (weight before slant)."""
        return min(self.faces, key=lambda face: 2 * (face.bold != bold) + (face.italic != italic))


class Fonts(msgspec.Struct, frozen=True, kw_only=True):
    """``math`` has one face, with an OpenType MATH table.

    ``east_asian`` and ``complex_script`` are family names for scripts that the other fonts lack.
    """

    heading: FontFamily
    body: FontFamily
    mono: FontFamily
    math: FontFamily
    east_asian: tuple[str, ...]
    complex_script: tuple[str, ...]
    emoji: tuple[str, ...]

    def role(self, role: FontRole) -> FontFamily:
        return {"heading": self.heading, "body": self.body, "mono": self.mono}[role]


class Level(msgspec.Struct, frozen=True, kw_only=True):
    """How a text style sets one list level (0 is the outermost; a plain paragraph is level 0 without bullet).

    ``pitch`` is the exact distance of lines. ``margin`` is where the text of a list item starts and
    ``hang`` how far its bullet stands before it; a paragraph that is no item starts at ``margin - hang``.
    """

    size: Pt
    pitch: Pt
    space_before: Pt
    margin: Emu
    hang: Emu
    bullet: str
    colour: Colour
    bullet_colour: Colour


class TextStyle(msgspec.Struct, frozen=True, kw_only=True):
    """A named way to set text.

    ``minimum`` is the size at which fitting gives up; ``balance`` evens out line lengths. ``natural`` is how tall lines
    are that the font itself sets, as a factor of its size, where people will set text: lines keep their share of that.
    """

    name: str
    font: FontRole
    bold: bool
    italic: bool
    caps: bool
    align: Align
    minimum: Pt
    balance: bool
    levels: tuple[Level, ...]
    natural: float = 0.0

    @property
    def size(self) -> Pt:
        return self.levels[0].size

    def level(self, number: int) -> Level:
        """Level *number*; deeper ones than the style has are set as its last."""
        return self.levels[min(number, len(self.levels) - 1)]


class Dot(msgspec.Struct, frozen=True, kw_only=True):
    """A dot above each slot of a repeated region, as timelines have: ``size`` is its diameter.

    Its centre stands ``lift`` above the slot, both in fractions of the slide's height.
    """

    size: float
    lift: float


class Home(msgspec.Struct, frozen=True):
    """A placeholder that a template's layout has: the ``type`` (empty: any content) and ``idx`` of its ``p:ph``."""

    type: str
    index: int | None


class Region(msgspec.Struct, frozen=True, kw_only=True):
    """A named rectangle of a layout, in fractions of the slide.

    ``index`` is the OOXML placeholder index, the same in all themes. ``repeat`` > 1 makes slots
    ``name-1`` .. ``name-n`` side by side in the rectangle, ``gap`` (a fraction) apart; a slide with
    fewer of them spreads them over the whole rectangle. ``home`` is the template's own placeholder for it.
    """

    name: str
    role: RegionRole
    area: Fractions
    style: TextStyle
    anchor: Anchor
    align: Align
    index: int
    repeat: int = 1
    gap: float = 0.0
    bleed: bool = False
    prompt: str = ""
    dot: Dot | None = None
    home: Home | None = None


class Decoration(msgspec.Struct, frozen=True, kw_only=True):
    """A shape that belongs to the theme, drawn on master or layout and never on a slide.

    ``radius`` is the corner radius as a fraction of the shorter side. A ``grid`` fills its area with
    lines ``step`` (a fraction of the slide's width) apart. ``end`` makes a linear gradient from ``fill`` at
    ``angle`` degrees.
    """

    shape: Literal["rect", "ellipse", "grid"]
    area: Fractions
    fill: Colour
    radius: float = 0.0
    step: float = 0.0
    end: Colour | None = None
    angle: float = 0.0


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """A named arrangement of regions; a slide layout in OOXML.

    ``chrome`` tells whether footer, slide number and progress bar show. ``master_decorations`` tells
    whether the theme's common decorations do. ``part`` is the template's layout that it is, or that it is
    composed on where some of its regions have no home there; ``backdrop`` is what the template draws behind it.
    """

    name: str
    title: str
    tone: Tone
    background: Colour
    regions: tuple[Region, ...]
    decorations: tuple[Decoration, ...]
    chrome: bool
    master_decorations: bool
    part: str = ""
    backdrop: Backdrop = NOTHING

    def region(self, name: str) -> Region | None:
        """The region called *name*, or None."""
        for region in self.regions:
            if region.name == name:
                return region
        return None


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that tells how a deck looks.

    ``palette`` maps each role of :data:`slidegen.model.style.ROLES` to ``#rrggbb``. ``styles`` are by name;
    ``title``, ``body``, ``caption``, ``table``, ``code``, ``footnote``, ``footer``, ``number`` and ``notes`` are always
    there, others serve regions. ``scale`` are the steps (factors, 1.0 first) that fitting goes down.
    ``gap`` is the distance between frames of a region, ``css`` rules for HTML alone. A theme made from a PowerPoint
    ``template`` has its slides' ``size``, too, and other names for layouts, in small letters: ``aliases``. ``variants``
    are the palettes of its other modes.
    """

    name: str
    title: str
    description: str
    mode: Mode
    palette: Mapping[str, str]
    fonts: Fonts
    styles: Mapping[str, TextStyle]
    scale: tuple[float, ...]
    gap: Emu
    table: TableStyle
    code: CodeStyle
    panel: PanelStyle
    chart: ChartStyle
    diagram: DiagramStyle
    layouts: Mapping[str, Layout]
    chrome: tuple[Region, ...]
    decorations: tuple[Decoration, ...]
    progress: Colour
    css: str
    variants: Mapping[Mode, Mapping[str, str]] = {}
    size: Size | None = None
    template: TemplatePackage | None = None
    aliases: Mapping[str, str] = {}

    def value(self, colour: Colour, *, inverse: bool = False) -> str:
        """``#rrggbb`` of *colour* without its alpha; *inverse* swaps background with text and surface with heading."""
        if colour.is_literal:
            return colour.name
        return self.palette[INVERSE.get(colour.name, colour.name) if inverse else colour.name]


INVERSE: Mapping[str, str] = {"background": "text", "text": "background", "surface": "heading", "heading": "surface"}
