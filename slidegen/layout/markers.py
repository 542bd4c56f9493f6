"""Bullets that a slide's own background would swallow."""

from msgspec.structs import replace

from slidegen.model.frames import Frame, TextFrame
from slidegen.model.placed import Background, PlacedRegion
from slidegen.model.style import TEXT
from slidegen.model.text import Bullet, Paragraph
from slidegen.theme.contrast import contrast
from slidegen.theme.theme import Theme

VISIBLE = 2.0
"""The contrast below which a bullet is set in the colour of the text."""


def visible_markers(
    regions: tuple[PlacedRegion, ...], background: Background | None, theme: Theme, *, inverse: bool
) -> tuple[PlacedRegion, ...]:
    """*regions* with bullets that stand out from a slide's own colour; the very same ones where all do."""
    if background is None or background.colour is None or background.picture is not None:
        return regions
    ground = theme.value(background.colour, inverse=inverse)

    def seen(paragraph: Paragraph) -> Paragraph:
        marker = paragraph.marker
        if not isinstance(marker, Bullet) or contrast(theme.value(marker.colour, inverse=inverse), ground) >= VISIBLE:
            return paragraph
        return replace(paragraph, marker=replace(marker, colour=TEXT))

    def shown(frame: Frame) -> Frame:
        if not isinstance(frame, TextFrame) or frame.box is not None:
            return frame
        return replace(frame, paragraphs=tuple(seen(paragraph) for paragraph in frame.paragraphs))

    return tuple(replace(region, frames=tuple(shown(frame) for frame in region.frames)) for region in regions)
