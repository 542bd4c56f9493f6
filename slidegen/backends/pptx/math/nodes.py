"""A formula as a tree that is close to Office's mathematics (ECMA-376 part 1, 22.1): what MathML leaves to spacing and
order, such as the operand of a sum or the argument of a function, is a part of its node here.
"""

from typing import Literal, TypeAlias

import msgspec

from slidegen.model.style import Colour

Shape: TypeAlias = Literal["italic", "upright", "bold", "bold-italic", "words", "italic-words", "bold-words"]
"""How characters are set: as variables (the usual), as names, in two bold kinds, or as words of the text."""

Side: TypeAlias = Literal["left", "center", "right"]
Edge: TypeAlias = Literal["top", "bottom", "left", "right"]
Strike: TypeAlias = Literal["up", "down", "across"]


class Text(msgspec.Struct, frozen=True):
    """Characters set alike."""

    text: str
    shape: Shape = "italic"


class Operator(msgspec.Struct, frozen=True):
    """A sign on the line. ``stretchy`` ones grow with what is beside them; ``big`` ones have a size of their own."""

    sign: str
    stretchy: bool = False
    big: bool = False


class Apply(msgspec.Struct, frozen=True):
    """The invisible sign between a function's name and its argument; :class:`Function` takes its place."""


class Fraction(msgspec.Struct, frozen=True):
    """One above the other, with a ``line`` between them or, as binomials, without."""

    numerator: "Row"
    denominator: "Row"
    line: bool = True


class Radical(msgspec.Struct, frozen=True):
    """A root; a square root has no degree."""

    base: "Row"
    degree: "Row" = ()


class Scripts(msgspec.Struct, frozen=True):
    """What stands low and high behind a base; one of the two may be empty."""

    base: "Row"
    low: "Row" = ()
    high: "Row" = ()


class Prescripts(msgspec.Struct, frozen=True):
    """What stands low and high before a base."""

    base: "Row"
    low: "Row" = ()
    high: "Row" = ()


class Nary(msgspec.Struct, frozen=True):
    """A sum, product, integral, ... of an operand; ``stacked`` limits stand below and above its sign."""

    sign: str
    low: "Row" = ()
    high: "Row" = ()
    stacked: bool = False
    operand: "Row" = ()


class Fenced(msgspec.Struct, frozen=True):
    """Parts in brackets, with ``separator`` between them; brackets that ``grow`` are as tall as what they hold."""

    opening: str
    closing: str
    parts: "tuple[Row, ...]"
    separator: str = ""
    grow: bool = True


class Function(msgspec.Struct, frozen=True):
    """A function by its upright name, ``sin``, and what it is applied to."""

    name: "Row"
    argument: "Row"


class Accent(msgspec.Struct, frozen=True):
    """A combining character above a base."""

    base: "Row"
    mark: str


class Bar(msgspec.Struct, frozen=True):
    """A line along a base."""

    base: "Row"
    below: bool = False


class Brace(msgspec.Struct, frozen=True):
    """A brace or bracket along a base."""

    base: "Row"
    sign: str
    below: bool = False


class Arrow(msgspec.Struct, frozen=True):
    """An arrow as long as what stands above or below it."""

    sign: str
    above: "Row" = ()
    below: "Row" = ()


class Limit(msgspec.Struct, frozen=True):
    """Something small below or above a base."""

    base: "Row"
    limit: "Row"
    below: bool = False


class Matrix(msgspec.Struct, frozen=True):
    """Cells in rows and columns. ``sides`` is where the cells of each column stand."""

    rows: "tuple[tuple[Row, ...], ...]"
    sides: tuple[Side, ...]


class Equations(msgspec.Struct, frozen=True):
    """Lines, each in pieces that stand below one another: a right side, a left side, and so on."""

    rows: "tuple[tuple[Row, ...], ...]"


class Phantom(msgspec.Struct, frozen=True):
    """A base that only takes room, or less room than it needs: no ``width``, no ``height``."""

    base: "Row"
    shown: bool = False
    width: bool = True
    height: bool = True


class Boxed(msgspec.Struct, frozen=True):
    """A base with lines at its edges or through it."""

    base: "Row"
    edges: frozenset[Edge] = frozenset()
    strikes: frozenset[Strike] = frozenset()


class Coloured(msgspec.Struct, frozen=True):
    """``base`` in a colour of its own."""

    base: "Row"
    colour: Colour


Node: TypeAlias = (
    Text
    | Operator
    | Apply
    | Fraction
    | Radical
    | Scripts
    | Prescripts
    | Nary
    | Fenced
    | Function
    | Accent
    | Bar
    | Brace
    | Arrow
    | Limit
    | Matrix
    | Equations
    | Phantom
    | Boxed
    | Coloured
)
Row: TypeAlias = tuple[Node, ...]
"""Nodes side by side; empty: nothing."""
