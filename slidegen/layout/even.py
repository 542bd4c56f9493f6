"""Charts that share a slide are set in one size of text, so that they read as one picture."""

from slidegen.layout.placing import Placing, place
from slidegen.model.frames import ChartFrame
from slidegen.model.placed import PlacedRegion


def place_evenly(placings: list[Placing]) -> tuple[PlacedRegion, ...]:
    """The regions of a slide with their frames; where its charts would differ in size, with the smallest for all."""
    regions = tuple(place(placing) for placing in placings)
    sizes = {frame.size for region in regions for frame in region.frames if isinstance(frame, ChartFrame)}
    if len(sizes) < 2:
        return regions
    from slidegen.layout.parts.chart import ChartPart  # most decks have no chart

    for placing in placings:
        for part, _ in placing.parts():
            if isinstance(part, ChartPart):
                part.largest = min(sizes)
    return tuple(place(placing) for placing in placings)
