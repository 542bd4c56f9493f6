"""Text for the cells of a terminal."""

import shutil
import sys

import msgspec

from slidegen.cli.tell import colours
from slidegen.diagnostics.cells import cells, first_cells
from slidegen.diagnostics.text import printable

NARROWEST, WIDEST = 40, 110
"""Cells: what a table needs, and beyond what the eye loses the line."""

_BOLD, _DIM, _RED, _YELLOW, _GREEN, _RESET = "\033[1m", "\033[2m", "\033[1;31m", "\033[33m", "\033[1;32m", "\033[0m"
COLOURS = {"bold": _BOLD, "dim": _DIM, "late": _RED, "long": _YELLOW, "good": _GREEN}


class Screen(msgspec.Struct, frozen=True):
    """Where text is shown: how many cells wide, and whether in colours."""

    width: int = 80
    colour: bool = False

    def paint(self, colour: str, text: str) -> str:
        return f"{COLOURS[colour]}{text}{_RESET}" if self.colour and text.strip() else text


def screen() -> Screen:
    """Where standard output goes."""
    width = shutil.get_terminal_size((80, 24)).columns
    return Screen(min(WIDEST, max(NARROWEST, width)), colours(sys.stdout))


def fitted(text: str, width: int) -> str:
    """*text* in exactly *width* cells: filled up with blanks, or cut with an ellipsis."""
    text = printable(" ".join(text.split()))
    if cells(text) > width:
        text = first_cells(text, width - 1).rstrip() + "…"
    return text + " " * (width - cells(text))
