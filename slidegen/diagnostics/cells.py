"""How wide text is in a terminal: East Asian characters take two cells, accents and joiners none."""

import unicodedata


def cells(text: str) -> int:
    """How many terminal cells *text* takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def first_cells(text: str, width: int) -> str:
    """As much of *text* as *width* cells hold."""
    used = 0
    for at, character in enumerate(text):
        used += _cell(character)
        if used > width:
            return text[:at]
    return text


def _cell(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
