"""Tables: relative widths of columns, cells over several columns, and tables that are pictures in rows."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.common.links import IMAGE, destination_end

_SPLIT = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_MEDIA = re.compile(r"\s*(?:<(?:video|audio|img)\b.*>|\[?!\[)", re.IGNORECASE)

Row = tuple[int, tuple[str, ...]]
"""A row's line, and the texts of its cells."""


def cells(text: str) -> tuple[str, ...]:
    """The cells of a row that begins with a bar."""
    parts = _SPLIT.split(text.strip())
    return tuple(parts[1:-1] if len(parts) > 2 and not parts[-1].strip() else parts[1:])


def is_rule(text: str) -> bool:
    return _RULE.match(text.strip()) is not None


def pictures(rows: Sequence[Row]) -> list[Row] | None:
    """The *rows* of a table in which each cell is a picture, a film or empty; None: it has words."""
    found: list[Row] = []
    for line, row in rows:
        kept = tuple(cell.strip() for cell in row)
        if not all(not cell or is_media(cell) for cell in kept):
            return None
        if any(kept):
            found.append((line, kept))
    return found or None


def is_media(text: str) -> bool:
    """Whether a cell or a line is nothing but a picture or a film."""
    text = text.strip()
    if _MEDIA.match(text) is None:
        return False
    if text.startswith("<"):
        return True
    found = IMAGE.search(text)
    end = destination_end(text, found.end()) if found is not None else None
    if end is None or found is None or found.start() > 1:
        return False
    rest = text[end:].strip()
    return not rest or (found.start() == 1 and rest.startswith("](") and rest.endswith(")"))


def grid(rows: Sequence[Row]) -> list[tuple[str, int]]:
    """Pictures side by side, and below one another."""
    width = max(len(row) for _, row in rows)
    first = rows[0][0]
    if width == 1:
        return [(text, line) for line, row in rows for text in ("", row[0], "")]
    made: list[tuple[str, int]] = [("", first), ("::: columns", first)]
    for column in range(width):
        made.append(("::: column", first))
        for line, row in rows:
            if column < len(row) and row[column]:
                made += [(row[column], line), ("", line)]
        made.append((":::", first))
    return [*made, (":::", first), ("", first)]


def table(lines: Sequence[tuple[str, int]], caption: tuple[str, int] | None) -> list[tuple[str, int]]:
    """Rows that begin with a bar as slidegen's table."""
    made: list[tuple[str, int]] = []
    widths: list[int] = []
    for text, line in lines:
        if is_rule(text):
            widths = [cell.count("-") for cell in cells(text)]
            made.append((text.strip(), line))
        else:
            spanned = [cell if cell or not at else "<<" for at, cell in enumerate(cells(text))]
            made.append((f"|{'|'.join(spanned)}|", line))
    last = lines[-1][1]
    if not widths:
        count = len(cells(lines[0][0]))
        made.insert(1, (f"|{'---|' * count}", lines[0][1]))
    given = ",".join(map(str, widths))
    sized = f'{{widths="{given}"}}' if len(set(widths)) > 1 else ""
    if caption is not None:
        made += [("", caption[1]), (f": {caption[0]} {sized}".rstrip(), caption[1])]
    elif sized:
        made.append((sized, last))
    return [("", lines[0][1]), *made, ("", last)]
