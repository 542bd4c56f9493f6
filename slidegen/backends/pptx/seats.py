"""The placeholders that a slide needs and its layout lacks, or has elsewhere or in another look.

"Reset slide" puts what stands in placeholders where the layout says, in the layout's look. So a slide whose region
holds several things, or a listing, or that has footnotes, or fewer figures than the layout has places, gets a variant
of its layout, "Title and text with code", as a designer would add one: a placeholder for each thing, where the first
such slide has it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from slidegen.backends.pptx.filling import Drawn, Filling, is_seated
from slidegen.backends.pptx.oxml import insets
from slidegen.backends.pptx.shapes.boxes import paint, text_insets
from slidegen.backends.pptx.shapes.code import is_alone, listing_insets, panel_paint, text_rect
from slidegen.model.frames import (
    BoxFrame,
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.placed import PlacedRegion
from slidegen.model.style import Anchor
from slidegen.theme.theme import Theme
from slidegen.units import Rect

MOST_SEATS = 60
"""Things that a region has places for in a layout; of more, which do not fit on a slide, none gets a place there."""


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """A placeholder of a variant.

    ``slot`` is that of the layout's placeholder that it takes the place of; empty: it is a further one. ``style`` is
    its text style; empty: as the layout has it. ``paint`` and ``insets`` are XML; empty: none.
    """

    kind: str
    rect: Rect
    slot: str = ""
    type: str = "body"
    style: str = ""
    bulleted: bool = False
    anchor: Anchor = "top"
    paint: str = ""
    insets: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What slides must share to share a variant: everything but the place."""
        return (self.kind, self.slot, self.style, self.bulleted, self.anchor, self.paint)


def seats(found: Sequence[Filling], theme: Theme) -> tuple[Seat, ...]:
    """What the layout must have other than it has, for the fillings *found* of a slide; of further ones in order."""
    crowded = crowded_regions(found)
    titled = any(each.placeholder is not None and each.placeholder.role == "title" for each in found)
    made: list[Seat] = []
    taken: list[Rect] = []
    for filling in found:
        if filling.region.name in crowded:
            squeeze = _squeezer(filling.region, found)
            taken.append(squeeze(filling.frame.rect))
            for seat in _seats(filling, theme, titled=titled):
                titled |= seat.kind == "title"
                seat = _roomy(seat, found)
                made.append(msgspec.structs.replace(seat, rect=squeeze(seat.rect)))
    taken += [each.rect for each in made]
    return (*made, *_pressed([each for each in found if each.region.name not in crowded], taken))


def _squeezer(region: PlacedRegion, found: Sequence[Filling]) -> Callable[[Rect], Rect]:
    """What makes a stack that is too tall for *region* as tall as that, so that no layout reaches beyond its slide."""
    rects = [each.frame.rect for each in found if each.region.name == region.name]
    top = min(region.rect.y, *(rect.y for rect in rects))
    bottom = max(region.rect.bottom, *(rect.bottom for rect in rects))
    share = region.rect.height / (bottom - top) if bottom > top else 1.0

    def squeezed(rect: Rect) -> Rect:
        y, end = (region.rect.y + round((edge - top) * share) for edge in (rect.y, rect.bottom))
        return Rect(rect.x, y, rect.width, end - y)

    return squeezed


def crowded_regions(found: Sequence[Filling]) -> set[str]:
    """The regions for which the layout's own placeholder will not do."""
    solid: dict[str, list[Filling]] = {}
    for each in found:
        if not isinstance(each.frame, BoxFrame) and not is_ornament(each.frame):
            solid.setdefault(each.region.name, []).append(each)
    return {name for name, fillings in solid.items() if len(fillings) <= MOST_SEATS and _is_crowded(fillings)}


def is_ornament(frame: Drawn) -> bool:
    """Whether *frame* is a picture that only decorates."""
    return isinstance(frame, PictureFrame) and not is_seated(frame)


def _is_crowded(fillings: Sequence[Filling]) -> bool:
    if any(each.placeholder is None and is_seated(each.frame) for each in fillings):
        return True
    filled = [each for each in fillings if each.placeholder is not None]
    return bool(filled) and (len(fillings) > 1 or any(map(_is_unlike, filled)))


