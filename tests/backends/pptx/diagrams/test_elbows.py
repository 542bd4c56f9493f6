"""Lines with right angles as bent connectors: what PowerPoint draws of them is the way that they were given."""

import re
from itertools import product

import pytest

from slidegen.backends.pptx.diagrams.elbows import bent_connector
from slidegen.model.diagram import Point

Place = tuple[int, int]


def way(*places: Place) -> tuple[Point, ...]:
    return tuple(Point(100_000 + 1000 * x, 200_000 + 1000 * y) for x, y in places)


def drawn(made: str) -> list[Place]:
    """The corners of a connector as DrawingML has them: the preset's, flipped, then turned about the middle."""

    def value(name: str) -> int:
        found = re.search(rf'{name}="(?:val )?(-?\d+)"', made)
        return int(found[1]) if found else 0

    width, height = value("cx"), value("cy")
    along = width if 'prst="bentConnector2"' in made else round(width * value("fmla") / 100_000)
    corners = [(0, 0), (along, 0), (along, height), (width, height)]
    found = []
    for x, y in dict.fromkeys(corners):
        u = (x - width / 2) * (-1 if value("flipH") else 1)
        v = (y - height / 2) * (-1 if value("flipV") else 1)
        for _ in range(value("rot") // 5_400_000):
            u, v = -v, u
        found.append((round(value(r"off x") + width / 2 + u), round(value(" y") + height / 2 + v)))
    return found


@pytest.mark.parametrize(("across", "down"), list(product((-300, 300), (-200, 200))))
def test_all_ways_of_one_and_two_bends(across: int, down: int) -> None:
    for route in (
        way((0, 0), (across, 0), (across, down)),
        way((0, 0), (0, down), (across, down)),
        way((0, 0), (across // 4, 0), (across // 4, down), (across, down)),
        way((0, 0), (0, down // 4), (across, down // 4), (across, down)),
        way((0, 0), (across * 2, 0), (across * 2, down), (across, down)),
    ):
        made = bent_connector(route)
        assert made is not None
        assert drawn(made) == [(point.x, point.y) for point in route]


def test_points_on_straight_parts_and_steps_too_small_to_see_do_not_count() -> None:
    made = bent_connector(way((0, 0), (50, 2), (100, 2), (100, 40), (100, 90)))
    assert made is not None
    assert "bentConnector2" in made
    assert (drawn(made)[0], drawn(made)[-1]) == ((100_000, 200_000), (200_000, 290_000))


@pytest.mark.parametrize(
    "route",
    [
        way((0, 0), (100, 50), (100, 200)),
        way((0, 0), (100, 0)),
        way((0, 0), (100, 0), (100, 100), (0, 100)),
        way((0, 0), (90, 0), (90, 90), (180, 90), (180, 180)),
    ],
    ids=["slanted", "straight", "back to where it set out", "too many"],
)
def test_other_lines_are_none(route: tuple[Point, ...]) -> None:
    assert bent_connector(route) is None
