"""How many seconds each slide probably takes.

Notes are what is said, so a slide takes as long as its notes take to say. It takes no less than without them: then
nobody knows what will be said, and a speaker talks freely for a while, the longer the more there is on the slide.
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
"""Seconds for slides of these layouts, unless their notes take longer: a welcome, a heading read out, a list glanced
at, a few words about oneself, thanks."""

CHANGE = 2.0
"""Seconds for the breath that comes with the next slide, while the audience looks up and reads its title."""

STEP = 1.0
"""Seconds for each step: one stops, presses the key and sees that it came."""

FREELY = 25.0
"""Seconds that are talked freely about a slide, whatever is on it, at the usual tempo. A line or two of notes are
hints, not a script: hardly anybody shows a slide for the five seconds that they take to be read."""

GOING_ON = 5.0
"""Seconds that are talked freely about a slide that goes on with what the one before it shows: a further part of one
that was split, or what it morphs into."""

Basis: TypeAlias = Literal["none", "timing", "rehearsed", "brief", "notes", "slide"]
"""Where a time is from: nobody says the slide, its author set it, it was measured, it is of a kind that is brief, or it
was counted from the notes or from the slide."""

_ASIDE = re.compile(r"\[[^\[\]]*\]")
"""What stands in brackets in notes is for the speaker, not for the audience: ``[smile]``, ``[drink]``."""


class SlideTime(msgspec.Struct, frozen=True, kw_only=True):
    """How long a slide takes: ``seconds``, of which ``speech`` depend on how fast one speaks.

    ``count`` is how many words it has: in its notes, where they are a script, else on it. Estimates are whole seconds,
    so that what is shown adds up.
    """

    slide: PlacedSlide
    count: Count
    speech: float
    seconds: float
    basis: Basis


def estimate(placed: PlacedDeck, tempo: Tempo) -> tuple[SlideTime, ...]:
    """The time of each slide of *placed*, in order. Hidden and backup slides take none."""
    before = (None, *placed.slides)
    return tuple(
        slide_time(slide, tempo, goes_on=_goes_on(slide, last))
        for last, slide in zip(before, placed.slides, strict=False)
    )


def with_estimates(placed: PlacedDeck, times: Iterable[SlideTime]) -> PlacedDeck:
    """*placed* with *times* in its slides."""
    slides = tuple(
        msgspec.structs.replace(slide, estimate=time.seconds) for slide, time in zip(placed.slides, times, strict=True)
    )
    return msgspec.structs.replace(placed, slides=slides)


def slide_time(slide: PlacedSlide, tempo: Tempo, *, goes_on: bool = False) -> SlideTime:
    """How long *slide* takes at *tempo*; *goes_on*: it shows more of what the slide before it does."""
    notes, seen = _notes(slide.notes), shown(slide)
    if slide.hidden or slide.backup:
        return SlideTime(slide=slide, count=seen.count, speech=0.0, seconds=0.0, basis="none")
    if slide.timing is not None:
        return SlideTime(slide=slide, count=seen.count, speech=0.0, seconds=slide.timing, basis="timing")
    scripted = tempo.seconds(notes)
    basis: Basis
    if slide.layout in BRIEF:
        basis, speech, silence = "brief", 0.0, max(BRIEF[slide.layout] - CHANGE, seen.look)
    else:
        freely = (GOING_ON if goes_on else FREELY) / tempo.speed
        basis, speech, silence = "slide", freely + tempo.seconds(seen.read), seen.look
    if scripted > speech + silence:
        basis, speech, silence = "notes", scripted, 0.0
    return SlideTime(
        slide=slide,
        count=notes if basis == "notes" else seen.count,
        speech=speech,
        seconds=float(round(speech + silence + seen.played + STEP * slide.steps + CHANGE)),
        basis=basis,
    )


def _goes_on(slide: PlacedSlide, before: PlacedSlide | None) -> bool:
    if before is None:
        return False
    morphs = slide.transition is not None and slide.transition.change == "morph"
    return morphs or (slide.span is not None and slide.span == before.span)


def _notes(paragraphs: Iterable[Paragraph]) -> Count:
    found = NONE
    for paragraph in paragraphs:
        if paragraph.kind != "code":
            found += count(_ASIDE.sub(" ", words(paragraph)))
    return found
