"""Blocks around blocks: quotes, callouts, divs."""

import re

from slidegen.backends.md.content import blocks as write
from slidegen.backends.md.content import fences
from slidegen.backends.md.content.attributes import braces, share
from slidegen.backends.md.content.inlines import Inlines
from slidegen.backends.md.content.lists import indented
from slidegen.directives import FENCES
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Column, Columns, Directive, Group, Heading, Panel, Paragraph, Quote, Variant
from slidegen.parse.syntax.attrs import merged

Lines = list[str]

_TONE = re.compile(r"\w+")
_DASH = re.compile(r"(?:[—–―]|--+)(?=[ \t]*\S)")


def quote(block: Quote, inlines: Inlines) -> Lines:
    """A quote, who said it in its last line."""
    lines = write.stack(block.blocks, inlines, nested=True)
    if lines and block.blocks and isinstance(block.blocks[0], Paragraph) and lines[0].startswith("[!"):
        lines[0] = "\\" + lines[0]
    if block.attribution:
        lines += ["", f"— {inlines.line(block.attribution)}"]
    elif len(lines) > 1 and isinstance(block.blocks[-1], Paragraph) and _DASH.match(lines[-1]):
        lines[-1] = f"&#{ord(lines[-1][0])};{lines[-1][1:]}"  # its last line names nobody
    return indented(lines, "> ", "> ")


def panel(block: Panel, inlines: Inlines) -> Lines:
    """A panel as the callout that makes it."""
    title: tuple[Block, ...] = (Heading(level=6, inlines=block.title),) if block.title else ()
    return _callout(block.tone, (*title, *block.blocks), inlines)


def _callout(tone: str, blocks: tuple[Block, ...], inlines: Inlines) -> Lines:
    head = f"[!{tone.upper()}]"
    if (
        blocks
        and isinstance(title := blocks[0], Heading)
        and title.level == 6
        and title.inlines
        and not title.attributes
    ):
        head += f" {inlines.line(title.inlines)}"
        blocks = blocks[1:]
    lines = write.stack(blocks, inlines, nested=True)
    room = [""] if lines and (not isinstance(blocks[0], Paragraph) or write.attributed(lines)) else []
    return indented([head, *room, *lines], "> ", "> ")


def div(head: str, blocks: tuple[Block, ...], inlines: Inlines, attributes: Attributes) -> Lines:
    """``::: head {attributes}`` around *blocks*."""
    lines = write.stack(blocks, inlines, nested=True)
    if (
        head.endswith(":") and " " not in head and not attributes
    ):  # colons at the end of the line are no part of its name
        head = f"{{.{head}}}"
    return [" ".join(filter(None, (":::", head, braces(attributes)))), *lines, ":::"]


def group(block: Group, inlines: Inlines) -> Lines:
    """A region, or any div; one without a name and attributes is no more than its blocks."""
    if not block.name and not block.attributes:
        return write.stack(block.blocks, inlines, nested=True)
    return div(block.name, block.blocks, inlines, block.attributes)


def columns(block: Columns, inlines: Inlines) -> Lines:
    """Columns with their widths."""
    inner: Lines = []
    for column in block.columns:
        inner += [""] * bool(inner)
        inner += _column(column, inlines)
    return [" ".join(filter(None, ("::: columns", braces(block.attributes)))), *inner, ":::"]


def _column(column: Column, inlines: Inlines) -> Lines:
    attributes = column.attributes
    if column.width is not None:
        attributes = merged(Attributes(pairs=(("width", share(column.width)),)), attributes)
    return div("column", column.blocks, inlines, attributes)


def variant(block: Variant, inlines: Inlines) -> Lines:
    """What is only for some outputs or audiences; for both, one div stands in the other."""
    if block.only and block.audience:
        inner = Variant(audience=block.audience, blocks=block.blocks, attributes=block.attributes)
        return div(f"only {' '.join(block.only)}", (inner,), inlines, Attributes())
    head = f"for {' '.join(block.audience)}" if block.audience else f"only {' '.join(block.only)}".rstrip()
    return div(head, block.blocks, inlines, block.attributes)


def directive(block: Directive, inlines: Inlines) -> Lines:
    """A construct by its name: a fence, a callout, or a div."""
    if block.argument in FENCES or block.name == "html":
        return fences.directive(block)
    if block.name == "callout" and not block.text and _TONE.fullmatch(block.argument):
        return write.above(block.attributes, _callout(block.argument, block.blocks, inlines))
    head = " ".join(filter(None, (block.argument or block.name, block.text)))
    return div(head, block.blocks, inlines, block.attributes)
