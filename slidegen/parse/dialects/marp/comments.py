"""Comments within a text: those that are in code are no comments."""

import re
from collections.abc import Callable

from slidegen.parse.dialects.code import MOST_CHARACTERS, code_spans

_COMMENT = re.compile(r"<!--+[ \t\n]*(.*?)[ \t\n]*--+>", re.DOTALL)


def without_comments(text: str, take: Callable[[str, int], None], *, most: int = MOST_CHARACTERS) -> str:
    """*text* without its comments; ``take`` gets each, and on which line of *text* it begins.

    There are as many lines as before, so that each keeps its place. Nothing is done to more than *most* characters.
    """
    if "<!--" not in text or len(text) > most:
        return text
    code = code_spans(text)
    kept: list[str] = []
    at = 0
    for found in _COMMENT.finditer(text):
        if any(start <= found.start() < end for start, end in code):
            continue
        take(found[0], text.count("\n", 0, found.start()))
        kept += (text[at : found.start()], "\n" * found[0].count("\n"))
        at = found.end()
    return "".join((*kept, text[at:]))
