"""Where Slidev begins a slide, and what belongs to it: its front matter, what is shown, and what is said.

As ``@slidev/parser`` does it: a line that begins with ``---`` ends a slide; what follows it without a blank line, up to
the next line ``---``, is the front matter of the next one.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from slidegen.parse.dialects.common.loose import Entry, entries
from slidegen.parse.dialects.common.scan import Line, Scan, kinds
from slidegen.parse.dialects.slidev.vue.code_spans import code_spans, masked
from slidegen.source import Span

_FENCE = re.compile(r"(\s*)(`{3,})")
_YAML = re.compile(r"\s*```ya?ml\s*$")
_ENTRY = re.compile(r"[ \t\]}-]|[\"']?[\w$.-]+[\"']?[ \t]*:(?:[ \t]|$)")
"""Lines that front matter may have: keys, and what is indented or listed below one."""

_HEADING = re.compile(r"(#+) (.*)$")

Place = tuple[int, int]
"""A line's number with a column; both from 0."""


class Page(msgspec.Struct, frozen=True, eq=False):
    """A slide as its file has it. ``front`` are its settings by key, ``note`` the lines that are said."""

    scan: Scan
    first: int
    front: dict[str, Entry]
    body: tuple[Line, ...]
    note: tuple[tuple[int, str], ...]

    @property
    def span(self) -> Span:
        """The line at which it begins."""
        return self.scan.source.lines_span(self.first, self.first + 1)

    def value_span(self, key: str) -> Span:
        """The value of the setting *key*, else the line that has it, or that at which the slide begins."""
        entry = self.front.get(key)
        if entry is None:
            return self.span
        line = Line(entry.line, self.scan.lines[entry.line].text, "text")
        return self.scan.word_span(line, entry.value) if entry.value else self.scan.line_span(line)

    @property
    def heading(self) -> tuple[int, str]:
        """Level and text of the first heading; 0: there is none."""
        for line in self.body:
            if line.kind == "text" and (found := _HEADING.match(line.text)) is not None:
                return len(found[1]), found[2].strip()
        return 0, ""


def pages(scan: Scan) -> Iterator[Page]:
    """The slides of a file, whose *scan* begins with its first line."""
    texts = [line.text for line in scan.lines]
    for start, content, end in _cuts(texts):
        yield _page(scan, texts, start, content, end)


def _cuts(texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The first line, the first line behind the front matter, and the line behind the last one of each slide."""
    ends = _fence_ends(texts)
    start = content = at = 0
    count = len(texts)
    commented = False
    while at < count:
        text = texts[at].rstrip()
        if commented:
            commented = _leaves_comment(text, commented)
        elif text.startswith("---"):
            if start != at:
                yield start, content, at
                start = content = at + 1
            if text[3:4] != "-" and at + 1 < count and texts[at + 1].strip():
                start = at
                at += 1
                while at < count and texts[at].rstrip() != "---":
                    at += 1
                content = at + 1
        elif at in ends:
            at = ends[at]
        elif "<!--" in text:
            commented = _leaves_comment(text, commented)
        at += 1
    if start < count:
        yield start, content, count


def _leaves_comment(text: str, inside: bool) -> bool:
    """Whether a comment is open at the end of a line; *inside*: one is at its start."""
    at = 0
    while True:
        found = text.find("-->" if inside else "<!--", at)
        if found < 0:
            return inside
        at = found + (3 if inside else 4)
        inside = not inside


def _fence_ends(texts: Sequence[str]) -> dict[int, int]:
    """For each line that may open a listing, the one that closes it: with the same blanks and as many backticks."""
    waiting: dict[str, list[tuple[int, int]]] = {}
    ends: dict[int, int] = {}
    for at, text in enumerate(texts):
        found = _FENCE.match(text)
        if found is None:
            continue
        opened = waiting.setdefault(found[1], [])
        length = len(found[2])
        while opened and opened[-1][1] <= length:
            ends[opened.pop()[0]] = at
        opened.append((at, length))
    return ends


def _page(scan: Scan, texts: Sequence[str], start: int, content: int, end: int) -> Page:
    front: list[tuple[int, str]] = []
    first = content
    if content > start:
        front = list(enumerate(texts[start + 1 : content - 1], start + 1))
        if content > end or not _is_front(front):  # it is not closed, or a slide without a blank line above it
            content, front = start + 1, []
    else:
        opening = next((number for number in range(start, end) if texts[number].strip()), end)
        if opening < end and _YAML.match(texts[opening]):
            closing = next((number for number in range(opening + 1, end) if "```" in texts[number]), end)
            if closing < end:
                front = list(enumerate(texts[opening + 1 : closing], opening + 1))
                content = closing + 1
    shown, note = _parted(texts, content, end)
    if content < first <= end:
        shown[first - 1 - content : first - content] = [""]
    body = tuple(known(list(enumerate(shown, content))))
    return Page(scan, start, {entry.key: entry for entry in entries(front)}, body, note)


def _is_front(lines: Sequence[tuple[int, str]]) -> bool:
    """Whether *lines* are front matter, which may be empty; what else is in them would not be shown."""
    written = [text for _, text in lines if text.strip() and not text.startswith("#")]
    return not written or (all(map(_ENTRY.match, written)) and any(True for _ in entries(lines)))


def known(texts: Sequence[tuple[int, str]], *, comments: bool = True) -> list[Line]:
    """Numbered *texts* with the kind of each. Comments in code are none, and none is without *comments*."""
    if not any("<!--" in text for _, text in texts):
        return list(kinds(texts))
    last = max((at for at, (_, text) in enumerate(texts) if "-->" in text), default=-1)
    seen = [
        (number, _without_comments(text, comments and at <= last) if "<!--" in text else text)
        for at, (number, text) in enumerate(texts)
    ]
    return [Line(line.number, text, line.kind) for line, (_, text) in zip(kinds(seen), texts, strict=True)]


def _without_comments(text: str, comments: bool) -> str:
    """*text* less the marks of comments in it that begin none."""
    shown = masked(text, code_spans(text)) if comments else text.replace("<!--", "    ")
    return shown if shown.strip() else text.replace("<!--", "x")


def _parted(texts: Sequence[str], first: int, end: int) -> tuple[list[str], tuple[tuple[int, str], ...]]:
    """The lines that are shown, and those of the comment that ends the slide, which are its notes."""
    lines = list(texts[first:end])
    text = "\n".join(lines).rstrip()
    if not text.endswith("-->"):
        return lines, ()
    opened, closed = -1, 0
    while (found := text.find("<!--", closed)) >= 0 and (end_at := text.find("-->", found + 4)) >= 0:
        opened, closed = found, end_at + 3
    if opened < 0 or closed < len(text):
        return lines, ()
    line = first + text.count("\n", 0, opened)
    said = text[opened + 4 : closed - 3].split("\n")
    return text[:opened].split("\n"), tuple(enumerate(said, line))
