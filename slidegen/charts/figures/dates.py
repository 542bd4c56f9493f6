"""Texts of cells to dates and times, as days since 1899-12-30; times of day are fractions.

A column is read in one form: ``03/04/2024`` says by itself neither the day nor the month, a date further down may.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

ORIGIN = date(1899, 12, 30)
DAY = 86_400
"""The seconds of a day."""

FIRST = date(1900, 3, 1)
"""Spreadsheets count no earlier days rightly."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_TIME = r"(?:[T ]+(?P<H>\d{1,2}):(?P<M>\d{2})(?::(?P<S>\d{2}(?:\.\d{1,9})?))?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?"
_MONTH = r"(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_Y = r"(?P<y>\d{4})"


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    order: str = ""


def _form(pattern: str, order: str = "") -> _Form:
    return _Form(re.compile(pattern + _TIME, re.IGNORECASE), order)


_FORMS = (
    _form(_Y + r"[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"),
    _form(_Y + r"(?P<m>\d{2})(?P<d>\d{2})"),
    _form(_Y + r"-(?P<m>\d{1,2})"),
    _form(_Y + r"[- ]?q(?P<q>[1-4])"),
    _form(r"q(?P<q>[1-4])[-/ ]?" + _Y),
    _form(_Y + r"-?w(?P<w>\d{1,2})"),
    _form(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\." + _Y),
    _form(r"(?P<d>\d{1,2})[/-](?P<m>\d{1,2})[/-]" + _Y, "day"),
    _form(r"(?P<m>\d{1,2})[/-](?P<d>\d{1,2})[/-]" + _Y, "month"),
    _form(r"(?P<m>\d{1,2})/" + _Y),
    _form(r"(?P<d>\d{1,2})\.?[- ]" + _MONTH + r"[-, ]*" + _Y),
    _form(_MONTH + r"\s+(?P<d>\d{1,2}),?\s+" + _Y),
    _form(_MONTH + r"[-, ]*" + _Y),
)
CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?:\s*([ap])\.?m\.?)?", re.IGNORECASE)
YEAR = re.compile(r"(?:1[89]|20|21)\d{2}")


class Dates(NamedTuple):
    """A column of dates (None: missing); ``unsure``: day and month could also be the other way round."""

    values: tuple[float | None, ...]
    unsure: bool = False


def read_dates(cells: Sequence[str], is_missing: Callable[[str], bool]) -> Dates | None:
    """*cells* as dates of one form; None: they are none."""
    found: list[Dates] = []
    for form in _FORMS:
        values: list[float | None] = []
        for cell in cells:
            value = None if is_missing(cell) else _read(cell, form)
            if value is None and not is_missing(cell):
                break
            values.append(value)
        else:
            found.append(Dates(tuple(values), bool(form.order)))
            if not form.order or len(found) == 2:
                break
    if not found or all(value is None for value in found[0].values):
        return None
    return found[0]._replace(unsure=len(found) == 2 and found[0].values != found[1].values)


def read_years(cells: Sequence[str], is_missing: Callable[[str], bool]) -> tuple[float | None, ...] | None:
    """*cells* that are years, as the dates of their first days."""
    if not all(is_missing(cell) or (YEAR.fullmatch(cell) and int(cell) > 1900) for cell in cells):
        return None
    return tuple(None if is_missing(cell) else to_days(date(int(cell), 1, 1)) for cell in cells)


def read_times(cells: Sequence[str]) -> tuple[float, ...] | None:
    """*cells* that all are times of a day as parts of it; one past midnight may follow. None: they are others."""
    times: list[float] = []
    day = 0
    for cell in cells:
        found = CLOCK.fullmatch(cell.strip())
        if found is None or int(found[1]) > 24 or int(found[2]) > 59 or float(found[3] or 0) >= 60:
            return None
        hours = int(found[1]) % 12 + 12 * (found[4].lower() == "p") if found[4] else int(found[1])
        time = (hours * 3600 + int(found[2]) * 60 + float(found[3] or 0)) / DAY
        day += bool(times) and time + day < times[-1]
        times.append(time + day)
    return tuple(times) if day < 2 else None


def to_days(day: date) -> float:
    """The number that a spreadsheet has for *day*."""
    return float((day - ORIGIN).days)


def from_days(days: float) -> date:
    """The day of a spreadsheet's number."""
    return ORIGIN + timedelta(days=int(days // 1))


def _read(text: str, form: _Form) -> float | None:
    found = form.pattern.fullmatch(text)
    if found is None:
        return None
    parts = {key: value for key, value in found.groupdict().items() if value is not None}
    try:
        day = _day(parts)
    except ValueError:
        return None
    hours, minutes, seconds = int(parts.get("H", 0)), int(parts.get("M", 0)), float(parts.get("S", 0))
    if day < FIRST or hours > 24 or minutes > 59 or seconds > 60:
        return None
    return to_days(day) + (hours * 3600 + minutes * 60 + seconds) / DAY


def _day(parts: dict[str, str]) -> date:
    year = int(parts["y"])
    if "w" in parts:
        return date.fromisocalendar(year, int(parts["w"]), 1)
    if "q" in parts:
        month = int(parts["q"]) * 3 - 2
    elif "b" in parts:
        month = MONTHS.index(parts["b"].lower()) + 1
    else:
        month = int(parts["m"])
    return date(year, month, int(parts.get("d", 1)))
