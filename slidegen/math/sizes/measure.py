"""How large a formula is: MathML Core's layout (https://www.w3.org/TR/mathml-core/), as Chromium has it."""

from collections.abc import Callable
from typing import Protocol

from slidegen.math.italic import italic
from slidegen.math.lengths import cell_padding, ems
from slidegen.math.sizes.box import EMPTY, Box, in_a_row
from slidegen.math.sizes.fences import axis_fit, row_of
from slidegen.math.sizes.font import MathFont
from slidegen.math.sizes.operators import is_large
from slidegen.math.sizes.scripts import over_under, scripts
from slidegen.math.sizes.style import Style
from slidegen.math.tree import Node, content, content_tree, text

_CELL_X, _CELL_Y = 0.4, 0.25
"""A cell's paddings as browsers have them; the latter is half an ex."""

ENCLOSED = 0.25
"""How far a box stands off what is in it."""

BAR_GAP = 0.15
FRACTION_PADDING = 0.05
"""These three are as the style sheet of web pages has them."""

_LEANING = 0.1
"""A slanted letter whose ink goes further over its end than this would touch what follows."""

_DOTS = "\u20db"
"""The three dots above a letter, which browsers put where the letter ends instead of in its middle."""

_INVISIBLE = frozenset("\u2061\u2062\u2063\u2064")
_DEEP = frozenset("gjpqyQJ,;()[]{}/|@ç\u00df")
"""Letters that go below the line."""


class Words(Protocol):
    """Measures text in the slide's own font, in ems."""

    def width(self, text: str) -> float: ...


