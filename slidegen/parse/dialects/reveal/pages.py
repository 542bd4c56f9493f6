"""Where reveal.js begins a slide: at separators across, and at those that lead down in a stack of slides."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from slidegen.parse.dialects.reveal.separators import HORIZONTAL, VERTICAL, Separator, plain
from slidegen.parse.dialects.scan import Line

_LONGER = re.compile(r"-{5,}[ \t]*$")
_LONE = re.compile(r"--[ \t]*$")
_TOKEN = re.compile(r"(?:---?-?[vh]|-[vh]-|\+\+\+|===|~~~)[ \t]*$")
_COMMENT = re.compile(
    r"<!--[ \t]*(?:[svh]|slide|new[ _-]?slide|section|break|separator(?:[ _-]vertical)?|vertical|horizontal"
    r"|(?:end|next)[ _-]slide)[ \t]*-->[ \t]*$",
    re.IGNORECASE,
)
_BLANK = plain("")


class Separators(msgspec.Struct, frozen=True):
    """What separates slides across and down."""

    across: tuple[Separator, ...] = HORIZONTAL
    down: tuple[Separator, ...] = VERTICAL


class Page(msgspec.Struct, frozen=True):
    """The lines of one slide, where it begins, and whether it stands below the one before it."""

    lines: tuple[Line, ...]
    start: int
    below: bool = False


def pages(lines: Sequence[Line], separators: Separators) -> Iterator[Page]:
    """The slides between separators."""
    page: list[Line] = []
    start = lines[0].number if lines else 0
    below = False
    at = 0
    while at < len(lines):
        count, down = _separates(lines, at, separators)
        if not count:
            page.append(lines[at])
            at += 1
            continue
        yield Page(tuple(page), start, below)
        at += count
        page, below = [], down
        start = lines[min(at, len(lines) - 1)].number
    yield Page(tuple(page), start, below)


def _separates(lines: Sequence[Line], at: int, separators: Separators) -> tuple[int, bool]:
    for separator in separators.across:
        if count := separator.at(lines, at):
            return count, False
    for separator in separators.down:
        if count := separator.at(lines, at):
            return count, True
    return 0, False


def guessed(lines: Sequence[Line]) -> Separators:
    """The separators that a deck seems to have, of which nothing tells: the page or the command around it had them."""
    found: Counter[str] = Counter()
    longer: Counter[str] = Counter()
    for at, line in enumerate(lines):
        text = line.text.rstrip()
        if line.kind == "comment" and _COMMENT.match(text):
            found[text] += 1
        elif line.kind != "text" or len(text) > 80 or len(text) < 2:
            continue
        elif text in ("---", "----") or (_LONE.match(text) and _apart(lines, at)) or _TOKEN.match(text):
            found[text] += 1
        elif _LONGER.match(text) and _apart(lines, at):
            longer[text] += 1
    dashes = {text for text in found if text.startswith("-")}
    others = {text for text in found if text not in dashes and found[text] > 1}
    if dashes:
        down = {"----", *dashes, *(text for text in others if text == "+++" or text.startswith("<!--"))} - {"---"}
        return Separators(HORIZONTAL, tuple(map(plain, sorted(down))))
    if others or longer:
        chosen = others or {longer.most_common(1)[0][0]}
        return Separators(tuple(map(plain, sorted(chosen))), ())
    return Separators((_lines(3),), (_lines(2),))


def _lines(count: int) -> Separator:
    return Separator(_BLANK.lines * count)


def _apart(lines: Sequence[Line], at: int) -> bool:
    """Whether blank lines stand around line *at*."""
    return (at == 0 or lines[at - 1].blank) and (at + 1 == len(lines) or lines[at + 1].blank)
