"""What laying out a chart starts from and comes to, before it is a frame."""

import msgspec

from slidegen.layout.charts.text import Pen
from slidegen.model.chart import (
    ChartData,
    LegendEntry,
    PlacedText,
    SeriesName,
    SliceLabel,
)
from slidegen.theme.objects import ChartStyle
from slidegen.units import Rect


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """A chart to be laid out in ``room``, below its title; ``pen`` writes all texts but that."""

    data: ChartData
    room: Rect
    pen: Pen
    style: ChartStyle


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """A chart with its places. See :class:`~slidegen.model.frames.ChartFrame` for the fields of the same names.

    ``names`` are by series.
    """

    data: ChartData
    plot: Rect
    x_title: PlacedText | None = None
    y_title: PlacedText | None = None
    y2_title: PlacedText | None = None
    legend_rect: Rect | None = None
    entries: tuple[LegendEntry, ...] = ()
    categories: tuple[tuple[str, ...], ...] = ()
    label_every: int = 1
    names: dict[int, SeriesName] = {}
    slices: tuple[SliceLabel, ...] = ()
    gap: float = 0.0
    overlap: float = 0.0
    values_shown: bool = True
