"""Films and sounds as parts: films keep their shape as pictures do, sounds are a strip."""

from slidegen.layout.parts.captioned import Captioned
from slidegen.layout.parts.kit import Kit, caption_parts
from slidegen.layout.parts.part import Part
from slidegen.layout.parts.picture import LEAST, STAND_IN, covering, offset
from slidegen.layout.parts.poster import film_poster, mark_only, mark_size, sound_poster
from slidegen.layout.parts.text import TextPart
from slidegen.model.assets import Asset
from slidegen.model.blocks import Media
from slidegen.model.frames import Crop, MediaFrame, PictureFrame
from slidegen.model.style import Align
from slidegen.source import Span
from slidegen.units import Emu, Rect, pixels

STRIP = pixels(54)
"""The height of a sound's controls, as browsers have it."""

STRIP_WIDTH = pixels(480)


def media_parts(block: Media, align: Align, kit: Kit, *, fills: bool = False) -> list[Part]:
    """The parts of *block*, its caption included; ``fills``: its place is made for a picture."""
    align = block.align or align
    caption = next(iter(caption_parts(block.caption, align, block.span, kit)), None)
    return [MediaPart(block, align, caption, kit, fills=fills)]


class MediaPart(Captioned):
    """A film or a sound with its caption below it."""

    __slots__ = ("align", "block", "fills", "kit")

    def __init__(self, block: Media, align: Align, caption: TextPart | None, kit: Kit, *, fills: bool) -> None:
        super().__init__(caption)
        self.block = block
        self.align = align
        self.kit = kit
        self.fills = fills

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "sound" if self.block.kind == "audio" else "film"

    @property
    def is_strip(self) -> bool:
        """Whether all that is to be seen are controls."""
        return self.block.kind == "audio" and self.block.poster is None and self.block.asset is not None

    @property
    def aspect(self) -> float:
        """Width by height: the film's own, else its poster's."""
        for asset in (self.block.asset, self.block.poster):
            if asset is not None and asset.width and asset.height:
                return asset.width / asset.height
        return STAND_IN

    def _width(self, width: Emu) -> Emu:
        if self.block.width is not None:
            return round(width * min(1.0, self.block.width))
        return min(width, STRIP_WIDTH) if self.is_strip else width

    def most_height(self, width: Emu) -> Emu:
        return STRIP if self.is_strip else round(self._width(width) / self.aspect)

    def least_height(self, width: Emu) -> Emu:
        return min(LEAST, self.most_height(width))

    def frame(self, room: Rect, scale: float) -> MediaFrame:
        block = self.block
        width = self._width(room.width)
        height = min(room.height, self.most_height(room.width))
        if not self.is_strip:
            width = min(width, round(height * self.aspect))
        top = room.y + (room.height - height) // 2 if self.fills else room.y
        rect = Rect(offset(room, width, self.align), top, width, max(1, height))
        poster, crop = self._poster(rect)
        return MediaFrame(
            rect=rect,
            id=block.attributes.id,
            span=block.span,
            kind=block.kind,
            source=block.source,
            alt=block.alt,
            asset=block.asset,
            poster=poster,
            crop=crop,
            mark=self._mark(rect),
            address=block.address,
            player=block.player,
            duration=block.duration,
            captions=block.captions,
            autoplay=block.autoplay,
            loop=block.loop,
            muted=block.muted,
            start=block.start,
            end=block.end,
        )

    def _poster(self, rect: Rect) -> tuple[Asset | None, Crop]:
        block, theme = self.block, self.kit.toned
        if block.poster is not None:
            own = block.poster
            return own, covering(own.width / max(1, own.height), rect)
        if block.asset is None and block.kind != "online":
            return None, Crop()
        face = self.kit.ruler.face("body")
        if self.is_strip:
            return sound_poster(rect, block.duration, theme, face), Crop()
        if block.kind == "online":
            return film_poster(rect, block.alt, block.address, theme, face), Crop()
        return film_poster(rect, "", "", theme, face), Crop()

    def _mark(self, rect: Rect) -> PictureFrame | None:
        """A play mark over the author's own poster of a film that is online."""
        if self.block.kind != "online" or self.block.poster is None:
            return None
        side = pixels(mark_size(rect))
        middle = Rect(rect.x + (rect.width - side) // 2, rect.y + (rect.height - side) // 2, side, side)
        asset = mark_only(mark_size(rect), self.kit.toned)
        return PictureFrame(
            rect=middle, span=self.span, asset=asset, source="", alt="", decorative=True, link=self.block.address
        )
