"""Parts: what a region is stacked of, before it has a rectangle."""

from typing import Protocol

from slidegen.model.frames import Frame
from slidegen.source import Span
from slidegen.units import Emu, Rect


class Part(Protocol):
    """A run of text, a table, a listing, a picture ...: something that becomes one frame or a few.

    Heights depend on the width and on the scale that fitting tries (1.0: the theme's own sizes).
    """

    @property
    def span(self) -> Span | None: ...

    @property
    def what(self) -> str:
        """What an author calls it, for messages."""
        ...

    def least(self, width: Emu, scale: float) -> Emu:
        """The height it needs."""
        ...

    def most(self, width: Emu, scale: float) -> Emu:
        """The height it can make use of: more than it needs for a picture."""
        ...

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        """Its frames in *rect*, which is at least as tall as needed unless the region overflows."""
        ...
