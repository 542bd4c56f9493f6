"""Tables in formulas: matrices, cases, aligned equations."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from slidegen.backends.pptx.math.nodes import Boxed, Edge, Equations, Fenced, Matrix, Row, Side


class Cell(msgspec.Struct, frozen=True):
    """``side`` is where it stands in its column; ``edges`` are ruled."""

    row: Row
    side: Side = "center"
    edges: frozenset[Edge] = frozenset()


def table(rows: Sequence[Sequence[Cell]]) -> Row:
    """Equations where columns meet right to left, else a matrix, in parts where upright rules divide it."""
    width = max((len(row) for row in rows), default=0)
    full = [[*row, *[Cell(())] * (width - len(row))] for row in rows]
    sides = tuple(_side(rows, column) for column in range(width))
    ruled = any(cell.edges for row in rows for cell in row)
    if width > 1 and not ruled and all(side == ("left" if at % 2 else "right") for at, side in enumerate(sides)):
        return (Equations(tuple(tuple(cell.row for cell in row) for row in full)),)
    if len(full) == width == 1 and not ruled:
        return full[0][0].row
    cuts = [at for at in range(1, width) if _is_cut(full, at)]
    bounds = [0, *cuts, width]
    parts: tuple[Row, ...] = tuple((_matrix(full, sides, *pair),) for pair in pairwise(bounds))
    return (Fenced("", "", parts, "|"),) if cuts else parts[0]


def _side(rows: Sequence[Sequence[Cell]], column: int) -> Side:
    return next((row[column].side for row in rows if column < len(row)), "center")


def _is_cut(rows: Sequence[Sequence[Cell]], at: int) -> bool:
    """Whether a rule stands between the columns before and after *at*."""
    return any("right" in row[at - 1].edges or "left" in row[at].edges for row in rows)


def _matrix(rows: Sequence[Sequence[Cell]], sides: tuple[Side, ...], first: int, last: int) -> Matrix:
    return Matrix(tuple(tuple(_ruled(cell) for cell in row[first:last]) for row in rows), sides[first:last])


def _ruled(cell: Cell) -> Row:
    """A cell with the level rules at it: Office's matrices have none of their own."""
    level = cell.edges & {"top", "bottom"}
    return (Boxed(cell.row, level),) if level else cell.row
