"""Cells over several columns or rows.

``^^`` joins the cell above, ``<<`` the one to the left; the attribute ``merge="r1c2-r1c4"`` names ranges.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from slidegen.model.attributes import Attributes, value_span
from slidegen.model.blocks import Cell, Table
from slidegen.model.inlines import LineBreak
from slidegen.parse.content.context import Context

ABOVE, LEFT = "^^", "<<"
_RANGE = r"r(\d{1,4})c(\d{1,4})[-:]r(\d{1,4})c(\d{1,4})"

Rows = tuple[tuple[Cell, ...], ...]
Place = tuple[int, int]
"""Row and column, both from 0."""


def join_marked(context: Context, rows: Rows) -> Rows:
    """*rows* with the cells that marks join. Marks that join nothing, or no rectangle, stay as text."""
    owners: dict[Place, Place] = {}
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            mark = cell.span.text if cell.span is not None else ""
            if mark not in (ABOVE, LEFT):
                continue
            beside = (row - 1, column) if mark == ABOVE else (row, column - 1)
            if min(beside) < 0 or beside[1] >= len(rows[beside[0]]):
                context.report.add(
                    "bad-merge",
                    f"no cell is {'above' if mark == ABOVE else 'left of'} this `{mark}`",
                    cell.span,
                    help=f"for the characters themselves write `\\{mark}`",
                )
            else:
                owners[row, column] = owners.get(beside, beside)
    return _joined(rows, _rectangles(context, rows, owners))


def _rectangles(context: Context, rows: Rows, owners: Mapping[Place, Place]) -> dict[Place, Place]:
    """Those of *owners* whose cells make rectangles."""
    found: dict[Place, Place] = {}
    for owner, places in _areas(owners).items():
        height = max(row for row, _ in places) - owner[0] + 1
        width = max(column for _, column in places) - owner[1] + 1
        if len(places) + 1 == height * width and min(places) > owner and min(at for _, at in places) >= owner[1]:
            found.update(dict.fromkeys(places, owner))
            continue
        row, column = places[0]
        context.report.add(
            "bad-merge",
            "the joined cells are no rectangle",
            rows[row][column].span,
            help=f"write `{ABOVE}` or `{LEFT}` in each cell of the rectangle but its first",
        )
    return found


def _areas(owners: Mapping[Place, Place]) -> dict[Place, list[Place]]:
    areas: dict[Place, list[Place]] = defaultdict(list)
    for place, owner in owners.items():
        areas[owner].append(place)
    return areas


def _joined(rows: Rows, owners: Mapping[Place, Place]) -> Rows:
    """*rows*, each place of *owners* covered by its owner."""
    if not owners:
        return rows
    made = [list(cells) for cells in rows]
    for (top, left), places in _areas(owners).items():
        made[top][left] = replace(
            made[top][left],
            rows=max(row for row, _ in places) - top + 1,
            columns=max(column for _, column in places) - left + 1,
        )
        for row, column in places:
            made[row][column] = replace(made[row][column], inlines=(), covered=True)
    return tuple(tuple(cells) for cells in made)


def join_ranges(context: Context, table: Table, attributes: Attributes) -> Table:
    """*table* with the ranges of the attribute ``merge`` joined; row 0 is the header. What they cover moves along."""
    for part in attributes.get("merge").replace(",", " ").split():
        found = re.fullmatch(_RANGE, part)
        ends = [int(each) for each in found.groups()] if found is not None else []
        message = "" if ends else f"`merge` cannot have `{part}`"
        if ends:
            header, body = ends[0] == 0 or ends[2] == 0, ends[0] > 0 or ends[2] > 0
            rows = table.header if header else table.rows
            first = (ends[0] - (not header), ends[1] - 1)
            last = (ends[2] - (not header), ends[3] - 1)
            if header and body:
                message = f"`{part}` joins cells of the header with others"
            elif not _inside(rows, first, last):
                message = f"`merge` cannot have `{part}`: below the header there are {_size(table)} cells"
            elif any(_taken(rows[row][column]) for row, column in _places(first, last)):
                message = f"a cell of `{part}` is joined already"
            else:
                joined = _joined(_gathered(rows, first, last), dict.fromkeys(_places(first, last)[1:], first))
                table = replace(table, header=joined) if header else replace(table, rows=joined)
        if message:
            context.report.add(
                "bad-merge",
                message,
                value_span(attributes, "merge"),
                help="write first and last cell, such as `r1c2-r1c4`; row 1 is the first below the header",
            )
    return table


def _size(table: Table) -> str:
    return f"{len(table.rows)} × {len(table.aligns)}"


def _inside(rows: Rows, first: Place, last: Place) -> bool:
    if not (0 <= first[0] <= last[0] < len(rows) and 0 <= first[1] <= last[1]) or first == last:
        return False
    return all(last[1] < len(cells) for cells in rows[first[0] : last[0] + 1])


def _places(first: Place, last: Place) -> list[Place]:
    return [(row, column) for row in range(first[0], last[0] + 1) for column in range(first[1], last[1] + 1)]


def _taken(cell: Cell) -> bool:
    return cell.covered or cell.rows > 1 or cell.columns > 1


def _gathered(rows: Rows, first: Place, last: Place) -> Rows:
    """*rows* with what stands in the range below one another in its first cell."""
    texts = [rows[row][column].inlines for row, column in _places(first, last) if rows[row][column].inlines]
    inlines = tuple(node for at, text in enumerate(texts) for node in ((LineBreak(), *text) if at else text))
    made = [list(cells) for cells in rows]
    made[first[0]][first[1]] = replace(made[first[0]][first[1]], inlines=inlines)
    return tuple(tuple(cells) for cells in made)
