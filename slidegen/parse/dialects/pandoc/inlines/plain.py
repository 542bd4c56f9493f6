"""Texts without the marks of Markdown, for files' properties and footers."""

import re

_ADDRESS = re.compile(r"<((?:https?://|mailto:)?[^\s<>]*[.@][^\s<>]*)>")
_MARKS = re.compile(
    r"!?\[([^\[\]]*)\](?:\([^()]*\)|\{[^{}]*\})|<[^<>]*>|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`|\\(?=\W)"
)


def unmarked(text: str) -> str:
    """*text* without the marks of Markdown, for files' properties."""
    text = _ADDRESS.sub(r"\1", text)
    return " ".join(_MARKS.sub(lambda found: found[1] or (" " if found[0].startswith("<") else ""), text).split())


def unbarred(text: str) -> list[str]:
    """The words of *text*, or its lines, where each begins with a bar as those of pandoc's line blocks do."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if lines and lines[0].startswith("|"):
        return [" ".join(line.removeprefix("|").split()) for line in lines]
    return text.split()
