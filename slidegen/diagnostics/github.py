"""Diagnostics as GitHub annotations: workflow commands that mark lines of a pull request."""

from collections.abc import Iterable

from slidegen.diagnostics.model import Diagnostic

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render_github(diagnostics: Iterable[Diagnostic]) -> str:
    """One ``::error file=...::message`` line for each of *diagnostics*."""
    return "".join(_annotation(diagnostic) + "\n" for diagnostic in diagnostics)


def _annotation(diagnostic: Diagnostic) -> str:
    properties = []
    if (span := diagnostic.span) is not None:
        first, last = span.first, span.last
        properties += [f"file={_property(span.source.name)}", f"line={first.line}", f"endLine={last.line}"]
        if first.line == last.line:  # columns are allowed only within one line
            properties += [f"col={first.column}", f"endColumn={max(first.column, last.column - 1)}"]
    properties.append(f"title={_property(diagnostic.code)}")
    text = f"{diagnostic.message}\n{diagnostic.help}" if diagnostic.help else diagnostic.message
    return f"::{_COMMANDS[diagnostic.severity]} {','.join(properties)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
