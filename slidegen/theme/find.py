"""Where themes are: beside the package, in a folder of the deck, or in another installed package."""

import os
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

from slidegen.errors import WorldError
from slidegen.source import Source
from slidegen.world import World

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "slidegen.themes"
"""Entry points of other packages; each leads to a package, or to the path of a folder, with a theme.toml."""

DEFAULT = "plain"
FILE = "theme.toml"
TEMPLATES = (".potx", ".pptx", ".ppsx", ".potm", ".pptm", ".ppsm")
"""What the names of PowerPoint files end with; those with macros are refused, with advice."""


def shipped_folder() -> Path:
    """Where the themes are that ship: in the wheel beside the modules, in a checkout at its top."""
    package = Path(__file__).parent.parent
    inside = package / "themes"
    return inside if inside.is_dir() else package.parent / "themes"


def shipped_names() -> tuple[str, ...]:
    """The names of the themes that ship, the default first."""
    names = sorted(path.parent.name for path in shipped_folder().glob(f"*/{FILE}"))
    return tuple(sorted(names, key=lambda name: name != DEFAULT))


def theme_names() -> tuple[str, ...]:
    """The names of all themes, the shipped ones first."""
    shipped = shipped_names()
    return (*shipped, *sorted(set(_installed()) - set(shipped)))


class Home:
    """A folder with a theme, on the disk or in the deck's world.

    ``name`` is what the theme is called, ``key`` the same for the same folder however it is written.
    """

    __slots__ = ("_folder", "_world", "key", "name")

    def __init__(self, name: str, folder: str, world: World | None) -> None:
        self.name = name
        self._folder = folder
        self._world = world
        self.key = (world is not None, folder)

    @property
    def folder(self) -> str:
        """The folder, as :meth:`slidegen.world.World.font` knows files in it."""
        return self._folder if self._world is None else f"./{self._folder}"

    def source(self, file: str = FILE) -> Source | None:
        """The text of *file*; None: there is none. Raises :class:`WorldError` where it may not be read."""
        if self._world is None:
            path = Path(self._folder, file)
            return Source(f"{self.name}/{file}", path.read_text(encoding="utf-8")) if path.is_file() else None
        path_in_world = join(self._folder, file)
        try:
            text = self._world.read(path_in_world).decode("utf-8-sig", "replace")
        except WorldError as error:
            if error.code == "missing-file":
                return None
            raise
        return Source(path_in_world, text.replace("\r\n", "\n"))

    def near(self, name: str) -> "Home | None":
        """The folder that this theme calls *name*, a path from its own; None for names, and outside the deck."""
        if self._world is not None and _is_path(name):
            return _in_world(normpath(join(self._folder, name.replace("\\", "/"))), self._world)
        return None


def find_home(name: str, world: World) -> Home | None:
    """Where the theme called *name* is. Raises :class:`WorldError` for a folder that may not be read."""
    if not _is_path(name):
        folder = shipped_folder() / name
        if (folder / FILE).is_file():
            return Home(name, str(folder), None)
    if (home := _in_world(normpath(name.replace("\\", "/")), world)) is not None:
        return home
    return None if _is_path(name) else _find_installed(name)


def own_themes(name: str, world: World) -> list[str]:
    """The deck's folders with a theme, one or two levels deep, and where *name* leads to: for "did you mean"."""
    folders = {each for each in world.names("") if "." not in each}
    folders |= {f"{folder}/{each}" for folder in folders for each in world.names(folder) if "." not in each}
    folders |= {dirname(name)} - {""}
    return sorted(folder for folder in folders if FILE in world.names(folder))


def is_template(name: str) -> bool:
    """Whether a theme's *name* is that of a PowerPoint file."""
    return name.lower().endswith(TEMPLATES)


def mapping_file(name: str) -> str:
    """Where what a template does not tell of itself may be written: beside it, with the same name."""
    return os.path.splitext(name)[0] + ".toml"


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name.startswith(".")


def _in_world(folder: str, world: World) -> Home | None:
    home = Home(folder.rsplit("/", 1)[-1], folder, world)
    return home if home.source() is not None else None


def _installed() -> "dict[str, EntryPoint]":
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=GROUP)}


def _find_installed(name: str) -> Home | None:
    point = _installed().get(name)
    if point is None:
        return None
    try:
        found = point.load()
        folder = os.fspath(found) if isinstance(found, (str, os.PathLike)) else os.path.dirname(found.__file__)
    except Exception as error:  # another package's code: whatever it raises, the deck goes on
        raise WorldError("unknown-theme", f"the theme `{name}` cannot be loaded: {error}") from error
    home = Home(name, str(folder), None)
    return home if home.source() is not None else None
