"""A setting that slidegen reads, but that no output follows yet: its author should not find out on stage.

Steps (``incremental``, ``. . .``, ``{.step}``), ``auto-animate`` and ``timing`` show everything at once.
"""

from collections.abc import Iterator

from slidegen.diagnostics import Report
from slidegen.model.blocks import List, Pause
from slidegen.model.deck import Deck, Meta, SlideSettings
from slidegen.model.placed import PlacedDeck
from slidegen.model.walk import all_blocks
from slidegen.source import Span

STEPS = "everything on the slide shows at once"


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    told: set[str] = set()
    for what, span, effect in _settings(deck):
        if what not in told:  # once a deck is enough
            told.add(what)
            report.add("no-effect-yet", f"{what} has no effect yet", span, help=effect)


def _settings(deck: Deck) -> Iterator[tuple[str, Span | None, str]]:
    yield from _of_deck(deck.meta)
    for slide in deck.slides:
        yield from _of_slide(slide.settings)
        for block in all_blocks(slide.blocks):
            if isinstance(block, Pause):
                yield "a pause", block.span, STEPS
            elif block.attributes.has("step"):
                yield "a step", block.span, STEPS
            elif isinstance(block, List) and block.attributes.has("incremental") and not deck.meta.incremental:
                yield "an incremental list", block.span, STEPS


def _of_deck(meta: Meta) -> Iterator[tuple[str, Span | None, str]]:
    if meta.incremental:
        yield "`incremental`", meta.spans.get("incremental"), STEPS


def _of_slide(settings: SlideSettings) -> Iterator[tuple[str, Span | None, str]]:
    if settings.auto_animate:
        yield "`auto-animate`", settings.spans.get("auto-animate"), "the slide replaces the one before it"
    if settings.timing is not None or settings.auto_advance:
        yield "`timing`", settings.spans.get("timing"), "the speaker view paces the talk by `duration` alone"
