"""Names that every file system of a memory stick can hold: FAT, exFAT and NTFS, as Windows uses them."""

import os
import re
import unicodedata

MOST = 120
"""UTF-16 units of a name. File systems take 255; Windows takes 260 for a whole path, its folders included."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\ud800-\udfff]')
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"}
)
"""Names of devices, with whatever suffix (Microsoft, "Naming Files, Paths, and Namespaces")."""


def safe_name(name: str) -> str:
    """*name*, one part of a path, as such file systems can hold it; itself where they can."""
    clean = _FORBIDDEN.sub("_", unicodedata.normalize("NFC", name)).rstrip(". ").lstrip(" ")
    if clean.split(".")[0].rstrip().lower() in _RESERVED:
        clean = f"_{clean}"
    stem, suffix = os.path.splitext(clean)
    while _units(clean) > MOST and stem:
        stem = stem[:-1].rstrip(". ")
        clean = stem + suffix
    return clean or "_"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class Names:
    """Safe paths, each once: these file systems take ``A.png`` and ``a.png`` for the same name."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, path: str) -> str:
        """A safe path for *path*, whose parts ``/`` separates, that nothing else has."""
        safe = "/".join(map(safe_name, path.split("/")))
        stem, suffix = os.path.splitext(safe)
        number = 2
        while safe.casefold() in self._taken:
            safe = f"{stem} {number}{suffix}"
            number += 1
        self._taken.add(safe.casefold())
        return safe
