# ruff: noqa: E501 - markup is easier to read in one piece
"""Outlines of shapes as SVG paths."""

import re
from math import pi

import pytest

from slidegen.theme.backdrop import Drawing
from slidegen.theme.template.backdrop.geometry.guides import evaluated, guides
from slidegen.theme.template.backdrop.geometry.lines import LINES
from slidegen.theme.template.backdrop.geometry.more import MORE
from slidegen.theme.template.backdrop.geometry.pen import Box, Pen
from slidegen.theme.template.backdrop.geometry.presets import SOLIDS, Adjusted
from slidegen.theme.template.backdrop.geometry.rounds import ROUNDS
from slidegen.theme.template.backdrop.geometry.signs import SIGNS
from tests.templates.markup import shape, solid
from tests.theme.template.drawn import arts, drawing

PRESETS = {**SOLIDS, **ROUNDS, **SIGNS, **LINES, **MORE}
_STEP = re.compile(r"([MLQCAZ])([^MLQCAZ]*)")


def ends(path: str) -> list[tuple[float, float]]:
    """Where each step of *path* leads."""
    found = []
    for command, written in _STEP.findall(path):
        if command != "Z":
            numbers = [float(each) for each in written.split()]
            assert len(numbers) == {"M": 2, "L": 2, "Q": 4, "C": 6, "A": 7}[command]
            found.append((numbers[-2], numbers[-1]))
    return found


def paths(name: str, box: Box, **adjusted: float) -> list[str]:
    drawn = PRESETS[name](box, Adjusted(adjusted))
    return [drawn] if isinstance(drawn, str) else [each.path for each in drawn]


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("box", [Box(200, 100), Box(60, 300), Box(100, 0), Box(0, 0)])
def test_presets_stay_in_their_boxes(name: str, box: Box) -> None:
    lowest = box.height * (1.13 if name in _POINTED else 1.03) + 1
    for path in paths(name, box):
        assert path.startswith("M")
        for x, y in ends(path):
            assert -1 <= x <= box.width * 1.03 + 1
            assert -1 <= y <= lowest


_POINTED = {"wedgeRectCallout", "wedgeRoundRectCallout"}
"""Which point at something outside of their boxes."""

_CURVED = {"mathPlus", "mathMinus", "heart", "arc", "pie", "chord", "blockArc"}
"""Whose curves reach sides between their points, or that keep away from them."""


@pytest.mark.parametrize("name", sorted(set(PRESETS) - _CURVED))
def test_presets_reach_from_side_to_side_of_their_boxes(name: str) -> None:
    points = [point for path in paths(name, Box(200, 100)) for point in ends(path)]
    assert min(x for x, _ in points) == pytest.approx(0, abs=5)
    assert max(x for x, _ in points) == pytest.approx(200, abs=5)


@pytest.mark.parametrize(
    ("name", "adjusted", "path"),
    [
        ("rect", {}, "M0 0L200 0L200 100L0 100Z"),
        ("triangle", {"adj": 0}, "M0 0L200 100L0 100Z"),
        ("homePlate", {"adj": 25000}, "M0 0L175 0L200 50L175 100L0 100Z"),
        ("rightArrow", {}, "M0 25L150 25L150 0L200 50L150 100L150 75L0 75Z"),
        ("leftArrow", {}, "M200 25L50 25L50 0L0 50L50 100L50 75L200 75Z"),
        ("line", {}, "M0 0L200 100"),
        ("bentConnector3", {"adj1": 25000}, "M0 0L50 0L50 100L200 100"),
        ("roundRect", {"adj": 50000}, "M0 50L0 50A50 50 0 0 1 50 0L150 0A50 50 0 0 1 200 50L200 50A50 50 0 0 1 150 100L50 100A50 50 0 0 1 0 50Z"),
        ("snip1Rect", {"adj": 20000}, "M0 0L0 0L180 0L200 20L200 100L0 100Z"),
    ],
)  # fmt: skip
def test_presets_follow_their_adjustments(name: str, adjusted: dict[str, float], path: str) -> None:
    assert paths(name, Box(200, 100), **adjusted) == [path]


@pytest.mark.parametrize(
    ("adj1", "adj2", "side"),
    [(0, 100_000, (0, 1)), (0, -100_000, (0, -1)), (150_000, 0, (1, 0)), (-150_000, 0, (-1, 0))],
)
def test_callouts_point_through_the_nearest_side(adj1: float, adj2: float, side: tuple[int, int]) -> None:
    (path,) = paths("wedgeRectCallout", Box(200, 100), adj1=adj1, adj2=adj2)
    points = ends(path)
    at = points.index((100 + adj1 * 200 / 100_000, 50 + adj2 * 100 / 100_000))
    foot, other = points[at - 1], points[at + 1]
    edge = {(0, 1): (1, 100), (0, -1): (1, 0), (1, 0): (0, 200), (-1, 0): (0, 0)}[side]
    assert foot[edge[0]] == other[edge[0]] == edge[1]


