"""What all parts of a chart are drawn with."""

from collections.abc import Iterable, Sequence

from slidegen.backends.revealjs.markup import PX_PER_PT, colour, escape, number
from slidegen.model.chart import LineDash, PlacedText, Series
from slidegen.model.chart_places import Place, Places
from slidegen.model.frames import ChartFrame
from slidegen.model.style import TEXT, Align, Colour
from slidegen.theme.objects import ChartStyle
from slidegen.units import EMU_PER_PX, points

LINE = 1.25
"""The line pitch of texts in charts, as a factor of their size."""

BASELINE = 0.36
"""How far below the middle of a line its baseline is, in ems."""

DASHES: dict[LineDash, tuple[int, ...]] = {"solid": (), "dash": (4, 3), "dot": (1, 3), "dashDot": (4, 3, 1, 3)}
"""Dashes and gaps as DrawingML has them, in widths of the line."""

_ANCHORS: dict[Align, str] = {"start": "", "center": ' text-anchor="middle"', "end": ' text-anchor="end"'}


class Canvas:
    """A chart's frame with the places of its points; lengths go in as EMU on the slide and out as pixels of the SVG."""

    __slots__ = ("em", "frame", "places", "style")

    def __init__(self, frame: ChartFrame, style: ChartStyle) -> None:
        self.frame = frame
        self.style = style
        self.places = Places(frame.data, frame.plot, frame.gap, frame.overlap)
        self.em = points(frame.size)

    def x(self, value: float) -> str:
        return number((value - self.frame.rect.x) / EMU_PER_PX)

    def y(self, value: float) -> str:
        return number((value - self.frame.rect.y) / EMU_PER_PX)

    def point(self, place: Place) -> str:
        return f"{self.x(place.x)} {self.y(place.y)}"

    def dashes(self, dash: LineDash) -> str:
        """The attribute of a series' line that is dashed, by multiples of its width."""
        parts = " ".join(number(part * self.style.line_width * PX_PER_PT) for part in DASHES[dash])
        return f' stroke-dasharray="{parts}"' if parts else ""

    def line(self, one: Place, other: Place, name: str, dash: LineDash = "solid") -> str:
        """A line from *one* to *other* of the class *name*."""
        ends = f'x1="{self.x(one.x)}" y1="{self.y(one.y)}" x2="{self.x(other.x)}" y2="{self.y(other.y)}"'
        return f'<line class="{name}" {ends}{self.dashes(dash)}/>'

    def text(self, lines: Sequence[str], x: float, y: float, align: Align = "start", attributes: str = "") -> str:
        """*lines* around the height *y*, the first of them half a line below the top of all."""
        pitch = self.em * LINE
        first = y - (len(lines) - 1) * pitch / 2 + BASELINE * self.em
        if len(lines) == 1:
            return f'<text x="{self.x(x)}" y="{self.y(first)}"{_ANCHORS[align]}{attributes}>{escape(lines[0])}</text>'
        spans = "".join(
            f'<tspan x="{self.x(x)}" y="{self.y(first + at * pitch)}">{escape(line)}</tspan>'
            for at, line in enumerate(lines)
        )
        return f"<text{_ANCHORS[align]}{attributes}>{spans}</text>"

    def placed(self, text: PlacedText | None, attributes: str = "") -> str:
        """A text in its rectangle, or nothing."""
        if text is None:
            return ""
        rect = text.rect
        x = {"start": rect.x, "center": rect.x + rect.width / 2, "end": rect.right}[text.align]
        return self.text(text.lines, x, rect.y + rect.height / 2, text.align, attributes)


def paint(value: Colour | None) -> str:
    """A style attribute that gives an element and what it holds the colour *value*."""
    return f' style="--c:{escape(colour(value or TEXT))}"'


def shade(series: Series, at: int) -> Colour | None:
    """The colour of point *at* where it differs from its series."""
    return series.points[at] if at < len(series.points) else None


def hover(parts: Iterable[str]) -> str:
    """What is shown while the pointer is over a mark."""
    return f"<title>{escape(' · '.join(part for part in parts if part))}</title>"
