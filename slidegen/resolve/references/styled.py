"""The little HTML that citation styles write, as inlines."""

import re
from html.parser import HTMLParser

from slidegen.model.inlines import Inline, Link, Mark, Marked, Text
from slidegen.source import Span

_MARKS: dict[str, Mark] = {
    "i": "emphasis",
    "b": "strong",
    "u": "underline",
    "sup": "superscript",
    "sub": "subscript",
}
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?)\]]")


def styled_inlines(html: str, span: Span | None = None) -> tuple[Inline, ...]:
    """*html*, with its addresses as links; tags that mean nothing here are left out."""
    reader = _Reader(span)
    reader.feed(html)
    reader.close()
    return reader.inlines()


class _Reader(HTMLParser):
    def __init__(self, span: Span | None) -> None:
        super().__init__(convert_charrefs=True)
        self._span = span
        self._open: list[tuple[str, list[Inline]]] = [("", [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _MARKS:
            self._open.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        if len(self._open) > 1 and self._open[-1][0] == tag:
            _, children = self._open.pop()
            self._open[-1][1].append(Marked(_MARKS[tag], tuple(children), self._span))

    def handle_data(self, data: str) -> None:
        inlines = self._open[-1][1]
        at = 0
        for found in _ADDRESS.finditer(data):
            if data[at : found.start()]:
                inlines.append(Text(data[at : found.start()], self._span))
            inlines.append(Link(found[0], (Text(found[0], self._span),), span=self._span))
            at = found.end()
        if data[at:]:
            inlines.append(Text(data[at:], self._span))

    def inlines(self) -> tuple[Inline, ...]:
        """All that was read; what was left open counts as closed."""
        while len(self._open) > 1:
            self.handle_endtag(self._open[-1][0])
        return tuple(self._open[0][1])
