"""Decks to begin with: all that the tests and the examples have, each with the dialect that it is in."""

from functools import cache
from pathlib import Path

TESTS = Path(__file__).parent.parent
LARGEST = 12_000
"""Bytes; longer decks are tried a piece at a time."""


@cache
def seeds() -> tuple[bytes, ...]:
    """The texts of all decks, in a fixed order."""
    folders = (TESTS / "cases", TESTS / "dialects", TESTS.parent / "decks")
    paths = (path for folder in folders for path in sorted(folder.rglob("*.*md")))
    return tuple(path.read_bytes() for path in paths)


@cache
def dialects() -> tuple[str, ...]:
    """The dialects to read decks as; empty: as what they look like."""
    from slidegen.parse.dialects.names import DIALECTS as KNOWN

    return ("", "slidegen", *KNOWN)
