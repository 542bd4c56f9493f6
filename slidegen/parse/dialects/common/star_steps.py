"""List items that come one by one, written so that it does not matter what stands in them."""

import re

_MARK = re.compile(r"[ \t>]*(?P<mark>(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})(?=[^ \t])")
_TASK = re.compile(r"\[[ xX]\][ \t]")
_NO_QUOTE = re.compile(r"[^>]")
_TARGETS = (")", "]", "}")
"""Ends of links and of words with attributes, which would take the step."""


def as_step(text: str, marks: str) -> str:
    """The line *text* of an item whose mark is one of *marks* (``*``, ``)``), with what says that it is a step.

    That is a line of its own, with the item's words below: ``* {.step}``. Boxes to tick must stand right behind marks.
    """
    for start, end in _item_marks(text):
        if text[start:end].strip()[-1] not in marks:
            continue
        words = text[end:]
        if _TASK.match(words) and not words.rstrip().endswith(_TARGETS):
            return f"{text.rstrip()} {{.step}}"
        before = text[:end].expandtabs(4)
        return f"{before}{{.step}}\n{_NO_QUOTE.sub(' ', before)}{words}"
    return text


def _item_marks(text: str) -> list[tuple[int, int]]:
    """Where the marks of items are that begin on the line *text*, up to the words behind; the last one first."""
    found = []
    at = 0
    while (match := _MARK.match(text, at)) is not None:
        found.append(match.span("mark"))
        at = match.end()
    return found[::-1]
