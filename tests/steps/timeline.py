"""A talk's steps in words, for tests: what happens at which advance."""

from collections.abc import Iterator

from slidegen.diagnostics import Report
from slidegen.layout.steps import frame_paragraphs
from slidegen.model.frames import Frame
from slidegen.model.motion import Motion
from slidegen.model.placed import PlacedSlide
from slidegen.model.text import Run
from slidegen.pipeline import Request, place_deck, read_deck
from slidegen.source import Source
from slidegen.world import Memory


def slides_of(text: str, report: Report | None = None) -> tuple[PlacedSlide, ...]:
    """The slides that *text* makes."""
    told = report if report is not None else Report()
    world, request = Memory(), Request(outputs=("html",), debug=True)
    deck = read_deck(Source("deck.md", text), world, told, request)
    assert deck is not None
    talk = place_deck(deck, world, told, request)
    assert talk is not None
    return talk.placed["html"].slides


def steps_of(text: str, report: Report | None = None) -> list[str]:
    """What moves on the last slide of *text*, as ``1 fade: words``, in the order of steps."""
    slide = slides_of(text, report)[-1]
    found = sorted(timeline(slide), key=lambda pair: pair[0].step)
    return [f"{_when(motion)} {motion.effect}{_how(motion)}: {name}" for motion, name in found]


def _when(motion: Motion) -> str:
    return str(motion.step) if motion.count == 1 else f"{motion.step}-{motion.step + motion.count - 1}"


def _how(motion: Motion) -> str:
    words = [motion.parts] * (motion.parts != "whole") + [motion.start] * (motion.start != "click")
    return "".join(f" {word}" for word in words) + f" +{motion.begin:g}s" * (motion.begin > 0)


def timeline(slide: PlacedSlide) -> Iterator[tuple[Motion, str]]:
    """Each motion of *slide* with the name of what moves: a text, or the kind of a frame."""
    for region in slide.regions:
        for frame in region.frames:
            yield from _of_frame(frame)


def _of_frame(frame: Frame) -> Iterator[tuple[Motion, str]]:
    for motion in frame.motions:
        yield motion, type(frame).__name__.removesuffix("Frame").lower()
    for paragraph in frame_paragraphs(frame):
        for motion in paragraph.motions:
            yield motion, paragraph.text
        for piece in paragraph.pieces:
            if isinstance(piece, Run):
                for motion in piece.motions:
                    yield motion, piece.text
