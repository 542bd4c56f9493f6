"""Charts: a ```` ```chart ```` fence of YAML, or a table with ``{.chart type=column}`` above or below it.

Both have the same keys (:data:`slidegen.charts.keys.KEYS`). Figures are in the fence, below its line ``---`` as CSV, in
a file, or in the table. What cannot be drawn stays as it was written: the fence's source, or the table.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from slidegen.diagnostics import Report
from slidegen.model.attributes import Attributes, key_span, value_span
from slidegen.model.blocks import Block, Chart, CodeBlock, Directive, Paragraph, Table
from slidegen.model.inlines import Inline, LineBreak, Link, Text
from slidegen.source import Source, Span
from slidegen.world import World
from slidegen.yaml.nodes import Entry, Map, Scalar, read_yaml

if TYPE_CHECKING:
    from slidegen.charts.figures.grid import Grid
    from slidegen.charts.spec import Spec

NAME = "chart"
DIVS: tuple[str, ...] = ()
FENCES: tuple[str, ...] = ("chart",)

_NOT_OURS = frozenset(("lang", "dir", "style", "step", "steps"))
_FLAGS = ("stacked", "percent", "smooth", "log")
"""Keys that may be given as classes."""

# The patterns are compiled as they are used: most decks have no chart.
_RULE = r"(?m)^[ \t]*---[ \t]*$"
_QUOTED = r"(?m)^[ \t>]*"
_CAPTION = r"(?m)^[ \t>{]*[\"']?(?:caption|source)[\"']?[ \t]*:"
_SOURCE = r"(?i)(?:source|quelle|fuente|fonte|bron|källa|kilde|źródło|data)\s*:"


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """One chart, or what its author wrote."""
    table = next((block for block in directive.blocks if isinstance(block, Table)), None)
    made = _from_fence(directive, world, report) if table is None else _from_table(directive, table, report)
    if made is not None:
        return (made,)
    if table is None:
        return (_listing(directive),)
    classes = tuple(name for name in table.attributes.classes if name != NAME)
    return (msgspec.structs.replace(table, attributes=msgspec.structs.replace(table.attributes, classes=classes)),)


def _listing(directive: Directive) -> CodeBlock:
    """The source of a fence that cannot be drawn, as code."""
    return CodeBlock(
        text=directive.text,
        language="yaml",
        title=directive.attributes.get("title") or NAME,
        line_numbers=False,
        attributes=directive.attributes,
        span=directive.span,
    )


def captions(directive: Directive) -> Iterator[tuple[str, str, Span]]:
    """The texts below the chart that the fence names, which are Markdown: key, text and place of each."""
    source, start, stop, _ = _parts(directive)
    if re.compile(_CAPTION).search(source.text, start, stop) is None:
        return
    node = read_yaml(source, start, stop, Report())  # what is wrong with it is told when the chart is made
    for entry in node.entries if isinstance(node, Map) else ():
        if entry.key in ("caption", "source") and isinstance(entry.value, Scalar) and entry.value.value:
            yield entry.key, entry.value.value, entry.value.span


def _parts(directive: Directive) -> tuple[Source, int, int, Span | None]:
    """The source of the fence's body, where its YAML starts and stops, and what stands below its line ``---``."""
    source, start, end = _body(directive)
    rule = re.compile(_RULE).search(source.text, start, end)
    if rule is None:
        return source, start, end, None
    return source, start, rule.start(), source.span(min(rule.end() + 1, end), end)


def _from_fence(directive: Directive, world: World, report: Report) -> Chart | None:
    from slidegen.charts.figures.sources import Written, find_grid  # most decks have no chart

    whole = directive.span or Source("", directive.text).span(0, 0)
    source, start, stop, below = _parts(directive)
    errors = report.count("error")
    node = read_yaml(source, start, stop, report) if source.text[start:stop].strip() else None
    if report.count("error") > errors:
        return None  # what could be rescued of broken YAML is another chart
    if node is not None and not isinstance(node, Map):
        report.add(
            "bad-chart", "this chart is no map of keys", node.span, help="write `type: column`, `data: ...` lines"
        )
        return None
    given = _entries(directive.attributes, whole)
    keys = Map(given + (node.entries if node is not None else ()), node.span if node is not None else whole)
    spec = _spec(keys, _first_line(whole), report)
    written = Written(keys=keys, below=below, folder=_folder(whole.source), span=_first_line(whole))
    grid = find_grid(written, world, report)
    if spec is None or grid is None:
        return None
    return _chart(spec, grid, directive, (), report)


