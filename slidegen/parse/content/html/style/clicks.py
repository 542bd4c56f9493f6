"""Slidev's clicks: ``v-click="3"``, ``v-click="[2, 4]"``, ``v-after``, ``v-mark``, and elements of these names.

A number is that of the step at which a thing comes. One with a sign counts from the thing before it, as steps without
a number do.
"""

import re
from collections.abc import Mapping

from slidegen.model.attributes import Attributes
from slidegen.source import Span

_KEY = re.compile(r"v-(?P<what>click|after|mark)(?P<more>(?:[.-][\w-]+)*)$")
_ELEMENTS = frozenset({"v-click", "v-after", "v-mark"})
_RISES = frozenset({"up", "down"})
_WIPES = frozenset({"left", "right"})
MOST_STEPS = 100


def read_click(name: str, given: Mapping[str, str], span: Span | None) -> Attributes | None:
    """The step of an element *name* with the attributes *given*; None: it has no click."""
    found = next((key for key in given if key.startswith("v-") and _KEY.match(key)), "")
    key = _KEY.match(found or (name if name in _ELEMENTS else ""))
    if key is None:
        return None
    value = given[found] if found else given.get("at") or given.get(":at", "")
    comes, goes = _numbers(value)
    words = set(re.split(r"[.-]", key["more"])) | ({"hide"} if "hide" in given and not found else set())
    if "hide" in words:
        return Attributes(pairs=(("out", comes or "true"),), span=span)
    pairs: list[tuple[str, str]] = [("step", comes)] if comes else []
    if goes and goes != comes:
        pairs.append(("out", goes))
    if key["what"] == "after":
        pairs.append(("start", "with"))
    if key["what"] == "mark":
        pairs.append(("effect", "highlight"))
    elif words & _RISES:
        pairs.append(("effect", "rise"))
    elif words & _WIPES:
        pairs.append(("effect", "wipe"))
    return Attributes(classes=("step",), pairs=tuple(pairs), span=span)


def _numbers(value: str) -> tuple[str, str]:
    """The steps at which a thing comes and goes, as numbers; empty: the next one, or never."""
    parts = [part.strip().strip("'\"`") for part in value.strip().strip("[]").split(",")]
    comes = parts[0] if _is_step(parts[0]) else ""
    if len(parts) < 2:
        return comes, ""
    if _is_step(parts[1]):
        return comes, parts[1] if not comes or int(parts[1]) > int(comes) else ""
    later = parts[1].removeprefix("+")
    if not _is_step(later):
        return comes, ""
    return comes, str(int(comes) + int(later)) if comes else "true"


def _is_step(text: str) -> bool:
    return text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_STEPS
