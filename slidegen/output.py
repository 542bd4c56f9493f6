"""Where finished files go: to disk whole or not at all, to memory, or nowhere.

A build never leaves half a file and never spoils the last good one: files are written aside in
their own folder and renamed into place once all of them are complete.
"""

import os
import stat
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING

from slidegen.errors import WorldError

if TYPE_CHECKING:
    from slidegen.backends.base import Sink


class Memory:
    """Keeps the files by name, for tests and programs."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def write(self, name: str, data: bytes) -> None:
        self.files[name] = data


class Null:
    """Takes files and forgets them: checking runs the backends and writes nothing."""

    def write(self, name: str, data: bytes) -> None:
        pass


class Disk:
    """Writes below *folder*; use it in a ``with`` statement.

    Leaving the block puts all files in place, unless it is left by an exception: then nothing has
    changed. ``files`` are the paths written and their sizes in bytes. *renamed* gives files other names
    than their backend does. Raises :class:`~slidegen.errors.WorldError` (``write-failed``) when the
    disk refuses.
    """

    def __init__(self, folder: str, renamed: Mapping[str, str] | None = None) -> None:
        self.folder = folder
        self.renamed = renamed or {}
        self.files: list[tuple[str, int]] = []
        self._aside: list[tuple[str, str]] = []

    def __enter__(self) -> "Disk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._commit()
        finally:
            if self._aside:
                self._discard()

    def write(self, name: str, data: bytes) -> None:
        shown = os.path.join(self.folder, self.renamed.get(name, name))
        try:
            if _is_special(shown):
                _write(os.open(shown, os.O_WRONLY), data)
            else:
                self._write_aside(os.path.realpath(shown), data)  # what a link leads to gets new content
        except OSError as error:
            raise _refused(shown, error) from None
        self.files.append((shown, len(data)))

    def _write_aside(self, target: str, data: bytes) -> None:
        folder = os.path.dirname(target)
        os.makedirs(folder, exist_ok=True)
        aside = os.path.join(folder, f".slidegen-{os.getpid()}-{len(self._aside)}.part")
        handle = _create(aside)
        self._aside.append((aside, target))
        _write(handle, data)

    def _commit(self) -> None:
        while self._aside:
            aside, target = self._aside[0]
            try:
                os.replace(aside, target)
            except OSError as error:
                raise _refused(target, error) from None
            del self._aside[0]

    def _discard(self) -> None:
        for aside, _ in self._aside:
            try:
                os.unlink(aside)
            except OSError:
                continue  # it may never have been made; a better error is already on its way
        self._aside.clear()
        self.files.clear()


def _is_special(path: str) -> bool:
    """Whether *path* is a device or pipe (``/dev/stdout``), which cannot be renamed over. A folder is an error."""
    try:
        mode = os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(None, "it is a folder")
    return not stat.S_ISREG(mode)


def _create(path: str) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags, 0o666)
    except FileExistsError:  # left by a process of the same number that was killed
        os.unlink(path)
        return os.open(path, flags, 0o666)


def _write(handle: int, data: bytes) -> None:
    with open(handle, "wb", buffering=0) as file:
        rest = memoryview(data)
        while rest:
            rest = rest[file.write(rest) :]


def _refused(path: str, error: OSError) -> WorldError:
    return WorldError("write-failed", f"`{path}` cannot be written: {error.strerror or error}")


class Weighed:
    """A sink that passes all on, and knows how many bytes it was."""

    def __init__(self, inner: "Sink") -> None:
        self._inner = inner
        self.size = 0

    def write(self, name: str, data: bytes) -> None:
        self.size += len(data)
        self._inner.write(name, data)
