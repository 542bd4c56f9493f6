"""Fills of shapes: their own, or those of the theme's styles that they refer to."""

from typing import TYPE_CHECKING

from slidegen.model.assets import Asset
from slidegen.model.style import Colour
from slidegen.theme.backdrop import Gradient, Paint, Pattern, Photo, Stop, Tile
from slidegen.theme.template.backdrop.geometry.pen import Box
from slidegen.theme.template.backdrop.paint.patterns import bitmap
from slidegen.theme.template.backdrop.paint.pictures import PictureError, resolution
from slidegen.theme.template.backdrop.paint.recolour import Change, changes_of, recoloured
from slidegen.theme.template.backdrop.places import DEGREE
from slidegen.theme.template.backdrop.scene import Scene
from slidegen.theme.template.parts.xml import A, R, elements, is_true, number, percent
from slidegen.units import EMU_PER_PX, Fractions, to_pixels

if TYPE_CHECKING:
    from lxml.etree import _Element

FILLS = tuple(A + name for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))
SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"

_LARGE = 1 / 6
"""The share of a slide from which on a picture may have text on it."""

_ALIGNED = {"t": 0.5, "ctr": 0.5, "b": 0.5, "tl": 0.0, "l": 0.0, "bl": 0.0, "tr": 1.0, "r": 1.0, "br": 1.0}


def fill_of(
    properties: "_Element | None", reference: "_Element | None", box: Box, scene: Scene, group: Paint | None = None
) -> Paint | None:
    """The fill of a shape with such *properties* and such a *reference* to the theme's styles; None: it has none.

    *group* is what the groups around it are filled with, which shapes in them can take over.
    """
    own = next(elements(properties, *FILLS), None)
    if own is not None and own.tag == f"{A}grpFill":
        if isinstance(group, Gradient | Photo):
            scene.changed("with a fill of its own, where PowerPoint's goes through the whole group")
        return group
    if own is not None:
        return paint(own, box, scene, scene.part)
    if reference is None:
        return None
    return styled_fill(reference, box, scene)


def styled_fill(reference: "_Element", box: Box, scene: Scene) -> Paint | None:
    """The fill that an ``a:fillRef`` or ``p:bgRef`` names: from 1,001 on, those for backgrounds are counted."""
    index = number(reference.get("idx")) or 0
    kind, index = ("bgFillStyleLst", index - 1000) if index > 1000 else ("fillStyleLst", index)
    style = scene.style(kind, index)
    if style is None:
        return None
    return paint(style, box, scene, scene.theme_part, scene.scheme.colour(reference))


def paint(fill: "_Element", box: Box, scene: Scene, part: str, instead: Colour | None = None) -> Paint | None:
    """What a fill element paints with; its pictures are known to *part*, *instead* is the colour it leaves open."""
    match fill.tag.removeprefix(A):
        case "solidFill":
            return scene.scheme.colour(fill, instead)
        case "gradFill":
            return _gradient(fill, scene, instead)
        case "pattFill":
            return _pattern(fill, scene, instead)
        case "blipFill":
            return photo(fill, box, scene, part)
    return None


def _gradient(fill: "_Element", scene: Scene, instead: Colour | None) -> Paint | None:
    stops = []
    for stop in elements(fill.find(f"{A}gsLst"), f"{A}gs"):
        colour = scene.scheme.colour(stop, instead)
        if colour is not None:
            stops.append(Stop(min(1.0, max(0.0, percent(stop.get("pos")) or 0.0)), colour))
    stops.sort(key=lambda stop: stop.at)
    if len(stops) < 2:
        return stops[0].colour if stops else None
    path, line = fill.find(f"{A}path"), fill.find(f"{A}lin")
    if path is None:
        turns = fill.get("rotWithShape") is None or is_true(fill.get("rotWithShape"))
        angle = (number(line.get("ang")) or 0) / DEGREE if line is not None else 0.0
        return Gradient(stops=tuple(stops), angle=angle, upright=not turns)
    if path.get("path") != "circle":
        scene.changed("with a gradient that runs outwards in circles, where PowerPoint's follows its edges")
    to = path.find(f"{A}fillToRect")
    left, top, right, bottom = ((percent(to.get(side)) or 0.0 if to is not None else 0.5) for side in "ltrb")
    return Gradient(stops=tuple(stops), centre=((left + 1 - right) / 2, (top + 1 - bottom) / 2))