def test_the_sides_of_a_cube_are_lighter_and_darker() -> None:
    faces = PRESETS["cube"](Box(100, 100), Adjusted({}))
    assert not isinstance(faces, str)
    assert [each.shade for each in faces] == ["norm", "lightenLess", "darkenLess"]


def test_an_arc_goes_on_from_where_the_pen_is() -> None:
    assert Pen().move(0, 50).arc(50, 50, pi, pi / 2).path == "M0 50A50 50 0 0 1 50 0"
    assert Pen().move(0, 50).arc(50, 50, pi, -pi / 2).path == "M0 50A50 50 0 0 0 50 100"
    assert Pen().move(0, 5).arc(0, 5, 0, pi).path == "M0 5"


def test_a_whole_turn_is_written_in_parts() -> None:
    assert ends(Pen().move(0, 50).arc(100, 50, pi, 2 * pi).path)[-1] == (0, 50)


@pytest.mark.parametrize("kind", ["sp", "cxnSp"])
def test_custom_geometries_are_scaled_to_their_shapes(kind: str) -> None:
    path = (
        '<a:custGeom><a:avLst><a:gd name="adj" fmla="val 25000"/></a:avLst><a:gdLst><a:gd name="x" fmla="*/ w adj 100000"/></a:gdLst>'
        '<a:pathLst><a:path w="1000" h="500"><a:moveTo><a:pt x="x" y="0"/></a:moveTo><a:lnTo><a:pt x="r" y="500"/></a:lnTo>'
        '<a:quadBezTo><a:pt x="0" y="500"/><a:pt x="0" y="0"/></a:quadBezTo><a:close/></a:path></a:pathLst></a:custGeom>'
    )
    assert drawing(shape("Free", (0, 0, 2, 1), path, solid("accent1"), kind=kind)).path == "M48 0L192 96Q0 96 0 0Z"


def test_custom_geometries_without_units_count_in_those_of_the_slide() -> None:
    path = (
        '<a:custGeom><a:pathLst><a:path><a:moveTo><a:pt x="l" y="vc"/></a:moveTo>'
        '<a:arcTo wR="wd2" hR="hd2" stAng="cd2" swAng="cd2"/><a:close/></a:path></a:pathLst></a:custGeom>'
    )
    assert drawing(shape("Dome", (0, 0, 1, 1), path, solid("accent1"))).path.endswith("96 48Z")


def test_a_path_can_do_without_fill_or_line() -> None:
    paths = "".join(
        f'<a:path w="1" h="1" {how}><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="1" y="1"/></a:lnTo></a:path>'
        for how in ('fill="none"', 'stroke="0"')
    )
    line = f"<a:ln w='9525'>{solid('accent2')}</a:ln>"
    geometry = f"<a:custGeom><a:pathLst>{paths}</a:pathLst></a:custGeom>"
    drawn = arts(shape("A", (0, 0, 1, 1), geometry, solid("accent1"), line=line))
    found = [(each.fill is None, each.line is None) for each in drawn if isinstance(each, Drawing)]
    assert found == [(True, False), (False, True)]


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("val 7", 7), ("*/ 6 4 8", 3), ("+- 5 3 1", 7), ("+/ 5 3 2", 4), ("?: 1 2 3", 2), ("?: 0 2 3", 3), ("abs -4", 4),
        ("sqrt 9", 3), ("max 1 2", 2), ("min 1 2", 1), ("mod 3 4 12", 13), ("pin 1 5 3", 3), ("pin 1 0 3", 1),
        ("cos 10 cd4", 0), ("sin 10 cd4", 10), ("tan 10 cd8", 10), ("at2 1 1", 2_700_000), ("cat2 10 0 1", 0),
        ("sat2 10 0 1", 10), ("*/ 1 1 0", 0), ("sqrt -1", 0), ("nonsense 1 2", 0), ("val NaN", 0), ("val 1e400", 0), ("+-", 0), ("", 0),
    ],
)  # fmt: skip
def test_formulas_are_evaluated_and_faulty_ones_are_nothing(formula: str, value: float) -> None:
    assert evaluated(formula, guides(100, 50)) == pytest.approx(value, abs=1e-9)
