"""A finished pack to its place: a zip file that replaces an older one, or a folder that holds nothing else."""

import os
import shutil
import zipfile

from slidegen.errors import UsageError, WorldError
from slidegen.packing.stage import SUMS, Stage, file_sum

_STORED = (".pptx", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".mp4", ".mov", ".webm", ".m4a", ".mp3")
"""What is packed already."""

_MARK, _UNIX = 0o100644, 3
"""What archives tell of a file: an ordinary one that all may read, written by Unix."""


def write_zip(stage: Stage, target: str, top: str, stamp: float | None) -> None:
    """The files of *stage* as the zip file *target*, below a folder *top*: complete and compared, or not at all.

    Equal files give equal archives. *stamp* is the moment that they bear, in seconds since 1970.
    Raises :class:`~slidegen.errors.WorldError`.
    """
    aside = os.path.join(os.path.dirname(stage.folder), os.path.basename(stage.folder) + ".part")
    try:
        with zipfile.ZipFile(aside, "w") as archive:
            for name in sorted(stage.sums):
                _add(archive, stage, name, top, _moment(stamp))
        _compare(stage, aside, top)
        os.replace(aside, target)
    except OSError as error:
        raise _refused(target, error) from None
    finally:
        if os.path.lexists(aside):
            os.unlink(aside)


def _add(
    archive: zipfile.ZipFile, stage: Stage, name: str, top: str, moment: tuple[int, int, int, int, int, int]
) -> None:
    info = zipfile.ZipInfo(f"{top}/{name}", moment)
    info.external_attr, info.create_system = _MARK << 16, _UNIX
    info.compress_type = zipfile.ZIP_STORED if name.lower().endswith(_STORED) else zipfile.ZIP_DEFLATED
    info.file_size = stage.sizes[name]
    with open(stage.path(name), "rb") as source, archive.open(info, "w") as entry:
        shutil.copyfileobj(source, entry, 1 << 20)


def _moment(stamp: float | None) -> tuple[int, int, int, int, int, int]:
    """A date as archives know it, from 1980 on."""
    from datetime import UTC, datetime

    year, *rest = datetime.fromtimestamp(stamp or 0, UTC).timetuple()[:6]
    return (year, rest[0], rest[1], rest[2], rest[3], rest[4]) if 1980 <= year < 2108 else (1980, 1, 1, 0, 0, 0)


def _compare(stage: Stage, archive: str, top: str) -> None:
    """Read the *archive* again. Raises :class:`WorldError` where it does not hold what *stage* was given."""
    from hashlib import sha256

    try:
        with zipfile.ZipFile(archive) as again:
            found = {}
            for info in again.infolist():
                digest = sha256()
                with again.open(info) as entry:
                    while block := entry.read(1 << 20):
                        digest.update(block)
                found[info.filename] = digest.hexdigest()
    except (zipfile.BadZipFile, EOFError) as error:
        raise WorldError("write-failed", f"the archive is damaged on this disk: {error}") from None
    if found != {f"{top}/{name}": digest for name, digest in stage.sums.items()}:
        raise WorldError("write-failed", "the archive does not hold on this disk what was written to it")


def check_folder(folder: str) -> None:
    """Raise :class:`~slidegen.errors.UsageError` where *folder* has files that no earlier pack put there."""
    if not os.path.isdir(folder):
        return
    own = earlier_files(folder)
    for here, below, files in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".slidegen-")]
        for file in files:
            name = os.path.relpath(os.path.join(here, file), folder).replace(os.sep, "/")
            if name not in own and not name.startswith("."):
                new = os.path.join(folder, "talk", "")
                raise UsageError(f"`{name}` in `{folder}` is not of a pack; give a folder of its own, as in -o {new}")


def earlier_files(folder: str) -> set[str]:
    """The names of the files of the pack in *folder*, by its checksums."""
    try:
        with open(os.path.join(folder, SUMS), encoding="utf-8") as file:
            lines = [line.rstrip("\n").split("  ", 1) for line in file]
    except (OSError, UnicodeDecodeError):
        return set()
    return {SUMS, *(line[1] for line in lines if len(line) == 2)}


def write_folder(stage: Stage, folder: str) -> None:
    """The files of *stage* into *folder*, instead of an earlier pack's. Raises :class:`WorldError`."""
    stale = earlier_files(folder) - stage.sums.keys()
    try:
        for name in sorted(stage.sums, key=lambda name: name == SUMS):
            target = os.path.join(folder, *name.split("/"))
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.replace(stage.path(name), target)
        for name in stale:
            _remove(folder, name)
        changed = [name for name, digest in stage.sums.items() if file_sum(os.path.join(folder, name)) != digest]
    except OSError as error:
        raise _refused(folder, error) from None
    if changed:
        raise WorldError("write-failed", f"`{changed[0]}` is not on this disk as it was written")


def _remove(folder: str, name: str) -> None:
    """Take a file of an earlier pack away, and the folder that it leaves empty."""
    path = os.path.realpath(os.path.join(folder, name))
    top = os.path.realpath(folder)
    if not path.startswith(os.path.join(top, "")) or not os.path.isfile(path):
        return
    os.unlink(path)
    above = os.path.dirname(path)
    while above != top and not os.listdir(above):
        os.rmdir(above)
        above = os.path.dirname(above)


def _refused(path: str, error: OSError) -> WorldError:
    return WorldError("write-failed", f"`{path}` cannot be written: {error.strerror or error}")
