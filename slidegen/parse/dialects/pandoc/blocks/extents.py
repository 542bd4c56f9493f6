"""Where listings and pandoc's tables end."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.common.scan import Line

_DASHES = re.compile(r" {0,3}-{2,}(?:[ \t]+-+)*[ \t]*$")
_COLUMN_RULE = re.compile(r" {0,3}(?=[ \t-]*--)-+(?:[ \t]+-+)+[ \t]*$")
_WHOLE_RULE = re.compile(r" {0,3}-{3,}[ \t]*$")
_GRID = re.compile(r" {0,3}\+(?:[:=-]+\+)+[ \t]*$")
MOST_ROWS = 2_000
"""Lines that a table may have."""


def listing_end(lines: Sequence[Line], at: int) -> int:
    """Behind the line that closes the listing that line *at* opens."""
    end = at + 1
    while end < len(lines) and lines[end].kind == "code":
        end += 1
    return end + 1 if end < len(lines) and lines[end].kind == "fence" else end


def table_end(lines: Sequence[Line], at: int) -> tuple[int, int]:
    """Behind the grid, simple or multiline table that begins at line *at*; *at* itself: there is none.

    The second is the line up to which none begins, as was seen by the way.
    """
    text = lines[at].text
    if text.lstrip().startswith("+") and _GRID.match(text):
        return _grid_end(lines, at), at
    if _COLUMN_RULE.match(text):
        return _headless_end(lines, at)
    if _WHOLE_RULE.match(text):
        return _multiline_end(lines, at)
    return _simple_end(lines, at), at


def _simple_end(lines: Sequence[Line], at: int) -> int:
    text = lines[at].text
    if at + 1 < len(lines) and lines[at + 1].kind == "text" and _COLUMN_RULE.match(lines[at + 1].text):
        end = at + 2
        while end < len(lines) and lines[end].kind == "text" and not lines[end].blank:
            end += 1
        return end if end > at + 2 and _is_simple_header(text, lines[at + 1].text) else at
    return at


def _is_simple_header(header: str, rule: str) -> bool:
    """Whether words of *header* stand over each group of dashes at least once."""
    groups = [found.span() for found in re.finditer(r"-+", rule)]
    return any(header[start:end].strip() for start, end in groups) and not header.lstrip().startswith(("#", "|", ">"))


def _grid_end(lines: Sequence[Line], at: int) -> int:
    end = at + 1
    while end < len(lines) and lines[end].kind == "text" and lines[end].text.lstrip()[:1] in ("|", "+"):
        end += 1
    last = end
    while last > at + 1 and not _GRID.match(lines[last - 1].text):
        last -= 1
    return last if last > at + 1 else at


def _headless_end(lines: Sequence[Line], at: int) -> tuple[int, int]:
    """A table without header: rules of the columns above it and below."""
    for end in range(at + 1, min(len(lines), at + MOST_ROWS)):
        if lines[end].kind != "text":
            return at, end
        if _DASHES.match(lines[end].text) and end > at + 1:
            return end + 1, at
        if lines[end].blank and (end + 1 >= len(lines) or lines[end + 1].blank):
            return at, at
    return at, min(len(lines), at + MOST_ROWS)


def _multiline_end(lines: Sequence[Line], at: int) -> tuple[int, int]:
    """A table between two whole rules, with a rule of its columns below the header."""
    if at + 1 >= len(lines) or lines[at + 1].blank or lines[at + 1].kind != "text":
        return at, at
    ruled = False
    for end in range(at + 1, min(len(lines), at + MOST_ROWS)):
        text = lines[end].text
        if lines[end].kind != "text" or text.startswith(("#", ":::")):
            return at, at
        if _WHOLE_RULE.match(text) and ruled and (end + 1 >= len(lines) or lines[end + 1].blank):
            return end + 1, at
        if _COLUMN_RULE.match(text):
            ruled = True
        elif (_WHOLE_RULE.match(text) or lines[end].blank) and not ruled:
            return at, at
    return at, min(len(lines), at + MOST_ROWS)
