"""What an author asks of a chart, as values."""

from typing import Literal, TypeAlias

import msgspec

from slidegen.charts.written.formats import FormatSpec
from slidegen.model.chart import ChartKind, Legend, Stacking
from slidegen.model.style import Colour
from slidegen.source import Span

Kind: TypeAlias = ChartKind | Literal["combo"]
Labels: TypeAlias = Literal["none", "all", "last", "max"]

KINDS: tuple[Kind, ...] = (
    "column", "bar", "line", "area", "pie", "doughnut", "scatter", "bubble", "radar", "combo",
)  # fmt: skip


class Name(msgspec.Struct, frozen=True):
    """The name of a column, or of a series or category, and where it stands."""

    text: str
    span: Span


class SeriesSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A series as asked for. ``column`` may be several names with commas between.

    ``errors`` are the columns of the lengths of error bars: one for both directions, or down and up.
    """

    column: Name
    name: str = ""
    kind: ChartKind | None = None
    kind_span: Span | None = None
    right: Span | None = None
    errors: tuple[Name, ...] = ()
    colour: Colour | None = None
    labels: Labels | None = None


class AxisSpec(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked of a value axis."""

    title: str | None = None
    unit: str = ""
    format: FormatSpec | None = None
    low: float | None = None
    high: float | None = None
    limit_span: Span | None = None
    log: Span | None = None


class Spec(msgspec.Struct, frozen=True, kw_only=True):
    """All that is asked of a chart but its figures. None: slidegen chooses."""

    kind: Kind = "column"
    stacking: Stacking = ""
    title: str = ""
    x: Name | None = None
    y: tuple[SeriesSpec, ...] = ()
    size: Name | None = None
    left: AxisSpec = AxisSpec()
    right: AxisSpec = AxisSpec()
    x_title: str | None = None
    labels: Labels | None = None
    legend: Legend | Literal["show"] | None = None
    highlight: tuple[Name, ...] = ()
    smooth: bool = False
    source: Name | None = None
    caption: Name | None = None
    alt: str = ""
    width: float | None = None
    span: Span
    spans: dict[str, Span] = {}
