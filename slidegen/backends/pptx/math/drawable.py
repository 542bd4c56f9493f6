"""MathML as ziamath can draw it: it draws boxes for signs that have no shape, and accents as whichever letter is named.

Rules between the cells of a table it does not draw at all.
"""

from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element

from slidegen.backends.pptx.math.characters import ACCENTS, INVISIBLE

_UNDERLINE: Final = "\u0332"
_APPLY: Final = "\u2061"
_GAP: Final = "0.8em"
_VECTOR: Final = "\u20d7"
LONE_ACCENTS: Final = frozenset("˙¨˜ˇ˘´`˚")
"""Accents that fonts for mathematics have only as combining characters."""


def make_drawable(element: Element) -> None:
    """Change *element* and all in it."""
    for at, child in reversed(list(enumerate(element))):
        make_drawable(child)
        if child.tag != "mo" or not child.text or child.text.translate(INVISIBLE):
            continue
        if child.text == _APPLY and child.get("lspace"):
            element[at] = Element("mspace", {"width": child.get("lspace", "0")})
        else:
            del element[at]
    if element.tag in ("mi", "msqrt", "mroot"):
        element.attrib.pop("style", None)  # room that is for browsers alone
    if element.tag == "mover" and len(element) == 2 and (sign := element[1]).text in LONE_ACCENTS:
        sign.text = ACCENTS[sign.text or ""]
    elif element.tag == "mover" and len(element) == 2 and element[1].attrib.pop("mathsize", ""):
        element[1].text = _VECTOR
    elif element.tag == "menclose" and element.get("notation") == "bottom":
        _underline(element)
    elif element.tag == "mtable":
        _space(element)


def _space(table: Element) -> None:
    """Distances of columns as browsers have them: none where a right side meets a left one, as in equations."""
    cells = max(table, key=len, default=table)
    sides = [cell.get("columnalign", "center") for cell in cells]
    gaps = ["0em" if pair == ("right", "left") else _GAP for pair in pairwise(sides)]
    table.set("columnspacing", " ".join((*gaps, _GAP)))


def _underline(element: Element) -> None:
    """A line below, as something that stands under and grows."""
    base = Element("mrow")
    base[:] = list(element)
    line = Element("mo", {"stretchy": "true"})
    line.text = _UNDERLINE
    element.tag = "munder"
    element.attrib.clear()
    element[:] = [base, line]
