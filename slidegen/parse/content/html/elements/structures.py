"""Lists, quotes, listings and figures in HTML."""

import re
from html import unescape

import msgspec

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.model.blocks import (
    Block,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    List,
    ListItem,
    Paragraph,
    Picture,
    Quote,
)
from slidegen.model.inlines import Inline, Marked, Text
from slidegen.parse.content.blocks import Draft
from slidegen.parse.content.context import Context
from slidegen.parse.content.html import flow
from slidegen.parse.content.html.looking import with_text_look
from slidegen.parse.content.html.style.look import read_look
from slidegen.parse.content.html.syntax.tree import Element, Line, Node, Piece

LISTS = frozenset({"ul", "ol", "menu"})
_LANGUAGE = re.compile(r"(?:^|\s)(?:lang(?:uage)?|highlight|brush:?)[-:]?\s?([\w+#.-]+)")


def build_list(context: Context, element: Element) -> list[Block]:
    """``<ul>`` and ``<ol>``; a list right inside a list belongs to the item before it."""
    items: list[ListItem] = []
    for child in _parts(element):
        if isinstance(child, Element) and child.name == "li":
            items.append(_item(context, child))
            continue
        blocks = tuple(flow.blocks_of(context, [child]))
        if not blocks:
            continue
        if isinstance(blocks[0], List) and items:
            items[-1] = msgspec.structs.replace(items[-1], blocks=items[-1].blocks + blocks)
        elif isinstance(child, Draft) and len(blocks) == 1 and isinstance(blocks[0], List):
            items += blocks[0].items
        else:
            items.append(ListItem(blocks=blocks, span=blocks[0].span))
    start = element.get("start")
    classes = element.attributes.get("class", "").split()
    incremental = "incremental" in classes or "v-clicks" in element.attributes
    made = List(
        ordered=element.name == "ol",
        items=tuple(items),
        start=int(start) if re.fullmatch(r"\d{1,6}", start) else 1,
        attributes=Attributes(classes=("incremental",)) if incremental else NO_ATTRIBUTES,
        span=element.span,
    )
    return [made] if items else []


def _parts(element: Element) -> list[Node]:
    """What *element* holds, without the blanks between."""
    return [child for child in element.children if not (isinstance(child, Piece) and not child.text.strip())]


def _item(context: Context, element: Element) -> ListItem:
    children = list(element.children)
    checked: bool | None = None
    first = next((child for child in children if not (isinstance(child, Piece) and not child.text.strip())), None)
    if isinstance(first, Element) and first.name == "input" and first.get("type").lower() == "checkbox":
        checked = "checked" in first.attributes
        children.remove(first)
    look = read_look(context, "li", element.attributes, element.span)
    blocks = tuple(with_text_look(look, flow.blocks_of(context, children), element.span))
    return ListItem(blocks=blocks, checked=checked, attributes=look.step, span=element.span)


def definitions(context: Context, element: Element) -> list[Block]:
    """``<dl>``: each ``<dt>`` with the ``<dd>`` behind it."""
    items: list[DefinitionItem] = []
    for child in _entries(element):
        if isinstance(child, Element) and child.name == "dt":
            term = flow.line_of(context, child)
            items.append(DefinitionItem(term=term, definitions=(), span=child.span))
            continue
        inner = child.children if isinstance(child, Element) and child.name == "dd" else [child]
        blocks = tuple(flow.blocks_of(context, inner))
        if not blocks:
            continue
        if not items:
            items.append(DefinitionItem(term=(), definitions=(), span=element.span))
        items[-1] = msgspec.structs.replace(items[-1], definitions=(*items[-1].definitions, blocks))
    return [DefinitionList(items=tuple(items), span=element.span)] if items else []


def _entries(element: Element) -> list[Node]:
    """The terms and definitions of a list, also those that wrappers hold."""
    found: list[Node] = []
    for child in _parts(element):
        if isinstance(child, Element) and child.name == "div":
            found += _entries(child)
        else:
            found.append(child)
    return found


def quote(context: Context, element: Element) -> list[Block]:
    """``<blockquote>``; a ``<footer>`` or ``<cite>`` at its end is whose words it has."""
    children = _parts(element)
    attribution: tuple[Inline, ...] = ()
    last = children[-1] if children else None
    if isinstance(last, Element) and last.name in ("footer", "cite", "figcaption") and len(children) > 1:
        attribution = _without_dash(flow.line_of(context, last))
        children = children[:-1]
    blocks = tuple(flow.blocks_of(context, children))
    return [Quote(blocks=blocks, attribution=attribution, span=element.span)] if blocks or attribution else []


def _without_dash(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    if inlines and isinstance(first := inlines[0], Text):
        return (Text(first.text.lstrip("—–―- "), first.span), *inlines[1:])
    return inlines


def listing(context: Context, element: Element) -> list[Block]:
    """``<pre>``, with the language that its ``<code>`` is said to be in."""
    code = next((child for child in element.children if isinstance(child, Element) and child.name == "code"), element)
    names = f"{code.attributes.get('class', '')} {element.attributes.get('class', '')}"
    found = _LANGUAGE.search(names)
    text = unescape("".join(_texts(element.children))).removeprefix("\n").rstrip()
    if not text.strip():
        return []
    look = read_look(context, "pre", {**element.attributes, "style": ""}, element.span)
    made = CodeBlock(text=text, language=found[1] if found else "", attributes=look.step, span=element.span)
    return [made]


def _texts(children: list[Node]) -> list[str]:
    """All text in *children* as written; Markdown that blank lines let in is told as its source has it."""
    found: list[str] = []
    for child in children:
        match child:
            case Piece():
                found.append(child.text)
            case Element():
                found += ["\n"] if child.name == "br" else _texts(child.children)
            case Line() | Draft():
                found.append(_source(child))
    return found


def _source(node: Line | Draft) -> str:
    spans = [each.span for each in (node.inlines if isinstance(node, Line) else node.blocks) if each.span is not None]
    if not spans:
        return ""
    source = spans[0].source
    return f"\n{source.text[spans[0].start : max(span.end for span in spans if span.source is source)]}\n"


def details(context: Context, element: Element) -> list[Block]:
    """``<details>``: all of it is shown, its summary in bold."""
    summaries: list[Block] = []
    rest: list[Node] = []
    for child in element.children:
        if isinstance(child, Element) and child.name == "summary":
            if line := flow.line_of(context, child):
                summaries.append(Paragraph(inlines=(Marked("strong", line, child.span),), span=child.span))
        else:
            rest.append(child)
    return [*summaries, *flow.blocks_of(context, rest)]


def figure(context: Context, element: Element) -> list[Block]:
    """``<figure>``: a picture with its caption; what else it holds stands above the caption's text."""
    caption: tuple[Inline, ...] = ()
    rest: list[Node] = []
    place = element.span
    for child in element.children:
        if isinstance(child, Element) and child.name == "figcaption":
            caption, place = flow.line_of(context, child), child.span
        else:
            rest.append(child)
    blocks = flow.blocks_of(context, rest)
    if caption and len(blocks) == 1 and isinstance(only := blocks[0], Picture):
        return [msgspec.structs.replace(only, caption=caption)]
    if caption:
        blocks.append(Paragraph(inlines=caption, span=place))
    return blocks
