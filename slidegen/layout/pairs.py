"""What neighbouring slides with ``auto-animate`` share: frames that are one thing, which moves over.

A pair is made by id, else by equal content, by paragraphs that texts share, by the region, by their kind. Names are
unique on a slide, and last as long as the thing does: over a row of such slides it keeps its name.
"""

from collections.abc import Callable, Hashable, Iterator
from itertools import pairwise
from typing import TypeAlias, assert_never

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

Likeness: TypeAlias = Callable[[Frame, Frame], int]
"""How much two frames of one type are alike, 0: not at all."""


def paired(slides: list[PlacedSlide], written: list[Slide], report: Report) -> list[PlacedSlide]:
    """*slides*, each made from the one *written* at its place, with the pairs of those that are animated.

    The later one of each two morphs, in the time that its own transition says. A slide with ``auto-animate`` that has
    no neighbour with it is told, and stays as it is. Hidden slides stand between nobody.
    """
    done = list(slides)
    joined: set[int] = set()
    taken: set[str] = set()  # names of this row of slides: one is never that of another thing
    shown = [at for at, slide in enumerate(done) if not slide.hidden]
    for before, at in pairwise(shown):
        restarts = written[at].settings.auto_animate_restart
        if done[before].auto_animate and done[at].auto_animate and not restarts:
            done[before], later, words = _pair(done[before], done[at], taken)
            own = written[at].settings.transition
            morph = Transition("morph", own.duration if own is not None else None, words)
            done[at] = replace(later, transition=morph)
            joined |= {before, at}
        else:
            taken = set()
    for at, slide in enumerate(done):
        if not slide.auto_animate or at in joined:
            continue
        spans = written[at].settings.spans
        if not slide.hidden:
            report.add(
                "auto-animate-alone",
                "neither the slide before nor the one after has `auto-animate`",
                spans.get("auto-animate", spans.get("auto-animate-restart", slide.span)),
                help="set it on both slides that one thing is to move between",
            )
        done[at] = replace(slide, auto_animate=False)
    return done


def _pair(one: PlacedSlide, other: PlacedSlide, taken: set[str]) -> tuple[PlacedSlide, PlacedSlide, bool]:
    """Two slides with what they share named alike, and whether a text that they share changes.

    New names are none of those *taken*, to which they are added.
    """
    first, second = list(_frames(one)), list(_frames(other))
    names: list[dict[int, str]] = [{}, {}]
    changes = False
    for at, twin in sorted(_twins(second, first).items()):
        name = first[twin].pair or _name(first[twin], taken)
        taken.add(name)
        names[0][twin] = names[1][at] = name
        changes |= isinstance(second[at], TextFrame | CodeFrame) and _content(second[at]) != _content(first[twin])
    return _named(one, names[0]), _named(other, names[1]), changes


def _frames(slide: PlacedSlide) -> Iterator[Frame]:
    for region in slide.regions:
        yield from region.frames


def _twins(frames: list[Frame], others: list[Frame]) -> dict[int, int]:
    """For each of *frames* that has one its twin among *others*, by their places in the lists."""
    found: dict[int, int] = {}
    for likeness in _LIKENESSES:
        for at, frame in enumerate(frames):
            if at in found:
                continue
            free = [twin for twin in range(len(others)) if twin not in found.values()]
            same = [twin for twin in free if type(others[twin]) is type(frame)]
            best = max(same, key=lambda twin: likeness(frame, others[twin]), default=None)
            if best is not None and likeness(frame, others[best]):
                found[at] = best
    return found


def _identity(frame: Frame) -> Hashable:
    """The id that its author gave it."""
    if frame.id:
        return frame.id
    if isinstance(frame, TextFrame) and len(ids := [each.id for each in frame.paragraphs if each.id]) == 1:
        return ids[0]
    return None


def _content(frame: Frame) -> Hashable:
    """What it shows."""
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
            return frame.box
        case _:
            assert_never(frame)


def _slot(frame: Frame) -> Hashable:
    """The region that it fills alone: its title, its listing, its chart may change."""
    return (frame.slot or None) if isinstance(frame, TextFrame | CodeFrame | ChartFrame | TableFrame) else None


def _kind(frame: Frame) -> Hashable:
    """What it is, of things that a slide has few of."""
    return type(frame) if isinstance(frame, CodeFrame | ChartFrame | DiagramFrame | TableFrame) else None


def _equal(mark: Callable[[Frame], Hashable]) -> Likeness:
    """Frames are alike that have the same *mark*."""
    return lambda one, other: int(mark(one) is not None and mark(one) == mark(other))


def _common(one: Frame, other: Frame) -> int:
    """How many paragraphs two texts share."""
    if not isinstance(one, TextFrame) or not isinstance(other, TextFrame):
        return 0
    return len({each.text for each in one.paragraphs} & {each.text for each in other.paragraphs} - {""})


_LIKENESSES: tuple[Likeness, ...] = (_equal(_identity), _equal(_content), _common, _equal(_slot), _equal(_kind))
"""What makes two frames the same thing, the surest first."""


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
