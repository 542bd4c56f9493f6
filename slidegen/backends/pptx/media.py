"""``ppt/media``: pictures, each once, no larger than the deck shows them; films and sounds.

PowerPoint shows PNG, JPEG and GIF, and SVG where a PNG stands beside it for viewers that cannot draw it.
"""

import os
from collections.abc import Sequence

from msgspec.structs import replace

from slidegen.backends.images import needed_width, picture_bytes
from slidegen.backends.pptx.package import Package
from slidegen.model.assets import Asset, asset_key
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Fonts

NATIVE = frozenset(("png", "jpeg", "gif"))
BULLET = 160
"""How many pixels wide a picture in the place of a bullet is."""


class Media:
    """The pictures of one package. ``widths`` is how many pixels wide each asset must be, by its key.

    *fonts* are files of fonts that do not ship and that drawings may name.
    """

    __slots__ = ("_drawings", "_films", "_fonts", "_names", "_package", "_pictures", "widths")

    def __init__(self, package: Package, widths: dict[str, int], fonts: Sequence[str] = ()) -> None:
        self.widths = widths
        self._fonts = fonts
        self._package = package
        self._pictures: dict[str, str | None] = {}
        self._drawings: dict[str, str] = {}
        self._names: dict[bytes, str] = {}
        self._films: dict[str, str] = {}

    def picture(self, asset: Asset) -> str | None:
        """The name of the part that holds *asset* as pixels; None: it cannot be decoded."""
        if asset.key not in self._pictures:
            made = picture_bytes(asset, self.widths[asset.key], NATIVE, self._fonts)
            self._pictures[asset.key] = None if made is None else self._part(*made)
        return self._pictures[asset.key]

    def take(self, asset: Asset, pixels: bytes) -> None:
        """Hold *asset*, whose *pixels*, a PNG, are made already."""
        if asset.key not in self._pictures:
            self._pictures[asset.key] = self._part("png", pixels)

    def drawing(self, asset: Asset) -> str | None:
        """The name of the part that holds *asset* as lines; None: it is made of pixels."""
        if asset.kind != "svg":
            return None
        if asset.key not in self._drawings:
            self._drawings[asset.key] = self._part("svg", asset.data)
        return self._drawings[asset.key]

    def tinted(self, asset: Asset, value: str) -> Asset:
        """An SVG drawn in the colour *value* (``#rrggbb``) wherever it says ``currentColor``."""
        data = asset.data.replace(b"currentColor", value.encode())
        made = replace(asset, key=asset_key(data), data=data)
        self.widths[made.key] = max(self.widths.get(asset.key, 0), self.widths.get(made.key, 0))
        return made

    def bullet(self, asset: Asset, value: str) -> str | None:
        """The name of the part that holds an icon in the colour *value* as pixels, for a bullet."""
        made = self.tinted(asset, value)
        self.widths[made.key] = max(BULLET, self.widths[made.key])
        return self.picture(made)

    def film(self, asset: Asset) -> str:
        """The name of the part that holds a film or a sound, as it is."""
        if asset.key not in self._films:
            self._films[asset.key] = f"ppt/media/media{len(self._films) + 1}.{asset.kind}"
            self._package.add_media(self._films[asset.key], asset.data)
        return self._films[asset.key]

    def _part(self, kind: str, data: bytes) -> str:
        if data not in self._names:
            self._names[data] = f"ppt/media/image{len(self._names) + 1}.{kind}"
            self._package.add_media(self._names[data], data)
        return self._names[data]


def font_files(fonts: Fonts) -> list[str]:
    """The files of a theme's fonts that are this machine's."""
    faces = (face for family in (fonts.heading, fonts.body, fonts.mono) for face in family.faces)
    return list(dict.fromkeys(face.file for face in faces if os.path.isabs(face.file)))


def shown_widths(deck: PlacedDeck) -> dict[str, int]:
    """How many pixels wide each asset is needed where the deck shows it largest."""
    widths: dict[str, int] = {}
    for frame in deck.pictures():
        if frame.asset is not None:
            width = needed_width(frame.rect, frame.crop)
            widths[frame.asset.key] = max(width, widths.get(frame.asset.key, 0))
    return widths
