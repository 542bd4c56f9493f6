"""The lines of a deck without those that nobody sees: comments, and metadata between slides."""

import re
from collections.abc import Iterable, Iterator, Sequence

from slidegen.parse.dialects.common.scan import Line

_METADATA = re.compile(r"---[ \t]*$")
_KEY = re.compile(r"[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)")


def without_comments(lines: Iterable[Line]) -> Iterator[Line]:
    """*lines* without comments of HTML, but for one line for each that is a block."""
    inside = False
    for line in lines:
        if line.kind not in ("text", "comment") or ("<!--" not in line.text and not inside and line.kind == "text"):
            yield line
            continue
        text = line.text
        if inside:
            _, end, text = text.partition("-->")
            inside = not end
            if inside:
                continue
        kept, inside = _shown(text)
        if kept.strip():
            yield Line(line.number, kept, "text")
        elif not text.strip() or line.kind == "text":
            yield Line(line.number, "", "text")
        else:
            yield Line(line.number, "", "comment")


def _shown(text: str) -> tuple[str, bool]:
    """*text* without its comments, and whether the last of them goes on."""
    kept: list[str] = []
    while True:
        before, begun, rest = text.partition("<!--")
        kept.append(before)
        _, end, text = rest.partition("-->")
        if not end:
            return "".join(kept), bool(begun)


def without_metadata(lines: Sequence[Line]) -> Iterator[Line]:
    """*lines* without further blocks of metadata, which pandoc takes anywhere."""
    at = 0
    while at < len(lines):
        line = lines[at]
        if (
            line.kind == "text"
            and line.text.startswith("---")
            and _METADATA.match(line.text)
            and (at == 0 or lines[at - 1].blank)
            and at + 1 < len(lines)
            and _KEY.match(lines[at + 1].text)
        ):
            end = at + 1
            while (
                end < len(lines)
                and end < at + 200
                and not lines[end].blank
                and lines[end].text.rstrip() not in ("---", "...")
            ):
                end += 1
            if end < len(lines) and lines[end].text.rstrip() in ("---", "..."):
                at = end + 1
                continue
        yield line
        at += 1
