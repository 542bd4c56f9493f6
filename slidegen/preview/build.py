"""From a deck's bytes to its page: the same stages, in the same order, as ``slidegen build -t html``."""

import msgspec

from slidegen.diagnostics import Report
from slidegen.parse.texts import clean
from slidegen.pipeline import Request, Talk, decode, guard, place_deck, read_deck
from slidegen.preview.drawn import Drawn, draw
from slidegen.source import Source, Span
from slidegen.world import World

OUTPUT = "html"

BROKEN = frozenset({"front-matter-unclosed", "front-matter-type", "yaml-syntax", "internal"})
"""The diagnostics that tell that a deck was saved in the middle of a thought, and means something else without it."""


class Build(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a deck: its problems, and what could be made of it. ``text`` is what its author wrote."""

    report: Report
    text: str | None = None
    talk: Talk | None = None
    drawn: Drawn | None = None

    @property
    def is_whole(self) -> bool:
        """Whether there is something to show that its author means."""
        return self.drawn is not None and not any(diagnostic.code in BROKEN for diagnostic in self.report)


def build(data: bytes, name: str, world: World, request: Request) -> Build:
    """The deck *data*, which diagnostics call *name*."""
    report = Report()
    source = decode(data, name, report)
    if source is None:
        return Build(report=report)
    deck = read_deck(source, world, report, request)
    talk = place_deck(deck, world, report, request) if deck is not None else None
    drawn = drawn_talk(talk, world, report, request) if talk is not None else None
    return Build(report=report, text=clean(source, Report()).text, talk=talk, drawn=drawn)


def unread(code: str, message: str, name: str, help: str = "") -> Build:
    """What becomes of a deck that cannot be read."""
    report = Report()
    report.add(code, message, Source(name, "").span(0, 0), help=help)
    return Build(report=report)


def drawn_talk(talk: Talk, world: World, report: Report, request: Request) -> Drawn | None:
    """The page of *talk*; None: it cannot be had, as *report* then tells."""
    with guard(report, Span(talk.deck.source, 0, 0), "drawing", request):
        return draw(talk.placed[OUTPUT], talk.theme, world, report, safe=request.options.safe)
    return None


def as_text(data: bytes) -> str | None:
    """The text of a deck as its spans count it; None: it is not all text."""
    try:
        return clean(Source("", data.decode()), Report()).text
    except UnicodeDecodeError:
        return None
