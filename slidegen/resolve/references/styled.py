"""The little HTML that citation styles write, as inlines."""

import re
from collections.abc import Iterator
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
_YEAR = re.compile(r"(?<![\w.–-])(?:\d{4}[a-z]?|(?<=\[)\d+|(?<=,)\d+(?=[,\]]))(?![\w–-])")
_ADDRESS = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?)\]]")


def styled_inlines(html: str, span: Span | None = None) -> tuple[Inline, ...]:
    """*html*, with its addresses as links; tags that mean nothing here are left out."""
    reader = _Reader(span)
    reader.feed(html)
    reader.close()
    return reader.inlines()


def linked(inlines: tuple[Inline, ...], target: str) -> tuple[Inline, ...]:
    """*inlines* of a citation with its years or numbers as links to *target*; all of it, where it has none.

    A link of one word: a long one would stand out, and some viewers cannot break it over lines.
    """
    found: list[Inline] = []
    for inline in inlines:
        found += _linked_years(inline, target) if isinstance(inline, Text) else (inline,)
    if any(isinstance(inline, Link) for inline in found):
        return tuple(found)
    return (Link(target, inlines),)


def _linked_years(text: Text, target: str) -> Iterator[Inline]:
    at = 0
    for number in _YEAR.finditer(text.text):
        if text.text[at : number.start()]:
            yield Text(text.text[at : number.start()], text.span)
        yield Link(target, (Text(number[0], text.span),), span=text.span)
        at = number.end()
    if text.text[at:]:
        yield Text(text.text[at:], text.span)


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
