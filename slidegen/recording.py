"""A world that remembers what was asked of it: what a deck is made of, to be watched or packed."""

import os
from typing import TYPE_CHECKING

from slidegen.world import SHIPPED, World

if TYPE_CHECKING:
    from slidegen.fonts.faces import InstalledFace


class Recording:
    """Passes all on to a world, and keeps the names of what was asked for, each once, in its order.

    A value tells whether it was to be had: what is missing today may be there tomorrow.
    ``files``: relative to the deck's folder unless they were named otherwise, without needless ``./`` and ``..``;
    ``fonts``: files of this machine's fonts, by absolute paths; ``families``: fonts looked for on this machine;
    ``addresses``: what was wanted from the network. ``folders`` are those whose names were listed.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.files: dict[str, bool] = {}
        self.fonts: dict[str, bool] = {}
        self.families: dict[str, bool] = {}
        self.addresses: dict[str, bool] = {}
        self.folders: dict[str, None] = {}

    def read(self, path: str) -> bytes:
        name = os.path.normpath(path)
        self.files.setdefault(name, False)
        data = self._world.read(path)
        self.files[name] = True
        return data

    def names(self, folder: str) -> list[str]:
        self.folders[os.path.normpath(folder)] = None
        return self._world.names(folder)

    def bundled(self, name: str) -> bytes:
        return self._world.bundled(name)

    def font(self, file: str) -> bytes:
        if file.startswith(SHIPPED):
            return self._world.font(file)
        seen, name = self.fonts if os.path.isabs(file) else self.files, os.path.normpath(file)
        seen.setdefault(name, False)
        data = self._world.font(file)
        seen[name] = True
        return data

    def installed(self, family: str) -> "tuple[InstalledFace, ...]":
        faces = self._world.installed(family)
        self.families[family] = bool(faces)
        return faces

    def fetch(self, address: str) -> bytes:
        self.addresses.setdefault(address, False)
        data = self._world.fetch(address)
        self.addresses[address] = True
        return data

    def recall(self, key: str) -> bytes | None:
        return self._world.recall(key)

    def remember(self, key: str, data: bytes) -> None:
        self._world.remember(key, data)

    def stamp(self) -> float | None:
        return self._world.stamp()