def _is_unlike(filling: Filling) -> bool:
    """Whether a frame alone in its placeholder looks other than that, or is one of fewer that are spread."""
    frame, placeholder = filling.frame, filling.placeholder
    assert placeholder is not None
    if spread_region(filling) and filling.region.rect != placeholder.rect:
        return True
    if isinstance(frame, CodeFrame):
        return not (is_alone(frame) and placeholder.paint)
    return isinstance(frame, TextFrame) and (frame.box is not None or bool(placeholder.paint))


def _seats(filling: Filling, theme: Theme, *, titled: bool) -> Iterator[Seat]:
    """The placeholders of one frame: a listing with a title has two, a drawing none."""
    frame = filling.frame
    slot = filling.placeholder.slot if filling.placeholder is not None else ""
    match frame:
        case CodeFrame():
            around = listing_insets(frame, theme.code)
            panel = panel_paint(theme.code) if is_alone(frame) else ""
            yield Seat(kind="code", rect=text_rect(frame), slot=slot, style="code", paint=panel, insets=around)
            if frame.title:
                bar = Rect(frame.rect.x, frame.rect.y, frame.rect.width, frame.title_height)
                yield Seat(kind="code title", rect=bar, style="code", anchor="middle", insets=insets(frame.padding, 0))
        case TextFrame():
            painted = filling.placeholder is not None and bool(filling.placeholder.paint)
            yield _text_seat(frame, slot, styled=painted or not slot, titled=titled)
        case TableFrame() | ChartFrame() | PictureFrame() if slot or is_seated(frame):
            kind = kind_of(frame)
            kinds = {"table": "tbl", "chart": "chart", "picture": "pic"}
            yield Seat(kind=kind, rect=frame.rect, slot=slot, type=kinds[kind], style="" if slot else "caption")
        case _:
            return


def _text_seat(frame: TextFrame, slot: str, *, styled: bool, titled: bool) -> Seat:
    kind = kind_of(frame, titled=titled)
    box = frame.box
    return Seat(
        kind=kind,
        rect=frame.rect,
        slot=slot,
        type="title" if kind == "title" else "body",
        style=frame.style if styled else "",
        bulleted=styled and any(paragraph.marker is not None for paragraph in frame.paragraphs),
        anchor=frame.anchor,
        paint=paint(box) if box is not None else "",
        insets=text_insets(frame.inset_x, frame.inset_y, frame.rect, box.radius) if box is not None else "",
    )


def kind_of(frame: Drawn, *, titled: bool = False) -> str:
    """What a frame is, in the words of layouts' names."""
    match frame:
        case TextFrame():
            if frame.role == "title":
                return "text" if titled else "title"
            return "panel" if frame.box is not None else frame.role
        case CodeFrame():
            return "code"
        case TableFrame():
            return "table"
        case ChartFrame():
            return "chart"
        case PictureFrame():
            return "picture"
        case DiagramFrame():
            return "diagram"
        case FormulaFrame():
            return "formula"
        case MediaFrame():
            return "film"
        case BoxFrame():
            return "shape"


def _roomy(seat: Seat, found: Iterable[Filling]) -> Seat:
    """Text that is the last of its region may go on to the region's end, if nothing is there."""
    if seat.kind not in ("text", "quote", "caption") or seat.anchor != "top" or seat.paint:
        return seat
    own = next(each for each in found if each.frame.rect == seat.rect)
    rect = msgspec.structs.replace(seat.rect, height=max(seat.rect.height, own.region.rect.bottom - seat.rect.y))
    if any(overlap(rect, each.frame.rect) for each in found if each is not own):
        return seat
    return msgspec.structs.replace(seat, rect=rect)


def _pressed(found: Iterable[Filling], taken: Sequence[Rect]) -> Iterator[Seat]:
    """Other regions, where the layout has them over something that is *taken*."""
    for filling in found:
        placeholder, frame = filling.placeholder, filling.frame
        if placeholder is None or not any(overlap(placeholder.rect, rect) for rect in taken):
            continue
        free = not any(overlap(filling.region.rect, rect) for rect in taken)
        yield Seat(
            kind="",
            rect=filling.region.rect if free else frame.rect,
            slot=placeholder.slot,
            anchor=placeholder.anchor,
        )


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two rectangles have a part in common."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def spread_region(filling: Filling) -> str:
    """The name of the region that a slot is one of several of; empty: of none."""
    slot = filling.placeholder.slot if filling.placeholder is not None else ""
    stem, _, number = slot.rpartition("-")
    return stem if number.isdigit() else ""
