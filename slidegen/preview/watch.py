"""Which files a deck is made of, and whether they changed: by looking, as every file system allows that."""

import os
import stat
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from slidegen.recording import Recording
from slidegen.world import World

Mark: TypeAlias = tuple[int, int, int, int] | None
"""What tells one state of a file from another: changed when, how large, which file, and of which kind; None: none."""

INTERVAL = 0.02
"""Seconds between two looks."""

SHARE = 0.05
"""How much of a processor looking may take; with many files it is done less often."""


def mark(path: str) -> Mark:
    """The state of the file at *path*."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino, stat.S_IFMT(found.st_mode)


class Watch:
    """The files that the last build asked for, each as it was when that build began."""

    def __init__(self) -> None:
        self.marks: dict[str, Mark] = {}

    def changed(self) -> list[str]:
        """The files that are not any more as they were."""
        return [path for path, known in self.marks.items() if mark(path) != known]

    def follow(self, marks: Mapping[str, Mark]) -> None:
        """Watch the files of *marks* from now on, each as it was then."""
        self.marks = dict(marks)


class Kept:
    """Reads files of a world once, as long as they do not change; *base* is its folder."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._files: dict[str, tuple[Mark, bytes]] = {}

    def world(self, inner: World) -> "Watched":
        return Watched(inner, self)

    def get(self, path: str, world: World) -> bytes:
        """The bytes of *path*; the very same object as before, if the file is as it was."""
        place = os.path.join(self.base, path)
        now = mark(place)
        known = self._files.get(place)
        if known is not None and now is not None and known[0] == now:
            return known[1]
        data = world.read(path)
        if now is not None and mark(place) == now:
            self._files[place] = (now, data)
        return data

    def keep_only(self, places: Iterable[str]) -> None:
        """Forget all files but those at *places*."""
        wanted = set(places)
        self._files = {place: entry for place, entry in self._files.items() if place in wanted}


class Watched(Recording):
    """The world of one build: it is remembered what was asked for, and how it was when the build first asked."""

    def __init__(self, world: World, kept: Kept) -> None:
        super().__init__(world)
        self._kept = kept
        self.marks: dict[str, Mark] = {}

    def read(self, path: str) -> bytes:
        name = os.path.normpath(path)
        self._note(name)
        self.files.setdefault(name, False)
        data = self._kept.get(path, self._world)
        self.files[name] = True
        return data

    def font(self, file: str) -> bytes:
        if not file.startswith("fonts/"):
            self._note(os.path.normpath(file))
        return super().font(file)

    def _note(self, name: str) -> None:
        place = os.path.join(self._kept.base, name)
        if place not in self.marks:
            self.marks[place] = mark(place)
