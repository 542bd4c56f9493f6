"""What took long to make, kept between builds in a folder of the user's."""

import os

_DIGEST = 16
"""Bytes before what is kept, by which what a full disk or another program has spoilt is known."""


def cache_key(kind: str, *parts: str) -> str:
    """The name under which a *kind* of thing is put away that is made of *parts*, all that it depends on."""
    from hashlib import sha256

    digest = sha256()
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return f"{kind}-{digest.hexdigest()}"


def recall(key: str) -> bytes | None:
    """What was put away under *key*; None: nothing, or it is spoilt."""
    try:
        with open(os.path.join(_folder(), key), "rb") as file:
            digest, data = file.read(_DIGEST), file.read()
    except OSError:
        return None
    return data if digest == _digest(data) else None


def remember(key: str, data: bytes) -> None:
    """Put *data* away under *key*, in one move, so that builds side by side never read half of it."""
    folder = _folder()
    aside = os.path.join(folder, f".{key}.{os.getpid()}")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(aside, "wb") as file:
            file.write(_digest(data) + data)
        os.replace(aside, os.path.join(folder, key))
    except OSError:
        return


def _digest(data: bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(data, digest_size=_DIGEST).digest()


def _folder() -> str:
    """Each user's own folder for such files."""
    own = os.environ.get("SLIDEGEN_CACHE")
    if own:
        return own
    if os.name == "nt":
        return os.path.join(os.environ.get("LOCALAPPDATA") or os.path.expanduser("~"), "slidegen", "cache")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "slidegen")
