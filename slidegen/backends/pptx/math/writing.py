"""Nodes to OMML, Office's mathematics (ECMA-376 part 1, 22.1), as PowerPoint writes it.

No ``m:e`` is left empty, since PowerPoint draws a dotted box in its place, and there is no ``m:br``, at which it takes
the file for broken. Children of property elements must come in the schema's order.
"""

from itertools import groupby
from typing import Final, assert_never

from slidegen.backends.pptx.math.ink import Ink
from slidegen.backends.pptx.math.nodes import (
    Accent,
    Apply,
    Arrow,
    Bar,
    Boxed,
    Brace,
    Coloured,
    Equations,
    Fenced,
    Fraction,
    Function,
    Limit,
    Matrix,
    Nary,
    Node,
    Operator,
    Phantom,
    Prescripts,
    Radical,
    Row,
    Scripts,
    Shape,
    Text,
)
from slidegen.backends.pptx.oxml import escape

_NOTHING = "\u200b"
_STYLES: Final[dict[Shape, str]] = {
    "italic": "",
    "upright": '<m:rPr><m:sty m:val="p"/></m:rPr>',
    "bold": '<m:rPr><m:sty m:val="b"/></m:rPr>',
    "bold-italic": '<m:rPr><m:sty m:val="bi"/></m:rPr>',
    "words": "<m:rPr><m:nor/></m:rPr>",
    "italic-words": "<m:rPr><m:nor/></m:rPr>",
    "bold-words": "<m:rPr><m:nor/></m:rPr>",
}
_LITERAL = "<m:rPr><m:lit/></m:rPr>"
"""The mark of an ampersand that is one: elsewhere it aligns lines."""


def omml(row: Row, ink: Ink) -> str:
    """The content of ``m:oMath``."""
    return _row(row, ink)


def _row(row: Row, ink: Ink) -> str:
    out = []
    for shape, nodes in groupby(row, _shape):
        if shape is None:
            out += [_node(node, ink) for node in nodes]
        else:
            out.append(_run("".join(_characters(node) for node in nodes), shape, ink))
    return "".join(out)


def _shape(node: Node) -> Shape | None:
    """How a character is set; neighbours set alike are one run."""
    return node.shape if isinstance(node, Text) else "italic" if isinstance(node, Operator) else None


def _characters(node: Node) -> str:
    match node:
        case Text(text=text) | Operator(sign=text):
            return text
        case _:
            return ""


def _run(text: str, shape: Shape, ink: Ink) -> str:
    if "&" in text and not shape.endswith("words"):
        return "".join(_one_run(part, _LITERAL if part == "&" else _STYLES[shape], shape, ink) for part in _parts(text))
    return _one_run(text, _STYLES[shape], shape, ink)


def _parts(text: str) -> list[str]:
    """*text* cut at ampersands, which are parts of their own."""
    return [part for part in text.replace("&", "\0&\0").split("\0") if part]


def _one_run(text: str, style: str, shape: Shape, ink: Ink) -> str:
    properties = ink.run(italic="italic" in shape, bold="bold" in shape)
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<m:r>{style}{properties}<m:t{kept}>{escape(text)}</m:t></m:r>"


def _part(name: str, row: Row, ink: Ink) -> str:
    """A row in an element of its own."""
    return f"<m:{name}>{_row(row, ink) or _run(_NOTHING, 'upright', ink)}</m:{name}>"


def _object(name: str, settings: str, content: str, ink: Ink) -> str:
    return f"<m:{name}><m:{name}Pr>{settings}{ink.control}</m:{name}Pr>{content}</m:{name}>"


def _value(name: str, value: str) -> str:
    return f'<m:{name} m:val="{escape(value)}"/>'


def _node(node: Node, ink: Ink) -> str:
    match node:
        case Text(text=text, shape=shape):
            return _run(text, shape, ink)
        case Operator(sign=sign):
            return _run(sign, "italic", ink)
        case Apply():
            return ""
        case Fraction():
            kind = "" if node.line else _value("type", "noBar")
            content = _part("num", node.numerator, ink) + _part("den", node.denominator, ink)
            return _object("f", kind, content, ink)
        case Radical():
            degree = _part("deg", node.degree, ink) if node.degree else "<m:deg/>"
            hidden = "" if node.degree else _value("degHide", "1")
            return _object("rad", hidden, degree + _part("e", node.base, ink), ink)
        case Scripts():
            return _scripts(node, ink)
        case Prescripts():
            content = _part("sub", node.low, ink) + _part("sup", node.high, ink) + _part("e", node.base, ink)
            return _object("sPre", "", content, ink)
        case Nary():
            return _nary(node, ink)
        case Fenced():
            return _fenced(node, ink)
        case Function():
            return _object("func", "", _part("fName", node.name, ink) + _part("e", node.argument, ink), ink)
        case Accent():
            return _object("acc", _value("chr", node.mark), _part("e", node.base, ink), ink)
        case Bar():
            return _object("bar", _value("pos", "bot" if node.below else "top"), _part("e", node.base, ink), ink)
        case Brace():
            return _along(node.sign, node.base, ink, side="bot" if node.below else "top")
        case Arrow():
            return _arrow(node, ink)
        case Limit():
            name = "limLow" if node.below else "limUpp"
            return _object(name, "", _part("e", node.base, ink) + _part("lim", node.limit, ink), ink)
        case Matrix():
            return _matrix(node, ink)
        case Equations():
            lines = "".join(f"<m:e>{_equation(line, ink)}</m:e>" for line in node.rows)
            return _object("eqArr", "", lines, ink)
        case Phantom():
            return _phantom(node, ink)
        case Boxed():
            return _boxed(node, ink)
        case Coloured():
            return _row(node.base, ink.coloured(node.colour))
        case _:
            assert_never(node)


