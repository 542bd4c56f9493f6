"""Where Deckset's slides begin: at rules, and at headings that `slide-dividers` names."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from slidegen.parse.dialects.common.scan import Line, Scan, kinds
from slidegen.parse.dialects.deckset.head import Head

_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_LEVEL = re.compile(r" {0,3}(#{1,6})(?!#)")
_BLANK = re.compile(r"(?:<br[ \t]*/?>|\s)*$", re.IGNORECASE)


class Page(msgspec.Struct):
    """What stands on a slide; ``start`` is the line that it begins at."""

    start: int
    lines: Sequence[Line]


def pages(scan: Scan, head: Head) -> Iterator[Page]:
    """The slides of a deck. Those at its ends that nothing stands on are none."""
    lines = _closed([line for line in scan.lines if line.number >= head.body])
    found = list(_cut(lines, head.levels("slide-dividers")))
    while len(found) > 1 and not _shown(found[-1]):
        found.pop()
    if len(found) > 1 and not _shown(found[0]):
        found.pop(0)
    yield from found


def _closed(lines: list[Line]) -> list[Line]:
    """*lines* with a comment that never ends as text, so that it hides no slides."""
    at = len(lines)
    while at and lines[at - 1].kind == "comment" and "-->" not in lines[at - 1].text:
        at -= 1
    if at == len(lines):
        return lines
    bare = list(kinds((line.number, line.text.replace("<!--", "")) for line in lines[at:]))
    code = (Line(line.number, line.text, new.kind) for line, new in zip(lines[at:], bare, strict=True))
    return [*lines[:at], *(old if old.kind in ("code", "fence") else new for old, new in zip(code, bare, strict=True))]


def _shown(page: Page) -> bool:
    return any(line.text.strip() for line in page.lines if line.kind != "comment")


def _cut(lines: Sequence[Line], dividers: frozenset[int]) -> Iterator[Page]:
    start = lines[0].number if lines else 0
    kept: list[Line] = []
    content = False
    for line in lines:
        if line.kind == "text" and _RULE.match(line.text):
            yield Page(start, kept)
            start, kept, content = line.number + 1, [], False
            continue
        if content and line.kind == "text" and _level(line) in dividers:
            yield Page(start, kept)
            start, kept = line.number, []
        if not kept and not line.blank:
            start = line.number
        if not kept and line.blank:
            continue
        kept.append(line)
        content = content or (line.kind != "comment" and not line.text.lstrip().startswith("[."))
    yield Page(min(start, lines[-1].number) if lines else 0, kept)


def _level(line: Line) -> int:
    """The level of the heading on *line*; 0: there is none."""
    found = _LEVEL.match(line.text)
    return len(found[1]) if found is not None else 0
