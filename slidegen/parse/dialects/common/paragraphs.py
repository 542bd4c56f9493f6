"""Rules and underlined headings by CommonMark's rules: a ``---`` below a paragraph makes a heading of it."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.common.scan import Line

_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}-+[ \t]*$")
_NO_PARAGRAPH = re.compile(r"\s*(?:#{1,6}(?:[ \t]|$)|>|[-*+](?:[ \t]|$)|\d{1,9}[.)][ \t]|\||</?[a-zA-Z]|<!)|\t| {4}")

MOST_LINES = 50
"""A longer paragraph is no heading."""


def is_rule(lines: Sequence[Line], at: int) -> bool:
    """Whether line *at* is a thematic break."""
    line = lines[at]
    return line.kind == "text" and _RULE.match(line.text) is not None and not is_underline(lines, at)


def is_underline(lines: Sequence[Line], at: int) -> bool:
    """Whether line *at* is a row of dashes that makes a heading of the paragraph above it."""
    line = lines[at]
    if line.kind != "text" or _UNDERLINE.match(line.text) is None:
        return False
    return not (at and _UNDERLINE.match(lines[at - 1].text)) and paragraph_start(lines, at) < at


def paragraph_start(lines: Sequence[Line], at: int) -> int:
    """The index at which the paragraph right above line *at* begins; *at* itself: there is none."""
    first = at
    while at - first < MOST_LINES and first > 0 and lines[first - 1].kind == "text" and not lines[first - 1].blank:
        first -= 1
        if _NO_PARAGRAPH.match(lines[first].text):
            break
        if _RULE.match(lines[first].text):
            first += 1
            break
    if first == at or _NO_PARAGRAPH.match(lines[first].text) or lines[at - 1].text.lstrip().startswith("#"):
        return at
    return first


def with_marked_headings(lines: Sequence[Line]) -> Iterator[Line]:
    """*lines* with headings above dashes as headings with ``##``: slidegen reads such dashes as a rule."""
    ends = {paragraph_start(lines, at): at for at in range(len(lines)) if is_underline(lines, at)}
    at = 0
    while at < len(lines):
        end = ends.get(at, at)
        if end > at:
            yield Line(lines[at].number, f"## {' '.join(each.text.strip() for each in lines[at:end])}", "text")
        else:
            yield lines[at]
        at = end + 1
