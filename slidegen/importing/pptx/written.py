"""The text of an imported deck, and whether it says what the deck does."""

from collections.abc import Mapping

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


def written(deck: Deck, files: Mapping[str, bytes]) -> tuple[str, Deck]:
    """The text of *deck* with the fewest rules between slides, and what it is read as beside *files*."""
    best: tuple[int, str, Deck] | None = None
    wanted = _comparable(deck)
    for split, level in _SPLITS:
        text = deck_markdown(replace(deck, meta=replace(deck.meta, split=split, slide_level=level)))
        again = parse(Source(deck.source.name, text), Memory(files), Report())
        wrong = 1000 * abs(len(deck.slides) - len(again.slides)) + len(differing(wanted, _comparable(again)))
        cost = 10 * wrong + text.count("\n---\n")
        if best is None or cost < best[0]:
            best = cost, text, again
        if cost <= 1:
            break
    assert best is not None
    return best[1], best[2]


def tell_differences(deck: Deck, again: Deck, source: Source, report: Report) -> None:
    """Tell where the text says something else than the deck."""
    if len(deck.slides) != len(again.slides):
        report.add(
            "import-differs",
            f"the new text has {len(again.slides)} slides instead of {len(deck.slides)}",
            source.span(0, 0),
            help="look through the new deck",
        )
        return
    for at in differing(_comparable(deck), _comparable(again)):
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
