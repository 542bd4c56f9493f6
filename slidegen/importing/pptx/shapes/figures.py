"""The figures of charts as rows: from what a chart keeps of them, else from its workbook."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from slidegen.errors import WorldError
from slidegen.importing.pptx.shapes.workbook import Workbook
from slidegen.importing.pptx.text.runs import clean
from slidegen.theme.template.parts.xml import number

if TYPE_CHECKING:
    from lxml.etree import _Element

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
Row: TypeAlias = list[str]
_MOST = 100_000
_DATE = re.compile(r"(?:^|[^a-z])(?:yy|d{1,4}[^a-z]|mmm|m/d|d\.m)", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]")


class Figures:
    """Reads the figures of series."""

    def __init__(self, workbook: Workbook | None) -> None:
        self._workbook = workbook

    def categories(self, series: Sequence["_Element"], names: list[str], corner: str) -> list[Row]:
        """A row a category."""
        columns = [self._values(each, "val") for each in series]
        found = next((labels for each in series if (labels := self._values(each, "cat"))), [])
        count = max([len(found), *map(len, columns)], default=0)
        labels = [found[at] if at < len(found) and found[at] else str(at + 1) for at in range(count)]
        rows = [[labels[at], *(column[at] if at < len(column) else "" for column in columns)] for at in range(count)]
        return [[corner, *names], *rows]

    def labels(self, series: "_Element") -> list[str]:
        """The categories of *series*."""
        return self._values(series, "cat")

    def points(self, series: Sequence["_Element"], names: list[str], corner: str, *, sized: bool) -> list[Row]:
        """A row a place on the x axis; of bubbles, those of all series below one another."""
        read = [
            (self._values(each, "xVal"), self._values(each, "yVal"), self._values(each, "bubbleSize"))
            for each in series
        ]
        if sized:
            rows = [list(row) for xs, ys, sizes in read for row in zip(_filled(xs, ys), ys, sizes, strict=False)]
            return [[corner, names[0] if names else "y", "size"], *rows]
        rows = []
        for at, (xs, ys, _) in enumerate(read):
            for x, y in zip(_filled(xs, ys), ys, strict=False):
                if not x:
                    continue
                same = (
                    next((row for row in rows if row[0] == x and not row[at + 1]), None)
                    if at and len(rows) < 500
                    else None
                )
                if same is None:
                    same = [x, *[""] * len(series)]
                    rows.append(same)
                same[at + 1] = y
        return [[corner, *names], *rows]

    def _values(self, series: "_Element", tag: str) -> list[str]:
        place = series.find(C + tag)
        if place is None:
            return []
        cache = next(place.iter(f"{C}numCache", f"{C}strCache", f"{C}numLit", f"{C}strLit"), None)
        levels = list(place.iter(f"{C}lvl"))
        if levels:
            return _levels(levels, place)
        if cache is not None and cache.find(f"{C}pt") is not None:
            return _points(cache)
        reference = place.findtext(f".//{C}f") or ""
        try:
            return self._workbook.values(reference) if self._workbook is not None else []
        except WorldError:
            return []


def _filled(xs: list[str], ys: list[str]) -> list[str]:
    return xs or [str(at) for at in range(1, len(ys) + 1)]


def _points(cache: "_Element") -> list[str]:
    found: dict[int, str] = {}
    usual = cache.findtext(f"{C}formatCode") or ""
    for point in cache.iterchildren(f"{C}pt"):
        at = number(point.get("idx"))
        if at is not None and 0 <= at < _MOST:
            code = point.get("formatCode") or usual
            found[at] = _value(" ".join(clean(point.findtext(f"{C}v") or "").split()), code)
    count = cache.find(f"{C}ptCount")
    said = number(count.get("val")) if count is not None else None
    length = max(found, default=-1) + 1
    return [found.get(at, "") for at in range(min(max(length, said or 0), _MOST, length + 1000))]


def _levels(levels: list["_Element"], place: "_Element") -> list[str]:
    """Categories in groups: the names of the groups stand before those in them."""
    inner = _points(levels[0])
    outer = [_points(each) for each in levels[1:]]
    out = []
    for at, text in enumerate(inner):
        names = [
            next((one[up] for up in range(min(at, len(one) - 1), -1, -1) if one[up]), "") for one in reversed(outer)
        ]
        out.append(" ".join(filter(None, [*names, text])))
    return out


def _value(text: str, code: str) -> str:
    """A figure as written, a day as a date where its format says that it is one."""
    if not _DATE.search(_QUOTED.sub("", code)):
        return text
    try:
        days = float(text)
    except ValueError:
        return text
    from datetime import date, timedelta  # few charts have dates

    if not 0 < days < 2_900_000 or days != int(days):
        return text
    return (date(1899, 12, 30) + timedelta(days=int(days))).isoformat()