def _pattern(fill: "_Element", scene: Scene, instead: Colour | None) -> Paint | None:
    ink = scene.scheme.colour(fill.find(f"{A}fgClr"), instead) or Colour("#000000")
    paper = scene.scheme.colour(fill.find(f"{A}bgClr"), instead) or Colour("#ffffff")
    dots = bitmap(fill.get("prst", ""))
    if dots is None:
        scene.changed(f"in one colour, without its pattern `{fill.get('prst', '')}`")
        return ink
    return Pattern(dots, ink, paper)


def photo(fill: "_Element", box: Box, scene: Scene, part: str) -> Photo | None:
    """The picture of a ``blipFill``, which is told where it cannot be shown."""
    blip = fill.find(f"{A}blip")
    asset = _asset(blip, scene, part)
    if asset is None or blip is None:
        return None
    asset = _recoloured(asset, tuple(changes_of(blip, scene)), scene)
    fixed = blip.find(f"{A}alphaModFix")
    amount = percent(fixed.get("amt")) if fixed is not None else None
    opacity = 1.0 if amount is None else amount
    mean = _mean(asset, box, opacity, scene)
    if (tile := fill.find(f"{A}tile")) is not None:
        return Photo(asset=asset, opacity=opacity, tile=_tile(tile, asset, box), mean=mean)
    shown = _inside(fill.find(f"{A}srcRect"))
    target = _inside(fill.find(f"{A}stretch/{A}fillRect"))
    width, height = target.width / max(shown.width, 1e-6), target.height / max(shown.height, 1e-6)
    area = Fractions(target.x - shown.x * width, target.y - shown.y * height, width, height)
    return Photo(asset=asset, area=area, opacity=opacity, mean=mean)


def _mean(asset: Asset, box: Box, opacity: float, scene: Scene) -> Colour | None:
    """The colour of a picture on average, if it fills a good part of the slide."""
    whole = to_pixels(scene.size.width) * to_pixels(scene.size.height)
    if box.width * box.height < _LARGE * whole:
        return None
    return Colour(scene.pictures.mean(asset, scene.scheme.shown(Colour("background"))), round(opacity, 3))


def _recoloured(asset: Asset, changes: tuple[Change, ...], scene: Scene) -> Asset:
    if not changes:
        return asset
    found = None if asset.kind == "svg" else scene.pictures.made(asset, changes, recoloured)
    if found is None:
        scene.changed("with its picture in the picture's own colours")
    return found or asset


def _asset(blip: "_Element | None", scene: Scene, part: str) -> Asset | None:
    """The picture of a blip: as SVG where it has that, else the one for readers that know no SVG."""
    if blip is None:
        scene.missing("it has no picture")
        return None
    drawn = next(blip.iter(SVG), None)
    failed: PictureError | None = None
    for element in (drawn, blip):
        relationship = element.get(f"{R}embed") or element.get(f"{R}link") if element is not None else None
        if relationship:
            try:
                return scene.pictures.of(part, relationship)
            except PictureError as error:
                failed = error
    scene.missing(str(failed) if failed is not None else "it has no picture")
    return None


def _inside(rect: "_Element | None") -> Fractions:
    """What a rectangle of insets leaves of its box."""
    if rect is None:
        return Fractions(0, 0, 1, 1)
    left, top, right, bottom = (percent(rect.get(side)) or 0.0 for side in "ltrb")
    return Fractions(left, top, 1 - left - right, 1 - top - bottom)


def _tile(tile: "_Element", asset: Asset, box: Box) -> Tile:
    scale = 96 / resolution(asset)
    across, down = (percent(tile.get(name)) or 1.0 for name in ("sx", "sy"))
    width, height = max(1.0, asset.width * scale * across), max(1.0, asset.height * scale * down)
    corner = tile.get("algn", "tl")
    vertical = 0.0 if corner.startswith("t") else 1.0 if corner.startswith("b") else 0.5
    x = (box.width - width) * _ALIGNED.get(corner, 0.0) + (number(tile.get("tx")) or 0) / EMU_PER_PX
    y = (box.height - height) * vertical + (number(tile.get("ty")) or 0) / EMU_PER_PX
    flip = tile.get("flip", "none")
    return Tile(width, height, x, y, mirror_x="x" in flip, mirror_y="y" in flip)
