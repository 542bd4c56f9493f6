"""Lines of a slide in the making, and what their texts are."""

import re

import msgspec

from slidegen.parse.dialects.common.links import IMAGE, destination_end
from slidegen.parse.dialects.common.plain import as_words
from slidegen.parse.dialects.common.scan import Kind, Line

ITEM = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
RULE = re.compile(r" {0,3}(?:-[ \t]*){3,}$")
QUOTE = re.compile(r" {0,3}>")
TABLE = re.compile(r"\s*\|")
HTML = re.compile(r"\s*</?[A-Za-z]")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_SPEECH = re.compile(r"^(\s*notes?):", re.IGNORECASE)
_OF_WORDS = frozenset({".step", "step", "effect", "out", "color"})
"""What a title's words may have: its place is the layout's."""


class Piece(msgspec.Struct):
    """A line of the slide. ``words`` are attributes for the element that ends there, ``above`` for one that begins."""

    text: str
    line: Line
    kind: Kind
    words: list[str] = msgspec.field(default_factory=list)
    above: list[str] = msgspec.field(default_factory=list)

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @property
    def item(self) -> str:
        """The mark of the list item that begins here, ``1`` for all numbers; empty: none does."""
        if self.kind != "text" or RULE.match(self.text) or ITEM.match(self.text) is None:
            return ""
        first = self.text.lstrip(" \t>")[0]
        return "1" if first.isdigit() else first

    @property
    def goes_on(self) -> bool:
        """Whether the line goes on with a paragraph above it."""
        return not (
            self.kind != "text"
            or self.blank
            or self.above
            or self.item
            or any(pattern.match(self.text) for pattern in (HEADING, HTML, TABLE, RULE, _UNDERLINE))
            or self.text.startswith((":::", "{"))
        )

    def written(self) -> str:
        """The line as slidegen has it, with its attributes."""
        if self.kind == "fence":
            return f"{self.text.rstrip()} {braces(self.words)[1:-1]}" if self.words else self.text
        if self.kind != "text":
            return self.text
        if RULE.match(self.text):
            return "***"
        if not self.words:
            return _SPEECH.sub(r"\1\\:", as_words(self.text))
        if HEADING.match(self.text):
            marks, _, title = self.text.strip().partition(" ")
            words = [word for word in self.words if word.partition("=")[0] in _OF_WORDS]
            return f"{marks} [{title.strip().rstrip('#').rstrip()}]{braces(words)}" if words else self.text
        return f"{self.text.rstrip()} {braces(self.words)}"


def braces(words: list[str]) -> str:
    """Attributes as slidegen writes them."""
    return f"{{{' '.join(dict.fromkeys(words))}}}" if words else ""


def picture_start(text: str) -> int:
    """Where the picture begins that *text* ends with; 0 if all before it is blank, -1: *text* ends with none."""
    start = -1
    for found in IMAGE.finditer(text):
        if destination_end(text, found.end()) == len(text):
            start = found.start() if text[: found.start()].strip() else 0
    return start
