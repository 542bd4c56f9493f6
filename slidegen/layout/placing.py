"""Regions with their stacks: fitted to their rectangles, then placed."""

import msgspec
from msgspec.structs import replace

from slidegen.layout.parts.build import Kit, Picturing, build
from slidegen.layout.parts.picture import PicturePart
from slidegen.layout.parts.stack import Entry, Stack
from slidegen.layout.parts.text import TextPart, TextRole
from slidegen.layout.regions.plan import Fill
from slidegen.layout.text.flow import draft
from slidegen.model.placed import CodeFrame, Frame, ParagraphKind, PictureFrame, PlacedRegion, TableFrame, TextFrame
from slidegen.model.style import Anchor
from slidegen.theme.theme import Region
from slidegen.units import EMU_PER_PT, Emu, Rect

TOLERANCE = EMU_PER_PT // 2
"""Heights are rounded up paragraph by paragraph; half a point too tall is none."""

_KINDS: dict[str, ParagraphKind] = {"quote": "quote", "attribution": "attribution"}
_ROLES: dict[str, TextRole] = {"title": "title", "figure": "figure", "caption": "caption"}


class Placing(msgspec.Struct, kw_only=True):
    """A region on its way: its rectangle may still shrink, its scale is still to be found."""

    fill: Fill
    stack: Stack
    rect: Rect
    scale: float = 1.0

    @property
    def region(self) -> Region:
        return self.fill.region

    def excess(self, scale: float) -> Emu:
        """How much too tall the stack is at *scale*; 0: it fits."""
        over = self.stack.least(self.rect.width, scale) - self.rect.height
        return over if over > TOLERANCE else 0

    def fit(self, scales: tuple[float, ...]) -> float:
        """The first of *scales* at which the stack fits, or the last."""
        return next((scale for scale in scales if not self.excess(scale)), scales[-1])


def prepare(fill: Fill, kit: Kit) -> Placing:
    """The stack of a filled region."""
    region = fill.region
    setting = kit.setting(region.style, region.align)
    if (kind := _KINDS.get(region.name)) is not None:
        setting = replace(setting, kind=kind)
    elif region.role == "caption":
        setting = replace(setting, kind="caption")
    picturing = Picturing(fills=region.role == "picture", bleeds=region.bleed)
    role: TextRole = "quote" if region.name == "quote" else _ROLES.get(region.role, "text")
    stack = build(fill.blocks, setting, kit, role=role, picturing=picturing)
    if fill.title is not None:
        title = fill.title
        made = draft(
            title.inlines,
            setting,
            kind="heading",
            heading=title.level,
            span=title.span,
            id=title.attributes.id,
        )
        stack = Stack([Entry(TextPart([made], region.style.name, "title")), *stack.entries], stack.gap)
    return Placing(fill=fill, stack=stack, rect=fill.rect)


def place(placing: Placing) -> PlacedRegion:
    """The region with its frames."""
    fill = placing.fill
    return PlacedRegion(name=fill.name, role=fill.region.role, rect=placing.rect, frames=_frames(placing))


def _frames(placing: Placing) -> tuple[Frame, ...]:
    rect, scale, slot = placing.rect, placing.scale, placing.fill.slot
    anchor: Anchor = "top" if placing.excess(scale) else placing.region.anchor
    entries = placing.stack.entries
    if len(entries) == 1 and not entries[0].indent:
        part = entries[0].part
        if isinstance(part, TextPart) and part.box is None:
            return (part.frame(rect, scale, anchor=anchor, slot=slot),)
        if isinstance(part, PicturePart) and part.caption is None:
            return _slotted(part.frames(rect, scale), slot)
    return _slotted(placing.stack.frames(rect, scale, anchor), slot)


def _slotted(frames: tuple[Frame, ...], slot: str) -> tuple[Frame, ...]:
    """*frames*, one of which fills the placeholder: the first free text, else the only thing there is."""
    if not slot:
        return frames
    at = next((at for at, frame in enumerate(frames) if _is_free_text(frame)), None)
    if at is None:
        things = [at for at, frame in enumerate(frames) if isinstance(frame, TableFrame | PictureFrame | CodeFrame)]
        others = [frame for frame in frames if not isinstance(frame, TextFrame) or frame.role != "caption"]
        if len(things) != 1 or len(others) != 1:
            return frames
        at = things[0]
    return (*frames[:at], replace(frames[at], slot=slot), *frames[at + 1 :])


def _is_free_text(frame: Frame) -> bool:
    return isinstance(frame, TextFrame) and frame.box is None and frame.role != "caption"
