"""Native charts as chart fences: kind, stacking, axes and figures."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from slidegen.errors import WorldError
from slidegen.importing.pptx.shapes.axes import C, Plot, axis_keys, title_text, value_of
from slidegen.importing.pptx.shapes.figures import Figures, Row
from slidegen.importing.pptx.shapes.found import Found
from slidegen.importing.pptx.shapes.workbook import Workbook
from slidegen.importing.pptx.text.runs import clean
from slidegen.model.blocks import Block, Directive
from slidegen.theme.template.parts.xml import A, R, is_true
from slidegen.yaml.write import listed, scalar

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.importing.pptx.context import SlideReader

_KINDS = {
    "barChart": "column", "bar3DChart": "column", "lineChart": "line", "line3DChart": "line", "areaChart": "area",
    "area3DChart": "area", "pieChart": "pie", "pie3DChart": "pie", "ofPieChart": "pie", "doughnutChart": "doughnut",
    "scatterChart": "scatter", "bubbleChart": "bubble", "radarChart": "radar", "stockChart": "line",
    "surfaceChart": "area", "surface3DChart": "area",
}  # fmt: skip
_INEXACT = {
    "ofPieChart": "a pie with a second pie", "stockChart": "a stock chart", "surfaceChart": "a surface",
    "surface3DChart": "a surface",
}  # fmt: skip
_STACKING = {"stacked": "stacked", "percentStacked": "percent"}
_COMBINED = ("column", "line", "area")
_SUMMARY = re.compile(r"(?:Column|Bar|Line|Area|Pie|Doughnut|Scatter|Bubble|Radar) (?:chart|plot)\b|Chart of ")
"""How the alternative texts begin that slidegen makes by itself."""


def chart(shape: Found, reader: "SlideReader") -> Block | None:
    """The chart of *shape* as a fence; None, told: it has no figures."""
    reference = next(shape.element.iter(f"{C}chart"), None)
    link = reader.links.get(reference.get(f"{R}id", "")) if reference is not None else None
    root = reader.root.package.find_root(link.target) if link is not None and not link.external else None
    area = root.find(f"{C}chart/{C}plotArea") if root is not None else None
    if root is None or area is None or link is None:
        reader.losses.lost("a chart of a newer kind or without figures", "take a picture of it", shape=shape.name)
        return None
    plots = list(_plots(area, reader, shape))
    workbook = _workbook(link.target, reader)
    if not plots or not any(plot.series for plot in plots):
        reader.losses.lost("a chart without figures", shape=shape.name)
        return None
    lines = [*_keys(root, area, plots, shape, reader)]
    figures = Figures(workbook)
    rows, names = _rows(plots, figures, workbook)
    if len(rows) < 2:
        reader.losses.lost("a chart without figures", shape=shape.name)
        return None
    lines += _series_keys(plots, names, rows[0])
    text = "\n".join([*lines, "---", *(",".join(map(_csv, row)) for row in rows)])
    return Directive(name="chart", argument="chart", text=text)


def _plots(area: "_Element", reader: "SlideReader", shape: Found) -> Iterator[Plot]:
    right = {
        each.findtext(f"{C}axId") or value_of(each, "axId")
        for each in area.iterchildren(f"{C}valAx")
        if value_of(each, "axPos") == "r" or value_of(each, "crosses") == "max"
    }
    first = True
    for native in area.iterchildren("*"):
        name = native.tag.removeprefix(C)
        kind = _KINDS.get(name)
        if kind is None:
            continue
        if name in _INEXACT:
            reader.losses.approximated(f"{_INEXACT[name]} becomes the nearest chart there is", shape=shape.name)
        elif "3D" in name:
            reader.losses.approximated("a chart in three dimensions becomes a flat one", shape=shape.name)
        if kind == "column" and value_of(native, "barDir") == "bar":
            kind = "bar"
        axes = {each.get("val", "") for each in native.iterchildren(f"{C}axId")}
        stacking = _STACKING.get(value_of(native, "grouping"), "")
        yield Plot(kind, stacking, not first and bool(axes & right), tuple(native.iterchildren(f"{C}ser")))
        first = False


def _keys(root: "_Element", area: "_Element", plots: list[Plot], shape: Found, reader: "SlideReader") -> Iterator[str]:
    kinds = list(dict.fromkeys(plot.kind for plot in plots))
    combined = len(kinds) > 1 and all(kind in _COMBINED for kind in kinds)
    if len(kinds) > 1 and not combined:
        reader.losses.approximated("a chart of several kinds becomes one of the first kind", shape=shape.name)
    yield f"type: {'combo' if combined else kinds[0]}"
    if stacking := next((plot.stacking for plot in plots if plot.stacking), ""):
        yield f"{stacking}: true"
    title = root.find(f"{C}chart/{C}title")
    if title is not None and (text := title_text(title)):
        yield f"title: {scalar(text)}"
    elif title is not None and len(plots[0].series) == 1 and (name := _series_name(plots[0].series[0])):
        yield f"title: {scalar(name)}"  # as PowerPoint titles charts of one series by itself
    if kinds[0] not in ("pie", "doughnut", "radar"):
        yield from axis_keys(area, plots, own=reader.own)
    if (
        not reader.own
        and (pos := root.find(f"{C}chart/{C}legend/{C}legendPos")) is not None
        and len(plots[0].series) > 1
    ):
        yield f"legend: {({'t': 'top', 'b': 'bottom'}).get(pos.get('val', 'r'), 'right')}"
    if all(_shows_values(each) for plot in plots for each in plot.series):
        yield "labels: true"
    if reader.own and (names := _lit(plots)):
        yield f"highlight: {listed(names)}"
    about = " ".join(shape.about.split())
    if about and not (reader.own and _SUMMARY.match(about)):
        yield f"alt: {scalar(about)}"


def _lit(plots: list[Plot]) -> tuple[str, ...]:
    """What slidegen lights up: the series, or points of one series, that are not muted."""
    series = [each for plot in plots for each in plot.series]
    if len(series) > 1:
        muted = [_is_muted(each) for each in series]
        return tuple(_series_name(each) for each, pale in zip(series, muted, strict=True) if not pale and any(muted))
    pale = {value_of(point, "idx") for each in series for point in each.iterchildren(f"{C}dPt") if _is_muted(point)}
    if not pale:
        return ()
    names = Figures(None).labels(series[0])
    return tuple(name for at, name in enumerate(names) if str(at) not in pale)


def _is_muted(element: "_Element") -> bool:
    look = element.find(f"{C}spPr")
    fills = (
        [] if look is None else [look.find(f"{A}solidFill/{A}schemeClr"), look.find(f"{A}ln/{A}solidFill/{A}schemeClr")]
    )
    return next((each.get("val") == "accent6" for each in fills if each is not None), False)


def _shows_values(series: "_Element") -> bool:
    labels = series.find(f"{C}dLbls")
    if labels is None and (parent := series.getparent()) is not None:
        labels = parent.find(f"{C}dLbls")
    return labels is not None and is_true(value_of(labels, "showVal"))


def _rows(plots: list[Plot], figures: Figures, workbook: Workbook | None) -> tuple[list[Row], list[str]]:
    """The figures as rows below a row of names, and the names of the series' columns."""
    series = [each for plot in plots for each in plot.series]
    names = _distinct([_series_name(each) or f"Series {at}" for at, each in enumerate(series, 1)])
    corner = clean(workbook.cell(1, 1)) if workbook is not None else ""
    if corner in names or not corner:
        corner = next(each for each in ("x", "category", "categories", "_") if each not in names)
    if plots[0].kind in ("scatter", "bubble"):
        return figures.points(series, names, corner, sized=plots[0].kind == "bubble"), names
    return figures.categories(series, names, corner), names


