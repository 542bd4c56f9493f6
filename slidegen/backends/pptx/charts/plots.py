"""Plots: series of one kind on one pair of axes.

PowerPoint writes an element for each kind of chart in ``c:plotArea``. Of those on the same axes it draws areas first
and lines last, whatever their order.
"""

from typing import assert_never

from slidegen.backends.pptx.charts.axes import X2, Y2, X, Y
from slidegen.backends.pptx.charts.drawing import Drawing
from slidegen.backends.pptx.charts.series import series_xml
from slidegen.model.chart import HOLE, LARGEST_BUBBLE, ChartKind

_DEPTH: tuple[ChartKind, ...] = (
    "area", "column", "bar", "line", "pie", "doughnut", "scatter", "bubble", "radar",
)  # fmt: skip
_PLAIN = '<c:varyColors val="0"/>'
_VARIED = '<c:varyColors val="1"/>'
_USUAL_BUBBLE = 0.25
"""The diameter of the largest bubble at ``c:bubbleScale`` 100, as a fraction of the shorter side of the plot."""


def plots_xml(drawing: Drawing) -> str:
    """All plots of the chart."""
    groups: dict[tuple[bool, int], list[int]] = {}
    for index, series in enumerate(drawing.data.series):
        groups.setdefault((series.right, _DEPTH.index(series.kind)), []).append(index)
    return "".join(
        _plot(_DEPTH[depth], "".join(series_xml(index, drawing) for index in members), right, drawing)
        for (right, depth), members in sorted(groups.items())
    )


def _plot(kind: ChartKind, series: str, right: bool, drawing: Drawing) -> str:
    ids = (X2, Y2) if right else (X, Y)
    axes = "".join(f'<c:axId val="{each}"/>' for each in ids)
    match kind:
        case "column" | "bar":
            across = f'<c:barDir val="{"bar" if kind == "bar" else "col"}"/>'
            spaced = f'<c:gapWidth val="{_percent(drawing.frame.gap, 500)}"/>'
            spaced += f'<c:overlap val="{_percent(drawing.frame.overlap, 100)}"/>'
            head = f"{across}{_grouping('clustered', drawing)}{_PLAIN}"
            return f"<c:barChart>{head}{series}{spaced}{axes}</c:barChart>"
        case "line":
            head = f"{_grouping('standard', drawing)}{_PLAIN}"
            return f'<c:lineChart>{head}{series}<c:marker val="1"/>{axes}</c:lineChart>'
        case "area":
            return f"<c:areaChart>{_grouping('standard', drawing)}{_PLAIN}{series}{axes}</c:areaChart>"
        case "pie":
            return f'<c:pieChart>{_VARIED}{series}<c:firstSliceAng val="0"/></c:pieChart>'
        case "doughnut":
            hole = f'<c:firstSliceAng val="0"/><c:holeSize val="{round(100 * HOLE)}"/>'
            return f"<c:doughnutChart>{_VARIED}{series}{hole}</c:doughnutChart>"
        case "scatter":
            return f'<c:scatterChart><c:scatterStyle val="lineMarker"/>{_PLAIN}{series}{axes}</c:scatterChart>'
        case "bubble":
            scale = f'<c:bubbleScale val="{round(100 * LARGEST_BUBBLE / _USUAL_BUBBLE)}"/>'
            rest = f'{scale}<c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>'
            return f"<c:bubbleChart>{_PLAIN}{series}{rest}{axes}</c:bubbleChart>"
        case "radar":
            return f'<c:radarChart><c:radarStyle val="marker"/>{_PLAIN}{series}{axes}</c:radarChart>'
        case _:
            assert_never(kind)


def _grouping(plain: str, drawing: Drawing) -> str:
    stacking = {"": plain, "stacked": "stacked", "percent": "percentStacked"}[drawing.data.stacking]
    return f'<c:grouping val="{stacking}"/>'


def _percent(fraction: float, most: int) -> int:
    return max(-100 if most == 100 else 0, min(most, round(100 * fraction)))
