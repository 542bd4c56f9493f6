"""Frames: rectangles with content, every size in them decided.

Inside a text frame PowerPoint and the browser flow the text themselves, with the same font, the same width and an
exact line pitch, so that they agree.
"""

from typing import Literal, TypeAlias

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.blocks import Captions, Token
from slidegen.model.chart import ChartData, LegendEntry, PlacedText, SeriesLook, SliceLabel
from slidegen.model.diagram import Edge, Node
from slidegen.model.motion import Motions
from slidegen.model.style import Align, Anchor, Colour
from slidegen.model.text import Paragraph
from slidegen.source import Span
from slidegen.units import Emu, Pt, Rect


class Box(msgspec.Struct, frozen=True, kw_only=True):
    """A painted shape: panels, timeline dots. ``bar`` is the width of a bar in ``line``'s colour at its start."""

    fill: Colour | None = None
    line: Colour | None = None
    line_width: Pt = 0
    radius: float = 0
    bar: Emu = 0
    shape: Literal["rect", "ellipse"] = "rect"


class _Frame(msgspec.Struct, frozen=True, kw_only=True):
    """``slot`` is the name of the layout region whose placeholder the frame fills, empty: it stands free.

    ``motions`` move all of it, or its parts. Of two neighbouring slides with ``auto-animate``, frames of one ``pair``
    are one thing that changes.
    """

    rect: Rect
    slot: str = ""
    motions: Motions = ()
    pair: str = ""
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
    """``header``: it heads its column, or its row where the row is no header itself.

    It stands over ``columns`` columns and ``rows`` rows; what it covers beyond its own place are ``covered`` cells.
    ``numeric``: its figures are set to stand below one another.
    """

    paragraph: Paragraph
    header: bool = False
    highlight: bool = False
    columns: int = 1
    rows: int = 1
    covered: bool = False
    numeric: bool = False
    span: Span | None = None


class TableRow(msgspec.Struct, frozen=True, kw_only=True):
    height: Emu
    header: bool
    cells: tuple[TableCell, ...]


class TableFrame(_Frame, frozen=True, kw_only=True):
    """A table; ``widths`` add up to the rectangle's width, row heights to its height.

    Where it is ``rtl``, the first column is at the right.
    """

    rows: tuple[TableRow, ...]
    widths: tuple[Emu, ...]
    padding_x: Emu
    padding_y: Emu
    caption: str = ""
    rtl: bool = False

    @property
    def alt(self) -> str:
        """What stands for the table: its caption, else the heads of its columns, else its first row."""
        rows = [row for row in self.rows if row.header] or self.rows[:1]
        heads = (cell.paragraph.text for row in rows for cell in row.cells)
        return self.caption or ", ".join(" ".join(head.split()) for head in heads if head.strip())


TAB = 4
"""How many columns of a listing a tab stop is from the next."""


class CodeLine(msgspec.Struct, frozen=True, kw_only=True):
    """``number`` is what the margin shows, unless it is the ``rest`` of the line above, too long for its place.

    ``lit`` are the steps (from 0) at which the line is lit. Tabs reach to the next of :data:`TAB` columns.
    """

    number: int
    tokens: tuple[Token, ...]
    lit: frozenset[int] = frozenset()
    rest: bool = False


class CodeFrame(_Frame, frozen=True, kw_only=True):
    """A listing on a panel: lines ``pitch`` apart in ``rect`` inset by ``padding``, below a bar of ``title_height``.

    The lines of its ``title`` end in line feeds. ``steps`` is how many sets of lit lines there are (0: nothing is lit
    or dimmed). ``gutter`` is the width kept for line numbers, 0: none. ``advance`` is the width of a character.
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
    title_pitch: Pt = 0
    advance: Emu = 0
    steps: int = 0


class Crop(msgspec.Struct, frozen=True, gc=False):
    """What is cut off a picture, as fractions of its size."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


class PictureFrame(_Frame, frozen=True, kw_only=True):
    """A picture that fills its rectangle once cropped; ``asset`` None: a marked stand-in for one that is not there.

    An SVG with a ``tint`` is drawn in that colour wherever it says ``currentColor``.
    """

    asset: Asset | None
    source: str
    alt: str
    decorative: bool = False
    crop: Crop = Crop()
    link: str = ""
    rounded: float = 0
    shadow: bool = False
    tint: Colour | None = None


