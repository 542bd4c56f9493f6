"""CSL-JSON (citeproc-js's data format): what an entry's fields may hold."""

import re
from typing import Any, TypeAlias

from slidegen.source import whole_characters

Entry: TypeAlias = dict[str, Any]
"""A work as CSL-JSON describes it: ``type``, ``title``, ``author``, ``issued``, ..."""

_NAMES = frozenset((
    "author", "collection-editor", "composer", "container-author", "director", "editor", "editorial-director",
    "illustrator", "interviewer", "original-author", "recipient", "reviewed-author", "translator",
))  # fmt: skip
_DATES = frozenset(("accessed", "container", "event-date", "issued", "original-date", "submitted"))
_OTHERS = frozenset(("categories", "custom"))
"""What programs keep for themselves; no style shows it."""

_NUMBER = re.compile(r"-?\d{1,6}")


def checked(item: dict[Any, Any]) -> tuple[Entry, list[str]]:
    """*item* with the fields that hold what they should, and the names of the others."""
    kept: Entry = {"type": "document"}
    dropped = []
    for field, value in item.items():
        if value is None or field in _OTHERS:
            continue
        made = _value(field, value)
        if made is not None:
            kept[field] = made
        else:
            dropped.append(whole_characters(field))
    return kept, dropped


def _value(field: str, value: Any) -> Any:
    """*value* as *field* takes it; None: it does not."""
    if field in _NAMES:
        return _names(value)
    if field in _DATES:
        return _date(value)
    return _text(value)


def _text(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return whole_characters(str(value))


def _names(value: Any) -> list[dict[str, str]] | None:
    if not isinstance(value, list) or not all(isinstance(name, dict) for name in value):
        return None
    found = [{part: text for part, given in name.items() if (text := _text(given))} for name in value]
    return [name for name in found if "family" in name or "literal" in name or "given" in name] or None


def _date(value: Any) -> dict[str, Any] | None:
    if not isinstance(value, dict):
        return None
    parts = value.get("date-parts")
    if isinstance(parts, list) and 0 < len(parts) <= 2 and all(isinstance(one, list) for one in parts):
        days = [[int(part) for part in map(str, one) if _NUMBER.fullmatch(part)] for one in parts]
        about = {about: value[about] for about in ("circa", "season") if isinstance(value.get(about), str | int)}
        return {"date-parts": days, **about} if all(days) else None
    literal = _text(value.get("literal") or value.get("raw"))
    return None if literal is None else {"literal": literal}
