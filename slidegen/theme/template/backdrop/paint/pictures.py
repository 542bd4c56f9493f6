"""Pictures of a template as assets, in a kind that browsers show."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from slidegen.model.assets import Asset, asset_key
from slidegen.pictures.canvas import MetafileError
from slidegen.pictures.headers import sniff
from slidegen.pictures.metafile import is_metafile, to_svg
from slidegen.pictures.read import MAX_PIXELS, AssetError, read_picture

if TYPE_CHECKING:
    from PIL.Image import Image

_METAFILES = (b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
"""How older metafiles (WMF) begin."""


class PictureError(Exception):
    """Why a picture cannot be shown, as a message goes on with it."""


def load_picture(data: bytes) -> Asset:
    """The picture in *data*. Raises :class:`PictureError`."""
    if not data:
        raise PictureError("its picture is missing")
    if is_metafile(data):
        return _drawn(data)
    if data[:4] in _METAFILES or data[:2] == b"\x1f\x8b":
        raise PictureError("its picture is a Windows metafile (WMF, or compressed), which browsers do not show")
    if data[:4] in (b"II*\0", b"MM\0*") or data[:2] == b"BM":
        return _converted(data)
    try:
        asset, _ = read_picture("", data)
    except AssetError:
        if sniff(data) is None:
            raise PictureError("its picture is of a kind that browsers do not show") from None
        return _converted(data)  # some programs leave out the end
    return asset


def _drawn(data: bytes) -> Asset:
    """A Windows metafile as SVG."""
    try:
        return read_picture("", to_svg(data))[0]
    except MetafileError as error:
        raise PictureError(f"its picture is a Windows metafile (EMF), and {error}") from error


@contextmanager
def opened(data: bytes) -> "Iterator[Image]":
    """The picture in *data*, to be decoded. Raises :class:`PictureError`, also while it is used."""
    import warnings
    from io import BytesIO

    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore", Image.DecompressionBombWarning
            )  # what is too large was refused by its header
            with Image.open(BytesIO(data)) as image:
                yield image
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureError("its picture is damaged") from error


def _converted(data: bytes) -> Asset:
    """A picture that browsers show only in part, or not at all (TIFF, BMP), as PNG."""
    from io import BytesIO

    from PIL import ImageFile

    out, strict = BytesIO(), ImageFile.LOAD_TRUNCATED_IMAGES
    try:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        with opened(data) as image:
            if image.width * image.height > MAX_PIXELS:
                raise PictureError("its picture is too large")
            image.convert("RGBA" if image.has_transparency_data else "RGB").save(out, "PNG")
            width, height = image.size
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = strict
    return Asset(key=asset_key(out.getvalue()), kind="png", data=out.getvalue(), width=width, height=height)


def mean_colour(asset: Asset, ground: str) -> str:
    """``#rrggbb``: what *asset* is on average, where it is see-through *ground*; *ground* itself for drawings."""
    from PIL import Image

    if asset.kind == "svg":
        return ground
    try:
        with opened(asset.data) as image:
            image.draft("RGB", (64, 64))
            image.thumbnail((64, 64), Image.Resampling.BOX, reducing_gap=1.0)
            small = image.convert("RGBA").resize((16, 16), Image.Resampling.BOX)
    except PictureError:
        return ground
    flat = Image.alpha_composite(Image.new("RGBA", small.size, ground), small).convert("RGB")
    red, green, blue = flat.resize((1, 1), Image.Resampling.BOX).tobytes()
    return f"#{red:02x}{green:02x}{blue:02x}"


def resolution(asset: Asset) -> float:
    """The pixels an inch that *asset* says it has, 96 where it says nothing."""
    if asset.kind == "svg":
        return 96.0
    try:
        with opened(asset.data) as image:
            found = image.info.get("dpi", (96.0, 96.0))[0]
    except PictureError:
        return 96.0
    return float(found) if found > 1 else 96.0
