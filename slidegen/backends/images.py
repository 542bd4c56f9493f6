"""Pictures made ready for an output: turned upright, no larger than they are shown, in a kind that it can show.

Bytes that are fine already pass through untouched. Pillow and resvg are imported only when there is work for
them, because most builds need neither.
"""

import re
from collections.abc import Sequence
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from slidegen.diagnostics import Report
from slidegen.model.assets import Asset, AssetKind
from slidegen.model.frames import Crop, PictureFrame
from slidegen.units import Rect, to_pixels
from slidegen.world import bundled_folder

if TYPE_CHECKING:
    from PIL.Image import Image

SHARPNESS = 2
"""Device pixels kept for each CSS pixel: enough for high-resolution screens and for print."""

SPARE = 1.25
"""A picture at most this many times wider than needed is left alone: scaling it would cost more than it saves."""

JPEG_QUALITY = 85
LARGEST = 4096
"""The most pixels a drawing is made wide or high."""

MOST_KEPT = 200
"""Pictures made smaller that are kept for a deck's other outputs, which want most of them alike."""

_made: dict[tuple[str, int, bool], tuple[AssetKind, bytes] | None] = {}

_FOREIGN = r"[\u0590-\u1cff\u2e80-\ud7ff\uf900-\ufaff\ufe30-\U0010ffff]|&#"
"""Characters that the shipped fonts lack, or that an SVG hides in references. Compiled where needed: it is slow."""


def needed_width(rect: Rect, crop: Crop) -> int:
    """How many pixels wide a whole picture must be to look sharp where *rect* shows what *crop* leaves of it."""
    return max(1, ceil(SHARPNESS * to_pixels(rect.width) / max(1 - crop.left - crop.right, 0.01)))


def picture_bytes(
    asset: Asset, width: int, accepted: frozenset[str], fonts: Sequence[str] = ()
) -> tuple[AssetKind, bytes] | None:
    """The bytes of *asset* about *width* pixels wide, in one of the *accepted* kinds; ``png`` and ``jpeg`` always are.

    None: it cannot be decoded. Animated GIFs stay as they are; other animations become GIFs where those are accepted.
    *fonts* are files that drawings may be set in beside the shipped fonts.
    """
    if asset.kind == "svg":
        if "svg" in accepted:
            return "svg", asset.data
        drawn = _draw(asset, width, fonts)
        return None if drawn is None else ("png", drawn)
    fits = asset.width <= width * SPARE and asset.orientation == 1
    if asset.kind in accepted and (fits or asset.kind == "gif"):
        return asset.kind, asset.data
    wanted = (asset.key, width, "gif" in accepted)
    if wanted not in _made:
        if len(_made) >= MOST_KEPT:
            _made.clear()
        _made[wanted] = _convert(asset, width, animated="gif" in accepted)
    return _made[wanted]


def report_broken(frame: PictureFrame, report: Report) -> None:
    """Tell that the picture of *frame* cannot be decoded."""
    report.add(
        "broken-image",
        f"`{frame.source}` cannot be decoded",
        frame.span,
        help="open it in an image editor and save it again",
    )


def _draw(asset: Asset, width: int, fonts: Sequence[str]) -> bytes | None:
    """An SVG as PNG, set in the shipped fonts and in *fonts*; in others only for scripts that the shipped ones lack."""
    from resvg_py import svg_to_bytes

    text = asset.data.decode("utf-8-sig", "replace")
    height = width * asset.height / max(asset.width, 1)
    scale = min(1.0, LARGEST / max(width, height, 1))
    try:
        return bytes(
            svg_to_bytes(
                svg_string=text,
                width=max(1, round(width * scale)),
                skip_system_fonts=re.search(_FOREIGN, text) is None,
                font_dirs=[str(bundled_folder() / "fonts")],
                font_files=list(fonts),
                font_family="Inter",
                sans_serif_family="Inter",
                serif_family="Source Serif 4",
                monospace_family="JetBrains Mono",
            )
        )
    except ValueError:
        return None


def _convert(asset: Asset, width: int, *, animated: bool) -> tuple[AssetKind, bytes] | None:
    import warnings

    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # resolving refuses what is too large
            image = Image.open(BytesIO(asset.data))
        if getattr(image, "is_animated", False) and animated:
            return "gif", _animation(image, width)
        if asset.kind == "jpeg":  # which can be decoded at a fraction of its size
            part = min(1.0, width / asset.width)
            image.draft("RGB", (ceil(image.width * part), ceil(image.height * part)))
        upright = ImageOps.exif_transpose(image)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    if upright.width > width * SPARE:
        upright = upright.resize(_scaled(upright, width), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _encode(upright, asset.kind)


def _scaled(image: "Image", width: int) -> tuple[int, int]:
    return width, max(1, round(image.height * width / image.width))


def _encode(image: "Image", kind: AssetKind) -> tuple[AssetKind, bytes]:
    """PNG for what is see-through or drawn, else JPEG."""
    out = BytesIO()
    if image.has_transparency_data:
        image.convert("RGBA").save(out, "PNG")
        return "png", out.getvalue()
    if kind in ("png", "gif"):
        image.convert("L" if image.mode in ("1", "L") else "RGB").save(out, "PNG")
        return "png", out.getvalue()
    profile = image.info.get("icc_profile") if image.mode == "RGB" else None
    image.convert("RGB").save(out, "JPEG", quality=JPEG_QUALITY, icc_profile=profile)
    return "jpeg", out.getvalue()


def _animation(image: "Image", width: int) -> bytes:
    from PIL import ImageSequence

    frames, durations = [], []
    for frame in ImageSequence.Iterator(image):
        picture = frame.convert("RGBA")
        frames.append(picture.resize(_scaled(picture, width)) if picture.width > width * SPARE else picture)
        durations.append(frame.info.get("duration", 100))
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=durations, loop=0, disposal=2)
    return out.getvalue()
