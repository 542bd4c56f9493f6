"""Where each key of a TOML text stands; ``tomllib`` does not tell.

The text must be valid TOML. Keys and values are found by brackets, commas and line ends, without reading values.
Limits: a quoted key is taken as it is spelt, so one with escapes (``"a\\u0062"``) is not found, and a table that dotted
keys make (``a`` of ``a.b = 1``) is where it is mentioned first.
"""

import re
from collections.abc import Mapping
from typing import TypeAlias

from slidegen.source import Source, Span

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys from the outermost table inward; numbers are places in arrays, from 0."""


def dotted(path: KeyPath) -> str:
    """*path* as messages write it; they count from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


_TOKEN = re.compile(
    r"(?P<space>[ \t\r]+|\#[^\n]*)"
    r"""|(?P<string>\"\"\"(?:\\.|[^\\])*?\"{3,5}|'''.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
    r"|(?P<mark>[][{}=,.\n])|(?P<word>[^][{}=,.\s\"'\#]+)",
    re.DOTALL,
)


class Place:
    """A key and its value: offsets into the text."""

    __slots__ = ("key", "value")

    def __init__(self, key: tuple[int, int], value: tuple[int, int]) -> None:
        self.key = key
        self.value = value


class Places:
    """The places of all keys of one file."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._places: Mapping[KeyPath, Place] = _Scanner(source.text).scan()

    def key(self, path: KeyPath) -> Span | None:
        """The span of the key at *path*, or None: it is not in this file."""
        place = self._places.get(path)
        return self.source.span(*place.key) if place is not None else None

    def value(self, path: KeyPath) -> Span | None:
        """The span of the value at *path*; for a table, of its name."""
        place = self._places.get(path)
        return self.source.span(*place.value) if place is not None else None


class _Scanner:
    def __init__(self, text: str) -> None:
        self._tokens = [
            (match.lastgroup, match.group(), match.start(), match.end())
            for match in _TOKEN.finditer(text)
            if match.lastgroup != "space"
        ]
        self._at = 0
        self._counts: dict[KeyPath, int] = {}
        self.places: dict[KeyPath, Place] = {}

    def scan(self) -> dict[KeyPath, Place]:
        table: KeyPath = ()
        while self._at < len(self._tokens):
            if self._peek() == "\n":
                self._at += 1
            elif self._peek() == "[":
                table = self._header()
            else:
                self._pair(table)
        return self.places

    def _peek(self) -> str:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def _skip(self, marks: str) -> None:
        while self._peek() and self._peek() in marks:
            self._at += 1

    def _header(self) -> KeyPath:
        """``[table]``, or ``[[table]]``, whose path ends with its number."""
        start = self._tokens[self._at][2]
        self._at += 1
        many = self._peek() == "[" and self._tokens[self._at][2] == start + 1
        self._at += many
        path: KeyPath = ()
        keys = self._keys()
        for at, (name, span) in enumerate(keys):
            path = (*path, name)
            self.places.setdefault(path, Place(span, span))
            last = at == len(keys) - 1
            if last and many:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts and (many or not last):
                path = (*path, self._counts[path])
                self.places.setdefault(path, Place(span, span))
        self._skip("]")
        return path

    def _keys(self) -> list[tuple[str, tuple[int, int]]]:
        """A dotted key; stops at what follows it."""
        keys = []
        while self._at < len(self._tokens):
            kind, text, start, end = self._tokens[self._at]
            if kind not in ("word", "string"):
                break
            keys.append((text[1:-1] if kind == "string" else text, (start, end)))
            self._at += 1
            if self._peek() != ".":
                break
            self._at += 1
        return keys

    def _pair(self, table: KeyPath) -> None:
        keys = self._keys()
        if not keys or self._peek() != "=":  # not a pair: valid TOML has none here
            self._at += 1
            return
        self._at += 1
        path = table
        for name, span in keys:
            path = (*path, name)
            self.places.setdefault(path, Place(span, span))
        self.places[path] = Place(keys[-1][1], self._value(path))

    def _value(self, path: KeyPath) -> tuple[int, int]:
        if self._at >= len(self._tokens):
            return self._tokens[-1][2:]
        _, opening, start, end = self._tokens[self._at]
        if opening not in ("{", "["):
            while self._peek() and self._peek() not in (",", "\n", "]", "}"):
                end = self._tokens[self._at][3]
                self._at += 1
            return start, end
        self._at += 1
        self._skip("\n,")
        count = 0
        while self._peek() and self._peek() not in ("]", "}"):
            if opening == "{":
                self._pair(path)
            else:
                inner = (*path, count)
                span = self._value(inner)
                self.places[inner] = Place(span, span)
                count += 1
            self._skip("\n,")
        if self._at < len(self._tokens):
            end = self._tokens[self._at][3]
            self._at += 1
        return start, end
