"""Source text and places in it."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec


class Position(msgspec.Struct, frozen=True, gc=False):
    """A place in a text, counted from 1 as editors do; columns count characters (code points)."""

    line: int
    column: int


class Source:
    """One text with the name that diagnostics show for it.

    ``included_from`` is the span of the include comment that brought the text in, so that a
    diagnostic can show the whole chain. ``origins`` are the lines, counted from 0, that those of a text
    translated from another dialect come from. Lines end at ``\\n`` only, as for markdown-it.
    """

    __slots__ = ("_starts", "included_from", "name", "origins", "text")

    def __init__(
        self,
        name: str,
        text: str,
        included_from: "Span | None" = None,
        origins: "Sequence[tuple[Source, int]]" = (),
    ) -> None:
        self.name = name
        self.text = text
        self.included_from = included_from
        self.origins = origins
        self._starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.text)} characters)"

    @property
    def line_starts(self) -> list[int]:
        """The offset at which each line starts."""
        if self._starts is None:
            starts = [0]
            find, at = self.text.find, 0
            while (at := find("\n", at) + 1) > 0:
                starts.append(at)
            self._starts = starts
        return self._starts

    def position(self, offset: int) -> Position:
        """Line and column of *offset*."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of line *number* (from 1) without its end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] - 1 if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].removesuffix("\r")

    def span(self, start: int, end: int) -> "Span":
        """The span of the characters *start* up to, not including, *end*."""
        return Span(self, start, end)

    def lines_span(self, first: int, last: int) -> "Span":
        """The span of the lines *first* up to, not including, *last*, counted from 0 as markdown-it maps do.

        Blanks at both ends are left out, so that a caret starts under the first character.
        """
        starts = self.line_starts
        start = starts[min(first, len(starts) - 1)]
        end = starts[last] if last < len(starts) else len(self.text)
        text = self.text[start:end]
        lead = len(text) - len(text.lstrip())
        return Span(self, start + lead, max(start + lead, start + len(text.rstrip())))


class Span(msgspec.Struct, frozen=True, gc=False):
    """The characters ``start`` up to, not including, ``end`` of a source."""

    source: Source
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def first(self) -> Position:
        return self.source.position(self.start)

    @property
    def last(self) -> Position:
        return self.source.position(self.end)

    @property
    def written(self) -> "Span":
        """The place in the file that the author wrote: itself, unless its text was translated from another dialect.

        Words that were kept are found within their line; what was changed is in the line as a whole.
        """
        origins = self.source.origins
        if not origins:
            return self
        first, last = (min(at.line, len(origins)) - 1 for at in (self.first, self.last))
        (source, start), (other, end) = origins[first], origins[last]
        whole = source.lines_span(start, (end if other is source and end > start else start) + 1)
        at = source.text.find(self.text, whole.start, whole.end) if self.text else -1
        return (whole if at < 0 else source.span(at, at + len(self.text))).written

    def __str__(self) -> str:
        at = self.first
        return f"{self.source.name}:{at.line}:{at.column}"


def whole_characters(text: str) -> str:
    """*text* with halves of UTF-16 pairs, which escapes such as ``\\ud83d`` can leave, joined, or as U+FFFD."""
    return (
        text
        if text.isascii() or text.isprintable()
        else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    )
