"""Placeholders that are painted: their own fill and line, or what they take over from their master's."""

from typing import TYPE_CHECKING

from slidegen.theme.backdrop import Drawing, Panel
from slidegen.theme.template.backdrop.effects import shadow_of
from slidegen.theme.template.backdrop.geometry.pen import Box
from slidegen.theme.template.backdrop.paint.fills import FILLS, fill_of
from slidegen.theme.template.backdrop.paint.lines import line_of
from slidegen.theme.template.backdrop.places import Place
from slidegen.theme.template.backdrop.scene import Scene
from slidegen.theme.template.backdrop.shapes import drawings, outlines_of
from slidegen.theme.template.parts.holders import MASTER_TYPES, Holder, kind, placeholder, shapes
from slidegen.theme.template.parts.masters import SlideLayout
from slidegen.theme.template.parts.xml import A, P, elements, number
from slidegen.units import EMU_PER_PX

if TYPE_CHECKING:
    from lxml.etree import _Element

_FORMS = (f"{A}prstGeom", f"{A}custGeom")


def panels(tree: "_Element | None", layout: SlideLayout, scene: Scene, above: Scene) -> tuple[Panel, ...]:
    """The painted placeholders of *layout*, whose shapes are in *tree*; *above* is the scene of its master."""
    usable = {(holder.type, holder.index): holder for holder in layout.holders if not holder.flaw}
    found = []
    for shape, grouped in shapes(tree):
        ph = placeholder(shape)
        if ph is None or grouped:
            continue
        sort, index = kind(ph), number(ph.get("idx"))
        holder = usable.get((sort, index))
        if holder is not None:
            scene.shape = above.shape = holder.name
            parent = layout.master.placeholder(MASTER_TYPES.get(sort, "body"))
            drawn = _drawn(shape, parent, holder, scene, above)
            if drawn:
                found.append(Panel(type=sort, index=index, drawings=drawn))
    return tuple(found)


def _drawn(
    shape: "_Element", parent: "_Element | None", holder: Holder, scene: Scene, above: Scene
) -> tuple[Drawing, ...]:
    """What is painted: each part of the look by the first of the two shapes that says something of it."""
    layers = [(shape, scene), *([(parent, above)] if parent is not None else [])]
    rect = holder.rect
    place = Place(x=rect.x, y=rect.y, width=rect.width, height=rect.height)
    box = Box(rect.width / EMU_PER_PX, rect.height / EMU_PER_PX)
    filled = _first(layers, *FILLS)
    fill = fill_of(*_look(filled, "fillRef"), box, filled[1]) if filled is not None else None
    lined = _first(layers, f"{A}ln")
    line = line_of(*_look(lined, "lnRef"), lined[1]) if lined is not None else None
    lit = _first(layers, f"{A}effectLst")
    shadow = shadow_of(*_look(lit, "effectRef"), lit[1]) if lit is not None else None
    if fill is None and line is None:
        return ()
    formed = _first(layers, *_FORMS) or layers[0]
    properties = formed[0].find(f"{P}spPr")
    outlines = outlines_of(properties, box, formed[1]) if properties is not None else ()
    return tuple(drawings(place, outlines, fill, line, shadow, scene))


def _first(layers: "list[tuple[_Element, Scene]]", *tags: str) -> "tuple[_Element, Scene] | None":
    """The first shape whose properties hold one of *tags*, or that has a style."""
    for shape, scene in layers:
        if next(elements(shape.find(f"{P}spPr"), *tags), None) is not None or shape.find(f"{P}style") is not None:
            return shape, scene
    return None


def _look(layer: "tuple[_Element, Scene]", reference: str) -> "tuple[_Element | None, _Element | None]":
    """The properties of a shape, and what its style refers to."""
    style = layer[0].find(f"{P}style")
    return layer[0].find(f"{P}spPr"), style.find(A + reference) if style is not None else None
