"""What rules ask of a talk as a whole: its slides that are held, who speaks, what their titles say."""

import re
from collections.abc import Iterable, Iterator

from slidegen.model.deck import Deck, Slide
from slidegen.model.walk import all_blocks, block_inlines, inline_text
from slidegen.source import Span

SHORT = 8
"""Content slides; a shorter deck is a lightning talk or a scrap, of which less is asked."""


def held(deck: Deck) -> list[Slide]:
    """The slides that the audience is shown: neither hidden nor for questions."""
    return [slide for slide in deck.slides if not (slide.settings.hidden or slide.settings.backup)]


def contents(deck: Deck) -> list[Slide]:
    """The slides that are held and are neither title nor heading of a section."""
    return [slide for slide in held(deck) if slide.kind == "content"]


def is_talk(deck: Deck) -> bool:
    """Whether somebody stands before an audience: the front matter has a ``duration`` or an ``event``.

    A deck that runs by itself is none.
    """
    return (deck.meta.duration is not None or bool(deck.meta.event)) and not deck.meta.loop


def place(deck: Deck, *keys: str) -> Span:
    """Where the front matter has one of *keys*, the first that it has; else the deck as a whole."""
    return next((deck.meta.spans[key] for key in keys if key in deck.meta.spans), Span(deck.source, 0, 0))


def title(slide: Slide) -> str:
    """The title of *slide* in plain words."""
    return inline_text(slide.title.inlines) if slide.title is not None else ""


def texts(slide: Slide) -> Iterator[str]:
    """All that *slide* says, line by line."""
    yield title(slide)
    for block in all_blocks(slide.blocks):
        yield from map(inline_text, block_inlines(block))


def titled(slides: Iterable[Slide], pattern: str) -> bool:
    """Whether a title of *slides* has *pattern*, whatever its case."""
    return any(re.search(pattern, title(slide), re.IGNORECASE) for slide in slides)
