"""Diagnostics for programs: one JSON object each.

``line`` and ``column`` count from 1, columns in characters; ``end_line`` and ``end_column`` are just
behind the last character. Keys are only ever added, never renamed.
"""

from typing import Any

from slidegen.diagnostics.model import Diagnostic
from slidegen.source import Span


def diagnostic_object(diagnostic: Diagnostic) -> dict[str, Any]:
    """*diagnostic* as values for JSON; without a place, ``place`` is None."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "help": diagnostic.help or None,
        "place": _place(diagnostic.span) if diagnostic.span is not None else None,
        "label": (diagnostic.labels[0].text or None) if diagnostic.labels else None,
        "related": [{**_place(label.span), "label": label.text or None} for label in diagnostic.labels[1:]],
        "included_from": _chain(diagnostic.span),
    }


def _place(span: Span) -> dict[str, Any]:
    first, last = span.first, span.last
    return {
        "file": span.source.name,
        "line": first.line,
        "column": first.column,
        "end_line": last.line,
        "end_column": last.column,
    }


def _chain(span: Span | None) -> list[dict[str, Any]]:
    places = []
    while span is not None and span.source.included_from is not None:
        span = span.source.included_from
        places.append(_place(span))
    return places
