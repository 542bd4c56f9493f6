"""Labels at points, and the names of series that are named directly.

PowerPoint writes ``c:dLbls`` for a series with ``c:dLbl`` for each point that differs. A label shows its value through
a number format, so that it follows when somebody edits the data. Where it may stand depends on the kind of chart: for
a place (``c:dLblPos``) that a kind does not know PowerPoint refuses the chart.
"""

from collections.abc import Iterator
from typing import assert_never

import msgspec

from slidegen.backends.pptx.charts.drawing import Drawing, moved, number_format, rich_text, stroke, text_properties
from slidegen.backends.pptx.charts.usual_places import area_middle, beside_slice
from slidegen.model.chart import Series, SeriesName, SliceLabel
from slidegen.model.style import Colour
from slidegen.units import Pt, points

_CLEAR = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
_BESIDE = "r"
_NO_LEADERS = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" '
    'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/>'
    "</c:ext></c:extLst>"
)
_LEADER_WIDTH: Pt = 0.75


class _Content(msgspec.Struct, frozen=True):
    """What a label is made of. A ``text`` that none of it amounts to is written as it is."""

    value: bool = False
    share: bool = False
    category: bool = False
    series: bool = False
    separator: str = ""
    text: str = ""

    @property
    def shown(self) -> str:
        """The switches, and what stands between the things switched on."""
        switches = (
            f'<c:showLegendKey val="0"/><c:showVal val="{int(self.value)}"/><c:showCatName val="{int(self.category)}"/>'
            f'<c:showSerName val="{int(self.series)}"/><c:showPercent val="{int(self.share)}"/>'
            '<c:showBubbleSize val="0"/>'
        )
        return f"{switches}<c:separator>{self.separator}</c:separator>" if self.separator else switches


class _Label(msgspec.Struct, frozen=True):
    """The label of one point: where and how it is set. ``shift`` is ``c:layout``."""

    point: int
    content: _Content
    colour: Colour
    bold: bool
    place: str
    shift: str = ""


def labels_xml(index: int, drawing: Drawing) -> str:
    """``c:dLbls`` of the series *index*; empty where it has none."""
    series = drawing.data.series[index]
    labels = list(_labels(index, drawing))
    if not labels:
        return ""
    look = {(label.content, label.colour, label.bold, label.place, label.shift) for label in labels}
    present = sum(value is not None for value in series.values)
    if len(look) == 1 and len(labels) == present and not labels[0].content.text:
        return f"<c:dLbls>{_body(labels[0], series, drawing)}</c:dLbls>"
    own = "".join(
        f'<c:dLbl><c:idx val="{label.point}"/>{label.shift}{_body(label, series, drawing)}</c:dLbl>' for label in labels
    )
    return f"<c:dLbls>{own}{_Content().shown}{_leaders(series, drawing)}</c:dLbls>"


def _leaders(series: Series, drawing: Drawing) -> str:
    """Lines to labels that stand away from their slices; other kinds have none."""
    if series.kind != "pie":
        return _NO_LEADERS
    if not any(label.leader for label in drawing.frame.slices):
        return '<c:showLeaderLines val="0"/>'
    look = f"<c:spPr>{stroke(drawing.style.axis, _LEADER_WIDTH)}</c:spPr>"
    return f'<c:showLeaderLines val="1"/><c:leaderLines>{look}</c:leaderLines>'


