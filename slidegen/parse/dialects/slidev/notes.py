"""What is said: Slidev's ``[click]`` marks become slidegen's ``[step 2]``."""

import re
from collections.abc import Iterable

_CLICK = re.compile(r"^(\s*(?:[-*+]\s+)?)\[click(?::(\d{1,3}))?\][ \t]*")


def said(lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines of notes; what is for a step begins a paragraph that says so."""
    found: list[tuple[int, str]] = []
    step = 0
    for number, text in lines:
        mark = _CLICK.match(text)
        if mark is None:
            found.append((number, text))
            continue
        step += int(mark[2] or 1)
        if found and found[-1][1].strip():
            found.append((number, ""))
        found.append((number, f"[step {step}] {text[mark.end() :]}".rstrip()))
    return found
