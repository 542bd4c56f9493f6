"""What stands side by side on a slide."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.remark import looks
from slidegen.parse.dialects.remark.classes import Box
from slidegen.parse.dialects.remark.cutting import STEP

_SIDEBAR = 28
"""The share in percent of a column with headings alone, in which remark's own slides say where they are."""

HEADING = re.compile(r" {0,3}#{1,6}[ \t]")


def shows(node: Line | Box) -> bool:
    """Whether *node* is more than a blank line."""
    return isinstance(node, Box) or bool(node.text.strip())


def only_heading(box: Box) -> bool:
    """Whether *box* holds a heading, and nothing else."""
    shown = [each for each in box.content if shows(each)]
    if len(shown) != 1:
        return False
    only = shown[0]
    return only_heading(only) if isinstance(only, Box) else HEADING.match(only.text) is not None


def run_of(content: Sequence[Line | Box], at: int) -> tuple[list[Line | Box], int]:
    """The columns that begin at *at* with what separates them, and where they end."""
    end = at
    for index in range(at, len(content)):
        node = content[index]
        if isinstance(node, Box):
            if not looks.is_column(node.classes):
                break
            end = index + 1
        elif node.text.strip() and node.text != STEP and node.kind != "comment":
            break
    return list(content[at:end]), end


def loose_beside(content: Sequence[Line | Box]) -> list[Line | Box]:
    """*content* with what follows a lone column at one side as the column at the other side."""
    columns = [at for at, each in enumerate(content) if isinstance(each, Box) and looks.is_column(each.classes)]
    if len(columns) != 1:
        return list(content)
    at = columns[0]
    box = content[at]
    assert isinstance(box, Box)
    rest = list(content[at + 1 :])
    low = list(_low(rest))
    rest = [each for each in rest if each not in low]
    if not any(shows(each) and not (isinstance(each, Line) and each.text == STEP) for each in rest):
        return list(content)
    if only_heading(box):
        return list(content)
    first = next(each.number if isinstance(each, Line) else each.line for each in rest)
    lead = []
    while rest and isinstance(rest[0], Line) and (not shows(rest[0]) or HEADING.match(rest[0].text)):
        lead.append(rest.pop(0))
    if not any(map(shows, rest)):
        return list(content)
    other = Box(("column",), first, rest)
    pair = [other, box] if looks.at_right(box.classes) else [box, other]
    return [*content[:at], *lead, *pair, *low]


def _low(content: Sequence[Line | Box]) -> Iterator[Line | Box]:
    for each in content:
        if isinstance(each, Box) and "footnote" in each.classes:
            yield each


def widths(columns: Sequence[Box]) -> list[int | None]:
    """The share of the slide in percent that each of *columns* has; None: they share it evenly."""
    found = [
        looks.width(column.classes) or (_SIDEBAR if len(columns) == 2 and _only_headings(column) else None)
        for column in columns
    ]
    if found.count(None) == 1 and len(found) > 1:
        rest = 97 - sum(each for each in found if each is not None)
        found = [each or rest for each in found] if rest > 9 else [None] * len(found)
    if None in found or sum(each or 0 for each in found) > 100:
        found = [None] * len(found)
    return found


def _only_headings(box: Box) -> bool:
    """Whether *box* at the left holds headings alone."""
    shown = [each for each in box.content if shows(each)]
    return "left-column" in box.classes and all(
        isinstance(each, Line) and HEADING.match(each.text.lstrip()) is not None for each in shown
    )
