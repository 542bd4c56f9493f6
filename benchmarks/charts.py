"""Charts and formulas: 60 charts against python-pptx making the same ones, and what 100 formulas add to HTML.

    python benchmarks/charts.py

All run in one warm process, after a round that is not counted, and take turns; shown are medians. slidegen starts from
Markdown and ends with the bytes of a file; python-pptx gets its figures ready made.
"""

import argparse
import random
import time
from collections.abc import Callable
from contextlib import nullcontext
from io import BytesIO
from statistics import median
from typing import Any

from slidegen import output, pipeline
from slidegen.diagnostics import Report
from slidegen.pipeline import Request
from slidegen.source import Source
from slidegen.world import Memory

CHARTS, FORMULAS = 60, 100
RATIO, WARM, ADDED = 2.0, 1.0, 0.3
"""The aims: times python-pptx's time, seconds for HTML, seconds that formulas add to HTML."""

KINDS = ("column", "bar", "line", "area", "pie", "doughnut", "radar", "scatter")
NAMES = {
    "column": "COLUMN_CLUSTERED",
    "bar": "BAR_CLUSTERED",
    "line": "LINE_MARKERS",
    "area": "AREA",
    "pie": "PIE",
    "doughnut": "DOUGHNUT",
    "radar": "RADAR_MARKERS",
    "scatter": "XY_SCATTER",
}
FORMULA = r"\sum_{{i=1}}^{{{0}}} \frac{{x_i^{{{0}}}}}{{\sqrt{{1 + a_{{{0}}}}}}} = \int_0^\infty e^{{-{0} t}} \, dt"

Figures = list[tuple[str, int, int, int]]
"""Rows: a name, or the x of a point, and three values."""


def figures(number: int) -> Figures:
    """The rows of chart *number*."""
    chance = random.Random(number)
    one, two, three = ([chance.randint(1, 99) for _ in range(8)] for _ in range(3))
    return [(f"Run {at + 1}", *values) for at, values in enumerate(zip(one, two, three, strict=True))]


def charts_deck() -> str:
    """A deck with a chart on each of its slides."""
    slides = []
    for number in range(CHARTS):
        kind, rows = KINDS[number % len(KINDS)], figures(number)
        shown = 1 if kind in ("pie", "doughnut") else 3
        names = ",".join(("Run", "A", "B", "C")[: shown + 1])
        points = kind == "scatter"
        lines = (",".join(map(str, (at if points else row[0], *row[1 : shown + 1]))) for at, row in enumerate(rows))
        data = "\n".join((names, *lines))
        slides.append(f"## Chart {number + 1}\n\n```chart\ntype: {kind}\n---\n{data}\n```\n")
    return "\n".join(slides)


def formulas_deck(count: int) -> str:
    """A deck with *count* formulas, five on a slide, or with as many lines of text."""
    lines = [f"- ${FORMULA.format(number + 1)}$\n" for number in range(count)]
    plain = [f"- line {number + 1}\n" for number in range(FORMULAS - count)]
    every = lines + plain
    return "\n".join(f"## Slide {at}\n\n{''.join(every[at : at + 5])}" for at in range(0, FORMULAS, 5))


def slidegen(text: str, name: str) -> bytes:
    """The deck *text* built as output *name*."""
    report, world, request, files = Report(), Memory(), Request(outputs=(name,), debug=True), output.Memory()
    deck = pipeline.read_deck(Source("deck.md", text), world, report, request)
    talk = pipeline.place_deck(deck, world, report, request) if deck is not None else None
    if talk is None or report.count("error"):
        raise SystemExit("\n".join(each.message for each in report if each.severity == "error"))
    pipeline.write_output(talk, name, "deck", nullcontext(files), world, report, request)
    return next(iter(files.files.values()))


def python_pptx() -> bytes:
    """The same charts by python-pptx."""
    from pptx import Presentation
    from pptx.chart import data as untyped
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    made: Any = untyped
    deck = Presentation()
    for number in range(CHARTS):
        kind, rows = KINDS[number % len(KINDS)], figures(number)
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        title = slide.shapes.title
        assert title is not None
        title.text = f"Chart {number + 1}"
        data = made.XyChartData() if kind == "scatter" else made.CategoryChartData()
        if kind != "scatter":
            data.categories = [row[0] for row in rows]
        for column, name in enumerate("A" if kind in ("pie", "doughnut") else "ABC", 1):
            if kind == "scatter":
                points = data.add_series(name)
                for at, row in enumerate(rows):
                    points.add_data_point(at, row[column])
            else:
                data.add_series(name, [row[column] for row in rows])
        slide.shapes.add_chart(XL_CHART_TYPE[NAMES[kind]], Inches(1), Inches(2), Inches(8), Inches(5), data)
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def seconds(contenders: dict[str, Callable[[], object]], runs: int) -> dict[str, float]:
    """The median time of each of *contenders*."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(runs + 1):
        for name, work in contenders.items():
            start = time.perf_counter()
            work()
            if turn:
                times[name].append(time.perf_counter() - start)
    return {name: median(found) for name, found in times.items()}


def verdict(value: float, aim: float) -> str:
    return f"(aim {aim}, {'met' if value <= aim else 'MISSED'})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    charts, formulas, plain = charts_deck(), formulas_deck(FORMULAS), formulas_deck(0)
    contenders: dict[str, Callable[[], object]] = {
        "slidegen pptx": lambda: slidegen(charts, "pptx"),
        "python-pptx": python_pptx,
        "slidegen html": lambda: slidegen(charts, "html"),
        "formulas html": lambda: slidegen(formulas, "html"),
        "no formulas html": lambda: slidegen(plain, "html"),
    }
    found = seconds(contenders, runs)
    for name, value in found.items():
        print(f"{name:20}{value * 1000:8.0f} ms")
    ratio = found["slidegen pptx"] / found["python-pptx"]
    added = found["formulas html"] - found["no formulas html"]
    print(f"{CHARTS} charts, PowerPoint: {ratio:.2f} of python-pptx's time {verdict(ratio, RATIO)}")
    print(f"{CHARTS} charts, HTML: {found['slidegen html']:.2f} s {verdict(found['slidegen html'], WARM)}")
    print(f"{FORMULAS} formulas add {added:.2f} s to HTML {verdict(added, ADDED)}")


if __name__ == "__main__":
    main()
