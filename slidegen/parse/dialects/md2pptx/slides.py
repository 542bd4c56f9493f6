"""The slides of md2pptx: headings begin them by their level, and what holds for them changes on the way."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from slidegen.parse.dialects.common.scan import Line, Scan
from slidegen.parse.dialects.md2pptx.head import Head, Value

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|<hr[ \t]*/?>)[ \t]*$", re.IGNORECASE)
_DYNAMIC = re.compile(r"\s*<!--+[ \t]*md2pptx:[ \t]*([\w.-]+)[ \t]*:[ \t]*(.*?)[ \t]*--+>[ \t]*$", re.IGNORECASE)
_PLAIN = re.compile(r"(?![*#|`<!]|-[ \t]|\d{1,3}[.)]|~~~| {4}|\t)\S")
_NO_TITLE = re.compile(r"(?:&nbsp;|\u00a0|&#160;|\s)*$")
_SAME_KEY = {"contentsplitdirection": "contentsplitdirn"}


class Slide(msgspec.Struct):
    """A slide: ``rank`` is 0 for the talk's title, 1 for a section, 2 for content. ``title`` may be empty.

    ``values`` hold on it, by key; ``extra`` are the lines right below the heading that belong to it.
    """

    rank: int
    title: str
    line: int
    values: dict[str, Value]
    extra: list[Line] = msgspec.field(default_factory=list)
    body: list[Line] = msgspec.field(default_factory=list)


class Settings:
    """What is set for the slides to come. ``unknown`` are comments whose key nobody knows."""

    def __init__(self, head: Head) -> None:
        self._whole = {_SAME_KEY.get(key, key): value for key, value in head.values.items()}
        self._stacks: dict[str, list[Value | None]] = {}

    def set(self, key: str, text: str, line: int) -> None:
        """Set *key*: ``pres`` is what the head says, ``default`` what nobody says, ``prev`` what was set before."""
        key = _SAME_KEY.get(key.lower(), key.lower())
        stack = self._stacks.setdefault(key, [self._whole.get(key)])
        match text.lower():
            case "pres":
                stack.append(self._whole.get(key))
            case "default":
                stack.append(None)
            case "prev" | "pop":
                if len(stack) > 1:
                    stack.pop()
            case _:
                stack.append(Value(text, line))

    def now(self) -> dict[str, Value]:
        changed = {key: stack[-1] for key, stack in self._stacks.items()}
        merged = {**self._whole, **changed}
        return {key: value for key, value in merged.items() if value is not None}


def slides(scan: Scan, head: Head) -> Iterator[Slide]:
    """The slides of a deck; what stands above the first heading is one of its own."""
    digits = head.text("topheadinglevel")
    top = int(digits) if digits in ("1", "2", "3", "4", "5", "6") else 1
    settings = Settings(head)
    slide: Slide | None = None
    lines = [line for line in scan.lines if line.number >= head.body]
    titled = False
    for line in lines:
        begun = _begun(line, top)
        if begun is not None:
            if slide is not None:
                yield slide
            slide = Slide(begun[0], begun[1], line.number, settings.now())
            titled = bool(begun[1])
        elif line.kind == "comment" and (found := _DYNAMIC.match(line.text)) is not None:
            settings.set(found[1], found[2], line.number)
            if slide is not None:
                slide.values = settings.now()
        elif line.kind == "comment":
            pass
        else:
            if slide is None:
                if line.blank:
                    continue
                slide = Slide(2, "", line.number, settings.now())
            if titled and line.kind == "text" and _PLAIN.match(line.text):
                slide.extra.append(line)
            else:
                titled = False
                slide.body.append(line)
    if slide is not None:
        yield slide


def _begun(line: Line, top: int) -> tuple[int, str] | None:
    """Rank and title of the slide that *line* begins; None: it begins none."""
    if line.kind != "text":
        return None
    if (heading := _HEADING.match(line.text)) is not None:
        rank = len(heading[1]) - top
        return (max(rank, 0), "" if _NO_TITLE.match(heading[2]) else heading[2]) if rank < 3 else None
    return (2, "") if _RULE.match(line.text) else None


def dynamic(scan: Scan) -> Iterator[tuple[Line, str]]:
    """The comments that set something, with their key as written."""
    for line in scan.lines:
        if line.kind == "comment" and (found := _DYNAMIC.match(line.text)) is not None:
            yield line, found[1]


def card_title(text: str, top: int) -> str | None:
    """The title of the card that the line *text* begins; None: it begins none."""
    heading = _HEADING.match(text)
    return heading[2] if heading is not None and len(heading[1]) - top >= 3 else None


def joined(title: str, extra: Sequence[Line]) -> str:
    return " ".join((title, *(line.text.strip() for line in extra)))
