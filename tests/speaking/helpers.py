"""Small talks, placed as a build places them."""

from collections.abc import Mapping

from slidegen import pipeline
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.source import Source
from slidegen.speaking.estimate import SlideTime
from slidegen.speaking.learn import timing
from slidegen.speaking.record import Record, Run, Spoken
from slidegen.world import Memory

NOTHING: Mapping[str, bytes] = {}


def placed(text: str, files: Mapping[str, bytes] = NOTHING, *, report: Report | None = None) -> PlacedDeck:
    """*text* as the HTML output has it."""
    request = pipeline.Request(outputs=("html",), debug=True)
    world, found = Memory(files), Report() if report is None else report
    deck = pipeline.read_deck(Source("talk.md", text), world, found, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, found, request)
    assert talk is not None
    return talk.placed["html"]


def times(text: str, files: Mapping[str, bytes] = NOTHING) -> dict[str, SlideTime]:
    """The times of the slides of *text* by their ids."""
    return {time.slide.id: time for time in timing(placed(text, files)).times}


def seconds(body: str, front: str = "") -> float:
    """How long a slide that holds *body* takes."""
    head = f"---\n{front}\n---\n\n" if front else ""
    return times(f"{head}## The slide {{#it}}\n\n{body}\n")["it"].seconds


def words(number: int) -> str:
    return "word " * number


def rehearsed(seconds: Mapping[str, float], counts: Mapping[str, int], run: str = "a", *, finished: bool = True) -> Run:
    """A rehearsal in which slides took *seconds*, when they had as many words as *counts* says."""
    slides = tuple(Spoken(id=name, seconds=each, words=counts.get(name, 0)) for name, each in seconds.items())
    return Run(run=run, started="2031-05-02T18:14:03Z", seconds=sum(seconds.values()), finished=finished, slides=slides)


def record(*runs: Run) -> Record:
    return Record(deck="talk.md", runs=runs)