def _series_keys(plots: list[Plot], names: list[str], head: Row) -> Iterator[str]:
    kinds = {plot.kind for plot in plots}
    if plots[0].kind == "bubble" and len(head) == 3:
        yield f"size: {scalar(head[2])}"
        yield f"y: {scalar(head[1])}"
        return
    if not (len(kinds) > 1 and kinds <= set(_COMBINED)) and not any(plot.right for plot in plots):
        return
    yield "y:"
    each = iter(names)
    for plot in plots:
        for _ in plot.series:
            yield f"  - column: {scalar(next(each))}"
            if len(kinds) > 1:
                yield f"    type: {plot.kind}"
            if plot.right:
                yield "    axis: right"


def _distinct(names: list[str]) -> list[str]:
    taken: list[str] = []
    for name in names:
        name, base, at = name.replace(",", " "), name.replace(",", " "), 2
        while name in taken:
            name, at = f"{base} {at}", at + 1
        taken.append(name)
    return taken


def _series_name(series: "_Element") -> str:
    found = next((each.text or "" for each in series.iterfind(f"{C}tx//{C}v")), "")
    return " ".join(clean(found).split())


def _workbook(part: str, reader: "SlideReader") -> Workbook | None:
    target = reader.root.package.linked(part, "package")
    if target is None:
        return None
    try:
        return Workbook(reader.root.package.bytes(target))
    except WorldError:
        return None  # the figures that the chart keeps are enough


def _csv(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if re.search(r'[",\n;\t]|^\s|\s$|^-{3}', text) else text
