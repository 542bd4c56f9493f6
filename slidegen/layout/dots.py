"""Dots above the slots of a repeated region, in the colour of the region's bullets."""

from slidegen.layout.placing import Placing
from slidegen.model.frames import Box, BoxFrame
from slidegen.model.placed import PlacedRegion
from slidegen.units import Rect, Size


def dots(placings: list[Placing], size: Size) -> tuple[PlacedRegion, ...]:
    """A region with a dot for each slot that is filled and has one; none where no slot has."""
    frames = []
    for placing in placings:
        dot = placing.region.dot
        if dot is None or placing.fill.is_empty:
            continue
        side = round(dot.size * size.height)
        middle = placing.rect.y - round(dot.lift * size.height)
        rect = Rect(placing.rect.x, middle - side // 2, side, side)
        box = Box(fill=placing.region.style.level(0).bullet_colour, shape="ellipse")
        motions = placing.fill.blocks[0].motions if placing.fill.blocks else ()
        frames.append(BoxFrame(rect=rect, box=box, motions=motions))
    if not frames:
        return ()
    first, last = frames[0].rect, frames[-1].rect
    around = Rect(first.x, first.y, last.right - first.x, first.height)
    return (PlacedRegion(name="dots", role="decoration", rect=around, frames=tuple(frames)),)
