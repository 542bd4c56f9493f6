"""Lists and maps, from JSON or YAML, as records: a header and rows of texts."""

from typing import Literal, TypeAlias

import msgspec

from slidegen.charts.figures.grid import Locate
from slidegen.diagnostics import Report

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Shape: TypeAlias = Literal["objects", "lists", "columns", "pairs"]
"""``[{a: 1}]``, ``[[a], [1]]``, ``{a: [1]}`` or ``{a: 1}``."""


class Records(msgspec.Struct, frozen=True):
    """``rows``, the header first, and the shape in which they were written."""

    rows: list[list[str]]
    shape: Shape
    lengths: tuple[int, ...] = ()

    def path(self, record: int, column: int, name: str) -> tuple[str | int, ...]:
        """The keys and numbers that lead to a cell; *record* 0 is the header."""
        if self.shape == "objects":
            return (max(0, record - 1), name) if record else (0,)
        if self.shape == "lists":
            return (record, column)
        if self.shape == "columns":
            return (name, record - 1) if record else (name,)
        return (self.rows[record][0],) if record else ()

    def report_lengths(self, locate: Locate, report: Report) -> None:
        """Report columns that are shorter than the longest one."""
        if not self.lengths:
            return
        longest = max(self.lengths)
        for column, length in enumerate(self.lengths):
            if length < longest:
                report.add(
                    "uneven-figures",
                    f"`{self.rows[0][column]}` has {length} values, others have {longest}",
                    locate(-1, column),
                    help="the missing ones are gaps; write `null` for a value that is not known",
                )


def from_values(value: Value) -> Records | None:
    """Records of a list of maps, a list of lists, a map of lists or a map of values; None: it is none of them."""
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return _from_objects([item for item in value if isinstance(item, dict)])
    if isinstance(value, list) and value and all(isinstance(item, list) for item in value):
        rows = [[cell_text(cell) for cell in item] for item in value if isinstance(item, list)]
        return Records(rows, "lists")
    if isinstance(value, dict) and value and all(isinstance(item, list) for item in value.values()):
        return _from_columns({key: item for key, item in value.items() if isinstance(item, list)})
    if isinstance(value, dict) and value and all(isinstance(item, str) for item in value.values()):
        return Records([["name", "value"], *([key, cell_text(item)] for key, item in value.items())], "pairs")
    return None


def _from_objects(items: list[dict[str, Value]]) -> Records:
    names = list(dict.fromkeys(name for item in items for name in item))
    return Records([names, *([cell_text(item.get(name, "")) for name in names] for item in items)], "objects")


def _from_columns(columns: dict[str, list[Value]]) -> Records:
    lengths = tuple(len(column) for column in columns.values())
    rows = [
        [cell_text(column[at]) if at < len(column) else "" for column in columns.values()] for at in range(max(lengths))
    ]
    return Records([list(columns), *rows], "columns", lengths if len(set(lengths)) > 1 else ())


def cell_text(value: Value) -> str:
    """The text of a cell; a list or a map in its place shows as such, and is no number."""
    return value.strip() if isinstance(value, str) else "[...]" if isinstance(value, list) else "{...}"
