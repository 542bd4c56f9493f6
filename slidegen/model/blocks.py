"""Blocks: what an author stacks on a slide.

``Block`` is the closed set of primitives that layout and notes understand. A ``Directive`` is an open
one: a construct by name (``callout``, ``chart``, ...) that :mod:`slidegen.directives` lowers to
primitives while resolving.
"""

from typing import Literal, TypeAlias

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.chart import ChartData
from slidegen.model.inlines import Inline
from slidegen.model.motion import Motions
from slidegen.model.style import Align
from slidegen.source import Span


class _Block(msgspec.Struct, frozen=True, kw_only=True):
    """``motions`` are filled by :mod:`slidegen.resolve.steps`."""

    attributes: Attributes = NO_ATTRIBUTES
    motions: Motions = ()
    span: Span | None = None


class Paragraph(_Block, frozen=True, kw_only=True):
    inlines: tuple[Inline, ...]


class Heading(_Block, frozen=True, kw_only=True):
    """A heading as written: the slide's title, or one inside the slide's body (level 1..6)."""

    level: int
    inlines: tuple[Inline, ...]


class ListItem(msgspec.Struct, frozen=True, kw_only=True):
    """``checked`` is None unless the item is a task (``- [x]``)."""

    blocks: "tuple[Block, ...]"
    checked: bool | None = None
    attributes: Attributes = NO_ATTRIBUTES
    motions: Motions = ()
    span: Span | None = None


class List(_Block, frozen=True, kw_only=True):
    """A bullet list, or an ordered one that counts from ``start``. ``bullet`` is the character written."""

    ordered: bool
    items: tuple[ListItem, ...]
    start: int = 1
    bullet: str = "-"
    tight: bool = True


class DefinitionItem(msgspec.Struct, frozen=True, kw_only=True):
    term: tuple[Inline, ...]
    definitions: "tuple[tuple[Block, ...], ...]"
    motions: Motions = ()
    span: Span | None = None


class DefinitionList(_Block, frozen=True, kw_only=True):
    items: tuple[DefinitionItem, ...]


class Quote(_Block, frozen=True, kw_only=True):
    """A block quote; a last line ``— Name`` is its attribution (without the dash)."""

    blocks: "tuple[Block, ...]"
    attribution: tuple[Inline, ...] = ()


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """A cell over ``columns`` columns and ``rows`` rows.

    The places that it covers beyond its own hold a cell that is ``covered`` and shows nothing, so that all rows
    have as many cells.
    """

    inlines: tuple[Inline, ...]
    highlight: bool = False
    columns: int = 1
    rows: int = 1
    covered: bool = False
    span: Span | None = None


class Table(_Block, frozen=True, kw_only=True):
    """A table: header rows, body rows, an alignment a column (None: by content).

    ``widths`` are relative column widths, empty for widths by content.
    """

    header: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    aligns: tuple[Align | None, ...]
    widths: tuple[float, ...] = ()
    header_column: bool = False
    caption: tuple[Inline, ...] = ()


class Token(msgspec.Struct, frozen=True, gc=False):
    """A piece of code with the name of its colour (``keyword``, ``string``, ...; empty: the code's own colour)."""

    kind: str
    text: str


class CodeBlock(_Block, frozen=True, kw_only=True):
    """A listing.

    ``steps`` are the sets of line numbers (from 1, before ``start`` is added) lit at each step, an empty
    set lights all; a listing with one set is simply highlighted. ``lines`` is filled by resolving.
    """

    text: str
    language: str = ""
    title: str = ""
    line_numbers: bool | None = None
    start: int = 1
    steps: tuple[frozenset[int], ...] = ()
    lines: tuple[tuple[Token, ...], ...] = ()


Fit: TypeAlias = Literal["contain", "cover"]


class Picture(_Block, frozen=True, kw_only=True):
    """A picture on its own. ``asset`` is filled by resolving; None: it could not be had.

    ``width`` is a fraction of the region's width, None: as large as fits; ``height`` one of the slide's height, which
    it does not exceed.
    """

    source: str
    alt: str = ""
    caption: tuple[Inline, ...] = ()
    width: float | None = None
    height: float | None = None
    align: Align | None = None
    fit: Fit | None = None
    link: str = ""
    asset: Asset | None = None

    @property
    def is_icon(self) -> bool:
        """Whether it is a line drawing by name (``icon:server``), which takes a colour."""
        return self.source.startswith("icon:")


