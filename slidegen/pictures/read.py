"""Pictures from bytes: whatever a file is called, it is what it holds."""

from slidegen.model.assets import Asset, AssetKind, asset_key
from slidegen.pictures.headers import read_header, sniff

MAX_PIXELS = 100_000_000
FORMATS = "PNG, JPEG, GIF, WebP, AVIF and SVG are read"


class AssetError(Exception):
    """Why there is no picture, film or sound, as a diagnostic to be."""

    def __init__(self, code: str, message: str, help: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = help


def read_picture(name: str, data: bytes) -> tuple[Asset, tuple[str, ...]]:
    """*data* as an asset, and what had to be taken out of it. Raises :class:`AssetError`."""
    kind = sniff(data)
    if kind is None:
        return _read_svg(name, data)
    header = read_header(kind, data)
    if header is None:
        raise AssetError(
            "broken-image", f"`{name}` starts like a {kind.upper()} picture, but its header cannot be read"
        )
    if header.width * header.height > MAX_PIXELS:
        raise AssetError(
            "too-large",
            f"`{name}` has {header.width} x {header.height} pixels",
            f"at most {MAX_PIXELS // 1_000_000} million pixels are taken; a slide shows fewer than 9 million",
        )
    if not header.whole:
        raise AssetError(
            "broken-image", f"`{name}` is a damaged or cut off {kind.upper()} picture", "export or download it again"
        )
    asset = Asset(
        key=asset_key(data),
        kind=kind,
        data=data,
        width=header.width,
        height=header.height,
        orientation=header.orientation,
    )
    return asset, ()


def _chart_of(name: str) -> str:
    return f"for a chart of its figures write a code fence `chart` with a line `file: {name}`"


def _read_svg(name: str, data: bytes) -> tuple[Asset, tuple[str, ...]]:
    from slidegen.pictures.svg import is_svg, read_svg

    if not is_svg(data):
        what = "is empty" if not data else "is no picture that slidegen reads"
        is_figures = name.lower().endswith((".csv", ".tsv", ".json"))
        raise AssetError("not-an-image", f"`{name}` {what}", _chart_of(name) if is_figures else FORMATS)
    svg = read_svg(data)
    if svg is None:
        raise AssetError("broken-image", f"`{name}` is an SVG picture with broken XML", "export it again")
    kind: AssetKind = "svg"
    return Asset(key=asset_key(svg.data), kind=kind, data=svg.data, width=svg.width, height=svg.height), svg.removed
