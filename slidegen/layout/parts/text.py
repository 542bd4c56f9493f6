"""A run of text blocks: one frame in which the renderers flow the text."""

from typing import Literal, TypeAlias

from slidegen.layout.text.draft import Draft
from slidegen.model.frames import Box, Frame, TextFrame
from slidegen.model.style import Anchor
from slidegen.source import Span
from slidegen.units import EMU_PER_PT, Emu, Rect

TextRole: TypeAlias = Literal["title", "text", "quote", "panel", "caption", "footnotes", "figure"]


class TextPart:
    """Draft paragraphs set in one text style; with a ``box`` they stand inset on a painted shape."""

    __slots__ = ("_heights", "box", "drafts", "inset_x", "inset_y", "role", "style")

    def __init__(
        self,
        drafts: list[Draft],
        style: str,
        role: TextRole = "text",
        box: Box | None = None,
        inset_x: Emu = 0,
        inset_y: Emu = 0,
    ) -> None:
        self.drafts = drafts
        self.style = style
        self.role: TextRole = role
        self.box = box
        self.inset_x = inset_x
        self.inset_y = inset_y
        self._heights: dict[tuple[Emu, float], Emu] = {}

    @property
    def span(self) -> Span | None:
        return next((draft.span for draft in self.drafts if draft.span is not None), None)

    @property
    def what(self) -> str:
        return "text"

    def least(self, width: Emu, scale: float) -> Emu:
        key = (width, scale)
        if key not in self._heights:
            inner = width - 2 * self.inset_x
            heights = [draft.height(inner, scale, first=not at) for at, draft in enumerate(self.drafts)]
            self._heights[key] = sum(heights) + 2 * self._above(scale)
        return self._heights[key]

    def _above(self, scale: float) -> Emu:
        """The room above and below the text, which goes down with it; that beside it keeps texts of boxes in line."""
        return round(self.inset_y * scale)

    def most(self, width: Emu, scale: float) -> Emu:
        return self.least(width, scale)

    def breaks(self, width: Emu, scale: float) -> bool:
        """Whether a word is wider than a line."""
        inner = width - 2 * self.inset_x
        return any(
            word.width > draft.limit(inner, draft.factor(scale)) for draft in self.drafts for word in draft.words
        )

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        return (self.frame(rect, scale),)

    def frame(self, rect: Rect, scale: float, *, anchor: Anchor = "top", slot: str = "") -> TextFrame:
        """The text frame that fills *rect*."""
        inner = rect.width - 2 * self.inset_x
        return TextFrame(
            rect=rect,
            slot=slot,
            span=self.span,
            paragraphs=tuple([draft.paragraph(inner, scale) for draft in self.drafts]),
            style=self.style,
            anchor=anchor,
            scale=scale,
            box=self.box,
            inset_x=self.inset_x,
            inset_y=self._above(scale),
            overflows=self.least(rect.width, scale) > rect.height + EMU_PER_PT,
            role=self.role,
        )
