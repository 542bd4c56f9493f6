"""Which placeholder each frame of a slide fills.

A region of a theme may hold a stack: text, a listing, a caption. Its placeholder takes the first of them. PowerPoint's
outline, its reading order and "Reset slide" know placeholders only, so the others get placeholders of a variant of the
layout: see :mod:`slidegen.backends.pptx.seats`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import msgspec

from slidegen.backends.pptx.parts.placeholders import Placeholder
from slidegen.model.frames import (
    BoxFrame,
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    HtmlFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.placed import PlacedRegion, PlacedSlide

Drawn: TypeAlias = (
    TextFrame | TableFrame | CodeFrame | PictureFrame | ChartFrame | DiagramFrame | FormulaFrame | MediaFrame | BoxFrame
)


class Filling(msgspec.Struct, frozen=True):
    """A frame of ``region`` and the placeholder that it fills; ``heading`` is that of a listing's title."""

    frame: Drawn
    region: PlacedRegion
    placeholder: Placeholder | None = None
    heading: Placeholder | None = None


def fillings(slide: PlacedSlide, known: Mapping[str, Placeholder], spares: Sequence[Placeholder] = ()) -> list[Filling]:
    """The frames of *slide* in reading order, in the placeholders *known* by slot and, then, the *spares*."""
    rest = iter(spares)
    taken: set[str] = set()
    found = []
    for region in slide.regions:
        for frame, home in _homes(region, known, taken):
            if home is None and is_seated(frame):
                home = next(rest, None)
            heading = next(rest, None) if isinstance(frame, CodeFrame) and frame.title else None
            found.append(Filling(frame, region, home, heading))
    return found


def is_seated(frame: Drawn) -> bool:
    """Whether PowerPoint has placeholders for such things: not for drawings, films, and what only decorates."""
    if isinstance(frame, PictureFrame):
        return frame.asset is not None and frame.tint is None and not frame.decorative
    return isinstance(frame, TextFrame | CodeFrame | TableFrame | ChartFrame)


def _homes(
    region: PlacedRegion, known: Mapping[str, Placeholder], taken: set[str]
) -> Iterator[tuple[Drawn, Placeholder | None]]:
    """The frames of *region* with the layout's placeholders: none is filled twice, none stays empty beside text."""
    frames = [frame.fallback if isinstance(frame, HtmlFrame) else frame for frame in region.frames]
    has_title = any(each.role == "title" for each in known.values())
    homes: list[Placeholder | None] = []
    for frame in frames:
        loose = isinstance(frame, TextFrame) and frame.role == "title" and not has_title
        home = None if loose or frame.slot in taken else known.get(frame.slot)
        if home is not None and not _holds(home, frame):
            home = None
        if home is not None:
            taken.add(home.slot)
        homes.append(home)
    own = known.get(region.name)
    if own is not None and own.slot not in taken and own.type in ("", "body", "subTitle"):
        for at, frame in enumerate(frames):
            if homes[at] is None and _suits(frame) and _holds(own, frame):
                homes[at] = own
                taken.add(own.slot)
                break
    yield from zip(frames, homes, strict=True)


def _holds(placeholder: Placeholder, frame: Drawn) -> bool:
    """Whether PowerPoint puts such a thing there: charts only where anything goes, texts not where pictures go."""
    match frame:
        case TextFrame() | CodeFrame():
            return placeholder.type != "pic"
        case ChartFrame():
            return placeholder.type == ""
        case DiagramFrame():
            return False
        case _:
            return True


def _suits(frame: Drawn) -> bool:
    if isinstance(frame, TextFrame):
        return frame.box is None and frame.role not in ("title", "caption")
    return isinstance(frame, CodeFrame | TableFrame | ChartFrame)
