"""What a dialect is: a module of this package with two functions.

``signs(scan)`` yields what in a text tells this dialect; ``translate(foreign)`` gives its deck as a
:class:`~slidegen.parse.dialects.common.draft.Draft` of slidegen's own Markdown. What it cannot bring over it tells by
:meth:`Foreign.lost`, at the very word, and keeps the text of.
"""

from collections.abc import Iterator
from typing import Literal, Protocol

import msgspec

from slidegen.diagnostics import Report, Severity
from slidegen.errors import WorldError
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Line, Scan
from slidegen.parse.texts import clean
from slidegen.source import Source, Span
from slidegen.world import World, file_help
from slidegen.yaml.nodes import Map, read_yaml

SAID = 100
"""The weight of a sign by which the author names the tool."""

SURE = 10
"""The weight of a sign that no other dialect has."""

LIKELY = 5
"""The weight of a sign that decides, if nothing speaks for another dialect."""

WEAK = 2


class Sign(msgspec.Struct, frozen=True):
    """A thing in a text that speaks for a dialect: its ``weight``, what it is in a few words, and its line, from 0."""

    weight: int
    what: str
    line: int = 0


class Foreign:
    """A deck in another tool's dialect, and what its reader may ask for."""

    __slots__ = ("_front", "report", "scan", "world")

    def __init__(self, scan: Scan, world: World, report: Report) -> None:
        self.scan = scan
        self.world = world
        self.report = report
        self._front: Map | Literal[False] | None = False

    @property
    def front(self) -> Map | None:
        """The front matter as YAML; None: there is none, or it is no map. What is wrong with it is told."""
        if self._front is False:
            found = self.scan.front
            node = read_yaml(self.scan.source, *found, self.report) if found is not None else None
            self._front = node if isinstance(node, Map) else None
        return self._front

    def lost(self, what: str, span: Span, help: str = "", *, severity: Severity | None = None) -> None:
        """Tell that *what* is not brought over; a warning, unless *severity* says that it matters less."""
        self.report.add("untranslated", what, span, help=help, severity=severity)

    def read(self, path: str, span: Span) -> Source | None:
        """The text of the file *path*, relative to the deck's folder; None, told at *span*: it cannot be had."""
        try:
            data = self.world.read(path)
        except WorldError as error:
            self.report.add(error.code, error.message, span, help=file_help(self.world, error, path))
            return None
        folder = self.scan.source.name.rpartition("/")[0]
        name = f"{folder}/{path}" if folder else path
        return clean(Source(name, data.decode("utf-8", errors="replace"), span), self.report)


class Dialect(Protocol):
    """The functions of a dialect's module."""

    def signs(self, scan: Scan) -> Iterator[Sign]: ...

    def translate(self, foreign: Foreign) -> Draft: ...


def own_theme(name: str) -> bool:
    """Whether *name*, which another tool's deck gives as its theme, is one of slidegen's or a PowerPoint template."""
    from slidegen.theme.find import is_template, shipped_names

    return name in shipped_names() or is_template(name)


def comment_text(lines: list[Line]) -> str:
    """What stands in a comment over *lines*, without its marks."""
    text = "\n".join(line.text for line in lines).strip()
    return text.removeprefix("<!--").removesuffix("-->").strip("-").strip()
