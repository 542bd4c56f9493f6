"""The text of an imported deck, and whether it says what the deck does."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from slidegen.backends.md.deck import deck_markdown
from slidegen.diagnostics import Report
from slidegen.importing.same import differing, title_of
from slidegen.model.deck import Deck, SplitMode
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.world import Memory

_SPLITS: tuple[tuple[SplitMode, int | None], ...] = (("auto", None), ("auto", 2), ("both", 2))
"""How a deck may be cut, and by which headings, the plainest first."""


class Written(msgspec.Struct, frozen=True):
    """A deck's ``text``; ``slides`` is how many it is read as, ``others`` are the numbers of those that differ."""

    text: str
    slides: int
    others: tuple[int, ...]


def written(deck: Deck, files: Mapping[str, bytes]) -> Written:
    """The text of *deck*, which shows *files*, with the fewest rules between slides of those that say the same."""
    best: tuple[int, Written] | None = None
    for split, level in _likely(deck):
        made = _written(replace(deck, meta=replace(deck.meta, split=split, slide_level=level)), files)
        rules = made.text.count("\n---\n")
        cost = 10_000 * abs(len(deck.slides) - made.slides) + 10 * len(made.others) + rules
        if best is None or cost < best[0]:
            best = cost, made
        if not made.others and made.slides == len(deck.slides) and rules <= 1 + _untitled(deck):
            break
    assert best is not None
    return best[1]


def _likely(deck: Deck) -> tuple[tuple[SplitMode, int | None], ...]:
    """The ways of cutting *deck*, the one that probably serves first."""
    if _untitled(deck):
        return (_SPLITS[2], _SPLITS[0], _SPLITS[1])
    levels = {slide.title.level for slide in deck.slides if slide.title is not None}
    return (_SPLITS[1], _SPLITS[0], _SPLITS[2]) if len(levels) > 1 else _SPLITS


def _untitled(deck: Deck) -> int:
    return sum(slide.title is None for slide in deck.slides)


def _written(deck: Deck, files: Mapping[str, bytes]) -> Written:
    text = deck_markdown(deck)
    again = parse(Source(deck.source.name, text), Memory(files), Report())
    return Written(text, len(again.slides), tuple(differing(_comparable(deck), _comparable(again))))


def tell_differences(deck: Deck, made: Written, source: Source, report: Report) -> None:
    """Tell where the text says something else than *deck*."""
    if len(deck.slides) != made.slides:
        report.add(
            "import-differs",
            f"the new text has {made.slides} slides instead of {len(deck.slides)}",
            source.span(0, 0),
            help="look through the new deck",
        )
        return
    for at in made.others:
        report.add(
            "import-differs",
            f"{title_of(deck.slides[at - 1], at)} is not quite the same when the new text is read",
            source.lines_span(at - 1, at),
            help="compare this slide with PowerPoint's",
        )


def _comparable(deck: Deck) -> Deck:
    """*deck* without what follows from the whole: ids, and the sections that slides are in."""
    slides = tuple(replace(each, id="", section=None) for each in deck.slides)
    return replace(deck, slides=slides)
