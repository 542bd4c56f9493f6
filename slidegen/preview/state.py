"""What a deck is like, for pages that show it: its slides, their notes, its problems. Plain values, for JSON."""

import os
import re
from itertools import takewhile
from typing import Any

from slidegen.backends.revealjs.context import anchor
from slidegen.diagnostics import Diagnostic, Report
from slidegen.diagnostics.text import render_text
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.pipeline import Talk
from slidegen.preview.build import OUTPUT
from slidegen.preview.drawn import Drawn
from slidegen.source import Span

_PLACE = re.compile(r"\s*(?:-->|:::) ")
"""The line of a diagnostic that names file, line and column."""


def state(talk: Talk | None, drawn: Drawn | None, report: Report, *, stale: bool) -> dict[str, Any]:
    """The deck that is shown, and the problems of what was saved last; *stale*: of these two not the same."""
    slides = talk.placed[OUTPUT].slides if talk is not None else ()
    return {
        "title": drawn.parts["title"] if drawn is not None else "",
        "theme": talk.theme.name if talk is not None else "",
        "duration": talk.deck.meta.duration if talk is not None else None,
        "total": talk.placed[OUTPUT].total if talk is not None else 0,
        "ok": not stale and not report.count("error"),
        "stale": stale,
        "slides": _slides(talk.placed[OUTPUT], drawn) if talk is not None else [],
        "problems": [problem(diagnostic, slides) for diagnostic in report],
    }


def _slides(placed: PlacedDeck, drawn: Drawn | None) -> list[dict[str, Any]]:
    """All slides; hidden ones, which the page does not have, have no ``index``."""
    shown = list(drawn.slides) if drawn is not None else []
    found: list[dict[str, Any]] = []
    at = 0
    for slide in placed.slides:
        piece = None if slide.hidden or at >= len(shown) else shown[at]
        found.append(
            {
                "id": piece.id if piece is not None else slide.id,
                "index": at if piece is not None else None,
                "number": slide.number,
                "title": slide.name or slide.title,
                "notes_html": piece.notes if piece is not None else "",
                "steps": slide.steps,
                "hidden": slide.hidden,
                "section": placed.sections[slide.section].name if slide.section is not None else None,
                "estimate": round(slide.estimate, 1),
                **_place(slide.span),
            }
        )
        at += piece is not None
    return found


def problem(diagnostic: Diagnostic, slides: tuple[PlacedSlide, ...]) -> dict[str, Any]:
    """A diagnostic, with the line that it is about and the slide that this line is on."""
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "help": diagnostic.help or None,
        "excerpt": excerpt(diagnostic),
        "slide": next((anchor(slide.id) for slide in slides if span is not None and _holds(slide.span, span)), None),
        **_place(span),
    }


def excerpt(diagnostic: Diagnostic) -> str:
    """The lines that a terminal shows of the source, with carets; empty, where it shows none."""
    lines = render_text((diagnostic,)).rstrip().split("\n")
    rows = takewhile(lambda row: not row.lstrip().startswith("= "), lines[1:])
    return "\n".join(row for row in rows if not _PLACE.match(row))


def _holds(outer: Span | None, inner: Span) -> bool:
    """Whether *inner* begins in *outer*; sources are compared by name, as those of another build are other objects."""
    outer = outer.written if outer is not None else None
    return outer is not None and outer.source.name == inner.source.name and outer.start <= inner.start < outer.end


def _place(span: Span | None) -> dict[str, Any]:
    if span is None:
        return {"file": None, "path": None, "line": None, "column": None}
    span = span.written
    at = span.first
    return {"file": span.source.name, "path": os.path.abspath(span.source.name), "line": at.line, "column": at.column}
