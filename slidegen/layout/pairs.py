"""What neighbouring slides with ``auto-animate`` share: frames that are one thing, which moves over.

A pair is made by id, else by equal content, else by the region for its title. Names are unique on a slide, and last as
long as the thing does: over a row of such slides it keeps its name.
"""

from collections.abc import Hashable, Iterator
from itertools import pairwise
from typing import assert_never

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.model.deck import Slide
from slidegen.model.frames import (
    BoxFrame,
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    Frame,
    HtmlFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.motion import Transition
from slidegen.model.placed import PlacedSlide


def paired(slides: list[PlacedSlide], written: list[Slide], report: Report) -> list[PlacedSlide]:
    """*slides*, each made from the one *written* at its place, with the pairs of those that are animated.

    The later one of each two morphs, in the time that its own transition says. A slide with ``auto-animate`` that has
    no neighbour with it is told, and stays as it is. Hidden slides stand between nobody.
    """
    done = list(slides)
    joined: set[int] = set()
    shown = [at for at, slide in enumerate(done) if not slide.hidden]
    for before, at in pairwise(shown):
        if done[before].auto_animate and done[at].auto_animate:
            done[before], later, words = _pair(done[before], done[at])
            own = written[at].settings.transition
            morph = Transition("morph", own.duration if own is not None else None, words)
            done[at] = replace(later, transition=morph)
            joined |= {before, at}
    for at, slide in enumerate(done):
        if not slide.auto_animate or at in joined:
            continue
        if not slide.hidden:
            report.add(
                "auto-animate-alone",
                "neither the slide before nor the one after has `auto-animate`",
                written[at].settings.spans.get("auto-animate", slide.span),
                help="set it on both slides that one thing is to move between",
            )
        done[at] = replace(slide, auto_animate=False)
    return done


def _pair(one: PlacedSlide, other: PlacedSlide) -> tuple[PlacedSlide, PlacedSlide, bool]:
    """Two slides with what they share named alike, and whether a text that they share changes."""
    first, second = list(_frames(one)), list(_frames(other))
    names: list[dict[int, str]] = [{}, {}]
    taken = {frame.pair for frame in first if frame.pair}
    free = set(range(len(first)))
    changes = False
    for at, frame in enumerate(second):
        twin = _twin(frame, first, free)
        if twin is None:
            continue
        free.discard(twin)
        name = first[twin].pair or _name(first[twin], taken)
        taken.add(name)
        names[0][twin] = names[1][at] = name
        changes |= isinstance(frame, TextFrame | CodeFrame) and _content(frame) != _content(first[twin])
    return _named(one, names[0]), _named(other, names[1]), changes


def _frames(slide: PlacedSlide) -> Iterator[Frame]:
    for region in slide.regions:
        yield from region.frames


def _twin(frame: Frame, frames: list[Frame], free: set[int]) -> int | None:
    """Which of *frames*, of those still *free*, is the same thing as *frame*."""
    for marks in (_identity, _content, _place):
        mark = marks(frame)
        if mark is None:
            continue
        for at in sorted(free):
            if type(frames[at]) is type(frame) and marks(frames[at]) == mark:
                return at
    return None


def _identity(frame: Frame) -> Hashable:
    """The id that its author gave it."""
    if frame.id:
        return frame.id
    if isinstance(frame, TextFrame) and len(ids := [each.id for each in frame.paragraphs if each.id]) == 1:
        return ids[0]
    return None


def _content(frame: Frame) -> Hashable:
    """What it shows; None for what shows nothing of its own."""
    match frame:
        case TextFrame():
            return tuple(paragraph.text for paragraph in frame.paragraphs)
        case TableFrame():
            return tuple(cell.paragraph.text for row in frame.rows for cell in row.cells)
        case CodeFrame():
            return tuple(token.text for line in frame.lines for token in line.tokens)
        case PictureFrame() | MediaFrame():
            return frame.source
        case ChartFrame():
            return frame.data.title or frame.alt
        case DiagramFrame():
            return tuple(sorted(node.id for node in frame.nodes))
        case FormulaFrame():
            return frame.tex
        case HtmlFrame():
            return frame.html
        case BoxFrame():
            return None
        case _:
            assert_never(frame)


def _place(frame: Frame) -> Hashable:
    """The region that it fills alone: its title, its listing, its chart, its diagram may change."""
    if isinstance(frame, TextFrame | CodeFrame | ChartFrame | TableFrame) and frame.slot:
        return frame.slot
    return type(frame).__name__ if isinstance(frame, CodeFrame | ChartFrame | DiagramFrame | TableFrame) else None


def _name(frame: Frame, taken: set[str]) -> str:
    base = frame.id or frame.slot or type(frame).__name__.removesuffix("Frame").lower()
    return next(name for name in _numbered(base) if name not in taken)


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _named(slide: PlacedSlide, names: dict[int, str]) -> PlacedSlide:
    at = 0
    regions = []
    for region in slide.regions:
        frames = []
        for frame in region.frames:
            frames.append(replace(frame, pair=names[at]) if at in names else frame)
            at += 1
        regions.append(replace(region, frames=tuple(frames)))
    return replace(slide, regions=tuple(regions))
