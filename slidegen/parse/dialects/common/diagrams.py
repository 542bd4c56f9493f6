"""Diagrams that other tools draw in the browser, out of the text of an element."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.common.scan import Line

_DIAGRAM = re.compile(r"[ \t]*<(?P<name>div|pre|section)\b[^<>]*class=[\"']mermaid[\"'][^<>]*>(?P<behind>.*)$")


def with_diagrams(lines: Sequence[Line]) -> Iterator[Line]:
    """*lines* with diagrams in elements as those in fences."""
    closing = ""
    for line in lines:
        if closing:
            before, closed, behind = line.text.partition(closing)
            if before.strip() or not closed:
                yield Line(line.number, before, "code")
            if closed:
                closing = ""
                yield Line(line.number, "```", "fence")
                yield Line(line.number, behind, "text")
            continue
        opened = _DIAGRAM.match(line.text) if line.kind == "text" and "mermaid" in line.text else None
        if opened is None:
            yield line
            continue
        closing = f"</{opened['name']}>"
        yield Line(line.number, "", "text")
        yield Line(line.number, "```mermaid", "fence")
        before, closed, behind = opened["behind"].partition(closing)
        if before.strip():
            yield Line(line.number, before, "code")
        if closed:
            closing = ""
            yield Line(line.number, "```", "fence")
            yield Line(line.number, behind, "text")
    if closing and lines:
        yield Line(lines[-1].number, "```", "fence")
