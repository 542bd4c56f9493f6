"""A theme's decorations as shapes of master and layouts.

PowerPoint writes them as ``p:sp`` with ``userDrawn="1"`` and marks those that tell nothing with ``adec:decorative``.
A grid is one ``a:custGeom`` whose path has all lines.
"""

from slidegen.backends.pptx.colour import colour, fill
from slidegen.backends.pptx.oxml import custom_outline, non_visual, outline, place, step_to
from slidegen.theme.theme import Decoration
from slidegen.units import EMU_PER_PX, Rect, Size

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""The mark of a shape that a screen reader passes over."""


def decoration_shapes(decorations: tuple[Decoration, ...], size: Size, first: int) -> str:
    """All *decorations*, with shape ids from *first*."""
    return "".join(_shape(number, each, size) for number, each in enumerate(decorations, first))


def _shape(number: int, decoration: Decoration, size: Size) -> str:
    rect = decoration.area.on(size)
    if decoration.shape == "grid":
        step = round(decoration.step * size.width)
        body = f'{_grid(rect, step)}<a:noFill/><a:ln w="{EMU_PER_PX}">{fill(decoration.fill)}</a:ln>'
    else:
        body = f"{outline(decoration.shape, decoration.radius)}{_paint(decoration)}<a:ln><a:noFill/></a:ln>"
    return (
        f"<p:sp><p:nvSpPr>{non_visual(number, f'Decoration {number}', inner=DECORATIVE)}<p:cNvSpPr/>"
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{place(rect)}{body}</p:spPr></p:sp>'
    )


def _paint(decoration: Decoration) -> str:
    if decoration.end is None:
        return fill(decoration.fill)
    stops = f'<a:gs pos="0">{colour(decoration.fill)}</a:gs><a:gs pos="100000">{colour(decoration.end)}</a:gs>'
    angle = round(decoration.angle * 60_000) % 21_600_000
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst><a:lin ang="{angle}" scaled="0"/></a:gradFill>'


def _grid(rect: Rect, step: int) -> str:
    across = [_segment(x, 0, x, rect.height) for x in range(0, rect.width + 1, max(step, EMU_PER_PX))]
    down = [_segment(0, y, rect.width, y) for y in range(0, rect.height + 1, max(step, EMU_PER_PX))]
    return custom_outline(Size(rect.width, rect.height), "".join((*across, *down)), filled=False)


def _segment(x1: int, y1: int, x2: int, y2: int) -> str:
    return step_to("moveTo", x1, y1) + step_to("lnTo", x2, y2)
