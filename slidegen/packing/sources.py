"""The files that a deck is made of, and where they go so that it is built from them again as it is."""

import os

import msgspec

from slidegen.errors import WorldError
from slidegen.packing.names import Names
from slidegen.recording import Recording

FOLDER = "source"


class SourceFile(msgspec.Struct, frozen=True):
    """A file that the deck names ``path``; in the pack it is ``name``. ``moved``: the deck does not find it there."""

    path: str
    name: str
    moved: bool


def source_files(deck: str, read: Recording) -> tuple[SourceFile, ...]:
    """The file *deck* first, then those that were *read* from its folder and from further ones.

    Relative paths stay as they are: what is above the deck's folder is above it in the pack, too.
    """
    folder, file = os.path.split(os.path.abspath(deck))
    paths = [file, *(path for path, had in read.files.items() if had)]
    inside = {path: _relative(path, folder) for path in dict.fromkeys(paths)}
    above = max((path.split("/").count("..") for path in inside.values() if path is not None), default=0)
    parents = [part for part in folder.split(os.sep) if part][-above:] if above else []
    names = Names()
    found = []
    for path, relative in inside.items():
        wanted = "/".join(path.split(os.sep)[-2:]) if relative is None else _joined(parents, relative)
        place = f"{FOLDER}/elsewhere/{wanted}" if relative is None else f"{FOLDER}/{wanted}"
        name = names.take(place)
        found.append(SourceFile(path, name, relative is None or name != place))
    return tuple(found)


def _relative(path: str, folder: str) -> str | None:
    """*path* from the deck's *folder*, with slashes; None: it was named by its whole path, and is elsewhere."""
    if os.path.isabs(path):
        path = os.path.relpath(path, folder)
        if path.startswith(os.pardir):
            return None
    return path.replace(os.sep, "/")


def _joined(parents: list[str], relative: str) -> str:
    return os.path.normpath("/".join((*parents, relative))).replace(os.sep, "/")


def source_bytes(source: SourceFile, world: Recording) -> bytes:
    """The bytes of *source*. Raises :class:`~slidegen.errors.WorldError` where it has gone since it was read."""
    try:
        return world.read(source.path)
    except WorldError as error:
        raise WorldError(error.code, f"{error.message}: it was there a moment ago") from None
