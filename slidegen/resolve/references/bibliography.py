"""Files of references: BibTeX and CSL-JSON, as entries of CSL-JSON (citeproc-js's data format) by key."""

import json

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.resolve.references.bibtex import read_bibtex
from slidegen.resolve.references.csl_json import Entry, checked
from slidegen.source import Source, Span
from slidegen.world import World, file_help

MAX_CHARACTERS = 20_000_000


def read_bibliography(files: tuple[str, ...], span: Span | None, world: World, report: Report) -> dict[str, Entry]:
    """The works of *files* by key; the first of two with the same key counts. *span* is where the files are named."""
    entries: dict[str, Entry] = {}
    for path in files:
        source = _read(path, span, world, report)
        if source is None:
            continue
        found = _read_json(source, report) if path.lower().endswith((".json", ".csl")) else read_bibtex(source, report)
        for key, entry in found.items():
            entries.setdefault(key, entry)
    return entries


def _read(path: str, span: Span | None, world: World, report: Report) -> Source | None:
    try:
        text = world.read(path).decode("utf-8-sig", errors="replace")
    except WorldError as error:
        report.add(error.code, error.message, span, help=file_help(world, error, path))
        return None
    if len(text) > MAX_CHARACTERS:
        report.add("bad-bibliography", f"`{path}` has more than {MAX_CHARACTERS:,} characters", span)
        return None
    return Source(path, text)


def _read_json(source: Source, report: Report) -> dict[str, Entry]:
    try:
        data = json.loads(source.text)
    except json.JSONDecodeError as error:
        at = min(error.pos, max(0, len(source.text) - 1))
        report.add("bad-bibliography", f"this is no JSON: {error.msg}", source.span(at, at + 1))
        return {}
    except RecursionError:
        report.add("bad-bibliography", "this JSON is nested too deeply", source.span(0, 1))
        return {}
    if not isinstance(data, list):
        report.add("bad-bibliography", "a CSL-JSON file is a list of works", source.span(0, 1))
        return {}
    entries: dict[str, Entry] = {}
    for number, item in enumerate(data, 1):
        if isinstance(item, dict) and type(item.get("id")) in (str, int):
            entry, dropped = checked(item)
            for field in dropped:
                report.add(
                    "bad-bibliography",
                    f"`{field}` of the work `{entry['id']}` is not what CSL-JSON has there; it is left out",
                    _place(source, item["id"]),
                )
            entries.setdefault(entry["id"], entry)
        else:
            report.add("bad-bibliography", f"work {number} of `{source.name}` has no `id`", source.span(0, 1))
    return entries


def _place(source: Source, key: object) -> Span:
    """Where a work's key is written."""
    written = json.dumps(key, ensure_ascii=False)
    at = max(0, source.text.find(written))
    return source.span(at, at + len(written) if source.text.startswith(written, at) else at + 1)
