"""Texts of people as YAML, so that the front matter gives back exactly what they typed."""

import unicodedata

_REFUSED = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})
"""Unicode's categories of what is no text of one line: control, surrogates, private use, line and paragraph ends."""


def refused(text: str) -> str | None:
    """What *text* has that cannot stand in a line of the front matter, as people call it; None: nothing."""
    found = next((sign for sign in text if unicodedata.category(sign) in _REFUSED or sign == "\ufeff"), None)
    if found is None:
        return None
    return "a line break" if found in "\r\n\x85\u2028\u2029" else f"the character U+{ord(found):04X}"
