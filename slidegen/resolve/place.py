"""From a place in a text to the place in the source that it was read from."""

import posixpath

from slidegen.model.blocks import Media, Picture
from slidegen.source import Span


def place_in(whole: Span, text: str, start: int, end: int) -> Span:
    """Where the characters *start* up to *end* of *text* stand inside *whole*.

    Between the characters of *text* its source may have more: the marks of quotes and lists at the start of lines, a
    backslash before a pipe, blanks. All of *whole* where the two do not go together.
    """
    source = whole.text
    at = source.find(text)
    if at >= 0:
        return whole.source.span(whole.start + at + start, whole.start + at + end)
    offsets = []
    at = len(source) - len(source.lstrip("$`"))
    for character in text:
        at = source.find(character, at)
        if at < 0:
            return whole
        offsets.append(at)
        at += 1
    if not offsets:
        return whole
    first = offsets[min(start, len(offsets) - 1)]
    last = offsets[min(max(end - 1, start), len(offsets) - 1)] + 1
    return whole.source.span(whole.start + first, whole.start + max(first, last))


def place_of_file(shown: Picture | Media) -> Span | None:
    """Where *shown* names its file: all of it, if the name is not written as it is read."""
    return place_of_name(shown.source, shown.span)


def place_of_name(file: str, span: Span | None) -> Span | None:
    """Where *span* names *file*: all of it, if the name is not written as it is read."""
    if span is None:
        return None
    for name in (file, posixpath.basename(file)):
        for lead in ("(", ""):  # behind the bracket first: the alternative text may be the same words
            at = span.source.text.find(lead + name, span.start, span.end)
            if name and at >= 0:
                return span.source.span(at + len(lead), at + len(lead) + len(name))
    return span
