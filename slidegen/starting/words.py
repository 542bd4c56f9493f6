"""Texts of people as YAML, so that the front matter gives back exactly what they typed."""

import unicodedata

_REFUSED = frozenset({"Cc", "Cs", "Co", "Zl", "Zp"})
"""Unicode's categories of what is no text of one line: control, surrogates, private use, line and paragraph ends."""

_PLAIN = r"[^\W\d_][\w ,.!?()'/&+-]*"
"""What YAML reads as the text that it is."""

_OTHERS = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
"""Words that YAML takes for something else."""


def refused(text: str) -> str | None:
    """What *text* has that cannot stand in a line of the front matter, as people call it; None: nothing."""
    found = next((sign for sign in text if unicodedata.category(sign) in _REFUSED or sign == "\ufeff"), None)
    if found is None:
        return None
    return "a line break" if found in "\r\n\x85\u2028\u2029" else f"the character U+{ord(found):04X}"


def yaml_text(text: str) -> str:
    """*text*, one line, as a YAML scalar: plain where that is safe, else in the quotes that need the fewest escapes."""
    import re

    if re.fullmatch(_PLAIN, text) and not text.endswith(" ") and text.lower() not in _OTHERS:
        return text
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
