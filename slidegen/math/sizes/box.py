"""Boxes: how wide a piece of a formula is, and how far it goes above and below the line."""

from typing import NamedTuple


class Box(NamedTuple):
    """In ems of the formula's own size. ``rows`` are the baselines of a table's rows, below the line."""

    width: float
    ascent: float
    descent: float
    rows: tuple[float, ...] = ()

    @property
    def height(self) -> float:
        return self.ascent + self.descent

    def scaled(self, factor: float) -> "Box":
        return Box(self.width * factor, self.ascent * factor, self.descent * factor)


EMPTY = Box(0.0, 0.0, 0.0)


def in_a_row(boxes: list[Box]) -> Box:
    """*boxes* side by side."""
    if len(boxes) == 1:
        return boxes[0]
    return Box(
        sum([box.width for box in boxes]),
        max([box.ascent for box in boxes], default=0.0),
        max([box.descent for box in boxes], default=0.0),
    )
