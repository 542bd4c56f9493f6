"""LibreOffice as a viewer of PowerPoint files: pages as pictures, and where each word stands.

It runs with a profile of its own and sees the fonts that slidegen ships, so that lines break where layout broke them.
"""

import re
import subprocess
import tempfile
from collections.abc import Sequence
from html import unescape
from pathlib import Path

import msgspec

from slidegen.world import bundled_folder

SECONDS = 240
"""How long a conversion may take; longer, where there are many files to convert."""

_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.S)
_LINE = re.compile(r"<line [^>]*>(.*?)</line>", re.S)
_WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', re.S)


class Word(msgspec.Struct, frozen=True):
    """A word of a page and its box, as fractions of the page's width and height. ``line`` counts the page's lines."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    line: int


class Page(msgspec.Struct, frozen=True):
    """A page's words in the order in which they are drawn; width and height in points."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def to_pdf(files: Sequence[Path], folder: Path) -> list[Path]:
    """Convert *files* to PDF in *folder*. Hidden slides have no page."""
    return converted(files, folder, "pdf")


def converted(files: Sequence[Path], folder: Path, suffix: str) -> list[Path]:
    """Convert *files* in *folder* to the format with that *suffix*, in one run of LibreOffice."""
    with tempfile.TemporaryDirectory(prefix="slidegen-office-") as scratch:
        fonts = Path(scratch, "fonts.conf")
        cache = Path(tempfile.gettempdir(), "slidegen-font-cache")
        fonts.write_text(_FONTS.format(fonts=bundled_folder() / "fonts", cache=cache))
        command = [
            "soffice", f"-env:UserInstallation={Path(scratch, 'profile').as_uri()}", "--headless", "--norestore",
            "--convert-to", suffix, "--outdir", str(folder), *map(str, files),
        ]  # fmt: skip
        environment = {"FONTCONFIG_FILE": str(fonts), "HOME": scratch, "PATH": "/usr/local/bin:/usr/bin:/bin"}
        patience = max(SECONDS, 20 * len(files))
        subprocess.run(command, check=True, capture_output=True, timeout=patience, env=environment)
    return [folder / f"{file.stem}.{suffix}" for file in files]


def pages(pdf: Path) -> list[Page]:
    """The words of each page of *pdf*."""
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=SECONDS)
    return [
        Page(float(width), float(height), tuple(_words(body, float(width), float(height))))
        for width, height, body in _PAGE.findall(done.stdout)
    ]


def _words(body: str, width: float, height: float) -> list[Word]:
    words = []
    for number, line in enumerate(_LINE.findall(body)):
        for left, top, right, bottom, text in _WORD.findall(line):
            box = (float(left) / width, float(top) / height, float(right) / width, float(bottom) / height)
            words.append(Word(unescape(text), *box, number))
    return words


def pictures(pdf: Path, folder: Path, width: int = 1280) -> list[Path]:
    """Each page of *pdf* as a PNG *width* pixels wide, in *folder*."""
    command = ["pdftoppm", "-png", "-scale-to-x", str(width), "-scale-to-y", "-1", str(pdf), str(folder / pdf.stem)]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return sorted(folder.glob(f"{pdf.stem}-*.png"))
