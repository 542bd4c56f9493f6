"""A pandoc deck as a tree: fenced divs and what is in them, headings, rulers, listings, and runs of lines."""

import re
from collections.abc import Sequence
from typing import TypeAlias

import msgspec

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.blocks.extents import listing_end, table_end
from slidegen.parse.dialects.pandoc.inlines.attributes import read_braces, read_tag

MOST_DIVS = 20
"""Divs nested deeper are passed over; what is in them stays."""


class Text(msgspec.Struct, eq=False):
    """Lines with no blank one between them: a paragraph, a list, a quote, a ``table``, which may have some."""

    lines: list[Line]
    table: bool = False

    @property
    def line(self) -> Line:
        return self.lines[0]


class Heading(msgspec.Struct, eq=False):
    level: int
    text: str
    line: Line
    attributes: Attributes = NO_ATTRIBUTES


class Rule(msgspec.Struct, eq=False):
    line: Line


class Comment(msgspec.Struct, eq=False):
    """A comment of HTML: nothing is shown, but pandoc counts it as content of its slide."""

    line: Line


class Fence(msgspec.Struct, eq=False):
    """A listing with the lines that open and close it."""

    lines: list[Line]

    @property
    def line(self) -> Line:
        return self.lines[0]


class Div(msgspec.Struct, eq=False):
    """A fenced div, or a ``<div>`` on lines of its own (``html``)."""

    attributes: Attributes
    line: Line
    html: bool = False
    body: "list[Node]" = msgspec.field(default_factory=list)

    def has(self, *names: str) -> bool:
        """Whether it has one of the classes *names*."""
        return any(name in self.attributes.classes for name in names)


Node: TypeAlias = Text | Heading | Rule | Comment | Fence | Div

