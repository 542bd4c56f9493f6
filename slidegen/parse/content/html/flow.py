"""Elements -> blocks, in their order: lines of text become paragraphs, all else what it stands for."""

from collections.abc import Iterable
from typing import assert_never

import msgspec

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Column, Columns, Heading, Media, Paragraph, Picture, RawBlock, Rule
from slidegen.model.deck import StyleSheet
from slidegen.model.inlines import Inline, Text
from slidegen.parse.content.blocks import Draft, drop_waiting
from slidegen.parse.content.context import Context
from slidegen.parse.content.html.elements import columns, media, structures, tables
from slidegen.parse.content.html.elements.floats import floated
from slidegen.parse.content.html.elements.panels import in_panel
from slidegen.parse.content.html.elements.rows import Row
from slidegen.parse.content.html.formulas import with_formulas
from slidegen.parse.content.html.inlines import dress, has_words, looking, said, tell_script, trimmed
from slidegen.parse.content.html.looking import with_align, with_link, with_step, with_text_look
from slidegen.parse.content.html.plain import flattened
from slidegen.parse.content.html.style.look import read_look
from slidegen.parse.content.html.syntax.names import KNOWN, UNSEEN
from slidegen.parse.content.html.syntax.tree import Element, Line, Node, Piece
from slidegen.parse.content.html.told import tell, tell_unknown
from slidegen.parse.content.inlines import safe_target
from slidegen.parse.content.pictures.images import has_image, lift
from slidegen.source import Span

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NOTES = frozenset({"notes", "speaker-notes"})


def blocks_of(context: Context, children: Iterable[Node]) -> list[Block]:
    """The blocks that *children* are, side by side where they float."""
    made: list[Block] = []
    line: list[Inline] = []
    for child in floated(list(children)):
        match child:
            case Piece(text=text, span=span):
                line += with_formulas(said(text), span)
            case Line(inlines=inlines):
                line += inlines
            case Draft():
                made += paragraphs(context, line)
                line = []
                drop_waiting(context, child)
                made += child.blocks
            case Element(blocky=True):
                made += paragraphs(context, line)
                line = []
                made += block(context, child)
            case Element():
                line += inline(context, child)
            case Row():
                made += paragraphs(context, line)
                line = []
                made += build_row(context, child)
            case _:
                assert_never(child)
    return made + paragraphs(context, line)


def build_row(context: Context, row: Row) -> list[Block]:
    """The columns of *row*; with more cells than columns, several rows of them."""
    made: list[Block] = []
    for first in range(0, len(row.cells), row.count):
        widths = row.widths[first : first + row.count]
        cells = [tuple(blocks_of(context, cell)) for cell in row.cells[first : first + row.count]]
        filled = [(blocks, width) for blocks, width in zip(cells, widths, strict=True) if blocks or width]
        if sum(bool(blocks) for blocks, _ in filled) <= 1 and not any(width for _, width in filled):
            made += [block for blocks, _ in filled for block in blocks]
            continue
        columns = tuple(
            Column(blocks=blocks, width=width, span=blocks[0].span if blocks else None) for blocks, width in filled
        )
        made.append(Columns(columns=columns, span=row.span))
    return made


def paragraphs(context: Context, line: list[Inline]) -> list[Block]:
    """A line of text as a paragraph, and the pictures in it as blocks of their own."""
    inlines = trimmed(line)
    if not inlines or not (has_words(inlines) or has_image(inlines)):
        return []
    span = _cover(inlines)
    if has_image(inlines):
        return lift(context, inlines, Attributes(), span)
    return [Paragraph(inlines=context.abbreviations.mark(inlines), span=span)]


def _cover(inlines: tuple[Inline, ...]) -> Span | None:
    spans = [node.span for node in inlines if node.span is not None]
    if not spans:
        return None
    source = spans[0].source
    return Span(source, spans[0].start, max(span.end for span in spans if span.source is source))


def inline(context: Context, element: Element) -> list[Inline]:
    """An element in a line of text."""
    return dress(context, element.name, element.written, element.attributes, element.span, inlines_of(context, element))


def inlines_of(context: Context, element: Element) -> list[Inline]:
    """What *element* holds as one line of text; blocks in it are parted by line ends."""
    if any(isinstance(child, Draft) or (isinstance(child, Element) and child.blocky) for child in element.children):
        return list(flattened(blocks_of(context, element.children)))
    found: list[Inline] = []
    for child in element.children:
        match child:
            case Piece(text=text, span=span):
                found += with_formulas(said(text), span)
            case Line(inlines=inlines):
                found += inlines
            case Element():
                found += inline(context, child)
            case Draft():
                pass
            case _:
                assert_never(child)
    return found


