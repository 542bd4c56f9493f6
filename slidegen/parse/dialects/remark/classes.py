"""Content in classes: ``.red[words]`` within a line, ``.left-column[`` over many."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

import msgspec

from slidegen.parse.dialects.common.code import code_spans, is_within
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.remark.cutting import STEP

_OPENING = re.compile(r"(?P<escape>\\?)(?P<classes>(?:\.[A-Za-z_-][\w-]*)+)\[")
_MARK = re.compile(r"[\[\]]")
MOST_LEVELS = 20
MOST_FORGOTTEN = 50
"""Brackets that nothing closes within a block."""

MOST_IN_LINE = 4_000
"""Characters of a line that is looked at for classes."""


class Box(msgspec.Struct):
    """Lines in classes. The top of a slide is one without classes."""

    classes: tuple[str, ...]
    line: int
    content: "list[Line | Box]" = msgspec.field(default_factory=list)


class _Bracket(msgspec.Struct):
    """A bracket at column ``at`` of line ``index``; ``classes`` None: it is the text's own."""

    index: int
    at: int
    start: int
    classes: tuple[str, ...] | None
    escaped: bool = False
    linked: bool = False
    """Whether it stands within other brackets of its line, likely those of a link."""


class _Pair(msgspec.Struct, frozen=True):
    start: int
    stop: int
    text: str = ""
    box: tuple[str, ...] | None = None
    closes: bool = False


Marks = Callable[[tuple[str, ...]], tuple[str, str]]
"""What stands before words in classes, and behind them."""


def boxes(lines: Sequence[Line], marks: Marks) -> Box:
    """*lines* as a tree of boxes; words in classes within a line stand between *marks*."""
    changes = _changes(lines, marks)
    top = Box((), lines[0].number if lines else 0)
    open_boxes = [top]
    for index, line in enumerate(lines):
        at = 0
        parts: list[str] = []
        touched = False
        for change in sorted(changes.get(index, ()), key=lambda each: each.start):
            parts.append(line.text[at : change.start])
            at = change.stop
            if change.box is None and not change.closes:
                parts.append(change.text)
                continue
            touched = True
            _put(open_boxes[-1], line, "".join(parts))
            parts = []
            if change.closes:
                open_boxes.pop()
            else:
                box = Box(change.box or (), line.number)
                open_boxes[-1].content.append(box)
                open_boxes.append(box)
        rest = "".join(parts) + line.text[at:]
        if not touched:
            open_boxes[-1].content.append(Line(line.number, rest, line.kind))
        else:
            _put(open_boxes[-1], line, rest)
    return top


def _put(box: Box, line: Line, text: str) -> None:
    if text.strip():
        box.content.append(Line(line.number, text.strip(), line.kind))


def _changes(lines: Sequence[Line], marks: Marks) -> dict[int, list[_Pair]]:
    """What becomes of the brackets of classes, by line."""
    changes: dict[int, list[_Pair]] = {}
    stack: list[_Bracket] = []
    pairs: list[tuple[_Bracket, int, int]] = []
    for index, line in enumerate(lines):
        if line.kind != "text" or line.text == STEP or len(line.text) > MOST_IN_LINE:
            continue
        for at, start, classes, escaped in _brackets(line.text):
            if at >= 0:
                around = stack[-1] if stack else None
                linked = around is not None and around.index == index and (around.classes is None or around.linked)
                stack.append(_Bracket(index, at, start, classes, escaped, linked))
            elif stack:
                if not line.text[:start].strip():
                    _forget(stack, index)
                if not stack:
                    continue
                opened = stack.pop()
                if opened.escaped:
                    changes.setdefault(opened.index, []).append(_Pair(opened.start, opened.start + 1))
                elif opened.classes is not None:
                    pairs.append((opened, index, start))
    for opened in stack:
        if opened.classes and not lines[opened.index].text[opened.at + 1 :].strip():
            pairs.append((opened, len(lines) - 1, len(lines[-1].text)))  # nothing closes it: it holds what follows
    parted = [0, *accumulate(each.blank or each.kind != "text" for each in lines)]
    blocks: list[tuple[int, int]] = []
    for opened, index, close in sorted(pairs, key=lambda pair: (pair[0].index, pair[0].at)):
        before, behind = lines[opened.index].text[: opened.start], lines[index].text[close + 1 :]
        whole = not _OPENING.sub("", before).strip() and not behind.strip(" ]\t")
        blocky = whole or parted[index + 1] > parted[opened.index]
        while blocks and blocks[-1] < (opened.index, opened.at):
            blocks.pop()
        if blocky and len(blocks) < MOST_LEVELS:
            blocks.append((index, close))
            changes.setdefault(opened.index, []).append(_Pair(opened.start, opened.at + 1, box=opened.classes or ()))
            changes.setdefault(index, []).append(_Pair(close, close + 1, closes=True))
        else:
            before, behind = ("", "") if opened.linked else marks(opened.classes or ())
            inner = lines[index].text[opened.at + 1 : close] if index == opened.index else ""
            if inner and not inner.strip("*"):  # the star of a footnote
                inner = inner.replace("*", "\\*")
                changes.setdefault(index, []).append(_Pair(opened.start, close + 1, f"{before}{inner}{behind}"))
                continue
            changes.setdefault(opened.index, []).append(_Pair(opened.start, opened.at + 1, before))
            changes.setdefault(index, []).append(_Pair(close, close + 1, behind))
    return changes


def _forget(stack: list[_Bracket], index: int) -> None:
    """Take the text's own brackets that were opened above line *index* off *stack*, if one of a class is below them."""
    at = len(stack) - 1
    while at >= 0 and at > len(stack) - MOST_FORGOTTEN and stack[at].classes is None and stack[at].index < index:
        at -= 1
    if at >= 0 and stack[at].classes is not None:
        del stack[at + 1 :]


def _brackets(text: str) -> Iterator[tuple[int, int, tuple[str, ...] | None, bool]]:
    """Opening brackets with their place and where their classes begin; closing ones with place -1."""
    if "[" not in text and "]" not in text:
        return
    code = code_spans(text)
    openings = {found.end() - 1: found for found in _OPENING.finditer(text)}
    for mark in _MARK.finditer(text):
        at = mark.start()
        if is_within(code, at):
            continue
        if mark[0] == "]":
            yield -1, at, None, False
        elif (found := openings.get(at)) is not None:
            yield at, found.start(), tuple(found["classes"][1:].split(".")), bool(found["escape"])
        else:
            yield at, at, None, False
