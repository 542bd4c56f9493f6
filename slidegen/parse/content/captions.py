"""Captions that stand in the body of a fence: their marks, links and citations are read as those of any text."""

import msgspec

from slidegen.directives import captions
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Directive, Paragraph
from slidegen.parse.content.context import Context
from slidegen.parse.content.inlines import build_inlines
from slidegen.parse.syntax.spans import Spots
from slidegen.source import Span


def with_captions(context: Context, directive: Directive) -> Directive:
    """*directive* with a paragraph for each of its captions; its class is the key of the caption."""
    blocks = tuple(
        Paragraph(
            inlines=build_inlines(context, text, _spots(text, span)), attributes=Attributes(classes=(key,)), span=span
        )
        for key, text, span in captions(directive)
    )
    if not blocks:
        return directive
    return msgspec.structs.replace(directive, blocks=blocks)


def _spots(text: str, span: Span) -> Spots:
    """The places of the characters of *text*; if YAML changed any of them, all are at *span*."""
    for start in (span.start, span.start + 1):  # behind a quote
        if span.source.text.startswith(text, start):
            return Spots(span, [0], [start])
    return Spots(span, [], [])
