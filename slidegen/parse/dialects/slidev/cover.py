"""Covers: a title with what stands below it, where a title slide has room for that."""

import re
from collections.abc import Sequence
from math import ceil

from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.slidev.vue.assembly import Written

HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)$")
TAG = re.compile(r"<[^<>]*>")
BLOCK = re.compile(
    r"^\s*(?:```|~~~|\||<(?:img|table|iframe|video|div[^<>]*(?:grid|cols|columns))|!\[|\$\$)", re.MULTILINE
)
_LARGE = re.compile(r"\btext-[4-9]xl\b")
_BREAK = re.compile(r"(?:  |\\)$")
_BLANK = re.compile(r"\n[ \t]*(?=\n)")
_ROOM = 2
"""Lines of text that a subtitle has room for."""

_LINE = 75
"""Characters of such a line."""


def cover(slide: SlideDraft, lines: Written, line: int) -> Written:
    """*lines* of a cover, whose layout stands in *line*; what a subtitle has no room for is the author and the date."""
    title, rest = parted(lines)
    text = "\n".join(text for text, _ in rest)
    if not title or _LARGE.search(text) or BLOCK.search(text) or re.search(r"^\s*[-*+] ", text, re.MULTILINE):
        if title:
            slide.set("layout", "content", line)
        return lines
    heights = [_height(part) for part in _BLANK.split(TAG.sub("", text)) if part.strip()]
    if sum(heights) <= _ROOM:
        slide.set("layout", "title", line)
        return lines
    if "<" in text or len(heights) > 3 or heights[0] > _ROOM or any(height > 1 for height in heights[1:]):
        slide.set("layout", "content", line)
        return lines
    paragraphs = _paragraphs(rest)
    slide.set("layout", "title", line)
    made: Written = [*title, ("", line), *paragraphs[0]]
    for name, paragraph in zip(("author", "date"), paragraphs[1:], strict=False):
        place = paragraph[0][1]
        made += [("", place), (f"::: {name}", place), *paragraph, (":::", place)]
    return made


def _paragraphs(lines: Sequence[tuple[str, int]]) -> list[Written]:
    """Runs of lines without a blank one."""
    found: list[Written] = [[]]
    for text, number in lines:
        if text.strip():
            found[-1].append((text, number))
        elif found[-1]:
            found.append([])
    return [paragraph for paragraph in found if paragraph]


def _height(paragraph: str) -> int:
    """The lines that a paragraph takes."""
    parts = [""]
    for line in paragraph.split("\n"):
        parts[-1] += line.strip() + " "
        if _BREAK.search(line):
            parts.append("")
    return sum(ceil(len(part) / _LINE) for part in parts if part.strip())


def parted(lines: Written) -> tuple[Written, Written]:
    """The heading that *lines* begin with, and the rest."""
    first = next((at for at, (text, _) in enumerate(lines) if text.strip()), len(lines))
    if first < len(lines) and HEADING.match(lines[first][0]):
        return lines[: first + 1], lines[first + 1 :]
    return [], lines
