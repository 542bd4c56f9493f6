"""Keys and kinds that other tools have for charts: what to write instead."""

from slidegen.charts.spec import KINDS, Kind

_WITH_SERIES = "write it with its series: `y: [{column: ..., %s}]`"
_X_TITLE, _Y_TITLE = "write `x-title`", "write `y-title`"

ELSEWHERE = {
    "xlabel": _X_TITLE,
    "x-label": _X_TITLE,
    "x-axis": _X_TITLE,
    "xtitle": _X_TITLE,
    "ylabel": _Y_TITLE,
    "y-label": _Y_TITLE,
    "y-axis": _Y_TITLE,
    "ytitle": _Y_TITLE,
    "error": _WITH_SERIES % "errors: ...",
    "errors": _WITH_SERIES % "errors: ...",
    "error-bars": _WITH_SERIES % "errors: ...",
    "axis": _WITH_SERIES % "axis: right",
    "color": _WITH_SERIES % "colour: accent2",
    "colors": _WITH_SERIES % "colour: accent2",
    "colour": _WITH_SERIES % "colour: accent2",
    "colours": _WITH_SERIES % "colour: accent2",
    "series": "name the columns to draw: `y: [first, second]`",
    "columns": "name the columns to draw: `y: [first, second]`",
    "group": "give each group a column of figures and name these: `y: [first, second]`",
    "horizontal": "write `type: bar`: bars lie, columns stand",
    "trend": "give the trend's own figures as a column, and draw it by `type: combo`",
    "trendline": "give the trend's own figures as a column, and draw it by `type: combo`",
    "sort": "sort the rows: they are drawn in their order",
    "csv": "write `file: figures.csv`, or the figures below a line `---`",
    "src": "write `file: figures.csv`, or the figures below a line `---`",
    "url": "download the figures and write `file: figures.csv`",
}

KIND_NAMES: dict[str, Kind] = {
    "donut": "doughnut",
    "columns": "column",
    "bars": "bar",
    "lines": "line",
    "mixed": "combo",
}


def variant_help(name: str) -> str:
    """What to write for kinds such as ``stacked-bar``, which are a kind and another key; else nothing."""
    words = name.replace("_", "-").replace(" ", "-").split("-")
    kind = next((KIND_NAMES.get(word, word) for word in words if KIND_NAMES.get(word, word) in KINDS), None)
    if kind is None or len(words) < 2:
        return ""
    if {"percent", "100%", "percentage"} & set(words):
        return f"write `type: {kind}` and `percent: true`"
    if "stacked" in words:
        return f"write `type: {kind}` and `stacked: true`"
    if "horizontal" in words:
        return "write `type: bar`: bars lie, columns stand"
    return f"write `type: {kind}`"
