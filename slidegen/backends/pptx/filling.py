"""Which placeholder each frame of a slide fills, and which ones a slide needs beyond its layout's.

A region of a theme may hold a stack: text, a listing, a caption. Its placeholder takes the first of them. PowerPoint's
outline, its reading order and "Reset slide" know placeholders only, so for the others a slide gets a variant of
its layout, "Content with code", as a designer would add one.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import msgspec

from slidegen.backends.pptx.looks import style_looks
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
from slidegen.model.style import Anchor
from slidegen.theme.theme import Theme
from slidegen.units import Rect

Drawn: TypeAlias = (
    TextFrame | TableFrame | CodeFrame | PictureFrame | ChartFrame | DiagramFrame | FormulaFrame | MediaFrame | BoxFrame
)

FIRST_SPARE = 100_000
"""The index of a variant's first placeholder, above all that themes use."""


class Filling(msgspec.Struct, frozen=True):
    """A frame and the placeholder that it fills; ``heading`` is that of a listing's title."""

    frame: Drawn
    placeholder: Placeholder | None = None
    heading: Placeholder | None = None


class Spare(msgspec.Struct, frozen=True):
    """A placeholder that a layout lacks: what it is for, how its text is set, and where the first slide puts it."""

    kind: str
    style: str
    bulleted: bool
    anchor: Anchor
    rect: Rect

    @property
    def key(self) -> tuple[object, ...]:
        """What slides must share to share a variant: everything but the place."""
        return (self.kind, self.style, self.bulleted, self.anchor)


def fillings(slide: PlacedSlide, known: Mapping[str, Placeholder], spares: Sequence[Placeholder] = ()) -> list[Filling]:
    """The frames of *slide* in reading order, in the placeholders *known* by slot and, then, the *spares*."""
    rest = iter(spares)
    taken: set[str] = set()
    found = []
    for region in slide.regions:
        for frame, home in _homes(region, known, taken):
            if home is None and isinstance(frame, TextFrame | CodeFrame):
                home = next(rest, None)
            heading = next(rest, None) if isinstance(frame, CodeFrame) and frame.title else None
            found.append(Filling(frame, home, heading))
    return found


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


def needed(found: Sequence[Filling]) -> tuple[Spare, ...]:
    """The placeholders that text among the fillings still lacks."""
    titled = any(each.placeholder is not None and each.placeholder.role == "title" for each in found)
    spares = []
    for filling in found:
        frame = filling.frame
        if isinstance(frame, TextFrame) and filling.placeholder is None:
            kind = _kind(frame, titled=titled)
            titled |= kind == "title"
            bulleted = any(paragraph.marker is not None for paragraph in frame.paragraphs)
            spares.append(Spare(kind, frame.style, bulleted, frame.anchor, frame.rect))
        elif isinstance(frame, CodeFrame):
            if filling.placeholder is None:
                spares.append(Spare("code", "code", False, "top", frame.rect))
            if frame.title and filling.heading is None:
                bar = Rect(frame.rect.x, frame.rect.y, frame.rect.width, frame.title_height)
                spares.append(Spare("code title", "code", False, "middle", bar))
    return tuple(spares)


def _kind(frame: TextFrame, *, titled: bool) -> str:
    if frame.role == "title":
        return "text" if titled else "title"
    return "panel" if frame.box is not None else frame.role


def spare_placeholders(spares: Sequence[Spare], theme: Theme) -> tuple[Placeholder, ...]:
    """*spares* as placeholders of a layout."""
    return tuple(_placeholder(spare, FIRST_SPARE + at, theme) for at, spare in enumerate(spares))


def _placeholder(spare: Spare, index: int, theme: Theme) -> Placeholder:
    style = theme.styles.get(spare.style, theme.styles["body"])
    title = spare.kind == "title"
    return Placeholder(
        slot=spare.kind,
        role="title" if title else "text",
        type="title" if title else "body",
        index=None if title else index,
        rect=spare.rect,
        looks=style_looks(style, style.align, bulleted=spare.bulleted),
        anchor=spare.anchor,
        prompt=spare.kind.capitalize(),
        fits=False,
    )
