"""Comments within a text: those that are in code are no comments."""

import re
from collections.abc import Callable

from slidegen.parse.dialects.common.code import MOST_CHARACTERS, code_spans, is_within

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def without_comments(text: str, take: Callable[[str, int], None], *, most: int = MOST_CHARACTERS) -> str:
    """*text* without its comments; ``take`` gets each, and on which line of *text* it begins.

    There are as many lines as before, so that each keeps its place. Nothing is done to more than *most* characters.
    """
    if "<!--" not in text or len(text) > most:
        return text
    code = code_spans(text)
    kept: list[str] = []
    at = line = 0
    for found in _COMMENT.finditer(text):
        if is_within(code, found.start()):
            continue
        line += text.count("\n", at, found.start())
        take(found[0], line)
        line += found[0].count("\n")
        kept += (text[at : found.start()], "\n" * found[0].count("\n"))
        at = found.end()
    return "".join((*kept, text[at:]))
