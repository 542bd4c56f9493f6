"""What a template draws on its master and layouts, for outputs that cannot take the template's own parts.

Things are in their order, the hindmost first. Places are fractions of the slide; lengths inside a thing are CSS pixels
(1/96 inch) at the slide's own size, as is everything that has a line as wide or a tile as large on any slide.
"""

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.style import Align, Anchor, Colour, FontRole
from slidegen.theme.unshown import Unshown
from slidegen.units import Fractions, Pt

Px: TypeAlias = float


class Stop(msgspec.Struct, frozen=True):
    """A colour of a gradient; ``at`` is from 0 to 1."""

    at: float
    colour: Colour


class Gradient(msgspec.Struct, frozen=True, kw_only=True):
    """Colours that run into one another along a line at ``angle`` degrees, clockwise from rightwards.

    The line is as long as the box is in its direction, so that the outermost colours just touch its corners. With a
    ``centre`` (fractions of the box) they run from there to the corner that is farthest, in all directions. One that is
    ``upright`` keeps its direction on the slide where its shape is turned or mirrored.
    """

    stops: tuple[Stop, ...]
    angle: float = 0.0
    upright: bool = False
    centre: tuple[float, float] | None = None


class Tile(msgspec.Struct, frozen=True):
    """A picture again and again: the size of one and the top left corner of the first, from the box's."""

    width: Px
    height: Px
    x: Px
    y: Px
    mirror_x: bool = False
    mirror_y: bool = False


class Photo(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that fills a shape. ``area`` is where the whole of it lies, in fractions of the shape's box; what is
    outside is cut off. A ``tile`` repeats it instead. ``mean`` is its colour on average, where it is so large that
    text may stand on it.
    """

    asset: Asset
    area: Fractions = Fractions(0, 0, 1, 1)
    opacity: float = 1.0
    tile: Tile | None = None
    mean: Colour | None = None


class Pattern(msgspec.Struct, frozen=True):
    """One of PowerPoint's patterns: an 8 by 8 ``bitmap``, a byte a row, its high bit leftmost."""

    bitmap: bytes
    ink: Colour
    paper: Colour


Paint: TypeAlias = Colour | Gradient | Photo | Pattern


class Shadow(msgspec.Struct, frozen=True):
    """A shadow that a shape throws ``x`` rightwards and ``y`` downwards."""

    colour: Colour
    blur: Px
    x: Px
    y: Px


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """The line around a shape. ``dashes`` are the lengths of marks and gaps in turn; none: it goes through."""

    paint: Paint
    width: Px
    dashes: tuple[Px, ...] = ()
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["round", "bevel", "miter"] = "round"


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """A painted shape: ``path`` is SVG path data in a box ``width`` by ``height`` pixels that fills ``area``.

    ``rotation`` is clockwise in degrees about the middle, after mirroring. Paint turns with the shape.
    """

    area: Fractions
    path: str
    width: Px
    height: Px
    fill: Paint | None = None
    line: Line | None = None
    shadow: Shadow | None = None
    rotation: float = 0.0
    flip_x: bool = False
    flip_y: bool = False


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """Text set alike, ``raised`` by so much of its size. A ``field`` stands for what each slide says of itself: its
    number, or the deck's date.
    """

    text: str
    font: FontRole
    size: Pt
    colour: Colour
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    raised: float = 0.0
    spacing: Pt = 0.0
    field: Literal["", "number", "date"] = ""


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph; lines are ``pitch`` points apart, or else ``leading`` times as far as their font says.

    ``size`` is how large an empty one is.
    """

    pieces: tuple[Piece, ...]
    size: Pt
    align: Align = "start"
    pitch: Pt = 0.0
    leading: float = 1.0
    before: Pt = 0.0


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Text that the template shows on every slide, a company's name for instance. ``area`` is within its insets.

    ``wrap``: lines break at the area's edges.
    """

    area: Fractions
    paragraphs: tuple[Paragraph, ...]
    anchor: Anchor = "top"
    rotation: float = 0.0
    wrap: bool = True


Art: TypeAlias = Drawing | Words


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """What a placeholder, known by the ``type`` and ``index`` of its ``p:ph``, is painted with around its text."""

    type: str
    index: int | None
    drawings: tuple[Drawing, ...]


class Backdrop(msgspec.Struct, frozen=True, kw_only=True):
    """What stands behind a slide's own content.

    ``ground`` fills the slide where its background is more than a colour; a slide's own background takes its place.
    ``common`` is what the master draws, ``own`` what the layout adds; ``panels`` are seen where slides have text.
    ``unshown`` is what is missing here, or looks other than in PowerPoint.
    """

    ground: Drawing | None = None
    common: tuple[Art, ...] = ()
    own: tuple[Art, ...] = ()
    panels: tuple[Panel, ...] = ()
    unshown: tuple[Unshown, ...] = ()

    def panel(self, type: str, index: int | None) -> tuple[Drawing, ...]:
        """What the placeholder of that ``type`` and ``index`` is painted with."""
        return next((each.drawings for each in self.panels if (each.type, each.index) == (type, index)), ())

    def photos(self) -> Iterator[tuple[Photo, Px]]:
        """All pictures in it, each with how wide the whole of it is shown."""
        panels = (drawing for panel in self.panels for drawing in panel.drawings)
        for art in (self.ground, *self.common, *self.own, *panels):
            if isinstance(art, Drawing):
                for paint in (art.fill, art.line.paint if art.line is not None else None):
                    if isinstance(paint, Photo):
                        yield paint, paint.tile.width if paint.tile is not None else paint.area.width * art.width

    def words(self) -> Iterator[Piece]:
        """All text in it."""
        for art in (*self.common, *self.own):
            if isinstance(art, Words):
                for paragraph in art.paragraphs:
                    yield from paragraph.pieces


NOTHING = Backdrop()
