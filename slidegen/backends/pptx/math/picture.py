"""A displayed formula as an SVG, for viewers that cannot set mathematics.

ziamath (https://ziamath.readthedocs.io) sets MathML with the OpenType MATH table of a font and writes the outlines of
its glyphs, so that the picture needs no font. It draws at one size and in no colour yet: both are put in afterwards, so
that one drawing serves all sizes and themes.
"""

import re
from collections.abc import Callable

import msgspec

from slidegen.backends.pptx.math.drawable import make_drawable
from slidegen.math.tree import content_tree
from slidegen.model.assets import Asset, asset_key
from slidegen.model.style import ROLES, Colour
from slidegen.theme.theme import FontFace
from slidegen.units import Pt, points, to_pixels
from slidegen.world import bundled_folder

_SIZE = 100
_VIEW = re.compile(r'<svg ([^>]*?)width="[^"]*" height="[^"]*" viewBox="(\S+) (\S+) (\S+) (\S+)"')
_PAINT = re.compile(rf'(fill|stroke)="(black|{"|".join(ROLES)})"')


class Drawing(msgspec.Struct, frozen=True):
    """An SVG and its edges in ems. ``top`` is how far its upper edge is above the line of the formula."""

    svg: str
    top: float
    width: float
    height: float

    def picture(self, size: Pt, colour: Colour, value: Callable[[Colour], str]) -> Asset:
        """The drawing at *size*; *value* tells what ``#rrggbb`` a colour is where the formula stands."""

        def paint(found: re.Match[str]) -> str:
            return f'{found[1]}="{value(colour if found[2] == "black" else Colour(found[2]))}"'

        width, height = (to_pixels(points(side * size)) for side in (self.width, self.height))
        view = _VIEW.match(self.svg)
        assert view is not None, "a drawing begins with its size"
        head = f'<svg {view[1]}width="{width:.3f}" height="{height:.3f}" viewBox="{" ".join(view.group(2, 3, 4, 5))}"'
        data = (head + _PAINT.sub(paint, self.svg[view.end() :])).encode()
        return Asset(
            key=asset_key(data), kind="svg", data=data, width=max(1, round(width)), height=max(1, round(height))
        )


def draw(mathml: str, face: FontFace) -> Drawing | None:
    """The content of a ``math`` element set in *face*; None: ziamath cannot set it."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it finds its fonts by an old way
        from ziamath.zmath import Math  # takes a tenth of a second, and formulas drawn before do without

    try:
        math = content_tree(mathml)
        math.attrib.update({"display": "block", "displaystyle": "true"})
        make_drawable(math)
        svg = Math(math, size=_SIZE, font=str(bundled_folder() / face.file)).svg()
    except Exception:
        return None
    view = _VIEW.match(svg)
    if view is None:
        return None
    _, top, width, height = (float(number) / _SIZE for number in view.group(2, 3, 4, 5))
    return Drawing(svg, -top, width, height) if width > 0 and height > 0 else None
