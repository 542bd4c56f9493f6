"""A chart with everything decided that does not depend on a theme or a place: data, scales, ticks, texts.

Resolving makes it from what an author wrote; all outputs draw this one value, so they show the same ticks and
the same labels in the same order.

How marks lie follows from PowerPoint, which cannot be told otherwise:

* Areas lie hindmost, before them columns, before these lines; what is measured on the second axis lies before all.
* A category has a band with its mark in the middle; in a chart of areas alone the first stands at the left edge and
  the last at the right one. A date stands where its day is.
* Slices and spokes start at the top and go on clockwise.
* The area of a bubble, not its diameter, is in proportion to its size.
* Labels stand outside the end of columns and slices, in the middle of stacked columns, of rings and of bubbles (or
  to the right of these),
  above the points of lines, to the right of those of scatter plots; areas have none. A series that is named directly
  has its name to the right of its last point.
"""

from typing import Literal, TypeAlias

import msgspec

from slidegen.model.style import Align, Colour
from slidegen.units import Emu, Rect

ChartKind: TypeAlias = Literal["column", "bar", "line", "area", "pie", "doughnut", "scatter", "bubble", "radar"]
"""What a series is drawn as. A combo chart has series of several kinds."""

Stacking: TypeAlias = Literal["", "stacked", "percent"]
Legend: TypeAlias = Literal["none", "direct", "top", "right", "bottom"]
"""Where the names of series stand; ``direct``: at the series themselves."""

HOLE = 0.6
"""The diameter of a doughnut's hole, as a fraction of the doughnut's."""

LARGEST_BUBBLE = 0.25
"""The diameter of the largest bubble of a chart, as a fraction of the shorter side of its plot."""

AxisKind: TypeAlias = Literal["category", "date", "value"]


class Tick(msgspec.Struct, frozen=True):
    """A place on an axis and the text that stands there."""

    value: float
    label: str


class Axis(msgspec.Struct, frozen=True, kw_only=True):
    """An axis from ``minimum`` to ``maximum``.

    Categories stand at 0, 1, ... and have no ticks (their texts are ``Chart.categories``). Dates are days since
    1899-12-30, as spreadsheets count. ``step`` is the distance of ticks; on a ``log`` axis ticks stand at powers
    of ten and ``step`` is 10. ``format`` is an Excel number format for the ticks' texts.
    """

    kind: AxisKind = "value"
    minimum: float = 0.0
    maximum: float = 1.0
    step: float = 0.0
    ticks: tuple[Tick, ...] = ()
    log: bool = False
    title: str = ""
    format: str = "General"


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """A row of values, one a category; None is a missing one, and a gap in the drawing.

    ``xs`` are the places of scatter and bubble points on the x axis, ``sizes`` the areas of bubbles. ``plus`` and
    ``minus`` are the lengths of error bars. ``texts`` are the values with their errors in words, unit included, empty
    for missing ones. ``right``: measured on the second value axis. ``labels`` are the texts at the points, empty for
    none; with ``shares`` they tell parts of the whole, not values. ``lit`` are the points (from 0) that are
    highlighted, ``dimmed`` a series that stands back behind a highlighted one. ``joined``: a line runs through the
    points of a scatter plot. ``colour`` is what the author chose; once placed it is never None, and ``points`` holds
    the colours of points that differ from it.
    """

    name: str
    kind: ChartKind
    values: tuple[float | None, ...]
    xs: tuple[float, ...] = ()
    sizes: tuple[float | None, ...] = ()
    plus: tuple[float | None, ...] = ()
    minus: tuple[float | None, ...] = ()
    texts: tuple[str, ...] = ()
    right: bool = False
    labels: tuple[str, ...] = ()
    label_format: str = "General"
    shares: bool = False
    lit: tuple[int, ...] = ()
    dimmed: bool = False
    smooth: bool = False
    joined: bool = False
    colour: Colour | None = None
    points: tuple[Colour | None, ...] = ()

    @property
    def is_line(self) -> bool:
        """Whether it is seen as a line, over categories, dates or places."""
        return self.kind == "line" or self.joined


class ChartData(msgspec.Struct, frozen=True, kw_only=True):
    """A whole chart. ``kind`` is that of its first series, or of all of them.

    ``y2`` is the second value axis, at the right. Pies and doughnuts have one series and no axes. ``summary`` says in
    a sentence or two what the chart shows, for those who cannot see it. ``x_texts`` are the places of scatter and
    bubble points as they were written.
    """

    kind: ChartKind
    series: tuple[Series, ...]
    categories: tuple[str, ...] = ()
    dates: tuple[float, ...] = ()
    x: Axis | None = None
    y: Axis | None = None
    y2: Axis | None = None
    stacking: Stacking = ""
    legend: Legend = "none"
    title: str = ""
    summary: str = ""
    x_name: str = ""
    x_texts: tuple[str, ...] = ()

    @property
    def is_round(self) -> bool:
        """Whether it is a pie or a doughnut."""
        return self.kind in ("pie", "doughnut")

    @property
    def is_flat(self) -> bool:
        """Whether its bars lie: categories run down the left, values to the right."""
        return self.kind == "bar"


MarkerShape: TypeAlias = Literal["", "circle", "square", "diamond", "triangle"]
LineDash: TypeAlias = Literal["solid", "dash", "dot", "dashDot"]
"""The dashes of a line, by their names in DrawingML."""
"""What stands at each point of a line, a radar or a scatter plot; empty: nothing, but at points that are lit."""


class PlacedText(msgspec.Struct, frozen=True, kw_only=True):
    """Lines of text in a rectangle on the slide, aligned in it."""

    lines: tuple[str, ...]
    rect: Rect
    align: Align = "start"


class LegendEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A row of a legend: its ``key`` looks like a series of that kind, with the ``marker`` of its points or ``dash``.

    The key stands in ``key_rect``, beside the first of the ``lines`` of text.
    """

    lines: tuple[str, ...]
    rect: Rect
    key_rect: Rect
    colour: Colour
    key: ChartKind
    marker: MarkerShape = ""
    dash: LineDash = "solid"


class SeriesName(msgspec.Struct, frozen=True, kw_only=True):
    """A series named directly, in its own colour and bold, to the right of its point number ``point``.

    ``shift`` is how far below (or, negative, above) the height of the point it was moved, so that names keep apart.
    """

    point: int
    rect: Rect
    shift: Emu = 0


class SliceLabel(msgspec.Struct, frozen=True, kw_only=True):
    """What stands outside a slice of a pie: its category where that is named directly, then its label.

    On a radar: the category at the end of a spoke. The ``leader`` runs from the edge of the pie to the text; it is
    empty where both are near.
    """

    point: int
    text: PlacedText
    leader: tuple[tuple[Emu, Emu], ...] = ()


class SeriesLook(msgspec.Struct, frozen=True, kw_only=True):
    """How the series of the same number is drawn, beyond what the data say.

    ``marker`` stands at every point; ``dash`` is that of its line. ``label_colours`` are those of the labels at the
    points; labels inside of marks are bold. ``beside`` are the bubbles that have no room for their labels: these stand
    to their right. ``opacity`` is that of areas and bubbles.
    """

    marker: MarkerShape = ""
    dash: LineDash = "solid"
    label_colours: tuple[Colour, ...] = ()
    beside: tuple[int, ...] = ()
    name: SeriesName | None = None
    opacity: float = 1.0
