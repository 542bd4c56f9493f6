"""What stands above and below a base: accents, bars, braces, labelled arrows, limits."""

from slidegen.backends.pptx.math.characters import ACCENTS, ARROWS, BARS, BRACES
from slidegen.backends.pptx.math.nodes import Accent, Arrow, Bar, Brace, Limit, Node, Operator, Row, Text


def over(base: Row, above: Row, *, accent: bool) -> Node:
    """*base* with *above* above it; an *accent* belongs to the letter."""
    if (arrow := _arrow(base)) and not accent:
        return Arrow(arrow, above=above)
    sign = _sign(above)
    if sign in BRACES:
        return Brace(base, sign)
    if accent and sign in BARS and not _is_letter(base):
        return Bar(base)
    if accent and sign in ACCENTS:
        return Accent(base, ACCENTS[sign])
    return Limit(base, above)


def under(base: Row, below: Row) -> Node:
    """*base* with *below* below it."""
    if arrow := _arrow(base):
        return Arrow(arrow, below=below)
    sign = _sign(below)
    if sign in BRACES:
        return Brace(base, sign, below=True)
    return Bar(base, below=True) if sign in BARS else Limit(base, below, below=True)


def over_and_under(base: Row, below: Row, above: Row) -> Node:
    """*base* between two things."""
    if arrow := _arrow(base):
        return Arrow(arrow, above, below)
    return Limit((Limit(base, below, below=True),), above)


def _sign(row: Row) -> str:
    """The one sign that *row* is, or nothing."""
    if len(row) == 1 and isinstance(row[0], Operator):
        return row[0].sign
    return row[0].text if len(row) == 1 and isinstance(row[0], Text) else ""


def _arrow(row: Row) -> str:
    sign = _sign(row)
    return sign if sign in ARROWS else ""


def _is_letter(row: Row) -> bool:
    return len(row) == 1 and isinstance(row[0], Text) and len(row[0].text) == 1
