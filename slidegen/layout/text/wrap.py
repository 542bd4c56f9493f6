"""Where lines end.

Greedy, as PowerPoint, LibreOffice and browsers all do it: a line takes words as long as they fit. A line
may end at a blank, behind a hyphen between letters, behind a dash, and between Chinese, Japanese or Thai
characters (never before a closing mark or small kana, never behind an opening one). A word longer than
a line starts on a line of its own and is broken by character. An address counts as one word, though
browsers part it behind hyphens: LibreOffice does not.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from slidegen.layout.text.scripts import is_ideographic

SAFETY = 0.995
"""The share of a line's width that is counted on: renderers differ by some thousandths in what they draw."""

_NOT_FIRST = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】°′″℃ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%…‥"
)
_NOT_LAST = frozenset("‘“（〔［｛〈《「『【([{$£¥")
_HYPHEN = re.compile("(?<=\\w-)(?=[^\\W\\d_])|(?<=\\w[–—])(?=\\w)|(?<=[\u200b\u00ad])(?=.)")


class Word(NamedTuple):
    """What stays on one line, in ems. ``glue`` is the blank before it, 0 where a line may end without one.

    A negative glue is a line end that the author forces.
    """

    glue: float
    width: float


def units(word: str) -> Iterator[str]:
    """The pieces of *word* (text without blanks) between which a line may end."""
    if "://" in word or (word.isascii() and "-" not in word):
        yield word
        return
    for piece in _HYPHEN.split(word):
        if piece.isascii():
            yield piece
        else:
            yield from _characters(piece)


def _characters(piece: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(piece)):
        if may_part(piece[at - 1], piece[at]):
            yield piece[start:at]
            start = at
    yield piece[start:]


def may_part(before: str, after: str) -> bool:
    """Whether a line may end between these two characters though no blank is there."""
    if not (is_ideographic(before) or is_ideographic(after)):
        return False
    return after not in _NOT_FIRST and before not in _NOT_LAST and not _is_mark(after)


def _is_mark(character: str) -> bool:
    return "\u0e30" <= character <= "\u0e3a" or "\u0e45" <= character <= "\u0e4e" or character in "\u3099\u309a"


def starts(words: list[Word], limit: float) -> list[int]:
    """The words that start lines, when lines are *limit* ems wide; a word broken by character counts once a line."""
    found = [0]
    room = limit
    for at, (glue, width) in enumerate(words):
        if at and (glue < 0 or glue + width > room):
            found.append(at)
            room = limit
        elif at:
            room -= glue
        room -= width
        while room < 0 < limit:
            found.append(at)
            room += limit
    return found


def count(words: list[Word], limit: float) -> int:
    """How many lines *words* take, at least 1."""
    total = 0.0
    for glue, width in words:
        if glue < 0:
            return len(starts(words, limit))
        total += glue + width
    return 1 if total <= limit else len(starts(words, limit))


def balanced(words: list[Word], limit: float) -> list[int]:
    """The words to start lines with so that lines are about equally long, in no more lines than needed.

    Empty where the natural ends are as good: the last line is at least two thirds of the longest.
    """
    natural = starts(words, limit)
    if len(natural) < 2 or len(natural) > 4 or any(word.glue < 0 for word in words):
        return []
    if len(set(natural)) < len(natural):
        return []
    lengths = _lengths(words, natural)
    if lengths[-1] >= max(lengths) * 2 / 3:
        return []
    low, high = max(word.width for word in words), limit
    for _ in range(12):
        middle = (low + high) / 2
        if len(starts(words, middle)) > len(natural):
            low = middle
        else:
            high = middle
    best = starts(words, high)
    return best[1:] if len(set(best)) == len(natural) else []


def _lengths(words: list[Word], firsts: list[int]) -> list[float]:
    ends = [*firsts[1:], len(words)]
    return [
        sum(word.width for word in words[first:end]) + sum(word.glue for word in words[first + 1 : end])
        for first, end in zip(firsts, ends, strict=True)
    ]