def _scripts(node: Scripts, ink: Ink) -> str:
    base = _part("e", node.base, ink)
    if node.low and node.high:
        return _object("sSubSup", "", base + _part("sub", node.low, ink) + _part("sup", node.high, ink), ink)
    if node.low:
        return _object("sSub", "", base + _part("sub", node.low, ink), ink)
    return _object("sSup", "", base + _part("sup", node.high, ink), ink)


def _nary(node: Nary, ink: Ink) -> str:
    settings = _value("chr", node.sign) + _value("limLoc", "undOvr" if node.stacked else "subSup")
    settings += "" if node.low else _value("subHide", "1")
    settings += "" if node.high else _value("supHide", "1")
    low = _part("sub", node.low, ink) if node.low else "<m:sub/>"
    high = _part("sup", node.high, ink) if node.high else "<m:sup/>"
    return _object("nary", settings, low + high + _part("e", node.operand, ink), ink)


def _fenced(node: Fenced, ink: Ink) -> str:
    settings = _value("begChr", node.opening)
    settings += _value("sepChr", node.separator) if node.separator else ""
    settings += _value("endChr", node.closing)
    settings += "" if node.grow else _value("grow", "0")
    return _object("d", settings, "".join(_part("e", part, ink) for part in node.parts), ink)


def _along(sign: str, row: Row, ink: Ink, *, side: str, on_line: bool = False) -> str:
    """*row* with *sign* along one *side*; the other of the two stands on the line, or the sign if *on_line*."""
    line = side if on_line else ("bot" if side == "top" else "top")
    settings = _value("chr", sign) + _value("pos", side) + _value("vertJc", line)
    return _object("groupChr", settings, _part("e", row, ink), ink)


def _arrow(node: Arrow, ink: Ink) -> str:
    """An operator whose sign is as long as its labels, as Office's menus make it."""
    if node.above:
        arrow = _along(node.sign, node.above, ink, side="bot", on_line=True)
        if node.below:
            arrow = _object("limLow", "", f"<m:e>{arrow}</m:e>{_part('lim', node.below, ink)}", ink)
    else:
        arrow = _along(node.sign, node.below, ink, side="top", on_line=True)
    return _object("box", _value("opEmu", "1"), f"<m:e>{arrow}</m:e>", ink)


def _matrix(node: Matrix, ink: Ink) -> str:
    columns = "".join(
        f"<m:mc><m:mcPr>{_value('count', str(len(list(run))))}{_value('mcJc', side)}</m:mcPr></m:mc>"
        for side, run in groupby(node.sides)
    )
    rows = "".join(f"<m:mr>{''.join(_part('e', cell, ink) for cell in row)}</m:mr>" for row in node.rows)
    return _object("m", f"{_value('plcHide', '1')}<m:mcs>{columns}</m:mcs>", rows, ink)


def _equation(line: tuple[Row, ...], ink: Ink) -> str:
    """Pieces of a line with ampersands between them, where lines are aligned by turns at and between pieces."""
    mark = _one_run("&", "", "italic", ink)
    return mark.join(_row(piece, ink) for piece in line)


def _phantom(node: Phantom, ink: Ink) -> str:
    settings = "" if node.shown else _value("show", "0")
    settings += "" if node.width else _value("zeroWid", "1")
    settings += "" if node.height else _value("zeroAsc", "1") + _value("zeroDesc", "1")
    return _object("phant", settings, _part("e", node.base, ink), ink)


def _boxed(node: Boxed, ink: Ink) -> str:
    if not node.edges and not node.strikes:
        return _row(node.base, ink)
    if len(node.edges) == 1 and not node.strikes and (edge := next(iter(node.edges))) in ("top", "bottom"):
        return _object("bar", _value("pos", "top" if edge == "top" else "bot"), _part("e", node.base, ink), ink)
    hidden = (("hideTop", "top"), ("hideBot", "bottom"), ("hideLeft", "left"), ("hideRight", "right"))
    settings = "".join(_value(name, "1") for name, edge in hidden if edge not in node.edges)
    struck = (("strikeH", "across"), ("strikeBLTR", "up"), ("strikeTLBR", "down"))
    settings += "".join(_value(name, "1") for name, strike in struck if strike in node.strikes)
    return _object("borderBox", settings, _part("e", node.base, ink), ink)
