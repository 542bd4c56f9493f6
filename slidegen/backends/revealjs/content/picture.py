"""Pictures as HTML, cropped to their rectangles."""

from slidegen.backends.images import report_broken
from slidegen.backends.revealjs.content.inlines import icon_svg
from slidegen.backends.revealjs.content.motion import identity
from slidegen.backends.revealjs.context import Context, anchor
from slidegen.backends.revealjs.markup import classed, colour, escape, number, px, styled
from slidegen.backends.revealjs.safety import link_address
from slidegen.model.assets import Asset
from slidegen.model.frames import Crop, PictureFrame
from slidegen.units import Rect


def radius(fraction: float, rect: Rect) -> str:
    """The radius of corners that are rounded by *fraction* of the shorter side."""
    return px(round(fraction * min(rect.width, rect.height)))


def picture_html(frame: PictureFrame, place: dict[str, str], context: Context) -> str:
    """A picture, cropped to its rectangle, or a marked stand-in."""
    style = dict(place)
    if frame.rounded:
        style["border-radius"] = radius(frame.rounded, frame.rect)
    asset = showable(frame, context)
    names = classed("picture", "shadow" if frame.shadow else "", "missing" if asset is None else "")
    content = _image(frame, asset, context) if asset is not None else _stand_in(frame)
    if frame.tint is not None:
        style["color"] = colour(frame.tint)
    if frame.link.startswith("#"):
        content = f'<a href="#/{escape(anchor(frame.link[1:]))}">{content}</a>'
    elif frame.link and (address := link_address(frame.link, context.report, frame.span, safe=context.safe)):
        content = f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{content}</a>'
    return f"<div{names}{identity(frame)}{styled(style)}>{content}</div>"


def _stand_in(frame: PictureFrame) -> str:
    name = f"<p><code>{escape(frame.source)}</code></p>" if frame.source else ""
    text = f"<p>{escape(frame.alt)}</p>" if frame.alt else ""
    return f'<div role="img" aria-label="{escape(frame.alt or frame.source)}">{name}{text}</div>'


def showable(frame: PictureFrame, context: Context) -> Asset | None:
    """The frame's asset; None, with a diagnostic, for one that cannot be decoded."""
    if frame.asset is None or frame.tint is not None or context.pictures.can_show(frame.asset):
        return frame.asset
    report_broken(frame, context.report)
    return None


def _image(frame: PictureFrame, asset: Asset, context: Context) -> str:
    alt = "" if frame.decorative else frame.alt
    if frame.tint is not None:
        return icon_svg(asset, "drawn", alt)
    if not context.pictures.is_shared(asset):
        style = _cropped_image(frame.crop)
        return f'<img src="{context.pictures.address(asset)}" alt="{escape(alt)}"{styled(style)}>'
    style = {"background-image": context.pictures.reference(asset), **cropped_background(frame.crop)}
    label = f'role="img" aria-label="{escape(alt)}"' if alt else 'role="presentation"'
    return f'<div class="shared" {label}{styled(style)}></div>'


def _percent(value: float) -> str:
    return number(value * 100) + "%"


def _cropped_image(crop: Crop) -> dict[str, str]:
    if crop == Crop():
        return {}
    wide, high = 1 - crop.left - crop.right, 1 - crop.top - crop.bottom
    return {
        "width": _percent(1 / wide),
        "height": _percent(1 / high),
        "left": _percent(-crop.left / wide),
        "top": _percent(-crop.top / high),
    }


def cropped_background(crop: Crop) -> dict[str, str]:
    """Size and position of a CSS background that shows what *crop* leaves."""
    wide, high = 1 - crop.left - crop.right, 1 - crop.top - crop.bottom
    across = crop.left / (crop.left + crop.right) if crop.left + crop.right else 0
    down = crop.top / (crop.top + crop.bottom) if crop.top + crop.bottom else 0
    return {
        "background-size": f"{_percent(1 / wide)} {_percent(1 / high)}",
        "background-position": f"{_percent(across)} {_percent(down)}",
    }
