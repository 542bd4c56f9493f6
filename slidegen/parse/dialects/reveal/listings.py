"""The words behind a fence: lines to light, as reveal.js has them, and attributes of its element."""

import re

_FENCE = re.compile(r"(?P<lead>[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3,}|~{3,}))[ \t]*(?P<info>.*)$")
_LINES = re.compile(r"\[(?:\s*(?P<start>\d{1,6})\s*:)?(?P<steps>[\d\s,|-]*)\]")
_NUMBERS = re.compile(r"data-line-numbers(?:=\"([\d\s,|-]*)\")?")
_START = re.compile(r"data-ln-start-from=\"?(\d{1,6})\"?")
_FOR_PAGES = re.compile(r"\b(?:data-trim|data-noescape|contenteditable|stretch|r-stretch|data-id=\"[^\"]*\")(?=\s|$)")


def fence(text: str) -> str:
    """The line that opens or closes a listing, as slidegen has it."""
    found = _FENCE.match(text)
    if found is None or not found["info"].strip():
        return text
    info = _FOR_PAGES.sub("", found["info"])
    words = []
    if (start := _START.search(info)) is not None:
        words.append(f"start={start[1]}")
        info = info.replace(start[0], "")
    lines = _LINES.search(info) or _NUMBERS.search(info)
    if lines is not None:
        info = info[: lines.start()] + info[lines.end() :]
        groups = lines.groupdict()
        steps = groups["steps"] if groups else lines[1] or ""
        if steps.strip():
            words.insert(0, f"{{{'|'.join(part.strip() or 'all' for part in steps.split('|'))}}}")
        words.append("linenos")
        if groups.get("start"):
            words.append(f"start={groups['start']}")
    return " ".join((found["lead"] + info.strip(), *words))
