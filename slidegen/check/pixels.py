"""Which colours a picture has in a place: it is made very small once, and that is kept between builds."""

from collections import Counter
from io import BytesIO

from slidegen.cache import cache_key
from slidegen.model.assets import Asset
from slidegen.model.frames import PictureFrame
from slidegen.model.style import Colour
from slidegen.units import Rect
from slidegen.world import World

ACROSS, DOWN = 64, 36
"""How many cells a picture is divided into. A cell is a mean: as large as a letter where a picture fills the slide."""

_BYTES = 4
"""A cell is its red, green, blue and how much it covers."""


class Pixels:
    """The pictures of one deck; each is decoded at most once, and not at all where an earlier build did."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._cells: dict[str, bytes] = {}

    def below(self, rect: Rect, frame: PictureFrame) -> Counter[Colour]:
        """The colours of *frame* in *rect*, and how many cells have each; none: there is no picture to be seen."""
        cells = self._read(frame.asset) if frame.asset is not None else b""
        if not cells:
            return Counter()
        crop, place = frame.crop, frame.rect
        across = _range(rect.x - place.x, rect.right - place.x, place.width, crop.left, crop.right, ACROSS)
        down = _range(rect.y - place.y, rect.bottom - place.y, place.height, crop.top, crop.bottom, DOWN)
        starts = ((row * ACROSS + column) * _BYTES for row in down for column in across)
        return Counter(_colour(cells[start : start + _BYTES]) for start in starts)

    def _read(self, asset: Asset) -> bytes:
        if asset.key not in self._cells:
            key = cache_key("pixels", asset.key, f"{ACROSS}x{DOWN}")
            kept = self._world.recall(key)
            if kept is None:
                kept = _shrunk(asset)
                self._world.remember(key, kept)
            self._cells[asset.key] = kept
        return self._cells[asset.key]


def _range(start: int, end: int, length: int, before: float, after: float, cells: int) -> range:
    """The cells between *start* and *end* of something *length* long, with *before* and *after* of it cut off."""
    shown = 1 - before - after
    first, last = (before + shown * min(max(at / max(1, length), 0.0), 1.0) for at in (start, end))
    if last <= first:
        return range(0)
    return range(int(first * cells), max(int(first * cells) + 1, min(cells, round(last * cells))))


def _colour(cell: bytes) -> Colour:
    """The colour of *cell*, to five bits a channel: hardly any two cells of a photo are quite the same."""
    red, green, blue, cover = (value & 0xF8 | value >> 5 for value in cell)
    return Colour(f"#{red:02x}{green:02x}{blue:02x}", cover / 255)


def _shrunk(asset: Asset) -> bytes:
    """The cells of *asset*, row by row; nothing where it cannot be decoded, which is told where it is written."""
    import warnings

    from PIL import Image, ImageOps

    try:
        data = _drawn(asset) if asset.kind == "svg" else asset.data
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # resolving refuses what is too large
            image = Image.open(BytesIO(data))
        image.draft("RGB", (ACROSS * 4, DOWN * 4))  # JPEG alone can be decoded at a fraction of its size
        upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return b""
    return upright.resize((ACROSS, DOWN), Image.Resampling.BOX).tobytes()


def _drawn(asset: Asset) -> bytes:
    """An SVG as a small PNG, without its words: few letters colour a cell. Raises ValueError where it is broken."""
    from resvg_py import svg_to_bytes

    text = asset.data.decode("utf-8-sig", "replace")
    return bytes(svg_to_bytes(svg_string=text, width=ACROSS * 4, skip_system_fonts=True))