def _from_table(directive: Directive, table: Table, report: Report) -> Chart | None:
    from slidegen.charts.figures.inline import read_table

    whole = directive.attributes.span or directive.span or Source("", "").span(0, 0)
    spec = _spec(Map(_entries(directive.attributes, whole), whole), whole, report)
    grid = read_table(table, report)
    if spec is None or grid is None:
        return None
    return _chart(spec, grid, directive, table.caption, report)


def _spec(keys: Map, whole: Span, report: Report) -> "Spec | None":
    from slidegen.charts.keys import read_spec

    return read_spec(keys, report, whole)


def _chart(
    spec: "Spec", grid: "Grid", directive: Directive, caption: tuple[Inline, ...], report: Report
) -> Chart | None:
    from slidegen.charts.build import build
    from slidegen.charts.keys import KEYS

    data = build(spec, grid, report)
    if data is None:
        return None
    given = directive.attributes
    attributes = Attributes(
        id=given.id,
        classes=tuple(name for name in given.classes if name not in (NAME, *_FLAGS)),
        pairs=tuple(pair for pair in given.pairs if pair[0] not in KEYS),
        span=given.span,
    )
    return Chart(
        data=data,
        caption=_caption(spec, caption, directive),
        width=spec.width,
        attributes=attributes,
        span=directive.span,
    )


def _body(directive: Directive) -> tuple[Source, int, int]:
    """The text of the fence's body in its source; marks of quotes before its lines are blank."""
    span = directive.body_span
    if span is None:
        return Source("", directive.text), 0, len(directive.text)
    source = span.source
    start = source.line_starts[span.first.line - 1]
    if not span.text.startswith(">") or directive.text.lstrip().startswith(">"):
        return source, start, span.end
    body = re.sub(_QUOTED, lambda found: found[0].replace(">", " "), source.text[start : span.end])
    return Source(source.name, source.text[:start] + body, source.included_from), start, span.end


def _first_line(span: Span) -> Span:
    """The line that opens the fence: the whole of it would fill the screen."""
    end = span.source.text.find("\n", span.start, span.end)
    return span if end < 0 else span.source.span(span.start, end)


def _folder(source: Source) -> str:
    """The folder of an included text, relative to the deck's."""
    root = source
    while root.included_from is not None:
        root = root.included_from.source
    folder = posixpath.relpath(posixpath.dirname(source.name) or ".", posixpath.dirname(root.name) or ".")
    return "" if folder == "." else folder


def _entries(attributes: Attributes, whole: Span) -> tuple[Entry, ...]:
    """Attributes as keys: pairs, and classes that are flags."""
    flags = [(name, "true") for name in attributes.classes if name in _FLAGS]
    pairs = [
        pair for pair in attributes.pairs if pair[0] not in _NOT_OURS and not pair[0].startswith(("data-", "aria-"))
    ]
    entries = []
    for key, value in (*flags, *pairs):
        key_place, value_place = key_span(attributes, key) or whole, value_span(attributes, key) or whole
        entries.append(Entry(key, key_place, Scalar(value, value_place, plain=False)))
    return tuple(entries)


def _caption(spec: "Spec", caption: tuple[Inline, ...], directive: Directive) -> tuple[Inline, ...]:
    """The caption as written, and where the figures are from; an address is a link."""
    read = {block.attributes.classes: block.inlines for block in directive.blocks if isinstance(block, Paragraph)}
    inlines: list[Inline] = list(caption)
    if spec.caption is not None and not inlines:
        inlines += read.get(("caption",)) or (Text(spec.caption.text, spec.caption.span),)
    if spec.source is not None:
        if inlines:
            inlines.append(LineBreak())
        text, span = spec.source.text, spec.source.span
        if not re.match(_SOURCE, text):
            inlines.append(Text("Source: ", span))
        if re.fullmatch(r"https?://\S+", text):
            inlines.append(Link(text, (Text(re.sub(r"^https?://(?:www\.)?", "", text), span),), span=span))
        else:
            inlines += read.get(("source",)) or (Text(text, span),)
    return tuple(inlines)
