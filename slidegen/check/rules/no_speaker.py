"""No slide introduces the speaker: the audience does not know why to trust this person with this subject.

A slide does if it has the layout `speaker`, a title such as "About me", "whoami", "Wer bin ich" or "Qui suis-je", or
the name of an author on it; the title slide, which is gone before people have sat down, does not count. Short decks,
and those that run by themselves, need none.
"""

from collections.abc import Iterator

from slidegen.check.places import word_span
from slidegen.check.talk import SHORT, contents, held, place, texts, titled
from slidegen.check.titles import SPEAKER
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck, Slide
from slidegen.model.placed import PlacedDeck
from slidegen.source import Span


def check(deck: Deck, placed: PlacedDeck, report: Report) -> None:
    if deck.meta.loop or len(contents(deck)) < SHORT:
        return
    slides = [slide for slide in held(deck) if slide.kind != "title"]
    if titled(slides, SPEAKER) or any(slide.settings.layout == "speaker" for slide in slides):
        return
    if any(name in words for name in _names(deck) for slide in slides for words in _words(slide)):
        return
    first = "" if deck.meta.authors else "give `author: {name: ..., role: ...}` in the front matter, and "
    report.add(
        "no-speaker",
        "no slide introduces the speaker",
        _place(deck),
        help=f"{first}write `## About me {{layout=speaker}}` after the title: it fills itself with what `author` says",
    )


def _place(deck: Deck) -> Span:
    """Where the first author is named."""
    for author in deck.meta.authors:
        if author.span is not None and author.name:
            return word_span(author.span, author.name)
    return place(deck, "author", "title")


def _names(deck: Deck) -> list[str]:
    """The names of the authors, in small letters, without what stands behind a comma: "Ada Example, Example Works"."""
    names = (" ".join(author.name.partition(",")[0].casefold().split()) for author in deck.meta.authors)
    return [name for name in names if name]


def _words(slide: Slide) -> Iterator[str]:
    return (" ".join(text.casefold().split()) for text in texts(slide))
