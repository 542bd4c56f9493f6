"""Fenced divs: columns, notes, steps, callouts, tabs, figures, pieces for one output."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from slidegen.model.attributes import Attributes
from slidegen.parse.dialects.pandoc.blocks.fences import read_fence
from slidegen.parse.dialects.pandoc.blocks.tree import Comment, Div, Fence, Heading, Node, Text
from slidegen.parse.dialects.pandoc.inlines.attributes import braced, get, step_words
from slidegen.parse.dialects.pandoc.inlines.words import KINDS
from slidegen.parse.dialects.pandoc.inlines.plain import unmarked
from slidegen.parse.dialects.scan import Line
from slidegen.yaml.write import quoted

if TYPE_CHECKING:
    from slidegen.parse.dialects.pandoc.writing import Writer

_COLUMN = frozenset({"column", "col", "left-column", "right-column", "column-left", "column-right", "column-center",
                     "pull-left", "pull-right", "left-col", "right-col", "col-left", "col-right"})  # fmt: skip
_CALLOUTS = {"note": "NOTE", "tip": "TIP", "important": "IMPORTANT", "warning": "WARNING", "caution": "CAUTION"}
_PLAIN_CALLOUTS = {
    "alert": "WARNING", "alertblock": "WARNING", "exampleblock": "TIP", "note": "NOTE", "tip": "TIP",
    "warning": "WARNING", "important": "IMPORTANT", "caution": "CAUTION", "infobox": "NOTE", "block": "NOTE",
}  # fmt: skip
_SHOWN_IN = frozenset({"revealjs", "html", "html:js", "html5", "presentation", "slides"})
_POWERPOINT = frozenset({"pptx", "powerpoint"})
_CENTERED = frozenset({"center", "centered", "text-center", "align-center"})
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)%$")
_STATEMENTS = {"theorem": "Theorem", "lemma": "Lemma", "corollary": "Corollary", "proposition": "Proposition",
               "definition": "Definition", "example": "Example", "exercise": "Exercise", "proof": "Proof",
               "remark": "Remark", "solution": "Solution"}  # fmt: skip
_LAYOUT_ROW = re.compile(r"\[([^\[\]]*)\]")
_PICTURES = re.compile(r"(?:!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?[ \t\\]*)+$")
_ONE_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)(?:\{[^{}]*\})?")
MOST_TABS = 3
"""Tabs that stand side by side; more stand below one another."""


def write_div(writer: "Writer", div: Div) -> None:
    """Write *div* by its classes, outermost meaning first."""
    slide, line = writer.slide, div.line
    if div.has("notes", "speaker-notes"):
        writer.take_notes(div)
    elif div.has("hidden", "d-none") or _elsewhere(div):
        _left_out(writer, div)
    elif div.has("columns", "cols", "row"):
        _columns(writer, div)
    elif div.has("incremental", "nonincremental"):
        name = "incremental" if div.has("incremental") else "nonincremental"
        _around(writer, div, name)
    elif div.has("fragment"):
        words, lost = step_words(div.attributes)
        writer.words.effects(line, div.attributes, lost)
        _inner(writer, div, braced(words))
    elif div.has("footer"):
        _footer(writer, div)
    elif div.has("aside"):
        _set(writer, div, "font-size: 70%")
    elif div.has("panel-tabset"):
        _tabs(writer, div)
    elif (kind := _callout(div)) is not None:
        _write_callout(writer, div, kind)
    elif div.attributes.id == "refs" or div.has("references"):
        slide.block("::: references", line.number)
        slide.block(":::", line.number)
    elif get(div.attributes, "layout-ncol", "layout", "layout-nrow"):
        _layout(writer, div)
    elif div.has("r-stack", "r-hstack", "r-vstack"):
        _stack(writer, div)
    else:
        _plain(writer, div)


def _around(writer: "Writer", div: Div, head: str) -> None:
    writer.slide.block(f"::: {head}", div.line.number)
    writer.write(div.body)
    writer.slide.block(":::")


def _inner(writer: "Writer", div: Div, head: str) -> None:
    """What is in *div*, and what else its classes say, within a div of *head*."""
    classes = tuple(name for name in div.attributes.classes if name != "fragment")
    rest = Attributes(id=div.attributes.id, classes=classes, pairs=div.attributes.pairs)
    inner = Div(rest, div.line, div.html, div.body)
    if head:
        writer.slide.block(f"::: {head}", div.line.number)
    write_div(writer, inner)
    if head:
        writer.slide.block(":::")


def _set(writer: "Writer", div: Div, style: str) -> None:
    """What is in *div*, in the look of *style*."""
    writer.slide.block(f'<div style="{style}">', div.line.number)
    writer.write(div.body)
    writer.slide.block("</div>")


def _plain(writer: "Writer", div: Div) -> None:
    """A div without a meaning of its own: what is in it, in its style."""
    line = div.line
    if div.has("absolute"):
        writer.words.tell("what has a free place on the slide stands in the order of the text", line, "absolute")
    identifier = div.attributes.id
    kind = identifier.partition("-")[0]
    if kind in KINDS and "-" in identifier and kind not in ("fig", "tbl", "lst", "eq", "sec"):
        _statement(writer, div, KINDS[kind], writer.words.numbers.get(identifier))
    elif name := next((_STATEMENTS[each] for each in div.attributes.classes if each in _STATEMENTS), ""):
        _statement(writer, div, name, None)
    elif kind in ("fig", "tbl", "lst"):
        _figure(writer, div, kind)
    elif div.has("r-fit-text"):
        _set(writer, div, "font-size: 180%")
    elif _CENTERED.intersection(div.attributes.classes):
        _set(writer, div, "text-align: center")
    elif style := div.attributes.get("style").replace('"', "'"):
        _set(writer, div, style)
    else:
        writer.write(div.body)


def _columns(writer: "Writer", div: Div) -> None:
    body = [node for node in div.body if not isinstance(node, Comment)]
    if all(isinstance(node, Div) and (_COLUMN.intersection(node.attributes.classes) or node.html) for node in body):
        _write_columns(writer, div.line, [node for node in body if isinstance(node, Div)])
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
            _write_columns(writer, div.line, run)
            run = []
        writer.write([node])
    if run:
        _write_columns(writer, div.line, run)


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
    _write_columns(writer, found[0].line, found)
    return end


def _write_columns(writer: "Writer", line: Line, columns: Sequence[Div]) -> None:
    """*columns* side by side. Those with nothing in them make room between others, which slidegen does itself."""
    kept = [column for column in columns if any(not isinstance(node, Comment) for node in column.body)]
    if len(kept) < 2:
        for column in kept:
            writer.write(column.body)
        return
    writer.slide.block("::: columns", line.number)
    for column in kept:
        width = _width(column)
        words, _ = step_words(column.attributes)
        writer.slide.block(
            f"::: column {braced([*([f'width={width}'] if width else []), *words])}".rstrip(), column.line.number
        )
        _column_body(writer, column)
        writer.slide.block(":::")
    writer.slide.block(":::")


def _column_body(writer: "Writer", column: Div) -> None:
    classes = tuple(name for name in column.attributes.classes if name not in _COLUMN and name != "fragment")
    pairs = tuple((key, value) for key, value in column.attributes.pairs if key not in ("width", "style"))
    write_div(writer, Div(Attributes(classes=classes, pairs=pairs), column.line, column.html, column.body))


def _width(column: Div) -> str:
    text = get(column.attributes, "width") or _style_width(column.attributes.get("style"))
    found = _SHARE.match(text.strip())
    return f"{float(found[1]):g}%" if found is not None and 0 < float(found[1]) <= 100 else ""


def _style_width(style: str) -> str:
    found = re.search(r"(?<![\w-])width\s*:\s*([\d.]+%)", style)
    return found[1] if found is not None else ""


def _elsewhere(div: Div) -> bool:
    """Whether *div* is for outputs only that are none of slidegen's."""
    when = set(get(div.attributes, "when-format").replace(",", " ").split())
    unless = set(get(div.attributes, "unless-format").replace(",", " ").split())
    ours = _SHOWN_IN | _POWERPOINT
    if div.has("content-visible"):
        return bool(when and not when & ours) or bool(unless & _SHOWN_IN)
    if div.has("content-hidden"):
        return bool(when & _SHOWN_IN) or bool(unless and not unless & ours)
    return False


