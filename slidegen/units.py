"""Lengths and rectangles.

Positions are integers in English Metric Units (EMU), as in OOXML: 914,400 an inch, 12,700 a point,
9,525 a CSS pixel (1/96 inch). Type sizes are floats in points.
"""

from typing import TypeAlias

import msgspec

Emu: TypeAlias = int
Pt: TypeAlias = float

EMU_PER_INCH = 914_400
EMU_PER_PT = 12_700
EMU_PER_PX = 9_525


def inches(value: float) -> Emu:
    """*value* inches in EMU."""
    return round(value * EMU_PER_INCH)


def points(value: float) -> Emu:
    """*value* points in EMU."""
    return round(value * EMU_PER_PT)


def pixels(value: float) -> Emu:
    """*value* CSS pixels in EMU."""
    return round(value * EMU_PER_PX)


def to_points(value: Emu) -> Pt:
    """*value* EMU in points."""
    return value / EMU_PER_PT


def to_pixels(value: Emu) -> float:
    """*value* EMU in CSS pixels."""
    return value / EMU_PER_PX


class Size(msgspec.Struct, frozen=True, gc=False):
    """A width and a height in EMU."""

    width: Emu
    height: Emu


class Rect(msgspec.Struct, frozen=True, gc=False):
    """A rectangle in EMU, from the slide's top left corner."""

    x: Emu
    y: Emu
    width: Emu
    height: Emu

    @property
    def right(self) -> Emu:
        return self.x + self.width

    @property
    def bottom(self) -> Emu:
        return self.y + self.height

    def inset(self, dx: Emu, dy: Emu) -> "Rect":
        """The rectangle made smaller by *dx* at its left and right and *dy* at its top and bottom."""
        return Rect(self.x + dx, self.y + dy, self.width - 2 * dx, self.height - 2 * dy)


class Fractions(msgspec.Struct, frozen=True, gc=False):
    """A rectangle as fractions (0..1) of a slide, as themes write regions."""

    x: float
    y: float
    width: float
    height: float

    def on(self, size: Size) -> Rect:
        """The rectangle in EMU on a slide of *size*; edges are rounded, so neighbours still touch."""
        left, top = round(self.x * size.width), round(self.y * size.height)
        right = round((self.x + self.width) * size.width)
        bottom = round((self.y + self.height) * size.height)
        return Rect(left, top, right - left, bottom - top)
