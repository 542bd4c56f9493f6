"""MathML as math-core writes it -> MathML that browsers, PowerPoint and screen readers all understand.

* Presentation that math-core says in CSS becomes MathML's own attributes: ``columnalign``, ``mathcolor`` (a palette
  role or ``#rrggbb``), ``mathvariant`` on ``mtext``. In ``style`` are left: paddings, margins and rules of cells.
* Bars are ``menclose`` with ``notation="top"`` or ``"bottom"``: no font's overline fits what stands below it.
* Empty spaces and rows of one element, which math-core adds for one browser or another, are gone.
"""

import re

from slidegen.math.colours import named
from slidegen.math.tree import Node

_COLOUR = re.compile(r"color:\s*(#[0-9a-fA-F]{6});?$")
_ALIGN = re.compile(r"text-align:\s*(\w+);\s*")
_JUSTIFY = re.compile(r"justify-items:\s*\w+;?\s*")
_BARS = {"mover": "top", "munder": "bottom"}
_BAR = "\u0332"
_BRACES = frozenset("⏞⏟⎴⎵⏜⏝")
_WIDE = {"~": "\u0303", "ˆ": "\u0302", "^": "\u0302"}
"""Accents that stretch, by the character whose wide forms fonts have."""
_VECTOR = "\u20d7"
"""Browsers do not put it over the middle of a letter; an arrow that is made small they do."""

_PRIMES = frozenset("′″‴⁗")
"""Fonts have them raised already, so that as superscripts they would stand too high, and small."""

_VARIANTS = {"b": "bold", "i": "italic", "code": "monospace"}


def tidy(node: Node) -> Node:
    """*node* with all inside it made plain; the element itself may be another one."""
    children = [tidy(child) for child in node if not _is_nothing(child)]
    node[:] = children
    _restyle(node)
    match node.tag:
        case "mrow" if len(children) == 1 and not node.attrib:
            return children[0]
        case "mo" if node.text == "\u2063":
            node.attrib.update({"lspace": "0", "rspace": "0"})
        case "mo" if node.text == "*":
            node.text = "∗"  # TeX's asterisk; that of texts is raised, and too high as a superscript
        case "mtext":
            return _plain_text(node)
        case "mspace" if (width := node.get("width", "")).endswith("rem"):
            node.attrib.pop("style", None)
            node.set("width", width.removesuffix("rem") + "em")
        case "mover" | "munder":
            return _accent(node)
        case "msup" if node[1].tag == "mo" and set(node[1].text or " ") <= _PRIMES:
            node[1].attrib.update({"lspace": "0", "rspace": "0"})
            node.tag = "mrow"
        case "menclose":
            node[:] = [child for child in children if not child.get("class")]
    return node


def _is_nothing(node: Node) -> bool:
    return node.tag == "mspace" and not node.attrib


def _restyle(node: Node) -> None:
    """Turn CSS into MathML's attributes."""
    style = node.get("style")
    if not style:
        return
    if (colour := _COLOUR.match(style)) is not None:
        del node.attrib["style"]
        node.set("mathcolor", named(colour[1]))
        return
    if (align := _ALIGN.search(style)) is not None:
        node.set("columnalign", align[1])
        style = _JUSTIFY.sub("", _ALIGN.sub("", style)).strip()
    if style:
        node.set("style", style)
    else:
        del node.attrib["style"]


def _plain_text(node: Node) -> Node:
    """``mtext`` without HTML inside it."""
    if len(node) == 1 and not node.text and not node[0].tail:
        child = node[0]
        if child.tag == "a":
            return node
        if (variant := _VARIANTS.get(child.tag)) is not None:
            node.set("mathvariant", variant)
    words = "".join(node.itertext())
    node[:] = []
    node.text = words
    return node


def _accent(node: Node) -> Node:
    """Bars as ``menclose``, accents that grow in the characters that grow, braces that stay in the middle."""
    if len(node) != 2 or (sign := node[1]).tag != "mo":
        return node
    if sign.text == _BAR:
        bar = Node("menclose", {"notation": _BARS[node.tag]})
        bar.append(node[0])
        return bar
    if sign.text is not None and sign.text in _BRACES:
        node.attrib.pop("accent", None)
        node.attrib.pop("accentunder", None)
        sign.set("stretchy", "true")
    elif sign.text == _VECTOR:
        sign.text = "→"
        sign.set("mathsize", "70%")
    elif sign.get("stretchy") == "true" and sign.text in _WIDE:
        sign.text = _WIDE[sign.text]
    return node
