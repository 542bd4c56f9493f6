"""The frames of one slide with the shapes that they became, and the cues that their motions are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import msgspec

from slidegen.backends.pptx.animation.cue import (
    Built,
    Cue,
    Target,
    axes,
    background,
    category,
    characters,
    paragraphs,
    series,
)
from slidegen.backends.pptx.filling import Drawn
from slidegen.backends.pptx.lights import Bar
from slidegen.model.frames import ChartFrame, CodeFrame, TextFrame
from slidegen.model.motion import Motion, is_entrance
from slidegen.model.placed import PlacedSlide
from slidegen.model.text import Paragraph, Run

_ID = re.compile(r'<p:cNvPr id="(\d+)"')


Parts: TypeAlias = Mapping[int, Sequence[int]]
"""Ids of shapes by the part of their frame, or by the set of lit lines, that they belong to."""


class Staged(msgspec.Struct, frozen=True, kw_only=True):
    """A frame, the ids of its shapes on the slide, which of them has its text, and what they are to the build list."""

    frame: Drawn
    shapes: tuple[int, ...]
    text: int | None
    built: Mapping[int, Built]
    parts: Parts
    bars: tuple[Bar, ...]


class Stage:
    """Takes the frames of *slide* in the order of drawing."""

    __slots__ = ("_drawn", "_slide")

    def __init__(self, slide: PlacedSlide) -> None:
        self._slide = slide
        self._drawn: list[Staged] = []

    def add(self, frame: Drawn, shapes: Sequence[str], parts: Parts | tuple[Bar, ...]) -> None:
        """Take *frame*, which became *shapes*, the XML of each: those of its *parts*, or its bars behind lit lines."""
        numbers = [int(found[1]) for shape in shapes if (found := _ID.search(shape)) is not None]
        kinds = {number: _built(shape, frame) for number, shape in zip(numbers, shapes, strict=True)}
        texts = [number for number, shape in zip(numbers, shapes, strict=True) if "<p:txBody>" in shape]
        text = texts[-1 if isinstance(frame, CodeFrame) else 0] if texts else None  # titles of listings come first
        bars = parts if isinstance(parts, tuple) else ()
        known = {} if isinstance(parts, tuple) else parts
        self._drawn.append(Staged(frame=frame, shapes=tuple(numbers), text=text, built=kinds, parts=known, bars=bars))

    def cues(self) -> list[Cue]:
        """All cues of the slide."""
        found: list[Cue] = []
        for drawn in self._drawn:
            found += _cues(drawn)
        for number, drawn in enumerate(self._drawn):
            for motion, own in _spotlights(drawn):
                found += self._dims(motion, number, own)
        return found + self._blanks({cue.step for cue in found})

    def _blanks(self, filled: set[int]) -> list[Cue]:
        """Clicks for steps at which nothing changes, as where all is to stand back and there is nothing else: something
        stays as strong as it is."""
        drawn = next((each for each in self._drawn if each.shapes), None)
        if drawn is None:
            return []
        target = Target(shape=drawn.shapes[0], built=drawn.built[drawn.shapes[0]])
        return [
            Cue(step=step, act="undim", target=target) for step in range(1, self._slide.steps + 1) if step not in filled
        ]

    def _dims(self, motion: Motion, spotlit: int, own: str) -> Iterator[Cue]:
        """All but what *motion* is about stands back for one step: other frames, and other paragraphs of its own."""
        for number, drawn in enumerate(self._drawn):
            if isinstance(drawn.frame, TextFrame) and drawn.frame.role == "title":
                continue
            if number != spotlit:
                targets = [Target(shape=shape, built=drawn.built[shape]) for shape in drawn.shapes]
            else:
                targets = [target for target in _each_paragraph(drawn) if own and target.part != own]
            for target in targets:
                yield Cue(step=motion.step, act="dim", target=target, turn=motion.turn)
                if motion.step < self._slide.steps:
                    yield Cue(step=motion.step + 1, act="undim", target=target)


def _built(shape: str, frame: Drawn) -> Built:
    if isinstance(frame, ChartFrame):
        return "chart"
    if "<p:txBody>" in shape and ('txBox="1"' in shape or "<p:ph" in shape):
        return "box" if isinstance(frame, TextFrame) and frame.box is not None else "text"
    return "box" if shape.startswith("<p:sp>") else "other"


def cue(motion: Motion, target: Target, part: int = 0) -> Cue:
    """The cue that *motion* is for *target*, the *part* of that number."""
    return Cue(
        step=motion.step + part,
        act=motion.effect,
        target=target,
        turn=motion.turn,
        delay=motion.delay,
        wait=motion.begin,
        follows=motion.start == "after",
    )


def _cues(drawn: Staged) -> Iterator[Cue]:
    frame = drawn.frame
    if isinstance(frame, TextFrame):
        yield from _text_cues(frame.paragraphs, frame.motions, drawn)
    else:
        for motion in frame.motions:
            yield from _frame_cues(motion, drawn)


def _frame_cues(motion: Motion, drawn: Staged) -> Iterator[Cue]:
    match motion.parts:
        case "series" | "points":
            make = series if motion.parts == "series" else category
            for part in range(motion.count):
                yield cue(motion, make(drawn.shapes[0], part), part)
        case "nodes":
            for part, shapes in drawn.parts.items():
                for shape in shapes:
                    yield cue(motion, Target(shape=shape, built=drawn.built[shape]), part)
        case "lines":
            yield from _line_cues(motion, drawn)
        case "rows" | "whole":
            if motion.effect != "dim-others":
                yield from _whole_cues(motion, drawn)


def _whole_cues(motion: Motion, drawn: Staged) -> Iterator[Cue]:
    """All of a frame; where its parts come later by themselves, what is there without them."""
    parts = next((other for other in drawn.frame.motions if other.parts in ("nodes", "series", "points")), None)
    apart = parts is not None and is_entrance(parts) and is_entrance(motion)
    if apart and isinstance(drawn.frame, ChartFrame):
        yield cue(motion, axes(drawn.shapes[0]))
        return
    late = {shape for shapes in drawn.parts.values() for shape in shapes} if apart else set()
    for shape in drawn.shapes:
        if shape not in late:
            yield cue(motion, Target(shape=shape, built=drawn.built[shape]))


def _text_cues(texts: Sequence[Paragraph], motions: Sequence[Motion], drawn: Staged) -> Iterator[Cue]:
    """The cues of a text: as a whole, or, where some of it comes by itself, its ground and then its paragraphs."""
    shape = drawn.text
    if shape is None:
        return
    built = drawn.built[shape]
    apart = any(paragraph.motions for paragraph in texts)
    for motion in motions:
        if motion.effect == "dim-others":
            continue
        for number in drawn.shapes:
            if number != shape or not apart:
                yield cue(motion, Target(shape=number, built=drawn.built[number]))
        if apart:
            if built == "box":
                yield cue(motion, background(shape))
            for at, paragraph in enumerate(texts):
                if not _replaced(motion, paragraph.motions, later=True):
                    yield cue(motion, paragraphs(shape, built, at, at))
    start = 0
    for at, paragraph in enumerate(texts):
        for motion in paragraph.motions:
            if motion.effect != "dim-others" and not _replaced(motion, motions, later=False):
                yield cue(motion, paragraphs(shape, built, at, at))
        for piece in paragraph.pieces:
            length = len(piece.text) if isinstance(piece, Run) else 1
            if isinstance(piece, Run):
                for motion in piece.motions:
                    yield cue(motion, characters(shape, built, start, start + length))
            start += length
        start += 1


def _replaced(motion: Motion, others: Sequence[Motion], *, later: bool) -> bool:
    """Whether a paragraph comes by one of *others* instead, since both it and its text have to be there: by the later
    one, in one step by its own (*others*, if they are to be *later* or equal)."""
    if not is_entrance(motion):
        return False
    steps = [other.step for other in others if is_entrance(other)]
    return any(step >= motion.step if later else step > motion.step for step in steps)


def _line_cues(motion: Motion, drawn: Staged) -> Iterator[Cue]:
    """The bars move from one set of lines to the next; lines that are not lit stand back."""
    frame = drawn.frame
    assert isinstance(frame, CodeFrame)
    lines = [line for line in frame.lines if not line.rest]
    assert drawn.text is not None
    for bar in drawn.bars:
        yield from _bar_cues(bar, motion)
    for state in range(motion.count + 1):
        step = motion.step - 1 + state
        for at, line in enumerate(lines):
            lit, before = state in line.lit, state == 0 or state - 1 in line.lit
            if lit != before:
                target = paragraphs(drawn.text, drawn.built[drawn.text], at, at)
                yield Cue(step=step if state else 0, act="undim" if lit else "dim", target=target)


def _bar_cues(bar: Bar, motion: Motion) -> Iterator[Cue]:
    target = Target(shape=bar.shape, built="box")
    last = next(iter(bar.places.values()))
    for state in range(motion.count + 1):
        step, place = motion.step - 1 + state, bar.places.get(state)
        lit, before = place is not None, state > 0 and state - 1 in bar.places
        if place is not None and place != last:
            yield Cue(step=step, act="move", target=target, places=(last, place))
        if state and lit != before:
            yield Cue(step=step, act="fade" if lit else "out", target=target)
        last = place or last


def _spotlights(drawn: Staged) -> Iterator[tuple[Motion, str]]:
    """The motions that dim all others, and which part of the frame they are about; empty: all of it."""
    frame = drawn.frame
    for motion in frame.motions:
        if motion.effect == "dim-others":
            yield motion, ""
    if isinstance(frame, TextFrame) and drawn.text is not None:
        for at, paragraph in enumerate(frame.paragraphs):
            for motion in paragraph.motions:
                if motion.effect == "dim-others":
                    yield motion, paragraphs(drawn.text, "text", at, at).part


def _each_paragraph(drawn: Staged) -> list[Target]:
    frame = drawn.frame
    if not isinstance(frame, TextFrame) or drawn.text is None:
        return []
    return [paragraphs(drawn.text, drawn.built[drawn.text], at, at) for at in range(len(frame.paragraphs))]
