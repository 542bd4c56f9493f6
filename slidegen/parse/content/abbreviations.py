"""Abbreviations: a line ``*[short]: what it means`` explains *short* wherever the deck says it."""

import re

import msgspec

from slidegen.model.inlines import Abbreviation, Inline, Text
from slidegen.model.walk import change_inlines
from slidegen.source import Span


class Abbreviations:
    """The meanings that a deck gives, and the pattern that finds their words."""

    __slots__ = ("_meanings", "_pattern")

    def __init__(self, meanings: dict[str, str]) -> None:
        self._meanings = meanings
        words = "|".join(re.escape(word) for word in sorted(meanings, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None

    def mark(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """*inlines* with the abbreviations in their text marked; the very same tuple where there are none."""
        return change_inlines(inlines, self._change) if self._pattern is not None else inlines

    def _change(self, inline: Inline) -> tuple[Inline, ...]:
        if not isinstance(inline, Text) or self._pattern is None or self._pattern.search(inline.text) is None:
            return (inline,)
        parts: list[Inline] = []
        at = 0
        for found in self._pattern.finditer(inline.text):
            if found.start() > at:
                parts.append(_part(inline, at, found.start()))
            span = _part(inline, found.start(), found.end()).span
            parts.append(Abbreviation(found[0], self._meanings[found[0]], span))
            at = found.end()
        if at < len(inline.text):
            parts.append(_part(inline, at, len(inline.text)))
        return tuple(parts)


def _part(text: Text, start: int, end: int) -> Text:
    """The characters *start* up to *end* of *text*, with their own place where it was written as it is read."""
    span = text.span
    if span is not None and span.source.text[span.start : span.end] == text.text:
        span = Span(span.source, span.start + start, span.start + end)
    return msgspec.structs.replace(text, text=text.text[start:end], span=span)
