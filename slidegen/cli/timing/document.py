"""A talk's times for programs. Keys are only ever added, never renamed; times are seconds."""

from collections.abc import Mapping
from typing import Any

from slidegen.model.placed import PlacedDeck
from slidegen.source import Span
from slidegen.speaking.cut import Cut
from slidegen.speaking.estimate import SlideTime
from slidegen.speaking.learn import Timing
from slidegen.speaking.sections import by_section
from slidegen.speaking.verdict import fit


def document(placed: PlacedDeck, timing: Timing, slot: float | None, cut: Cut | None) -> Mapping[str, Any]:
    """*timing* as values for JSON; without a slot, ``slot``, ``spare`` and ``fit`` are None."""
    total = 0.0
    slides = []
    for time in timing.times:
        total += time.seconds
        slides.append(_slide(time, total, placed, timing))
    return {
        "seconds": timing.seconds,
        "slot": slot,
        "spare": None if slot is None else slot - timing.seconds,
        "fit": None if slot is None else fit(timing.seconds, slot),
        "pace": {
            "words_a_minute": round(timing.tempo.words, 1),
            "characters_a_minute": round(timing.tempo.characters, 1),
            "speed": round(timing.tempo.speed, 3),
            "rehearsed": timing.tempo.learned,
        },
        "slides": slides,
        "sections": [
            {"name": section.name or None, "seconds": section.seconds, "slides": len(section.times)}
            for section in by_section(timing.times, placed.sections)
        ],
        "cut": None if cut is None else _cut(cut),
    }


def _slide(time: SlideTime, total: float, placed: PlacedDeck, timing: Timing) -> Mapping[str, Any]:
    slide = time.slide
    measured = timing.measured.get(slide.id)
    return {
        "id": slide.id,
        "index": slide.index,
        "number": slide.number,
        "title": slide.title or slide.name,
        "section": None if slide.section is None else placed.sections[slide.section].name,
        "words": time.count.total,
        "steps": slide.steps,
        "seconds": time.seconds,
        "total": total,
        "from": time.basis,
        "rehearsals": 0 if measured is None else measured.runs,
        "hidden": slide.hidden,
        "backup": slide.backup,
        **_place(slide.span),
    }


def _cut(cut: Cut) -> Mapping[str, Any]:
    return {
        "slot": cut.slot,
        "seconds": cut.seconds,
        "fits": cut.fits,
        "leave_out": [
            {"id": time.slide.id, "seconds": time.seconds, "why": each.why, **_place(time.slide.span)}
            for each in cut.omitted
            for time in each.times
        ],
        "keep": [{"id": time.slide.id, "seconds": time.seconds, "why": why} for time, why in cut.kept],
    }


def _place(span: Span | None) -> Mapping[str, Any]:
    return {"file": None, "line": None} if span is None else {"file": span.source.name, "line": span.first.line}
