"""Labels as lines of text: breaks, entities and emphasis read, long lines broken, HTML left out."""

import html
import re
from collections.abc import Iterable

from slidegen.diagrams.graph import Chunk, Label, Line
from slidegen.diagrams.sizes import Width

WRAP = 13.0
"""Lines are broken at this width, in ems."""

LONGEST = 4_000
"""Longer labels, with their marks, are cut, which shows: no box holds them."""

_BREAK = re.compile(r"<br\s*/?>|\\n|\n", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_ICON = re.compile(r"\bfa[bklrs]?:fa-[\w-]+\s*")
_ENTITY = re.compile(r"#(\w+);")
"""Mermaid's own spelling of entities: ``#quot;``, ``#35;``."""

_MARK = re.compile(r"(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1")
_BOLD = frozenset(("b", "strong", "th"))
_ITALIC = frozenset(("i", "em"))
_HIDDEN = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)


def read_label(text: str, width: Width, *, markdown: bool = False, bold: bool = False, wrap: float = WRAP) -> Label:
    """The lines of a label as written in Mermaid; with emphasis where it is *markdown*."""
    text = _ICON.sub("", _HIDDEN.sub("", text))
    text = text[:LONGEST] + "…" if len(text) > LONGEST else text
    text = html.unescape(_ENTITY.sub(_entity, text))
    lines: list[Line] = []
    for raw in _BREAK.split(text):
        chunks = list(_tagged(raw.strip(), bold=bold))
        if markdown:
            chunks = [part for chunk in chunks for part in _emphasised(chunk)]
        lines.extend(broken(tuple(chunks), width, wrap))
    return trimmed(lines)


def trimmed(lines: Iterable[Line]) -> Label:
    """*lines* without blank ones at both ends."""
    found = [tuple(chunk for chunk in line if chunk.text) for line in lines]
    while found and not _text(found[0]):
        del found[0]
    while found and not _text(found[-1]):
        del found[-1]
    return tuple(found)


def _text(line: Line) -> str:
    return "".join(chunk.text for chunk in line).strip()


def plain(label: Label) -> str:
    """The text of a label on one line."""
    return " ".join(filter(None, map(_text, label)))


def _entity(found: re.Match[str]) -> str:
    name = found[1]
    return f"&#{name};" if name.isdigit() else f"&{name};"


def _tagged(text: str, *, bold: bool) -> Iterable[Chunk]:
    """The text between tags, bold and italic as they say."""
    at, strong, slanted = 0, 0, 0
    for tag in _TAG.finditer(text):
        if tag.start() > at:
            yield Chunk(text[at : tag.start()], bold or strong > 0, slanted > 0)
        step = -1 if tag[1] else 1
        name = tag[2].lower()
        strong += step if name in _BOLD else 0
        slanted += step if name in _ITALIC else 0
        at = tag.end()
    if at < len(text):
        yield Chunk(text[at:], bold or strong > 0, slanted > 0)


def _emphasised(chunk: Chunk) -> Iterable[Chunk]:
    found = _MARK.search(chunk.text)
    if found is None:
        yield chunk
        return
    strong = len(found[1]) == 2
    before, after = chunk.text[: found.start()], chunk.text[found.end() :]
    if before:
        yield Chunk(before, chunk.bold, chunk.italic)
    yield from _emphasised(Chunk(found[2], chunk.bold or strong, chunk.italic or not strong))
    if after:
        yield from _emphasised(Chunk(after, chunk.bold, chunk.italic))


def broken(line: Line, width: Width, wrap: float = WRAP) -> list[Line]:
    """*line* in lines of at most *wrap* ems, broken at blanks; one longer word keeps its line."""
    words = [Chunk(word, chunk.bold, chunk.italic) for chunk in line for word in re.findall(r"\S+|\s+", chunk.text)]
    lines: list[list[Chunk]] = [[]]
    used = 0.0
    at = 0
    while at < len(words):
        unit = [words[at]]
        while at + len(unit) < len(words) and not unit[0].text.isspace() and not words[at + len(unit)].text.isspace():
            unit.append(words[at + len(unit)])
        at += len(unit)
        wide = sum(width(word.text, word.bold) for word in unit)
        blank = unit[0].text.isspace()
        if used + wide > wrap and used and not blank:
            lines.append([])
            used = 0.0
        if not blank or lines[-1]:
            lines[-1].extend(unit)
            used += wide
    return [_joined(each) for each in lines]


def _joined(words: list[Chunk]) -> Line:
    """Neighbours that are set alike as one, without a blank at the end."""
    while words and words[-1].text.isspace():
        words = words[:-1]
    found: list[Chunk] = []
    for word in words:
        text = " " if word.text.isspace() else word.text
        if found and (found[-1].bold, found[-1].italic) == (word.bold, word.italic):
            found[-1] = Chunk(found[-1].text + text, word.bold, word.italic)
        else:
            found.append(Chunk(text, word.bold, word.italic))
    return tuple(found)
