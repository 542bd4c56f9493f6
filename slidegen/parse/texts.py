"""The texts of one deck: the deck's own file and what it includes, as one space of lines.

Markdown tokens know their lines only. Each text gets a range of line numbers of its own, so that a
line number alone says which text it is in.
"""

from bisect import bisect_right

from slidegen.diagnostics import Report
from slidegen.source import Source, Span

BOM = "\ufeff"


class Doc:
    """A text with its folder (relative to the deck's own) and the number of its first line."""

    __slots__ = ("base", "folder", "path", "source")

    def __init__(self, source: Source, path: str, base: int) -> None:
        self.source = source
        self.path = path
        self.folder = path.rpartition("/")[0]
        self.base = base

    def locate(self, path: str) -> str:
        """A path written in this text, relative to the deck's folder."""
        if not self.folder or not path or "://" in path or path.startswith(("/", "data:", "#")):
            return path
        return f"{self.folder}/{path}"


class Texts:
    """All texts of a deck, addressed by line."""

    def __init__(self) -> None:
        self.docs: list[Doc] = []
        self._bases: list[int] = []
        self._next = 0

    def add(self, source: Source, path: str = "") -> Doc:
        """Take a text in. *path* is relative to the deck's folder."""
        doc = Doc(source, path, self._next)
        self.docs.append(doc)
        self._bases.append(doc.base)
        self._next += len(source.line_starts) + 1
        return doc

    def at(self, line: int) -> Doc:
        """The text that has *line*."""
        if len(self.docs) == 1:
            return self.docs[0]
        return self.docs[bisect_right(self._bases, line) - 1]

    def line_start(self, line: int) -> int:
        """The offset of *line* in its text."""
        doc = self.at(line)
        starts = doc.source.line_starts
        number = line - doc.base
        return starts[number] if number < len(starts) else len(doc.source.text)

    def line_end(self, line: int) -> int:
        """The offset of the end of *line*, without its line feed."""
        doc = self.at(line)
        starts = doc.source.line_starts
        number = line - doc.base + 1
        return starts[number] - 1 if number < len(starts) else len(doc.source.text)

    def line(self, line: int) -> str:
        """The text of *line* without blanks around it."""
        return self.at(line).source.text[self.line_start(line) : self.line_end(line)].strip()

    def span(self, first: int, last: int) -> Span:
        """The span of the lines *first* up to, not including, *last*, without blanks at its ends."""
        doc = self.at(first)
        return doc.source.lines_span(first - doc.base, max(first + 1, last) - doc.base)


def clean(source: Source, report: Report) -> Source:
    """*source* with line ends ``\\n``, without byte order mark, and with NUL as U+FFFD.

    Lines and columns stay what an editor shows. The very same object is returned where there is nothing to do.
    """
    text = source.text
    if text.startswith(BOM):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        at = text.index("\0")
        text = text.replace("\0", "\ufffd")
        made = Source(source.name, text, source.included_from, source.origins)
        report.add(
            "not-text",
            "the file has NUL bytes: it is a binary file, not a text",
            made.span(at, at + 1),
            help="a deck is Markdown in UTF-8; save it as UTF-8, not UTF-16",
        )
        return made
    return source if text is source.text else Source(source.name, text, source.included_from, source.origins)
