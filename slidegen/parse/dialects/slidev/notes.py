"""What is said: Slidev's ``[click]`` marks become slidegen's ``[step 2]``."""

import re
from collections.abc import Iterable

from slidegen.parse.dialects.slidev.content import closed
from slidegen.parse.dialects.slidev.vue.assembly import Written

_CLICK = re.compile(r"^(\s*(?:[-*+]\s+)?)\[click(?::(\d{1,3}))?\][ \t]*")


def said(lines: Iterable[tuple[int, str]]) -> Written:
    """The lines of notes; what is for a step begins a paragraph that says so."""
    found: Written = []
    step = 0
    for number, text in lines:
        mark = _CLICK.match(text)
        if mark is None:
            found.append((text.replace("<!--", "&lt;!--"), number))
            continue
        step += int(mark[2] or 1)
        if found and found[-1][0].strip():
            found.append(("", number))
        found.append((f"[step {step}] {text[mark.end() :]}".rstrip(), number))
    return closed(found)
