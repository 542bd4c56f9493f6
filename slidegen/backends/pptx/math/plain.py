"""The text that stands in for a formula where mathematics cannot be set: in notes, and for other viewers.

Letters keep their slant, scripts their height, colours stay; what stands above one another is written on the line as
one would say it: ``(a + b)/c``, ``√(x + 1)``. Spaces do not break, as a formula in a line does not.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import assert_never

import msgspec

from slidegen.backends.pptx.math.characters import BINARY, PRIMES, PUNCTUATION, RELATIONS
from slidegen.backends.pptx.math.mathml.rows import is_blank
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
    Text,
)
from slidegen.model.style import Colour

SPACE = "\u00a0"
_OVERLINE, _UNDERLINE = "\u0305", "\u0332"
_ROOTS = {"": "√", "3": "∛", "4": "∜"}
_RAISED = dict(zip("0123456789+−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", strict=True))
_LOWERED = dict(zip("0123456789+−=()aeijkmnprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₚᵣₛₜᵤᵥₓ", strict=True))
_SPACES = {"\u2003": 2 * SPACE, **dict.fromkeys(" \u2002\u2004\u2005\u2009\u205f", SPACE)}


class Piece(msgspec.Struct, frozen=True):
    """Characters set alike. ``script`` is 1 above the line, -1 below it."""

    text: str
    italic: bool = False
    bold: bool = False
    script: int = 0
    colour: Colour | None = None


def plain(row: Row) -> list[Piece]:
    """*row* as pieces of text; neighbours set alike are one."""
    joined: list[Piece] = []
    for piece in _row(row, Piece("")):
        last = joined[-1] if joined else None
        if last is not None and msgspec.structs.replace(last, text="") == msgspec.structs.replace(piece, text=""):
            joined[-1] = msgspec.structs.replace(last, text=last.text + piece.text)
        else:
            joined.append(piece)
    return joined


def _row(row: Row, like: Piece) -> list[Piece]:
    out: list[Piece] = []
    for at, node in enumerate(row):
        if isinstance(node, Operator):
            out.append(_put(_spaced(node.sign, at, row, like), like))
        else:
            out += _node(node, like)
    return out


def _put(text: str, like: Piece, *, italic: bool = False, bold: bool = False) -> Piece:
    return msgspec.structs.replace(like, text=text, italic=italic, bold=bold)


def _spaced(sign: str, at: int, row: Row, like: Piece) -> str:
    """A sign between two things stands apart from them, but not in a script."""
    last = at + 1 == len(row)
    if like.script:
        return sign
    if sign in PUNCTUATION:
        return sign if last else sign + SPACE
    before = row[at - 1] if at else None
    unary = before is None or last or (isinstance(before, Operator) and before.sign not in ")]}")
    if sign in RELATIONS or (sign in BINARY and not unary):
        left = "" if before is None or is_blank(before) else SPACE
        return left + sign + ("" if last or is_blank(row[at + 1]) else SPACE)
    return sign


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _grouped(row: Row, like: Piece) -> list[Piece]:
    """*row* in brackets, unless it reads as one thing."""
    pieces = _row(row, like)
    text = _text(pieces)
    single = len(row) == 1 and isinstance(row[0], Fenced | Scripts | Accent)
    if single or len(text) <= 1 or text.isalnum():
        return pieces
    return [_put("(", like), *pieces, _put(")", like)]


def _script(row: Row, like: Piece, script: int) -> list[Piece]:
    """What stands low or high; a script of a script follows its sign, for there is no second height."""
    if not row:
        return []
    if PRIMES.issuperset(_text(_row(row, like))):
        return _row(row, like)  # fonts have them raised
    if like.script:
        text = _text(_row(row, like))
        small = _RAISED if script > 0 else _LOWERED
        if all(character in small for character in text):
            return [_put("".join(small[character] for character in text), like)]
        return [_put("^" if script > 0 else "_", like), *_grouped(row, like)]
    return _row(row, msgspec.structs.replace(like, script=script))


def _node(node: Node, like: Piece) -> list[Piece]:
    match node:
        case Text(text=text, shape=shape):
            shown = "".join(_SPACES.get(character, character) for character in text)
            letters = shown.isalpha() and "italic" in shape
            return [_put(shown, like, italic=letters or shape == "italic-words", bold=shape == "bold-words")]
        case Operator(sign=sign):
            return [_put(sign, like)]
        case Apply():
            return []
        case Fraction():
            if not node.line:
                return [*_row(node.numerator, like), _put(SPACE, like), *_row(node.denominator, like)]
            return [*_grouped(node.numerator, like), _put("/", like), *_grouped(node.denominator, like)]
        case Radical():
            degree = _text(_row(node.degree, like))
            lead = [] if degree in _ROOTS else _script(node.degree, like, 1)
            return [*lead, _put(_ROOTS.get(degree, "√"), like), *_grouped(node.base, like)]
        case Scripts():
            base = _row(node.base, like)
            return [*base, *_script(node.low, like, -1), *_script(node.high, like, 1)]
        case Prescripts():
            return [*_script(node.low, like, -1), *_script(node.high, like, 1), *_row(node.base, like)]
        case Nary():
            limits = [*_script(node.low, like, -1), *_script(node.high, like, 1)]
            return [_put(node.sign, like), *limits, _put(SPACE, like), *_row(node.operand, like)]
        case Fenced():
            return _fenced(node, like)
        case Function():
            apart = [] if _opens_bracket(node.argument) else [_put(SPACE, like)]
            return [*_row(node.name, like), *apart, *_row(node.argument, like)]
        case Accent():
            return _marked(_row(node.base, like), node.mark)
        case Bar():
            return _marked(_row(node.base, like), _UNDERLINE if node.below else _OVERLINE)
        case Brace():
            return _grouped(node.base, like)
        case Arrow():
            arrow = _put(node.sign, like)
            edge = _put(SPACE, like)
            return [edge, arrow, *_script(node.below, like, -1), *_script(node.above, like, 1), edge]
        case Limit():
            return [*_row(node.base, like), *_script(node.limit, like, -1 if node.below else 1)]
        case Matrix(rows=rows):
            return _lines(rows, like)
        case Equations(rows=rows):
            return _lines([_equations(pieces) for pieces in rows], like)
        case Phantom():
            return _row(node.base, like) if node.shown else []
        case Boxed():
            return _boxed(node, like)
        case Coloured():
            return _row(node.base, msgspec.structs.replace(like, colour=node.colour))
        case _:
            assert_never(node)


def _fenced(node: Fenced, like: Piece) -> list[Piece]:
    out = [_put(node.opening, like)]
    for at, part in enumerate(node.parts):
        if at:
            out.append(_put(f"{SPACE}{node.separator}{SPACE}", like))
        out += _row(part, like)
    return [*out, _put(node.closing, like)]


def _marked(pieces: list[Piece], mark: str) -> list[Piece]:
    """*mark*, which combines with the character before it, at all of them if it is a line, else at the last."""
    if mark in (_OVERLINE, _UNDERLINE):
        return [
            msgspec.structs.replace(each, text="".join(character + mark for character in each.text)) for each in pieces
        ]
    if not pieces:
        return []
    return [*pieces[:-1], msgspec.structs.replace(pieces[-1], text=pieces[-1].text + mark)]


def _opens_bracket(row: Row) -> bool:
    first = row[0] if row else None
    return isinstance(first, Fenced) or (isinstance(first, Scripts) and _opens_bracket(first.base))


def _equations(pieces: tuple[Row, ...]) -> tuple[Row, ...]:
    """The equations of a line, each of a right and a left side that join."""
    return tuple(tuple(chain.from_iterable(pieces[at : at + 2])) for at in range(0, len(pieces), 2))


def _lines(rows: Sequence[tuple[Row, ...]], like: Piece) -> list[Piece]:
    """Cells with spaces between them, rows with semicolons."""
    out: list[Piece] = []
    for at, cells in enumerate(rows):
        out += [_put(f";{SPACE}", like)] if at else []
        for number, cell in enumerate(cells):
            out += [_put(SPACE, like)] if number else []
            out += _row(cell, like)
    return out


def _boxed(node: Boxed, like: Piece) -> list[Piece]:
    pieces = _row(node.base, like)
    if node.edges == {"top"}:
        return _marked(pieces, _OVERLINE)
    return _marked(pieces, _UNDERLINE) if node.edges == {"bottom"} else pieces
