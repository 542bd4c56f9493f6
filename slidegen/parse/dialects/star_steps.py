"""List items that come one by one because of their mark (``*`` and ``1)`` in Marp)."""

import re
from collections.abc import Iterable, Iterator

from slidegen.parse.dialects.scan import Line

_ITEM = re.compile(r"[ \t]*(?:>[ \t]?)*(\*|\d{1,9}\)|[-+]|\d{1,9}\.)[ \t]+(?=\S)")
STEP = " {.step}"


def stepped(lines: Iterable[Line], marks: str = "*)") -> Iterator[tuple[Line, str]]:
    """Each line with its new text: items whose mark ends with one of *marks* say that they come as a step.

    An item says so at the end of its first paragraph.
    """
    ordered = list(lines)
    pending = -1
    texts = [line.text for line in ordered]
    for index, line in enumerate(ordered):
        item = _ITEM.match(line.text) if line.kind == "text" else None
        if pending >= 0 and (item is not None or line.blank or line.kind != "text"):
            texts[pending] = texts[pending].rstrip() + STEP
            pending = -1
        if item is not None:
            pending = index if item[1][-1] in marks else -1
        elif pending >= 0:
            pending = index
    if pending >= 0:
        texts[pending] = texts[pending].rstrip() + STEP
    yield from zip(ordered, texts, strict=True)
