"""Where a pack is put together: a folder aside on the same disk, with the checksum of what each file must hold."""

import os
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from hashlib import sha256
from tempfile import mkdtemp
from types import TracebackType

from slidegen.backends.base import Sink
from slidegen.errors import WorldError
from slidegen.output import Disk

SUMS = "SHA256SUMS"


class Stage:
    """A folder for the files of one pack; ``sums`` and ``sizes`` are those of the bytes that were meant."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.sums: dict[str, str] = {}
        self.sizes: dict[str, int] = {}

    def write(self, name: str, data: bytes) -> None:
        """Write a file at once."""
        with self.sink() as sink:
            sink.write(name, data)

    def sink(self) -> AbstractContextManager[Sink]:
        """Takes the files of one output; all of them are there at its end, or none."""
        return _Summed(self)

    def finish(self) -> None:
        """Write the checksums of all files, in the form that ``sha256sum -c`` reads."""
        lines = (f"{digest}  {name}\n" for name, digest in sorted(self.sums.items()))
        self.write(SUMS, "".join(lines).encode())

    def path(self, name: str) -> str:
        return os.path.join(self.folder, *name.split("/"))


class _Summed:
    """A sink on the disk that keeps the checksums of what it is given, once all is in place."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._disk = Disk(stage.folder)
        self._written: dict[str, tuple[str, int]] = {}

    def __enter__(self) -> "_Summed":
        self._disk.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._disk.__exit__(kind, error, trace)
        if kind is None:
            for name, (digest, size) in self._written.items():
                self._stage.sums[name], self._stage.sizes[name] = digest, size

    def write(self, name: str, data: bytes) -> None:
        self._disk.write(name, data)
        self._written[name] = (sha256(data).hexdigest(), len(data))


@contextmanager
def staged(beside: str) -> Iterator[Stage]:
    """A stage in the folder *beside*, which is gone afterwards. Raises :class:`WorldError` (``write-failed``)."""
    new = bool(beside) and not os.path.isdir(beside)
    try:
        os.makedirs(beside or ".", exist_ok=True)
        folder = mkdtemp(prefix=".slidegen-", dir=beside or ".")
    except OSError as error:
        raise WorldError("write-failed", f"`{beside or '.'}` cannot be written: {error.strerror or error}") from None
    try:
        yield Stage(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if new and not os.listdir(beside):
            os.rmdir(beside)


def file_sum(path: str) -> str:
    """The SHA-256 of the file at *path*, as the disk has it now."""
    from hashlib import file_digest

    with open(path, "rb") as file:
        return file_digest(file, "sha256").hexdigest()
