"""Regions with their stacks: fitted to their rectangles, then placed."""

from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from slidegen.layout.parts.build import Picturing, build
from slidegen.layout.parts.code import CodePart
from slidegen.layout.parts.kit import Kit
from slidegen.layout.parts.other import inner_parts
from slidegen.layout.parts.part import Part
from slidegen.layout.parts.picture import PicturePart
from slidegen.layout.parts.stack import Entry, Stack
from slidegen.layout.parts.table import TablePart
from slidegen.layout.parts.text import TextPart, TextRole
from slidegen.layout.regions.plan import Fill
from slidegen.layout.text.flow import draft
from slidegen.model.blocks import Heading
from slidegen.model.frames import ChartFrame, CodeFrame, Frame, PictureFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedRegion
from slidegen.model.style import Anchor
from slidegen.model.text import ParagraphKind
from slidegen.theme.theme import Region
from slidegen.units import EMU_PER_PT, Emu, Rect

SMALL_TITLE = "column-title"
"""The style of a title above a quote, in layouts without a region for titles."""

TOLERANCE = EMU_PER_PT // 100
"""Rectangles and heights are rounded; a hundredth of a point too tall is not too tall."""

SLACK = 2 * 45_720
"""How much taller than their places titles of PowerPoint templates may be: into the insets above and below text."""

_KINDS: dict[str, ParagraphKind] = {"quote": "quote", "attribution": "attribution"}
_ROLES: dict[str, TextRole] = {"title": "title", "figure": "figure", "caption": "caption"}


class Placing(msgspec.Struct, kw_only=True):
    """A region on its way: its rectangle may still change, its scale is still to be found.

    ``grown`` is how much taller it was made for a title that did not fit.
    """

    fill: Fill
    stack: Stack
    rect: Rect
    scale: float = 1.0
    grown: Emu = 0

    @property
    def region(self) -> Region:
        return self.fill.region

    def excess(self, scale: float) -> Emu:
        """How much too tall the stack is at *scale*; 0: it fits."""
        over = self.stack.least(self.rect.width, scale) - self.rect.height
        slack = SLACK if self.region.role == "title" and self.region.home is not None else TOLERANCE
        return over if over > slack else 0

    def parts(self) -> Iterator[tuple[Part, Emu]]:
        """All parts of the region with their widths, those inside others in place of these."""
        return inner_parts(self.stack, self.rect.width)

    @property
    def is_listing(self) -> bool:
        """Whether a listing stands alone in the region."""
        return len(self.stack.entries) == 1 and isinstance(self.stack.entries[0].part, CodePart)

    def breaks(self, scale: float) -> bool:
        """Whether a figure or a table would be broken within a word at *scale*; other text may be."""
        kinds = (TextPart, TablePart) if self.region.role == "figure" else (TablePart,)
        return any(
            entry.part.breaks(self.rect.width, scale) for entry in self.stack.entries if isinstance(entry.part, kinds)
        )

    def fit(self, scales: tuple[float, ...]) -> float:
        """The first of *scales* at which the stack fits with its words whole; else at which it fits; else the last."""
        high = [scale for scale in scales if not self.breaks(scale)]
        if self.region.role == "figure" and not high:
            return scales[-1]
        return next((scale for scale in high or scales if not self.excess(scale)), scales[-1])


def prepare(fill: Fill, kit: Kit) -> Placing:
    """The stack of a filled region."""
    region = fill.region
    display = fill.title is not None and region.role != "title" and _is_display(region, kit)
    setting = kit.setting(kit.theme.styles["body"] if display else region.style, region.align)
    if (kind := _KINDS.get(region.name)) is not None:
        setting = replace(setting, kind=kind)
    elif region.role == "caption":
        setting = replace(setting, kind="caption")
    picturing = Picturing(fills=region.role == "picture", bleeds=region.bleed)
    role: TextRole = "quote" if region.name == "quote" else _ROLES.get(region.role, "text")
    stack = build(fill.blocks, setting, kit, role=role, picturing=picturing)
    if fill.title is not None:
        stack = Stack([Entry(_title(fill.title, region, kit)), *stack.entries], stack.gap)
    return Placing(fill=fill, stack=stack, rect=fill.rect)


def _is_display(region: Region, kit: Kit) -> bool:
    """Whether a region is for a few large words, larger than a title."""
    return region.role == "body" and region.style.size > kit.theme.styles["title"].size


def _title(title: Heading, region: Region, kit: Kit) -> TextPart:
    """The slide's title. In a layout without a place for one it is the statement, or stands above the text."""
    if region.role == "title" or _is_display(region, kit):
        style = region.style
    else:
        style = kit.theme.styles["title" if region.role == "body" else SMALL_TITLE]
    made = draft(
        title.inlines,
        kit.setting(style, region.align),
        kind="heading",
        heading=title.level,
        span=title.span,
        id=title.attributes.id,
    )
    return TextPart([made], style.name, "title")


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
            return _slotted(entries[0].frames(rect, scale), placing.region, slot)
    return _slotted(placing.stack.frames(rect, scale, anchor), placing.region, slot)


def _slotted(frames: tuple[Frame, ...], region: Region, slot: str) -> tuple[Frame, ...]:
    """*frames*, one of which fills the placeholder: the first text in the region's style, else the only other thing."""
    texts = [at for at, frame in enumerate(frames) if isinstance(frame, TextFrame) and _suits(frame, region)]
    things = [
        at for at, frame in enumerate(frames) if isinstance(frame, TableFrame | PictureFrame | CodeFrame | ChartFrame)
    ]
    others = [frame for frame in frames if not isinstance(frame, TextFrame) or frame.role not in ("caption", "title")]
    fitting = texts[:1] or (things if len(things) == len(others) == 1 else [])
    if not fitting or not slot:
        return frames
    at = fitting[0]
    return (*frames[:at], replace(frames[at], slot=slot), *frames[at + 1 :])


def _suits(frame: TextFrame, region: Region) -> bool:
    """Whether a text inherits its looks from the placeholder of *region*."""
    return frame.style == region.style.name and frame.box is None and region.role != "picture"
