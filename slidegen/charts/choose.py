"""Which columns of the figures a chart draws, and as what."""

import msgspec

from slidegen.charts.figures.columns import Columns
from slidegen.charts.spec import Name, SeriesSpec, Spec
from slidegen.diagnostics import Report
from slidegen.model.chart import ChartKind

CENTRED = ("scatter", "bubble")
ROUND = ("pie", "doughnut")
MIXABLE = ("column", "line", "area", "combo")
"""Kinds whose series may be drawn in another way than the rest."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A series to draw: its column by number, and as what. ``errors`` are columns too: none, one, or down and up."""

    spec: SeriesSpec
    column: int
    name: str
    kind: ChartKind
    right: bool = False
    errors: tuple[int, ...] = ()


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """The columns of a chart by number; ``x`` None: the rows are counted."""

    x: int | None
    series: tuple[Wanted, ...]
    size: int | None = None
    names: int | None = None


def choose(spec: Spec, columns: Columns, report: Report) -> Choice | None:
    """The columns that *spec* names, or that suggest themselves; None, with a diagnostic, if nothing can be drawn."""
    names = columns.grid.names
    numeric = [number for number in range(len(names)) if columns.is_numeric(number)]
    x = _x(spec, columns, numeric)
    size = _size(spec, columns, x, numeric)
    if (spec.x is not None and x is None) or (spec.size is not None and size is None):
        return None
    asked = _named(spec, columns)
    if asked is None:
        return None
    if not asked:
        free = [number for number in numeric if number not in (x, size)]
        if spec.kind == "bubble" or spec.kind in ROUND:
            free = free[:1]
        asked = [(SeriesSpec(column=Name(names[number], spec.span)), number) for number in free]
    if spec.kind == "scatter" and (not asked or x is None):
        report.add(
            "chart-mismatch", "a scatter plot takes two columns of numbers", spec.span,
            help=f"name them: `x: ...`, `y: ...`; the columns are {', '.join(names)}",
        )  # fmt: skip
        return None
    if spec.kind == "bubble" and (not asked or x is None or size is None):
        report.add(
            "chart-mismatch", "a bubble chart takes three columns of numbers", spec.span,
            help=f"name them: `x: ...`, `y: ...`, `size: ...`; the columns are {', '.join(names)}",
        )  # fmt: skip
        return None
    if not asked:
        report.add(
            "no-figures", f"no column of {columns.grid.what} holds numbers", columns.grid.locate(0, 0) or spec.span,
            help="write numbers alone into the cells, and what they are into `unit`",
        )  # fmt: skip
        return None
    series = [_wanted(number, one, column, spec, columns, report) for number, (one, column) in enumerate(asked)]
    if spec.kind in ROUND and len(series) > 1:
        report.add(
            "chart-mismatch", f"a {spec.kind} chart shows one column, not {len(series)}; the first one is drawn",
            series[1].spec.column.span, help="take a stacked column chart for several",
        )  # fmt: skip
        series = series[:1]
    points = next((number for number in range(len(names)) if number not in numeric), None)
    return Choice(x=x, series=tuple(_balanced(series, report)), size=size, names=points)


def _x(spec: Spec, columns: Columns, numeric: list[int]) -> int | None:
    if spec.x is not None:
        return columns.find(spec.x.text, spec.x.span)
    if spec.kind in CENTRED:
        dated = next(
            (at for at in range(len(columns.grid.names)) if at not in numeric and columns.dates(at) is not None), None
        )
        return dated if dated is not None else numeric[0] if numeric and len(numeric) > 1 else None
    named = {name for one in spec.y for name in (one.column.text, *_parts(one.column.text))}
    if len(columns.grid.names) < 2 or columns.grid.names[0] in named:
        return None
    return 0


def _size(spec: Spec, columns: Columns, x: int | None, numeric: list[int]) -> int | None:
    if spec.size is not None:
        return columns.find(spec.size.text, spec.size.span)
    if spec.kind != "bubble":
        return None
    named = {one.column.text for one in spec.y}
    free = [number for number in numeric if number != x and columns.grid.names[number] not in named]
    wanted = 0 if named else 1
    return free[wanted] if len(free) > wanted else None


def _named(spec: Spec, columns: Columns) -> list[tuple[SeriesSpec, int]] | None:
    """The series that the author names, with their columns; None, with diagnostics, if not all are there."""
    found: list[tuple[SeriesSpec, int]] = []
    complete = True
    for one in spec.y:
        for name in [one.column] if one.column.text in columns.grid.names else _split(one.column):
            column = columns.find(name.text, name.span)
            if column is None:
                complete = False
            else:
                found.append((one, column))
    return found if complete or found else None


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _split(name: Name) -> list[Name]:
    """The names between commas, each with its place."""
    parts, at = [], name.span.start
    for part in _parts(name.text):
        start = name.span.source.text.find(part, at, name.span.end)
        if start < 0:
            return [Name(part, name.span) for part in _parts(name.text)]
        at = start + len(part)
        parts.append(Name(part, name.span.source.span(start, at)))
    return parts


def _wanted(number: int, one: SeriesSpec, column: int, spec: Spec, columns: Columns, report: Report) -> Wanted:
    kind: ChartKind
    if spec.kind == "combo":
        given = any(other.kind is not None for other in spec.y)
        kind = one.kind or ("column" if given or number == 0 else "line")
    elif one.kind is None or one.kind == spec.kind:
        kind = spec.kind
    elif spec.kind in MIXABLE:
        kind = one.kind
    else:
        kind = spec.kind
        report.add(
            "chart-mismatch", f"a series of a {spec.kind} chart cannot be drawn as {one.kind}", one.kind_span,
            help="take `type: combo`: columns, lines and areas go together",
        )  # fmt: skip
    right = one.right
    if right is not None and (spec.kind in ROUND or spec.kind == "radar"):
        report.add("chart-mismatch", f"a {spec.kind} chart has no right axis", right, help="leave `axis` out")
        right = None
    found = [columns.find(each.text, each.span) for each in one.errors]
    errors = () if None in found else tuple(each for each in found if each is not None)
    name = one.name or columns.grid.names[column]
    return Wanted(spec=one, column=column, name=name, kind=kind, right=right is not None, errors=errors)


def _balanced(series: list[Wanted], report: Report) -> list[Wanted]:
    """*series* with at least one on the left axis: that one has the grid."""
    if any(not one.right for one in series):
        return series
    report.add(
        "chart-mismatch", "all series are on the right axis, so it is drawn at the left", series[0].spec.right,
        help="leave `axis: right` out, or add a series on the left axis",
    )  # fmt: skip
    return [msgspec.structs.replace(one, right=False) for one in series]
