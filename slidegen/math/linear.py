"""A formula as one line of Unicode text: for viewers that set no formulas, for notes, titles and screen readers."""

import unicodedata
from typing import Final

from slidegen.math.tree import Node, text

_SUPERSCRIPT: Final = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_SUBSCRIPT: Final = str.maketrans("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_RAISED: Final = frozenset("′″‴⁗∘∗†‡")
_ROOTS: Final = {"3": "∛", "4": "∜"}
_COMBINING: Final = {
    "ˆ": "\u0302", "^": "\u0302", "\u0302": "\u0302", "¯": "\u0304", "~": "\u0303", "˜": "\u0303", "\u0303": "\u0303",
    "⃗": "\u20d7", "→": "\u20d7", "˙": "\u0307", "¨": "\u0308", "⃛": "\u20db", "ˇ": "\u030c", "˘": "\u0306",
    "´": "\u0301", "`": "\u0300", "˚": "\u030a",
}  # fmt: skip
"""Accents by the character that sits on the letter before it."""

_INVISIBLE: Final = frozenset("\u2061\u2062\u2063\u2064")
_BINARY: Final = frozenset("+−±∓×÷=<>:∣")
_OPENING: Final = frozenset("([{⟨⌊⌈")
_WIDE_SPACE: Final = 0.4


def linear(node: Node) -> str:
    """The formula in *node* as one line: ``x² = (a + b)/2``."""
    return " ".join(_row(list(node)).split())


def _row(nodes: list[Node]) -> str:
    out = ""
    for at, node in enumerate(nodes):
        if node.tag != "mo":
            piece = _one(node)
            both = out[-1:].isalpha() and piece[:1].isalpha()
            words = node.tag == "mi" and (len(piece) > 1 or (at > 0 and len(_one(nodes[at - 1])) > 1))
            out += " " + piece if both and words else piece
            continue
        sign = (node.text or "").replace("-", "−")
        if sign in _INVISIBLE:
            out += " " if sign == "\u2061" and at + 1 < len(nodes) and _one(nodes[at + 1])[:1] not in _OPENING else ""
        elif _is_spaced(sign) and out.strip() and out.rstrip()[-1] not in _OPENING and node.get("form") != "prefix":
            tight = out.rstrip()[-1] in "=<>≤≥≈→," and sign in "+−±∓"
            out = out.rstrip() + (f" {sign}" if tight else f" {sign} ")
        else:
            out += sign + (" " if sign in ",;" else "")
    return out


def _is_spaced(sign: str) -> bool:
    return sign in _BINARY or (len(sign) == 1 and unicodedata.category(sign) == "Sm" and sign not in "¬∂∇∑∏∫∮∐√∀∃")


def _one(node: Node) -> str:
    children = list(node)
    match node.tag:
        case "mi" | "mn" | "mo" | "ms":
            return (node.text or "").replace("\u2009", " ") if node.text not in _INVISIBLE else ""
        case "mtext":
            return text(node).replace("\xa0", " ")
        case "mspace":
            return " " if _ems(node.get("width", "")) > _WIDE_SPACE else ""
        case "mfrac":
            over, under = _one(children[0]), _one(children[1])
            if node.get("linethickness") == "0":
                return f"{over} over {under}"
            return f"{_bracketed(over)}/{_bracketed(under)}"
        case "msqrt":
            return "√" + _bracketed(_row(children))
        case "mroot":
            degree = _one(children[1])
            return _ROOTS.get(degree, _raised(degree) + "√") + _bracketed(_one(children[0]))
        case "msup" | "mover" | "msub" | "munder" | "msubsup" | "munderover":
            return _scripts(node, children)
        case "mmultiscripts":
            return _multiscripts(children)
        case "mtable":
            return "; ".join(_table_row(row) for row in children)
        case "mphantom":
            return ""
        case _:
            return _row(children)


def _table_row(row: Node) -> str:
    cells = list(row)
    aligned = any(cell.get("columnalign") == "right" for cell in cells[:-1])
    if aligned and len(cells) == 2:  # an equation parted at its sign
        return " ".join(_row([*cells[0], *cells[1]]).split())
    return ", ".join(filter(None, (_row(list(cell)).strip() for cell in cells)))


def _scripts(node: Node, children: list[Node]) -> str:
    base = _one(children[0])
    if node.tag in ("mover", "munder") and children[1].tag == "mo":
        sign = children[1].text or ""
        if node.tag == "mover" and len(base) == 1 and sign in _COMBINING:
            return unicodedata.normalize("NFC", base + _COMBINING[sign])
        if sign in _COMBINING or sign in "⏞⏟":
            return base
    low = children[1] if node.tag in ("msub", "munder", "msubsup", "munderover") else None
    high = children[-1] if node.tag in ("msup", "mover", "msubsup", "munderover") else None
    out = base
    if low is not None:
        out += _lowered(_one(low))
    if high is not None:
        out += _raised(_one(high))
    large = children[0].tag == "mo" or len(base) > 1
    return out + " " if large and (low is not None or node.tag in ("mover", "munderover")) else out


def _multiscripts(children: list[Node]) -> str:
    names = [child.tag for child in children]
    cut = names.index("mprescripts") if "mprescripts" in names else len(children)
    before, after = children[cut + 1 :], children[1:cut]
    lead = "".join(_lowered(_one(low)) + _raised(_one(high)) for low, high in _pairs(before))
    tail = "".join(_lowered(_one(low)) + _raised(_one(high)) for low, high in _pairs(after))
    return lead + _one(children[0]) + tail


def _pairs(nodes: list[Node]) -> list[tuple[Node, Node]]:
    return list(zip(nodes[::2], nodes[1::2], strict=False))


def _raised(script: str) -> str:
    script = script.replace(" ", "") if len(script) < 8 else script.strip()
    if not script or all(sign in _RAISED for sign in script):
        return script.replace("∘", "°")
    small = script.translate(_SUPERSCRIPT)
    return small if not set(small) & set(script) else f"^{_bracketed(script)}"


def _lowered(script: str) -> str:
    script = script.replace(" ", "") if len(script) < 8 else script.strip()
    small = script.translate(_SUBSCRIPT)
    return small if not set(small) & set(script) else f"_{_bracketed(script)}"


def _bracketed(words: str) -> str:
    """*words* in brackets, unless they are one thing."""
    words = " ".join(words.split())
    if len(words) <= 1 or words.replace(".", "").isdecimal() or (words.isalpha() and len(words) <= 2):
        return words
    bases = unicodedata.normalize("NFD", words)
    if sum(not unicodedata.combining(sign) for sign in bases) == 1:
        return words
    return words if words[0] == "(" and _closes(words) else f"({words})"


def _closes(words: str) -> bool:
    """Whether the bracket that opens *words* closes at its end."""
    depth = 0
    for at, sign in enumerate(words):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at == len(words) - 1
    return False


def _ems(width: str) -> float:
    try:
        return float(width.removesuffix("em"))
    except ValueError:
        return 0.0
