"""Figures with captions, blocks in rows and columns, and what lies on one another."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.blocks.fences import read_fence
from slidegen.parse.dialects.pandoc.blocks.tree import Comment, Div, Fence, Heading, Node, Text
from slidegen.parse.dialects.pandoc.inlines.attributes import braced, get

if TYPE_CHECKING:
    from slidegen.parse.dialects.pandoc.writing import Writer

_LAYOUT_ROW = re.compile(r"\[([^\[\]]*)\]")
_PICTURES = re.compile(r"(?:!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?[ \t\\]*)+$")
_ONE_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?")


def write_figure(writer: "Writer", div: Div, kind: str) -> None:
    """A figure, whose caption is its last paragraph."""
    body = [node for node in div.body if not isinstance(node, Comment)]
    caption = ""
    last = body[-1] if len(body) > 1 else None
    if isinstance(last, Text) and not last.table and not _PICTURES.match(last.line.text.strip()):
        body.pop()
        caption = " ".join(line.text.strip() for line in last.lines)
    caption = get(div.attributes, f"{kind}-cap", "fig-cap") or caption
    writer.write(body)
    if caption:
        place = last.line if isinstance(last, Text) else div.line
        text = writer.words.line(place, caption)
        has_table = any(isinstance(node, Text) and (node.table or node.line.text.startswith("|")) for node in body)
        writer.slide.block(f": {text}" if kind == "tbl" and has_table else f"*{text}*", place.number)


def _cells(body: Sequence[Node]) -> list[list[Node]]:
    """The cells of a layout: each block is one; pictures are one each; headings belong to what follows."""
    cells: list[list[Node]] = []
    waiting: list[Node] = []
    for node in body:
        if isinstance(node, Comment) or (isinstance(node, Div) and not node.body):
            continue
        if isinstance(node, Heading):
            waiting.append(node)
            continue
        if isinstance(node, Fence) and (cell := read_fence(node.lines)) is not None and cell.kind == "cell":
            cells.append([*waiting, node])
        elif isinstance(node, Text) and all(_PICTURES.match(line.text.strip()) for line in node.lines):
            for line in node.lines:
                for found in _ONE_PICTURE.finditer(line.text):
                    cells.append([*waiting, Text([Line(line.number, found[0], "text")])])
                    waiting = []
        else:
            cells.append([*waiting, node])
        waiting = []
    if waiting:
        cells.append(waiting)
    return cells


def write_layout(writer: "Writer", div: Div) -> None:
    """Blocks in rows and columns."""
    body = list(div.body)
    caption: Node | None = None
    if div.attributes.id.startswith(("fig-", "tbl-")) and len(body) > 1 and isinstance(body[-1], Text):
        text = body[-1].line.text.strip()
        if not _PICTURES.match(text):
            caption = body.pop()
    cells = _cells(body)
    for widths in _rows(div, len(cells)):
        row, cells = cells[: len(widths)], cells[len(widths) :]
        if len(row) > 1:
            writer.slide.block("::: columns", div.line.number)
        for width, cell in zip(widths, row, strict=False):
            if len(row) > 1:
                writer.slide.block(f"::: column {braced([f'width={width:g}%'] if width else [])}".rstrip())
            whole = writer.words.room
            writer.words.room = whole * (width / 100 if width else 1 / len(row))
            writer.write(cell)
            writer.words.room = whole
            if len(row) > 1:
                writer.slide.block(":::")
        if len(row) > 1:
            writer.slide.block(":::")
    for cell in cells:
        writer.write(cell)
    if isinstance(caption, Text):
        words = " ".join(line.text.strip() for line in caption.lines)
        writer.slide.block(f"*{writer.words.line(caption.line, words)}*", caption.line.number)


def _rows(div: Div, count: int) -> list[list[float]]:
    """The widths of the cells of each row in percent; 0: they share the room."""
    layout = get(div.attributes, "layout")
    if layout:
        rows = [
            _numbers(found[1])
            for found in _LAYOUT_ROW.finditer(layout.strip()[1:-1] if layout.count("[") > 1 else layout)
        ]
        scaled = []
        for row in rows:
            shown = [number for number in row if number > 0]
            whole = sum(shown)
            if shown:
                scaled.append([round(number / whole * 100, 1) for number in shown])
        return scaled
    across = get(div.attributes, "layout-ncol")
    down = get(div.attributes, "layout-nrow")
    columns = int(across) if across.isascii() and across.isdigit() and 0 < int(across[:3]) < 13 else 0
    if not columns and down.isascii() and down.isdigit() and int(down[:3]) > 0:
        columns = -(-count // int(down[:3]))
    columns = min(max(1, columns), 12)
    return [[0.0] * min(columns, count - at) for at in range(0, count, columns)]


def _numbers(text: str) -> list[float]:
    found = []
    for part in text.replace("%", "").split(","):
        try:
            found.append(float(part.strip()))
        except ValueError:
            continue
    return [number for number in found if abs(number) < 10_000]


def write_stack(writer: "Writer", div: Div) -> None:
    """What lies on one another stands side by side, where that is few; else below one another."""
    cells = _cells(div.body)
    writer.words.tell("what lies on one another stands side by side", div.line, div.attributes.classes[0])
    if 1 < len(cells) <= 3:
        writer.slide.block("::: columns", div.line.number)
        for cell in cells:
            writer.slide.block("::: column")
            writer.write(cell)
            writer.slide.block(":::")
        writer.slide.block(":::")
    else:
        writer.write(div.body)
