"""Where each number of a chart stands in its workbook.

One sheet holds the chart's data in columns: categories, or the x values of points, then each series with what belongs
to it. Row 1 has the names, the rows below have the values.
"""

from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from slidegen.model.chart import Axis, ChartData, Series

SHEET = "Sheet1"
GENERAL = "General"
ISO_DATE = r"yyyy\-mm\-dd"

Cell: TypeAlias = str | float | None
"""A text, a number or nothing."""


class Column(msgspec.Struct, frozen=True):
    """A column of the sheet, ``number`` counted from 0. ``format`` is the Excel number format of its figures."""

    number: int
    name: str
    cells: tuple[Cell, ...]
    format: str = GENERAL

    @property
    def name_reference(self) -> str:
        """The cell with the name, as formulas refer to it."""
        return f"{SHEET}!${letters(self.number)}$1"

    @property
    def reference(self) -> str:
        """The cells with the values, as formulas refer to them."""
        letter = letters(self.number)
        return f"{SHEET}!${letter}$2:${letter}${max(len(self.cells), 1) + 1}"


class SeriesColumns(msgspec.Struct, frozen=True, kw_only=True):
    """The columns of one series. ``xs`` and ``sizes`` are those of its points, ``plus`` and ``minus`` its errors'."""

    values: Column
    xs: Column | None = None
    sizes: Column | None = None
    plus: Column | None = None
    minus: Column | None = None


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """All columns in their order, and what each is for."""

    columns: tuple[Column, ...]
    categories: Column | None
    series: tuple[SeriesColumns, ...]


class _Columns:
    """Columns as they are added, numbered."""

    __slots__ = ("made",)

    def __init__(self) -> None:
        self.made: list[Column] = []

    def add(self, name: str, cells: Sequence[Cell], form: str = GENERAL) -> Column:
        self.made.append(Column(len(self.made), name, tuple(cells), form))
        return self.made[-1]


def sheet_of(data: ChartData) -> Sheet:
    """The sheet of *data*."""
    columns = _Columns()
    if any(series.xs for series in data.series):
        found = _point_series(data, columns)
        return Sheet(columns=tuple(columns.made), categories=None, series=found)
    categories = (
        columns.add(data.x_name, data.dates, ISO_DATE) if data.dates else columns.add(data.x_name, data.categories)
    )
    values = [columns.add(each.name, each.values, _format(each, data)) for each in data.series]
    found = tuple(
        _with_errors(each, SeriesColumns(values=column), columns)
        for each, column in zip(data.series, values, strict=True)
    )
    return Sheet(columns=tuple(columns.made), categories=categories, series=found)


def _point_series(data: ChartData, columns: _Columns) -> tuple[SeriesColumns, ...]:
    """Series of points: x, y, size; series at the same places share their x."""
    shared: dict[tuple[float, ...], Column] = {}
    form = data.x.format if data.x is not None else GENERAL
    found = []
    for each in data.series:
        if each.xs not in shared:
            shared[each.xs] = columns.add(data.x_name, each.xs, form)
        values = columns.add(each.name, each.values, _format(each, data))
        sizes = columns.add(f"{each.name} size", each.sizes) if each.sizes else None
        own = SeriesColumns(values=values, xs=shared[each.xs], sizes=sizes)
        found.append(_with_errors(each, own, columns))
    return tuple(found)


def _with_errors(series: Series, own: SeriesColumns, columns: _Columns) -> SeriesColumns:
    if not series.plus and not series.minus:
        return own
    if series.plus == series.minus:
        both = columns.add(f"{series.name} ±", series.plus, own.values.format)
        return msgspec.structs.replace(own, plus=both, minus=both)
    plus = columns.add(f"{series.name} +", series.plus, own.values.format) if series.plus else None
    minus = columns.add(f"{series.name} −", series.minus, own.values.format) if series.minus else None
    return msgspec.structs.replace(own, plus=plus, minus=minus)


def _format(series: Series, data: ChartData) -> str:
    """How the workbook shows the values of *series*: as its axis does."""
    axis: Axis | None = data.y2 if series.right else data.y
    return axis.format if axis is not None else GENERAL


def letters(number: int) -> str:
    """The letters of column *number*, counted from 0: A to Z, AA, AB, ..."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name
