"""Columns: those with a div around them, and those that merely follow one another."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from slidegen.model.attributes import Attributes
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.blocks.tree import Comment, Div, Node, Text
from slidegen.parse.dialects.pandoc.inlines.attributes import braced, get, step_words

if TYPE_CHECKING:
    from slidegen.parse.dialects.pandoc.writing import Writer

_COLUMN = frozenset({"column", "col", "left-column", "right-column", "column-left", "column-right", "column-center",
                     "pull-left", "pull-right", "left-col", "right-col", "col-left", "col-right"})  # fmt: skip
_ROOM = re.compile(r"[ \t]+|<br[ \t]*/?>|&nbsp;|\\")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)%$")


def write_columns(writer: "Writer", div: Div) -> None:
    """The columns in *div*, with what stands between them."""
    body = [node for node in div.body if not isinstance(node, Comment)]
    if all(isinstance(node, Div) and (_COLUMN.intersection(node.attributes.classes) or node.html) for node in body):
        beside(writer, div.line, [node for node in body if isinstance(node, Div)])
        return
    if not any(isinstance(node, Div) and _COLUMN.intersection(node.attributes.classes) for node in body):
        writer.write(body)
        return
    run: list[Div] = []
    for node in body:
        if isinstance(node, Div) and _COLUMN.intersection(node.attributes.classes):
            run.append(node)
            continue
        if run:
            beside(writer, div.line, run)
            run = []
        writer.write([node])
    if run:
        beside(writer, div.line, run)


def write_loose_columns(writer: "Writer", nodes: Sequence[Node], at: int) -> int:
    """Write the columns without a div around them that begin at *at*; behind them, or *at* where there are none."""
    end = at
    found: list[Div] = []
    while end < len(nodes):
        node = nodes[end]
        if isinstance(node, Div) and _COLUMN.intersection(node.attributes.classes):
            found.append(node)
        elif not isinstance(node, Comment):
            break
        end += 1
    if len(found) < 2:
        return at
    beside(writer, found[0].line, found)
    return end


def beside(writer: "Writer", line: Line, columns: Sequence[Div]) -> None:
    """*columns* side by side. Those with nothing in them make room between others, which slidegen does itself."""
    kept = [column for column in columns if any(map(_shows, column.body))]
    if len(kept) < 2:
        for column in kept:
            writer.write(column.body)
        return
    writer.slide.block("::: columns", line.number)
    whole = writer.words.room
    for column in kept:
        width = _width(column)
        words, _ = step_words(column.attributes)
        writer.slide.block(
            f"::: column {braced([*([f'width={width}'] if width else []), *words])}".rstrip(), column.line.number
        )
        writer.words.room = whole * (float(width.rstrip("%")) / 100 if width else 1 / len(kept))
        _column_body(writer, column)
        writer.words.room = whole
        writer.slide.block(":::")
    writer.slide.block(":::")


def _shows(node: Node) -> bool:
    """Whether *node* is more than room: breaks make only that."""
    if isinstance(node, Text):
        return any(_ROOM.sub("", line.text) for line in node.lines)
    return not isinstance(node, Comment) and (not isinstance(node, Div) or any(map(_shows, node.body)))


def _column_body(writer: "Writer", column: Div) -> None:
    classes = tuple(name for name in column.attributes.classes if name not in _COLUMN and name != "fragment")
    pairs = tuple((key, value) for key, value in column.attributes.pairs if key not in ("width", "style"))
    writer.div(Div(Attributes(classes=classes, pairs=pairs), column.line, column.html, column.body))


def _width(column: Div) -> str:
    text = get(column.attributes, "width") or _style_width(column.attributes.get("style"))
    found = _SHARE.match(text.strip())
    return f"{float(found[1]):g}%" if found is not None and 0 < float(found[1]) <= 100 else ""


def _style_width(style: str) -> str:
    found = re.search(r"(?<![\w-])width\s*:\s*([\d.]+%)", style)
    return found[1] if found is not None else ""


def halved(body: Sequence[Node]) -> list[Node]:
    """*body* in two columns, as no text flows from one into the other."""
    shown: list[Node] = []
    rest: list[Node] = []
    for node in body:
        unseen = isinstance(node, Comment) or (isinstance(node, Div) and node.has("notes"))
        (rest if unseen else shown).append(node)
    if len(shown) < 2:
        return list(body)
    middle = (len(shown) + 1) // 2
    halves = (shown[:middle], shown[middle:])
    column = Attributes(classes=("column",))
    return [*(Div(column, half[0].line, body=half) for half in halves), *rest]
