"""Formulas in the text of HTML: pages of reveal.js and Jupyter set them wherever they stand."""

import re
from collections.abc import Iterator

from slidegen.model.inlines import Formula, Inline, Text
from slidegen.source import Span

_FORMULA = re.compile(
    r"\$\$(?P<display>[^$]{1,2000})\$\$"
    r"|(?<![\\\w$])\$(?=[^\s$])(?P<inline>[^$\n]{0,500}[^\s\\$])\$(?![\w$])"
    r"|\\\((?P<round>[^$]{1,500}?)\\\)|\\\[(?P<square>[^$]{1,2000}?)\\\]"
)
_SIGNS = re.compile(r"[\\^_=<>+]|\A[A-Za-z]\Z")
"""What tells a formula from two prices in one line."""


def with_formulas(text: str, span: Span) -> Iterator[Inline]:
    """*text*, which stands at *span*, with the formulas in it."""
    at = 0
    if "$" in text or "\\" in text:
        for found in _FORMULA.finditer(text):
            tex = next(part for part in found.groups() if part is not None).strip()
            if found["inline"] is not None and _SIGNS.search(tex) is None:
                continue
            if found.start() > at:
                yield Text(text[at : found.start()], span)
            yield Formula(tex, span)
            at = found.end()
    if at < len(text):
        yield Text(text[at:], span)
