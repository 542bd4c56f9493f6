"""Figures as they were written: a header and rows of texts, with the place of each."""

from collections.abc import Callable, Sequence

import msgspec

from slidegen.diagnostics import Report
from slidegen.source import Span

MAX_ROWS = 100_000
"""Rows beyond are not read: nobody sees more, and one file should not stop a build."""

MAX_COLUMNS = 200

MOST_TOLD = 5
"""Problems of a kind that are told for one chart; of more only the number."""

HEADER = -1
"""The number of the header's row; rows below it count from 0."""

Locate = Callable[[int, int], Span | None]


class Grid(msgspec.Struct, frozen=True, kw_only=True):
    """A table of texts; all rows are as long as ``names``, and an empty text is a missing value.

    ``locate`` tells where the cell at (row, column) stands; it may search for it, as only diagnostics ask. ``what``
    names the figures in messages. ``commas``: cells were parted by something else than commas, which hints at decimal
    commas.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    locate: Locate
    what: str = "the figures"
    commas: bool = False

    def place(self, row: int, column: int) -> str:
        """The cell in words: ``row 3, column `p99` ``, counting rows from 1 below the header."""
        return f"row {row + 1}, column `{self.names[column]}`"


class Told:
    """Tells the first few problems of a kind one by one, and of the others how many there are."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.count = 0

    def add(self, code: str, message: str, span: Span | None, help: str = "") -> None:
        self.count += 1
        if self.count <= MOST_TOLD:
            self.report.add(code, message, span, help=help)

    def finish(self, code: str, what: str, span: Span | None) -> None:
        """Tell how many were left out, as ``12 more <what>``."""
        if self.count > MOST_TOLD:
            self.report.add(code, f"{self.count - MOST_TOLD} more {what}", span)


def make_grid(
    records: Sequence[Sequence[str]],
    locate: Locate,
    report: Report,
    *,
    what: str = "the figures",
    whole: Span | None = None,
    commas: bool = False,
) -> Grid | None:
    """A grid of *records*, the first of which is the header; None, with a diagnostic, if there is nothing to draw.

    *locate* takes rows of the grid. Rows that are too short or too long, and names that are missing or there twice, are
    reported and put right.
    """
    if len(records) > 1 and all(_is_figure(cell) for cell in records[0]):
        report.add(
            "figures-assumed",
            f"the first row of {what} has numbers only and is taken for a header",
            locate(HEADER, 0) or whole,
            help="begin with a row of names, such as `year,visitors`",
        )
    if not records or len(records) < 2:
        report.add(
            "no-figures",
            f"{what} {'have' if what == 'the figures' else 'has'} no row below the header" if records
            else f"there is nothing to draw in {what}",
            whole,
            help="write a row of names and, below it, a row for each point",
        )  # fmt: skip
        return None
    if (count := len(records[0])) > MAX_COLUMNS:
        report.add(
            "figures-cut",
            f"{what} {'have' if what == 'the figures' else 'has'} {count:,} columns; the first {MAX_COLUMNS} are read",
            locate(HEADER, MAX_COLUMNS),
            help="leave columns out that are not drawn",
        )
        records = [record[:MAX_COLUMNS] for record in records]
    names = _names(records[0])
    body = records[1:]
    if len(body) > MAX_ROWS:
        report.add(
            "figures-cut",
            f"{what} has {len(body):,} rows; the first {MAX_ROWS:,} are read",
            whole,
            help="sum the figures up before they go on a slide",
        )
        body = body[:MAX_ROWS]
    return Grid(names=names, rows=_even(body, len(names), locate, report), locate=locate, what=what, commas=commas)


def _is_figure(text: str) -> bool:
    return text.strip().replace(".", "", 1).isdecimal()


def _names(header: Sequence[str]) -> tuple[str, ...]:
    names: list[str] = []
    for number, name in enumerate(header, 1):
        name = name.strip() or f"column {number}"
        made, count = name, 1
        while made in names:
            count += 1
            made = f"{name} {count}"
        names.append(made)
    return tuple(names)


def _even(body: Sequence[Sequence[str]], width: int, locate: Locate, report: Report) -> tuple[tuple[str, ...], ...]:
    short, long = Told(report), Told(report)
    rows = []
    for number, row in enumerate(body):
        if len(row) == width:
            rows.append(tuple(row))
            continue
        if len(row) < width:
            short.add(
                "uneven-figures",
                f"row {number + 1} has {len(row)} {'cells' if len(row) != 1 else 'cell'}, the header {width}",
                locate(number, 0),
                help="the missing ones are gaps; write `-` for a value that is not known",
            )
        elif any(cell.strip() for cell in row[width:]):
            long.add(
                "uneven-figures",
                f"row {number + 1} has {len(row)} cells, the header {width}",
                locate(number, width),
                help="the extra ones are left out; put cells that hold the separator in quotes",
            )
        rows.append((*row[:width], *[""] * (width - len(row))))
    short.finish("uneven-figures", "rows are too short", None)
    long.finish("uneven-figures", "rows are too long", None)
    return tuple(rows)
