"""What the author sees: problems, then a short summary."""

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from slidegen.cli.job import Outcome
from slidegen.diagnostics import Diagnostic, Report, Severity
from slidegen.diagnostics.model import SEVERITIES

_WORDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "remark"}


def tell(outcomes: list[Outcome], *, format: str, quiet: bool, remarks: bool) -> None:
    """Print *outcomes*: text to standard error, the other formats, which programs read, to standard output."""
    shown = [
        diagnostic
        for outcome in outcomes
        for diagnostic in in_order(outcome.report)
        if remarks or diagnostic.severity != "info"
    ]
    match format:
        case "json":
            sys.stdout.write(_document(outcomes) + "\n")
        case "github":
            from slidegen.diagnostics.github import render_github

            sys.stdout.write(render_github(shown))
        case "sarif":
            from slidegen.diagnostics.sarif import render_sarif

            sys.stdout.write(render_sarif(shown) + "\n")
        case _:
            show(shown)
            if not quiet:
                sys.stderr.write(summary(outcomes, remarks=remarks))


def in_order(report: Report) -> list[Diagnostic]:
    """The diagnostics by their places, file by file, as an author works through them; those without one come last."""
    files: dict[str, int] = {}

    def place(diagnostic: Diagnostic) -> tuple[bool, int, int]:
        if diagnostic.span is None:
            return True, 0, 0
        return False, files.setdefault(diagnostic.span.source.name, len(files)), diagnostic.span.start

    return sorted(report, key=place)


def show(diagnostics: Iterable[Diagnostic]) -> None:
    """Print *diagnostics* to standard error, for people."""
    if not (found := list(diagnostics)):
        return
    from slidegen.diagnostics.text import Style, render_text

    style = Style(colour=colours(sys.stderr), width=_width())
    sys.stderr.write(render_text(found, style) + "\n")


def colours(stream: TextIO) -> bool:
    """Whether *stream* is a terminal that wants colours (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _width() -> int:
    try:
        return max(60, os.get_terminal_size(sys.stderr.fileno()).columns)
    except (OSError, ValueError):
        return 100


def summary(outcomes: list[Outcome], *, remarks: bool) -> str:
    """A line a deck, and one with the number of problems, if there are any."""
    lines = [_line(outcome) for outcome in outcomes]
    counts = [(severity, sum(outcome.report.count(severity) for outcome in outcomes)) for severity in SEVERITIES]
    words = [f"{count} {_WORDS[severity]}{'s' * (count != 1)}" for severity, count in counts if count]
    if words:
        hidden = not remarks and counts[-1][1] > 0
        lines.append(", ".join(words) + (" (slidegen check shows remarks)" if hidden else ""))
    elif remarks:
        lines.append("no problems, no remarks")
    return "\n".join(lines) + "\n"


def _line(outcome: Outcome) -> str:
    slides = f"{outcome.slides} slide{'s' * (outcome.slides != 1)}, {outcome.seconds:.2f} s"
    guess = next((each for each in outcome.report if each.code == "dialect"), None)
    if guess is not None:
        slides += f"; {guess.message}"
    if not outcome.files:
        return f"{outcome.path}: {slides}" if outcome.slides else f"{outcome.path}: not built"
    depth = min(path.count(os.sep) for path, _ in outcome.files)
    files = ", ".join(f"{path} ({size(count)})" for path, count in outcome.files if path.count(os.sep) == depth)
    below = [count for path, count in outcome.files if path.count(os.sep) > depth]
    if below:
        files += f" and {len(below)} more file{'s' * (len(below) != 1)} ({size(sum(below))})"
    return f"{outcome.path} -> {files}; {slides}"


def size(count: int) -> str:
    """*count* bytes for people, in powers of 1000."""
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} kB" if count < 999_500 else f"{count / 1e6:.1f} MB"


def _document(outcomes: list[Outcome]) -> str:
    """One JSON document for the whole run; ``version`` grows if a key ever changes its meaning."""
    import json

    from slidegen.diagnostics.json import diagnostic_object

    return json.dumps(
        {
            "version": 1,
            "decks": [
                {
                    "deck": outcome.path,
                    "slides": outcome.slides,
                    "seconds": round(outcome.seconds, 3),
                    "files": [{"path": path, "bytes": count} for path, count in outcome.files],
                    "diagnostics": [diagnostic_object(diagnostic) for diagnostic in in_order(outcome.report)],
                }
                for outcome in outcomes
            ],
        },
        ensure_ascii=False,
        indent=2,
    )
