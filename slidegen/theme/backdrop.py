"""What a template draws on its master and layouts, for outputs that cannot take the template's own parts.

Things are in their order, the hindmost first. Places are fractions of the slide.
"""

from typing import TypeAlias

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.style import Align, Anchor, Colour, FontRole
from slidegen.units import Fractions, Pt


class Stop(msgspec.Struct, frozen=True):
    """A colour of a gradient; ``at`` is from 0 to 1."""

    at: float
    colour: Colour


class Gradient(msgspec.Struct, frozen=True, kw_only=True):
    """Colours that run into one another, clockwise ``angle`` degrees from rightwards, or from the middle outwards."""

    stops: tuple[Stop, ...]
    angle: float = 0.0
    radial: bool = False


Paint: TypeAlias = Colour | Gradient


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """A painted shape: ``path`` is SVG path data in a box ``width`` by ``height`` units that fills ``area``.

    ``rotation`` is clockwise in degrees about the middle, after mirroring. ``line_width`` is in points.
    """

    area: Fractions
    path: str
    width: float
    height: float
    fill: Paint | None
    line: Colour | None = None
    line_width: Pt = 0.0
    rotation: float = 0.0
    flip_x: bool = False
    flip_y: bool = False


class Image(msgspec.Struct, frozen=True, kw_only=True):
    """A picture. ``crop`` is what is cut off at its left, top, right and bottom, in fractions of it."""

    area: Fractions
    asset: Asset
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    rotation: float = 0.0
    flip_x: bool = False
    flip_y: bool = False
    opacity: float = 1.0


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Text that the template shows on every slide, a company's name for instance; one string a paragraph."""

    area: Fractions
    paragraphs: tuple[str, ...]
    font: FontRole
    size: Pt
    colour: Colour
    bold: bool = False
    italic: bool = False
    align: Align = "start"
    anchor: Anchor = "top"
    rotation: float = 0.0


Backdrop: TypeAlias = tuple[Drawing | Image | Words, ...]
