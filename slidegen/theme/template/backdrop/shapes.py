"""Shapes of a master or layout, without placeholders, as things to draw."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from slidegen.model.style import Colour
from slidegen.theme.backdrop import Art, Drawing, Gradient, Line, Paint, Shadow, Stop
from slidegen.theme.contrast import blend
from slidegen.theme.template.backdrop.effects import shadow_of
from slidegen.theme.template.backdrop.geometry.custom import custom, text_box
from slidegen.theme.template.backdrop.geometry.pen import Box, Outline, Shade, rectangle
from slidegen.theme.template.backdrop.geometry.presets import preset, text_room
from slidegen.theme.template.backdrop.paint.ends import ended
from slidegen.theme.template.backdrop.paint.fills import fill_of, photo
from slidegen.theme.template.backdrop.paint.lines import line_of
from slidegen.theme.template.backdrop.places import Place, Space, place_of, space_of
from slidegen.theme.template.backdrop.scene import Scene
from slidegen.theme.template.backdrop.words import words_of
from slidegen.theme.template.parts.xml import A, P, elements, is_true
from slidegen.units import EMU_PER_PX

if TYPE_CHECKING:
    from lxml.etree import _Element

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_SHADES: dict[Shade, tuple[str, float]] = {
    "lighten": ("#ffffff", 0.4), "lightenLess": ("#ffffff", 0.2), "darken": ("#000000", 0.4),
    "darkenLess": ("#000000", 0.2),
}  # fmt: skip
_GRAPHICS = {"table": "a table", "chart": "a chart", "diagram": "a SmartArt drawing", "ole": "an embedded object"}


def arts(tree: "_Element | None", scene: Scene) -> tuple[Art, ...]:
    """What the shapes of *tree*, a ``p:spTree``, look like; what cannot be shown is told."""
    return tuple(_group(tree, None, None, scene)) if tree is not None else ()


def _children(tree: "_Element") -> "Iterator[_Element]":
    """The shapes of *tree*; of alternatives the one that needs no extension, where there is one."""
    for child in elements(tree):
        if child.tag == f"{MC}AlternateContent":
            options = [*elements(child, f"{MC}Fallback"), *elements(child, f"{MC}Choice")]
            yield from _children(options[0]) if options else ()
        else:
            yield child


def _group(tree: "_Element", space: Space | None, fill: Paint | None, scene: Scene) -> Iterator[Art]:
    for shape in _children(tree):
        named = next(shape.iterfind(f"*/{P}cNvPr"), None)
        if named is None or is_true(named.get("hidden")) or shape.find(f"*/{P}nvPr/{P}ph") is not None:
            continue
        scene.shape = named.get("name", "")
        match shape.tag.removeprefix(P):
            case "grpSp":
                properties = shape.find(f"{P}grpSpPr")
                inside = space_of(properties.find(f"{A}xfrm") if properties is not None else None, space)
                yield from _group(shape, inside, fill_of(properties, None, Box(1, 1), scene, fill) or fill, scene)
            case "sp" | "cxnSp":
                yield from _shape(shape, space, fill, scene)
            case "pic":
                yield from _picture(shape, shape.find(f"{P}spPr/{A}xfrm"), space, scene)
            case "graphicFrame":
                yield from _graphic(shape, space, scene)
            case "contentPart":
                scene.missing("it is drawn in ink")


def _on_slide(transform: "_Element | None", space: Space | None) -> Place | None:
    place = place_of(transform)
    return place if place is None or space is None else space.placed(place)


def _box(place: Place) -> Box:
    return Box(place.width / EMU_PER_PX, place.height / EMU_PER_PX)


def _shape(shape: "_Element", space: Space | None, group: Paint | None, scene: Scene) -> Iterator[Art]:
    properties, style = shape.find(f"{P}spPr"), shape.find(f"{P}style")
    place = _on_slide(properties.find(f"{A}xfrm") if properties is not None else None, space)
    if place is None or properties is None:
        scene.missing("it has no place")
        return
    fill_style, line_style, effect_style, font_style = (
        style.find(A + name) if style is not None else None for name in ("fillRef", "lnRef", "effectRef", "fontRef")
    )
    box = _box(place)
    outlines = outlines_of(properties, box, scene)
    fill, line = fill_of(properties, fill_style, box, scene, group), line_of(properties, line_style, scene)
    shadow = shadow_of(properties, effect_style, scene)
    for drawing in drawings(place, outlines, fill, line, shadow, scene):
        yield from _with_ends(drawing, properties)
    words = words_of(shape.find(f"{P}txBody"), place, _room(properties, box), font_style, scene)
    if words is not None:
        yield words


def outlines_of(properties: "_Element", box: Box, scene: Scene) -> tuple[Outline, ...]:
    own, known = properties.find(f"{A}custGeom"), properties.find(f"{A}prstGeom")
    if own is not None:
        return custom(own, box)
    if known is None:
        return (Outline(rectangle(box)),)
    found = preset(known, box)
    if found is None:
        scene.missing(f"its form `{known.get('prst', '')}` is not known")
        return ()
    return found


def _room(properties: "_Element", box: Box) -> tuple[float, float, float, float]:
    own, known = properties.find(f"{A}custGeom"), properties.find(f"{A}prstGeom")
    if own is not None:
        return text_box(own, box) or (0.0, 0.0, 1.0, 1.0)
    return text_room(known, box) if known is not None else (0.0, 0.0, 1.0, 1.0)


def drawings(
    place: Place,
    outlines: tuple[Outline, ...],
    fill: Paint | None,
    line: Line | None,
    shadow: Shadow | None,
    scene: Scene,
) -> Iterator[Drawing]:
    box = _box(place)
    for number, outline in enumerate(outlines):
        painted = _shaded(fill, outline.shade, scene)
        lined = line if outline.lined else None
        if painted is None and lined is None:
            continue
        yield Drawing(
            area=place.on(scene.size),
            path=outline.path,
            width=box.width,
            height=box.height,
            fill=painted,
            line=lined,
            shadow=shadow if number == 0 else None,
            rotation=place.rotation,
            flip_x=place.flip_x,
            flip_y=place.flip_y,
        )


def _with_ends(drawing: Drawing, properties: "_Element") -> Iterator[Drawing]:
    """*drawing*, and what its line ends in."""
    line = drawing.line
    if line is None:
        yield drawing
        return
    found = ended(drawing.path, properties, line)
    yield replace(drawing, path=found.path)
    for path in found.filled:
        yield replace(drawing, path=path, fill=line.paint, line=None, shadow=None)
    for path in found.stroked:
        yield replace(drawing, path=path, fill=None, line=replace(line, dashes=()), shadow=None)


def _shaded(fill: Paint | None, shade: Shade, scene: Scene) -> Paint | None:
    """*fill* as a path takes it that is lighter or darker than its shape, as the sides of a cube are."""
    if shade == "none" or shade == "norm":
        return fill if shade == "norm" else None
    over, part = _SHADES[shade]

    def mixed(colour: Colour) -> Colour:
        return Colour(blend(over, part, scene.scheme.shown(colour)), colour.alpha)

    match fill:
        case Colour():
            return mixed(fill)
        case Gradient():
            return replace(fill, stops=tuple(Stop(stop.at, mixed(stop.colour)) for stop in fill.stops))
        case _:
            return fill


def _picture(shape: "_Element", transform: "_Element | None", space: Space | None, scene: Scene) -> Iterator[Art]:
    properties, style = shape.find(f"{P}spPr"), shape.find(f"{P}style")
    place, blip = _on_slide(transform, space), shape.find(f"{P}blipFill")
    if place is None or blip is None or properties is None:
        scene.missing("it has no place" if place is None else "it has no picture")
        return
    box = _box(place)
    shown = photo(blip, box, scene, scene.part)
    if shown is None:
        return
    outlines = outlines_of(properties, box, scene)
    line = line_of(properties, style.find(f"{A}lnRef") if style is not None else None, scene)
    effect = style.find(f"{A}effectRef") if style is not None else None
    if (under := fill_of(properties, None, box, scene)) is not None:
        yield from drawings(place, outlines, under, None, None, scene)
    yield from drawings(place, outlines, shown, line, shadow_of(properties, effect, scene), scene)


def _graphic(shape: "_Element", space: Space | None, scene: Scene) -> Iterator[Art]:
    """A table, chart or drawing, which is told, or an embedded object, which has a picture."""
    place = _on_slide(shape.find(f"{P}xfrm"), space)
    if place is not None and max(place.width, place.height) < EMU_PER_PX:
        return  # where add-ins keep their own data nobody sees anything in PowerPoint, either
    picture = next(shape.iter(f"{P}pic"), None)
    if picture is not None:
        yield from _picture(picture, shape.find(f"{P}xfrm"), space, scene)
        return
    data = shape.find(f"{A}graphic/{A}graphicData")
    kind = data.get("uri", "").rpartition("/")[2] if data is not None else ""
    scene.missing(f"it is {_GRAPHICS.get(kind, 'of a kind that is not known')}")
