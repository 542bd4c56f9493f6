"""What a chart shows, in a sentence or two of English: for those who cannot see it, where its author wrote no text."""

from slidegen.charts.written.excel import NumberFormat
from slidegen.model.chart import ChartData, Series

_KINDS = {
    "column": "Column chart", "bar": "Bar chart", "line": "Line chart", "area": "Area chart", "pie": "Pie chart",
    "doughnut": "Doughnut chart", "scatter": "Scatter plot", "bubble": "Bubble chart", "radar": "Radar chart",
}  # fmt: skip
_MOST_NAMES = 6
_MOST_TOLD = 3


def summarise(data: ChartData, formats: tuple[NumberFormat, ...], unit: str) -> str:
    """A description of *data*; *formats* write the values of its series, *unit* is told once."""
    kinds = {"line" if series.is_line else series.kind for series in data.series}
    first = "line" if data.series[0].is_line else data.kind
    kind = _KINDS[first] if len(kinds) == 1 else "Chart of " + " and ".join(sorted(f"{kind}s" for kind in kinds))
    names = ", ".join(series.name for series in data.series[:_MOST_NAMES])
    if len(data.series) > _MOST_NAMES:
        names += f" and {len(data.series) - _MOST_NAMES} more"
    about = f": {data.title}" if data.title else ""
    lead = f"{kind}{about}. {names}{_over(data)}{f', in {unit}' if unit else ''}."
    if data.is_round:
        return f"{lead} {_shares(data)}"
    told = [_extremes(series, data, form) for series, form in zip(data.series, formats, strict=True)]
    return " ".join([lead, *(sentence for sentence in told[:_MOST_TOLD] if sentence)])


def _over(data: ChartData) -> str:
    x = data.x
    if x is not None and x.kind == "value" and not data.series[0].joined:
        return f" by {x.title}" if x.title else ""
    named = f" by {data.x_name}" if data.x_name else ""
    if len(data.categories) < 2:
        return named
    if (x is not None and x.kind != "category") or len(data.categories) > _MOST_NAMES:
        return f"{named}, {data.categories[0]} to {data.categories[-1]}"
    return named or " for " + ", ".join(data.categories)


def _extremes(series: Series, data: ChartData, form: NumberFormat) -> str:
    """The lowest and the highest value of a series, and where they are."""
    known = [(value, -at) for at, value in enumerate(series.values) if value is not None]
    if not known:
        return f"{series.name} has no values."
    (high, at_high), (low, negative) = max(known), min((value, -at) for value, at in known)
    lead = f"{series.name}: " if len(data.series) > 1 else ""
    if high == low:
        return f"{lead}{form.text(high)} throughout." if len(known) > 1 else f"{lead}{form.text(high)}."
    lowest, highest = _place(data, negative), _place(data, -at_high)
    text = f"{lead}lowest {form.text(low)}{lowest}, highest {form.text(high)}{highest}."
    return text[:1].upper() + text[1:] if not lead else text


def _place(data: ChartData, at: int) -> str:
    return f" ({data.categories[at]})" if at < len(data.categories) and data.categories[at] else ""


def _shares(data: ChartData) -> str:
    values = data.series[0].values
    total = sum(value or 0.0 for value in values)
    parts = [
        f"{name} {100 * (value or 0.0) / total:.0f}%"
        for name, value in zip(data.categories, values, strict=True)
        if value is not None
    ]
    rest = len(parts) - 2 * _MOST_NAMES
    return ", ".join(parts[: 2 * _MOST_NAMES]) + (f" and {rest} more" if rest > 0 else "") + "."
