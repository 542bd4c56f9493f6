"""Links from slide to slide, which Slidev writes as numbers and routes, and files in its folder ``public``."""

import posixpath
import re
from collections.abc import Sequence

from slidegen.parse.dialects.slidev.gather import Shown
from slidegen.world import World

_ID = re.compile(r"[A-Za-z][\w-]*")


class Targets:
    """What links of a deck lead to: its slides by number and by ``routeAlias``. ``wanted`` are the ids to give."""

    def __init__(self, slides: Sequence[Shown]) -> None:
        self.count = len(slides)
        self._aliases = {alias: at for at, shown in enumerate(slides) if (alias := shown.text("routeAlias"))}
        self.wanted: dict[int, str] = {
            at: alias for alias, at in self._aliases.items() if _ID.fullmatch(alias) is not None
        }

    def slide(self, written: str) -> str:
        """The target ``#id`` of the slide that *written* means; empty: it means none."""
        name = written.strip().strip("/")
        if name in self._aliases:
            return self.at(self._aliases[name])
        if name.isascii() and name.isdigit() and len(name) < 5 and 1 <= int(name) <= self.count:
            return self.at(int(name) - 1)
        return ""

    def at(self, index: int) -> str:
        """The target of the slide *index*, from 0."""
        return "#" + self.wanted.setdefault(index, f"slide-{index + 1}")


class Files:
    """Where files are that decks name as a web page does: ``/a.png`` is ``public/a.png``."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._names: dict[str, frozenset[str]] = {}

    def path(self, written: str, folder: str) -> str:
        """The path of *written* in a file of *folder*, relative to the deck's folder; addresses stay."""
        if not written or "://" in written or written.startswith(("//", "#", "data:", "mailto:", "blob:")):
            return written
        path, mark, rest = written.partition("?")
        if path.startswith(("/", "@/", "~/")):
            bare = path.lstrip("@~/")
            places = [f"public/{bare}", bare] if path.startswith("/") else [bare, f"public/{bare}"]
        elif folder:
            places = [posixpath.normpath(f"{folder}/{path}"), posixpath.normpath(path), f"public/{path}"]
        else:
            places = [path] if path.startswith("public/") else [path, f"public/{path.removeprefix('./')}"]
        found = next((place for place in places if self._has(place)), None)
        if found is not None:
            return found
        return places[0] + mark + rest

    def _has(self, path: str) -> bool:
        from urllib.parse import unquote

        if path.startswith(".."):
            return False
        folder, _, name = unquote(posixpath.normpath(path)).rpartition("/")
        if folder not in self._names:
            self._names[folder] = frozenset(self._world.names(folder or "."))
        return name in self._names[folder]
