"""The fonts of this machine: asked of fontconfig, else looked for in the system's folders."""

import os
import sys
from collections.abc import Iterable, Iterator

from slidegen.errors import FontFileError
from slidegen.fonts.faces import Found, InstalledFace, family_faces
from slidegen.fonts.names import same_name
from slidegen.fonts.sfnt import describe_file

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")

_PATIENCE = 30
"""Seconds to wait for fontconfig, which may be making its cache of all fonts."""


class Machine:
    """The fonts of this machine, listed when the first family is asked for."""

    def __init__(self) -> None:
        self._listed: dict[str, frozenset[str]] | None = None
        self._found: dict[str, tuple[InstalledFace, ...]] = {}

    def installed(self, family: str) -> tuple[InstalledFace, ...]:
        """The faces of *family*; none: it is not installed."""
        key = same_name(family)
        if key not in self._found:
            if self._listed is None:
                self._listed = listed()
            files = [file for file, names in self._listed.items() if key in names]
            self._found[key] = family_faces(family, fonts_in(files))
        return self._found[key]


def listed() -> dict[str, frozenset[str]]:
    """The names of the families in each font file of this machine, as :func:`same_name` has them."""
    names = _by_fontconfig()
    if names is None:
        names = {}
        for font in fonts_in(files_in(system_folders())):
            names[font.file] = names.get(font.file, frozenset()).union(map(same_name, font.info.names))
    return names


def fonts_in(files: Iterable[str]) -> Iterator[Found]:
    """The fonts in *files*; those that cannot be read, or are none, are left out."""
    for file in files:
        try:
            for info in describe_file(file):
                yield Found(file, info)
        except (FontFileError, OSError):
            continue


def _by_fontconfig() -> dict[str, frozenset[str]] | None:
    """What ``fc-list`` knows; None: it is not there, or knows nothing."""
    import subprocess

    if os.name == "nt" or sys.platform == "darwin":
        return None  # where fontconfig is a guest, it knows only a part of the system's fonts
    try:
        answer = subprocess.run(
            ["fc-list", "--format", "%{file}\t%{family}\n"], capture_output=True, timeout=_PATIENCE, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return None
    names: dict[str, frozenset[str]] = {}
    for line in answer.stdout.decode("utf-8", "surrogateescape").splitlines():
        file, tab, families = line.partition("\t")
        if tab and file.lower().endswith(SUFFIXES):
            names[file] = names.get(file, frozenset()).union(map(same_name, _split(families)))
    return names or None


def _split(families: str) -> list[str]:
    """Names that fontconfig separates by commas; it writes ``\\,`` and ``\\-`` for signs within a name."""
    names, current, quoted = [], "", False
    for sign in families:
        if quoted or sign not in "\\,":
            current, quoted = current + sign, False
        elif sign == "\\":
            quoted = True
        else:
            names.append(current)
            current = ""
    return [*names, current]


def system_folders() -> tuple[str, ...]:
    """Where fonts are on a system of this kind."""
    home = os.path.expanduser("~")
    if os.name == "nt":
        local = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return (
            os.path.join(os.environ.get("WINDIR") or r"C:\Windows", "Fonts"),
            os.path.join(local, "Microsoft", "Windows", "Fonts"),
        )
    if sys.platform == "darwin":
        office = "/Applications/Microsoft PowerPoint.app/Contents/Resources/DFonts"
        return (os.path.join(home, "Library/Fonts"), "/Library/Fonts", "/System/Library/Fonts", office)
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local/share")
    return (os.path.join(data, "fonts"), os.path.join(home, ".fonts"), "/usr/local/share/fonts", "/usr/share/fonts")


def files_in(folders: Iterable[str]) -> Iterator[str]:
    """The font files below *folders*, each folder's in the order of their names."""
    for top in folders:
        for folder, below, names in os.walk(top):
            below.sort()
            yield from (os.path.join(folder, name) for name in sorted(names) if name.lower().endswith(SUFFIXES))
