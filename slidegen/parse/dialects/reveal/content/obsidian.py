"""What Advanced Slides for Obsidian adds to reveal.js: grids, splits, links and pictures by name, comments."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.reveal.content.attributes import read_comment, read_effect, read_pairs

_MARK = re.compile(r"<grid\b|<split\b|!?\[\[|%%|:::[ \t]*block\b")
_OPEN = re.compile(r"[ \t]*<(?P<what>grid|split)\b(?P<rest>[^<>]*)>[ \t]*(?P<behind>.*)$")
_CLOSE = re.compile(r"(?P<before>.*?)</(?P<what>grid|split)>[ \t]*$")
_EMBED = re.compile(r"!\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{0,60}))?\]\]")
_LINK = re.compile(r"(?<!!)\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{1,300}))?\]\]")
_COMMENT = re.compile(r"%%[^%\n]{0,2000}%%")
_SIZE = re.compile(r"(\d{1,4})(?:x\d{1,4})?$")
_NUMBERS = re.compile(r"(\d{1,3})\s+-?\d{1,3}\s*$")
_PLACES = {"left": 0.0, "topleft": 0.0, "bottomleft": 0.0, "right": 50.0, "topright": 50.0, "bottomright": 50.0}
_DIV = re.compile(r"[ \t]*:::[ \t]*(?:block\b[ \t]*(?:<!--(.*?)-->)?)?[ \t]*$")
CANVAS = 960
"""Pixels of the slide's width, on which pictures have a width of their own."""


def has_marks(lines: Sequence[Line]) -> bool:
    """Whether a slide has anything of it."""
    return any(line.kind == "text" and _MARK.search(line.text) for line in lines)


def plain_lines(foreign: Foreign, lines: Sequence[Line]) -> Iterator[Line]:
    """*lines* as reveal.js and slidegen have them: grids side by side, and parts of a split, are columns."""
    widths = _side_by_side(lines)
    left = len(widths)
    inside = ""
    hidden = False
    fresh = False
    open_divs: list[bool] = []
    for line in lines:
        if line.kind != "text":
            yield line
            continue
        if line.text.strip() == "%%":
            hidden = not hidden
            continue
        if hidden:
            continue
        if (div := _DIV.match(line.text)) is not None:
            yield from _block(line, _div(line, div[1], open_divs))
            continue
        text = _words(line.text, widths[-left] / 100 if left and inside == "grid" else 1.0)
        if not inside and (opened := _OPEN.match(text)) is not None:
            inside, fresh = opened["what"], True
            if inside == "split" or (widths and left == len(widths)):
                yield from _block(line, "::: columns")
            if inside == "grid":
                yield from _block(line, _grid(foreign, line, widths[-left] if left else 0))
            text = opened["behind"]
            if not text:
                continue
        closed = _CLOSE.match(text) if inside else None
        if closed is not None:
            text = closed["before"]
        if inside == "split" and text.strip():
            if fresh:
                yield from _block(line, "::: column")
            fresh = False
        elif inside == "split" and not text.strip() and closed is None and not fresh:
            yield from _block(line, ":::")
            fresh = True
            continue
        if text.strip() or closed is None:
            yield Line(line.number, text, "text")
        if closed is not None:
            if inside == "split" and not fresh:
                yield from _block(line, ":::")
            if inside == "split" or left:
                yield from _block(line, ":::")
            left -= inside == "grid" and left > 0
            if widths and inside == "grid" and not left:
                widths = []
                yield from _block(line, ":::")
            inside = ""
    if inside == "split" or (inside and left):
        yield from _block(lines[-1], ":::")


def _div(line: Line, comment: str | None, open_divs: list[bool]) -> str:
    """A block: no more than what is in it, unless a comment behind its name gives it a step."""
    if line.text.strip() == ":::":
        return ":::" if open_divs and open_divs.pop() else ""
    said = read_comment(comment) if comment else None
    words = [word for word in read_effect(said.attributes).words if not word.startswith("#")] if said else []
    open_divs.append(".step" in words)
    return f"::: {{{' '.join(words)}}}" if open_divs[-1] else ""


def _block(line: Line, text: str) -> Iterator[Line]:
    for each in ("", text, ""):
        yield Line(line.number, each, "text")


def _side_by_side(lines: Sequence[Line]) -> list[int]:
    """The widths of boxes, in percent, that stand beside one another and are all that their slide places."""
    widths: list[int] = []
    reached = -1.0
    inside = False
    for line in lines:
        opened = _OPEN.match(line.text) if line.kind == "text" and "<grid" in line.text else None
        if opened is None:
            if widths and not inside and line.text.strip() and line.kind == "text":
                return []
            inside = inside and "</grid>" not in line.text
            continue
        pairs = read_pairs(opened["rest"])
        size, place = _NUMBERS.match(pairs.get("drag", "")), pairs.get("drop", "")
        start = _NUMBERS.match(place)
        at = float(start[1]) if start is not None else _PLACES.get(place, -1.0)
        if size is None or not 5 < int(size[1]) <= 75 or at < reached:
            return []
        widths.append(int(size[1]))
        reached = at + int(size[1]) - 5
        inside = "</grid>" not in line.text
    return widths if 2 <= len(widths) <= 3 and not inside else []


def _grid(foreign: Foreign, line: Line, width: int) -> str:
    """A box: a column of *width* percent; 0: it is placed freely, and stands in the text where it is written."""
    if width:
        return f"::: column {{width={width}%}}"
    message = "boxes that are placed freely stand in the text where they are written"
    foreign.lost(message, foreign.scan.word_span(line, "<grid"), severity="info")
    return ""


def _words(text: str, room: float) -> str:
    """*text* with links and pictures by name as Markdown has them, and without comments.

    *room* is the share of the slide's width that pictures have.
    """
    if "%%" in text:
        text = _COMMENT.sub("", text)
    if "[[" not in text:
        return text
    shown = _EMBED.sub(lambda found: _picture(found, room), text)
    return _LINK.sub(lambda found: found[2] or found[1].lstrip("#"), shown)


def _picture(found: re.Match[str], room: float) -> str:
    size = _SIZE.match(found[2] or "")
    alt = found[2] if found[2] and size is None else ""
    width = f"{{width={min(100, round(int(size[1]) / CANVAS / room * 100))}%}}" if size is not None else ""
    return f"![{alt}](<{found[1].strip()}>){width}"
