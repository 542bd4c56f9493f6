"""What shapes of a template are painted with, as SVG: gradients, patterns, pictures and shadows."""

from math import cos, hypot, radians, sin
from typing import assert_never

from slidegen.backends.revealjs.markup import attributes, colour, escape, number, styled
from slidegen.backends.revealjs.pictures import Pictures
from slidegen.diagnostics import Report
from slidegen.model.assets import Asset
from slidegen.model.style import Colour
from slidegen.theme.backdrop import Drawing, Gradient, Paint, Pattern, Photo, Shadow
from slidegen.units import Rect, to_pixels

DOTS = 8
"""Patterns repeat after so many pixels."""


class Paints:
    """Makes definitions, each with an id of its own; pictures are defined once, however many shapes show them."""

    def __init__(self, pictures: Pictures, report: Report) -> None:
        self._pictures = pictures
        self._report = report
        self._count = 0
        self._images: dict[str, tuple[str, str]] = {}

    def pictures(self) -> list[str]:
        """The pictures that were needed."""
        return [image for _, image in self._images.values()]

    def paint(self, paint: Paint, drawing: Drawing) -> tuple[str, str]:
        """A definition, where one is needed, and the value of ``fill`` or ``stroke`` that refers to it."""
        match paint:
            case Colour():
                return "", colour(paint)
            case Gradient():
                return self._gradient(paint, drawing)
            case Pattern():
                return self._pattern(paint)
            case Photo():
                return self._tiles(paint, drawing)
            case _:
                assert_never(paint)

    def _id(self) -> str:
        self._count += 1
        return f"paint-{self._count}"

    def _gradient(self, gradient: Gradient, drawing: Drawing) -> tuple[str, str]:
        name = self._id()
        stops = "".join(
            f'<stop offset="{number(stop.at)}"{styled({"stop-color": colour(stop.colour)})}/>'
            for stop in gradient.stops
        )
        width, height = drawing.width, drawing.height
        if gradient.centre is not None:
            x, y = gradient.centre[0] * width, gradient.centre[1] * height
            far = hypot(max(x, width - x), max(y, height - y))
            values = {"cx": number(x), "cy": number(y), "r": number(far)}
            kind = "radialGradient"
        else:
            angle = radians(_own_angle(gradient, drawing))
            reach = (abs(width * cos(angle)) + abs(height * sin(angle))) / 2
            dx, dy = reach * cos(angle), reach * sin(angle)
            values = {
                "x1": number(width / 2 - dx),
                "y1": number(height / 2 - dy),
                "x2": number(width / 2 + dx),
                "y2": number(height / 2 + dy),
            }
            kind = "linearGradient"
        own = attributes({"id": name, "gradientUnits": "userSpaceOnUse", **values})
        return f"<{kind}{own}>{stops}</{kind}>", f"url(#{name})"

    def _pattern(self, pattern: Pattern) -> tuple[str, str]:
        name = self._id()
        dots = "".join(
            f"M{x} {y}h1v1h-1z"
            for y, row in enumerate(pattern.bitmap)
            for x in range(DOTS)
            if row >> (DOTS - 1 - x) & 1
        )
        own = attributes({"id": name, "patternUnits": "userSpaceOnUse", "width": str(DOTS), "height": str(DOTS)})
        paper = f'<rect width="{DOTS}" height="{DOTS}"{styled({"fill": colour(pattern.paper)})}/>'
        ink = f'<path d="{dots}"{styled({"fill": colour(pattern.ink), "shape-rendering": "crispEdges"})}/>'
        return f"<pattern{own}>{paper}{ink}</pattern>", f"url(#{name})"

    def _tiles(self, photo: Photo, drawing: Drawing) -> tuple[str, str]:
        """A picture as a pattern: once, or as a tile, which mirrored ones may follow."""
        name, tile = self._id(), photo.tile
        if tile is None:
            width, height = photo.area.width * drawing.width, photo.area.height * drawing.height
            x, y = photo.area.x * drawing.width, photo.area.y * drawing.height
            copies = [(False, False)]
        else:
            width, height, x, y = tile.width, tile.height, tile.x, tile.y
            across, down = ((False, True) if mirrored else (False,) for mirrored in (tile.mirror_x, tile.mirror_y))
            copies = [(left, up) for up in down for left in across]
        wide, high = (len({copy[axis] for copy in copies}) for axis in (0, 1))
        values = {"x": number(x), "y": number(y), "width": number(width * wide), "height": number(height * high)}
        inner = "".join(
            self._image(photo, 2 * width if left else 0, 2 * height if up else 0, -width if left else width,
                        -height if up else height)
            for left, up in copies
        )  # fmt: skip
        own = attributes({"id": name, "patternUnits": "userSpaceOnUse", **values})
        return f"<pattern{own}>{inner}</pattern>", f"url(#{name})"

    def picture(self, photo: Photo, drawing: Drawing) -> tuple[str, str]:
        """A clip of the shape's form, and the picture in it."""
        name, area = self._id(), photo.area
        image = self._image(
            photo,
            area.x * drawing.width,
            area.y * drawing.height,
            area.width * drawing.width,
            area.height * drawing.height,
        )
        clip = f'<clipPath id="{name}"><path d="{escape(drawing.path)}" clip-rule="evenodd"/></clipPath>'
        return clip, f'<g clip-path="url(#{name})">{image}</g>'

    def _image(self, photo: Photo, x: float, y: float, width: float, height: float) -> str:
        asset = photo.asset
        if not self._pictures.can_show(asset):
            message = "a picture of the template cannot be decoded; HTML does not show it"
            self._report.add("broken-image", message, help="put it into the template again")
            return ""
        scale = f"{width / max(asset.width, 1):.6f} {height / max(asset.height, 1):.6f}"
        opacity = number(photo.opacity) if photo.opacity < 1 else None
        place = f"translate({number(x)} {number(y)}) scale({scale})"
        return f"<use{attributes({'href': f'#{self._picture(asset)}', 'transform': place, 'opacity': opacity})}/>"

    def _picture(self, asset: Asset) -> str:
        """The id of *asset*, as large as its header says."""
        if asset.key not in self._images:
            name = f"art-{len(self._images) + 1}"
            values = {
                "id": name,
                "href": self._pictures.address(asset),
                "width": str(asset.width),
                "height": str(asset.height),
                "preserveAspectRatio": "none",
            }
            self._images[asset.key] = (name, f"<image{attributes(values)}/>")
        return self._images[asset.key][0]

    def shadow(self, shadow: Shadow, drawing: Drawing, rect: Rect) -> tuple[str, str]:
        """A filter that throws *shadow*, in the slide's coordinates, around the place of *drawing*."""
        name = self._id()
        x, y = to_pixels(rect.x + rect.width // 2), to_pixels(rect.y + rect.height // 2)
        line = drawing.line.width if drawing.line is not None else 0.0
        reach = hypot(to_pixels(rect.width), to_pixels(rect.height)) / 2 + line + 2 * shadow.blur
        reach += hypot(shadow.x, shadow.y)
        place = {
            "x": number(x - reach),
            "y": number(y - reach),
            "width": number(2 * reach),
            "height": number(2 * reach),
        }
        own = attributes({"id": name, "filterUnits": "userSpaceOnUse", "color-interpolation-filters": "sRGB", **place})
        values = {"dx": number(shadow.x), "dy": number(shadow.y), "stdDeviation": number(shadow.blur / 2)}
        drop = f"<feDropShadow{attributes(values)}{styled({'flood-color': colour(shadow.colour)})}/>"
        return f"<filter{own}>{drop}</filter>", f"url(#{name})"


def _own_angle(gradient: Gradient, drawing: Drawing) -> float:
    """The direction of *gradient*, in degrees, in the coordinates of its shape, which is mirrored, then turned."""
    if not gradient.upright:
        return gradient.angle
    angle = gradient.angle - drawing.rotation
    if drawing.flip_x:
        angle = 180 - angle
    return -angle if drawing.flip_y else angle
