"""The separators that a deck seems to have, where nothing tells them: its page or a command had them."""

import re
from collections import Counter
from collections.abc import Sequence

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.reveal.cutting.pages import Separators
from slidegen.parse.dialects.reveal.cutting.separators import HORIZONTAL, Separator, plain

_NAMED = re.compile(
    r"(?:##(?:==|--)##|!S(?:UB|LIDE)|<!--[ \t]*(?:[svh]|slide|new[ _-]?slide|vertical|horizontal"
    r"|separator(?:[ _-]vertical)?)[ \t]*-->)$",
    re.IGNORECASE,
)
"""Lines that are nothing but separators, whatever else a deck has."""

_DOWN = re.compile(r"(?:--|----+|--?-?[vh]|-{1,2}v-{1,2}|\+\+\+)$")
_LINES = re.compile(r"(?:-{5,}|={3,}|_{3,}|\*{3,}|\+{3,})$")
"""What may stand for the usual dashes, where a deck has none."""

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]*\S")
_SETTING = re.compile(r"\s*<!--\s*\.slide")
LONGEST = 40
FEWEST = 3
"""Runs of blank lines that must all be followed by a heading before they are taken for separators beside dashes."""


def guessed(lines: Sequence[Line]) -> Separators:
    """The separators of a deck with *lines*."""
    named, dashes, other = _found(lines)
    if named.total() > 1 and named.total() > dashes["---"] + dashes["----"]:
        return Separators(tuple(map(plain, sorted(named))), ())
    if dashes:
        down = {*dashes, *(text for text in named if "v" in text), "----"} - {"---"}
        below = tuple(map(plain, sorted(down)))
        known = Separators(HORIZONTAL, below)
        return Separators(HORIZONTAL, (*below, _blank(2))) if _parted_by_blanks(lines, known) else known
    if other and (most := other.most_common(1)[0])[1] > 1:
        return Separators((plain(most[0]),), ())
    known = Separators((_blank(3),), (_blank(2),))
    return known if _parted_by_blanks(lines, None) else Separators()


def _found(lines: Sequence[Line]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Named separators, dashes and what may stand for them, each with how often it is there."""
    named, dashes, other = Counter[str](), Counter[str](), Counter[str]()
    for at, line in enumerate(lines):
        text = line.text
        if not 2 <= len(text) <= LONGEST or line.kind not in ("text", "comment"):
            continue
        if _NAMED.match(text):
            named[text] += 1
        elif line.kind != "text":
            continue
        elif text in ("---", "----"):
            dashes[text] += 1
        elif (_DOWN.match(text) or _LINES.match(text)) and _apart(lines, at):
            (dashes if _DOWN.match(text) and len(text) < 5 else other)[text] += 1
    if other["+++"] and dashes:
        dashes["+++"] = other.pop("+++")
    return named, dashes, other


def _blank(count: int) -> Separator:
    return Separator((re.compile(r"\s*"),) * count)


def _apart(lines: Sequence[Line], at: int) -> bool:
    """Whether blank lines stand around line *at*."""
    return (at == 0 or lines[at - 1].blank) and (at + 1 == len(lines) or lines[at + 1].blank)


def _parted_by_blanks(lines: Sequence[Line], known: Separators | None) -> bool:
    """Whether two blank lines part slides, beside the separators that are *known*; None: it has no others.

    Beside others, all such places must be followed by a heading, and headings as high must stand at such places;
    without others, most must.
    """
    at_blanks = at_others = elsewhere = blanks = 0
    levels: Counter[int] = Counter()
    fresh = True
    for at, line in enumerate(lines):
        if line.blank and line.kind == "text":
            blanks += 1
            continue
        begins = known is not None and any(separator.at(lines, at) for separator in (*known.across, *known.down))
        heading = _HEADING.match(line.text) if line.kind == "text" else None
        if begins:
            fresh = True
        elif blanks > 1 and not fresh:
            if heading is not None or _SETTING.match(line.text):
                at_blanks += 1
                levels[len(heading[1]) if heading is not None else 1] += 1
            else:
                elsewhere += 1
        elif heading is not None and not fresh and not (at and _SETTING.match(lines[at - 1].text)):
            at_others += len(heading[1]) <= max(levels, default=0)
        fresh = begins
        blanks = 0
    if known is None:
        return at_blanks > 1 and elsewhere <= at_blanks and at_others <= at_blanks
    return at_blanks >= FEWEST and elsewhere == 0 and at_others * 10 <= at_blanks
