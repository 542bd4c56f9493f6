"""The axes of a chart: limits, ticks, and the texts at them."""

from collections.abc import Sequence

from slidegen.charts.axes.moments import date_text, date_ticks
from slidegen.charts.axes.ranges import FROM_ZERO, NEAR_ZERO, all_whole, has_labels_below, padded, value_range
from slidegen.charts.axes.ticks import Ticks, log_ticks, matched_ticks, nice_ticks, paired_ticks, ticks_between
from slidegen.charts.axes.times import moment_text, moment_ticks
from slidegen.charts.choose import CENTRED, ROUND
from slidegen.charts.extract import Extract
from slidegen.charts.spec import AxisSpec, Spec
from slidegen.charts.written.formats import FormatSpec, complete, logarithmic, read_format
from slidegen.charts.written.units import NO_UNIT, Unit, read_unit
from slidegen.diagnostics import Report
from slidegen.model.chart import Axis, Series, Stacking, Tick

_BUBBLE_PAD = 0.08
"""How far, as a part of the data's range, a bubble may reach beyond its centre."""

_LABEL_PAD = 0.09
"""The room below columns for their labels, as a part of the data's range."""

_PERCENT = read_format("0%")
assert isinstance(_PERCENT, FormatSpec)
PERCENT: FormatSpec = _PERCENT


def value_axes(spec: Spec, made: Extract, report: Report) -> tuple[Axis | None, Axis | None]:
    """The value axes at the left and at the right; None for those that the chart does not have."""
    if spec.kind in ROUND:
        return None, None
    left = [one for one in made.series if not one.right]
    right = [one for one in made.series if one.right]
    stacking = spec.stacking if spec.kind in STACKABLE else ""
    one, two = _both_ticks(spec, left, right, stacking, report)
    return (
        _axis(spec.left, left, one, stacking, made, spec),
        None if two is None else _axis(spec.right, right, two, "", made, spec),
    )


STACKABLE = ("column", "bar", "area", "combo")


def _both_ticks(
    spec: Spec, left: Sequence[Series], right: Sequence[Series], stacking: Stacking, report: Report
) -> tuple[Ticks, Ticks | None]:
    one = _chosen_ticks(spec.left, left, stacking, report)
    if not right:
        return one or _free_ticks(left, stacking), None
    two = _chosen_ticks(spec.right, right, "", report)
    if one is None and two is None:
        return paired_ticks(value_range(left, stacking), _beside(left, right))
    one = one or _free_ticks(left, stacking)
    if two is None:
        low, high = _beside(left, right)
        two = nice_ticks(low, high) if spec.left.log else matched_ticks(one, low, high)
    return one, two


def _beside(left: Sequence[Series], right: Sequence[Series]) -> tuple[float, float]:
    """The range of the right axis: from zero beside bars, as one line of zero is read for both axes."""
    low, high = value_range(right, "")
    return (min(low, 0.0), max(high, 0.0)) if any(one.kind in FROM_ZERO for one in left) else (low, high)


def _free_ticks(series: Sequence[Series], stacking: Stacking) -> Ticks:
    low, high = value_range(series, stacking)
    if low == high == 0:
        high = 1.0
    if any(one.kind == "bubble" for one in series):
        low, high = padded(low, high, _BUBBLE_PAD)
    if not stacking and has_labels_below(series):
        low -= (high - low) * _LABEL_PAD
    whole = all_whole(value for one in series for value in one.values if value is not None)
    return nice_ticks(low, high, whole=whole and high - low >= 1)


def _chosen_ticks(asked: AxisSpec, series: Sequence[Series], stacking: Stacking, report: Report) -> Ticks | None:
    """The ticks of an axis whose limits or scale are given; None: they are free."""
    low, high = value_range(series, stacking)
    if asked.log is not None:
        positive = [value for one in series for value in one.values if value is not None and value > 0]
        least, most = (min(positive), max(positive)) if positive else (1.0, 10.0)
        low = asked.low if asked.low is not None and asked.low > 0 else least
        high = asked.high if asked.high is not None and asked.high > low else max(most, low)
        ticks = log_ticks(low, high)
        _check_powers(asked, ticks, report)
        return ticks
    if stacking == "percent":
        low = -1.0 if low < 0 else 0.0
        return ticks_between(low, 1.0, 4)
    if asked.low is None and asked.high is None:
        return None
    nice = nice_ticks(min(low, asked.low or low), max(high, asked.high or high))
    first = nice.low if asked.low is None else asked.low
    last = nice.high if asked.high is None else asked.high
    if first >= last:
        report.add(
            "bad-value", f"the axis would run from {first:g} to {last:g}", asked.limit_span,
            help="let `min` be less than `max`",
        )  # fmt: skip
        return None
    bars = next((one for one in series if one.kind in FROM_ZERO), None)
    if bars is not None and not first <= 0 <= last:
        report.add(
            "axis-cut", f"the axis of this {bars.kind} chart does not reach zero, so lengths mislead", asked.limit_span,
            help="draw a line, or leave `min` out",
        )  # fmt: skip
    return ticks_between(first, last)


