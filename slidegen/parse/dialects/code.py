"""Code between backticks, in which no other mark means anything."""

import re

_CODE = re.compile(r"(?<![`\\])(`+)(?!`)")


def code_free(text: str) -> str:
    """*text* with blanks for what stands in code, so that marks can be looked for."""
    if "`" not in text:
        return text
    for start, end in code_spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def code_spans(text: str) -> list[tuple[int, int]]:
    """Where *text* has code between backticks."""
    marks = [(found.start(), found.end(), len(found[1])) for found in _CODE.finditer(text)]
    spans: list[tuple[int, int]] = []
    at = 0
    unclosed: set[int] = set()
    while at < len(marks):
        start, _, length = marks[at]
        close = None
        if length not in unclosed:
            close = next((other for other in range(at + 1, len(marks)) if marks[other][2] == length), None)
        if close is None:
            unclosed.add(length)
            at += 1
        else:
            spans.append((start, marks[close][1]))
            at = close + 1
    return spans