def _left_out(writer: "Writer", div: Div) -> None:
    from slidegen.parse.dialects.pandoc.front import read_macros

    texts = [line.text.strip().strip("$") for node in div.body if isinstance(node, Text) for line in node.lines]
    if read_macros(texts):
        return  # they are read with the front matter
    writer.words.tell("this is not shown by its tool either, so it is left out", div.line, div.line.text.strip())


def _footer(writer: "Writer", div: Div) -> None:
    inner = writer.aside(div.line)
    inner.write(div.body)
    text = unmarked(" ".join(text.strip() for text, _ in inner.slide.lines))
    if text:
        writer.slide.set("footer", quoted(text), div.line.number)


def _groups(body: Sequence[Node]) -> tuple[list[Node], list[tuple[Heading, list[Node]]]]:
    """What stands above the first heading of the highest level in *body*, and what belongs to each such heading."""
    level = min((node.level for node in body if isinstance(node, Heading)), default=0)
    lead: list[Node] = []
    groups: list[tuple[Heading, list[Node]]] = []
    for node in body:
        if isinstance(node, Heading) and node.level == level:
            groups.append((node, []))
        elif groups:
            groups[-1][1].append(node)
        else:
            lead.append(node)
    return lead, groups


def _tabs(writer: "Writer", div: Div) -> None:
    """Tabs side by side, or below one another, as nobody clicks on slides."""
    lead, groups = _groups(div.body)
    if lead:
        writer.write(lead)
    if not groups:
        return
    beside = 1 < len(groups) <= MOST_TABS and not any(_wide(body) for _, body in groups)
    how = "side by side" if beside else "below one another"
    writer.words.tell(f"tabs stand {how}: all of them are seen", div.line, "panel-tabset")
    if beside:
        writer.slide.block("::: columns", div.line.number)
    for heading, body in groups:
        if beside:
            writer.slide.block("::: column", heading.line.number)
        if text := writer.words_of(heading):
            writer.slide.block(f"**{text.strip('*')}**", heading.line.number)
        writer.write(body)
        if beside:
            writer.slide.block(":::")
    if beside:
        writer.slide.block(":::")


