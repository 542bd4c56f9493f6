"""MathML to nodes: one function for each kind of element, of those in MathML Core (https://www.w3.org/TR/mathml-core/)
and of ``menclose``. An element of another kind is read as the row of its children.

``display`` is MathML's display style: whether limits of sums stand above and below them.
"""

import re
from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, ParseError

import msgspec

from slidegen.backends.pptx.math.characters import FENCES, PRIMES
from slidegen.backends.pptx.math.mathml.attributes import border_edges, colour_of, notation, space_of
from slidegen.backends.pptx.math.mathml.over import over, over_and_under, under
from slidegen.backends.pptx.math.mathml.rows import grouped, split_fence, trimmed
from slidegen.backends.pptx.math.mathml.tables import Cell, table
from slidegen.backends.pptx.math.mathml.tokens import characters, identifier, operator, words
from slidegen.backends.pptx.math.nodes import (
    Boxed,
    Coloured,
    Fraction,
    Nary,
    Node,
    Phantom,
    Prescripts,
    Radical,
    Row,
    Scripts,
    Side,
    Text,
)
from slidegen.math.tree import content_tree

_ZERO = re.compile(r"0*\.?0+(?:em|ex|px|pt|%)?$")
_SIDES: Final[dict[str, Side]] = {"left": "left", "right": "right"}


