"""The patterns between slides, as lines: reveal.js has regular expressions over the whole text for them.

A pattern is read as the lines that it spans, and each is matched against whole lines, so that no deck makes reading
slow.
"""

import re
from collections.abc import Sequence

import msgspec

from slidegen.parse.dialects.common.scan import Line

_ANY_NEWLINE = (r"(\r\n?|\n)", r"(?:\r\n?|\n)", r"(\r\n|\n)", r"(?:\r\n|\n)", r"(\r?\n)", r"(?:\r?\n)", r"\r?\n",
                r"[\r\n]", r"\r\n")  # fmt: skip
_QUANTIFIER = re.compile(r"(?<!\\)((?:\\\\)*)([*+?]|\{\d+(?:,\d*)?\})(?![?+])(?!:|=|!)")
MOST_PATTERN = 120
"""Characters of a pattern that are read."""

MOST_LINE = 200
"""A longer line separates nothing."""


class Separator(msgspec.Struct, frozen=True):
    """Lines that separate slides: each must match one of ``lines``, in their order.

    ``blank_above`` and ``blank_below`` ask for blank lines around them.
    """

    lines: tuple[re.Pattern[str], ...]
    blank_above: bool = False
    blank_below: bool = False

    def at(self, lines: Sequence[Line], at: int) -> int:
        """The number of lines from *at* on that separate; 0: none do."""
        if at + len(self.lines) > len(lines):
            return 0
        for offset, pattern in enumerate(self.lines):
            line = lines[at + offset]
            if line.kind in ("code", "fence") or (line.kind == "comment" and "<!--" not in line.text):
                return 0
            if len(line.text) > MOST_LINE or not pattern.fullmatch(line.text):
                return 0
        if self.blank_above and at and not lines[at - 1].blank:
            return 0
        end = at + len(self.lines)
        return 0 if self.blank_below and end < len(lines) and not lines[end].blank else len(self.lines)


def read_separator(pattern: str) -> tuple[Separator, ...] | None:
    """What a regular expression of JavaScript finds, as lines, one for each alternative; None: it cannot be read."""
    if not pattern or len(pattern) > MOST_PATTERN:
        return None
    pattern = pattern.replace("\r", r"\r").replace("\n", r"\n")
    for newline in _ANY_NEWLINE:
        pattern = pattern.replace(newline, r"\n")
    found = [_read_one(part) for part in _alternatives(pattern)]
    known = tuple(each for each in found if each is not None)
    return known if known and len(known) == len(found) else None


def _alternatives(pattern: str) -> list[str]:
    """The parts between the ``|`` that stand in no group."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        character = pattern[at]
        if character == "\\":
            at += 1
        elif character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "|" and depth == 0:
            parts.append(pattern[start:at])
            start = at + 1
        at += 1
    return [*parts, pattern[start:]]


def _read_one(pattern: str) -> Separator | None:
    above = pattern.startswith("^")
    below = pattern.endswith("$") and not pattern.endswith(r"\$")
    parts = pattern.removeprefix("^").removesuffix("$" if below else "").split(r"\n")
    if len(parts) == 1:
        return _separator(parts, above=False, below=False)
    blank_above = blank_below = False
    if not parts[0]:  # the end of the line above: of a blank one, if the pattern says so
        parts = parts[1:] if not above or any(parts) else parts
        blank_above = above and any(parts)
    if not parts[-1]:
        parts = parts[:-1]
        blank_below = below and any(parts)
    return _separator(parts, above=blank_above, below=blank_below)


def _separator(parts: list[str], *, above: bool, below: bool) -> Separator | None:
    try:
        lines = tuple(re.compile(_QUANTIFIER.sub(r"\1\2+", _line_pattern(part))) for part in parts)
    except re.error:
        return None
    return Separator(lines, above, below) if lines else None


def _line_pattern(part: str) -> str:
    """*part* for a whole line, with what may stand around it."""
    return rf"\s*{part}\s*" if part and not part.startswith((r"\s", "^")) else part or r"\s*"


def plain(text: str) -> Separator:
    """Lines that are *text* and nothing else: with blanks behind it, dashes are a line on the slide."""
    return Separator((re.compile(re.escape(text)),))


HORIZONTAL = (plain("---"),)
"""reveal.js's and reveal-md's usual separator between slides."""

VERTICAL = (plain("----"),)
"""reveal-md's usual one between slides that stand below one another."""