_DIV = re.compile(r" {0,3}:{3,}(?P<head>[^\n]{0,2000})$")
_ATX = re.compile(r"(#{1,6})(?:[ \t]+(.*))?$")
_HEADING_ATTRIBUTES = re.compile(r"[ \t]*(\{[^{}]*\})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_SETEXT = re.compile(r"(=+|-+)[ \t]*$")
_TAG = re.compile(r" {0,3}<(/?)(?:div|section)\b([^<>]*)>[ \t]*$", re.IGNORECASE)


def parse(foreign: Foreign, lines: Sequence[Line]) -> list[Node]:
    """The blocks of *lines*. Divs that are not closed, and what closes nothing, are told and passed over."""
    return _Builder(foreign, lines).nodes()


class _Builder:
    def __init__(self, foreign: Foreign, lines: Sequence[Line]) -> None:
        self._foreign = foreign
        self._lines = lines
        self._top: list[Node] = []
        self._open: list[Div] = []
        self._flat = 0
        self._looked = 0

    def nodes(self) -> list[Node]:
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            if line.kind == "text" and line.blank:
                at += 1
            elif line.kind == "fence":
                end = listing_end(self._lines, at)
                self._add(Fence(list(self._lines[at:end])))
                at = end
            elif line.kind == "comment":
                self._add(Comment(line))
                at += 1
            elif not self._mark(line):
                at = self._block(at)
            else:
                at += 1
        for div in reversed(self._open):
            self._unclosed(div)
        return self._top

    def _add(self, node: Node) -> None:
        (self._open[-1].body if self._open else self._top).append(node)

    def _mark(self, line: Line) -> bool:
        """Take a line that opens or closes a div; False: it is something else."""
        found = _DIV.match(line.text) if ":::" in line.text else None
        if found is not None:
            head = found["head"].rstrip(": \t").lstrip()
            if not head:
                self._close(line, html=False)
                return True
            attributes = _div_head(head)
            if attributes is None:
                return False
            self._enter(Div(attributes, line))
            return True
        tag = _TAG.match(line.text) if line.text.lstrip().startswith("<") else None
        if tag is None or line.text.rstrip().endswith("/>"):
            return False
        if tag[1]:
            return self._close(line, html=True)
        self._enter(Div(read_tag(tag[2]), line, html=True))
        return True

    def _enter(self, div: Div) -> None:
        if len(self._open) >= MOST_DIVS:
            self._flat += 1
            return
        self._add(div)
        self._open.append(div)

    def _close(self, line: Line, *, html: bool) -> bool:
        if self._flat:
            self._flat -= 1
            return True
        if self._open and self._open[-1].html == html:
            self._open.pop()
            return True
        if html:
            return False
        while self._open and self._open[-1].html and any(not each.html for each in self._open):
            self._unclosed(self._open[-1])
        if self._open:
            self._open.pop()
        else:
            self._foreign.report.add(
                "stray-div-end", "this `:::` closes nothing", self._foreign.scan.line_span(line), help="remove it"
            )
        return True

    def _unclosed(self, div: Div) -> None:
        """Put what is in *div*, the innermost open one, where it stands itself."""
        self._open.pop()
        around = self._open[-1].body if self._open else self._top
        around.pop()
        if div.html:  # its end stands within other text: HTML's reader finds it
            around.append(Text([div.line]))
            around.extend(div.body)
            return
        around.extend(div.body)
        name = "::: " + (div.attributes.classes or ("{...}",))[0]
        self._foreign.report.add(
            "unclosed-div",
            f"this `{name}` is not closed, so it is passed over",
            self._foreign.scan.line_span(div.line),
            help="close it with a line `:::`",
        )

    def _block(self, at: int) -> int:
        """Take the block that begins at line *at*; where the next one may begin."""
        line = self._lines[at]
        if line.text.startswith("#") and (found := _ATX.match(line.text)) is not None:
            text = (found[2] or "").rstrip()
            bare = text.rstrip("#")
            self._add(_heading(len(found[1]), bare if not bare or bare[-1] in " \t" else text, line))
            return at + 1
        end = at
        if at >= self._looked:
            end, self._looked = table_end(self._lines, at)
        if end > at:
            self._add(Text(list(self._lines[at:end]), table=True))
            return end
        if _RULE.match(line.text):
            self._add(Rule(line))
            return at + 1
        following = self._lines[at + 1] if at + 1 < len(self._lines) else None
        if following is not None and following.kind == "text" and line.text[:1].strip() and following.text[:1] in "=-":
            under = _SETEXT.match(following.text) if following.text else None
            if under is not None and line.text[0] not in "-*+>|#":
                self._add(_heading(1 if under[1][0] == "=" else 2, line.text, line))
                return at + 2
        end = at + 1
        while end < len(self._lines) and self._goes_on(self._lines[end]):
            end += 1
        self._add(Text(list(self._lines[at:end])))
        return end

    def _goes_on(self, line: Line) -> bool:
        if line.kind != "text" or line.blank:
            return False
        if ":::" in line.text and _DIV.match(line.text):
            return False
        return not (line.text.lstrip().startswith(("<div", "</div", "<section", "</section")) and _TAG.match(line.text))


def _div_head(head: str) -> Attributes | None:
    """The attributes of a div; None: the line is none that opens one."""
    if head.startswith("{"):
        return read_braces(head)
    name, _, rest = head.partition(" ")
    if "{" in name:
        name, brace, more = head.partition("{")
        rest = brace + more
    given = read_braces(rest.strip()) if rest.strip() else NO_ATTRIBUTES
    if given is None or not re.fullmatch(r"[^\s{}=\"']+", name.strip()):
        return None
    return Attributes(id=given.id, classes=(name.strip().lstrip("."), *given.classes), pairs=given.pairs)


def _heading(level: int, text: str, line: Line) -> Heading:
    found = _HEADING_ATTRIBUTES.search(text, max(text.rfind("{") - 1, 0)) if text.rstrip().endswith("}") else None
    attributes = read_braces(found[1]) if found is not None else None
    if found is None or attributes is None:
        return Heading(level, text.strip(), line)
    return Heading(level, text[: found.start()].strip(), line, attributes)
