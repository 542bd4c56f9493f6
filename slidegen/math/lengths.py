"""Lengths in MathML and in the CSS that is left in it, in ems."""

import re

from slidegen.math.tree import Node

_LENGTH = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))(r?em|ex|px|pt|%|)$")
_UNITS = {"em": 1.0, "rem": 1.0, "ex": 0.45, "px": 1 / 16, "pt": 1 / 12, "%": 0.0, "": 1.0}
_PADDING = re.compile(r"padding-(left|right|top|bottom):\s*([^;]+)")


def ems(length: str) -> float:
    """*length* in ems; 0 for what is none."""
    found = _LENGTH.match(length.strip())
    return float(found[1]) * _UNITS[found[2]] if found is not None else 0.0


def cell_padding(cell: Node, across: float, down: float) -> tuple[float, float, float, float]:
    """What a table cell keeps free at its left, top, right and bottom."""
    given = dict(_PADDING.findall(cell.get("style", "")))
    usual = {"left": across, "top": down, "right": across, "bottom": down}
    left, top, right, bottom = (ems(given[side]) if side in given else usual[side] for side in usual)
    return left, top, right, bottom