class FormulaBlock(_Block, frozen=True, kw_only=True):
    """``$$tex$$`` or a LaTeX environment, on lines of its own.

    Resolving fills ``mathml``, the content of a ``math`` element, and ``text``, a line of Unicode that stands in for
    it; empty: it is no valid formula, and shown as its source. ``numbers`` are what stands beside its lines, with their
    brackets: one for each row of the outermost table of the formula (one where that is none), empty: the line has no
    number. No numbers: the formula has none.
    """

    tex: str
    mathml: str = ""
    text: str = ""
    numbers: tuple[str, ...] = ()


class Chart(_Block, frozen=True, kw_only=True):
    """A chart. ``caption`` below it tells where the figures are from; ``width`` is a fraction of the place's."""

    data: ChartData
    caption: tuple[Inline, ...] = ()
    width: float | None = None


class Diagram(_Block, frozen=True, kw_only=True):
    """A diagram in a language of its own, ``mermaid`` or ``dot``; it is drawn once its fonts and colours are known.

    ``body_span`` is where ``text`` stands.
    """

    language: str
    text: str
    alt: str = ""
    caption: tuple[Inline, ...] = ()
    width: float | None = None
    body_span: Span | None = None


class Captions(msgspec.Struct, frozen=True, kw_only=True):
    """What is said in a film, as WebVTT. ``lang`` is a BCP 47 tag, empty: the deck's language."""

    text: str
    lang: str = ""


class Media(_Block, frozen=True, kw_only=True):
    """A film or a sound. ``online`` ones are on a site that plays them: ``address`` is its page, ``player`` what the
    site offers for frames in other pages.

    ``start`` and ``end`` (seconds) trim it, ``end`` None: to its end. Resolving fills the rest: ``asset``, None: it
    could not be had; ``poster``, the picture shown before it plays, None: one is drawn; how long it lasts
    (``duration`` in seconds, None: its header does not tell), and its captions.
    """

    kind: Literal["video", "audio", "online"]
    source: str
    alt: str = ""
    caption: tuple[Inline, ...] = ()
    address: str = ""
    player: str = ""
    asset: Asset | None = None
    poster: Asset | None = None
    duration: float | None = None
    captions: tuple[Captions, ...] = ()
    autoplay: bool = False
    loop: bool = False
    muted: bool = False
    start: float = 0.0
    end: float | None = None
    width: float | None = None
    align: Align | None = None


class RawBlock(_Block, frozen=True, kw_only=True):
    """A piece of another language, for the outputs that understand it: ``format="html"``."""

    format: str
    text: str


class Rule(_Block, frozen=True, kw_only=True):
    """A thematic break inside a slide."""


class Pause(_Block, frozen=True, kw_only=True):
    """``. . .``: what follows comes with the next step."""


class Panel(_Block, frozen=True, kw_only=True):
    """Blocks on a tinted panel; callouts are panels. ``tone`` is note, tip, important, warning or caution."""

    tone: str
    title: tuple[Inline, ...] = ()
    blocks: "tuple[Block, ...]" = ()


class Group(_Block, frozen=True, kw_only=True):
    """A fenced div that is no directive. If ``name`` is a region of the slide's layout, it fills that region."""

    name: str
    blocks: "tuple[Block, ...]"


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """``width`` is a fraction of the row, None: an equal share of what the others leave."""

    blocks: "tuple[Block, ...]"
    width: float | None = None
    attributes: Attributes = NO_ATTRIBUTES
    span: Span | None = None


class Columns(_Block, frozen=True, kw_only=True):
    columns: tuple[Column, ...]


class Variant(_Block, frozen=True, kw_only=True):
    """``::: only pptx``, ``::: for students``: blocks that only some outputs or audiences get."""

    only: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    blocks: "tuple[Block, ...]" = ()


class Directive(_Block, frozen=True, kw_only=True):
    """An author-level construct by name, still to be lowered.

    ``text`` is the body as written (for fences), ``blocks`` the body as parsed (for divs), and
    ``body_span`` where the body stands.
    """

    name: str
    argument: str = ""
    text: str = ""
    blocks: "tuple[Block, ...]" = ()
    body_span: Span | None = None


Primitive: TypeAlias = (
    Paragraph
    | Heading
    | List
    | DefinitionList
    | Quote
    | Table
    | CodeBlock
    | Picture
    | FormulaBlock
    | Chart
    | Diagram
    | Media
    | RawBlock
    | Rule
    | Pause
    | Panel
    | Group
    | Columns
)
Block: TypeAlias = Primitive | Variant | Directive
