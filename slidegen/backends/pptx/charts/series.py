"""Series: how each is painted, its errors, its labels and its data.

PowerPoint writes ``c:ser`` with children in an order that depends on the kind of chart; ``c:dPt`` is a point that
looks different from its series.
"""

from typing import assert_never

from msgspec.structs import replace

from slidegen.backends.pptx.charts.drawing import (
    BACKGROUND,
    NO_LINE,
    Drawing,
    figures,
    name_source,
    painted_stroke,
    stroke,
    texts,
)
from slidegen.backends.pptx.charts.labels import labels_xml
from slidegen.backends.pptx.charts.sheet import Column, SeriesColumns
from slidegen.backends.pptx.colour import fill
from slidegen.model.chart import MarkerShape, Series
from slidegen.model.style import Colour
from slidegen.units import Pt

_ERROR_WIDTH: Pt = 1.0
_NO_ERROR = (
    '<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>0</c:v></c:pt></c:numLit>'
)
_UPRIGHT = '<c:invertIfNegative val="0"/>'
_FLAT = '<c:bubble3D val="0"/>'
_NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>'


def series_xml(index: int, drawing: Drawing) -> str:
    """``c:ser`` of the chart's series *index*."""
    series, columns = drawing.data.series[index], drawing.sheet.series[index]
    look = drawing.look(index)
    colour = series.colour or drawing.style.label
    veil = replace(colour, alpha=colour.alpha * look.opacity)
    labels, errors = labels_xml(index, drawing), _errors(series, columns, drawing)
    head = f'<c:idx val="{index}"/><c:order val="{index}"/>{name_source(columns.values)}'
    match series.kind:
        case "column" | "bar":
            body = f"{_shape(_mark(colour, drawing))}{_UPRIGHT}{_points(series, _UPRIGHT + _FLAT, drawing)}"
            body += f"{labels}{errors}{_by_category(columns, drawing)}"
        case "line" | "radar":
            body = f"{_shape(_line(index, colour, drawing))}{_marker(look.marker, colour, drawing)}"
            body += f"{_marked_points(index, colour, drawing)}{labels}{errors}{_by_category(columns, drawing)}"
            if series.kind == "line":
                body += f'<c:smooth val="{int(series.smooth)}"/>'
        case "area":
            body = f"{_shape(fill(veil) + NO_LINE)}{labels}{errors}{_by_category(columns, drawing)}"
        case "pie" | "doughnut":
            body = f"{_shape(_mark(colour, drawing))}{_slices(series, colour, drawing)}"
            body += f"{labels}{_by_category(columns, drawing)}"
        case "scatter":
            line = colour if series.joined else None
            body = _shape(NO_LINE if line is None else _line(index, line, drawing))
            body += f"{_marker(look.marker, colour, drawing)}{_marked_points(index, line, drawing)}"
            body += f"{labels}{errors}{_by_place(columns)}"
            body += f'<c:smooth val="{int(series.smooth)}"/>'
        case "bubble":
            body = f"{_shape(_mark(veil, drawing))}{_UPRIGHT}{_points(series, _UPRIGHT + _FLAT, drawing)}"
            body += f"{labels}{errors}{_by_place(columns)}{_sizes(columns)}{_FLAT}"
        case _:
            assert_never(series.kind)
    return f"<c:ser>{head}{body}</c:ser>"


def _shape(content: str) -> str:
    return f"<c:spPr>{content}</c:spPr>"


def _mark(colour: Colour, drawing: Drawing) -> str:
    """The paint of a bar, a slice or a bubble, parted from its neighbours by a line."""
    slit = drawing.frame.slit
    return f"{fill(colour)}{stroke(BACKGROUND, slit) if slit else NO_LINE}"


def _line(index: int, colour: Colour, drawing: Drawing) -> str:
    return painted_stroke(drawing.ink(colour), drawing.style.line_width, cap="rnd", dash=drawing.look(index).dash)


def _marker(shape: MarkerShape, colour: Colour, drawing: Drawing) -> str:
    if not shape:
        return _NO_MARKER
    size = max(2, min(72, round(drawing.style.marker)))
    look = _shape(f"{drawing.ink(colour)}{NO_LINE}")
    return f'<c:marker><c:symbol val="{shape}"/><c:size val="{size}"/>{look}</c:marker>'


def _points(series: Series, more: str, drawing: Drawing) -> str:
    return "".join(
        f'<c:dPt><c:idx val="{at}"/>{more}{_shape(_mark(colour, drawing))}</c:dPt>'
        for at, colour in enumerate(series.points)
        if colour is not None
    )


def _slices(series: Series, usual: Colour, drawing: Drawing) -> str:
    colours = (*series.points, *(None,) * (len(series.values) - len(series.points)))
    return "".join(
        f'<c:dPt><c:idx val="{at}"/>{_FLAT}{_shape(_mark(colour or usual, drawing))}</c:dPt>'
        for at, colour in enumerate(colours)
    )


def _marked_points(index: int, line: Colour | None, drawing: Drawing) -> str:
    """Points whose markers differ; the stretch of *line* that leads to them stays as it is."""
    series, shape = drawing.data.series[index], drawing.look(index).marker
    stretch = _shape(_line(index, line, drawing)) if line is not None else ""
    found = ""
    for at, colour in enumerate(series.points):
        lit = at in series.lit
        if colour is not None and (shape or lit):
            found += f'<c:dPt><c:idx val="{at}"/>{_marker(shape or "circle", colour, drawing)}{_FLAT}{stretch}</c:dPt>'
        elif lit and not shape:
            own = series.colour or drawing.style.label
            found += f'<c:dPt><c:idx val="{at}"/>{_marker("circle", own, drawing)}{_FLAT}{stretch}</c:dPt>'
    return found


def _errors(series: Series, columns: SeriesColumns, drawing: Drawing) -> str:
    """``c:errBars`` whose lengths stand in the workbook."""
    if columns.plus is None and columns.minus is None:
        return ""
    # Bars have their errors along themselves; the schema lets no direction be said there.
    direction = '<c:errDir val="y"/>' if series.kind not in ("column", "bar") else ""
    return (
        f'<c:errBars>{direction}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"<c:plus>{_lengths(columns.plus)}</c:plus><c:minus>{_lengths(columns.minus)}</c:minus>"
        f"{_shape(stroke(drawing.style.label, _ERROR_WIDTH))}</c:errBars>"
    )


def _lengths(column: Column | None) -> str:
    return _NO_ERROR if column is None else figures(column)


def _by_category(columns: SeriesColumns, drawing: Drawing) -> str:
    categories = drawing.sheet.categories
    named = ""
    if categories is not None:
        named = f"<c:cat>{figures(categories) if drawing.data.dates else texts(categories)}</c:cat>"
    return f"{named}<c:val>{figures(columns.values)}</c:val>"


def _by_place(columns: SeriesColumns) -> str:
    xs = f"<c:xVal>{figures(columns.xs)}</c:xVal>" if columns.xs is not None else ""
    return f"{xs}<c:yVal>{figures(columns.values)}</c:yVal>"


def _sizes(columns: SeriesColumns) -> str:
    return f"<c:bubbleSize>{figures(columns.sizes)}</c:bubbleSize>" if columns.sizes is not None else ""
