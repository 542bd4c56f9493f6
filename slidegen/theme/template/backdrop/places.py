"""Where shapes stand on a slide: their own transforms, and those of the groups around them."""

from math import cos, radians, sin
from typing import TYPE_CHECKING

import msgspec

from slidegen.theme.template.parts.xml import A, is_true, number
from slidegen.units import Fractions, Size

if TYPE_CHECKING:
    from lxml.etree import _Element

DEGREE = 60_000
"""Angles are written in these parts of a degree."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A box in EMU, mirrored, then turned clockwise by ``rotation`` degrees about its middle."""

    x: float
    y: float
    width: float
    height: float
    rotation: float = 0.0
    flip_x: bool = False
    flip_y: bool = False

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2

    def on(self, size: Size) -> Fractions:
        """The box, neither turned nor mirrored, in fractions of a slide of *size*."""
        return Fractions(self.x / size.width, self.y / size.height, self.width / size.width, self.height / size.height)


class Space(msgspec.Struct, frozen=True):
    """The coordinates inside a group: ``inner``, a rectangle of them, is what ``outer`` shows on the slide."""

    outer: Place
    inner: Place

    def placed(self, place: Place) -> Place:
        """*place*, which is in these coordinates, on the slide."""
        outer, inner = self.outer, self.inner
        across = outer.width / inner.width if inner.width else 1.0
        down = outer.height / inner.height if inner.height else 1.0
        lies = 45 <= place.rotation % 180 < 135  # a group stretches what is seen: of a shape on its side, the height
        width, height = place.width * (down if lies else across), place.height * (across if lies else down)
        dx = (place.centre[0] - inner.centre[0]) * across * (-1 if outer.flip_x else 1)
        dy = (place.centre[1] - inner.centre[1]) * down * (-1 if outer.flip_y else 1)
        angle = radians(outer.rotation)
        x = outer.centre[0] + dx * cos(angle) - dy * sin(angle)
        y = outer.centre[1] + dx * sin(angle) + dy * cos(angle)
        mirrored = outer.flip_x != outer.flip_y
        return Place(
            x=x - width / 2,
            y=y - height / 2,
            width=width,
            height=height,
            rotation=(outer.rotation + (-place.rotation if mirrored else place.rotation)) % 360,
            flip_x=place.flip_x != outer.flip_x,
            flip_y=place.flip_y != outer.flip_y,
        )


def place_of(transform: "_Element | None") -> Place | None:
    """The box of an ``a:xfrm``; None where it has none."""
    box = _box(transform, "off", "ext")
    if transform is None or box is None:
        return None
    return Place(
        x=box[0],
        y=box[1],
        width=box[2],
        height=box[3],
        rotation=(number(transform.get("rot")) or 0) / DEGREE % 360,
        flip_x=is_true(transform.get("flipH")),
        flip_y=is_true(transform.get("flipV")),
    )


def space_of(transform: "_Element | None", around: Space | None) -> Space | None:
    """The coordinates inside the group that *transform* belongs to, itself *around* which others may be."""
    outer, box = place_of(transform), _box(transform, "chOff", "chExt")
    if outer is None:
        return around
    inner = outer if box is None else Place(x=box[0], y=box[1], width=box[2], height=box[3])
    plain = Place(x=inner.x, y=inner.y, width=inner.width, height=inner.height)
    return Space(outer if around is None else around.placed(outer), plain)


def _box(transform: "_Element | None", offset: str, extent: str) -> tuple[int, int, int, int] | None:
    if transform is None:
        return None
    start, size = transform.find(A + offset), transform.find(A + extent)
    if start is None or size is None:
        return None
    values = (start.get("x"), start.get("y"), size.get("cx"), size.get("cy"))
    x, y, width, height = (number(value) or 0 for value in values)
    return x, y, max(0, width), max(0, height)
