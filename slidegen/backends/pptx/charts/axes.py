"""Axes.

PowerPoint writes ``c:catAx`` for categories, ``c:dateAx`` for dates and ``c:valAx`` for figures. Axes come in pairs
that cross each other; what is measured at the right has a pair of its own, whose categories are not shown. The
children of an axis must come in the schema's order.
"""

from slidegen.backends.pptx.charts.dates import date_units
from slidegen.backends.pptx.charts.drawing import (
    NO_LINE,
    Drawing,
    number_format,
    stroke,
    text_properties,
    title_xml,
)
from slidegen.backends.pptx.charts.workbook import number_text
from slidegen.model.chart import Axis, PlacedText
from slidegen.units import Pt

X, Y, X2, Y2 = 1001, 1002, 1003, 1004
"""The ids of axes: the first pair and that of what is measured at the right."""

_WIDTH: Pt = 0.75
_CATEGORIES = Axis(kind="category")
_FIGURES = Axis()


def axes_xml(drawing: Drawing) -> str:
    """All axes that the chart's series use."""
    data, frame = drawing.data, drawing.frame
    if data.is_round:
        return ""
    x, y = data.x or _CATEGORIES, data.y or _FIGURES
    if x.kind == "value":
        across = _value_axis(x, frame.x_title, drawing, X, Y, "b")
        return across + _value_axis(y, frame.y_title, drawing, Y, X, "l")
    left, right = ("b", "t") if data.is_flat else ("l", "r")
    found = ""
    if any(not series.right for series in data.series):
        found = _category_axis(x, drawing, X, Y) + _value_axis(y, frame.y_title, drawing, Y, X, left)
    if any(series.right for series in data.series):
        hidden = bool(found)
        found += _value_axis(data.y2 or _FIGURES, frame.y2_title, drawing, Y2, X2, right)
        found += _category_axis(x, drawing, X2, Y2, hidden=hidden)
    return found


def _category_axis(axis: Axis, drawing: Drawing, own: int, other: int, *, hidden: bool = False) -> str:
    data = drawing.data
    dated = axis.kind == "date"
    element, end = ("c:dateAx", _date_end(axis, drawing)) if dated else ("c:catAx", _category_end(drawing))
    turned = "maxMin" if data.is_flat else "minMax"
    scaling = f'<c:orientation val="{turned}"/>{_limits(axis) if dated else ""}'
    spokes = _grid(drawing) if data.kind == "radar" else ""
    figures = data.y2 if own == X2 else data.y
    crosses = "min" if figures is not None and figures.log else "autoZero"
    title = title_xml(None if hidden else drawing.frame.x_title, drawing, drawing.frame.size, drawing.style.label)
    return (
        f'<{element}><c:axId val="{own}"/><c:scaling>{scaling}</c:scaling><c:delete val="{int(hidden)}"/>'
        f'<c:axPos val="{"l" if data.is_flat else "b"}"/>{spokes}{title}{number_format(axis.format)}'
        f"{_look(drawing, 'low', line=data.kind != 'radar', level=drawing.frame.label_every == 1)}"
        f'<c:crossAx val="{other}"/><c:crosses val="{crosses}"/>{end}</{element}>'
    )


def _category_end(drawing: Drawing) -> str:
    return (
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        f'<c:tickLblSkip val="{drawing.frame.label_every}"/><c:noMultiLvlLbl val="1"/>'
    )


def _date_end(axis: Axis, drawing: Drawing) -> str:
    units = date_units(axis, drawing.data.dates)
    return (
        f'<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="{units.base}"/>'
        f'<c:majorUnit val="{units.step}"/><c:majorTimeUnit val="{units.major}"/>'
    )


def _value_axis(axis: Axis, title: PlacedText | None, drawing: Drawing, own: int, other: int, side: str) -> str:
    data = drawing.data
    of_points = data.x is not None and data.x.kind == "value"
    second = own == Y2
    shown = second or drawing.frame.values_shown
    log = '<c:logBase val="10"/>' if axis.log else ""
    scaling = f'{log}<c:orientation val="minMax"/>{_limits(axis)}'
    # Where categories run down the left, their axis is turned, and the figures below them are at its far end.
    crosses = "min" if of_points else "max" if second != data.is_flat else "autoZero"
    between = "midCat" if of_points or _is_edge_to_edge(drawing) else "between"
    step = f'<c:majorUnit val="{number_text(axis.step)}"/>' if axis.step > 0 else ""
    first = not second or all(series.right for series in data.series)
    grid = _grid(drawing) if own != X and first and shown else ""
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling>{scaling}</c:scaling><c:delete val="{int(not shown)}"/>'
        f'<c:axPos val="{side}"/>{grid}{title_xml(title, drawing, drawing.frame.size, drawing.style.label)}'
        f"{number_format(axis.format)}{_look(drawing, 'nextTo', line=own == X)}"
        f'<c:crossAx val="{other}"/><c:crosses val="{crosses}"/><c:crossBetween val="{between}"/>{step}</c:valAx>'
    )


def _is_edge_to_edge(drawing: Drawing) -> bool:
    """Whether the first category stands at the plot's very edge."""
    kinds = {series.kind for series in drawing.data.series}
    return kinds == {"area"} or (bool(drawing.data.dates) and not kinds & {"column", "bar"})


def _limits(axis: Axis) -> str:
    return f'<c:max val="{number_text(axis.maximum)}"/><c:min val="{number_text(axis.minimum)}"/>'


def _grid(drawing: Drawing) -> str:
    return f"<c:majorGridlines><c:spPr>{stroke(drawing.style.grid, _WIDTH)}</c:spPr></c:majorGridlines>"


def _look(drawing: Drawing, labels: str, *, line: bool, level: bool = True) -> str:
    """Tick marks (none), where the ticks' texts stand, the axis's line and how the texts are set.

    Texts that are not *level* are neither turned nor broken as long as there is room: LibreOffice, which does not know
    how many of them to leave out, then leaves out as many as it must.
    """
    drawn = stroke(drawing.style.axis, _WIDTH) if line else NO_LINE
    texts = text_properties(drawing.frame.size, drawing.ink(drawing.style.label), level=level)
    return (
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{labels}"/>'
        f"<c:spPr>{drawn}</c:spPr>{texts}"
    )
