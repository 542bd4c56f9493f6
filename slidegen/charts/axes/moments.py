"""Ticks of date axes at natural places: the starts of years, months, Mondays, days; and how dates are written.

Months have their English names in every viewer: the format codes name the language, so that labels are the same in
PowerPoint and on the web page.
"""

import math
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from slidegen.charts.axes.ticks import Step, steps_from
from slidegen.charts.figures.dates import from_days, to_days

Unit: TypeAlias = Literal["days", "months", "years"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ENGLISH = "[$-409]"
YEAR_CODE = _ENGLISH + "yyyy"
MONTH_CODE = _ENGLISH + "mmm yyyy"
DAY_CODE = _ENGLISH + "d mmm"
DAY_YEAR_CODE = _ENGLISH + "d mmm yyyy"

_MONTH, _YEAR = 30.4375, 365.25
"""Mean lengths in days."""

_SHORT: tuple[tuple[Unit, int], ...] = (
    ("days", 1), ("days", 2), ("days", 7), ("days", 14), ("months", 1), ("months", 2), ("months", 3), ("months", 6),
)  # fmt: skip
_MONDAY = 2
"""The first Monday as spreadsheets count days."""


class DateTicks(NamedTuple):
    """Ticks from ``low`` (a tick) to ``high``; ``step`` is their mean distance in days, ``code`` their format."""

    low: float
    high: float
    step: float
    values: tuple[float, ...]
    code: str


def date_ticks(dates: Sequence[float], wanted: int = 6) -> DateTicks:
    """Ticks for *dates*, no finer than these; the axis starts at a tick, as PowerPoint counts from there."""
    low, high = min(dates), max(dates)
    unit, count = _fitting(high - low, wanted, _finest(dates))
    first = _floor(low, unit, count)
    values = [first]
    while (following := _after(values[-1], unit, count)) <= high or len(values) < 2:
        values.append(following)
    return DateTicks(first, max(high, values[-1]), _length(unit, count), tuple(values), _code(unit, values))


def _finest(dates: Sequence[float]) -> Unit:
    """The coarsest unit at whose starts all *dates* are."""
    days = [from_days(value) for value in dates]
    if any(day.day != 1 for day in days):
        return "days"
    return "months" if any(day.month != 1 for day in days) else "years"


def _fitting(length: float, wanted: int, finest: Unit) -> tuple[Unit, int]:
    """The shortest distance of ticks that gives at most a few more than *wanted*."""
    units: tuple[Unit, ...] = ("days", "months", "years")
    return next(
        (unit, count)
        for unit, count in _choices()
        if units.index(unit) >= units.index(finest) and _length(unit, count) * (wanted + 2) >= length
    )


def even_ticks(dates: Sequence[float], wanted: int = 6) -> DateTicks:
    """Ticks an even number of days apart, for axes that know no months: those of scatter plots.

    They are set a few days into a year or a month, so that drifting apart from the calendar never shows.
    """
    low, high = min(dates), max(dates)
    unit, count = _fitting(high - low, wanted, _finest(dates))
    lead = {"days": 0.0, "months": 3.5, "years": 0.75}[unit]
    first = _floor(low, unit, count)
    if first + lead > low:
        first = _floor(first - 1, unit, count)
    step = _length(unit, count)
    total = max(1, math.ceil((high - first - lead) / step))
    values = tuple(first + lead + number * step for number in range(total + 1))
    return DateTicks(values[0], values[-1], step, values, _code(unit, values))


def _choices() -> Iterator[tuple[Unit, int]]:
    yield from _SHORT
    for step in steps_from(1.0):
        if step != Step(25, -1):
            yield "years", round(step.value)


def _length(unit: Unit, count: int) -> float:
    return count * {"days": 1.0, "months": _MONTH, "years": _YEAR}[unit]


def _floor(days: float, unit: Unit, count: int) -> float:
    day = from_days(days)
    match unit:
        case "years":
            return to_days(date(max(1900, day.year - day.year % count), 1, 1))
        case "months":
            return to_days(date(day.year, day.month - (day.month - 1) % count, 1))
        case "days" if count % 7 == 0:
            return math.floor((days - _MONDAY) / 7) * 7.0 + _MONDAY
        case "days":
            return float(math.floor(days))


def _after(days: float, unit: Unit, count: int) -> float:
    if unit == "days":
        return days + count
    day = from_days(days)
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "years" else 1)
    return to_days(date(months // 12, months % 12 + 1, 1))


def _code(unit: Unit, values: Sequence[float]) -> str:
    match unit:
        case "years":
            return YEAR_CODE
        case "months":
            return MONTH_CODE
        case "days":
            return DAY_CODE if from_days(values[0]).year == from_days(values[-1]).year else DAY_YEAR_CODE


def date_text(days: float, code: str) -> str:
    """A day as Excel writes it by one of the codes above."""
    day = from_days(days)
    month = _MONTHS[day.month - 1]
    match code:
        case "[$-409]yyyy":
            return f"{day.year}"
        case "[$-409]mmm yyyy":
            return f"{month} {day.year}"
        case "[$-409]d mmm":
            return f"{day.day} {month}"
        case _:
            return f"{day.day} {month} {day.year}"
