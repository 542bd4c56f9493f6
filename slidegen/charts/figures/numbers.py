"""Texts of cells to numbers: decimal commas, thousands, percent signs, currency, and what is missing."""

import math
import re
from collections.abc import Iterable
from typing import NamedTuple

MISSING = frozenset(("", "-", "–", "—", "na", "n/a", "n.a.", "nan", "null", "none", "nil", "?", ".", "..", "…", "#n/a"))
"""What stands for a value that is not known, in lower case."""

_GROUPS = str.maketrans("", "", " \u00a0\u202f\u2009'’_")
"""Thousands separators that can be nothing else."""

_SIGNS = str.maketrans({"−": "-", "–": "-"})
_WRAP = re.compile(r"(?P<sign>[+-]?)\s*(?P<symbol>[$€£¥]?)\s*(?P<number>[+-]?[^%$€£¥]*?)\s*(?P<after>%|[$€£¥])?")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?")
_POINT_GROUPS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+")
_COMMA_GROUPS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_MAX_TEXT = 60

LARGEST = 1e100
"""Beyond it sums and squares soon have no number; nobody draws such figures but by mistake."""


class Marks(NamedTuple):
    """The decimal mark of a table's numbers, ``.`` or ``,``; the other one parts thousands."""

    decimal: str = "."

    @property
    def group(self) -> str:
        return "," if self.decimal == "." else "."


class Number(NamedTuple):
    """``percent``: it was written with a percent sign, and ``value`` is the fraction."""

    value: float
    percent: bool = False


def is_missing(text: str) -> bool:
    """Whether *text* stands for a value that is not known."""
    return text.lower() in MISSING


def find_marks(cells: Iterable[str], *, commas: bool) -> Marks:
    """The decimal mark that explains all *cells*; *commas*: cells are not parted by commas, so one may well be it.

    ``1.234,5`` and ``3,5`` speak for the comma, ``1,234.5`` and ``3.5`` for the point. ``1,234`` alone can be both:
    it is a thousand, unless *commas*.
    """
    unsure = False
    for cell in cells:
        if ("," not in cell and "." not in cell) or len(cell) > _MAX_TEXT:
            continue
        text = cell.translate(_GROUPS).strip("+-−%$€£¥")
        if not text.replace(",", "").replace(".", "").isdecimal():
            continue
        if "," in text and "." in text:
            return Marks("," if text.rfind(",") > text.rfind(".") else ".")
        if "," in text and not _COMMA_GROUPS.fullmatch(text):
            if text.count(",") == 1:
                return Marks(",")
        elif "," in text:
            unsure = unsure or text.count(",") == 1
        elif text.count(".") == 1 and not _POINT_GROUPS.fullmatch(text):
            return Marks(".")
    return Marks("," if unsure and commas else ".")


def parse(text: str, marks: Marks) -> Number | None:
    """*text* as a number; None: it is none. Blanks and apostrophes part thousands in any case."""
    if len(text) > _MAX_TEXT:
        return None
    found = _WRAP.fullmatch(text.translate(_SIGNS).strip())
    if found is None:
        return None
    plain = found["number"].translate(_GROUPS)
    if marks.group in plain:
        groups = _COMMA_GROUPS if marks.decimal == "." else _POINT_GROUPS
        head = plain if marks.decimal == "." else plain.partition(",")[0]
        if not groups.fullmatch(head):
            return None
        plain = plain.replace(marks.group, "")
    plain = plain.replace(marks.decimal, ".")
    if not plain.isascii() or _NUMBER.fullmatch(plain) is None:
        return None
    value = float(found["sign"] + plain) if not (found["sign"] and plain[0] in "+-") else math.nan
    if not abs(value) <= LARGEST:
        return None
    return Number(value / 100, True) if found["after"] == "%" else Number(value)
