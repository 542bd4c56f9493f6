"""Code in a line of text: what looks like a tag or a link in it is none."""

import re
from collections.abc import Iterable, Iterator

_TICKS = re.compile(r"`+|\n[ \t]*(?=\n)")
_MARKS = re.compile(r"[^\n]")


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """*text* with blanks in the place of its code *spans*; as long as before."""
    parts = []
    at = 0
    for start, end in spans:
        parts += [text[at:start], _MARKS.sub(" ", text[start:end])]
        at = end
    return "".join((*parts, text[at:])) if parts else text


def code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where code spans begin and end; none goes over a blank line."""
    if "`" not in text:
        return
    opened: dict[int, int] = {}
    runs: list[tuple[int, int]] = []
    ends: dict[int, int] = {}
    for found in _TICKS.finditer(text):
        if found[0][0] == "\n":
            opened.clear()
            continue
        length = len(found[0])
        if length in opened:
            ends[opened[length]] = found.end()
        opened[length] = found.start()
        runs.append(found.span())
    at = 0
    for start, _ in runs:
        if start >= at and start in ends:
            yield start, ends[start]
            at = ends[start]
