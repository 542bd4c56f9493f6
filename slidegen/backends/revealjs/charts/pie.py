"""The slices of pies and doughnuts."""

from collections.abc import Iterator
from math import cos, pi, sin, tau

from slidegen.backends.revealjs.charts.canvas import Canvas, paint, shade
from slidegen.backends.revealjs.charts.values import point_hover
from slidegen.backends.revealjs.markup import number
from slidegen.model.chart import HOLE
from slidegen.model.chart_places import Place, slices
from slidegen.units import EMU_PER_PX


def slice_marks(canvas: Canvas) -> Iterator[str]:
    """Each slice as a path."""
    data, plot = canvas.frame.data, canvas.frame.plot
    series = data.series[0]
    radius = plot.width / 2
    hole = radius * HOLE if data.kind == "doughnut" else 0.0
    for each in slices(data):
        end = min(each.end, each.start + tau * 0.99999)
        d = _sector(canvas, each.start, end, radius, hole)
        own = paint(shade(series, each.point) or series.colour)
        title = point_hover(data, series, each.point)
        yield f'<path class="mark" data-point="{each.point}" d="{d}"{own}>{title}</path>'


def _sector(canvas: Canvas, start: float, end: float, radius: float, hole: float) -> str:
    large = 1 if end - start > pi else 0
    size = number(radius / EMU_PER_PX)
    outer = f"A{size} {size} 0 {large} 1 {_at(canvas, end, radius)}"
    if not hole:
        return f"M{_at(canvas, 0, 0)}L{_at(canvas, start, radius)}{outer}Z"
    inner = number(hole / EMU_PER_PX)
    back = f"A{inner} {inner} 0 {large} 0 {_at(canvas, start, hole)}"
    return f"M{_at(canvas, start, radius)}{outer}L{_at(canvas, end, hole)}{back}Z"


def _at(canvas: Canvas, angle: float, radius: float) -> str:
    plot = canvas.frame.plot
    middle_x, middle_y = plot.x + plot.width / 2, plot.y + plot.height / 2
    return canvas.point(Place(middle_x + radius * sin(angle), middle_y - radius * cos(angle)))


def ring_label(canvas: Canvas, start: float, end: float) -> Place:
    """The middle of a slice's part of the ring."""
    plot, angle = canvas.frame.plot, (start + end) / 2
    radius = plot.width / 4 * (1 + HOLE)
    return Place(plot.x + plot.width / 2 + radius * sin(angle), plot.y + plot.height / 2 - radius * cos(angle))
