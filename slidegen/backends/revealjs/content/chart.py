"""Charts: an SVG made from the places that layout decided, and a table of its figures for those who cannot see it."""

from collections.abc import Callable

from slidegen.backends.revealjs.charts.axes import axis_texts, base, grid
from slidegen.backends.revealjs.charts.canvas import Canvas, paint
from slidegen.backends.revealjs.charts.marks import series_marks
from slidegen.backends.revealjs.charts.pie import slice_marks
from slidegen.backends.revealjs.charts.texts import (
    legend,
    point_labels,
    series_name,
    slice_labels,
    title,
)
from slidegen.backends.revealjs.charts.values import table
from slidegen.backends.revealjs.content.motion import by_parts, identity, in_parts
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.markup import escape, pt, styled
from slidegen.model.frames import ChartFrame
from slidegen.model.motion import Motion
from slidegen.units import to_pixels

DEPTH = {"area": 0, "column": 1, "bar": 1}
"""What lies behind what; all else lies before."""


def chart_html(frame: ChartFrame, place: dict[str, str], context: Context) -> str:
    """*frame* as an element whose CSS declarations *place* put it where it belongs."""
    canvas = Canvas(frame, context.theme.chart)
    data = frame.data
    order = sorted(range(len(data.series)), key=lambda at: (data.series[at].right, DEPTH.get(data.series[at].kind, 2)))
    if data.is_round:
        marks = f'<g class="series" data-series="0">{"".join(slice_marks(canvas))}{point_labels(canvas, 0)}</g>'
        marks += "".join(slice_labels(canvas))
    else:
        marks = grid(canvas) + "".join(_series(canvas, at) for at in order) + base(canvas) + axis_texts(canvas)
        marks += "".join(_labels(canvas, at) for at in order)
    name = context.slide or "slide"
    known = f"_chart-{name}-{frame.rect.x}-{frame.rect.y}"
    head = f'<title id="{escape(known)}-t">{escape(data.title or frame.alt)}</title>'
    labels = f"{known}-t"
    if frame.alt and data.title:
        head += f'<desc id="{escape(known)}-d">{escape(frame.alt)}</desc>'
        labels += f" {known}-d"
    box = f"0 0 {to_pixels(frame.rect.width):g} {to_pixels(frame.rect.height):g}"
    svg = (
        f'<svg viewBox="{box}" role="img" aria-labelledby="{escape(labels)}" xmlns="http://www.w3.org/2000/svg">'
        f"{head}{title(canvas)}{marks}{legend(canvas)}</svg>"
    )
    style = {**place, "font-size": pt(frame.size), "--slit": pt(frame.slit)}
    if (motion := in_parts(frame.motions)) is not None:
        svg = by_parts(svg, motion, _part(frame, motion))
    return f'<div class="chart"{identity(frame)}{styled(style)}>{svg}{table(data, data.title or frame.alt)}</div>'


def _part(frame: ChartFrame, motion: Motion) -> Callable[[str, str], int | None]:
    """Which part of a chart that comes by series or by points an element belongs to.

    What is drawn through several points, as lines are, comes with the last of them.
    """
    last = {str(at): len(series.values) - 1 for at, series in enumerate(frame.data.series) if series.is_line}

    def part(name: str, value: str) -> int | None:
        match motion.parts, name:
            case ("series", "data-series") | ("points", "data-point"):
                return int(value)
            case ("points", "data-line"):
                return last.get(value)
            case _:
                return None

    return part


def _labels(canvas: Canvas, at: int) -> str:
    """The labels at the points of a series, which come with it."""
    labels = point_labels(canvas, at)
    return f'<g data-series="{at}">{labels}</g>' if labels else ""


def _series(canvas: Canvas, at: int) -> str:
    series = canvas.frame.data.series[at]
    content = series_marks(canvas, at) + series_name(canvas, at)
    return f'<g class="series {series.kind}" data-series="{at}"{paint(series.colour)}>{content}</g>'
