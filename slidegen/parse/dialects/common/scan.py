"""A foreign deck as lines: its front matter set apart, and each line known as text, code or comment.

All dialects agree on these three, and on little else.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import msgspec

from slidegen.source import Source, Span

Kind: TypeAlias = Literal["text", "fence", "code", "comment"]
"""``fence`` lines open and close listings, ``code`` is between them; a ``comment`` begins on its line or above it."""

_FRONT = re.compile(
    r"(?:[ \t]*\n)*---[ \t]*\n(?=(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z))", re.DOTALL | re.MULTILINE
)
_KEYS = re.compile(r"\s*(?:#[^\n]*\n[ \t]*)*[\"']?[A-Za-z_$][\w $.-]*[\"']?[ \t]*:(?:\s|$)")
"""How front matter begins: comments with no blank line below them, and a key."""

_FENCE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?P<mark>`{3,}(?=[^`]*$)|~{3,})")


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line without its end. ``number`` counts from 0, in the text that it was written in."""

    number: int
    text: str
    kind: Kind

    @property
    def blank(self) -> bool:
        return not self.text.strip()


class Scan:
    """A deck's text in lines. ``front`` is the text of its front matter as offsets, None: it has none."""

    __slots__ = ("body", "front", "lines", "source")

    def __init__(self, source: Source, *, front: bool = True) -> None:
        """*front*: the text may begin with front matter between two rules."""
        found = _FRONT.match(source.text) if front else None
        if found is not None and found["body"].strip() and not _KEYS.match(found["body"]):
            found = None  # a rule, then a slide
        self.source = source
        self.front = found.span("body") if found is not None else None
        self.body = source.position(found.end("body")).line if found is not None else 0
        self.lines = tuple(kinds(enumerate(source.text.split("\n")[self.body :], self.body)))

    def text(self, number: int) -> str:
        """Line *number* (from 0) of the whole text, without its end."""
        return self.source.line(number + 1)

    def text_behind(self, line: Line) -> str:
        """The text of the line behind *line*; empty: there is none."""
        return self.text(line.number + 1) if line.number + 1 < len(self.source.line_starts) else ""

    def line_span(self, line: Line) -> Span:
        """The words of *line*."""
        return self.source.lines_span(line.number, line.number + 1)

    def word_span(self, line: Line, word: str, after: int = 0) -> Span:
        """The first *word* in *line* from column *after* on, else the whole line."""
        at = line.text.find(word, after)
        start = self.source.line_starts[line.number]
        return self.line_span(line) if at < 0 else self.source.span(start + at, start + at + len(word))


def kinds(texts: Iterable[tuple[int, str]]) -> Iterator[Line]:
    """Numbered *texts*, the first of which stands in no listing and no comment, each with its kind."""
    fence = ""
    inside_comment = False
    for number, text in texts:
        if fence:
            closes = text.strip(" \t>").rstrip()
            ends = closes.startswith(fence) and not closes.strip(fence[0])
            yield Line(number, text, "fence" if ends else "code")
            fence = "" if ends else fence
        elif inside_comment:
            yield Line(number, text, "comment")
            inside_comment = "-->" not in text
        elif text.lstrip().startswith("<!--"):
            yield Line(number, text, "comment")
            inside_comment = text.rfind("-->") < text.rfind("<!--")
        elif (opened := _FENCE.match(text)) is not None:
            yield Line(number, text, "fence")
            fence = opened["mark"]
        else:
            yield Line(number, text, "text")
            inside_comment = "<!--" in text and text.rfind("-->") < text.rfind("<!--")