def _check_powers(asked: AxisSpec, ticks: Ticks, report: Report) -> None:
    """Report limits of a logarithmic axis that its ends cannot have."""
    wanted = (asked.low, ticks.low), (asked.high, ticks.high)
    if any(limit is not None and abs(limit - end) > 1e-9 * end for limit, end in wanted):
        report.add(
            "axis-rounded", f"a logarithmic axis ends at powers of ten: it runs from {ticks.low:g} to {ticks.high:g}",
            asked.limit_span, help="write powers of ten, or leave the limits out",
        )  # fmt: skip


def _axis(
    asked: AxisSpec, series: Sequence[Series], ticks: Ticks, stacking: Stacking, made: Extract, spec: Spec
) -> Axis:
    unit = read_unit(asked.unit)
    wanted = asked.format or (PERCENT if stacking == "percent" or in_percent(series, made) else None)
    if stacking == "percent":
        unit = NO_UNIT
        numbers = complete(PERCENT, ticks.values)
    elif asked.log is not None and asked.format is None:
        numbers = logarithmic(ticks.values, unit.at_ticks)
    elif wanted is PERCENT:
        numbers = complete(FormatSpec(kind="%"), ticks.values, exact=True)
    else:
        numbers = complete(wanted, ticks.values, unit=unit.at_ticks, exact=True)
    return Axis(
        minimum=ticks.low,
        maximum=ticks.high,
        step=ticks.step,
        ticks=tuple(Tick(value, numbers.text(value)) for value in ticks.values),
        log=asked.log is not None,
        title=_title(asked, series, unit, stacking, spec),
        format=numbers.code,
    )


def in_percent(series: Sequence[Series], made: Extract) -> bool:
    """Whether all figures of *series* were written with a percent sign."""
    return all(
        percent for one, percent in zip(made.series, made.percent, strict=True) if any(one is each for each in series)
    )


def _title(asked: AxisSpec, series: Sequence[Series], unit: Unit, stacking: Stacking, spec: Spec) -> str:
    """The title as written; else what a single series is, unless the chart's title tells it, and the unit."""
    if asked.title is not None:
        known = not unit.title or unit.title in asked.title.split() or f"({unit.title})" in asked.title
        return asked.title if known or not asked.title else f"{asked.title} ({unit.title})"
    name = series[0].name if len(series) == 1 and spec.kind != "radar" and stacking != "percent" else ""
    if not name or (name.casefold() in spec.title.casefold() and spec.kind not in CENTRED) or name == "value":
        return unit.title
    return (
        f"{name} ({unit.title})"
        if unit.title and unit.title not in name.replace("(", " ").replace(")", " ").split()
        else name
    )


def x_axis(spec: Spec, made: Extract, name: str) -> Axis | None:
    """The axis of categories, dates or places; *name* is that of their column."""
    if spec.kind in ROUND:
        return None
    title = spec.x_title or ""
    if spec.kind in CENTRED:
        return _places(made, title if spec.x_title is not None else name, spec.kind == "bubble")
    if made.series[0].joined:
        return _places(made, title, wide=False)
    if made.dates:
        ticks = date_ticks(made.dates)
        marks = tuple(Tick(value, date_text(value, ticks.code)) for value in ticks.values)
        return Axis(kind="date", minimum=ticks.low, maximum=ticks.high, step=ticks.step, ticks=marks, title=title,
                    format=ticks.code)  # fmt: skip
    return Axis(kind="category", maximum=float(max(0, len(made.categories) - 1)), title=title)


def _places(made: Extract, title: str, wide: bool) -> Axis:
    xs = made.series[0].xs
    low, high = min(xs), max(xs)
    if made.x_dates:
        days = moment_ticks(xs)
        marks = tuple(Tick(value, moment_text(value, days.code)) for value in days.values)
        return Axis(minimum=days.low, maximum=days.high, step=days.step, ticks=marks, title=title, format=days.code)
    if wide:
        low, high = padded(low, high, _BUBBLE_PAD)
    ticks = nice_ticks(0.0 if 0 < low <= high * NEAR_ZERO else low, high, whole=all_whole(xs) and high - low >= 1)
    years = all_whole(xs) and low >= 1000 and high < 3000
    numbers = complete(FormatSpec(kind="d") if years else None, ticks.values, exact=True)
    marks = tuple(Tick(value, numbers.text(value)) for value in ticks.values)
    return Axis(minimum=ticks.low, maximum=ticks.high, step=ticks.step, ticks=marks, title=title, format=numbers.code)
