"""From nodes in a line to what belongs together: brackets, functions with arguments, sums with operands.

MathML and TeX leave this to the reader's eye; Office asks for it, and sets brackets and spaces by it.
"""

from collections.abc import Sequence

import msgspec

from slidegen.backends.pptx.math.characters import CLOSING, INTEGRALS, PUNCTUATION, RELATIONS, SEPARATORS, SUMS
from slidegen.backends.pptx.math.nodes import (
    Apply,
    Fenced,
    Function,
    Nary,
    Node,
    Operator,
    Prescripts,
    Row,
    Scripts,
    Text,
)

_CLOSERS = frozenset(CLOSING.values())


def grouped(nodes: Sequence[Node]) -> Row:
    """*nodes* of one line with their brackets, arguments and operands found."""
    return _finished(_bracketed(nodes))


def split_fence(opening: str, closing: str, inner: Sequence[Node]) -> Fenced:
    """Brackets that grow around *inner*, which may hold bars that grow with them."""
    bars = {node.sign for node in inner if isinstance(node, Operator) and _is_middle(node)}
    if len(bars) != 1:
        return Fenced(opening, closing, (grouped(inner),))
    parts: list[list[Node]] = [[]]
    for node in inner:
        if _is_middle(node):
            parts.append([])
        else:
            parts[-1].append(node)
    return Fenced(opening, closing, tuple(grouped(part) for part in parts), bars.pop())


def _is_middle(node: Node) -> bool:
    return isinstance(node, Operator) and node.stretchy and node.sign in SEPARATORS


def is_blank(node: Node) -> bool:
    """Whether *node* is nothing but space."""
    return isinstance(node, Text) and not node.text.strip()


def trimmed(row: Row) -> Row:
    """*row* without the spaces at its ends."""
    first, last = 0, len(row)
    while first < last and is_blank(row[first]):
        first += 1
    while last > first and is_blank(row[last - 1]):
        last -= 1
    return row[first:last]


def _finished(nodes: Sequence[Node]) -> Row:
    return _with_operands(_with_prescripts(_with_arguments(nodes)))


def _bracketed(nodes: Sequence[Node]) -> list[Node]:
    """Pairs of brackets become one node each; those without a partner stay signs."""
    open_brackets: list[tuple[Operator, list[Node]]] = []
    current: list[Node] = []
    for node in nodes:
        if isinstance(node, Operator) and node.sign in CLOSING:
            open_brackets.append((node, current))
            current = []
            continue
        closer = _closer(node)
        if closer is None or not open_brackets or CLOSING[open_brackets[-1][0].sign] != closer.sign:
            current.append(node)
            continue
        opener, outer = open_brackets.pop()
        fenced = Fenced(opener.sign, closer.sign, (_finished(current),), grow=opener.big or opener.stretchy)
        outer.append(msgspec.structs.replace(node, base=(fenced,)) if isinstance(node, Scripts) else fenced)
        current = outer
    while open_brackets:
        opener, outer = open_brackets.pop()
        current = [*outer, opener, *current]
    return current


def _closer(node: Node) -> Operator | None:
    """The closing bracket that *node* is, or that it has scripts at."""
    if isinstance(node, Scripts):
        return _closer(node.base[0]) if len(node.base) == 1 and isinstance(node.base[0], Operator) else None
    return node if isinstance(node, Operator) and node.sign in _CLOSERS else None


def _with_arguments(nodes: Sequence[Node]) -> list[Node]:
    """Functions take what follows them. From the end, so that a function may be the argument of another."""
    backwards: list[Node] = []
    rest = list(nodes)
    while rest:
        node = rest.pop()
        if not isinstance(node, Apply):
            backwards.append(node)
        elif rest and not isinstance(rest[-1], Apply) and backwards and _is_argument(backwards[-1]):
            backwards.append(Function((rest.pop(),), (backwards.pop(),)))
    return backwards[::-1]


def _is_argument(node: Node) -> bool:
    return not isinstance(node, Operator) and not is_blank(node)


def _with_prescripts(nodes: Sequence[Node]) -> list[Node]:
    """Scripts of nothing stand before what follows."""
    found: list[Node] = []
    for node in nodes:
        last = found[-1] if found else None
        if isinstance(last, Scripts) and not last.base and _is_argument(node):
            found[-1] = Prescripts((node,), last.low, last.high)
        else:
            found.append(node)
    return found


def _with_operands(nodes: Sequence[Node]) -> Row:
    """Sums and integrals take what follows them, as far as one reads it as theirs."""
    found: list[Node] = []
    at = 0
    while at < len(nodes):
        node = nodes[at]
        at += 1
        if isinstance(node, Nary) and not node.operand:
            end = at
            while end < len(nodes) and not _ends_operand(nodes[end], node, first=end == at):
                end += 1
            node = msgspec.structs.replace(node, operand=_with_operands(nodes[at:end]))
            at = end
        found.append(node)
    return tuple(found)


def _ends_operand(node: Node, of: Nary, *, first: bool) -> bool:
    if isinstance(node, Text):
        return node.shape.endswith("words") and not is_blank(node)
    if _closer(node) is not None:
        return True
    if not isinstance(node, Operator):
        return False
    if node.sign in SUMS:
        return not first and of.sign not in INTEGRALS
    return node.sign in RELATIONS or node.sign in PUNCTUATION
