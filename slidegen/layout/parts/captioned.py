"""What pictures, films, charts and diagrams have in common: they stand above their captions."""

from abc import ABC, abstractmethod
from typing import ClassVar

from slidegen.layout.parts.text import TextPart
from slidegen.model.frames import Frame
from slidegen.units import Emu, Rect, inches

GAP = inches(0.08)
"""What usually stands free between a figure and its caption."""


class Captioned(ABC):
    """A figure with its caption below it. Its kinds say how tall the figure is, and make its frame.

    ``gap`` is what stands free between both.
    """

    __slots__ = ("caption",)
    gap: ClassVar[Emu] = GAP

    def __init__(self, caption: TextPart | None) -> None:
        self.caption = caption

    @abstractmethod
    def least_height(self, width: Emu) -> Emu:
        """The height that the figure needs in a place *width* wide."""

    @abstractmethod
    def most_height(self, width: Emu) -> Emu:
        """The height that the figure can make use of."""

    @abstractmethod
    def frame(self, room: Rect, scale: float) -> Frame:
        """The figure in *room*; it may be smaller than that."""

    def _below(self, width: Emu, scale: float) -> Emu:
        return self.caption.least(width, scale) + self.gap if self.caption is not None else 0

    def least(self, width: Emu, scale: float) -> Emu:
        return self.least_height(width) + self._below(width, scale)

    def most(self, width: Emu, scale: float) -> Emu:
        return self.most_height(width) + self._below(width, scale)

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        below = self._below(rect.width, scale)
        figure = self.frame(Rect(rect.x, rect.y, rect.width, max(1, rect.height - below)), scale)
        if self.caption is None:
            return (figure,)
        place = Rect(rect.x, figure.rect.bottom + self.gap, rect.width, below - self.gap)
        return (figure, self.caption.frame(place, scale))
