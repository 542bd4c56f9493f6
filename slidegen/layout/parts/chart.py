"""Charts as parts: they take the height that text leaves them."""

from typing import ClassVar

from slidegen.layout.charts.place import LARGEST, is_readable, place_chart
from slidegen.layout.charts.told import tell_left_out
from slidegen.layout.parts.captioned import Captioned
from slidegen.layout.parts.kit import Kit, caption_parts
from slidegen.layout.parts.part import Part
from slidegen.layout.parts.text import TextPart
from slidegen.layout.text.flow import Setting
from slidegen.model.blocks import Chart
from slidegen.model.frames import ChartFrame
from slidegen.source import Span
from slidegen.units import Emu, Rect, inches, points

LEAST = inches(1.8)
"""The least height of a chart, before text is set smaller for it."""

TALLEST = 0.8
"""The height of a chart at most, as a part of its width."""


class ChartPart(Captioned):
    """A chart, with what is said about its source below it. ``largest`` is the size of its texts at most."""

    __slots__ = ("block", "kit", "largest")
    gap: ClassVar[Emu] = points(12)  # the texts at an axis look like a caption: they need more than pictures do

    def __init__(self, block: Chart, caption: TextPart | None, kit: Kit) -> None:
        super().__init__(caption)
        self.block = block
        self.kit = kit
        self.largest = LARGEST

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "chart"

    def _width(self, width: Emu) -> Emu:
        return round(width * min(1.0, self.block.width or 1.0))

    def least_height(self, width: Emu) -> Emu:
        return LEAST

    def most_height(self, width: Emu) -> Emu:
        return max(LEAST, round(TALLEST * self._width(width)))

    def frame(self, room: Rect, scale: float) -> ChartFrame:
        theme, block = self.kit.theme, self.block
        place = Rect(room.x, room.y, self._width(room.width), room.height)
        usual = min(self.largest, theme.styles["caption"].size * scale)
        frame = place_chart(
            block.data, place, usual, theme.chart, self.kit.ruler, id=block.attributes.id, span=block.span
        )
        if not is_readable(frame):
            self.kit.report.add(
                "chart-small",
                "the chart has too little room to be read",
                block.span,
                help="give it a slide of its own, or show fewer series and shorter names",
            )
        else:
            tell_left_out(frame, block.data, self.kit.report, block.span)
        return frame


def chart_parts(block: Chart, setting: Setting, kit: Kit) -> list[Part]:
    """The parts of *block*, its caption included."""
    caption = next(iter(caption_parts(block.caption, setting.align, block.span, kit)), None)
    return [ChartPart(block, caption, kit)]
