"""What stands on one of Marp's slides: comments, pictures with options, items that come one by one."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.base import Foreign, comment_text
from slidegen.parse.dialects.draft import SlideDraft
from slidegen.parse.dialects.marp.directives import Directives, comment_entries
from slidegen.parse.dialects.marp.pictures import with_attributes
from slidegen.parse.dialects.paragraphs import with_marked_headings
from slidegen.parse.dialects.scan import Line
from slidegen.parse.dialects.star_steps import stepped

_COMMENT = re.compile(r"<!--+\s*(.*?)\s*--+>")
_FOR_TOOLS = re.compile(r"prettier-ignore|markdownlint-|lint (?:dis|en)able")
_STYLE = re.compile(r"\s*<style\b")


def fill(foreign: Foreign, directives: Directives, slide: SlideDraft, page: Sequence[Line]) -> None:
    """Give *slide* what stands on *page*; directives are noted, other comments are notes."""
    shown = list(_without_styles(foreign, _without_comments(directives, slide, page)))
    for line, text in stepped(with_marked_headings(shown)):
        if line.kind == "text":
            text = with_attributes(foreign, line, text)
        slide.add(text, line.number)


def _without_comments(directives: Directives, slide: SlideDraft, page: Sequence[Line]) -> Iterator[Line]:
    at = 0
    while at < len(page):
        line = page[at]
        at += 1
        if line.kind == "text" or (line.kind == "comment" and _closed(line)):
            yield _heard(directives, slide, line) if "<!--" in line.text else line
        elif line.kind != "comment":
            yield line
        else:
            lines = [line]
            while "-->" not in lines[-1].text and at < len(page):
                lines.append(page[at])
                at += 1
            last = lines[-1]
            before, end, behind = last.text.rpartition("-->")
            lines[-1] = Line(last.number, before + end, last.kind)
            _take(directives, slide, lines)
            if behind.strip():
                yield Line(last.number, behind, "text")


def _closed(line: Line) -> bool:
    """Whether each comment of *line* ends on it."""
    return line.text.rfind("-->") > line.text.rfind("<!--")


def _heard(directives: Directives, slide: SlideDraft, line: Line) -> Line:
    """*line* without its comments, each of which is taken."""
    kept: list[str] = []
    at = 0
    for found in _COMMENT.finditer(line.text):
        _take(directives, slide, [Line(line.number, found[0], "comment")])
        kept.append(line.text[at : found.start()])
        at = found.end()
    return Line(line.number, "".join(kept) + line.text[at:], "text")


def _take(directives: Directives, slide: SlideDraft, lines: list[Line]) -> None:
    """What a comment says: to Marp, to another tool, or, in all other cases, to the speaker."""
    text = comment_text(lines)
    if text and text != "fit" and not _FOR_TOOLS.match(text) and not directives.take(comment_entries(lines)):
        slide.note(text, lines[0].number)


def _without_styles(foreign: Foreign, lines: Iterator[Line]) -> Iterator[Line]:
    inside = False
    for line in lines:
        if inside or (line.kind == "text" and _STYLE.match(line.text)):
            if not inside:
                span = foreign.scan.line_span(line)
                foreign.lost("the CSS is left out: it is written for Marp's pages", span, severity="info")
            inside = "</style>" not in line.text
            continue
        yield line
