"""Elements in a line of text -> inlines. Markdown's own lines with tags in them come here, too."""

import re
from collections.abc import Iterable, Mapping
from html import unescape

import msgspec

from slidegen.model.attributes import Attributes
from slidegen.model.inlines import (
    Abbreviation,
    Attributed,
    Code,
    Inline,
    LineBreak,
    Link,
    Marked,
    Text,
)
from slidegen.model.walk import inline_text
from slidegen.parse.content.context import Context
from slidegen.parse.content.html.elements import media
from slidegen.parse.content.html.style.look import Look, read_look
from slidegen.parse.content.html.syntax.names import KNOWN, UNSEEN
from slidegen.parse.content.html.told import tell, tell_unknown
from slidegen.parse.content.inlines import safe_target
from slidegen.source import Span

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_CODE = frozenset({"code", "tt", "samp"})


def said(text: str) -> str:
    """*text* as HTML shows it: entities read, blanks and line ends one blank."""
    return unescape(_BLANKS.sub(" ", text)) if "&" in text else _BLANKS.sub(" ", text)


def dress(
    context: Context, name: str, written: str, given: Mapping[str, str], span: Span | None, children: Iterable[Inline]
) -> list[Inline]:
    """What an element *name* with the attributes *given* makes of the inlines in it."""
    inner = list(children)
    look = read_look(context, name, given, span)
    if look.hidden or name in UNSEEN:
        if name == "script":
            tell_script(context, span)
        return []
    if name not in KNOWN:
        tell_unknown(context, written, span)
    match name:
        case "br":
            return [LineBreak(span)]
        case "img":
            inner = [media.image(context, given, span)]
        case "input":
            inner = _input(given, span)
        case "a" if "href" in given:
            inner = _link(context, given, span, inner)
        case "abbr" | "acronym" if given.get("title") and (text := inline_text(inner).strip()):
            inner = [Abbreviation(text, said(given["title"]), span)]
        case "q":
            inner = [Text("“", span), *inner, Text("”", span)]
        case "rt":
            inner = [Text(" (", span), *inner, Text(")", span)]
        case "rp":
            inner = []
        case _ if name in _CODE and inner and all(isinstance(node, Text) for node in inner):
            inner = [Code(inline_text(inner), span)]
        case _:
            pass
    return looking(look, inner, span)


def looking(look: Look, inner: list[Inline], span: Span | None) -> list[Inline]:
    """*inner* with the marks, the colour, the size and the motion of *look*."""
    if not inner:
        return inner
    if attributes := look.attributes:
        inner = [
            Attributed(tuple(inner), Attributes(classes=attributes.classes, pairs=attributes.pairs, span=span), span)
        ]
    if look.step:
        inner = [Attributed(tuple(inner), look.step, span)]
    for mark in reversed(look.marks):
        inner = [Marked(mark, tuple(inner), span)]
    return inner


def tell_script(context: Context, span: Span | None) -> None:
    tell(
        context,
        "<script",
        "a deck runs no script: this `<script>` is left out",
        span,
        help="for a script that the web page needs, write a fence: ```` ```html embed ````",
        code="script-left-out",
    )


def _link(context: Context, given: Mapping[str, str], span: Span | None, inner: list[Inline]) -> list[Inline]:
    target = safe_target(context, unescape(given["href"]).strip(), span)
    if not target or not inner:
        return inner
    return [Link(target, tuple(inner), said(given.get("title", "")), span)]


def _input(given: Mapping[str, str], span: Span | None) -> list[Inline]:
    if given.get("type", "").lower() in ("checkbox", "radio"):
        return [Text("☑ " if "checked" in given else "☐ ", span)]
    shown = given.get("value") or given.get("placeholder", "")
    return [Text(said(shown), span)] if shown and given.get("type", "").lower() != "hidden" else []


def trimmed(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """*inlines* without blanks and line ends at both ends, and with one blank where several met."""
    kept: list[Inline] = []
    for node in inlines:
        last = kept[-1] if kept else None
        if isinstance(node, Text):
            text = node.text
            if last is None or isinstance(last, LineBreak) or (isinstance(last, Text) and last.text.endswith(" ")):
                text = text.lstrip(" ")
            if not text:
                continue
            node = Text(text, node.span)
        elif isinstance(node, LineBreak):
            if last is None:
                continue
            if isinstance(last, Text) and last.text.endswith(" "):
                kept[-1] = Text(last.text.rstrip(" "), last.span)
        kept.append(node)
    while kept and (isinstance(kept[-1], LineBreak) or (isinstance(kept[-1], Text) and not kept[-1].text.strip(" "))):
        kept.pop()
    if kept:
        kept[0] = _stripped(kept[0], 0)
        kept[-1] = _stripped(kept[-1], -1)
    return tuple(kept)


def _stripped(node: Inline, side: int) -> Inline:
    """*node* without blanks at one *side* (0: its start, -1: its end), also where its text is within marks."""
    match node:
        case Text(text=text):
            return Text(text.lstrip(" ") if side == 0 else text.rstrip(" "), node.span)
        case Marked(children=children) | Attributed(children=children) | Link(children=children) if children:
            inner = list(children)
            inner[side] = _stripped(inner[side], side)
            return msgspec.structs.replace(node, children=tuple(inner))
        case _:
            return node


def has_words(inlines: Iterable[Inline]) -> bool:
    """Whether *inlines* show anything but blanks."""
    return any(
        has_words(node.children)
        if isinstance(node, Marked | Attributed | Link)
        else not isinstance(node, LineBreak) and not (isinstance(node, Text) and not node.text.strip())
        for node in inlines
    )
