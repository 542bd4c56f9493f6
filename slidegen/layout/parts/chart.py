"""Charts as parts: they take the height that text leaves them."""

from slidegen.layout.charts.place import is_readable, place_chart
from slidegen.layout.charts.told import tell_left_out
from slidegen.layout.parts.kit import Kit, caption_parts
from slidegen.layout.parts.part import Part
from slidegen.layout.parts.picture import CAPTION_GAP
from slidegen.layout.parts.text import TextPart
from slidegen.layout.text.flow import Setting
from slidegen.model.blocks import Chart
from slidegen.model.frames import Frame
from slidegen.source import Span
from slidegen.units import Emu, Rect, inches

LEAST = inches(2.2)
"""The least height of a chart, before text is set smaller for it."""

TALLEST = 0.8
"""The height of a chart at most, as a part of its width."""


class ChartPart:
    """A chart, with what is said about its source below it."""

    __slots__ = ("block", "caption", "kit")

    def __init__(self, block: Chart, caption: TextPart | None, kit: Kit) -> None:
        self.block = block
        self.caption = caption
        self.kit = kit

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "chart"

    def _width(self, width: Emu) -> Emu:
        return round(width * min(1.0, self.block.width or 1.0))

    def _below(self, width: Emu, scale: float) -> Emu:
        return self.caption.least(width, scale) + CAPTION_GAP if self.caption is not None else 0

    def least(self, width: Emu, scale: float) -> Emu:
        return LEAST + self._below(width, scale)

    def most(self, width: Emu, scale: float) -> Emu:
        return max(LEAST, round(TALLEST * self._width(width))) + self._below(width, scale)

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        below = self._below(rect.width, scale)
        theme, block = self.kit.theme, self.block
        room = Rect(rect.x, rect.y, self._width(rect.width), max(1, rect.height - below))
        usual = theme.styles["caption"].size * scale
        frame = place_chart(
            block.data, room, usual, theme.chart, self.kit.ruler, id=block.attributes.id, span=block.span
        )
        if not is_readable(frame):
            self.kit.report.add(
                "chart-small",
                "the chart has too little room to be read",
                block.span,
                help="give it a slide of its own, or show fewer series and shorter names",
            )
        else:
            tell_left_out(frame, self.kit.report, block.span)
        if self.caption is None:
            return (frame,)
        top = rect.y + room.height + CAPTION_GAP
        return (frame, self.caption.frame(Rect(rect.x, top, rect.width, below - CAPTION_GAP), scale))


def chart_parts(block: Chart, setting: Setting, kit: Kit) -> list[Part]:
    """The parts of *block*, its caption included."""
    caption = next(iter(caption_parts(block.caption, setting.align, block.span, kit)), None)
    return [ChartPart(block, caption, kit)]
