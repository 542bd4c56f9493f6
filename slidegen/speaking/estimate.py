"""How many seconds each slide probably takes.

Notes are what is said, so a slide with notes takes as long as they take to say, but no less than what it shows takes to
be looked at. Without notes nobody knows what will be said: a speaker talks freely about such a slide for a while, the
longer the more there is on it, and reads some of it out.
"""

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

import msgspec

from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.text import Paragraph
from slidegen.speaking.rates import Tempo
from slidegen.speaking.shown import shown, words
from slidegen.speaking.words import NONE, Count, count

BRIEF = {"title": 15.0, "section": 6.0, "agenda": 15.0, "speaker": 20.0, "end": 6.0}
"""Seconds for slides without notes, by their layout: a welcome, a heading read out, a list glanced at, a few words
about oneself, thanks."""

CHANGE = 2.0
"""Seconds for the breath that comes with the next slide, while the audience looks up and reads its title."""

STEP = 1.0
"""Seconds for each step: one stops, presses the key and sees that it came."""

FREELY = 25.0
"""Seconds that are talked about a slide without notes, whatever is on it."""

Basis: TypeAlias = Literal["none", "timing", "rehearsed", "brief", "notes", "slide"]
"""Where a time is from: nobody says the slide, its author set it, it was measured, it is of a kind that is brief, or it
was counted from the notes or from the slide."""

_ASIDE = re.compile(r"\[[^\[\]]*\]")
"""What stands in brackets in notes is for the speaker, not for the audience: ``[smile]``, ``[drink]``."""


class SlideTime(msgspec.Struct, frozen=True, kw_only=True):
    """How long a slide takes: ``seconds``, of which ``speech`` depend on how fast one speaks.

    Estimates are whole seconds, so that what is shown adds up.

    ``count`` is how many words it has: in its notes, where there are any, else on it.
    """

    slide: PlacedSlide
    count: Count
    speech: float
    seconds: float
    basis: Basis


def estimate(placed: PlacedDeck, tempo: Tempo) -> tuple[SlideTime, ...]:
    """The time of each slide of *placed*, in order. Hidden and backup slides take none."""
    return tuple(slide_time(slide, tempo) for slide in placed.slides)


def with_estimates(placed: PlacedDeck, times: Iterable[SlideTime]) -> PlacedDeck:
    """*placed* with *times* in its slides."""
    slides = tuple(
        msgspec.structs.replace(slide, estimate=time.seconds) for slide, time in zip(placed.slides, times, strict=True)
    )
    return msgspec.structs.replace(placed, slides=slides)


def slide_time(slide: PlacedSlide, tempo: Tempo) -> SlideTime:
    """How long *slide* takes at *tempo*."""
    notes = _notes(slide.notes)
    seen = shown(slide)
    speech, silence, basis = 0.0, 0.0, _basis(slide, notes)
    match basis:
        case "none":
            pass
        case "timing":
            silence = slide.timing or 0.0
        case "notes":
            speech = max(tempo.seconds(notes), tempo.seconds(seen.read))
            silence = max(0.0, seen.look + tempo.seconds(seen.read) - speech)
        case "brief":
            silence = max(BRIEF[slide.layout], CHANGE + seen.look) - CHANGE
        case _:
            speech, silence = FREELY / tempo.speed + tempo.seconds(seen.read), seen.look
    if basis not in ("none", "timing"):
        silence += CHANGE + STEP * slide.steps + seen.played
    return SlideTime(
        slide=slide,
        count=notes if notes.total else seen.count,
        speech=speech,
        seconds=speech + silence if basis == "timing" else float(round(speech + silence)),
        basis=basis,
    )


def _basis(slide: PlacedSlide, notes: Count) -> Basis:
    if slide.hidden or slide.backup:
        return "none"
    if slide.timing is not None:
        return "timing"
    if notes.total:
        return "notes"
    return "brief" if slide.layout in BRIEF else "slide"


def _notes(paragraphs: Iterable[Paragraph]) -> Count:
    found = NONE
    for paragraph in paragraphs:
        if paragraph.kind != "code":
            found += count(_ASIDE.sub(" ", words(paragraph)))
    return found
