"""A chart in a rectangle: its title, the largest text size at which it is well, and the frame."""

from math import floor

from slidegen.layout.charts.axes import with_axes
from slidegen.layout.charts.boxes import Box, placed
from slidegen.layout.charts.colours import coloured
from slidegen.layout.charts.labels import beside, label_colours
from slidegen.layout.charts.radar import radar
from slidegen.layout.charts.round import round_chart
from slidegen.layout.charts.signs import signs
from slidegen.layout.charts.sketch import Sketch, Task
from slidegen.layout.charts.text import Pen
from slidegen.layout.text.measure import Ruler
from slidegen.model.chart import ChartData, PlacedText, Series, SeriesLook
from slidegen.model.chart_places import Places
from slidegen.model.frames import ChartFrame
from slidegen.source import Span
from slidegen.theme.objects import ChartStyle
from slidegen.units import Emu, Pt, Rect, points

LARGEST: Pt = 16
SMALLEST: Pt = 12
"""The sizes of text in charts."""

TITLE = 1.25
"""How much larger than the other texts the title of a chart is."""

TITLE_LINES = 3
ROOMY = 0.5
"""The part of the chart's sides that the plot has at least, if a smaller text makes it so."""

SLIT: Pt = 1.0
SEE_THROUGH = 0.6
"""The opacity of areas and bubbles that may hide one another."""


def place_chart(
    data: ChartData, rect: Rect, usual: Pt, style: ChartStyle, ruler: Ruler, *, id: str = "", span: Span | None = None
) -> ChartFrame:
    """The frame of *data* in *rect*, its texts set at *usual* points where that leaves the plot its room."""
    data = coloured(data, style)
    sizes = _sizes(usual)
    for size in sizes:
        title_size = floor(size * TITLE)
        title = _title(data.title, rect, Pen(ruler, title_size))
        used = title.rect.height + points(size * 0.6) if title is not None else 0
        room = Rect(rect.x, rect.y + used, rect.width, max(1, rect.height - used))
        task = Task(data=data, room=room, pen=Pen(ruler, size), style=style)
        sketch = _sketch(task)
        if _is_well(sketch, rect):
            break
    return _frame(sketch, rect, task.pen, title_size, title, style, id, span)


def _sizes(usual: Pt) -> list[Pt]:
    """The sizes to try, the largest first."""
    largest = min(LARGEST, max(SMALLEST, floor(usual)))
    return [float(size) for size in range(int(largest), int(SMALLEST) - 1, -1)]


def _sketch(task: Task) -> Sketch:
    if task.data.is_round:
        return round_chart(task)
    return radar(task) if task.data.kind == "radar" else with_axes(task)


def _is_well(sketch: Sketch, rect: Rect) -> bool:
    plot = sketch.plot
    wide = ROOMY * (min(rect.width, rect.height) if sketch.data.is_round or sketch.slices else rect.width)
    every = sketch.label_every == 1 or sketch.data.is_flat is False
    return every and plot.width >= wide and plot.height >= ROOMY * rect.height


def _title(text: str, rect: Rect, pen: Pen) -> PlacedText | None:
    if not text:
        return None
    lines = pen.balance(text, rect.width, TITLE_LINES, bold=True) or pen.shorten(
        text, rect.width, TITLE_LINES, bold=True
    )
    return placed(lines, Box(rect.x, rect.y, rect.right, rect.y + pen.line * len(lines)), "start")


def _frame(
    sketch: Sketch,
    rect: Rect,
    pen: Pen,
    title_size: Pt,
    title: PlacedText | None,
    style: ChartStyle,
    id: str,
    span: Span | None,
) -> ChartFrame:
    data = sketch.data
    places = Places(data, sketch.plot, sketch.gap, sketch.overlap)
    outside = [beside(places, number, pen) for number in range(len(data.series))]
    looks = tuple(
        SeriesLook(
            marker=sign.marker,
            dash=sign.dash,
            label_colours=label_colours(series, data, style.label, outside[number]),
            beside=outside[number],
            name=sketch.names.get(number),
            opacity=_opacity(series, data),
        )
        for number, (series, sign) in enumerate(zip(data.series, signs(data), strict=True))
    )
    return ChartFrame(
        rect=rect,
        id=id,
        span=span,
        data=data,
        alt=data.summary or data.title,
        plot=sketch.plot,
        size=pen.size,
        title_size=title_size,
        title=title,
        x_title=sketch.x_title,
        y_title=sketch.y_title,
        y2_title=sketch.y2_title,
        legend_rect=sketch.legend_rect,
        entries=sketch.entries,
        categories=sketch.categories,
        label_every=sketch.label_every,
        looks=looks,
        slices=sketch.slices,
        gap=sketch.gap,
        overlap=sketch.overlap,
        slit=SLIT if data.stacking or data.is_round else 0,
        values_shown=sketch.values_shown,
    )


def _opacity(series: Series, data: ChartData) -> float:
    alike = sum(each.kind == series.kind for each in data.series)
    if series.kind == "bubble" or (series.kind == "area" and not data.stacking and alike > 1):
        return SEE_THROUGH
    return 1.0


def is_readable(frame: ChartFrame) -> bool:
    """Whether a chart is large enough to be read."""
    least: Emu = points(6 * frame.size)
    return frame.plot.width >= least and frame.plot.height >= least * (0.5 if frame.data.is_flat else 0.75)
