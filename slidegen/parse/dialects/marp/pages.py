"""Where Marp begins a slide: at each rule, and at the headings that ``headingDivider`` names."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.paragraphs import is_rule, is_underline, paragraph_start
from slidegen.parse.dialects.scan import Line

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}=+[ \t]*$")


def pages(lines: Sequence[Line], dividers: frozenset[int]) -> Iterator[list[Line]]:
    """The lines of each slide, without the rules. *dividers* are heading levels that begin one."""
    page: list[Line] = []
    for at, line in enumerate(lines):
        if is_rule(lines, at):
            yield page
            page = []
            continue
        if dividers and _level(lines, at) in dividers and any(_seen(each) for each in page):
            yield page
            page = []
        page.append(line)
    yield page


def _seen(line: Line) -> bool:
    return line.kind != "comment" and not line.blank


def _level(lines: Sequence[Line], at: int) -> int:
    """The level of the heading that begins at line *at*; 0: none does."""
    line = lines[at]
    if line.kind != "text" or line.blank:
        return 0
    if (found := _HEADING.match(line.text)) is not None:
        return len(found[1])
    if at + 1 < len(lines) and paragraph_start(lines, at + 1) == at:
        following = lines[at + 1].text
        return 1 if _UNDERLINE.match(following) else 2 if is_underline(lines, at + 1) else 0
    return 0
