"""Rows: the room around operators, and fences that grow with what they hold."""

from typing import TYPE_CHECKING

from slidegen.math.lengths import ems
from slidegen.math.sizes.box import EMPTY, Box, in_a_row
from slidegen.math.sizes.font import Glyph
from slidegen.math.sizes.operators import spacing, stretches
from slidegen.math.sizes.style import Style
from slidegen.math.tree import Node

if TYPE_CHECKING:
    from slidegen.math.sizes.measure import Gauge

_EMBELLISHED = frozenset(
    {"msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mstyle", "mrow"}
)


def core(node: Node) -> Node | None:
    """The operator that *node* is, or is built around."""
    while node.tag in _EMBELLISHED and len(node) and (node.tag not in ("mrow", "mstyle") or len(node) == 1):
        node = node[0]
    return node if node.tag == "mo" else None


def row_of(nodes: list[Node], style: Style, gauge: "Gauge") -> Box:
    """*nodes* side by side."""
    if not nodes:
        return EMPTY
    forms = [_form(node, at, len(nodes)) for at, node in enumerate(nodes)]
    grows = [_grows(node, form) for node, form in zip(nodes, forms, strict=True)]
    boxes = [EMPTY if grown else gauge.box(node, style) for node, grown in zip(nodes, grows, strict=True)]
    if any(grows):
        inner = in_a_row([box for box, grown in zip(boxes, grows, strict=True) if not grown] or [EMPTY])
        boxes = [
            _grown(node, inner, style, gauge) if grown else box
            for node, box, grown in zip(nodes, boxes, grows, strict=True)
        ]
    if len(nodes) == 1 and nodes[0].tag != "mo":
        return boxes[0]
    room = sum(_room(node, form) for node, form in zip(nodes, forms, strict=True)) * gauge.scale(style)
    row = in_a_row(boxes)
    return Box(row.width + room, row.ascent, row.descent, row.rows)


def _form(node: Node, at: int, count: int) -> str:
    sign = core(node)
    if sign is None:
        return ""
    if given := sign.get("form"):
        return given
    return "infix" if count == 1 else "prefix" if at == 0 else "postfix" if at == count - 1 else "infix"


def _grows(node: Node, form: str) -> bool:
    sign = core(node)
    if sign is None or node.tag != "mo" or sign.get("minsize"):
        return False
    given = sign.get("stretchy")
    return given == "true" if given is not None else stretches(sign.text or "", form)


def _grown(node: Node, inner: Box, style: Style, gauge: "Gauge") -> Box:
    """A fence around the axis, at least as tall as *inner* on both sides of it."""
    sign = node.text or ""
    factor, axis = gauge.scale(style), gauge.constant("AXIS_HEIGHT", style)
    reach = 2 * max(inner.ascent - axis, inner.descent + axis)
    if inner == EMPTY:
        reach = gauge.text(sign).height * factor
    glyph = gauge.font.grown(sign, reach / factor)
    if not glyph.width:
        return gauge.text(sign).scaled(factor)
    return axis_fit(glyph, axis / factor, gauge.font.widest(sign)).scaled(factor)


def axis_fit(glyph: Glyph, axis: float, width: float) -> Box:
    """*glyph* centred on the axis."""
    half = (glyph.ascent + glyph.descent) / 2
    return Box(width, half + axis, half - axis)


def _room(node: Node, form: str) -> float:
    sign = core(node)
    if sign is None:
        return 0.0
    before, behind = spacing(sign.text or "", form)
    before = ems(sign.get("lspace", "")) if "lspace" in sign.attrib else before
    behind = ems(sign.get("rspace", "")) if "rspace" in sign.attrib else behind
    return before + behind