class Gauge:
    """Measures formulas that are set in *font*, with text in what *words* has for a ``mathvariant`` (empty: none)."""

    def __init__(self, font: MathFont, words: Callable[[str], Words]) -> None:
        self.font = font
        self._words = words
        self._known: dict[tuple[str, bool], tuple[Box, str]] = {}

    def size(self, mathml: str, *, display: bool) -> Box:
        """The size of the content *mathml* of a ``math`` element, in ems, as :meth:`fitted` makes it."""
        return self._set(mathml, display)[0]

    def fitted(self, mathml: str, *, display: bool) -> str:
        """*mathml* with the room that browsers give roots and letters that lean over what follows put right."""
        return self._set(mathml, display)[1]

    def _set(self, mathml: str, display: bool) -> tuple[Box, str]:
        key = (mathml, display)
        if key not in self._known:
            math = content_tree(mathml)
            box = self.row(list(math), Style(display=display))
            self._known[key] = box, content(math)
        return self._known[key]

    def row(self, nodes: list[Node], style: Style) -> Box:
        """*nodes* side by side, with the room around operators; fences as tall as the rest."""
        return row_of(nodes, style, self)

    def box(self, node: Node, style: Style) -> Box:
        """One element."""
        style = style.of(node)
        children = list(node)
        match node.tag:
            case "mi" | "mn" | "ms":
                return self.letters(node, style)
            case "mo":
                return self.sign(node, style)
            case "mtext":
                return self._said(text(node), node.get("mathvariant", "")).scaled(self.scale(style))
            case "mspace":
                return Box(ems(node.get("width", "")) + ems(_margin(node)), 0.0, 0.0).scaled(self.scale(style))
            case "mfrac":
                return self._fraction(node, style)
            case "msqrt":
                return self._root(node, self.row(children, style), style)
            case "mroot":
                return self._root(node, self.box(children[0], style), style, children[1])
            case "msub" | "msup" | "msubsup" | "mmultiscripts":
                return scripts(node, style, self)
            case "munder" | "mover" | "munderover":
                return over_under(node, style, self)
            case "mtable":
                return self._table(node, style)
            case "menclose":
                return self._enclosed(node, style)
            case "mpadded":
                inner = self.row(children, style)
                inner = inner._replace(width=0.0) if node.get("width") == "0" else inner
                return inner._replace(ascent=0.0, descent=0.0) if node.get("height") == "0" else inner
            case _:
                return self.row(children, style)

    def scale(self, style: Style) -> float:
        """The size of letters in *style* as a fraction of the formula's own."""
        if style.depth <= 0:
            return 1.0
        first = self.font.constant("SCRIPT_PERCENT_SCALE_DOWN")
        second = self.font.constant("SCRIPT_SCRIPT_PERCENT_SCALE_DOWN")
        return first if style.depth == 1 else second * 0.71 ** (style.depth - 2)

    def constant(self, name: str, style: Style) -> float:
        """A constant of the font at the size of *style*."""
        return self.font.constant(name) * self.scale(style)

    def letters(self, node: Node, style: Style) -> Box:
        """The characters of a token; a lone letter is italic."""
        letters = node.text or ""
        if node.tag != "mi" or len(letters) != 1 or node.get("mathvariant") == "normal":
            return self.text(letters).scaled(self.scale(style))
        box, over = self.text(italic(letters)), self.font.overhang(italic(letters))
        if over > _LEANING:
            node.set("style", f"padding-inline-end:{over:.3f}em")
            box = box._replace(width=box.width + over)
        return box.scaled(self.scale(style))

    def _said(self, words: str, variant: str) -> Box:
        """Words in the slide's own font."""
        width = self._words(variant).width(words)
        if not words.strip():
            return Box(width, 0.0, 0.0)
        return Box(width, 0.75, 0.2 if _DEEP & set(words) else 0.02)

    def text(self, letters: str) -> Box:
        """*letters* in the font for formulas; what it lacks is as wide as the slide's font has it."""
        boxes = []
        for letter in letters:
            if letter in _INVISIBLE:
                continue
            glyph = self.font.glyph(letter)
            boxes.append(Box(*glyph) if glyph is not None else Box(self._words("").width(letter), 0.75, 0.2))
        return in_a_row(boxes) if boxes else EMPTY

    def sign(self, node: Node, style: Style) -> Box:
        """An operator at its own size, or at the larger one of displayed formulas."""
        sign = node.text or ""
        factor = self.scale(style) * (float(node.get("mathsize", "100%").rstrip("%")) / 100)
        if node.get("minsize"):
            grown = self.font.grown(sign, ems(node.get("minsize", "")))
            return axis_fit(grown, self.font.constant("AXIS_HEIGHT"), self.font.widest(sign)).scaled(factor)
        if sign == _DOTS:
            node.set("style", f"transform:translateX({-self.font.middle(sign):.3f}em)")
        if is_large(sign) and style.display:
            grown = self.font.grown(sign, self.font.constant("DISPLAY_OPERATOR_MIN_HEIGHT"))
            return axis_fit(grown, self.font.constant("AXIS_HEIGHT"), grown.width).scaled(factor)
        return self.text(sign).scaled(factor)

    def _fraction(self, node: Node, style: Style) -> Box:
        inner = style.in_fraction()
        above, below = self.box(node[0], inner), self.box(node[1], inner)
        top = cell_padding(node, 0.0, 0.0)[1] * self.scale(style)  # what parts continued fractions
        above = above._replace(ascent=above.ascent + top)
        ascent, descent = self._stacked(above, below, style, bar=node.get("linethickness") != "0")
        padding = 2 * FRACTION_PADDING * self.scale(style)
        return Box(max(above.width, below.width) + padding, ascent, descent)

    def _stacked(self, above: Box, below: Box, style: Style, *, bar: bool) -> tuple[float, float]:
        mode = "DISPLAY_STYLE_" if style.display else ""

        def get(name: str) -> float:
            return self.constant(name, style)

        if bar:
            axis, half = get("AXIS_HEIGHT"), get("FRACTION_RULE_THICKNESS") / 2
            gaps = ("NUM_DISPLAY_STYLE", "DENOM_DISPLAY_STYLE") if style.display else ("NUMERATOR", "DENOMINATOR")
            up = max(
                get(f"FRACTION_NUMERATOR_{mode}SHIFT_UP"),
                get(f"FRACTION_{gaps[0]}_GAP_MIN") + half + axis + above.descent,
            )
            down = max(
                get(f"FRACTION_DENOMINATOR_{mode}SHIFT_DOWN"),
                get(f"FRACTION_{gaps[1]}_GAP_MIN") + half - axis + below.ascent,
            )
            return up + above.ascent, down + below.descent
        up, down = get(f"STACK_TOP_{mode}SHIFT_UP"), get(f"STACK_BOTTOM_{mode}SHIFT_DOWN")
        missing = max(0.0, get(f"STACK_{mode}GAP_MIN") - (up - above.descent + down - below.ascent))
        return up + missing / 2 + above.ascent, down + missing / 2 + below.descent

    def _root(self, node: Node, base: Box, style: Style, degree: Node | None = None) -> Box:
        gap = self.constant("RADICAL_DISPLAY_STYLE_VERTICAL_GAP" if style.display else "RADICAL_VERTICAL_GAP", style)
        rule, extra = self.constant("RADICAL_RULE_THICKNESS", style), self.constant("RADICAL_EXTRA_ASCENDER", style)
        factor = self.scale(style)
        surd = self.font.grown("√", (base.height + gap + rule) / factor)
        ascent = base.ascent + gap + rule + extra
        tall = (surd.ascent + surd.descent) * factor
        descent = max(base.descent, tall + extra - ascent)
        spare = self.font.widest("√") - surd.width  # browsers keep room for the widest sign, behind the root
        node.set("style", f"margin-inline-end:{-spare:.3f}em")
        width = surd.width * factor + base.width
        if degree is not None:
            small = self.box(degree, Style(depth=style.depth + 2))
            raise_by = self.font.constant("RADICAL_DEGREE_BOTTOM_RAISE_PERCENT") * tall - descent
            before = max(0.0, self.constant("RADICAL_KERN_BEFORE_DEGREE", style))
            after = max(-small.width, self.constant("RADICAL_KERN_AFTER_DEGREE", style))
            width += before + small.width + after
            ascent = max(ascent, raise_by + small.height)
        return Box(width, ascent, descent)

    def _enclosed(self, node: Node, style: Style) -> Box:
        inner, notation = self.row(list(node), style), node.get("notation", "")
        around = ENCLOSED + 0.06 if "box" in notation else 0.0
        bar = BAR_GAP + 0.07
        above = around + (bar if "top" in notation else 0.0)
        below = around + (bar if "bottom" in notation else 0.0)
        return Box(inner.width + 2 * around, inner.ascent + above, inner.descent + below)

    def _table(self, node: Node, style: Style) -> Box:
        """Rows of cells, centred on the axis."""
        inner = Style(display=style.display, depth=style.depth)
        factor = self.scale(style)
        widths: dict[int, float] = {}
        heights: list[tuple[float, float]] = []
        for row in node:
            ascent = descent = 0.0
            for at, cell in enumerate(row):
                left, top, right, bottom = cell_padding(cell, _CELL_X, _CELL_Y)
                box = self.row(list(cell), inner)
                widths[at] = max(widths.get(at, 0.0), box.width + (left + right) * factor)
                ascent = max(ascent, box.ascent + top * factor)
                descent = max(descent, box.descent + bottom * factor)
            heights.append((ascent, descent))
        total = sum([ascent + descent for ascent, descent in heights])
        axis = self.constant("AXIS_HEIGHT", style)
        top = total / 2 + axis
        rows, at_y = [], -top
        for ascent, descent in heights:
            rows.append(at_y + ascent)
            at_y += ascent + descent
        return Box(sum(widths.values()), top, total - top, tuple(rows))


def _margin(node: Node) -> str:
    style = node.get("style", "")
    return style.partition("margin-left:")[2].partition(";")[0]
