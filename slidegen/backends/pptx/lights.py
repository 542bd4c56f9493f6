"""Bars behind the lit lines of a listing: few shapes that move from one set of lines to the next.

Each is drawn where it is lit first, so that the slide shows the first set as long as nothing moves.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import msgspec

Run: TypeAlias = tuple[int, int]
"""First and last of lines that follow one another, from 0."""


class Place(msgspec.Struct, frozen=True):
    """How far below its own place a bar stands, as a fraction of the slide's height, and how tall it is, of its own."""

    shift: float
    stretch: float


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """A bar by the id of its shape, and where it stands for each set of lines of which it lights some."""

    shape: int
    places: Mapping[int, Place]


def shared(sets: Mapping[int, Sequence[Run]]) -> list[dict[int, Run]]:
    """The runs of each bar, by set: the first bar lights the first run of each set, the second the second."""
    most = max(map(len, sets.values()), default=0)
    return [{state: runs[at] for state, runs in sets.items() if at < len(runs)} for at in range(most)]


def places(runs: Mapping[int, Run], line: float) -> dict[int, Place]:
    """Where a bar that is drawn for the first of its *runs* stands for each; *line* is a line's share of the height."""
    first, last = next(iter(runs.values()))
    return {
        state: Place((start + end - first - last) / 2 * line, (end - start + 1) / (last - first + 1))
        for state, (start, end) in runs.items()
    }
