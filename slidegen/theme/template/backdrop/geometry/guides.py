"""The formulas of custom geometries (ECMA-376 part 1, 20.1.9.11)."""

from collections.abc import Iterable
from math import atan2, cos, hypot, isfinite, pi, sin, sqrt, tan
from typing import TYPE_CHECKING

from slidegen.theme.template.parts.xml import A, elements

if TYPE_CHECKING:
    from lxml.etree import _Element

TURN = 21_600_000
"""A full turn in the parts of a degree that angles are written in."""


def guides(width: float, height: float, *lists: "_Element | None") -> dict[str, float]:
    """The values that a geometry's formulas give names, in its shape's box; later lists see those before them."""
    short, long = min(width, height), max(width, height)
    known = {
        "l": 0.0, "t": 0.0, "r": width, "b": height, "w": width, "h": height, "hc": width / 2, "vc": height / 2,
        "ss": short, "ls": long, "cd2": TURN / 2, "cd4": TURN / 4, "cd8": TURN / 8, "3cd4": TURN * 3 / 4,
        "3cd8": TURN * 3 / 8, "5cd8": TURN * 5 / 8, "7cd8": TURN * 7 / 8,
    }  # fmt: skip
    for part in (2, 3, 4, 5, 6, 8, 10, 12, 16, 32):
        known |= {f"wd{part}": width / part, f"hd{part}": height / part, f"ssd{part}": short / part}
    for each in lists:
        for guide in elements(each, f"{A}gd"):
            known[guide.get("name", "")] = evaluated(guide.get("fmla", ""), known)
    return known


def value(text: str | None, known: dict[str, float]) -> float:
    """A number, or what a name stands for; 0 for neither."""
    if text is None:
        return 0.0
    if text in known:
        return known[text]
    try:
        return _finite(float(text))
    except ValueError:
        return 0.0


def _finite(number: float) -> float:
    return number if isfinite(number) else 0.0


def radians_of(angle: float) -> float:
    """An angle as it is written, in radians."""
    return angle / TURN * 2 * pi


def evaluated(formula: str, known: dict[str, float]) -> float:
    """The value of a *formula*; 0 for what is none, as for a division by nothing."""
    words = formula.split()
    arguments = [value(word, known) for word in words[1:]]
    try:
        return _finite(_applied(words[0] if words else "", arguments))
    except (IndexError, ZeroDivisionError, ValueError, OverflowError):
        return 0.0


def _applied(name: str, given: list[float]) -> float:
    match name:
        case "val":
            return given[0]
        case "*/":
            return given[0] * given[1] / given[2]
        case "+-":
            return given[0] + given[1] - given[2]
        case "+/":
            return (given[0] + given[1]) / given[2]
        case "?:":
            return given[1] if given[0] > 0 else given[2]
        case "abs":
            return abs(given[0])
        case "sqrt":
            return sqrt(given[0])
        case "max":
            return max(given[:2])
        case "min":
            return min(given[:2])
        case "mod":
            return hypot(*given[:3])
        case "pin":
            return min(max(given[1], given[0]), given[2])
        case "at2":
            return atan2(given[1], given[0]) * TURN / (2 * pi)
        case _:
            return _turned(name, given)


def _turned(name: str, given: list[float]) -> float:
    """The formulas with an angle, or with one between two lengths."""
    angle = radians_of(given[1])
    match name:
        case "cos":
            return given[0] * cos(angle)
        case "sin":
            return given[0] * sin(angle)
        case "tan":
            return given[0] * tan(angle)
        case "cat2":
            return given[0] * cos(atan2(given[2], given[1]))
        case "sat2":
            return given[0] * sin(atan2(given[2], given[1]))
    raise ValueError(name)


def adjustments(geometry: "_Element | None") -> dict[str, float]:
    """What a preset geometry's ``a:avLst`` sets, by name."""
    found: Iterable[_Element] = elements(geometry.find(f"{A}avLst"), f"{A}gd") if geometry is not None else ()
    return {guide.get("name", ""): evaluated(guide.get("fmla", ""), {}) for guide in found}