def _labels(index: int, drawing: Drawing) -> Iterator[_Label]:
    """The labels of the series *index* in the order of its points."""
    series, look = drawing.data.series[index], drawing.look(index)
    place = _place(series, drawing)
    slices = {label.point: label for label in drawing.frame.slices} if series.kind == "pie" else {}
    for point in range(len(series.values)):
        text = series.labels[point] if point < len(series.labels) else ""
        if look.name is not None and look.name.point == point:
            yield _name(look.name, text, index, drawing)
        elif point in slices:
            colour = _colour(index, point, drawing)
            shift = _shift(slices[point], drawing)
            yield _Label(
                point, _beside(slices[point], text, series, drawing), colour, bold=False, place=place, shift=shift
            )
        elif text and series.values[point] is not None:
            own = _BESIDE if point in look.beside else place
            inside = own in ("ctr", "")
            # LibreOffice takes the value of a bubble to be its size, and none knows names of points.
            written = series.kind == "bubble" or (series.kind == "scatter" and bool(drawing.data.categories))
            content = _Content(text=text, value=True) if written and not series.joined else _figure(series)
            yield _Label(point, content, _colour(index, point, drawing), bold=inside, place=own)


def _name(name: SeriesName, text: str, index: int, drawing: Drawing) -> _Label:
    """A series' name at its last point, before the label that the point has anyway."""
    series, frame = drawing.data.series[index], drawing.frame
    content = _Content(series=True)
    if text:
        content = msgspec.structs.replace(_figure(series), series=True, separator=" ")
    colour = series.colour or drawing.style.label
    if series.kind != "area":
        return _Label(name.point, content, colour, True, _BESIDE, moved(0, name.shift, frame.rect))
    x, y = area_middle(index, name.point, drawing)
    rect = name.rect
    shift = moved(rect.x + rect.width // 2 - x, rect.y + rect.height // 2 - y, frame.rect)
    return _Label(name.point, content, colour, True, "", shift)


def _beside(label: SliceLabel, text: str, series: Series, drawing: Drawing) -> _Content:
    """What stands beside a slice: its category, its value, or both."""
    written = "\n".join(label.text.lines)
    categories = drawing.data.categories
    category = categories[label.point] if label.point < len(categories) else ""
    if written == text:
        return _figure(series)
    if written == category:
        return _Content(category=True)
    for separator in ("\n", " "):
        if written == f"{category}{separator}{text}":
            return msgspec.structs.replace(_figure(series), category=True, separator=separator)
    return _Content(text=written, category=True)


def _figure(series: Series) -> _Content:
    """The value of a point, or its share of the whole."""
    return _Content(value=not series.shares, share=series.shares)


def _shift(label: SliceLabel, drawing: Drawing) -> str:
    """How far a label is from where PowerPoint would put it, if it was moved from there."""
    rect = label.text.rect
    x, y = beside_slice(label.point, rect, drawing)
    across, down = rect.x + rect.width // 2 - x, rect.y + rect.height // 2 - y
    near = not label.leader and max(abs(across), abs(down)) < points(drawing.frame.size)
    return "" if near else moved(across, down, drawing.frame.rect)


def _colour(index: int, point: int, drawing: Drawing) -> Colour:
    colours = drawing.look(index).label_colours
    return colours[point] if point < len(colours) else drawing.style.label


def _place(series: Series, drawing: Drawing) -> str:
    """Where labels stand; empty where the kind of chart knows one place only."""
    match series.kind:
        case "column" | "bar":
            return "ctr" if drawing.data.stacking else "outEnd"
        case "line":
            return "t"
        case "scatter":
            return "t" if series.joined else _BESIDE
        case "bubble":
            return "ctr"
        case "pie":
            return "outEnd"
        case "area" | "doughnut" | "radar":
            return ""
        case _:
            assert_never(series.kind)


def _body(label: _Label, series: Series, drawing: Drawing) -> str:
    """What a label says, how it is set, where it stands."""
    size, content = drawing.frame.size, label.content
    place = f'<c:dLblPos val="{label.place}"/>' if label.place else ""
    if content.text:
        text = rich_text(content.text, size, drawing.ink(label.colour), drawing.lang, bold=label.bold)
        return f"{text}{_CLEAR}{place}{content.shown}"
    looks = text_properties(size, drawing.ink(label.colour), bold=label.bold, wrap=False)
    return f"{number_format(series.label_format)}{_CLEAR}{looks}{place}{content.shown}"
