"""Listings, cells that are not run, diagrams, and pieces for one output, as slidegen has them."""

import re
from typing import TYPE_CHECKING

from slidegen.parse.dialects.pandoc.blocks.fences import Cell, info, pictures, read_fence
from slidegen.parse.dialects.pandoc.blocks.tree import Fence
from slidegen.parse.dialects.pandoc.inlines import latex
from slidegen.parse.dialects.pandoc.inlines.attributes import braced, step_words, value

if TYPE_CHECKING:
    from slidegen.parse.dialects.pandoc.writing import Writer


_ENVIRONMENT = re.compile(r"\\begin\{(\w+)\*?\}")
FORMULAS = frozenset(
    {"equation", "align", "aligned", "gather", "multline", "eqnarray", "displaymath", "alignat", "flalign"}
)


def _text(cell: Cell) -> str:
    return "\n".join(line.text for line in cell.body)


def write_fence(writer: "Writer", node: Fence) -> None:
    """A listing, a cell, a diagram, or a piece for one output."""
    cell = read_fence(node.lines)
    if cell is None:
        for line in node.lines:
            writer.slide.add(line.text, line.number)
        return
    match cell.kind:
        case "raw":
            _raw(writer, node, cell)
        case "drawn":
            _write_cell(writer, node, cell, cell.language)
            _cell_caption(writer, node, cell)
        case "cell":
            _cell(writer, node, cell)
        case "listing":
            words, lost = step_words(cell.attributes)
            writer.words.effects(node.line, cell.attributes, lost)
            _write_cell(writer, node, cell, " ".join((info(cell), braced(words))).strip())


def _write_cell(writer: "Writer", node: Fence, cell: Cell, behind: str) -> None:
    writer.slide.add(f"{cell.lead}{cell.mark}{behind}", node.line.number)
    for line in cell.body:
        writer.slide.add(line.text, line.number)
    if cell.closing is not None:
        writer.slide.add(cell.closing.text, cell.closing.number)
    else:
        writer.slide.add(cell.mark)


def _raw(writer: "Writer", node: Fence, cell: Cell) -> None:
    if cell.language.startswith("html") or cell.language == "revealjs":
        for line in cell.body:
            writer.slide.add(line.text, line.number)
    elif cell.language in ("latex", "tex", "beamer") and (shown := _ENVIRONMENT.search(_text(cell))) is not None:
        if shown[1] in FORMULAS:
            for line in cell.body:
                writer.slide.add(line.text, line.number)
        else:
            _write_cell(writer, node, cell, "latex")
    elif cell.language in ("latex", "tex", "beamer"):
        for line in cell.body:
            if (text := latex.inline(writer.foreign, line, line.text)).strip():
                writer.slide.add(text, line.number)
    else:
        writer.words.tell(f"this is for {cell.language} only, so it is left out", node.line, cell.language)


def _cell(writer: "Writer", node: Fence, cell: Cell) -> None:
    """A cell, which is not run: its code is shown where its tool shows it."""
    if shown := pictures(cell):
        _cell_pictures(writer, node, cell, shown)
        return
    if not cell.off("include"):
        hidden = cell.off("echo") or (writer.deck.options.echo is False and not cell.option("echo"))
        if not hidden and any(line.text.strip() for line in cell.body):
            _write_cell(writer, node, cell, info(cell))
        _cell_caption(writer, node, cell)
        if not cell.off("eval"):
            writer.deck.not_run(node.line, cell, shown=not hidden)


def _cell_pictures(writer: "Writer", node: Fence, cell: Cell, shown: list[str]) -> None:
    """A cell that does nothing but show pictures."""
    if cell.off("include") or cell.off("eval"):
        return
    width = cell.option("out-width", "fig-width") if cell.option("out-width") else ""
    words = []
    if re.fullmatch(r"\d{1,3}(?:\.\d+)?%|\d{1,4}(?:px)?", width):
        words.append(f"width={width}")
    if (align := cell.option("fig-align")) in ("left", "center", "right"):
        words.append(f"align={align}")
    caption = cell.option("fig-cap")
    alt = cell.option("fig-alt") or caption
    if caption:
        words.append(f"caption={value(caption)}")
    for path in shown:
        writer.slide.block(f"![{alt}]({path}){braced(words)}", node.line.number)


def _cell_caption(writer: "Writer", node: Fence, cell: Cell) -> None:
    if text := cell.option("fig-cap", "tbl-cap"):
        writer.slide.block(f"*{text.strip('*')}*", node.line.number)