def line_of(context: Context, element: Element) -> tuple[Inline, ...]:
    """What *element* holds as one line of text with its own look, less the pictures, which no line holds."""
    look = read_look(context, element.name, element.attributes, element.span)
    if look.hidden:
        return ()
    inlines = trimmed(inlines_of(context, element))
    attributes = look.attributes
    if not inlines or not (attributes or look.marks or look.step):
        return inlines
    return tuple(looking(msgspec.structs.replace(look, classes=()), list(inlines), element.span))


def block(context: Context, element: Element) -> list[Block]:
    """What an element becomes that ends a line of text, or holds something that does."""
    look = read_look(context, element.name, element.attributes, element.span)
    if look.hidden:
        tell(context, "hidden", "what a browser hides is left out", element.span)
        return []
    if element.name not in KNOWN:
        tell_unknown(context, element.written, element.span)
    blocks = _content(context, element) if element.blocky else paragraphs(context, inline(context, element))
    if not blocks:
        return blocks
    if element.outer:
        blocks = with_step(element.outer, blocks, element.span)
    if element.name in _HEADINGS or not element.blocky:
        return blocks
    blocks = with_text_look(look, blocks, element.span)
    if look.align is not None:
        blocks = with_align(look.align, blocks)
    blocks = in_panel(element, blocks)
    if element.name == "a" and element.get("href"):
        blocks = with_link(safe_target(context, element.get("href"), element.span), blocks, element.span)
    if not look.step and (
        element.name == "v-clicks" or ("v-clicks" in element.attributes and element.name not in structures.LISTS)
    ):
        return with_step(Attributes(classes=("incremental",), span=element.span), blocks, element.span)
    return with_step(look.step, blocks, element.span) if look.step else blocks


def _content(context: Context, element: Element) -> list[Block]:
    """The blocks of *element*, without its own look."""
    name = element.name
    if name in _HEADINGS:
        return heading(context, element)
    match name:
        case "ul" | "ol" | "menu":
            return structures.build_list(context, element)
        case "dl":
            return structures.definitions(context, element)
        case "table":
            return tables.build_table(context, element)
        case "blockquote":
            return structures.quote(context, element)
        case "pre" | "xmp":
            return structures.listing(context, element)
        case "details":
            return structures.details(context, element)
        case "figure":
            return structures.figure(context, element)
        case "hr":
            return [Rule(span=element.span)]
        case "video" | "audio":
            return media.film(context, element)
        case "iframe":
            return media.frame(context, element)
        case "svg":
            return media.drawing(context, element)
        case "object" | "embed" | "applet":
            return media.embedded(context, element)
        case "canvas" | "math":
            return [RawBlock(format="html", text=element.raw, span=element.span)]
        case "style":
            take_style(context, element)
            return []
        case "script":
            tell_script(context, element.span)
            return []
        case _ if name in UNSEEN:
            return []
        case "aside" if _NOTES & set(element.attributes.get("class", "").split()):
            context.gathered.notes += blocks_of(context, element.children)
            return []
        case _:
            if (row := columns.container(element)) is not None:
                return build_row(context, row)
            return blocks_of(context, element.children)


def take_style(context: Context, element: Element) -> None:
    """``<style>``, which a web page has and nothing else."""
    text = "".join(child.text for child in element.children if isinstance(child, Piece)).strip()
    if text:
        context.gathered.styles.append(StyleSheet(text=text, span=element.span))
        tell(
            context,
            "<style",
            "a `<style>` is for the web page only: what it does is not in the other outputs",
            element.span,
            help="colours, fonts and sizes of a deck are its theme's: `slidegen themes`",
        )


def heading(context: Context, element: Element) -> list[Block]:
    """``<h1>`` to ``<h6>``, and the pictures in it behind it."""
    inlines = line_of(context, element)
    pictures: list[Block] = []
    if has_image(inlines):
        parts = lift(context, inlines, Attributes(), element.span)
        pictures = [part for part in parts if isinstance(part, Picture | Media)]
        texts = [part.inlines for part in parts if isinstance(part, Paragraph)]
        inlines = tuple(node for number, part in enumerate(texts) for node in ((Text(" "), *part) if number else part))
    if not inlines:
        return pictures
    return [Heading(level=int(element.name[1]), inlines=inlines, span=element.span), *pictures]
