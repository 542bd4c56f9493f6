"""Inline tokens to inlines."""

import re

from markdown_it.token import Token

from slidegen.model.attributes import Attributes, value_span
from slidegen.model.inlines import (
    Attributed,
    Citation,
    Cited,
    Code,
    FootnoteRef,
    Formula,
    Icon,
    Inline,
    InlineImage,
    LineBreak,
    Link,
    Mark,
    Marked,
    RawInline,
    Text,
)
from slidegen.model.links import RUNS_CODE, scheme_of
from slidegen.parse.content.context import Context
from slidegen.parse.content.foreign import report_foreign
from slidegen.parse.content.frames import InlineBuilder
from slidegen.parse.settings import take_comment
from slidegen.parse.syntax.attrs import merged, placed, without
from slidegen.parse.syntax.spans import Spots
from slidegen.source import Span
from slidegen.yaml.values import colour_help, parse_colour

MAX_TEXT = 20_000
"""Longer texts are read without marks: they are data that strayed in, and marks in them cost too much."""

_MARKS: dict[str, Mark] = {
    "em_open": "emphasis",
    "strong_open": "strong",
    "s_open": "strike",
    "mark_open": "highlight",
    "sub_open": "subscript",
    "sup_open": "superscript",
}
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PICTURE = re.compile(r"\s*data:image/(?:png|jpe?g|gif|webp|avif|svg)", re.IGNORECASE)


def build_inlines(context: Context, text: str, spots: Spots, depth: int = 0) -> tuple[Inline, ...]:
    """The inlines of *text*, whose characters stand where *spots* says."""
    if len(text) > MAX_TEXT:
        context.report.add(
            "long-line",
            f"this text has {len(text):,} characters; marks in it are not read",
            spots.whole,
            help="is it data that should be in a file of its own?",
        )
        return (Text(text.replace("\n", " "), spots.whole),)
    builder = InlineBuilder(context, spots)
    tokens = context.markdown.inlines(text)
    for token in tokens:
        _take(builder, token, text, depth)
    report_foreign(context.report, text, spots, tokens)
    return context.abbreviations.mark(builder.finish())


def fixed_inlines(context: Context, text: str, span: Span | None) -> tuple[Inline, ...]:
    """The inlines of a text out of an attribute, which all stand at *span*."""
    assert span is not None
    return build_inlines(context, text, Spots(span, [], []))


def _take(builder: InlineBuilder, token: Token, text: str, depth: int) -> None:
    kind = token.type
    if kind == "text" or kind == "text_special":
        if token.content:
            if _inside_script(builder) and token.map is not None:
                token.map = [token.map[0] + 1, token.map[1] - 1]
            builder.say(token.content, token)
    elif kind == "softbreak":
        if builder.context.hard_breaks:
            builder.add(LineBreak(builder.span(token)))
        else:
            builder.say(" ", token)
    elif kind == "hardbreak":
        builder.add(LineBreak(builder.span(token)))
    elif kind in _MARKS or kind == "link_open" or kind == "span_open":
        builder.open(token)
    elif token.nesting < 0:
        _close(builder, token)
    elif kind == "code_inline":
        builder.add(Code(token.content, builder.span(token)))
    elif kind == "image":
        builder.add(_image(builder, token))
    elif kind == "icon":
        builder.add(Icon(token.content, builder.span(token)))
    elif kind == "html_inline":
        _html(builder, token)
    elif kind == "math_inline":
        builder.add(Formula(token.content, builder.span(token)))
    elif kind == "math_inline_double":
        builder.add(Formula(token.content.strip(), builder.span(token)))
    elif kind == "attributes":
        _attach(builder, token)
    elif kind == "variable":
        value = builder.context.variable(token.content, builder.span(token))
        assert token.map is not None
        builder.say(text[token.map[0] : token.map[1]] if value is None else value, token)
    elif kind == "footnote_ref":
        _footnote(builder, token)
    elif kind == "footnote_inline":
        _inline_footnote(builder, token, depth)
    elif kind == "citation":
        _citation(builder, token)
    elif kind == "raw_inline":
        builder.add(RawInline(token.info, token.content, builder.span(token)))
    else:
        builder.say(token.content, token)


def _inside_script(builder: InlineBuilder) -> bool:
    """Whether the next text is all of a ``~sub~`` or ``^super^``, which is read as one with its marks."""
    opened = builder.frames[-1].token
    return opened is not None and opened.type in ("sub_open", "sup_open")


def _close(builder: InlineBuilder, token: Token) -> None:
    frame = builder.close()
    opened = frame.token
    if opened is None:
        builder.frames.append(frame)
        return
    children = tuple(frame.children)
    span = _both(builder.span(opened), builder.span(token))
    if opened.type == "link_open":
        target = safe_target(builder.context, str(opened.attrs.get("href", "")), span)
        made: Inline = Link(target, children, str(opened.attrs.get("title", "")), span)
        if not target:
            if not opened.attrs.get("href"):
                advice = "write an address between the round brackets"
                builder.context.report.add("broken-link", "the link leads nowhere", span, help=advice)
            builder.frames[-1].children += children
            return
    elif opened.type == "span_open":
        at = opened.meta["at"]
        attributes = coloured(builder.context, placed(opened.meta["attributes"], builder.spots.span(*at)))
        made = Attributed(children, attributes, span)
    else:
        if opened.type == "strong_open":  # the inner one of each pair of marks carries the tag
            span = Span(span.source, span.start - 1, span.end + 1) if builder.spots.breaks else span
        made = Marked(_MARKS[opened.type], children, span)
    builder.wrap(frame.children, made)


