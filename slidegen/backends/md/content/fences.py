"""What stands between fences: listings, charts, diagrams, formulas, pieces of other languages."""

import re

from slidegen.backends.md.content.attributes import braces, pair, quoted, share
from slidegen.backends.md.content.inlines import Inlines
from slidegen.backends.md.content.media import caption_value
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Chart, CodeBlock, Diagram, Directive, FormulaBlock, RawBlock
from slidegen.model.chart import ChartData
from slidegen.parse.syntax.attrs import merged
from slidegen.yaml.write import scalar

Lines = list[str]

ALL_LINES = 9_999
"""A range of as many lines was written without its end."""


def fenced(info: str, text: str) -> Lines:
    """*text* between fences that are longer than those in it."""
    sign = "~" if "`" in info else "`"
    longest = max((len(run) for run in re.findall(rf"(?m)^[ \t]*({re.escape(sign)}{{3,}})", text)), default=2)
    fence = sign * (longest + 1)
    return [fence + info, *(text.split("\n") if text else []), fence]


def listing(block: CodeBlock) -> Lines:
    """A listing; without a language, what else is told of it stands above, where no word is taken for one."""
    pairs: list[tuple[str, str]] = []
    if block.title:
        pairs.append(("title", block.title))
    if block.line_numbers is not None:
        pairs.append(("linenos", "true" if block.line_numbers else "false"))
    if block.start != 1:
        pairs.append(("start", str(block.start)))
    steps = f"{{{'|'.join(map(_line_set, block.steps))}}}" if block.steps else ""
    if not block.language:
        rest = merged(Attributes(pairs=tuple(pairs)), block.attributes)
        return [*([braces(rest)] if rest else []), *fenced(steps, block.text)]
    words = [pair(key, value) if key != "title" else _title(value) for key, value in pairs]
    info = " ".join(filter(None, (block.language, steps, *words, braces(block.attributes))))
    return fenced(info, block.text)


def _title(title: str) -> str:
    return f"[{title}]" if '"' in title and "'" in title else f"title={_in_quotes(title)}"


def _in_quotes(text: str) -> str:
    return f'"{text}"' if '"' not in text else quoted(text)


def _line_set(lines: frozenset[int]) -> str:
    """``1,3-5`` for a set of line numbers, ``all`` for none."""
    ranges: list[list[int]] = []
    for number in sorted(lines):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ",".join(map(_range, ranges)) or "all"


def _range(ends: list[int]) -> str:
    first, last = ends
    if first == last:
        return str(first)
    return f"{first}-" if last - first >= ALL_LINES else f"{first}-{last}"


def directive(block: Directive) -> Lines:
    """A fence that is a directive."""
    attributes = block.attributes
    if block.name == "html":
        attributes = merged(Attributes(pairs=(("embed", "true"),)), attributes)
    return fenced(" ".join(filter(None, (block.argument, braces(attributes)))), block.text)


def diagram(block: Diagram, inlines: Inlines) -> Lines:
    """A diagram by its source."""
    pairs = [("alt", block.alt)] if block.alt else []
    if block.width is not None:
        pairs.append(("width", share(block.width)))
    if block.caption:
        pairs.append(("caption", caption_value(block.caption, inlines)))
    attributes = merged(Attributes(pairs=tuple(pairs)), block.attributes)
    return fenced(" ".join(filter(None, (block.language, braces(attributes)))), block.text)


def formula(block: FormulaBlock) -> Lines:
    """A formula between dollars, or in a fence if it has what ends them."""
    if "$$" in block.tex or re.search(r"\n[ \t]*\n", block.tex) or block.tex != block.tex.strip() or not block.tex:
        return fenced("math", block.tex)
    return ["$$", *block.tex.split("\n"), "$$"]


def raw(block: RawBlock) -> Lines:
    """A piece of another language in a fence of its own, so that it stays as it is."""
    return fenced(f"{{={block.format}}}", block.text)


def chart(block: Chart, inlines: Inlines) -> Lines:
    """A chart that was lowered, by its kind and figures."""
    data = block.data
    lines = [f"type: {data.kind}"]
    if data.stacking:
        lines.append("percent: true" if data.stacking == "percent" else "stacked: true")
    if data.title:
        lines.append(f"title: {scalar(data.title)}")
    if block.caption:
        lines.append(f"source: {scalar(inlines.line(block.caption))}")
    rows = _figures(data)
    return fenced("chart", "\n".join([*lines, "---", *(",".join(map(_csv, row)) for row in rows)]))


def _figures(data: ChartData) -> list[list[str]]:
    places = (
        data.categories
        or data.x_texts
        or tuple(str(x) for x in (data.dates or data.series[0].xs if data.series else ()))
    )
    head = [data.x_name or "x", *(series.name for series in data.series)]
    rows = [
        [place, *(_figure(series.values[at] if at < len(series.values) else None) for series in data.series)]
        for at, place in enumerate(places)
    ]
    return [head, *rows]


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.12g}"


def _csv(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if re.search(r'[",\n]', text) else text
