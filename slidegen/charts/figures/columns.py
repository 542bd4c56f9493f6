"""Columns with types: numbers, dates, or texts."""

from collections.abc import Sequence

import msgspec

from slidegen.charts.figures.dates import Dates, read_dates, read_times, read_years
from slidegen.charts.figures.grid import HEADER, Grid, Told
from slidegen.charts.figures.numbers import Marks, Number, find_marks, is_missing, parse
from slidegen.diagnostics import Report, did_you_mean
from slidegen.source import Span


class Numbers(msgspec.Struct, frozen=True):
    """A column of numbers; ``percent``: all were written with a percent sign, and are fractions."""

    values: tuple[float | None, ...]
    percent: bool = False


class Columns:
    """The columns of a grid by name, typed when asked for."""

    def __init__(self, grid: Grid, report: Report) -> None:
        self.grid = grid
        self.report = report
        self.marks: Marks = find_marks((cell for row in grid.rows for cell in row), commas=grid.commas)
        self._texts: tuple[tuple[str, ...], ...] = tuple(zip(*grid.rows, strict=True))
        self._parsed: dict[int, tuple[Number | None, ...]] = {}

    def find(self, name: str, span: Span | None) -> int | None:
        """The number of the column *name*; None, with a diagnostic at *span*, if there is none."""
        names = self.grid.names
        if name in names:
            return names.index(name)
        folded = [known.casefold() for known in names]
        if folded.count(name.casefold()) == 1:
            return folded.index(name.casefold())
        self.report.add(
            "unknown-column",
            f"{self.grid.what} {'have' if self.grid.what == 'the figures' else 'has'} no column `{name}`",
            span,
            help=_column_help(name, names),
        )
        return None

    def texts(self, column: int) -> tuple[str, ...]:
        """The cells of a column as they were written."""
        return self._texts[column]

    def is_numeric(self, column: int) -> bool:
        """Whether at least as many of its cells are numbers as are not, so that the others are mistakes."""
        texts = self._texts[column]
        known = sum(1 for text in texts if not is_missing(text))
        return known == 0 or 2 * sum(1 for number in self._numbers(column) if number is not None) >= known

    def numbers(self, column: int) -> Numbers:
        """A column as numbers; each cell that is none, and is not missing, is reported and becomes a gap."""
        parsed = self._numbers(column)
        told = Told(self.report)
        for row, (text, number) in enumerate(zip(self._texts[column], parsed, strict=True)):
            if number is None and not is_missing(text):
                told.add(
                    "bad-figure",
                    f"`{_short(text)}` is not a number: {self.grid.place(row, column)}",
                    self.grid.locate(row, column),
                    help="leave the cell empty, or write `-`, where a value is not known",
                )
        told.finish(
            "bad-figure",
            f"cells of column `{self.grid.names[column]}` are no numbers",
            self.grid.locate(HEADER, column),
        )
        found = [number for number in parsed if number is not None]
        percent = bool(found) and all(number.percent for number in found)
        return Numbers(
            tuple(
                None if number is None else number.value * 100 if number.percent and not percent else number.value
                for number in parsed
            ),
            percent,
        )

    def dates(self, column: int) -> tuple[float | None, ...] | None:
        """A column as dates; None: it holds none."""
        found: Dates | None = read_dates(self._texts[column], is_missing)
        if found is None:
            return None
        if found.unsure:
            self.report.add(
                "figures-assumed",
                f"the dates in column `{self.grid.names[column]}` are read as day, month, year",
                self.grid.locate(0, column),
                help="write dates as `2024-03-31`",
            )
        return found.values

    def times(self, column: int) -> tuple[float, ...] | None:
        """A column of times of day as parts of it; None: it holds other things."""
        return read_times(self._texts[column])

    def years(self, column: int) -> tuple[float | None, ...] | None:
        """A column of years as dates; None: it holds other things."""
        return read_years(self._texts[column], is_missing)

    def _numbers(self, column: int) -> Sequence[Number | None]:
        if column not in self._parsed:
            self._parsed[column] = tuple(
                None if is_missing(text) else parse(text, self.marks) for text in self._texts[column]
            )
        return self._parsed[column]


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"


def _column_help(name: str, names: Sequence[str]) -> str:
    """The nearest column; one that has *name* and more, such as a unit, is nearer than all others."""
    longer = [known for known in names if name and name.casefold() in known.casefold()]
    return f"did you mean `{longer[0]}`?" if len(longer) == 1 else did_you_mean(name, names, "columns")
