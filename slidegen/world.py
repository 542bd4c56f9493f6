"""The outside, as one parameter: files, bundled assets, the moment of the build, and what earlier builds put away.

A deck may read what lies in its own folder and in declared roots, and nothing else. There is no network, unless the
author allows it for pictures and films that a deck names by their address.
"""

import os
import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, TypeAlias

from slidegen import cache
from slidegen.diagnostics import nearest
from slidegen.errors import WorldError

if TYPE_CHECKING:
    from pathlib import Path

    from slidegen.fonts.faces import InstalledFace
    from slidegen.fonts.installed import Machine

_Folder: TypeAlias = str | os.PathLike[str]

MAX_FILE = 256 * 1024 * 1024
"""Larger files are refused: a deck is shown, not archived."""

SHIPPED = "fonts/"
"""How names of shipped fonts begin; those of authors' own begin with ``./``."""


class World(Protocol):
    """What slidegen may ask of the outside. Paths are relative to ``base``, the deck's folder."""

    def read(self, path: str) -> bytes:
        """The bytes of *path*.

        Raises :class:`~slidegen.errors.WorldError`: missing, outside, unreadable or too large.
        """
        ...

    def names(self, folder: str) -> list[str]:
        """The names in *folder*, sorted, for "did you mean"; empty where it cannot be read."""
        ...

    def bundled(self, name: str) -> bytes:
        """The bytes of a file that ships with slidegen (``reveal.js/dist/reveal.js``)."""
        ...

    def font(self, file: str) -> bytes:
        """The bytes of a font by the name that :class:`~slidegen.theme.theme.FontFace` has for it.

        Bundled, the author's (``./a.ttf``), or an absolute path that :meth:`installed` gave. Raises as :meth:`read`.
        """
        ...

    def installed(self, family: str) -> "tuple[InstalledFace, ...]":
        """The faces, at most four, of a font *family* on this machine; none: it is not installed."""
        ...

    def fetch(self, address: str) -> bytes:
        """The bytes at *address*, from the network or from an earlier build's cache.

        Raises :class:`~slidegen.errors.WorldError`: ``network``, where the author has not allowed the network
        (``--allow-remote``); ``remote-failed``, where the address is refused or cannot be had.
        """
        ...

    def recall(self, key: str) -> bytes | None:
        """What an earlier build put away under *key*, a name of letters, digits and dashes; None: nothing."""
        ...

    def remember(self, key: str, data: bytes) -> None:
        """Put *data*, which took long to make, away under *key*; that it cannot be put away is no error."""
        ...

    def stamp(self) -> float | None:
        """The moment that outputs bear, in seconds since 1970: ``SOURCE_DATE_EPOCH``; None: they bear none."""
        ...


def bundled_folder() -> "Path":
    """Where the wheel's third-party assets are."""
    from pathlib import Path  # takes a while to import, and reading alone does not need it

    return Path(_BUNDLED)


_BUNDLED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "_assets")


def _bundled(name: str) -> bytes:
    with open(os.path.join(_BUNDLED, name), "rb") as file:
        return file.read()


