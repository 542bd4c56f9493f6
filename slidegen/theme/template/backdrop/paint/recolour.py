"""Pictures in other colours than their own: greys, two tones, brighter, with one colour made see-through."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from slidegen.model.assets import Asset, asset_key
from slidegen.theme.template.backdrop.paint.pictures import PictureError, opened
from slidegen.theme.template.backdrop.scene import Scene
from slidegen.theme.template.parts.xml import A, elements, percent

if TYPE_CHECKING:
    from lxml.etree import _Element
    from PIL.Image import Image

Change: TypeAlias = tuple[str, tuple[str, ...], tuple[float, ...]]
"""What is done to a picture: its name in DrawingML, the colours (``#rrggbb``) and the numbers that it takes."""

UNSHOWN = ("clrRepl", "hsl", "tint", "fillOverlay")
"""Changes that pictures are shown without."""


def changes_of(blip: "_Element", scene: Scene) -> Iterator[Change]:
    """What a blip changes of its picture's colours, in order; what is not done is told."""
    for effect in elements(blip):
        match effect.tag.removeprefix(A):
            case "grayscl":
                yield "grayscl", (), ()
            case "biLevel":
                yield "biLevel", (), (percent(effect.get("thresh")) or 0.5,)
            case "lum":
                yield "lum", (), tuple(percent(effect.get(name)) or 0.0 for name in ("bright", "contrast"))
            case "duotone":
                colours = [scene.scheme.of(each) for each in elements(effect)]
                shown = tuple(scene.scheme.shown(colour) for colour in colours if colour is not None)
                if len(shown) == 2:
                    yield "duotone", shown, ()
            case "clrChange":
                old, new = (scene.scheme.colour(effect.find(A + name)) for name in ("clrFrom", "clrTo"))
                if old is not None and new is not None:
                    yield "clrChange", (scene.scheme.shown(old), scene.scheme.shown(new)), (new.alpha,)
            case name if name in UNSHOWN:
                scene.changed("with its picture in the picture's own colours")


def recoloured(asset: Asset, changes: tuple[Change, ...]) -> Asset | None:
    """*asset* after *changes*; None: it cannot be decoded."""
    from io import BytesIO

    from PIL import ImageOps

    try:
        with opened(asset.data) as read:
            image = ImageOps.exif_transpose(read).convert("RGBA")
    except PictureError:
        return None
    alpha = image.getchannel("A")
    for change in changes:
        image, alpha = _changed(image.convert("RGB"), alpha, change)
    out = BytesIO()
    solid = alpha.getextrema()[0] == 255
    if asset.kind == "jpeg" and solid:
        image.convert("RGB").save(out, "JPEG", quality=88)
    else:
        image = image.convert("RGB")
        if not solid:
            image.putalpha(alpha)
        image.save(out, "PNG")
    kind = asset.kind if asset.kind == "jpeg" and solid else "png"
    return Asset(key=asset_key(out.getvalue()), kind=kind, data=out.getvalue(), width=image.width, height=image.height)


def _changed(image: "Image", alpha: "Image", change: Change) -> "tuple[Image, Image]":
    from PIL import Image as Images
    from PIL import ImageChops, ImageOps

    kind, colours, numbers = change
    match kind:
        case "grayscl":
            return ImageOps.grayscale(image), alpha
        case "biLevel":
            return ImageOps.grayscale(image).point(lambda value: 255 if value >= numbers[0] * 255 else 0), alpha
        case "duotone":
            return ImageOps.colorize(ImageOps.grayscale(image), colours[0], colours[1]), alpha
        case "lum":
            bright, contrast = numbers
            slope = 1 + contrast if contrast <= 0 else 1 / max(1 - contrast, 0.004)
            table = [_limited(((value / 255 - 0.5) * slope + 0.5 + bright) * 255) for value in range(256)]
            return image.point(table * 3), alpha
        case _:
            far = ImageChops.difference(image, Images.new("RGB", image.size, colours[0])).convert("L")
            same = far.point(lambda value: 255 if value <= 2 else 0)
            image.paste(colours[1], (0, 0, *image.size), same)
            faded = alpha.point(lambda value: round(value * numbers[0]))
            return image, Images.composite(faded, alpha, same)


def _limited(value: float) -> int:
    return round(min(255.0, max(0.0, value)))
