"""Tables: cells, alignments, caption and attribute lines."""

import re

import msgspec

from slidegen.model.attributes import Attributes, value_span
from slidegen.model.blocks import Cell, Table
from slidegen.model.inlines import Inline, LineBreak
from slidegen.model.style import Align
from slidegen.parse.content.context import Context
from slidegen.parse.content.cursor import Cursor
from slidegen.parse.content.formulas import report_cut_formulas
from slidegen.parse.content.ignored import report_ignored, report_unread
from slidegen.parse.content.inlines import build_inlines, fixed_inlines
from slidegen.parse.content.merging import ABOVE, join_marked, join_ranges
from slidegen.parse.syntax.attrs import merged, placed, read_attributes, trailing_attributes, without
from slidegen.parse.syntax.spans import Spots, cell_spots

_ALIGNS: dict[str, Align] = {"left": "start", "center": "center", "right": "end"}
_HIGHLIGHT = re.compile(r"r(\d{1,4})(?:c(\d{1,4}))?|c(\d{1,4})")
_USED = frozenset({"widths", "header-column", "highlight", "caption", "merge"})

Row = tuple[int, list[str]]
"""The line of a row, and the text of its cells."""


def build_table(context: Context, cursor: Cursor, attributes: Attributes) -> Table:
    """The table that opens at *cursor*; trailing rows that are a caption or attributes are taken as such."""
    opened = cursor.token
    assert opened.map is not None
    aligns, header, body = _read_rows(cursor.inside())
    header = [row for row in header if any(row[1])]
    caption: tuple[Inline, ...] = ()
    attributes, caption = _trailing_rows(context, body, attributes)
    if not caption and attributes.get("caption"):
        caption = fixed_inlines(context, attributes.get("caption"), attributes.span)
    while header and body and ABOVE in body[0][1]:
        header.append(body.pop(0))  # a row that goes on the header is one of its rows
    table = Table(
        header=join_marked(context, tuple(_row(context, row, len(aligns)) for row in header)),
        rows=join_marked(context, tuple(_row(context, row, len(aligns)) for row in body)),
        aligns=tuple(aligns),
        caption=caption,
        span=context.texts.span(*opened.map),
    )
    return with_attributes(context, table, attributes)


def with_attributes(context: Context, table: Table, attributes: Attributes) -> Table:
    """*table* with widths, header column and lit cells as *attributes* say."""
    if not attributes:
        return table
    if attributes.has("chart"):  # its keys are those of a chart
        return msgspec.structs.replace(table, attributes=merged(table.attributes, attributes))
    report_ignored(context, attributes, _USED, "a table")
    table = join_ranges(context, table, attributes)
    return msgspec.structs.replace(
        table,
        rows=_lit(table.rows, _highlights(context, attributes, len(table.rows), len(table.aligns))),
        widths=_widths(context, attributes, len(table.aligns)) or table.widths,
        header_column=table.header_column or attributes.get("header-column") == "true",
        attributes=merged(table.attributes, without(attributes, _USED)),
    )


def _lit(rows: tuple[tuple[Cell, ...], ...], marked: set[tuple[int, int]]) -> tuple[tuple[Cell, ...], ...]:
    """*rows* with the *marked* cells lit: those whose own place is marked, and those that cover a marked place."""
    if not marked:
        return rows
    return tuple(
        tuple(
            msgspec.structs.replace(cell, highlight=True)
            if {(row, 0), (0, column), *_covers(cell, row, column)} & marked and not cell.covered
            else cell
            for column, cell in enumerate(cells, 1)
        )
        for row, cells in enumerate(rows, 1)
    )


def _covers(cell: Cell, row: int, column: int) -> set[tuple[int, int]]:
    return {(row + down, column + along) for down in range(cell.rows) for along in range(cell.columns)}


def _read_rows(cursor: Cursor) -> tuple[list[Align | None], list[Row], list[Row]]:
    aligns: list[Align | None] = []
    header: list[Row] = []
    body: list[Row] = []
    rows = header
    for token in cursor.tokens[cursor.at : cursor.end]:
        kind = token.type
        if kind == "inline":
            rows[-1][1].append(token.content)
        elif kind == "tr_open":
            assert token.map is not None
            rows.append((token.map[0], []))
        elif kind == "tbody_open":
            rows = body
        elif kind == "th_open":
            aligns.append(_ALIGNS.get(str(token.attrs.get("style", ""))[len("text-align:") :]))
    return aligns, header, body


def _row(context: Context, row: Row, columns: int) -> tuple[Cell, ...]:
    line, cells = row
    spots = cell_spots(context.texts, line)
    whole = context.texts.span(line, line + 1)
    made = []
    for column, content in enumerate(cells, 1):
        place = spots[column - 1] if column <= len(spots) else Spots(whole, [], [])
        inlines = build_inlines(context, content, place) if content else ()
        made.append(Cell(inlines=inlines, span=place.span(0, len(content))))
    cut = any("$" in content for content in cells) and report_cut_formulas(context, line)
    extra = spots[columns:]
    if len(extra) > 0 and made:
        made[-1] = _with_extra(context, made[-1], line, extra, told=cut)
    return tuple(made)


