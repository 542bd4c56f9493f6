"""The README of a pack: for somebody who has never heard of slidegen, five minutes before the talk."""

from typing import TYPE_CHECKING

from slidegen import __version__

if TYPE_CHECKING:
    from slidegen.packing.fill import Contents

_WHAT = {
    "pptx": "PowerPoint, and what else opens such files. Best where PowerPoint is.",
    "html": "Any browser, by a double click, without a network. Best elsewhere.",
    "pdf": "A page a slide. Opens everywhere; nothing moves in it.",
    "png": "All slides in one picture, and each in a folder.",
    "handout": "Slides with their notes, to print.",
    "md": "The slides as plain Markdown.",
    "notes": "What to say, slide by slide; the .prompter.html beside it scrolls.",
}

_KEYS = """\
Keys in the browser

  F               the whole screen; Esc leaves it
  Right, Space    go on;  Left: back
  S               speaker view: notes, next slide, clock (let the page open a window)
  Esc, O          all slides at a glance
  B               black screen, and back

Keys in PowerPoint

  F5              begin;  Shift+F5: at this slide
  Alt+F5          presenter view, also with one screen
  B               black screen, and back
"""

_SUMS = """\
Is it all as it was? SHA256SUMS knows.

  Linux           sha256sum -c SHA256SUMS
  macOS           shasum -a 256 -c SHA256SUMS
  Windows         certutil -hashfile FILE SHA256, and compare
"""


def readme(contents: "Contents") -> bytes:
    """The text, with line ends and a mark that old editors of Windows need."""
    parts = [
        f"{contents.title}\n{'=' * min(len(contents.title), 78)}\n",
        "Which file\n\n" + "".join(_file(name, file) for name, file in contents.outputs.items()),
        *([_fonts(contents)] if contents.families else []),
        *([_films(contents)] if contents.films else []),
        _KEYS,
        f"To change it\n\n  The deck is {contents.deck}. With slidegen {__version__}:\n\n    {contents.command}\n",
        _SUMS,
    ]
    text = "\n".join(parts).replace("\n", "\r\n")
    return text.encode("ascii" if text.isascii() else "utf-8-sig")


def _file(name: str, file: str) -> str:
    return f"  {file}\n      {_WHAT.get(name, name)}\n"


def _fonts(contents: "Contents") -> str:
    names = ", ".join(contents.families)
    return (
        f"Fonts: {names}\n\n"
        "  The browser needs none. For PowerPoint install those in fonts/ before you\n"
        "  open the file: on Windows mark the .ttf files, right-click, Install; on\n"
        "  macOS double-click each; on Linux copy them to ~/.local/share/fonts.\n"
        "  Without them PowerPoint may take others, and lines break elsewhere.\n"
        "  They are free.\n"
    )


def _films(contents: "Contents") -> str:
    return (
        "Films and sounds\n\n"
        "  They are inside the PowerPoint and HTML files. Should one not play, open it\n"
        "  by itself:\n\n" + "".join(f"  {name}\n" for name in contents.films)
    )
