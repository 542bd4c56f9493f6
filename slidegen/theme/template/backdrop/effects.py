"""Shadows of shapes; other effects are told."""

from math import cos, radians, sin
from typing import TYPE_CHECKING

from slidegen.theme.backdrop import Shadow
from slidegen.theme.template.backdrop.places import DEGREE
from slidegen.theme.template.backdrop.scene import Scene
from slidegen.theme.template.parts.xml import A, elements, number
from slidegen.units import EMU_PER_PX

if TYPE_CHECKING:
    from lxml.etree import _Element

    from slidegen.model.style import Colour

_UNSHOWN = {
    "glow": "without its glow", "innerShdw": "without its inner shadow", "reflection": "without its reflection",
    "softEdge": "with sharp edges", "blur": "without its blur", "prstShdw": "without its shadow",
    "fillOverlay": "without its overlay",
}  # fmt: skip


def shadow_of(properties: "_Element | None", reference: "_Element | None", scene: Scene) -> Shadow | None:
    """The shadow of a shape with such *properties* and such a *reference* to the theme's effects; None: it has none."""
    own = properties.find(f"{A}effectLst") if properties is not None else None
    style = scene.style("effectStyleLst", number(reference.get("idx")) or 0) if reference is not None else None
    if any(_has_depth(each) for each in (properties, style)):
        scene.changed("flat, where PowerPoint gives it depth")
    if own is not None:
        return _shadow(own, None, scene)
    effects = style.find(f"{A}effectLst") if style is not None else None
    if effects is None:
        return None
    return _shadow(effects, scene.scheme.colour(reference), scene)


def _has_depth(look: "_Element | None") -> bool:
    """Whether *look* has edges that are bevelled, or a body."""
    body = look.find(f"{A}sp3d") if look is not None else None
    return body is not None and (body.get("extrusionH", "0") != "0" or body.find(f"{A}bevelT") is not None)


def _shadow(effects: "_Element", instead: "Colour | None", scene: Scene) -> Shadow | None:
    for effect in elements(effects):
        if (how := _UNSHOWN.get(effect.tag.removeprefix(A))) is not None:
            scene.changed(how)
    outer = effects.find(f"{A}outerShdw")
    colour = scene.scheme.colour(outer, instead)
    if outer is None or colour is None or colour.alpha == 0:
        return None
    blur, distance = ((number(outer.get(name)) or 0) / EMU_PER_PX for name in ("blurRad", "dist"))
    angle = radians((number(outer.get("dir")) or 0) / DEGREE)
    return Shadow(colour, blur, distance * cos(angle), distance * sin(angle))
