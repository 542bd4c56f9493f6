"""Text as YAML: plain where it reads back as it is written, else between double quotes."""

import re

_PLAIN = re.compile(r"[^\W_](?:[^\n:#,\[\]{}\"']|:(?=\S)|(?<=\S)#)*")
_WORDS = frozenset({"null", "Null", "NULL", "true", "false", "yes", "no", "on", "off"})


def scalar(text: str) -> str:
    """*text* as a YAML scalar on one line, whatever is in it."""
    if _PLAIN.fullmatch(text) and text == text.strip() and text not in _WORDS and text.isprintable():
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """*text* between double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{"".join(each if each.isprintable() else _escape(each) for each in escaped)}"'


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
