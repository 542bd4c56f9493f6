"""What texts stand on: the slide's own colour or picture, decorations, panels, rows of tables."""

from functools import lru_cache
from typing import assert_never

import msgspec
from msgspec.structs import replace

from slidegen.model.frames import BoxFrame
from slidegen.model.placed import Background
from slidegen.model.style import Colour
from slidegen.theme.backdrop import Drawing, Gradient, Paint, Pattern, Photo
from slidegen.theme.contrast import blend, contrast
from slidegen.theme.theme import Decoration, Layout, Theme
from slidegen.units import Rect, Size

ANY_PIXEL = (Colour("#000000"), Colour("#ffffff"))
"""The colours of a picture that nobody looked at: all others lie between these."""


class Ground(msgspec.Struct, frozen=True):
    """What texts stand on: every colour, ``#rrggbb``, that may be below them, on a slide of ``theme`` in that tone.

    ``usual``: it is as the theme has it; the author gave the slide neither a background nor another tone.
    """

    theme: Theme
    inverse: bool
    colours: tuple[str, ...]
    usual: bool = True

    def below(self, *fills: Colour | None) -> "Ground":
        """The ground that *fills* (the ends of a gradient; None: nothing) make when laid on this one."""
        laid = [fill for fill in fills if fill is not None]
        mixed = (
            blend(self.theme.value(fill, inverse=self.inverse), fill.alpha, each)
            for fill in laid
            for each in self.colours
        )
        return replace(self, colours=tuple(dict.fromkeys(mixed))) if laid else self

    def contrast(self, colour: Colour) -> float:
        """The least contrast of *colour* with what it stands on."""
        value = self.theme.value(colour, inverse=self.inverse)
        return min(
            _contrast(blend(value, colour.alpha, each) if colour.alpha < 1 else value, each) for each in self.colours
        )

    def legible(self, colour: Colour, least: float, *others: Colour) -> Colour:
        """*colour* if it stands out by *least*, else the first of *others* that does, or which does most."""
        if self.contrast(colour) >= least:
            return colour
        good = (other for other in others if self.contrast(other) >= least)
        return next(good, None) or max((colour, *others), key=self.contrast)


_contrast = lru_cache(maxsize=1024)(contrast)


def slide_ground(
    layout: Layout, own: Background | None, theme: Theme, *, inverse: bool, pixels: tuple[Colour, ...] = ANY_PIXEL
) -> Ground:
    """What a slide of *layout* with a background of its *own* shows behind all that stands on it.

    *pixels* are the colours that its picture has there, if it has one.
    """
    usual = own is None and inverse == (layout.tone == "inverse")
    page = Ground(theme, inverse, (theme.value(layout.background, inverse=inverse),), usual)
    if own is None:
        return page
    page = page.below(own.colour)
    if own.picture is None:
        return page
    return page.below(*(Colour(pixel.name, pixel.alpha * own.opacity) for pixel in pixels)).below(own.scrim)


def ground_at(rect: Rect, ground: Ground, boxes: list[BoxFrame], layout: Layout, size: Size) -> Ground:
    """What is below *rect*: the decorations and the panels that hold it lie on the slide's ground."""
    theme = ground.theme
    shapes: tuple[Decoration, ...] = (*(theme.decorations if layout.master_decorations else ()), *layout.decorations)
    for shape in shapes:
        if shape.shape != "grid" and _holds(shape.area.on(size), rect):
            ground = ground.below(shape.fill, shape.end)
    for art in (*layout.backdrop.common, *layout.backdrop.own):
        if isinstance(art, Drawing) and _covers(art.area.on(size), rect):
            ground = ground.below(*_drawn(art.fill))
    for box in boxes:
        if _holds(box.rect, rect):
            ground = ground.below(box.box.fill)
    return ground


def table_grounds(ground: Ground) -> tuple[Ground, Ground, Ground]:
    """What the header, the other rows and the highlighted cells of a table on *ground* stand on."""
    style = ground.theme.table
    striped = replace(ground, colours=(*ground.colours, *ground.below(style.stripe).colours))
    return ground.below(style.header_fill), striped, ground.below(style.highlight)


def _drawn(paint: Paint | None) -> tuple[Colour, ...]:
    """The colours of what a template draws: of a large picture its mean, of a small one none."""
    match paint:
        case Colour():
            return (paint,)
        case Gradient(stops=stops):
            return tuple(stop.colour for stop in stops)
        case Pattern(ink=ink, paper=paper):
            return (ink, paper)
        case Photo(mean=Colour() as mean):
            return (mean,)
        case Photo() | None:
            return ()
        case _:
            assert_never(paint)


def _covers(outer: Rect, inner: Rect) -> bool:
    """Whether most of *inner* lies on *outer*."""
    across = min(outer.right, inner.right) - max(outer.x, inner.x)
    down = min(outer.bottom, inner.bottom) - max(outer.y, inner.y)
    return across > 0 and down > 0 and 2 * across * down > inner.width * inner.height


def _holds(outer: Rect, inner: Rect) -> bool:
    return outer.x <= inner.x and inner.right <= outer.right and outer.y <= inner.y and inner.bottom <= outer.bottom
