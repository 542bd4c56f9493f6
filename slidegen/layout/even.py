"""Charts that share a slide are set in one size of text, so that they read as one picture."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from slidegen.layout.parts.other import BoxPart, ColumnsPart
from slidegen.layout.parts.part import Part
from slidegen.layout.parts.stack import Stack
from slidegen.layout.placing import Placing, place
from slidegen.model.frames import ChartFrame
from slidegen.model.placed import PlacedRegion

if TYPE_CHECKING:
    from slidegen.layout.parts.chart import ChartPart


def place_evenly(placings: list[Placing]) -> tuple[PlacedRegion, ...]:
    """The regions of a slide with their frames; where its charts would differ in size, with the smallest for all."""
    regions = tuple(place(placing) for placing in placings)
    sizes = {frame.size for region in regions for frame in region.frames if isinstance(frame, ChartFrame)}
    if len(sizes) < 2:
        return regions
    for part in _charts(placing.stack for placing in placings):
        part.largest = min(sizes)
    return tuple(place(placing) for placing in placings)


def _charts(parts: Iterable[Part]) -> Iterator["ChartPart"]:
    """The charts among *parts* and inside of them."""
    from slidegen.layout.parts.chart import ChartPart  # most decks have no chart

    for part in parts:
        if isinstance(part, ChartPart):
            yield part
        elif isinstance(part, Stack):
            yield from _charts(entry.part for entry in part.entries)
        elif isinstance(part, BoxPart):
            yield from _charts((part.stack,))
        elif isinstance(part, ColumnsPart):
            yield from _charts(part.stacks)