def _both(first: Span, last: Span) -> Span:
    return Span(first.source, first.start, max(first.end, last.end))


def safe_target(context: Context, target: str, span: Span | None) -> str:
    """*target* with variables replaced; empty, with a diagnostic, if following it would run code."""
    target = context.substitute(target, span)
    if scheme_of(target) in RUNS_CODE and not _PICTURE.match(target):
        context.report.add(
            "unsafe-link",
            f"the address `{target[:40]}` is dropped: it could run code",
            span,
            help="link to a page or a file",
        )
        return ""
    return target


def plain(token: Token) -> str:
    """The text of an image's alternative text, without marks."""
    parts = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":
            parts.append(plain(child))
        elif child.type == "variable":
            parts.append(f"{{{{{child.content}}}}}")
        else:
            parts.append(child.content)
    return "".join(parts)


def _image(builder: InlineBuilder, token: Token) -> InlineImage:
    span = builder.span(token)
    context = builder.context
    title = str(token.attrs.get("title", ""))
    attributes = Attributes(pairs=(("caption", context.substitute(title, span)),) if title else ())
    source = safe_target(context, str(token.attrs.get("src", "")), span)
    return InlineImage(source, context.substitute(plain(token), span), attributes, span)


def _attach(builder: InlineBuilder, token: Token) -> None:
    """Attributes behind a link, an image or code."""
    builder.flush()
    children = builder.frames[-1].children
    if not children:  # what took them was dropped
        return
    last = children.pop()
    attributes = placed(token.meta["attributes"], builder.span(token))
    span = last.span
    if span is not None:
        span = _both(span, builder.span(token))
    if isinstance(last, InlineImage):
        known = last.attributes.pairs
        attributes = Attributes(
            id=attributes.id, classes=attributes.classes, pairs=known + attributes.pairs, span=attributes.span
        )
        children.append(InlineImage(last.source, last.alt, attributes, span))
    else:
        attributes = coloured(builder.context, attributes) if isinstance(last, Icon) else attributes
        children.append(Attributed((last,), attributes, span))


def coloured(context: Context, attributes: Attributes) -> Attributes:
    """*attributes* with their ``color`` as the model has it; one that is no colour is reported and left out."""
    given = attributes.get("color")
    if not given:
        return attributes
    colour = parse_colour(given)
    if colour is None:
        context.report.add(
            "bad-value", f"`color` cannot be `{given}`", value_span(attributes, "color"), help=colour_help(given)
        )
    rest = without(attributes, frozenset({"color"}))
    if colour is None:
        return rest
    return merged(rest, Attributes(pairs=(("color", colour),), span=attributes.span))


def _html(builder: InlineBuilder, token: Token) -> None:
    tag = token.content
    if tag.startswith("<!--"):
        assert token.map is not None
        body = tag[4:-3] if tag.endswith("-->") and len(tag) >= 7 else ""
        builder.drop()
        take_comment(builder.context, body, builder.spots.part(token.map[0] + 4), builder.span(token))
        return
    if _BREAK.fullmatch(tag):
        builder.add(LineBreak(builder.span(token)))
        return
    from slidegen.parse.content.html.line import take_tag  # few decks have any

    take_tag(builder, token)


def _footnote(builder: InlineBuilder, token: Token) -> None:
    label, span, footnotes = token.content, builder.span(token), builder.context.footnotes
    if label in footnotes.definitions:
        builder.add(FootnoteRef(label, footnotes.number(label), span))
        return
    builder.context.report.add(
        "unknown-footnote",
        f"the footnote `{label}` is not written",
        span,
        help=f"write `[^{label}]: text` anywhere in the file",
    )
    builder.say(f"[^{label}]", token)


def _citation(builder: InlineBuilder, token: Token) -> None:
    span = builder.span(token)
    if not builder.context.has_bibliography:
        builder.context.report.add(
            "no-bibliography",
            f"`{token.content}` looks like a citation, but the deck names no bibliography",
            span,
            help="add `bibliography: references.bib` to the front matter, or write `\\@` for a plain sign",
        )
        builder.say(token.content, token)
        return
    works = tuple(
        Cited(work.key, work.prefix, work.suffix, work.suppress_author, builder.spots.span(work.start, work.end))
        for work in token.meta["works"]
    )
    builder.add(Citation(works, token.content, token.meta["textual"], span))


def _inline_footnote(builder: InlineBuilder, token: Token, depth: int) -> None:
    assert token.map is not None
    if depth >= 8:
        builder.say(f"^[{token.content}]", token)
        return
    footnotes = builder.context.footnotes
    label = f"^{len(footnotes.inline) + 1}"
    footnotes.inline[label] = ((), builder.span(token))
    number = footnotes.number(label)
    inlines = build_inlines(builder.context, token.content, builder.spots.part(token.map[0] + 2), depth + 1)
    footnotes.inline[label] = (inlines, builder.span(token))
    builder.add(FootnoteRef(label, number, builder.span(token)))
