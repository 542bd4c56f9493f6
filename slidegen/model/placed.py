"""The placed deck: every rectangle, style, size and line pitch decided.

A slide has regions; a region holds a stack of frames; a frame has its own rectangle. Inside a text
frame PowerPoint and the browser flow the text themselves, with the same font, the same width and an
exact line pitch, so that they agree. A backend translates these values and decides nothing.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.blocks import Token
from slidegen.model.deck import Meta, Section
from slidegen.model.style import Align, Anchor, Colour, FontRole
from slidegen.source import Span
from slidegen.units import Emu, Pt, Rect, Size


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Characters set alike. None means: as the paragraph says.

    ``link`` is an address, or ``#id`` of a slide of the deck (layout has checked that it exists).
    ``script`` is 0 on the line, 1 above it, -1 below. ``lang`` is a BCP 47 tag, empty: the deck's.
    ``tex`` is the LaTeX that the run stands in for, ``footnote`` the number it refers to.
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    strike: bool = False
    underline: bool = False
    code: bool = False
    script: int = 0
    highlight: bool = False
    colour: Colour | None = None
    link: str = ""
    link_title: str = ""
    lang: str = ""
    tex: str = ""
    footnote: int = 0
    classes: tuple[str, ...] = ()
    html: str = ""


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


Marker: TypeAlias = Bullet | Number | Check
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
    id: str = ""
    span: Span | None = None

    @property
    def text(self) -> str:
        return "".join(piece.text if isinstance(piece, Run) else "\n" for piece in self.pieces)


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """A painted shape: panels, timeline dots. ``bar`` is the width of a bar in ``line``'s colour at its start."""

    fill: Colour | None = None
    line: Colour | None = None
    line_width: Pt = 0
    radius: float = 0
    bar: Emu = 0
    shape: Literal["rect", "ellipse"] = "rect"


class _Frame(msgspec.Struct, frozen=True, kw_only=True):
    """``slot`` is the name of the layout region whose placeholder the frame fills, empty: it stands free."""

    rect: Rect
    slot: str = ""
    id: str = ""
    span: Span | None = None


class TextFrame(_Frame, frozen=True, kw_only=True):
    """Paragraphs in a rectangle. ``style`` names the theme's text style; ``scale`` is the factor it was fitted by.

    Text that ``overflows`` is taller than its rectangle, which layout has reported. With a ``box`` the text stands
    ``inset_x``/``inset_y`` inside the painted rectangle.
    """

    paragraphs: tuple[Paragraph, ...]
    style: str
    anchor: Anchor = "top"
    scale: float = 1.0
    box: Box | None = None
    inset_x: Emu = 0
    inset_y: Emu = 0
    overflows: bool = False
    role: Literal["title", "text", "quote", "panel", "caption", "footnotes", "figure"] = "text"


class TableCell(msgspec.Struct, frozen=True, kw_only=True):
    """``header``: it heads its column, or its row where the row is no header itself."""

    paragraph: Paragraph
    header: bool = False
    highlight: bool = False
    span: Span | None = None


class TableRow(msgspec.Struct, frozen=True, kw_only=True):
    height: Emu
    header: bool
    cells: tuple[TableCell, ...]


class TableFrame(_Frame, frozen=True, kw_only=True):
    """A table; ``widths`` add up to the rectangle's width, row heights to its height."""

    rows: tuple[TableRow, ...]
    widths: tuple[Emu, ...]
    padding_x: Emu
    padding_y: Emu
    caption: str = ""


class CodeLine(msgspec.Struct, frozen=True, kw_only=True):
    """``number`` is what the margin shows, 0: nothing, for the rest of a line that is too long for its place.

    ``lit`` are the steps (from 0) at which the line is lit.
    """

    number: int
    tokens: tuple[Token, ...]
    lit: frozenset[int] = frozenset()


