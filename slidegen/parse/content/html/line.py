"""Tags in a line of Markdown: they open and close around its inlines."""

import re

from markdown_it.token import Token

from slidegen.model.inlines import Inline, LineBreak, Text
from slidegen.parse.content.frames import InlineBuilder
from slidegen.parse.content.html.inlines import dress
from slidegen.parse.content.html.syntax.names import KNOWN, VOID
from slidegen.parse.content.html.syntax.tags import Tag, read_tag
from slidegen.parse.content.html.told import tell, tell_unbalanced
from slidegen.source import Span

_LITERAL = re.compile(r"<[A-Za-z][\w.]*>")


def take_tag(builder: InlineBuilder, token: Token) -> None:
    """Take a tag that stands in a line."""
    tag = read_tag(token.content)
    if tag is None:  # a declaration or a processing instruction, which says nothing
        builder.drop()
    elif tag.closing:
        _close(builder, token, tag)
    elif tag.name in VOID or tag.empty:
        made = dressed(builder, tag, builder.span(token), [])
        for node in made:
            builder.add(node)
        if not made:
            builder.drop()
    else:
        builder.open(token, html=tag.name)


def dressed(builder: InlineBuilder, tag: Tag, span: Span, children: list[Inline]) -> list[Inline]:
    return dress(builder.context, tag.name, tag.written, tag.attributes, span, children)


def _close(builder: InlineBuilder, token: Token, tag: Tag) -> None:
    """End the innermost open element of the name; those open inside it end, too."""
    builder.flush()
    for depth in range(len(builder.frames) - 1, 0, -1):
        name = builder.frames[depth].html
        if not name:
            break
        if name == tag.name:
            while len(builder.frames) > depth + 1:
                end_open(builder)
            _end(builder, builder.span(token))
            return
    if tag.name == "br":
        builder.add(LineBreak(builder.span(token)))
        return
    message = f"this `</{tag.written}>` closes nothing"
    tell_unbalanced(builder.context, message, builder.span(token), "remove it", lost=False)


def _end(builder: InlineBuilder, last: Span | None) -> None:
    """End the innermost frame, an element; *last* is its end tag."""
    frame = builder.frames.pop()
    assert frame.token is not None
    tag = read_tag(frame.token.content)
    assert tag is not None
    span = builder.span(frame.token)
    if last is not None:
        span = Span(span.source, span.start, max(span.end, last.end))
    wrap(builder, tag, span, frame.children)


def wrap(builder: InlineBuilder, tag: Tag, span: Span, children: list[Inline]) -> None:
    """Add what *tag* makes of *children*, or these alone where marks are nested too deeply."""
    made = dressed(builder, tag, span, children)
    if len(made) == 1:
        builder.wrap(children, made[0])
    else:
        builder.frames[-1].children += made


def end_open(builder: InlineBuilder) -> None:
    """End the innermost frame, an element without an end tag: it reaches as far as what it stands in.

    A name in angle brackets that is no element's is text: ``List<Item>``.
    """
    builder.flush()
    frame = builder.frames[-1]
    assert frame.token is not None
    text = frame.token.content
    span = builder.span(frame.token)
    if frame.html not in KNOWN and "-" not in frame.html and _LITERAL.fullmatch(text):
        tell(
            builder.context,
            f"literal {text}",
            f"`{text}` is no element of HTML, so it is shown as it is written",
            span,
            help=f"write it as code, or `\\{text}`",
            code="unknown-element",
        )
        builder.frames.pop()
        builder.frames[-1].children += [Text(text, span), *frame.children]
        return
    message = f"this `{text}` is not closed"
    tell_unbalanced(builder.context, message, span, f"close it with `</{frame.html}>`", lost=True)
    _end(builder, None)