class ChartFrame(_Frame, frozen=True, kw_only=True):
    """A chart; all series of ``data`` have their colours, and only the labels that have room.

    ``plot`` is the rectangle inside the axes (of a pie or radar: around its circle), ``legend_rect`` where the legend
    with its ``entries`` stands, None where there is none; all rectangles are on the slide. ``size`` is that of all
    texts but the ``title`` in its ``title_size``, which is bold. Titles of axes stand level: ``y_title`` above its
    axis, ``x_title`` below its own; where bars lie, it is the other way round.

    ``categories`` are the texts at the category axis, each in its lines; every ``label_every``-th is shown.
    ``looks`` has one for each series. ``gap`` is the distance between groups of bars and ``overlap`` how much
    neighbours in a group cover one another, both as fractions of a bar's width. Bars and slices that touch are parted
    by a line ``slit`` wide in the colour of the background. ``values_shown``: the first value axis has its ticks and
    grid, which bars that all have labels do without. ``slices`` are the labels around a pie or a radar.
    """

    data: ChartData
    alt: str
    plot: Rect
    size: Pt
    title_size: Pt
    title: PlacedText | None = None
    x_title: PlacedText | None = None
    y_title: PlacedText | None = None
    y2_title: PlacedText | None = None
    legend_rect: Rect | None = None
    entries: tuple[LegendEntry, ...] = ()
    categories: tuple[tuple[str, ...], ...] = ()
    label_every: int = 1
    looks: tuple[SeriesLook, ...] = ()
    slices: tuple[SliceLabel, ...] = ()
    gap: float = 0.6
    overlap: float = 0.0
    slit: Pt = 0
    values_shown: bool = True


class DiagramFrame(_Frame, frozen=True, kw_only=True):
    """A diagram as shapes and connectors, the hindmost first: groups, then nodes; edges join nodes by id."""

    alt: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


class EquationNumber(msgspec.Struct, frozen=True, kw_only=True):
    """The number of one line of a formula, in its brackets; ``baseline`` is how far below the frame's top it stands."""

    text: str
    baseline: Emu


class FormulaFrame(_Frame, frozen=True, kw_only=True):
    """A displayed formula: ``mathml`` is the content of a ``math`` element, set at ``size``; ``text`` stands in for it.

    ``baseline`` is how far below the top of ``rect`` the line of the formula runs. ``numbers`` stand at the end of
    the rectangle, in the body's font at ``size``.
    """

    tex: str
    mathml: str
    text: str
    size: Pt
    colour: Colour
    align: Align = "center"
    numbers: tuple[EquationNumber, ...] = ()
    baseline: Emu = 0


class MediaFrame(_Frame, frozen=True, kw_only=True):
    """A film or a sound, or one that is online. See :class:`~slidegen.model.blocks.Media`.

    ``asset`` None for ``video`` and ``audio``: a marked stand-in for one that is not there; all others have a
    ``poster``, which fills the rectangle once cropped. A ``mark`` is drawn over it: that it can be played.
    """

    kind: Literal["video", "audio", "online"]
    source: str
    alt: str
    asset: Asset | None = None
    poster: Asset | None = None
    crop: Crop = Crop()
    mark: PictureFrame | None = None
    address: str = ""
    player: str = ""
    duration: float | None = None
    captions: tuple[Captions, ...] = ()
    autoplay: bool = False
    loop: bool = False
    muted: bool = False
    start: float = 0.0
    end: float | None = None


class BoxFrame(_Frame, frozen=True, kw_only=True):
    """A painted rectangle without text, behind what follows it."""

    box: Box


class HtmlFrame(_Frame, frozen=True, kw_only=True):
    """Raw HTML, for the outputs that are HTML; the others set ``fallback`` (its text)."""

    html: str
    fallback: TextFrame


Frame: TypeAlias = (
    TextFrame
    | TableFrame
    | CodeFrame
    | PictureFrame
    | ChartFrame
    | DiagramFrame
    | FormulaFrame
    | MediaFrame
    | BoxFrame
    | HtmlFrame
)
