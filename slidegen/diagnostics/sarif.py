"""Diagnostics as SARIF 2.1.0, the format in which tools hand findings to code hosts and editors.

One run tells of all decks. Addresses of files are relative to the current folder, which is taken for the top of the
repository (``%SRCROOT%``); columns count code points. What a rule is about comes along with each code that is used.
"""

import json
import os
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from slidegen import __version__
from slidegen.diagnostics.codes import CODES, Severity
from slidegen.diagnostics.model import Diagnostic
from slidegen.source import Source, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"


def render_sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """One document that holds *diagnostics* in their order."""
    found = list(diagnostics)
    names = sorted({diagnostic.code for diagnostic in found})
    driver = {"name": "slidegen", "semanticVersion": __version__, "rules": [_rule(name) for name in names]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, names) for diagnostic in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(name: str) -> dict[str, Any]:
    """What *name* means; of a code that others made only its name is known."""
    if name not in CODES:
        return {"id": name}
    code = CODES[name]
    return {
        "id": name,
        "shortDescription": {"text": code.summary},
        "fullDescription": {"text": f"{code.summary} {code.explanation}"},
        "help": {"text": code.explanation, "markdown": code.explanation},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(diagnostic: Diagnostic, names: Sequence[str]) -> dict[str, Any]:
    advice = f"\nHelp: {diagnostic.help}" if diagnostic.help else ""
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": names.index(diagnostic.code),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": diagnostic.message + advice},
    }
    if diagnostic.labels:
        first, *others = diagnostic.labels
        result["locations"] = [_location(first.span, first.text)]
        related = [_location(label.span, label.text) for label in others]
        related += [_location(place, "included from here") for place in _chain(first.span)]
        if related:
            result["relatedLocations"] = [{"id": number, **place} for number, place in enumerate(related)]
    return result


def _location(span: Span, text: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(span.source)}
    if span.start or span.end:  # else it is about the file as a whole
        first, last = span.first, span.last
        physical["region"] = {
            "startLine": first.line,
            "startColumn": first.column,
            "endLine": last.line,
            "endColumn": last.column,
        }
    return {"physicalLocation": physical, **({"message": {"text": text}} if text else {})}


def _artifact(source: Source) -> dict[str, str]:
    path = source.name
    if os.path.isabs(path):
        inside = os.path.relpath(path)
        if inside.startswith(os.pardir):
            return {"uri": "file://" + quote(path.replace(os.sep, "/"))}
        path = inside
    return {"uri": quote(os.path.normpath(path).replace(os.sep, "/")), "uriBaseId": _ROOT}


def _chain(span: Span) -> Iterable[Span]:
    while span.source.included_from is not None:
        span = span.source.included_from
        yield span
