"""Code between backticks, in which no other mark means anything."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

_CODE = re.compile(r"(?<![`\\])(`+)(?!`)")


MOST_CHARACTERS = 20_000
"""In a longer line nobody looks for marks."""


def code_free(text: str) -> str:
    """*text* with blanks for what stands in code, so that marks can be looked for; nothing, if it is very long."""
    if len(text) > MOST_CHARACTERS:
        return ""
    if "`" not in text:
        return text
    parts: list[str] = []
    at = 0
    for start, end in code_spans(text):
        parts += (text[at:start], " " * (end - start))
        at = end
    return "".join((*parts, text[at:]))


def code_spans(text: str) -> list[tuple[int, int]]:
    """Where *text* has code between backticks."""
    marks = [(found.start(), found.end(), len(found[1])) for found in _CODE.finditer(text)]
    following: dict[int, int] = {}
    closing: list[int] = [0] * len(marks)
    for at in range(len(marks) - 1, -1, -1):
        closing[at] = following.get(marks[at][2], -1)
        following[marks[at][2]] = at
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(marks):
        if closing[at] < 0:
            at += 1
        else:
            spans.append((marks[at][0], marks[closing[at]][1]))
            at = closing[at] + 1
    return spans


def is_within(spans: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether one of *spans*, which are in order, holds the place *at*."""
    before = bisect_right(spans, at, key=itemgetter(0)) - 1
    return before >= 0 and at < spans[before][1]
