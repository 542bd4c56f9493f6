"""What attributes of MathML elements tell: colours, widths, rules."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from slidegen.backends.pptx.math.nodes import Edge, Strike
from slidegen.math.lengths import ems
from slidegen.model.style import ROLES, Colour

_HEX = re.compile(r"#[0-9a-fA-F]{6}$")
_BORDER = re.compile(r"border-(top|bottom|left|right)\s*:")
_EDGES: Final[dict[str, frozenset[Edge]]] = {
    "box": frozenset(("top", "bottom", "left", "right")),
    "roundedbox": frozenset(("top", "bottom", "left", "right")),
    "top": frozenset(("top",)),
    "bottom": frozenset(("bottom",)),
    "left": frozenset(("left",)),
    "right": frozenset(("right",)),
    "actuarial": frozenset(("top", "right")),
    "longdiv": frozenset(("top", "left")),
}
_STRIKES: Final[dict[str, Strike]] = {
    "updiagonalstrike": "up",
    "downdiagonalstrike": "down",
    "horizontalstrike": "across",
}
_SPACES: Final = (
    (0.9, "\u2003"),
    (0.45, "\u2002"),
    (0.3, "\u2004"),
    (0.24, "\u2005"),
    (0.2, "\u205f"),
    (0.1, "\u2009"),
)
"""The widest space character that is no wider than so many ems, by what is taken for it."""

_WIDTHS: Final = {"\u2003": 1.0, "\u2002": 0.5, "\u2004": 1 / 3, "\u2005": 0.25, "\u205f": 4 / 18, "\u2009": 1 / 6}
_MOST_SPACES = 40


def colour_of(element: Element) -> Colour | None:
    """The colour that *element* asks for: a role of the palette or a literal one."""
    name = element.get("mathcolor", "")
    if name in ROLES or _HEX.match(name):
        return Colour(name.lower())
    return None


def space_of(element: Element) -> str:
    """The space characters that are about as wide as an ``mspace``; Office has none that move backwards."""
    left = ems(element.get("width", ""))
    found = ""
    while len(found) < _MOST_SPACES:
        character = next((character for least, character in _SPACES if left >= least), "")
        if not character:
            break
        found += character
        left -= _WIDTHS[character]
    return found


def notation(element: Element) -> tuple[frozenset[Edge], frozenset[Strike]]:
    """The lines that ``menclose`` draws at edges and through what it holds."""
    edges: frozenset[Edge] = frozenset()
    strikes: frozenset[Strike] = frozenset()
    for word in element.get("notation", "").split():
        edges |= _EDGES.get(word, frozenset())
        if word in _STRIKES:
            strikes |= {_STRIKES[word]}
    return edges, strikes


def border_edges(element: Element) -> frozenset[Edge]:
    """The edges of a cell that its style rules."""
    found: set[Edge] = set()
    for edge in _BORDER.findall(element.get("style", "")):
        match edge:
            case "top" | "bottom" | "left" | "right":
                found.add(edge)
    return frozenset(found)
