"""Where the figures of a chart are: in a file, behind a ``---`` line, or below ``data:``."""

import posixpath

import msgspec

from slidegen.charts.figures.csv import read_csv
from slidegen.charts.figures.encoding import decode
from slidegen.charts.figures.grid import Grid
from slidegen.charts.figures.inline import read_nodes
from slidegen.charts.figures.json import read_json
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.source import Source, Span
from slidegen.world import World, file_help
from slidegen.yaml.nodes import Entry, Map, Scalar

_EXAMPLE = "add `data:` with rows, `file: figures.csv`, or the figures as CSV below a line `---`"


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """A chart as written: its keys, the figures ``below`` them if any, and its place.

    ``folder`` is that of the text it stands in, relative to the deck's.
    """

    keys: Map
    below: Span | None = None
    folder: str = ""
    span: Span


def find_grid(written: Written, world: World, report: Report) -> Grid | None:
    """The figures of a chart; None, with a diagnostic, if they cannot be had."""
    given = {entry.key: entry for entry in written.keys.entries if entry.key in ("data", "file")}
    file = _file(given)
    if written.below is not None:
        for entry in given.values():
            report.add(
                "bad-chart", f"figures are given twice: by `{entry.key}` and below the `---`", entry.key_span,
                help="remove one of them; the figures below the `---` are drawn",
            )  # fmt: skip
        below = written.below
        return read_csv(below.source, below.start, below.end, report, "the figures")
    if file is not None:
        if "data" in given and "file" in given:
            report.add(
                "bad-chart", "figures are given twice: by `data` and by `file`", given["data"].key_span,
                help="remove one of them; the file is drawn",
            )  # fmt: skip
        return _read_file(file, written, world, report)
    data = given.get("data")
    if data is None:
        report.add("no-figures", "this chart has no figures", written.span, help=_EXAMPLE)
        return None
    if isinstance(data.value, Scalar) and "\n" in data.value.value.strip():
        return _read_block(data.value.span, report)
    if isinstance(data.value, Scalar):
        report.add("no-figures", "`data` holds no figures", data.key_span, help=_EXAMPLE)
        return None
    return read_nodes(data.value, report)


def _file(given: dict[str, Entry]) -> Scalar | None:
    """The name of a file: ``file: a.csv``, ``data: a.csv`` or ``data: {file: a.csv}``."""
    value = given["file"].value if "file" in given else given["data"].value if "data" in given else None
    if isinstance(value, Map) and [entry.key for entry in value.entries] == ["file"]:
        value = value.entries[0].value
    if isinstance(value, Scalar) and value.value and "\n" not in value.value:
        return value
    return None


def _read_block(span: Span, report: Report) -> Grid | None:
    """CSV as a YAML block: ``data: |`` and indented lines."""
    text = span.source.text
    start = span.start
    if text[start : start + 1] in ("|", ">"):
        start = text.find("\n", start) + 1
    return read_csv(span.source, start, span.end, report, "the figures")


def _read_file(file: Scalar, written: Written, world: World, report: Report) -> Grid | None:
    span = file.span
    if "://" in file.value:
        report.add("network", f"`{file.value}` is on the network", span, help="download the file and name the copy")
        return None
    path = posixpath.join(written.folder, file.value)
    try:
        data = world.read(path)
    except WorldError as error:
        report.add(error.code, error.message, span, help=file_help(world, error, path))
        return None
    text = decode(data, file.value, span, report)
    if text is None:
        return None
    source = Source(posixpath.join(posixpath.dirname(span.source.name), file.value), text, span)
    what = f"`{file.value}`"
    if not text.strip():
        report.add("no-figures", f"{what} is empty", span)
        return None
    if file.value.lower().endswith(".json") or text.lstrip()[:1] in ("[", "{"):
        return read_json(source, report, what)
    return read_csv(source, 0, len(text), report, what)
