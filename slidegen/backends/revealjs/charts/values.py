"""The figures of a chart as text, for the table beside it and for the pointer."""

from slidegen.backends.revealjs.charts.canvas import hover
from slidegen.backends.revealjs.markup import escape
from slidegen.model.chart import ChartData, Series


def figure(value: float | None) -> str:
    """A number as plain text, empty for a missing one."""
    if value is None:
        return ""
    return f"{value:.10g}".replace("-", "−")


def value_text(series: Series, at: int) -> str:
    """The value of a point, with its errors and its unit."""
    if series.texts:
        return series.texts[at]
    value = figure(series.values[at])
    if at < len(series.plus) and at < len(series.minus) and series.plus[at] is not None:
        plus, minus = figure(series.plus[at]), figure(series.minus[at])
        value += f" ± {plus}" if plus == minus else f" +{plus} −{minus}"
    return value


def point_hover(data: ChartData, series: Series, at: int) -> str:
    """What is said of a point: its series, its category or x, its value, its size."""
    category = data.categories[at] if at < len(data.categories) else ""
    place = x_text(data, series, at) if series.xs else ""
    size = figure(series.sizes[at]) if at < len(series.sizes) else ""
    share = series.labels[at] if series.shares and at < len(series.labels) else ""
    return hover((series.name, category if category != place else "", place, value_text(series, at), share, size))


def x_text(data: ChartData, series: Series, at: int) -> str:
    """Where a point of a scatter plot is along the x axis."""
    return data.x_texts[at] if at < len(data.x_texts) else figure(series.xs[at])


def table(data: ChartData, caption: str) -> str:
    """All figures as a table for screen readers."""
    head = f"<caption>{escape(caption)}</caption>" if caption else ""
    if any(series.xs for series in data.series):
        return f'<table class="unseen">{head}{_points(data)}</table>'
    names = "".join(f'<th scope="col">{escape(series.name)}</th>' for series in data.series)
    rows = []
    count = max((len(series.values) for series in data.series), default=0)
    for at in range(count):
        name = data.categories[at] if at < len(data.categories) else str(at + 1)
        cells = "".join(
            f"<td>{escape(value_text(series, at) if at < len(series.values) else '')}</td>" for series in data.series
        )
        rows.append(f'<tr><th scope="row">{escape(name)}</th>{cells}</tr>')
    first = f'<th scope="col">{escape(data.x_name)}</th>' if data.x_name else "<td></td>"
    return f'<table class="unseen">{head}<thead><tr>{first}{names}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _points(data: ChartData) -> str:
    x = data.x.title if data.x is not None and data.x.title else data.x_name or "x"
    y = data.y.title if data.y is not None and data.y.title else "y"
    sized = any(series.sizes for series in data.series)
    named = bool(data.categories) and data.categories != data.x_texts
    names = ["", *([""] if named else []), x, y, *(["size"] if sized else [])]
    head = "".join(f'<th scope="col">{escape(name)}</th>' if name else "<td></td>" for name in names)
    rows = []
    for series in data.series:
        for at in range(len(series.values)):
            size = figure(series.sizes[at]) if at < len(series.sizes) else ""
            name = [data.categories[at] if at < len(data.categories) else ""] if named else []
            texts = [*name, x_text(data, series, at), value_text(series, at), *([size] if sized else [])]
            cells = "".join(f"<td>{escape(text)}</td>" for text in texts)
            rows.append(f'<tr><th scope="row">{escape(series.name or str(at + 1))}</th>{cells}</tr>')
    return f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
