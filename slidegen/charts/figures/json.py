"""Figures in JSON: a list of objects, a list of lists, or an object of lists.

Numbers stay the texts that were written, so that all figures take one way.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from slidegen.charts.figures.grid import HEADER, Grid, make_grid
from slidegen.charts.figures.records import Records, from_values
from slidegen.diagnostics import Report
from slidegen.source import Source, Span, whole_characters

_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=lambda _: "", strict=False)
_BLANK = re.compile(r"[ \t\n\r]*")
_DEEPEST = 50
"""Levels; figures have three."""

_HELP = "write a list of objects, a list of lists, or an object of lists"


def read_json(source: Source, report: Report, what: str) -> Grid | None:
    """The figures in *source*."""
    text = source.text
    whole = source.span(0, len(text.rstrip()))
    try:
        value = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        at = min(error.pos, max(0, len(text) - 1))
        report.add("bad-chart", f"{what} is not JSON: {error.msg}", source.span(at, at + 1))
        return None
    except RecursionError:
        report.add("bad-chart", f"{what} is nested too deeply", whole, help=_HELP)
        return None
    made = from_values(_plain(value)) if _depth_is_below(value, _DEEPEST) else None
    if made is None:
        report.add("bad-chart", f"{what} has no rows that can be drawn", source.span(0, 1), help=_HELP)
        return None

    def locate(row: int, column: int) -> Span:
        first, last = _find(text, made, row, column)
        return source.span(first, last)

    made.report_lengths(locate, report)
    return make_grid(made.rows, locate, report, what=what, whole=source.span(0, 1))


def _depth_is_below(value: Any, levels: int) -> bool:
    """Whether lists and objects are nested less than *levels* deep."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return not inner or (levels > 1 and all(_depth_is_below(item, levels - 1) for item in inner))


def _plain(value: Any) -> Any:
    """*value* with texts for all that is no list and no object."""
    if isinstance(value, dict):
        return {whole_characters(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else whole_characters(str(value))


def _find(text: str, made: Records, row: int, column: int) -> tuple[int, int]:
    """Where a cell stands: two steps down, each by its place or its key."""
    root = _BLANK.match(text)
    assert root is not None
    name = made.rows[0][column] if column < len(made.rows[0]) else ""
    at = root.end()
    for wanted in made.path(row - HEADER, column, name):
        place = next((found for key, *found in _children(text, at) if key == wanted), None)
        if place is None:
            break
        at = place[0]
    return at, _end(text, at)


def _children(text: str, at: int) -> Iterator[tuple[str | int, int, int]]:
    """The keys (or numbers) of what an object (or a list) at *at* holds, each with its start and end."""
    kind, number = text[at : at + 1], 0
    if kind not in ("{", "["):
        return
    at = _skip(text, at + 1)
    while text[at : at + 1] not in ("]", "}", ""):
        key: str | int = number
        if kind == "{":
            key, at = _DECODER.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        end = _end(text, at)
        yield key, at, end
        at, number = _skip(text, end), number + 1
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)


def _end(text: str, at: int) -> int:
    end: int = _DECODER.raw_decode(text, at)[1]
    return end


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    assert found is not None
    return found.end()
