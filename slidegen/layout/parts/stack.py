"""A vertical stack of parts: what a region, a column or a panel holds."""

from typing import NamedTuple

from msgspec.structs import replace

from slidegen.layout.parts.part import Part
from slidegen.model.frames import Frame
from slidegen.model.motion import Motions
from slidegen.model.style import Anchor
from slidegen.source import Span
from slidegen.units import Emu, Rect


class Entry(NamedTuple):
    """A part, how far in from the left it stands (inside a list item), and how what it becomes moves."""

    part: Part
    indent: Emu = 0
    motions: Motions = ()

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        """The frames of the part in *rect*; those inside it that move by themselves keep their own motions."""
        frames = self.part.frames(rect, scale)
        if not self.motions:
            return frames
        return tuple(frame if frame.motions else replace(frame, motions=self.motions) for frame in frames)


class Stack:
    """Parts below one another, ``gap`` apart. It is a part itself."""

    __slots__ = ("entries", "gap")

    def __init__(self, entries: list[Entry], gap: Emu) -> None:
        self.entries = entries
        self.gap = gap

    @property
    def span(self) -> Span | None:
        return next((entry.part.span for entry in self.entries if entry.part.span is not None), None)

    @property
    def what(self) -> str:
        return self.entries[0].part.what if len(self.entries) == 1 else "content"

    def _gaps(self) -> Emu:
        return self.gap * max(0, len(self.entries) - 1)

    def least(self, width: Emu, scale: float) -> Emu:
        return sum(part.least(width - indent, scale) for part, indent, _ in self.entries) + self._gaps()

    def most(self, width: Emu, scale: float) -> Emu:
        return sum(part.most(width - indent, scale) for part, indent, _ in self.entries) + self._gaps()

    def heights(self, rect: Rect, scale: float) -> list[Emu]:
        """The height of each part in *rect*: what it needs, and its share of what is left over."""
        needs = [part.least(rect.width - indent, scale) for part, indent, _ in self.entries]
        wants = [part.most(rect.width - indent, scale) for part, indent, _ in self.entries]
        return share(needs, wants, rect.height - self._gaps())

    def frames(self, rect: Rect, scale: float, anchor: Anchor = "top") -> tuple[Frame, ...]:
        heights = self.heights(rect, scale)
        spare = max(0, rect.height - sum(heights) - self._gaps())
        y = rect.y + {"top": 0, "middle": spare // 2, "bottom": spare}[anchor]
        found: list[Frame] = []
        for entry, height in zip(self.entries, heights, strict=True):
            found.extend(entry.frames(Rect(rect.x + entry.indent, y, rect.width - entry.indent, height), scale))
            y += height + self.gap
        return tuple(found)


def share(needs: list[Emu], wants: list[Emu], total: Emu) -> list[Emu]:
    """*needs*, with what is left of *total* shared equally among those that want more, none beyond its wish."""
    heights = list(needs)
    spare = total - sum(needs)
    hungry = [at for at, need in enumerate(needs) if wants[at] > need]
    for left, at in zip(range(len(hungry), 0, -1), sorted(hungry, key=lambda at: wants[at] - needs[at]), strict=True):
        if spare <= 0:
            break
        more = min(spare // left, wants[at] - needs[at])
        heights[at] += more
        spare -= more
    return heights
