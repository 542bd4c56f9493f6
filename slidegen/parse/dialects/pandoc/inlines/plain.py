"""Texts without the marks of Markdown, for files' properties and footers."""

import re

_MARKS = re.compile(
    r"!?\[([^\[\]]*)\](?:\([^()]*\)|\{[^{}]*\})|<[^<>]*>|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`|\\(?=\W)"
)


def unmarked(text: str) -> str:
    """*text* without the marks of Markdown, for files' properties."""
    return " ".join(_MARKS.sub(lambda found: found[1] or (" " if found[0].startswith("<") else ""), text).split())
