"""Backgrounds of masters and layouts."""

from typing import TYPE_CHECKING

from slidegen.model.style import Colour
from slidegen.theme.backdrop import Drawing, Gradient, Paint, Pattern, Photo
from slidegen.theme.contrast import blend
from slidegen.theme.template.backdrop.geometry.pen import Box, rectangle
from slidegen.theme.template.backdrop.paint.fills import fill_of, styled_fill
from slidegen.theme.template.backdrop.scene import Scene
from slidegen.theme.template.parts.xml import P
from slidegen.units import Fractions, to_pixels

if TYPE_CHECKING:
    from lxml.etree import _Element

BACKGROUND = Colour("background")


def ground_of(background: "_Element | None", scene: Scene) -> tuple[Drawing | None, Colour]:
    """What a ``p:bg`` fills slides with where it is more than a colour, and the colour that it is on average."""
    scene.shape = None
    box = Box(to_pixels(scene.size.width), to_pixels(scene.size.height))
    painted = _paint(background, box, scene)
    if painted is None:
        return None, BACKGROUND
    if isinstance(painted, Colour):
        return None, painted
    drawing = Drawing(area=Fractions(0, 0, 1, 1), path=rectangle(box), width=box.width, height=box.height, fill=painted)
    return drawing, Colour(_mean(painted, scene))


def _paint(background: "_Element | None", box: Box, scene: Scene) -> Paint | None:
    if background is None:
        return None
    reference = background.find(f"{P}bgRef")
    if reference is not None:
        return styled_fill(reference, box, scene)
    return fill_of(background.find(f"{P}bgPr"), None, box, scene)


def _mean(paint: Gradient | Photo | Pattern, scene: Scene) -> str:
    """``#rrggbb`` of *paint* on average, over the colour scheme's background where it is see-through."""
    under = scene.scheme.shown(BACKGROUND)

    def solid(colour: Colour) -> str:
        return blend(scene.scheme.shown(colour), colour.alpha, under)

    match paint:
        case Photo(asset=asset, opacity=opacity):
            return blend(scene.pictures.mean(asset, under), opacity, under)
        case Pattern(bitmap=bitmap, ink=ink, paper=paper):
            return blend(solid(ink), sum(row.bit_count() for row in bitmap) / 64, solid(paper))
        case Gradient(stops=stops):
            return _mean_of([(stop.at, solid(stop.colour)) for stop in stops])


def _mean_of(stops: list[tuple[float, str]]) -> str:
    """The mean of colours that run into one another, each as far as it reaches."""
    total, covered = stops[0][1], max(stops[0][0], 1e-9)
    for (at, colour), (next_at, next_colour) in zip(stops, [*stops[1:], (1.0, stops[-1][1])], strict=True):
        share = next_at - at
        if share > 0:
            total = blend(blend(colour, 0.5, next_colour), share / (covered + share), total)
            covered += share
    return total
