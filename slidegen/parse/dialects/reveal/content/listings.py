"""The words behind a fence: lines to light, as reveal.js has them, and attributes of its element."""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.common.scan import Kind

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


_CLASS = re.compile(r"class\s*=\s*[\"']([^\"']*)[\"']")
_TAG = re.compile(r"</?(?:mark|span|b|i|em|strong|u)\b[^<>]*>")
_NO_LANGUAGE = frozenset({"hljs", "stretch", "r-stretch", "fragment", "code", "nohighlight", "plaintext"})


def of_element(attributes: str, text: str) -> Iterator[tuple[str, Kind]]:
    """A listing in HTML, ``<pre><code>``, as lines of a fence."""
    from html import unescape  # few decks have their listings in HTML

    classes = found[1].split() if (found := _CLASS.search(attributes)) is not None else []
    names = [name.removeprefix("language-").removeprefix("lang-") for name in classes if name not in _NO_LANGUAGE]
    lines = unescape(_TAG.sub("", text)).split("\n")
    if "data-trim" in attributes or not lines[0].strip():
        while lines and not lines[0].strip():
            lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    mark = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    yield (
        fence(" ".join((mark + "".join(names[:1]), *(numbers[0] for numbers in _NUMBERS.finditer(attributes))))),
        "fence",
    )
    for line in lines:
        yield line[margin:], "code"
    yield mark, "fence"
