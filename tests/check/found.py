"""Rules run over decks that are written out, from text to diagnostics."""

from collections.abc import Mapping
from typing import Any

from slidegen import pipeline
from slidegen.diagnostics import Diagnostic, Report
from slidegen.source import Source
from slidegen.world import Memory

NO_FILES: Mapping[str, bytes] = {}


def diagnostics(text: str, *rules: str, files: Mapping[str, bytes] = NO_FILES, **wanted: Any) -> list[Diagnostic]:
    """What *rules* (none: all, advice included) find in the deck *text*."""
    report, world = Report(), Memory(dict(files))
    request = pipeline.Request(**{"outputs": ("html",), "debug": True, "rules": rules, "hints": not rules, **wanted})
    deck = pipeline.read_deck(Source("talk.md", text), world, report, request)
    if deck is not None:
        pipeline.place_deck(deck, world, report, request)
    return list(report)


def found(rule: str, text: str, **wanted: Any) -> list[tuple[str, str]]:
    """The place (its words) and the message of all that *rule* tells of *text*."""
    told = diagnostics(text, rule, **wanted)
    return [(each.span.text if each.span is not None else "", each.message) for each in told if each.code == rule]


def slides(count: int, *, front: str = "title: A talk", first: str = "", last: str = "") -> str:
    """A deck of *count* plain content slides, with *first* before and *last* behind them."""
    plain = "".join(f"## Slide {number}\n\nSome words.\n\n" for number in range(1, count + 1))
    return f"---\n{front}\n---\n\n{first}\n\n{plain}\n{last}\n"