def _wide(body: Sequence[Node]) -> bool:
    """Whether *body* has columns of its own."""
    return any(isinstance(node, Div) and (node.has("columns") or node.has("panel-tabset")) for node in body)


def _callout(div: Div) -> str | None:
    for name in div.attributes.classes:
        if name.startswith("callout-") and name[8:] in _CALLOUTS:
            return _CALLOUTS[name[8:]]
        if name == "callout":
            return "NOTE"
    return next((_PLAIN_CALLOUTS[name] for name in div.attributes.classes[:1] if name in _PLAIN_CALLOUTS), None)


def _write_callout(writer: "Writer", div: Div, kind: str) -> None:
    body = list(div.body)
    title = get(div.attributes, "title")
    if title:
        title = writer.words.line(div.line, title)
    elif body and isinstance(body[0], Heading):
        heading = body.pop(0)
        assert isinstance(heading, Heading)
        title = writer.words_of(heading)
    inner = writer.aside(div.line)
    inner.write(body)
    writer.slide.blank()
    writer.slide.add(f"> [!{kind}] {title}".rstrip(), div.line.number)
    shown = inner.slide.lines
    while shown and not shown[-1][0].strip():
        shown.pop()
    writer.slide.lines += [(f"> {text}".rstrip(), place) for text, place in shown]
    writer.slide.blank()
    writer.slide.notes += inner.slide.notes


def _statement(writer: "Writer", div: Div, kind: str, number: int | None) -> None:
    """A theorem and the like: its kind, number and name in front of it."""
    body = list(div.body)
    name = get(div.attributes, "name", "title")
    if body and isinstance(body[0], Heading):
        heading = body.pop(0)
        assert isinstance(heading, Heading)
        name = writer.words_of(heading)
    shown = f"{kind} {number}" if number is not None else kind
    writer.slide.block(f"**{shown}{f' ({name})' if name else ''}**", div.line.number)
    writer.write(body)


def _figure(writer: "Writer", div: Div, kind: str) -> None:
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
        if isinstance(node, Comment):
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


def _layout(writer: "Writer", div: Div) -> None:
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
            writer.write(cell)
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


def _stack(writer: "Writer", div: Div) -> None:
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
