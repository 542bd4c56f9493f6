"""Figures in the deck itself: YAML lists and maps below ``data:``, and the cells of a Markdown table."""

from slidegen.charts.figures.grid import HEADER, Grid, make_grid
from slidegen.charts.figures.records import Records, Value, from_values
from slidegen.diagnostics import Report
from slidegen.model.blocks import Cell, Table
from slidegen.model.walk import inline_text
from slidegen.source import Span
from slidegen.yaml.nodes import Map, Node, Scalar, Sequence

_HELP = (
    "write rows as `- [2012, 40]` below a row of names, as `- {year: 2012, share: 40}`, "
    "or columns as `year: [2012, 2013]`"
)


def read_nodes(node: Node, report: Report) -> Grid | None:
    """The figures that *node* holds."""
    made = from_values(_value(node))
    if made is None:
        report.add("bad-chart", "`data` has no rows that can be drawn", node.span, help=_HELP)
        return None

    def locate(row: int, column: int) -> Span:
        name = made.rows[0][column] if column < len(made.rows[0]) else ""
        return _find(node, made, row - HEADER, column, name)

    made.report_lengths(locate, report)
    return make_grid(made.rows, locate, report, whole=node.span)


_LEVELS = 2
"""Of lists and maps that hold figures; what is in deeper ones, which aliases can make endless, is none."""


def _value(node: Node, levels: int = _LEVELS) -> Value:
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [_value(item, levels - 1) for item in node.items] if levels else []
        case Map():
            return {entry.key: _value(entry.value, levels - 1) for entry in node.entries} if levels else {}


def _find(node: Node, made: Records, record: int, column: int, name: str) -> Span:
    span = node.span
    for wanted in made.path(record, column, name):
        match node:
            case Map():
                found = next((entry for entry in node.entries if entry.key == wanted), None)
                if found is None:
                    break
                node, span = found.value, found.value.span if record else found.key_span
            case Sequence() if isinstance(wanted, int) and wanted < len(node.items):
                node = node.items[wanted]
                span = node.span
            case _:
                break
    return span


def read_table(table: Table, report: Report) -> Grid | None:
    """The figures of a Markdown table."""
    header = table.header[-1] if table.header else ()
    rows = (header, *table.rows)

    def locate(row: int, column: int) -> Span | None:
        cells = rows[row - HEADER]
        return cells[min(column, len(cells) - 1)].span if cells else table.span

    records = [[_cell_text(cell) for cell in cells] for cells in rows]
    return make_grid(records, locate, report, what="the table", whole=table.span)


def _cell_text(cell: Cell) -> str:
    return "" if cell.covered else inline_text(cell.inlines).strip()
