"""Dots above the slots of a timeline: drawn on layouts, as all decoration is, unless they come step by step."""

from collections.abc import Iterable

from slidegen.backends.pptx.filling import Filling
from slidegen.backends.pptx.oxml import non_visual, place
from slidegen.backends.pptx.parts.decorations import DECORATIVE
from slidegen.backends.pptx.parts.placeholders import slot_rects
from slidegen.backends.pptx.shapes.boxes import paint
from slidegen.model.frames import Box, BoxFrame
from slidegen.theme.theme import Layout, Region
from slidegen.units import Rect, Size


def layout_dots(layout: Layout, size: Size) -> tuple[BoxFrame, ...]:
    """The dots of a theme's *layout*, above all slots that its regions have."""
    return tuple(dot for region in layout.regions for dot in _dots(region, size))


def _dots(region: Region, size: Size) -> Iterable[BoxFrame]:
    if region.dot is None:
        return
    side = round(region.dot.size * size.height)
    box = Box(fill=region.style.level(0).bullet_colour, shape="ellipse")
    for slot in slot_rects(region, size):
        middle = slot.y - round(region.dot.lift * size.height)
        yield BoxFrame(rect=Rect(slot.x, middle - side // 2, side, side), box=box)


def slide_dots(found: Iterable[Filling]) -> tuple[BoxFrame, ...]:
    """The dots among the fillings *found* of a slide; none where they move."""
    dots = [each.frame for each in found if each.region.role == "decoration" and isinstance(each.frame, BoxFrame)]
    return () if any(dot.motions for dot in dots) else tuple(dots)


def dot_shapes(dots: Iterable[BoxFrame], first: int) -> str:
    """*dots* as shapes of a layout, with ids from *first*."""
    return "".join(
        f"<p:sp><p:nvSpPr>{non_visual(number, f'Dot {number}', inner=DECORATIVE)}<p:cNvSpPr/>"
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{place(dot.rect)}{paint(dot.box)}</p:spPr></p:sp>'
        for number, dot in enumerate(dots, first)
    )
