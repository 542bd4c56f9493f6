"""Fenced divs by their classes: notes, steps, pieces for one output, and the kinds that have modules of their own."""

from typing import TYPE_CHECKING

from slidegen.model.attributes import Attributes
from slidegen.parse.dialects.pandoc.blocks.tree import Div, Text
from slidegen.parse.dialects.pandoc.divs.boxes import callout_kind, statement, write_callout, write_statement
from slidegen.parse.dialects.pandoc.divs.columns import write_columns
from slidegen.parse.dialects.pandoc.divs.layouts import write_figure, write_layout, write_stack
from slidegen.parse.dialects.pandoc.divs.tabs import write_tabs
from slidegen.parse.dialects.pandoc.inlines.attributes import braced, get, step_words
from slidegen.parse.dialects.pandoc.inlines.plain import unmarked
from slidegen.parse.dialects.pandoc.metadata.macros import read_macros
from slidegen.yaml.write import quoted

if TYPE_CHECKING:
    from slidegen.parse.dialects.pandoc.writing import Writer

_SHOWN_IN = frozenset({"revealjs", "html", "html:js", "html5", "presentation", "slides"})
_POWERPOINT = frozenset({"pptx", "powerpoint"})
_CENTERED = frozenset({"center", "centered", "text-center", "align-center"})


def write_div(writer: "Writer", div: Div) -> None:
    """Write *div* by its classes, outermost meaning first."""
    slide, line = writer.slide, div.line
    if div.has("notes", "speaker-notes"):
        writer.take_notes(div)
    elif div.has("hidden", "d-none") or _elsewhere(div):
        _left_out(writer, div)
    elif div.has("columns", "cols", "row"):
        write_columns(writer, div)
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
        write_tabs(writer, div)
    elif (kind := callout_kind(div)) is not None:
        write_callout(writer, div, kind)
    elif div.attributes.id == "refs" or div.has("references"):
        slide.block("::: references", line.number)
        slide.block(":::", line.number)
    elif get(div.attributes, "layout-ncol", "layout", "layout-nrow"):
        write_layout(writer, div)
    elif div.has("r-stack", "r-hstack", "r-vstack"):
        write_stack(writer, div)
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
    writer.div(inner)
    if head:
        writer.slide.block(":::")


def _set(writer: "Writer", div: Div, style: str) -> None:
    """What is in *div*, in the look of *style*."""
    if not div.body:
        return
    writer.slide.block(f'<div style="{style}">', div.line.number)
    writer.write(div.body)
    writer.slide.block("</div>")


def _plain(writer: "Writer", div: Div) -> None:
    """A div without a meaning of its own: what is in it, in its style."""
    line = div.line
    if div.has("absolute"):
        writer.words.tell("what has a free place on the slide stands in the order of the text", line, "absolute")
    kind = div.attributes.id.partition("-")[0]
    if name := statement(div):
        write_statement(writer, div, name, writer.words.numbers.get(div.attributes.id))
    elif kind in ("fig", "tbl", "lst"):
        write_figure(writer, div, kind)
    elif div.has("r-fit-text"):
        _set(writer, div, "font-size: 180%")
    elif _CENTERED.intersection(div.attributes.classes):
        _set(writer, div, "text-align: center")
    elif style := div.attributes.get("style").replace('"', "'"):
        _set(writer, div, style)
    else:
        writer.write(div.body)


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
