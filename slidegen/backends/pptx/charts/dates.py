"""The units of date axes: PowerPoint counts them in days, months or years."""

import time
from collections.abc import Sequence
from typing import Literal, TypeAlias

import msgspec

from slidegen.model.chart import Axis

TimeUnit: TypeAlias = Literal["days", "months", "years"]
_EPOCH = 25_569
"""1 January 1970 as spreadsheets count days."""

_DAY = 86_400


class DateUnits(msgspec.Struct, frozen=True):
    """``base`` is the finest unit that the data need; ticks stand ``step`` of ``major`` apart."""

    base: TimeUnit
    major: TimeUnit
    step: int


def date_units(axis: Axis, dates: Sequence[float]) -> DateUnits:
    """The units in which *axis* counts and ticks, for data at *dates*."""
    base = _common_unit(dates)
    marks = [tick.value for tick in axis.ticks]
    if len(marks) < 2:
        return DateUnits(base, "days", max(1, round(axis.step)))
    major = _common_unit(marks)
    if major == "days":
        return DateUnits("days", "days", max(1, round(marks[1] - marks[0])))
    (year, month), (later, other) = _year_and_month(marks[0]), _year_and_month(marks[1])
    months = max(1, 12 * (later - year) + other - month)
    if major == "years":
        return DateUnits(base, "years", max(1, months // 12))
    return DateUnits("months" if base == "years" else base, "months", months)


def _common_unit(dates: Sequence[float]) -> TimeUnit:
    """The coarsest unit at whose starts all *dates* are."""
    moments = [time.gmtime((date - _EPOCH) * _DAY) for date in dates]
    if any(moment.tm_mday != 1 for moment in moments):
        return "days"
    return "months" if any(moment.tm_mon != 1 for moment in moments) else "years"


def _year_and_month(date: float) -> tuple[int, int]:
    moment = time.gmtime((date - _EPOCH) * _DAY)
    return moment.tm_year, moment.tm_mon
