"""The pictures of a page: each kept once, no larger than it is shown."""

from collections.abc import Mapping
from math import ceil

import msgspec

from slidegen.backends.images import SHARPNESS, needed_width, picture_bytes
from slidegen.backends.revealjs.shelf import Shelf
from slidegen.model.assets import MEDIA_TYPES, Asset, AssetKind
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Fonts, Theme
from slidegen.world import World

IMAGES = frozenset(MEDIA_TYPES)
"""Browsers show all kinds that slidegen reads."""

SUFFIXES: Mapping[str, str] = {"jpeg": "jpg"}


class Need(msgspec.Struct, frozen=True, gc=False):
    """How often a deck shows an asset, and how wide it has to be for the largest of the places, in pixels."""

    count: int
    width: int


def picture_needs(deck: PlacedDeck, theme: Theme) -> Mapping[str, Need]:
    """The need for each asset of the deck, by its key, and for those that its theme shows behind its slides."""
    needs: dict[str, Need] = {}
    for frame in deck.pictures():
        if frame.asset is not None:
            known = needs.get(frame.asset.key, Need(0, 0))
            needs[frame.asset.key] = Need(known.count + 1, max(known.width, needed_width(frame.rect, frame.crop)))
    for name in dict.fromkeys(slide.layout for slide in deck.slides):
        for photo, width in theme.layouts[name].backdrop.photos():
            known = needs.get(photo.asset.key, Need(0, 0))
            needs[photo.asset.key] = Need(known.count, max(known.width, 1, ceil(SHARPNESS * width)))
    return needs


class Pictures:
    """Gives each asset an address.

    One that a single-file deck shows again and again is put into a CSS variable, so that the page holds it once.
    """

    __slots__ = ("_addresses", "_variables", "fonts", "needs", "shelf", "world")

    def __init__(self, needs: Mapping[str, Need], shelf: Shelf, world: World, fonts: Fonts | None = None) -> None:
        self.needs = needs
        self.shelf = shelf
        self.world = world
        self.fonts = fonts
        self._addresses: dict[str, str | None] = {}
        self._variables: dict[str, tuple[str, str]] = {}

    def is_shared(self, asset: Asset) -> bool:
        """Whether the asset must be shown through its variable, lest the page hold it twice."""
        return not self.shelf.linked and self.needs[asset.key].count > 1

    def can_show(self, asset: Asset) -> bool:
        """Whether the asset can be decoded, as far as it must be."""
        return self._prepare(asset) is not None

    def address(self, asset: Asset) -> str:
        """An address for ``src``, of an asset that can be shown."""
        return self._prepare(asset) or ""

    def _prepare(self, asset: Asset) -> str | None:
        """The address of the asset, made once."""
        if asset.key not in self._addresses:
            found = self._bytes(asset)
            self._addresses[asset.key] = None if found is None else self._keep(asset.key, *found)
        return self._addresses[asset.key]

    def _bytes(self, asset: Asset) -> tuple[AssetKind, bytes] | None:
        if asset.kind == "svg":
            from slidegen.backends.revealjs.drawings import with_fonts  # most decks have no drawings

            return "svg", with_fonts(asset.data, self.world, self.fonts)
        return picture_bytes(asset, self.needs[asset.key].width, IMAGES)

    def _keep(self, key: str, kind: AssetKind, data: bytes) -> str:
        return self.shelf.address(f"{key[:16]}.{SUFFIXES.get(kind, kind)}", data, MEDIA_TYPES[kind])

    def reference(self, asset: Asset) -> str:
        """A CSS image: the variable that holds the asset."""
        if asset.key not in self._variables:
            name = f"--picture-{len(self._variables) + 1}"
            self._variables[asset.key] = (name, f'url("{self.address(asset)}")')
        return f"var({self._variables[asset.key][0]})"

    def css(self) -> str:
        """The rule that fills the variables; nothing where there are none."""
        if not self._variables:
            return ""
        return ":root{" + ";".join(f"{name}:{value}" for name, value in self._variables.values()) + "}"
