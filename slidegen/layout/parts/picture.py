"""Pictures: they keep their shape, and take the height that text leaves them."""

from slidegen.layout.parts.captioned import Captioned
from slidegen.layout.parts.text import TextPart
from slidegen.layout.text.runs import colour
from slidegen.model.blocks import Picture
from slidegen.model.frames import Crop, PictureFrame
from slidegen.model.style import ACCENT, Align
from slidegen.source import Span
from slidegen.units import Emu, Rect, inches, pixels

LEAST = inches(1.25)
"""The least height of a picture that shares its region, before text is set smaller for it."""

ENLARGE = 3
"""How many times its own size (at 96 pixels an inch) a picture of pixels is shown at most."""

ICON = inches(1)
"""The width of an icon whose author names none."""

STAND_IN = 16 / 9
"""The shape of what stands in for a picture that is not there."""

ROUNDED = 0.04


class PicturePart(Captioned):
    """A picture with its caption below it.

    It is at most ``tallest`` tall; None: as tall as fits. ``fills``: its place is made for a picture, which is then as
    large as fits, and cut to it where the place bleeds off the slide.
    """

    __slots__ = ("align", "bleeds", "block", "fills", "tallest")

    def __init__(
        self,
        block: Picture,
        align: Align,
        caption: TextPart | None,
        tallest: Emu | None = None,
        *,
        fills: bool = False,
        bleeds: bool = False,
    ) -> None:
        super().__init__(caption)
        self.block = block
        self.align = align
        self.tallest = tallest
        self.fills = fills
        self.bleeds = bleeds

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "picture"

    @property
    def aspect(self) -> float:
        """Width by height."""
        asset = self.block.asset
        return asset.width / asset.height if asset is not None and asset.width and asset.height else STAND_IN

    def _width(self, width: Emu) -> Emu:
        """How wide the picture may be in a place *width* wide."""
        place = width
        if self.tallest is not None:
            width = min(width, round(self.tallest * self.aspect))
        if self.block.width is not None:
            return min(width, round(place * min(1.0, self.block.width)))
        asset = self.block.asset
        if self.block.is_icon:
            return min(width, ICON)
        if asset is None or asset.kind == "svg" or self.fills:
            return width
        return min(width, pixels(asset.width * ENLARGE))

    def least_height(self, width: Emu) -> Emu:
        return min(LEAST, self.most_height(width))

    def most_height(self, width: Emu) -> Emu:
        return round(self._width(width) / self.aspect)

    def frame(self, room: Rect, scale: float) -> PictureFrame:
        attributes = self.block.attributes
        cover = self.block.fit == "cover" or (self.bleeds and self.block.fit is None)
        width = self._width(room.width)
        if cover:
            rect = Rect(offset(room, width, self.align), room.y, width, room.height)
        else:
            width = min(width, round(room.height * self.aspect))
            height = min(room.height, round(width / self.aspect))
            top = room.y + (room.height - height) // 2 if self.fills else room.y
            rect = Rect(offset(room, width, self.align), top, width, max(1, height))
        return PictureFrame(
            rect=rect,
            id=attributes.id,
            span=self.block.span,
            asset=self.block.asset,
            source=self.block.source,
            alt=self.block.alt,
            decorative=attributes.has("decorative"),
            crop=covering(self.aspect, rect) if cover and self.block.asset is not None else Crop(),
            link=self.block.link,
            rounded=ROUNDED if attributes.has("rounded") else 0.0,
            shadow=attributes.has("shadow"),
            tint=(colour(attributes.get("color")) or ACCENT) if self.block.is_icon else None,
        )


def offset(room: Rect, width: Emu, align: Align) -> Emu:
    """Where something *width* wide begins in *room*."""
    spare = room.width - width
    return room.x + {"start": 0, "center": spare // 2, "end": spare}[align]


def covering(aspect: float, rect: Rect) -> Crop:
    """What to cut off a picture of *aspect* so that it covers *rect*, the same at opposite sides."""
    wanted = rect.width / max(1, rect.height)
    if aspect > wanted:
        cut = round((1 - wanted / aspect) / 2, 6)
        return Crop(left=cut, right=cut)
    cut = round((1 - aspect / wanted) / 2, 6)
    return Crop(top=cut, bottom=cut)
