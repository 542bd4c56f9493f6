"""Rectangles that texts take, to keep them apart and inside."""

from collections.abc import Iterable
from typing import NamedTuple

from slidegen.model.chart import PlacedText
from slidegen.model.style import Align
from slidegen.units import Rect


class Box(NamedTuple):
    """A rectangle by its edges, in EMU."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    @property
    def rect(self) -> Rect:
        left, top = round(self.left), round(self.top)
        return Rect(left, top, round(self.right) - left, round(self.bottom) - top)


class Margins(NamedTuple):
    """What texts around a plot take at each of its sides."""

    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0

    def within(self, room: Rect) -> Rect:
        """The plot that they leave of *room*."""
        left, top = round(room.x + self.left), round(room.y + self.top)
        right, bottom = round(room.right - self.right), round(room.bottom - self.bottom)
        return Rect(left, top, max(1, right - left), max(1, bottom - top))


def centred(x: float, y: float, width: float, height: float) -> Box:
    """The box of that size around a point."""
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def beyond(boxes: Iterable[Box], room: Rect) -> Margins:
    """How far *boxes* reach out of *room* at each side."""
    left = top = right = bottom = 0.0
    for box in boxes:
        left = max(left, room.x - box.left)
        top = max(top, room.y - box.top)
        right = max(right, box.right - room.right)
        bottom = max(bottom, box.bottom - room.bottom)
    return Margins(left, top, right, bottom)


def placed(lines: tuple[str, ...], box: Box, align: Align) -> PlacedText:
    """*lines* in *box*."""
    return PlacedText(lines=lines, rect=box.rect, align=align)
