"""Lines of shapes: their own, with what the theme's styles add that they refer to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, cast

from slidegen.model.style import Colour
from slidegen.theme.backdrop import Line, Paint, Px
from slidegen.theme.template.backdrop.geometry.pen import Box
from slidegen.theme.template.backdrop.paint.fills import FILLS, paint
from slidegen.theme.template.backdrop.scene import Scene
from slidegen.theme.template.parts.xml import A, elements, number, percent
from slidegen.units import EMU_PER_PX

if TYPE_CHECKING:
    from lxml.etree import _Element

_DASHES: dict[str, tuple[int, ...]] = {
    "dot": (1, 3), "dash": (4, 3), "lgDash": (8, 3), "dashDot": (4, 3, 1, 3), "lgDashDot": (8, 3, 1, 3),
    "lgDashDotDot": (8, 3, 1, 3, 1, 3), "sysDash": (3, 1), "sysDot": (1, 1), "sysDashDot": (3, 1, 1, 1),
    "sysDashDotDot": (3, 1, 1, 1, 1, 1),
}  # fmt: skip
"""Marks and gaps in turn, in widths of the line; marks are as long as that with their caps."""

HAIRLINE: Px = 1.0
"""Lines of no width are as thin as a screen can show."""

_CAPS: dict[str, Literal["butt", "round", "square"]] = {"flat": "butt", "rnd": "round", "sq": "square"}


def line_of(properties: "_Element | None", reference: "_Element | None", scene: Scene) -> Line | None:
    """The line of a shape with such *properties* and such a *reference* to the theme's styles; None: it has none."""
    own = properties.find(f"{A}ln") if properties is not None else None
    index = number(reference.get("idx")) or 0 if reference is not None else 0
    usual = scene.style("lnStyleLst", index)
    layers: list[tuple[_Element | None, Colour | None, str]] = [(own, None, scene.part)]
    if reference is not None:
        layers.append((usual, scene.scheme.colour(reference), scene.theme_part))
    paints = _first_paint(layers, scene)
    if paints is None:
        return None
    said = [layer for layer, _, _ in layers if layer is not None]
    width = next((number(layer.get("w")) for layer in said if layer.get("w")), None)
    pixels = (9525 if width is None else width) / EMU_PER_PX
    joins = [join for layer in said for join in elements(layer, f"{A}round", f"{A}bevel", f"{A}miter")]
    join = cast(Literal["round", "bevel", "miter"], joins[0].tag.removeprefix(A)) if joins else "round"
    caps = [_CAPS[layer.get("cap", "")] for layer in said if layer.get("cap", "") in _CAPS]
    if any(layer.get("cmpd", "sng") != "sng" for layer in said[:1]):
        scene.changed("with a single line where PowerPoint has a double one")
    cap, width_shown = caps[0] if caps else "butt", max(pixels, HAIRLINE)
    dashes = tuple(length * width_shown for length in _capped(_dashes(said), cap))
    return Line(paint=paints, width=width_shown, dashes=dashes, cap=cap, join=join)


def _first_paint(layers: "Sequence[tuple[_Element | None, Colour | None, str]]", scene: Scene) -> Paint | None:
    for layer, instead, part in layers:
        fill = next(elements(layer, *FILLS), None)
        if fill is not None:
            return paint(fill, Box(1, 1), scene, part, instead)
    return None


def _capped(dashes: tuple[float, ...], cap: str) -> tuple[float, ...]:
    """*dashes* as SVG takes them, to whose marks caps are added."""
    if cap == "butt":
        return dashes
    return tuple(max(0.0, length - 1) if at % 2 == 0 else length + 1 for at, length in enumerate(dashes))


def _dashes(said: "list[_Element]") -> tuple[float, ...]:
    """Marks and gaps in turn, in widths of the line."""
    for layer in said:
        preset, custom = layer.find(f"{A}prstDash"), layer.find(f"{A}custDash")
        if preset is not None:
            return tuple(map(float, _DASHES.get(preset.get("val", ""), ())))
        if custom is not None:
            parts = [(percent(each.get("d")) or 1.0, percent(each.get("sp")) or 1.0) for each in elements(custom)]
            return tuple(length for pair in parts for length in pair)
    return ()
