"""Pictures of pages, and pages on paper, made by a Chromium of this machine.

It runs without a window, without the network and with a profile of its own, which is gone afterwards.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from slidegen.errors import WorldError

if TYPE_CHECKING:
    from subprocess import Popen

    from PIL.Image import Image

VARIABLE = "SLIDEGEN_BROWSER"
INSTALL = f"install Chromium, Chrome or Edge, or name one by {VARIABLE}=/path/to/it"
"""What to do where there is none."""

UNSET = f"unset {VARIABLE}, and one is looked for; or name a Chromium, Chrome or Edge by it"
"""What to do where the variable names no program."""

SECONDS = 60.0
"""How long a picture may take; a contact sheet takes about two seconds."""

PRINT_SECONDS = 300.0
"""How long printing may take; a hundred slides take about five seconds."""

_NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
    "microsoft-edge-stable", "msedge", "brave-browser",
)  # fmt: skip
_MAC = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS = (
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
)
_FLAGS = (
    "--headless", "--disable-gpu", "--disable-extensions", "--disable-sync", "--disable-quic", "--disable-breakpad",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--no-first-run",
    "--no-default-browser-check", "--mute-audio", "--hide-scrollbars", "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip
_SUFFIXES = {"screenshot": "png", "print-to-pdf": "pdf"}
"""What the files must be called that these flags write."""

_ROOM = 200
"""Further pixels below the page: some versions count a window's frame among its height."""


def find_browser() -> str | None:
    """The path of a Chromium, Chrome or Edge: the one that ``SLIDEGEN_BROWSER`` names, else the first found.

    Raises :class:`~slidegen.errors.WorldError` (``no-browser``) where the variable names nothing that runs.
    """
    if named := os.environ.get(VARIABLE):
        program = shutil.which(named)
        if program is None:
            raise WorldError("no-browser", f"{VARIABLE} is `{named}`, which is no program", UNSET)
        return program
    for name in _NAMES:
        if (path := shutil.which(name)) is not None:
            return path
    return next(filter(os.path.isfile, _usual_places()), None)


def _usual_places() -> Iterator[str]:
    """Where installers put browsers that are on nobody's PATH."""
    match sys.platform:
        case "darwin":
            for folder in ("/Applications", os.path.expanduser("~/Applications")):
                yield from (os.path.join(folder, name) for name in _MAC)
        case "win32":
            for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
                if root := os.environ.get(variable):
                    yield from (os.path.join(root, name) for name in _WINDOWS)
        case _:
            yield from ("/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge")


def required_browser() -> str:
    """The path of a browser, as :func:`find_browser` gives it.

    Raises :class:`~slidegen.errors.WorldError` (``no-browser``) where there is none.
    """
    if (found := find_browser()) is None:
        raise WorldError("no-browser", "there is no browser that could print the slides", INSTALL)
    return found


def screenshot(page: str, width: int, height: int, browser: str, seconds: float = SECONDS) -> bytes:
    """*page*, HTML that holds all it needs, as a PNG of *width* by *height* pixels, taken by the program *browser*.

    Raises :class:`~slidegen.errors.WorldError` (``browser-failed``) where the browser fails or takes longer than that
    many *seconds*.
    """
    from io import BytesIO

    out = BytesIO()
    picture(page, width, height, browser, seconds).save(out, "PNG", optimize=True)
    return out.getvalue()


def picture(page: str, width: int, height: int, browser: str, seconds: float = SECONDS) -> "Image":
    """As :func:`screenshot`, to be worked on."""
    flags = [f"--window-size={width},{height + _ROOM}", "--virtual-time-budget=5000"]
    data = _made("screenshot", "took no picture", page, browser, flags, seconds)
    return _cropped(data, width, height, browser)


def print_pdf(page: str, browser: str, seconds: float = PRINT_SECONDS) -> bytes:
    """*page*, HTML that holds all it needs, on paper as its ``@page`` rule says: a PDF with tags and an outline.

    Raises as :func:`screenshot`.
    """
    flags = ["--no-pdf-header-footer", "--generate-pdf-document-outline"]
    return _made("print-to-pdf", "printed nothing", page, browser, flags, seconds)


def _made(kind: str, failed: str, page: str, browser: str, flags: list[str], seconds: float) -> bytes:
    """What the flag *kind* has *browser* make of *page*; *failed* says that there is none."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="slidegen-", dir=_scratch(browser), ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "page.html"), Path(folder, f"page.{_SUFFIXES[kind]}")
        source.write_text(page, encoding="utf-8")
        flags = [*_FLAGS, f"--user-data-dir={Path(folder, 'profile')}", f"--{kind}={target}", *flags]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            flags.append("--no-sandbox")  # it refuses to run as root with one
        words = _run([browser, *flags, source.as_uri()], failed, seconds)
        if not target.is_file():
            raise WorldError("browser-failed", f"`{browser}` {failed}{words and ': ' + words}", INSTALL)
        return target.read_bytes()


def _scratch(browser: str) -> str | None:
    """A folder that *browser* may use; None: any. A snap sees its own only."""
    with open(browser, "rb") as file:
        is_snap = os.path.basename(os.path.realpath(browser)) == "snap" or b"/snap/" in file.read(2048)
    own = os.path.expanduser("~/snap/chromium/common")
    return own if is_snap and os.path.isdir(own) else None


def _run(command: list[str], failed: str, seconds: float) -> str:
    """Run *command* to its end, or kill it and its children; the last line that it wrote."""
    from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired

    try:
        process = Popen(command, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE, start_new_session=True)
    except OSError as error:
        raise WorldError(
            "browser-failed", f"`{command[0]}` cannot be run: {error.strerror or error}", INSTALL
        ) from None
    try:
        _, told = process.communicate(timeout=seconds)
    except TimeoutExpired:
        raise WorldError("browser-failed", f"`{command[0]}` {failed} in {seconds:g} seconds", INSTALL) from None
    finally:
        _end(process)
    lines = told.decode(errors="replace").strip().splitlines()
    return lines[-1] if process.returncode and lines else ""


def _end(process: "Popen[bytes]") -> None:
    """Leave nothing of *process* and its children behind."""
    if sys.platform == "win32":
        if process.poll() is None:
            from subprocess import run

            run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        from signal import SIGKILL

        with suppress(ProcessLookupError, PermissionError):  # all have ended; macOS tells so by refusing
            os.killpg(process.pid, SIGKILL)
    process.communicate()


def _cropped(data: bytes, width: int, height: int, browser: str) -> "Image":
    """The top left of the picture *data*."""
    from io import BytesIO

    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data)) as whole:
            return whole.convert("RGB").crop((0, 0, width, height))
    except (UnidentifiedImageError, OSError) as error:
        raise WorldError(
            "browser-failed", f"`{browser}` took a picture that cannot be read: {error}", INSTALL
        ) from None
