"""Labels at points, the legend, and what is highlighted."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from slidegen.charts.axes.scales import STACKABLE, in_percent
from slidegen.charts.choose import CENTRED, ROUND, Choice
from slidegen.charts.extract import Extract
from slidegen.charts.spec import Labels, Name, Spec
from slidegen.charts.written.excel import NumberFormat
from slidegen.charts.written.formats import FormatSpec, complete
from slidegen.charts.written.units import NO_UNIT, read_unit
from slidegen.diagnostics import Report, did_you_mean
from slidegen.model.chart import Legend, Series

FEW_POINTS = 12
"""So many bars can have their values beside them; more make a picture of digits."""

MOST_DIRECT = 6
"""So many lines can have their names at their ends."""

MOST_ON_TOP = 4
"""More names than these stand one below the other, at the right."""


def with_labels(spec: Spec, choice: Choice, made: Extract) -> tuple[Series, ...]:
    """The series of *made* with their values as texts, and with those at their points."""
    return tuple(
        msgspec.structs.replace(
            _labelled(one, wanted.spec.labels or spec.labels or _usual_labels(spec, made), spec, made),
            texts=_values_told(one, spec, made),
        )
        for one, wanted in zip(made.series, choice.series, strict=True)
    )


def _values_told(series: Series, spec: Spec, made: Extract) -> tuple[str, ...]:
    """The values as one would say them, with their errors: ``12 ± 2 ms``."""
    whole, bare = value_format(series, spec, made, "whole"), value_format(series, spec, made, "bare")
    texts: list[str] = []
    for at, value in enumerate(series.values):
        plus = series.plus[at] if at < len(series.plus) else None
        minus = series.minus[at] if at < len(series.minus) else None
        if value is None:
            texts.append("")
        elif not plus and not minus:
            texts.append(whole.text(value))
        elif plus == minus:
            texts.append(f"{bare.text(value)} ± {whole.text(plus or 0.0)}")
        else:
            texts.append(f"{bare.text(value)} +{bare.text(plus or 0.0)} −{whole.text(minus or 0.0)}")
    return tuple(texts)


def _usual_labels(spec: Spec, made: Extract) -> Labels:
    if spec.kind in ROUND:
        return "all"
    bars = all(one.kind in ("column", "bar") for one in made.series)
    points = sum(value is not None for one in made.series for value in one.values)
    if any(one.plus or one.minus for one in made.series):
        return "none"  # error bars would run through them
    few = bars and not spec.stacking and len(made.series) <= 2 and points <= FEW_POINTS
    return "all" if few else "none"


def _labelled(series: Series, labels: Labels, spec: Spec, made: Extract) -> Series:
    if spec.kind in ROUND:
        return _with_shares(series, labels)
    numbers = value_format(series, spec, made)
    shown = _shown(series.values, labels)
    if not shown:
        return msgspec.structs.replace(series, label_format=numbers.code)
    names = made.categories if spec.kind in CENTRED else ()  # points that have names are labelled with these
    texts = tuple(
        "" if value is None or at not in shown else names[at] if names else numbers.text(value)
        for at, value in enumerate(series.values)
    )
    return msgspec.structs.replace(series, labels=texts, label_format=numbers.code)


def value_format(
    series: Series, spec: Spec, made: Extract, unit_part: Literal["short", "whole", "bare"] = "short"
) -> NumberFormat:
    """How the values of *series* are written: at its points with short signs, or by themselves with the whole unit.

    Then errors have the same digits; ``bare``: without what stands behind numbers.
    """
    asked = spec.right if series.right else spec.left
    values = [value for value in series.values if value is not None]
    unit = read_unit(asked.unit)
    wanted = asked.format
    if wanted is None and in_percent((series,), made):
        wanted, unit = FormatSpec(kind="%"), NO_UNIT
    if unit_part != "short":
        values += [length for length in (*series.plus, *series.minus) if length is not None]
    elif spec.kind not in ROUND:
        unit = unit.at_ticks
    if unit_part == "bare":
        unit = msgspec.structs.replace(unit, suffix="")
    return complete(wanted, values, unit=unit)


def _shown(values: Sequence[float | None], labels: Labels) -> set[int]:
    known = [(value, at) for at, value in enumerate(values) if value is not None]
    if not known:
        return set()
    match labels:
        case "none":
            return set()
        case "all":
            return {at for _, at in known}
        case "last":
            return {known[-1][1]}
        case "max":
            highest = max(value for value, _ in known)
            return {next(at for value, at in known if value == highest)}


def _with_shares(series: Series, labels: Labels) -> Series:
    """Slices are labelled with their shares of the whole."""
    total = sum(value or 0.0 for value in series.values)
    shares = tuple(None if value is None else value / total for value in series.values)
    fine = any(share is not None and 0 < share < 0.005 for share in shares)
    numbers = complete(FormatSpec(kind="%", precision=1 if fine else 0), ())
    shown = _shown(series.values, labels)
    texts = tuple(numbers.text(share) if share is not None and at in shown else "" for at, share in enumerate(shares))
    return msgspec.structs.replace(series, labels=texts if shown else (), label_format=numbers.code, shares=bool(shown))


def choose_legend(spec: Spec, series: Sequence[Series]) -> Legend:
    """Where the names of *series* stand: as asked, else at the series themselves where they can."""
    if spec.legend is not None and spec.legend != "show":
        return spec.legend
    names = len(series)
    if spec.kind in ROUND:
        return "direct" if spec.legend is None else "right"
    if names < 2 and spec.legend is None:
        return "none"
    if spec.legend is None and names <= MOST_DIRECT and all(one.is_line for one in series):
        return "direct"
    return "top" if names <= MOST_ON_TOP else "right"


def highlighted(spec: Spec, series: Sequence[Series], categories: Sequence[str], report: Report) -> tuple[Series, ...]:
    """*series* with what stands out, and what stands back: whole series, or points of one or all of them."""
    names: set[int] = set()
    points: set[int] = set()
    for wanted in spec.highlight:
        found = _find(wanted, [one.name for one in series]), _find(wanted, categories)
        if found == ([], []):
            known = (*(one.name for one in series), *categories)
            report.add(
                "bad-value", f"`highlight` cannot be `{wanted.text}`: no series and no category has that name",
                wanted.span, help=did_you_mean(wanted.text, known, "names"),
            )  # fmt: skip
        names.update(found[0])
        points.update(() if found[0] else found[1])
    return tuple(
        msgspec.structs.replace(
            one,
            lit=tuple(sorted(points)) if not names or number in names else (),
            dimmed=bool(names) and number not in names,
        )
        for number, one in enumerate(series)
    )


def _find(wanted: Name, names: Sequence[str]) -> list[int]:
    exact = [number for number, name in enumerate(names) if name == wanted.text]
    return exact or [number for number, name in enumerate(names) if name.casefold() == wanted.text.casefold()]


MOST_SLICES = 6
TINY = 0.02
"""The share of a slice that can hardly be seen; one of them may be worth it."""


def check_slices(spec: Spec, series: Series, report: Report) -> None:
    """Report pies of so many or so tiny slices that nobody can compare them."""
    values = [value for value in series.values if value]
    tiny = sum(value < TINY * sum(values) for value in values)
    found = f"{len(values)} slices" if len(values) > MOST_SLICES else f"{tiny} slices under 2%" if tiny > 1 else ""
    if found:
        report.add(
            "chart-crowded", f"the {spec.kind} chart has {found}, which are hard to compare",
            spec.spans.get("type") or spec.span, help="take `type: bar`, or sum the smallest ones up as `Other`",
        )  # fmt: skip


def check_stacking(spec: Spec, report: Report) -> None:
    """Report stacking of what does not stack."""
    if spec.stacking and spec.kind not in STACKABLE:
        span = spec.spans.get("percent") or spec.spans.get("stacked") or spec.span
        report.add(
            "chart-mismatch", f"a {spec.kind} chart does not stack", span,
            help="take an area chart" if spec.kind == "line" else "take columns, bars or areas",
        )  # fmt: skip
