"""Scripts beside, above and below a base."""

from typing import TYPE_CHECKING

from slidegen.math.sizes.box import EMPTY, Box
from slidegen.math.sizes.fences import core
from slidegen.math.sizes.operators import is_large
from slidegen.math.sizes.style import Style
from slidegen.math.tree import Node

if TYPE_CHECKING:
    from slidegen.math.sizes.measure import Gauge

_GROWING = frozenset("⏞⏟⎴⎵⏜⏝")
_ARROWS = frozenset("→←↔⇒⇐⇔↦⇌↩↪")


def scripts(node: Node, style: Style, gauge: "Gauge") -> Box:
    """``msub``, ``msup``, ``msubsup`` and scripts on both sides."""
    base, inner = gauge.box(node[0], style), style.in_script()
    if node.tag != "mmultiscripts":
        low = node[1] if node.tag != "msup" else None
        high = node[-1] if node.tag != "msub" else None
        return _beside(base, [(low, high)], inner, style, gauge)
    names = [child.tag for child in node]
    cut = names.index("mprescripts") if "mprescripts" in names else len(names)
    before, behind = list(node)[cut + 1 :], list(node)[1:cut]
    pairs = [*zip(before[::2], before[1::2], strict=False), *zip(behind[::2], behind[1::2], strict=False)]
    return _beside(base, [(low, high) for low, high in pairs], inner, style, gauge)


def _beside(base: Box, pairs: list[tuple[Node | None, Node | None]], inner: Style, style: Style, gauge: "Gauge") -> Box:
    def get(name: str) -> float:
        return gauge.constant(name, style)

    width, ascent, descent = base.width, base.ascent, base.descent
    for low_node, high_node in pairs:
        low = gauge.box(low_node, inner) if low_node is not None else EMPTY
        high = gauge.box(high_node, inner) if high_node is not None else EMPTY
        down = max(
            get("SUBSCRIPT_SHIFT_DOWN"),
            low.ascent - get("SUBSCRIPT_TOP_MAX"),
            base.descent + get("SUBSCRIPT_BASELINE_DROP_MIN"),
        )
        up = max(
            get("SUPERSCRIPT_SHIFT_UP"),
            base.ascent - get("SUPERSCRIPT_BASELINE_DROP_MAX"),
            get("SUPERSCRIPT_BOTTOM_MIN") + high.descent,
        )
        if low_node is not None and high_node is not None:
            missing = get("SUB_SUPERSCRIPT_GAP_MIN") - (up - high.descent + down - low.ascent)
            if missing > 0:
                room = max(0.0, get("SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT") - (up - high.descent))
                up += min(missing, room)
                down += missing - min(missing, room)
        if low_node is not None:
            descent = max(descent, down + low.descent)
        if high_node is not None:
            ascent = max(ascent, up + high.ascent)
        width += max(low.width, high.width) + get("SPACE_AFTER_SCRIPT")
    return Box(width, ascent, descent)


def over_under(node: Node, style: Style, gauge: "Gauge") -> Box:
    """``munder``, ``mover`` and ``munderover``; limits of a large operator stand beside it in lines of text."""
    sign = core(node[0])
    moves = sign is not None and is_large(sign.text or "") and sign.get("movablelimits") != "false"
    low = node[1] if node.tag != "mover" else None
    high = node[-1] if node.tag != "munder" else None
    if moves and not style.display and (sign is None or (sign.text or "") not in "∫∬∭∮"):
        return _beside(gauge.box(node[0], style), [(low, high)], style.in_script(), style, gauge)
    base = gauge.box(node[0], style)
    if sign is not None and node[0].tag == "mo" and (sign.text or "") in _ARROWS and sign.get("stretchy") != "false":
        return _on_arrow(base, low, high, style, gauge)
    accent = node.get("accent") == "true" or node.get("accentunder") == "true"
    inner = Style(False, style.depth if accent else style.depth + 1)
    width, ascent, descent = base.width, base.ascent, base.descent
    if high is not None:
        box, wide = _stretched(high, base, inner, gauge)
        width, ascent = (
            max(width, wide),
            _above(ascent, box, style, gauge, accent=accent, spans=_spans(high), large=moves),
        )
    if low is not None:
        box, wide = _stretched(low, base, inner, gauge)
        width, descent = max(width, wide), _below(descent, box, style, gauge, large=moves)
    return Box(width, ascent, descent)


def _on_arrow(base: Box, low: Node | None, high: Node | None, style: Style, gauge: "Gauge") -> Box:
    """Words above and below an arrow, which is as long as they are."""

    def get(name: str) -> float:
        return gauge.constant(f"STRETCH_STACK_{name}", style)

    inner = style.in_script()
    width, ascent, descent = base.width, base.ascent, base.descent
    if high is not None:
        box = gauge.box(high, inner)
        rise = max(get("TOP_SHIFT_UP"), get("GAP_ABOVE_MIN") + box.descent)
        width, ascent = max(width, box.width), base.ascent + rise + box.ascent
    if low is not None:
        box = gauge.box(low, inner)
        drop = max(get("BOTTOM_SHIFT_DOWN"), get("GAP_BELOW_MIN") + box.ascent)
        width, descent = max(width, box.width), base.descent + drop + box.descent
    return Box(width, ascent, descent)


def _spans(node: Node) -> bool:
    """Whether *node* is an arrow, which stands clear of what is below it, whether it is as long or not."""
    return node.tag == "mo" and (node.text or "") in _ARROWS


def _stretched(node: Node, base: Box, style: Style, gauge: "Gauge") -> tuple[Box, float]:
    """A script, and the width that it asks for: braces and arrows are as wide as what they span."""
    box = gauge.box(node, style)
    sign = core(node)
    grows = sign is not None and node.tag == "mo" and sign.get("stretchy") != "false"
    grows = grows and sign is not None and (sign.text or "") in (_GROWING | _ARROWS | {"\u0302", "\u0303"})
    return box, min(box.width, base.width) if grows else box.width


def _above(ascent: float, box: Box, style: Style, gauge: "Gauge", *, accent: bool, spans: bool, large: bool) -> float:
    if large:
        rise = gauge.constant("UPPER_LIMIT_BASELINE_RISE_MIN", style)
        return ascent + max(rise, gauge.constant("UPPER_LIMIT_GAP_MIN", style) + box.descent) + box.ascent
    if accent and not spans:
        return max(ascent, ascent - min(ascent, gauge.constant("ACCENT_BASE_HEIGHT", style)) + box.ascent)
    if spans and accent:
        return ascent + box.height + 0.07
    gap, extra = gauge.constant("OVERBAR_VERTICAL_GAP", style), gauge.constant("OVERBAR_EXTRA_ASCENDER", style)
    return ascent + gap + box.height + extra


def _below(descent: float, box: Box, style: Style, gauge: "Gauge", *, large: bool) -> float:
    if large:
        drop = gauge.constant("LOWER_LIMIT_BASELINE_DROP_MIN", style)
        return descent + max(drop, gauge.constant("LOWER_LIMIT_GAP_MIN", style) + box.ascent) + box.descent
    gap, extra = gauge.constant("UNDERBAR_VERTICAL_GAP", style), gauge.constant("UNDERBAR_EXTRA_DESCENDER", style)
    return descent + gap + box.height + extra
