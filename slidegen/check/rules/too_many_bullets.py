"""A list is so long that nobody remembers it, and that its items are read ahead of the speaker.

People keep about four things in mind at once (Cowan, "The magical number 4 in short-term memory", Behavioral and Brain
Sciences 24, 2001). Nobody needs to stick to that, but beyond eight a list is a page of a book. Counted are the items of
each column, at all levels. Agendas, timelines and lists that slidegen makes are as long as what they list; of a slide
that has too many words this is not told besides.
"""

from slidegen.check.rules.too_many_words import MOST as MOST_WORDS
from slidegen.check.rules.too_many_words import running_words
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.frames import TextFrame
from slidegen.model.placed import PlacedDeck, PlacedRegion
from slidegen.model.text import Paragraph
from slidegen.source import Span

MOST = 8
"""Items in a column: twice as many as people keep in mind."""

LISTINGS = frozenset(("agenda", "timeline"))
"""Layouts that show a list for its order."""


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    for slide in placed.slides:
        if slide.layout in LISTINGS or running_words(slide) > MOST_WORDS:
            continue
        longest = max((_items(region) for region in slide.regions), key=len, default=[])
        if len(longest) > MOST:
            report.add(
                "too-many-bullets",
                f"slide {slide.index + 1} has a list of {len(longest)} items",
                _place(longest) or slide.span,
                help="group them below headings, use two slides, or leave out those that you will not speak of",
            )


def _items(region: PlacedRegion) -> list[Paragraph]:
    frames = (frame for frame in region.frames if isinstance(frame, TextFrame))
    return [
        paragraph
        for frame in frames
        for paragraph in frame.paragraphs
        if paragraph.kind == "item" and paragraph.marker is not None
    ]


def _place(items: list[Paragraph]) -> Span | None:
    """Where the first item beyond the most stands."""
    return items[MOST].span
