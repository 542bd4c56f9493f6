"""MathML as a tree, and as text."""

import html
import re
from typing import TypeAlias
from xml.etree import ElementTree

Node: TypeAlias = ElementTree.Element

_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]*);")
_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DROPPED = re.compile("[\ufe00\ufe01\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Variation selectors, which fonts for formulas do not have, and what XML must not hold."""


def parse(mathml: str) -> Node:
    """The tree of a ``math`` element, with characters in place of the names that XML does not have."""
    plain = _ENTITY.sub(lambda found: found[0] if found[1] in _XML else html.unescape(found[0]), mathml)
    return ElementTree.fromstring(_DROPPED.sub("", plain))


def content_tree(content: str) -> Node:
    """The tree of a ``math`` element that holds *content*."""
    return ElementTree.fromstring(f"<math>{content}</math>")


def content(math: Node) -> str:
    """What stands in the element *math*, as XML."""
    return "".join(ElementTree.tostring(child, encoding="unicode") for child in math)


def text(node: Node) -> str:
    """The characters of *node* and all inside it."""
    return "".join(node.itertext())
