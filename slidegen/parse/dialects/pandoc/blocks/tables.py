"""pandoc's grid, simple and multiline tables as pipe tables, which slidegen has."""

import itertools
import re
from collections.abc import Sequence

import msgspec

from slidegen.parse.dialects.common.scan import Line

_BORDER = re.compile(r"[ \t]*\+(?:[:=-]+\+)+[ \t]*$")
_CAPTION = re.compile(r"[ \t]{0,3}(?:[Tt]able)?:[ \t]+(?=\S)")


class Row(msgspec.Struct):
    cells: list[str]
    line: Line


class Grid(msgspec.Struct):
    """A table: ``aligns`` are ``left``, ``right``, ``center`` or empty."""

    header: Row | None
    rows: list[Row]
    aligns: list[str]
    shares: list[int] = msgspec.field(default_factory=list)


def read_table(lines: Sequence[Line]) -> Grid | None:
    """The table over *lines*; None: it is none after all."""
    texts = [line.text.rstrip() for line in lines]
    if texts[0].lstrip().startswith("+"):
        return _grid(lines, texts)
    return _columned(lines, texts)


def written(table: Grid) -> list[tuple[str, Line]]:
    """The lines of a pipe table, each with the line that it comes from."""
    count = len(table.aligns)
    marks = {"left": ":---", "right": "---:", "center": ":---:"}
    first = table.header or (table.rows[0] if table.rows else None)
    if first is None:
        return []
    header = table.header or Row([""] * count, first.line)
    found = [(_row(header.cells, count), header.line)]
    found.append(("| " + " | ".join(marks.get(align, "---") for align in table.aligns) + " |", header.line))
    found += [(_row(row.cells, count), row.line) for row in table.rows]
    return found


def _row(cells: Sequence[str], count: int) -> str:
    padded = [*cells, *[""] * (count - len(cells))][:count]
    return "| " + " | ".join(re.sub(r"(?<!\\)\|", r"\\|", cell) for cell in padded) + " |"


def is_caption(text: str) -> bool:
    """Whether a line begins the caption of a table."""
    return _CAPTION.match(text) is not None


def caption(text: str) -> str:
    """The words of a caption."""
    return _CAPTION.sub("", text).strip()


def _cell(texts: Sequence[str]) -> str:
    """The text of a cell over several lines: items and paragraphs of it on lines of their own."""
    joined = ""
    for text in texts:
        stripped = text.strip()
        if not stripped:
            joined = joined.rstrip() + ("<br>" if joined.strip() and not joined.endswith("<br>") else "")
        elif re.match(r"(?:[-*+]|\d{1,3}[.)])[ \t]", stripped):
            item = re.sub(r"^[-*+][ \t]+", "\u2022 ", stripped)
            joined = joined.rstrip() + ("<br>" if joined.strip() and not joined.endswith("<br>") else "") + item
        else:
            joined += ("" if not joined or joined.endswith("<br>") else " ") + stripped.removesuffix("\\")
            if stripped.endswith("\\"):
                joined += "<br>"
    return joined.strip().removesuffix("<br>")


def _grid(lines: Sequence[Line], texts: list[str]) -> Grid | None:
    edges = sorted({at for text in texts if _BORDER.match(text) for at, char in enumerate(text) if char == "+"})
    if len(edges) < 2 or len(edges) > 60:
        return None
    columns = [(start + 1, end) for start, end in itertools.pairwise(edges)]
    rows: list[Row] = []
    header: Row | None = None
    colons = texts[0]
    gathered: list[int] = []
    for number, text in enumerate(texts):
        if text.lstrip().startswith("+") and _BORDER.match(text):
            if gathered:
                rows.append(_gathered(lines, texts, gathered, columns))
                gathered = []
            if "=" in text and header is None and rows:
                header = rows.pop(0) if len(rows) == 1 else _joined(rows)
                rows = []
                colons = text
        else:
            gathered.append(number)
    if gathered:
        rows.append(_gathered(lines, texts, gathered, columns))
    aligns = [_align(colons[start:end]) for start, end in columns]
    widths = [end - start for start, end in columns]
    return Grid(header, rows, aligns, widths)


def _joined(rows: list[Row]) -> Row:
    cells = ["<br>".join(part for part in parts if part) for parts in zip(*(row.cells for row in rows), strict=False)]
    return Row(cells, rows[0].line)


def _gathered(lines: Sequence[Line], texts: list[str], numbers: list[int], columns: list[tuple[int, int]]) -> Row:
    parts: list[list[str]] = [[] for _ in columns]
    for number in numbers:
        text = texts[number]
        at = 0
        while at < len(columns):
            start, end = columns[at]
            last = at
            while last + 1 < len(columns) and end < len(text) and text[end] not in "|+":
                last += 1
                end = columns[last][1]
            parts[at].append(text[start:end].strip("|") if start <= len(text) else "")
            at = last + 1
    cells = [_cell(part) for part in parts]
    return Row(cells, lines[numbers[0]])


def _align(rule: str) -> str:
    left, right = rule.startswith(":"), rule.rstrip().endswith(":")
    return "center" if left and right else "left" if left else "right" if right else ""


def _columned(lines: Sequence[Line], texts: list[str]) -> Grid | None:
    """Simple and multiline tables: a rule of dashes gives the columns."""
    at = next((number for number, text in enumerate(texts) if len(text.split()) > 1 and not text.strip("- \t")), None)
    if at is None:
        return None
    rule = texts[at]
    spans = [found.span() for found in re.finditer(r"-+", rule)]
    if len(spans) > 60:
        return None
    whole = not texts[0].strip("- \t")
    multiline = whole and (at > 0 or any(not text for text in texts[1:-1]))
    above = texts[1 if whole else 0 : at] if at else []
    below = list(range(at + 1, len(texts)))
    if below and not texts[below[-1]].strip("- \t") and texts[below[-1]]:
        below.pop()
    bounds = [
        (0 if not number else spans[number - 1][1], spans[number + 1][0] if number + 1 < len(spans) else 10_000)
        for number in range(len(spans))
    ]
    bounds = [(start if not number else spans[number][0], end) for number, (start, end) in enumerate(bounds)]
    header = None
    if above:
        cells = [_cell([text[start:end] for text in above]) for start, end in bounds]
        header = Row(cells, lines[1 if whole else 0])
    rows: list[Row] = []
    gathered: list[int] = []
    for number in below:
        if not multiline:
            if texts[number]:
                rows.append(Row([texts[number][start:end].strip() for start, end in bounds], lines[number]))
        elif texts[number]:
            gathered.append(number)
        elif gathered:
            rows.append(_folded(lines, texts, gathered, bounds))
            gathered = []
    if gathered:
        rows.append(_folded(lines, texts, gathered, bounds))
    sample = above[-1] if above else (texts[below[0]] if below else "")
    aligns = [_columned_align(sample, start, end) for start, end in spans]
    return Grid(header, rows, aligns, [end - start for start, end in spans] if multiline else [])


def _folded(lines: Sequence[Line], texts: list[str], numbers: list[int], bounds: list[tuple[int, int]]) -> Row:
    cells = [_cell([texts[number][start:end] for number in numbers]) for start, end in bounds]
    return Row(cells, lines[numbers[0]])


def _columned_align(text: str, start: int, end: int) -> str:
    """By how the words of *text* stand over the dashes from *start* to *end*."""
    piece = text[start:end].ljust(end - start)
    if not piece.strip():
        return ""
    left, right = piece[0] != " ", piece[-1] != " "
    return "" if left and right else "left" if left else "right" if right else "center"