def _with_extra(context: Context, last: Cell, line: int, extra: list[Spots], *, told: bool) -> Cell:
    """Cells beyond the header's count go into the last cell, so that they are not lost; *told*: it is known why."""
    end = context.texts.line_end(line)
    text = extra[0].whole.source.text
    inlines = list(last.inlines)
    for spots in extra:
        start = spots.offsets[0]
        stop = text.find("|", start, end)
        content = text[start : stop if stop >= 0 else end].strip()
        if content:
            inlines += [LineBreak(), *build_inlines(context, content, spots)]
    if not told:
        context.report.add(
            "extra-cells",
            "the row has more cells than the table's header",
            context.texts.span(line, line + 1),
            help="add columns to the header, or write `\\|` for the sign itself; "
            "what is extra stands in the last column",
        )
    return Cell(inlines=tuple(inlines), highlight=last.highlight, span=last.span)


def _trailing_rows(context: Context, body: list[Row], attributes: Attributes) -> tuple[Attributes, tuple[Inline, ...]]:
    """Take a ``: caption`` row and a ``{...}`` row off the table's end: GFM reads lines without pipes as rows too."""
    caption: tuple[Inline, ...] = ()
    for _ in range(2):
        if not body:
            break
        line = body[-1][0]
        start, end = context.texts.line_start(line), context.texts.line_end(line)
        source = context.texts.at(line).source
        text = source.text[start:end]
        at = start + len(text) - len(text.lstrip(" \t>"))
        text = text.strip(" \t>")
        if text.startswith(": ") and not caption:
            body.pop()
            caption, attributes = build_caption(context, text, Spots(source.span(at, end), [0], [at]), attributes)
        elif text.startswith("{") and (read := read_attributes(text, 0)) is not None and read[1] == len(text):
            body.pop()
            attributes = merged(attributes, placed(read[0], source.span(at, at + len(text))))
    return attributes, caption


def build_caption(
    context: Context, text: str, spots: Spots, attributes: Attributes
) -> tuple[tuple[Inline, ...], Attributes]:
    """A ``: caption {attributes}`` line."""
    trailing = trailing_attributes(text)
    if trailing is not None:
        found, text_end, first, last = trailing
        attributes = merged(attributes, placed(found, spots.span(first, last)))
        text = text[:text_end]
    elif "{" in text:
        report_unread(context, text, spots, _USED)
    lead = len(text) - len(text[1:].lstrip())
    return build_inlines(context, text[lead:], spots.part(lead)), attributes


def _widths(context: Context, attributes: Attributes, columns: int) -> tuple[float, ...]:
    given = attributes.get("widths")
    if not given:
        return ()
    parts = [part.strip().removesuffix("%") for part in given.split(",")]
    widths = tuple(float(part) for part in parts if re.fullmatch(r"\d{1,6}(?:\.\d{1,6})?", part) and float(part) > 0)
    if len(widths) != len(parts) or len(widths) != columns:
        context.report.add(
            "bad-value",
            f"`widths` cannot be `{given}`: the table has {columns} columns",
            value_span(attributes, "widths"),
            help=f'write {columns} numbers, such as `widths="{",".join(["1"] * columns)}"`',
        )
        return ()
    if given.count("%") == columns and sum(widths) > 100:
        context.report.add(
            "wide-columns",
            f"the columns are {sum(widths):g} % wide together",
            value_span(attributes, "widths"),
            help="they have their shares of the table's width; let them add up to 100 %",
        )
    return widths


def _highlights(context: Context, attributes: Attributes, rows: int, columns: int) -> set[tuple[int, int]]:
    """Cells as (row, column), 0 for all of them."""
    marked: set[tuple[int, int]] = set()
    given = attributes.get("highlight")
    for part in given.replace(",", " ").split():
        found = _HIGHLIGHT.fullmatch(part)
        if found is None:
            context.report.add(
                "bad-value",
                f"`highlight` cannot have `{part}`",
                value_span(attributes, "highlight"),
                help="write cells as `r2c3`, rows as `r2`, columns as `c3`",
            )
        elif int(found[1] or 0) > rows or int(found[2] or found[3] or 0) > columns:
            context.report.add(
                "bad-value",
                f"`highlight` cannot have `{part}`: below the header there are {rows} × {columns} cells",
                value_span(attributes, "highlight"),
                help="count rows from the first one below the header",
            )
        elif found[3] is not None:
            marked.add((0, int(found[3])))
        else:
            marked.add((int(found[1]), int(found[2] or 0)))
    return marked
