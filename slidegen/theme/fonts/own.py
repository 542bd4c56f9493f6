"""Fonts that authors keep beside their deck or in their theme's folder, named by a file or by a folder."""

import os
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from slidegen.errors import FontFileError, WorldError
from slidegen.fonts.faces import Found, InstalledFace, family_faces, goes_by
from slidegen.fonts.installed import SUFFIXES
from slidegen.fonts.sfnt import FaceInfo, describe_bytes
from slidegen.world import World

_FILES = (*SUFFIXES, ".woff", ".woff2", ".eot", ".pfb", ".dfont")
_MOST = 100
"""Files of a folder that are looked into: a family has about twenty."""


def is_path(name: str) -> bool:
    """Whether *name* is no family but a file or a folder."""
    return "/" in name or "\\" in name or name.lower().endswith(_FILES)


def own_faces(path: str, folders: tuple[str, ...], world: World) -> tuple[InstalledFace, ...]:
    """The faces at *path* in the first of *folders* that has it.

    A file brings its sisters beside it; a folder must be of one family.

    Raises :class:`~slidegen.errors.FontFileError`, whose message follows "the file", and
    :class:`~slidegen.errors.WorldError`.
    """
    path = path.replace("\\", "/")
    missing: WorldError | None = None
    for place in _places(path, folders, world):
        try:
            return _of_file(place, world) if path.lower().endswith(_FILES) else _of_folder(place, world)
        except WorldError as error:
            if error.code != "missing-file":
                raise
            missing = missing or error
    raise missing or WorldError("missing-file", f"`{path}` is not there")


def _places(path: str, folders: tuple[str, ...], world: World) -> Iterator[str]:
    """Where *path* may be, as :meth:`~slidegen.world.World.font` knows it. Raises :class:`WorldError`: outside."""
    if os.path.isabs(path):
        if path.lower().endswith(_FILES) or not world.names(path):
            world.read(path)  # fonts are read by absolute paths without asking whether the deck may
        yield normpath(path)
        return
    for folder in folders:
        yield normpath(join(folder, path)) if os.path.isabs(folder) else "./" + normpath(join(folder, path))


def _of_file(file: str, world: World) -> tuple[InstalledFace, ...]:
    info = describe_bytes(world.font(file))[0]
    sisters = [font for font in _fonts(dirname(file), world) if goes_by(font.info, info.family)]
    return family_faces(info.family, sisters)


def _of_folder(folder: str, world: World) -> tuple[InstalledFace, ...]:
    fonts = _fonts(folder, world)
    if not fonts:
        raise WorldError("missing-file", f"`{_shown(folder)}` is neither a font file nor a folder with fonts")
    family = _common_name([font.info for font in fonts])
    return family_faces(family, fonts)


def _fonts(folder: str, world: World) -> list[Found]:
    """The fonts in the files of *folder*; what is none is left out."""
    names = _listed(folder) if os.path.isabs(folder) else world.names(folder)
    found = []
    for name in [name for name in names if name.lower().endswith(SUFFIXES)][:_MOST]:
        try:
            found += [Found(f"{folder}/{name}", info) for info in describe_bytes(world.font(f"{folder}/{name}"))]
        except (FontFileError, WorldError):
            continue
    return found


def _listed(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _common_name(infos: list[FaceInfo]) -> str:
    """The name that all fonts go by. Raises :class:`FontFileError`: there is none."""
    families = sorted({info.family for info in infos})
    shared = frozenset.intersection(*(info.names for info in infos))
    for name in (*families, *sorted(shared)):
        if name in shared:
            return name
    raise FontFileError(f"holds several families, {', '.join(families)}; name a file of one of them")


def _shown(path: str) -> str:
    return path.removeprefix("./")
