"""Texts of the front matter that slides show: plain words and formulas.

Other marks stay as they are written, as the same texts name the talk where there are none: in the files' properties,
in footers, in the browser's tab.
"""

from slidegen.model.inlines import Formula, Inline, Text
from slidegen.parse.content.context import Context
from slidegen.source import Span


def front_inlines(context: Context, text: str, span: Span | None) -> tuple[Inline, ...]:
    """*text*, which stands at *span*, with its ``$x$`` as formulas; ``\\$`` is a dollar."""
    if "$" not in text:
        return (Text(text, span),)
    inlines: list[Inline] = []
    at = 0
    for token in context.markdown.inlines(text):
        if token.type in ("math_inline", "math_inline_double"):
            assert token.map is not None
            start, end = token.map
            inlines += _words(text[at:start], span)
            inlines.append(Formula(token.content.strip(), span))
            at = end
    return (*inlines, *_words(text[at:], span))


def _words(text: str, span: Span | None) -> tuple[Text, ...]:
    return (Text(text.replace("\\$", "$"), span),) if text else ()
