"""Comma-separated figures, by whatever separator they have."""

import csv
from collections import Counter
from collections.abc import Iterator

import msgspec

from slidegen.charts.figures.grid import HEADER, MAX_ROWS, Grid, make_grid
from slidegen.diagnostics import Report
from slidegen.source import Source, Span

SEPARATORS = ("\t", ";", "|", ",")
"""Candidates, the surest first: in a file with semicolons commas may be decimal marks, the other way round hardly."""

_SAMPLE = 50
_SHOWN = 40


class Record(msgspec.Struct, frozen=True, gc=False):
    """Cells, and the line (from 0) of the text at which they start."""

    cells: list[str]
    line: int


class _LongCellError(Exception):
    """A cell of the row that begins at ``line`` (from 0) is longer than cells can be."""

    def __init__(self, line: int) -> None:
        self.line = line


def read_csv(source: Source, start: int, end: int, report: Report, what: str) -> Grid | None:
    """The figures in ``source.text[start:end]``."""
    text = source.text[start:end]
    lines = text.split("\n")
    separator = find_separator(lines)
    offsets = [start]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    try:
        records = list(_records(lines, separator))
    except _LongCellError as error:
        at = offsets[error.line]
        report.add(
            "bad-chart",
            f"{what} has a cell of more than {csv.field_size_limit():,} characters in the row that begins here",
            source.span(at, min(at + _SHOWN, at + len(lines[error.line]))),
            help="look for a quote that is not closed: all behind it is one cell",
        )
        return None

    def locate(row: int, column: int) -> Span:
        record = records[row - HEADER]
        at = offsets[record.line]
        first, last = cell_place(source.text, at, end, separator, column)
        return source.span(first, last)

    whole = source.span(start, max(start, start + len(text.rstrip())))
    cells = [record.cells for record in records]
    return make_grid(cells, locate, report, what=what, whole=whole, commas=separator != ",")


def find_separator(lines: list[str]) -> str:
    """The separator that parts most of the first lines into the same number of cells."""
    sample = [line for line in lines[: 4 * _SAMPLE] if line.strip() and not line.lstrip().startswith("#")][:_SAMPLE]
    best, best_score = ",", 0.0
    for separator in SEPARATORS:
        try:
            counts = Counter(len(row) for row in csv.reader(sample, delimiter=separator, skipinitialspace=True))
        except csv.Error:
            continue
        counts.pop(1, None)
        if not counts:
            continue
        if (score := round(max(counts.values()) / len(sample), 1)) > best_score:
            best, best_score = separator, score
    return best


def _records(lines: list[str], separator: str) -> Iterator[Record]:
    """The rows that are no blank lines and no comments, at most one more than are read."""
    reader = csv.reader((line + "\n" for line in lines), delimiter=separator, skipinitialspace=True)
    line, width = 0, 0
    for _ in range(2 * MAX_ROWS + 2):
        try:
            cells = next(reader, None)
        except csv.Error:  # lines hold no line ends, so that nothing else can be wrong
            raise _LongCellError(line) from None
        if cells is None:
            return
        first, line = line, reader.line_num
        if not any(cell.strip() for cell in cells):
            continue
        cells = [cell.strip() for cell in cells]
        if cells[0].startswith("#") and (cells[0][1:2] in ("", " ", "#", "!") or len(cells) != width):
            continue
        width = width or len(cells)
        yield Record(cells, first)


def cell_place(text: str, start: int, end: int, separator: str, column: int) -> tuple[int, int]:
    """Where cell *column* (from 0) of the record at *start* stands, without quotes and blanks around it.

    Behind the last cell it is the end of the record.
    """
    at = start
    for number in range(column + 1):
        while at < end and text[at] in " \t" and text[at] != separator:
            at += 1
        first = at
        if at < end and text[at] == '"':
            at = _closing(text, at + 1, end)
            place = first + 1, at
        while at < end and text[at] not in (separator, "\n"):
            at += 1
        if not text.startswith('"', first):
            place = first, first + len(text[first:at].rstrip())
        if number == column or at >= end or text[at] == "\n":
            return place
        at += 1
    return at, at


def _closing(text: str, at: int, end: int) -> int:
    """The offset of the quote that closes the one before *at*; doubled ones are part of the text."""
    while at < end:
        if text[at] == '"':
            if text[at + 1 : at + 2] != '"':
                return at
            at += 1
        at += 1
    return end
