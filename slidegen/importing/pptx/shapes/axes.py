"""The axes of native charts: titles, number formats, limits."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from slidegen.importing.pptx.text.runs import clean
from slidegen.theme.template.parts.xml import A, is_true
from slidegen.yaml.write import scalar

if TYPE_CHECKING:
    from lxml.etree import _Element

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_PLAIN_FORMAT = re.compile(r"(?:General|(?:\[>=[\d.]+\]|[#0.,;\s_()-])*|@)", re.IGNORECASE)


class Plot(msgspec.Struct, frozen=True):
    """Series of one kind on one pair of axes."""

    kind: str
    stacking: str
    right: bool
    series: tuple["_Element", ...]


def axis_keys(area: "_Element", plots: list[Plot], *, own: bool) -> Iterator[str]:
    """What a fence says of the axes of *plots*."""
    points = plots[0].kind in ("scatter", "bubble")
    values = list(area.iterchildren(f"{C}valAx"))
    x = values[:1] if points else list(area.iterchildren(f"{C}catAx", f"{C}dateAx"))[:1]
    y = values[1:2] if points else values[:1]
    right = [] if points or not any(plot.right for plot in plots) else values[1:2]
    for axes, prefix in ((x, "x-"), (y, "y-"), (right, "right-")):
        for axis in axes:
            title = axis.find(f"{C}title")
            if title is not None and (text := title_text(title)):
                yield f"{prefix}title: {scalar(text)}"
            elif prefix == "y-" and own and sum(len(plot.series) for plot in plots) == 1:
                yield 'y-title: ""'
            if prefix != "x-":
                yield from _scale(axis, prefix.removeprefix("y-"), plots, own=own)


def _scale(axis: "_Element", prefix: str, plots: list[Plot], *, own: bool) -> Iterator[str]:
    number = axis.find(f"{C}numFmt")
    code = number.get("formatCode", "") if number is not None else ""
    if number is None or is_true(number.get("sourceLinked")):
        code = next((each.text or "" for plot in plots for each in _formats(plot)), "")
    if code and not _PLAIN_FORMAT.fullmatch(code):
        yield f"{prefix}format: {scalar(code)}"
    scaling = axis.find(f"{C}scaling")
    if scaling is None:
        return
    if scaling.find(f"{C}logBase") is not None:
        yield f"{prefix}log: true"
    elif not own:
        for name in ("min", "max"):
            if value := value_of(scaling, name):
                yield f"{prefix}{name}: {value}"


def _formats(plot: Plot) -> Iterator["_Element"]:
    """The number formats of the values that a chart keeps."""
    for series in plot.series:
        yield from series.iterfind(f"{C}val//{C}formatCode")


def title_text(title: "_Element") -> str:
    """The words of a title of a chart or an axis."""
    return " ".join(clean("".join(each.text or "" for each in title.iter(f"{A}t"))).split())


def value_of(element: "_Element", name: str) -> str:
    """The ``val`` of the child *name*; empty: there is none."""
    found = element.find(C + name)
    return found.get("val", "") if found is not None else ""
