"""MathML's tokens to nodes: names and numbers, signs, words."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from slidegen.backends.pptx.math.characters import FENCES, INVISIBLE, NARY, shape_of, variant
from slidegen.backends.pptx.math.nodes import Apply, Nary, Operator, Row, Shape, Text

_SHAPES: Final[dict[str, Shape]] = {
    "normal": "upright",
    "bold": "bold",
    "bold-italic": "bold-italic",
    "italic": "italic",
}


def characters(element: Element) -> str:
    """All that *element* shows, without signs that have no shape."""
    return "".join(element.itertext()).strip(" \t\n\r").translate(INVISIBLE)


def identifier(element: Element) -> Row:
    """``mi`` and ``mn``. A name of several letters is upright."""
    text = characters(element)
    if not text:
        return ()
    name = element.get("mathvariant", "")
    if (shape := _SHAPES.get(name)) is not None:
        return (Text(text, shape),)
    if name:
        text = variant(text, name)
    elif len(text) > 1 and element.tag.endswith("mi") and text[0].isascii():
        return (Text(text, "upright"),)  # the name of a function
    return tuple(Text(character, shape_of(character)) for character in text)


def operator(element: Element) -> Row:
    """``mo``."""
    if "\u2061" in (element.text or ""):
        return (Apply(),)
    sign = characters(element)
    if not sign:
        return ()
    if sign in NARY:
        return (Nary(sign),)
    if len(sign) > 1 and sign.isalpha():
        return (Text(sign, "upright"),)
    stretchy = element.get("stretchy")
    big = element.get("minsize") is not None
    return (Operator("−" if sign == "-" else sign, stretchy == "true" or (stretchy is None and sign in FENCES), big),)


def words(element: Element) -> Row:
    """``mtext`` and ``ms``."""
    text = re.sub(r"[ \t\n\r]+", " ", "".join(element.itertext()))
    name = element.get("mathvariant", "")
    if not text:
        return ()
    match name:
        case "bold" | "bold-italic":
            return (Text(text, "bold-words"),)
        case "italic":
            return (Text(text, "italic-words"),)
        case _:
            return (Text(variant(text, name), "words"),)
