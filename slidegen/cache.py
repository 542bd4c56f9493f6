"""What took long to make, kept between builds in a folder of the user's, of which the least used goes first."""

import os
import time

_DIGEST = 16
"""Bytes before what is kept, by which what a full disk or another program has spoilt is known."""

LIMIT = 500_000_000
"""Bytes that the folder may hold. Trimming leaves four fifths, so that it is not needed again soon."""

_DAY, _HOUR = 86_400.0, 3_600.0
_MARK = ".trimmed"
"""A file whose time tells when the folder was looked through last."""


def cache_key(kind: str, *parts: str) -> str:
    """The name under which a *kind* of thing is put away that is made of *parts*, all that it depends on."""
    from hashlib import sha256

    digest = sha256()
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return f"{kind}-{digest.hexdigest()}"


def recall(key: str) -> bytes | None:
    """What was put away under *key*; None: nothing, or it is spoilt. Using it keeps it from being trimmed."""
    path = os.path.join(folder(), key)
    try:
        with open(path, "rb") as file:
            digest, data, used = file.read(_DIGEST), file.read(), os.fstat(file.fileno()).st_mtime
    except OSError:
        return None
    if digest != _digest(data):
        return None
    if time.time() - used > _DAY:
        _touch(path)
    return data


def remember(key: str, data: bytes) -> None:
    """Put *data* away under *key*, in one move, so that builds side by side never read half of it."""
    here = folder()
    aside = os.path.join(here, f".{key}.{os.getpid()}")
    try:
        os.makedirs(here, mode=0o700, exist_ok=True)
        with open(aside, "wb") as file:
            file.write(_digest(data) + data)
        os.replace(aside, os.path.join(here, key))
        _trim_at_times(here)
    except OSError:
        return


def usage() -> tuple[int, int]:
    """How many things are kept, and their bytes."""
    kept = [size for name, _, size in _ours(folder()) if not name.startswith(".")]
    return len(kept), sum(kept)


def clear() -> tuple[int, int]:
    """Throw all away; how many things it was, and their bytes. What cannot be thrown away stays."""
    here = folder()
    gone = [(name, size) for name, _, size in _ours(here) if _unlink(os.path.join(here, name))]
    kept = [size for name, size in gone if not name.startswith(".")]
    return len(kept), sum(kept)


def trim(limit: int = LIMIT) -> None:
    """Throw away what was not used for longest, until four fifths of *limit* bytes are left, if there are more."""
    here, now = folder(), time.time()
    entries = sorted(_ours(here), key=lambda entry: entry[1])
    for name, used, _ in entries:
        if name.startswith(".") and name != _MARK and now - used > _HOUR:
            _unlink(os.path.join(here, name))  # left aside by a process that was killed
    kept = [(name, size) for name, _, size in entries if not name.startswith(".")]
    total = sum(size for _, size in kept)
    if total <= limit:
        return
    for name, size in kept[:-1]:
        if total <= limit * 4 // 5:
            break
        if _unlink(os.path.join(here, name)):
            total -= size


def _trim_at_times(here: str) -> None:
    """Trim, unless that was done within the hour: a build pays for one look at a file."""
    mark = os.path.join(here, _MARK)
    try:
        if abs(time.time() - os.stat(mark).st_mtime) < _HOUR:
            return
        _touch(mark)
    except FileNotFoundError:
        with open(mark, "wb"):
            pass
    trim()


_NAMES = r"[a-z0-9-]+-[0-9a-f]{64}|\.[a-z0-9-]+-[0-9a-f]{64}\.\d+|\.trimmed"
"""What :func:`cache_key` gives, files aside, and the mark."""


def _ours(here: str) -> list[tuple[str, float, int]]:
    """Our files in *here*, for a variable may name somebody's home: name, when it was last used, bytes."""
    import re

    found = []
    try:
        with os.scandir(here) as entries:
            for entry in entries:
                if re.fullmatch(_NAMES, entry.name) and entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    found.append((entry.name, status.st_mtime, status.st_size))
    except OSError:
        return found  # it was never made, or files went while they were counted
    return found


def _touch(path: str) -> None:
    try:
        os.utime(path)
    except OSError:
        return  # it is another's, or the disk is read only


def _unlink(path: str) -> bool:
    try:
        os.unlink(path)
    except OSError:
        return False
    return True


def _digest(data: bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(data, digest_size=_DIGEST).digest()


def folder() -> str:
    """Each user's own folder for such files."""
    own = os.environ.get("SLIDEGEN_CACHE")
    if own:
        return own
    if os.name == "nt":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.expanduser("~"), "slidegen", "cache")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "slidegen")
