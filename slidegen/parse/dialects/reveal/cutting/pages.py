"""Where reveal.js begins a slide: at separators across, and at those that lead down in a stack of slides."""

from collections.abc import Iterator, Sequence

import msgspec

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.reveal.cutting.separators import HORIZONTAL, VERTICAL, Separator


class Separators(msgspec.Struct, frozen=True):
    """What separates slides across and down."""

    across: tuple[Separator, ...] = HORIZONTAL
    down: tuple[Separator, ...] = VERTICAL


class Page(msgspec.Struct, frozen=True):
    """The lines of one slide, where it begins, and whether it stands below the one before it."""

    lines: tuple[Line, ...]
    start: int
    below: bool = False


def pages(lines: Sequence[Line], separators: Separators) -> Iterator[Page]:
    """The slides between separators."""
    page: list[Line] = []
    start = lines[0].number if lines else 0
    below = False
    at = 0
    while at < len(lines):
        count, down = _separates(lines, at, separators)
        if not count:
            page.append(lines[at])
            at += 1
            continue
        yield Page(tuple(page), start, below)
        at += count
        page, below = [], down
        start = lines[min(at, len(lines) - 1)].number
    yield Page(tuple(page), start, below)


def _separates(lines: Sequence[Line], at: int, separators: Separators) -> tuple[int, bool]:
    for separator in separators.across:
        if count := separator.at(lines, at):
            return count, False
    for separator in separators.down:
        if count := separator.at(lines, at):
            return count, True
    return 0, False
