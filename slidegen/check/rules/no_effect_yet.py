"""A setting that slidegen reads, but that no output follows yet: its author should not find out on stage.

``auto-animate`` changes nothing, and ``timing`` advances no slide.
"""

from collections.abc import Iterator

from slidegen.diagnostics import Report
from slidegen.model.deck import Deck, SlideSettings
from slidegen.model.placed import PlacedDeck
from slidegen.source import Span


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    told: set[str] = set()
    for what, span, effect in _settings(deck):
        if what not in told:  # once a deck is enough
            told.add(what)
            report.add("no-effect-yet", f"{what} has no effect yet", span, help=effect)


def _settings(deck: Deck) -> Iterator[tuple[str, Span | None, str]]:
    for slide in deck.slides:
        yield from _of_slide(slide.settings)


def _of_slide(settings: SlideSettings) -> Iterator[tuple[str, Span | None, str]]:
    if settings.auto_animate:
        yield "`auto-animate`", settings.spans.get("auto-animate"), "the slide replaces the one before it"
    if settings.timing is not None or settings.auto_advance:
        yield "`timing`", settings.spans.get("timing"), "the speaker view paces the talk by `duration` alone"
