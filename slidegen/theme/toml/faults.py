"""What is wrong with a ``theme.toml``: unknown keys and values of a wrong kind, each where it is written.

Themes without faults are read without this module. Here a table's entries are tried one by one against
the types of :mod:`slidegen.theme.raw`.
"""

import re
from typing import Any

import msgspec
from msgspec import inspect

from slidegen.diagnostics import Report, did_you_mean
from slidegen.theme.raw import COLOUR_PATTERN, HEX_PATTERN, OPTIONAL_PATTERN, RawTheme
from slidegen.theme.toml.places import KeyPath, Places, dotted

_KINDS = {
    "float": "a number",
    "int": "a whole number",
    "str": "text in quotes",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}
_PATTERNS = {
    HEX_PATTERN: "a colour as `#rrggbb`",
    COLOUR_PATTERN: "a role of the palette or `#rrggbb`, see-through as `accent1/40%`",
    OPTIONAL_PATTERN: "a role of the palette or `#rrggbb`, see-through as `accent1/40%`, or `none`",
}


def without_faults(data: dict[str, Any], places: Places, report: Report) -> dict[str, Any]:
    """*data* without what :class:`RawTheme` does not take; each such thing is reported."""
    return _Faults(places, report).table(data, RawTheme, ())


class _Faults:
    def __init__(self, places: Places, report: Report) -> None:
        self.places = places
        self.report = report

    def table(self, data: dict[str, Any], kind: type, path: KeyPath) -> dict[str, Any]:
        """The entries of *data* that *kind* takes."""
        info = inspect.type_info(kind)
        assert isinstance(info, inspect.StructType)
        fields = {field.encode_name: field for field in info.fields}
        kept = {}
        for key, value in data.items():
            if key not in fields:
                self.unknown(key, tuple(fields), (*path, key))
            elif (problem := _problem({key: value}, kind)) is None:
                kept[key] = value
            elif (rest := self.inside(fields[key].type, key, value, kind, path)) is not None:
                kept[key] = rest
            else:
                self.bad((*path, key), problem)
        return kept

    def inside(self, info: inspect.Type, key: str, value: Any, kind: type, path: KeyPath) -> Any:
        """What is usable of a table or a list of tables; None: *value* is neither, or has to be."""
        options = info.types if isinstance(info, inspect.UnionType) else (info,)
        for option in options:
            if isinstance(option, inspect.StructType) and isinstance(value, dict):
                return self.table(value, option.cls, (*path, key))
            if isinstance(option, inspect.DictType) and isinstance(value, dict):
                return self.entries(option, key, value, kind, path)
            if (
                isinstance(option, inspect.ListType)
                and isinstance(option.item_type, inspect.StructType)
                and isinstance(value, list)
            ):
                return self.items(option.item_type.cls, value, (*path, key))
        return None

    def entries(self, info: inspect.DictType, key: str, value: dict[str, Any], kind: type, path: KeyPath) -> Any:
        """The entries of a table whose keys are names."""
        names = tuple(map(str, info.key_type.values)) if isinstance(info.key_type, inspect.LiteralType) else ()
        kept = {}
        for name, entry in value.items():
            inner = (*path, key, name)
            problem = _problem({key: {name: entry}}, kind)
            if problem is None:
                kept[name] = entry
            elif names and name not in names:
                self.unknown(name, names, inner)
            elif isinstance(entry, dict) and (table := _table(info.value_type)) is not None:
                kept[name] = self.table(entry, table, inner)
            else:
                self.bad(inner, problem)
        return kept

    def items(self, kind: type, value: list[Any], path: KeyPath) -> list[Any]:
        """The tables of a list without their unknown keys; one with a value that is not usable is left out."""
        kept = []
        for at, item in enumerate(value):
            inner = (*path, at)
            if not isinstance(item, dict):
                self.bad(inner, "expected a table")
                continue
            errors = self.report.count("error")
            item = self.table(item, kind, inner)
            if self.report.count("error") == errors:
                kept.append(item)
        return kept

    def unknown(self, key: str, known: tuple[str, ...], path: KeyPath) -> None:
        where = f" in `{dotted(path[:-1])}`" if len(path) > 1 else ""
        self.report.add(
            "theme-key",
            f"unknown key `{key}`{where}",
            self.places.key(path) or self.places.value(path[:-1]),
            help=did_you_mean(key, known, "keys"),
        )

    def bad(self, path: KeyPath, problem: str) -> None:
        self.report.add("theme-value", f"`{dotted(path)}`: {problem}", self.places.value(path))


def _table(info: inspect.Type) -> type | None:
    """The kind of table that is wanted, among others or alone; None: none is."""
    options = info.types if isinstance(info, inspect.UnionType) else (info,)
    return next((option.cls for option in options if isinstance(option, inspect.StructType)), None)


def _problem(value: dict[str, Any], kind: type) -> str | None:
    """Why *kind* does not take *value*, in words, or None."""
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        return _words(str(error).split(" - at ")[0])
    return None


def _words(message: str) -> str:
    for pattern, words in _PATTERNS.items():
        if message.endswith(f"matching regex {pattern!r}"):
            return f"expected {words}"
    if found := re.fullmatch(r"Expected `(.*?)`(, got `(\w+)`)?", message):
        wanted = " or ".join(_KINDS.get(kind, kind) for kind in found[1].split(" | "))
        return f"expected {wanted}" + (f", this is {_KINDS.get(found[3], found[3])}" if found[3] else "")
    return re.sub(r"`(\w+)`", lambda word: _KINDS.get(word[1], word[0]), message[:1].lower() + message[1:])
