"""Decks as backends write them, from their text."""

from slidegen import pipeline, registry
from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.output import Memory as Files
from slidegen.source import Source
from slidegen.world import Memory


def write(
    text: str, output: str, options: Options | None = None, *, theme: str = "", stamp: float | None = None
) -> tuple[dict[str, bytes], Report]:
    """The files of the deck *text*, called ``talk``, as *output*; and what was told of it."""
    report, sink, world = Report(), Files(), Memory(stamp=stamp)
    request = pipeline.Request(outputs=(output,), options=options or Options(), theme=theme, debug=True)
    deck = pipeline.read_deck(Source("talk.md", text), world, report, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    registry.backend(output).write(talk.placed[output], talk.theme, "talk", sink, world, request.options, report)
    return sink.files, report
