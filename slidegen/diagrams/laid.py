"""Graphs laid out: places in points at the nominal text size, from the top left corner."""

from collections.abc import Mapping
from typing import TypeAlias

import msgspec

from slidegen.units import Pt

Place: TypeAlias = tuple[Pt, Pt]


class Box(msgspec.Struct, frozen=True, gc=False):
    """The rectangle of a vertex or a cluster."""

    x: Pt
    y: Pt
    width: Pt
    height: Pt

    @property
    def centre(self) -> Place:
        return self.x + self.width / 2, self.y + self.height / 2

    def moved(self, dx: Pt, dy: Pt) -> "Box":
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.width, self.height)


class Route(msgspec.Struct, frozen=True, kw_only=True):
    """The way of an arc; ``curved``: the points are those of Bézier curves, 3n + 1. Labels have their centres."""

    points: tuple[Place, ...]
    curved: bool
    label: Place | None = None
    tail: Place | None = None
    head: Place | None = None

    def moved(self, dx: Pt, dy: Pt) -> "Route":
        """The same way elsewhere."""

        def at(place: Place | None) -> Place | None:
            return None if place is None else (place[0] + dx, place[1] + dy)

        points = tuple((x + dx, y + dy) for x, y in self.points)
        return Route(points=points, curved=self.curved, label=at(self.label), tail=at(self.tail), head=at(self.head))


class Laid(msgspec.Struct, frozen=True, kw_only=True):
    """``boxes`` are by the ids of vertices and clusters; ``routes`` by the index of the arc, hidden ones have none."""

    width: Pt
    height: Pt
    boxes: Mapping[str, Box]
    routes: Mapping[int, Route]
