"""The text of a deck with the files that it includes, as lines that know where they come from."""

import posixpath
import re

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.scan import Line, Scan
from slidegen.parse.dialects.pandoc.inlines.shortcodes import arguments
from slidegen.source import Source

_INCLUDE = re.compile(r"[ \t]*\{\{<[ \t]*include[ \t]+(?P<rest>.*?)[ \t]*>\}\}[ \t]*$")
_CHILD = re.compile(r"[ \t]*`{3,}[ \t]*\{r[^{}]*\bchild[ \t]*=[ \t]*[\"']([^\"']+)[\"'][^{}]*\}[ \t]*$")
MAX_DEPTH = 16
MAX_FILES = 500


def gathered(foreign: Foreign) -> Foreign:
    """*foreign* with what it includes in its place; itself, if it includes nothing."""
    text = foreign.scan.source.text
    if "include " not in text and "child" not in text:
        return foreign
    gatherer = _Gatherer(foreign)
    lines = gatherer.lines(foreign.scan, "", ())
    if not gatherer.found:
        return foreign
    source = Source(
        foreign.scan.source.name,
        "\n".join(text for text, _ in lines),
        foreign.scan.source.included_from,
        tuple(place for _, place in lines),
    )
    return Foreign(Scan(source, front=False), foreign.world, foreign.report)


class _Gatherer:
    def __init__(self, foreign: Foreign) -> None:
        self._foreign = foreign
        self.found = 0

    def lines(self, scan: Scan, path: str, chain: tuple[str, ...]) -> list[tuple[str, tuple[Source, int]]]:
        lines: list[tuple[str, tuple[Source, int]]] = []
        folder = posixpath.dirname(path)
        at = 0
        while at < len(scan.lines):
            line = scan.lines[at]
            at += 1
            name = ""
            if line.kind == "text" and "{{<" in line.text and (found := _INCLUDE.match(line.text)) is not None:
                name = (arguments(found["rest"])[0] or [""])[0]
            elif line.kind == "fence" and "child" in line.text and (child := _CHILD.match(line.text)) is not None:
                name = child[1]
                while at < len(scan.lines) and scan.lines[at].kind == "code":
                    at += 1
                at += 1
            inner = self._included(scan, line, name, folder, (*chain, path)) if name else None
            if inner is None:
                lines.append((line.text, (scan.source, line.number)))
            else:
                lines += [("", (scan.source, line.number)), *inner, ("", (scan.source, line.number))]
        return lines

    def _included(
        self, scan: Scan, line: Line, name: str, folder: str, chain: tuple[str, ...]
    ) -> list[tuple[str, tuple[Source, int]]] | None:
        span = scan.word_span(line, name)
        path = posixpath.normpath(name.lstrip("/") if name.startswith("/") else posixpath.join(folder, name))
        report = self._foreign.report
        if path in chain or path == posixpath.basename(self._foreign.scan.source.name):
            report.add("include-cycle", f"`{name}` is included inside itself", span, help="take this `include` out")
            return []
        if len(chain) > MAX_DEPTH or self.found >= MAX_FILES:
            report.add("include-depth", f"`{name}` is not included: that is too many files", span)
            return []
        self.found += 1
        source = self._foreign.read(path, span)
        if source is None:
            return [(f"`{name}`", (scan.source, line.number))]
        return self.lines(Scan(source), path, chain)