class CodeFrame(_Frame, frozen=True, kw_only=True):
    """A listing on a panel: lines ``pitch`` apart in ``rect`` inset by ``padding``, below a bar of ``title_height``.

    ``steps`` is how many sets of lit lines there are (0: nothing is lit or dimmed). ``gutter`` is the
    width kept for line numbers, 0: none.
    """

    lines: tuple[CodeLine, ...]
    language: str
    size: Pt
    pitch: Pt
    padding: Emu
    gutter: Emu = 0
    title: str = ""
    title_height: Emu = 0
    title_size: Pt = 0
    steps: int = 0


class Crop(msgspec.Struct, frozen=True, gc=False):
    """What is cut off a picture, as fractions of its size."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


class PictureFrame(_Frame, frozen=True, kw_only=True):
    """A picture that fills its rectangle once cropped; ``asset`` None: a marked stand-in for one that is not there."""

    asset: Asset | None
    source: str
    alt: str
    decorative: bool = False
    crop: Crop = Crop()
    link: str = ""
    rounded: float = 0
    shadow: bool = False


class BoxFrame(_Frame, frozen=True, kw_only=True):
    """A painted rectangle without text, behind what follows it."""

    box: Box


class HtmlFrame(_Frame, frozen=True, kw_only=True):
    """Raw HTML, for the outputs that are HTML; the others set ``fallback`` (its text)."""

    html: str
    fallback: TextFrame


Frame: TypeAlias = TextFrame | TableFrame | CodeFrame | PictureFrame | BoxFrame | HtmlFrame


class PlacedRegion(msgspec.Struct, frozen=True, kw_only=True):
    """A region of the slide's layout (``name``; a column of a stack has its own) and what stands in it.

    ``rect`` differs from the layout's where an author sets column widths, or slots are spread.
    """

    name: str
    role: str
    rect: Rect
    frames: tuple[Frame, ...]


class Background(msgspec.Struct, frozen=True, kw_only=True):
    """A slide's own background. ``scrim`` is laid over a picture so that text stays readable."""

    colour: Colour | None = None
    picture: PictureFrame | None = None
    opacity: float = 1.0
    scrim: Colour | None = None


class PlacedSlide(msgspec.Struct, frozen=True, kw_only=True):
    """A slide. ``regions`` are in reading order, title first.

    ``number`` is what the slide shows as its own (hidden, uncounted and backup slides have none).
    ``title`` is plain text, for outlines. ``inverse`` is the slide's final tone; the layout's own tone
    may differ, then the slide carries a colour map override. ``notes`` are paragraphs as in a text frame.
    """

    id: str
    index: int
    number: int | None
    layout: str
    title: str
    regions: tuple[PlacedRegion, ...]
    notes: tuple[Paragraph, ...] = ()
    background: Background | None = None
    inverse: bool = False
    hidden: bool = False
    backup: bool = False
    footer: str = ""
    show_number: bool = False
    progress: float | None = None
    section: int | None = None
    classes: tuple[str, ...] = ()
    transition: str = ""
    span: Span | None = None


class PlacedDeck(msgspec.Struct, frozen=True, kw_only=True):
    """A whole talk in rectangles.

    ``slides`` of a section follow one another; ``total`` is the highest slide number. The ``logo`` stands on
    all slides whose layout shows chrome. ``rtl`` decks are in a language that is written from right to left.
    """

    meta: Meta
    size: Size
    slides: tuple[PlacedSlide, ...]
    sections: tuple[Section, ...]
    total: int
    logo: PictureFrame | None = None
    rtl: bool = False
    ids: Mapping[str, int] = {}

    def pictures(self) -> Iterator[PictureFrame]:
        """Every picture that the deck shows, backgrounds and the logo included."""
        if self.logo is not None:
            yield self.logo
        for slide in self.slides:
            if slide.background is not None and slide.background.picture is not None:
                yield slide.background.picture
            for region in slide.regions:
                for frame in region.frames:
                    if isinstance(frame, PictureFrame):
                        yield frame