class Disk:
    """The real world below one folder and, read only, further ``roots``."""

    def __init__(self, base: _Folder, roots: tuple[_Folder, ...] = (), *, remote: bool = False) -> None:
        self._allowed = tuple(os.path.realpath(folder) for folder in (base, *roots))
        self._remote = remote
        self._machine: Machine | None = None

    def _locate(self, path: str) -> str:
        if "\0" in path:
            raise WorldError("outside-folder", f"`{path!r}` is not a path")
        real = os.path.realpath(os.path.join(self._allowed[0], path))
        for folder in self._allowed:
            if real == folder or real.startswith(os.path.join(folder, "")):
                return real
        raise WorldError("outside-folder", f"`{path}` is outside the deck's folder")

    def read(self, path: str) -> bytes:
        real = self._locate(path)
        try:
            if not os.path.isfile(real):
                kind = "a folder" if os.path.isdir(real) else "not there" if not os.path.exists(real) else "not a file"
                raise WorldError("missing-file", f"`{path}` is {kind}")
            if os.path.getsize(real) > MAX_FILE:
                raise WorldError("too-large", f"`{path}` is larger than {MAX_FILE >> 20} MiB")
            with open(real, "rb") as file:
                return file.read()
        except OSError as error:
            raise WorldError("unreadable-file", f"`{path}` cannot be read: {error.strerror or error}") from None

    def names(self, folder: str) -> list[str]:
        try:
            return sorted(os.listdir(self._locate(folder)))
        except (OSError, WorldError):
            return []

    def bundled(self, name: str) -> bytes:
        return _bundled(name)

    def font(self, file: str) -> bytes:
        if not os.path.isabs(file):
            return _bundled(file) if file.startswith(SHIPPED) else self.read(file)
        try:
            with open(file, "rb") as opened:
                return opened.read()
        except OSError as error:
            raise WorldError("unreadable-file", f"the font `{file}` cannot be read: {error.strerror}") from None

    def installed(self, family: str) -> "tuple[InstalledFace, ...]":
        from slidegen.fonts.installed import Machine  # few decks use other fonts than those that ship

        self._machine = self._machine or Machine()
        return self._machine.installed(family)

    def fetch(self, address: str) -> bytes:
        if not self._remote:
            raise _forbidden(address)
        from slidegen.remote import fetch  # few decks use the network

        key = cache.cache_key("remote", address)
        data = self.recall(key)
        if data is None:
            data = fetch(address)
            self.remember(key, data)
        return data

    def recall(self, key: str) -> bytes | None:
        return cache.recall(key)

    def remember(self, key: str, data: bytes) -> None:
        cache.remember(key, data)

    def stamp(self) -> float | None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return float(epoch) if epoch.isdigit() else None


def _forbidden(address: str) -> WorldError:
    return WorldError("network", f"`{address}` is on the network, which slidegen does not use by itself")


class Memory:
    """A world of a few files by path, for tests and for decks without a folder. Bundled files are the real ones.

    ``pages`` are what the network holds, by address; ``fonts`` are the machine's, by absolute path.
    """

    def __init__(
        self,
        files: Mapping[str, bytes] | None = None,
        stamp: float | None = None,
        pages: Mapping[str, bytes] | None = None,
        fonts: Mapping[str, bytes] | None = None,
    ) -> None:
        self.files = dict(files or {})
        self.pages = dict(pages or {})
        self.fonts = dict(fonts or {})
        self.kept: dict[str, bytes] = {}
        self._stamp = stamp

    def read(self, path: str) -> bytes:
        name = os.path.normpath(path)
        if name.startswith(("..", "/")):
            raise WorldError("outside-folder", f"`{path}` is outside the deck's folder")
        if name not in self.files:
            raise WorldError("missing-file", f"`{path}` is not there")
        return self.files[name]

    def names(self, folder: str) -> list[str]:
        prefix = "" if folder in ("", ".") else os.path.normpath(folder) + "/"
        return sorted({name[len(prefix) :].split("/")[0] for name in self.files if name.startswith(prefix)})

    def bundled(self, name: str) -> bytes:
        return _bundled(name)

    def font(self, file: str) -> bytes:
        if file in self.fonts:
            return self.fonts[file]
        return _bundled(file) if file.startswith(SHIPPED) else self.read(file)

    def installed(self, family: str) -> "tuple[InstalledFace, ...]":
        from slidegen.fonts.faces import family_faces, fonts_of

        return family_faces(family, fonts_of(self.fonts))

    def fetch(self, address: str) -> bytes:
        if address not in self.pages:
            raise _forbidden(address)
        return self.pages[address]

    def recall(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def remember(self, key: str, data: bytes) -> None:
        self.kept[key] = data

    def stamp(self) -> float | None:
        return self._stamp


def file_help(world: World, error: WorldError, path: str) -> str:
    """The help for a file that cannot be had: for one that is not there, the nearest name in its folder."""
    if error.code == "network":
        return "download it beside the deck, or allow slidegen to fetch it with `--allow-remote`"
    if error.code == "outside-folder":
        return "copy it into the deck's folder, or allow its own with `--root`"
    if error.code != "missing-file":
        return ""
    folder, name = posixpath.split(path)
    names = world.names(folder)
    if not names and folder:
        return f"the folder `{folder}` is not there either, or is empty"
    same = (other for other in names if posixpath.splitext(other)[0].lower() == posixpath.splitext(name)[0].lower())
    found = nearest(name, names) or next(same, None)
    return f"did you mean `{posixpath.join(folder, found)}`?" if found else "paths start at the deck's folder"
