"""Decks as backends write them, from their text."""

from slidegen import pipeline, registry
from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.output import Memory as Files
from slidegen.source import Source
from slidegen.theme.theme import Theme
from slidegen.world import Memory


def write(
    text: str, output: str, options: Options | None = None, *, theme: str = "", stamp: float | None = None
) -> tuple[dict[str, bytes], Report]:
    """The files of the deck *text*, called ``talk``, as *output*; and what was told of it."""
    deck, look, report = placed(text, output, theme)
    sink = Files()
    backend = registry.backend(output)
    backend.write(deck, look, "talk", sink, Memory(stamp=stamp), options or Options(), report)
    return sink.files, report


def placed(text: str, output: str, theme: str = "") -> tuple[PlacedDeck, Theme, Report]:
    """The deck *text* laid out for *output*."""
    report, world = Report(), Memory()
    request = pipeline.Request(outputs=(output,), theme=theme, debug=True)
    deck = pipeline.read_deck(Source("talk.md", text), world, report, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    return talk.placed[output], talk.theme, report
