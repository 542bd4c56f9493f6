"""Where PowerPoint puts the middle of a label by itself: the place of one that stands elsewhere is told from there."""

from math import cos, sin

from slidegen.backends.pptx.charts.drawing import Drawing
from slidegen.model.chart_places import Places, slices
from slidegen.units import Emu, Rect


def beside_slice(point: int, label: Rect, drawing: Drawing) -> tuple[Emu, Emu]:
    """The middle of a *label* that stands outside of a slice, at the middle of its arc."""
    plot = drawing.frame.plot
    turn = next((each.middle for each in slices(drawing.data) if each.point == point), 0.0)
    radius = min(plot.width, plot.height) / 2
    x = plot.x + plot.width / 2 + sin(turn) * (radius + label.width / 2)
    y = plot.y + plot.height / 2 - cos(turn) * (radius + label.height / 2)
    return round(x), round(y)


def area_middle(index: int, point: int, drawing: Drawing) -> tuple[Emu, Emu]:
    """The middle of an area's band at *point*."""
    frame = drawing.frame
    places = Places(drawing.data, frame.plot, frame.gap, frame.overlap)
    top, foot = places.point(index, point), places.foot(index, point)
    middle = foot if top is None else (top.y + foot) / 2
    return round(places.along_categories(point)), round(middle)
