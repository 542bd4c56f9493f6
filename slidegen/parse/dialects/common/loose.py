"""``key: value`` lines as other tools read them: not all of it is YAML (``color: #fff``, ``footer: **Bold** text``)."""

import re
from collections.abc import Iterator, Sequence

import msgspec

_KEY = re.compile(r"([A-Za-z_$][\w$.-]*)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")


class Entry(msgspec.Struct, frozen=True):
    """A key with its value, without quotes. ``line`` counts from 0.

    The items of a list (``listed``) are joined by blanks.
    """

    key: str
    value: str
    line: int
    listed: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.value.replace(",", " ").split())


def entries(lines: Sequence[tuple[int, str]]) -> Iterator[Entry]:
    """The keys at the left margin of *lines* (number and text), each with what is indented or listed below it."""
    at = 0
    while at < len(lines):
        number, text = lines[at]
        at += 1
        found = _KEY.match(text.rstrip())
        if found is None:
            continue
        below = []
        while at < len(lines) and (not lines[at][1].strip() or lines[at][1][0] in " \t" or _ITEM.match(lines[at][1])):
            below.append(lines[at][1])
            at += 1
        first = (found[2] or "").strip()
        listed = first.startswith("[") or (not first and any(_ITEM.match(each) for each in below))
        yield Entry(found[1], _value(first, below), number, listed)


def _value(first: str, below: list[str]) -> str:
    if first[:1] in ("|", ">") and len(first) <= 2:
        return _dedent(below, " " if first[0] == ">" else "\n")
    if not first and below:
        items = [found[1].strip() for line in below if (found := _ITEM.match(line)) is not None]
        return " ".join(map(unquoted, items)) if items else _dedent(below, "\n")
    if first.startswith("[") and first.endswith("]"):
        return " ".join(unquoted(part.strip()) for part in first[1:-1].split(",") if part.strip())
    return unquoted(re.sub(r"[ \t]+#[ \t].*$", "", first) if first[:1] not in "\"'" else first)


def _dedent(lines: list[str], joint: str) -> str:
    kept = [line for line in lines if line.strip()]
    margin = min((len(line) - len(line.lstrip()) for line in kept), default=0)
    return joint.join(line[margin:].rstrip() for line in lines).strip()


def unquoted(text: str) -> str:
    """*text* without the quotes around it; escapes that are common in them are resolved."""
    if len(text) >= 2 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return text[1:-1].replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
    return text
