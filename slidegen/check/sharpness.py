"""How many pixels of a picture a screen shows."""

from collections.abc import Iterator

import msgspec

from slidegen.model.assets import Asset
from slidegen.model.frames import MediaFrame, PictureFrame
from slidegen.model.placed import PlacedDeck, poster

SCREEN = 1920
"""The width in pixels of what most rooms project."""


class Shown(msgspec.Struct, frozen=True):
    """A picture of pixels in its place: ``width`` and ``height`` are those of the whole picture, uncut, on the screen.

    ``opacity`` is less than 1 for a faint background.
    """

    frame: PictureFrame
    asset: Asset
    width: int
    height: int
    opacity: float


def shown_pictures(placed: PlacedDeck) -> Iterator[Shown]:
    """The pictures of pixels that the author chose; drawings (SVG) are sharp at any size."""
    for frame, opacity in _frames(placed):
        asset = frame.asset
        if asset is None or asset.kind == "svg" or not asset.width or not asset.height:
            continue
        crop = frame.crop
        scale = SCREEN / placed.size.width
        width = frame.rect.width * scale / max(0.01, 1 - crop.left - crop.right)
        height = frame.rect.height * scale / max(0.01, 1 - crop.top - crop.bottom)
        yield Shown(frame, asset, max(1, round(width)), max(1, round(height)), opacity)


def _frames(placed: PlacedDeck) -> Iterator[tuple[PictureFrame, float]]:
    if placed.logo is not None:
        yield placed.logo, 1.0
    for slide in placed.slides:
        if slide.background is not None and slide.background.picture is not None:
            yield slide.background.picture, slide.background.opacity
        for region in slide.regions:
            for frame in region.frames:
                if isinstance(frame, PictureFrame):
                    yield frame, 1.0
                elif isinstance(frame, MediaFrame) and frame.poster is not None:
                    yield poster(frame), 1.0