def read(mathml: str, *, display: bool) -> Row:
    """The nodes of *mathml*, the content of a ``math`` element.

    Raises :class:`ValueError`: it is no XML, or nested too deeply.
    """
    try:
        return _row(content_tree(mathml), display)
    except (ParseError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _row(elements: Iterable[Element], display: bool) -> Row:
    return grouped([node for element in elements for node in _nodes(element, display)])


def _nodes(element: Element, display: bool) -> Row:
    """What *element* stands for in the row of its parent, not yet grouped with its neighbours."""
    style = element.get("displaystyle")
    if style is not None:
        display = style == "true"
    found = _uncoloured(element, display)
    colour = colour_of(element)
    return (Coloured(grouped(found), colour),) if colour is not None and found else found


def _uncoloured(element: Element, display: bool) -> Row:
    match element.tag.rpartition("}")[2]:
        case "mi" | "mn":
            return identifier(element)
        case "mo":
            return operator(element)
        case "mtext" | "ms":
            return words(element)
        case "mspace":
            space = space_of(element)
            return (Text(space),) if space else ()
        case "mfrac":
            return (_fraction(element),)
        case "msqrt":
            return (Radical(_row(element, display)),)
        case "mroot":
            base, degree = _pair(element, display)
            return (Radical(base, degree),)
        case "msub" | "msup" | "msubsup":
            return (_scripts(element, display),)
        case "munder" | "mover" | "munderover":
            return _limits(element, display)
        case "mmultiscripts":
            return (_multiscripts(element, display),)
        case "mtable":
            return table([_cells(row, display=element.get("displaystyle") == "true") for row in element])
        case "mphantom":
            return (Phantom(_row(element, display)),)
        case "mpadded":
            return _padded(element, display)
        case "menclose":
            return (Boxed(_row(element, display), *notation(element)),)
        case "annotation" | "annotation-xml":
            return ()
        case "semantics":
            return _nodes(element[0], display) if len(element) else ()
        case _:
            return _children(element, display)


def _children(element: Element, display: bool) -> Row:
    """A row inside a row: brackets that grow, if it begins and ends with such, else its children.

    Primes beside what they belong to are the superscript that Office makes of them.
    """
    if (
        len(element) == 2
        and element[1].tag == "mo"
        and (primes := characters(element[1]))
        and PRIMES.issuperset(primes)
    ):
        return (Scripts(_base(element, display), high=(Text(primes, "upright"),)),)
    fence = _fence(element)
    if fence is not None:
        opening, closing = fence
        inner = [node for child in element[1:-1] for node in _nodes(child, display)]
        return (split_fence(opening, closing, inner),)
    return tuple(node for child in element for node in _nodes(child, display))


def _fence(row: Element) -> tuple[str, str] | None:
    """The brackets at both ends of *row*, either of which may be an invisible one."""
    if len(row) < 2:
        return None
    signs = []
    for end in (row[0], row[-1]):
        sign = characters(end)
        if end.tag.rpartition("}")[2] != "mo" or end.get("stretchy") == "false" or end.get("minsize"):
            return None
        if sign and sign not in FENCES:
            return None
        if not sign and "\u2063" not in (end.text or ""):
            return None
        signs.append(sign)
    return signs[0], signs[1]


def _fraction(element: Element) -> Fraction:
    numerator, denominator = _pair(element, display=False)
    return Fraction(numerator, denominator, line=_ZERO.match(element.get("linethickness", "1")) is None)


def _pair(element: Element, display: bool) -> tuple[Row, Row]:
    """The rows of an element with two children."""
    rows = [_row((child,), display) for child in element[:2]]
    return (rows[0] if rows else ()), (rows[1] if len(rows) > 1 else ())


def _scripts(element: Element, display: bool) -> Node:
    base = _base(element, display)
    first, second = _script(element, 1), _script(element, 2)
    low, high = ((), first) if element.tag.endswith("msup") else (first, second)
    if (sign := _bare_sign(base)) is not None:
        return msgspec.structs.replace(sign, low=low, high=high)
    return Scripts(base, low, high)


def _base(element: Element, display: bool) -> Row:
    """The base of scripts; a bracket stays a sign, for a row to find its partner."""
    if not len(element):
        return ()
    nodes = _nodes(element[0], display)
    return nodes if len(nodes) == 1 else grouped(nodes)


def _script(element: Element, at: int) -> Row:
    return _row((element[at],), display=False) if len(element) > at else ()


def _bare_sign(base: Row) -> Nary | None:
    """The sum, integral, ... that is all of *base* and has no limits yet."""
    if len(base) != 1 or not isinstance(base[0], Nary) or base[0] != Nary(base[0].sign):
        return None
    return base[0]


def _limits(element: Element, display: bool) -> Row:
    kind = element.tag.rpartition("}")[2]
    base = _base(element, display)
    first, second = trimmed(_script(element, 1)), trimmed(_script(element, 2))
    if (sign := _bare_sign(base)) is not None:
        low, high = ((), first) if kind == "mover" else (first, second)
        stacked = display or any(each.get("movablelimits") == "false" for each in element[0].iter())
        return (msgspec.structs.replace(sign, low=low, high=high, stacked=stacked),)
    if not first and not second:
        return base  # a space that only makes an arrow long enough
    match kind:
        case "mover":
            return (over(base, first, accent=element.get("accent") == "true"),)
        case "munder":
            return (under(base, first),)
        case _:
            return (over_and_under(base, first, second),)


def _multiscripts(element: Element, display: bool) -> Node:
    """Scripts behind and before; of several pairs, what stands low joins, and what stands high."""
    before: list[Element] | None = None
    behind: list[Element] = []
    for child in element[1:]:
        if child.tag.endswith("mprescripts"):
            before = []
        else:
            (behind if before is None else before).append(child)
    node: Row = _base(element, display)
    if behind:
        node = (Scripts(node, _row(behind[::2], display=False), _row(behind[1::2], display=False)),)
    if before:
        return Prescripts(node, _row(before[::2], display=False), _row(before[1::2], display=False))
    return node[0] if len(node) == 1 else Scripts(node)


def _cells(row: Element, *, display: bool) -> list[Cell]:
    return [
        Cell(_row(cell, display), _SIDES.get(cell.get("columnalign", ""), "center"), border_edges(cell))
        for cell in row
        if cell.tag.endswith("mtd")
    ]


def _padded(element: Element, display: bool) -> Row:
    """Something that takes less room than it needs; other changes of its room are left out."""
    flat, narrow = (_ZERO.match(element.get(name, "1")) is not None for name in ("height", "width"))
    if not flat and not narrow:
        return _children(element, display)
    row = _row(element, display)
    only = row[0] if len(row) == 1 else None
    if isinstance(only, Phantom):
        return (msgspec.structs.replace(only, width=only.width and not narrow, height=only.height and not flat),)
    return (Phantom(row, shown=True, width=not narrow, height=not flat),)
