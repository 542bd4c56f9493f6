"""Lines named directly: each has its name to the right of its last point."""

from itertools import pairwise

from slidegen.layout.charts.boxes import Box
from slidegen.layout.charts.text import Pen
from slidegen.model.chart import ChartData, SeriesName
from slidegen.model.chart_places import Places

NAME_GAP = 0.6
"""The distance of a name from its point, in ems."""

FARTHEST = 1.2
"""How far a name may be moved away from the height of its point, in lines."""

WIDEST = 0.3
"""The part of the chart's width that a name may take."""

Named = list[tuple[int, int, Box]]
"""Number of the series, its last point, and where its name stands."""


def can_be_direct(data: ChartData) -> bool:
    """Whether all series are lines."""
    return all(series.is_line for series in data.series)


def name_boxes(places: Places, pen: Pen) -> Named:
    """Where the names stand at the heights of their points."""
    found: Named = []
    for number, series in enumerate(places.data.series):
        last = max((at for at, value in enumerate(series.values) if value is not None), default=None)
        point = places.point(number, last) if last is not None else None
        if last is None or point is None or not series.name:
            continue
        left = point.x + NAME_GAP * pen.em
        width, half = pen.width(series.name, bold=True), pen.line / 2
        found.append((number, last, Box(left, point.y - half, left + width, point.y + half)))
    return found


def kept_apart(named: Named, places: Places, width: float, pen: Pen) -> dict[int, SeriesName] | None:
    """The names by series, moved up and down so that they keep apart; None where they have no room."""
    if any(box.right - box.left > WIDEST * width for *_, box in named):
        return None
    lift = pen.line / 2
    top, bottom = places.plot.y - lift, places.plot.bottom + lift
    order = sorted(named, key=lambda each: (each[2].top, each[0]))
    tops = apart([box.top for *_, box in order], [float(pen.line)] * len(order), top, bottom)
    found: dict[int, SeriesName] = {}
    for (number, last, box), moved in zip(order, tops, strict=True):
        shift = round(moved - box.top)
        final = Box(box.left, moved, box.right, moved + pen.line)
        if abs(shift) > FARTHEST * pen.line or moved + pen.line > bottom + 1 or _is_crossed(final, number, places):
            return None
        found[number] = SeriesName(point=last, rect=final.rect, shift=shift)
    return found


def apart(wanted: list[float], heights: list[float], first: float, last: float) -> list[float]:
    """Where boxes start that want to start at *wanted*, moved as little as may be so that they do not overlap.

    They are in the order in which they are to stand. Boxes that would overlap form a block, in the middle of
    where they want to be; all are between *first* and *last* if they have room there.
    """
    blocks: list[_Block] = []
    for want, height in zip(wanted, heights, strict=True):
        block = _Block([height], want)
        while blocks and blocks[-1].start(first, last) + blocks[-1].height > block.start(first, last):
            block = blocks.pop().joined(block)
        blocks.append(block)
    found: list[float] = []
    for block in blocks:
        top = block.start(first, last)
        for height in block.heights:
            found.append(top)
            top += height
    return found


class _Block:
    """Boxes below one another; ``wants`` is the sum of where each wants the block to start."""

    __slots__ = ("heights", "wants")

    def __init__(self, heights: list[float], wants: float) -> None:
        self.heights = heights
        self.wants = wants

    @property
    def height(self) -> float:
        return sum(self.heights)

    def start(self, first: float, last: float) -> float:
        return max(first, min(self.wants / len(self.heights), last - self.height))

    def joined(self, below: "_Block") -> "_Block":
        lifted = below.wants - len(below.heights) * self.height
        return _Block([*self.heights, *below.heights], self.wants + lifted)


def _is_crossed(box: Box, number: int, places: Places) -> bool:
    """Whether the line of another series runs through a name."""
    for other, series in enumerate(places.data.series):
        if other == number:
            continue
        points = [places.point(other, at) for at in range(len(series.values))]
        for one, two in pairwise(points):
            if one is None or two is None or two.x <= box.left or one.x >= box.right:
                continue
            if min(one.y, two.y) < box.bottom and max(one.y, two.y) > box.top:
                return True
    return False
