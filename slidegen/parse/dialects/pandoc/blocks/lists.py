"""List marks that pandoc has and CommonMark has not: letters, Roman numbers, ``#.``, ``(1)`` and numbered examples."""

import re
from collections.abc import Iterable, Mapping

from slidegen.parse.dialects.common.scan import Line

_MARK = re.compile(
    r"(?P<lead>[ \t]*(?:>[ \t]?)*)"
    r"(?P<mark>\(?(?:#|@[\w-]*|[ivxlcdm]{1,6}|[IVXLCDM]{1,6}|[a-zA-Z]|\d{1,9})[.)])(?P<gap>[ \t]+)(?=\S)"
)
_PLAIN = re.compile(r"\d{1,9}[.)]$")
_ITEM = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-*+]|\(?(?:#|@[\w-]*|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,6}|\d{1,9})[.)])[ \t]+\S")
_EXAMPLE = re.compile(r"[ \t]*\(@([\w-]*)\)[ \t]+\S")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def is_item(text: str) -> bool:
    """Whether a line begins an item of a list, of any of pandoc's kinds."""
    return _ITEM.match(text) is not None


def examples(lines: Iterable[Line]) -> tuple[dict[int, int], dict[str, int]]:
    """The numbers of the deck's examples, ``(@name)``: by the line that each stands on, and by name."""
    by_line: dict[int, int] = {}
    by_name: dict[str, int] = {}
    count = 0
    for line in lines:
        found = _EXAMPLE.match(line.text) if line.kind == "text" and "(@" in line.text else None
        if found is not None:
            count += found[1] not in by_name
            by_line[line.number] = by_name.get(found[1]) or count
            if found[1]:
                by_name.setdefault(found[1], by_line[line.number])
    return by_line, by_name


def plain_mark(line: Line, text: str, numbers: Mapping[int, int], *, first: bool) -> str:
    """*text* of *line* with a mark that CommonMark has. *first*: it begins a list, or goes one on."""
    found = _MARK.match(text)
    if found is None or _PLAIN.match(found["mark"]):
        return text
    mark = found["mark"]
    word = mark.strip("().")
    if word.startswith("@"):
        number = numbers.get(line.number, 1)
    elif word == "#":
        number = 1
    elif word.isdigit():
        number = int(word)
    elif not first or (mark[-1] == "." and word.isupper() and len(found["gap"]) < 2):
        return text
    else:
        number = _number(word)
    return f"{found['lead']}{number}{mark[-1]}{found['gap']}{text[found.end() :]}"


def _number(word: str) -> int:
    lowered = word.lower()
    if len(lowered) == 1 and lowered not in "ivx":
        return ord(lowered) - ord("a") + 1
    values = [_ROMAN.get(letter, 0) for letter in lowered]
    whole = sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
    return max(1, whole)
