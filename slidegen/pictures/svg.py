"""SVG pictures: their size, and a copy without what runs or reaches out.

A picture of a stranger may carry scripts, or name files and addresses that a program which draws it
would fetch. Such parts are taken out; a picture without any is left byte for byte as it was.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

import msgspec

DEFAULT = (300.0, 150.0)
"""Width and height in pixels of a picture that tells none, as in CSS."""
LARGEST = 16_384
MAX_DEPTH = 500

_START = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>|<\?.*?\?>|\s+)*<(?:\w+:)?svg[\s/>]", re.S
)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)\s*(px|pt|pc|in|cm|mm|q|em|ex|rem)?\s*", re.I)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
           "em": 16.0, "rem": 16.0, "ex": 8.0}  # fmt: skip
_DROPPED = frozenset(("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener"))
_ANIMATIONS = frozenset(("set", "animate"))
_LOCAL = re.compile(r"\s*(#|data:image/(png|jpeg|gif|webp);)", re.I)
_OUTSIDE_STYLE = re.compile(
    r"@import|url\(\s*['\"]?\s*(?!#|data:image/(?:png|jpeg|gif|webp|avif);|data:font/|['\"#])|\\|javascript:|expression\(",
    re.I,
)


_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_ATTRIBUTES = {**_IN_TEXT, **str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})}


class Svg(msgspec.Struct, frozen=True, kw_only=True):
    """``data`` is what may be shown; ``removed`` names what was taken out."""

    data: bytes
    width: int
    height: int
    removed: tuple[str, ...]


def is_svg(data: bytes) -> bool:
    """Whether *data* is a text whose root element is ``svg``."""
    head = data[:65_536].removeprefix(b"\xef\xbb\xbf")
    return _START.match(head) is not None


def read_svg(data: bytes) -> Svg | None:
    """*data* made safe, with its size; None: it is no well-formed XML."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, _DepthError, ValueError, LookupError):
        return None
    width, height = _size(reader.root)
    cleaned = "".join(reader.parts).encode() if reader.removed else data
    return Svg(data=cleaned, width=width, height=height, removed=tuple(dict.fromkeys(reader.removed)))


class _DepthError(Exception):
    pass


class _Reader:
    """Copies a document event by event, and leaves out what is unsafe."""

    def __init__(self) -> None:
        self.root: dict[str, str] = {}
        self.parts: list[str] = ['<?xml version="1.0" encoding="UTF-8"?>\n']
        self.removed: list[str] = []
        self._depth = 0
        self._skipping = 0
        self._css: list[str] | None = None
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _DepthError
        if self._depth == 1:
            self.root = attributes
        local = name.rpartition(":")[2].lower()
        if self._skipping or local in _DROPPED or (local in _ANIMATIONS and _animates_reference(attributes)):
            if not self._skipping:
                self.removed.append(f"<{local}>")
            self._skipping += 1
            return
        if local == "style":
            self._css = []
        kept = ((key, value) for key, value in attributes.items() if self._keeps(key, value))
        self.parts.append(f"<{' '.join((name, *(_attribute(key, value) for key, value in kept)))}>")

    def _keeps(self, key: str, value: str) -> bool:
        local = key.rpartition(":")[2].lower()
        if local.startswith("on"):
            self.removed.append(local)
            return False
        if (
            (local in ("href", "src") and not _LOCAL.match(value))
            or (not key.startswith("xmlns") and "(" in value and _OUTSIDE_STYLE.search(value))
            or (local == "base")
        ):
            self.removed.append(f"{local}={value[:40]}")
            return False
        return True

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._skipping:
            self._skipping -= 1
            return
        if self._css is not None:
            css, self._css = "".join(self._css), None
            if _OUTSIDE_STYLE.search(css):
                self.removed.append("<style>")
            else:
                self.parts.append(_escape(css))
        self.parts.append(f"</{name}>")

    def _text(self, text: str) -> None:
        if self._skipping:
            return
        if self._css is not None:
            self._css.append(text)
        else:
            self.parts.append(_escape(text))

    def _entity(self, name: str, parameter: bool, value: str | None, *_: Any) -> None:
        if value is None:
            self.removed.append(f"entity {name}")

    def _instruction(self, target: str, data: str) -> None:
        self.removed.append(f"<?{target}?>")


def _escape(text: str, characters: dict[int, str] = _IN_TEXT) -> str:
    return text.translate(characters)


def _attribute(key: str, value: str) -> str:
    return f'{key}="{_escape(value, _IN_ATTRIBUTES)}"'


def _animates_reference(attributes: dict[str, str]) -> bool:
    return attributes.get("attributeName", "").rpartition(":")[2].lower() in ("href", "src") or attributes.get(
        "attributeName", ""
    ).lower().startswith("on")


def _size(root: dict[str, str]) -> tuple[int, int]:
    """Width and height in pixels; what is missing follows from the ``viewBox``."""
    box = list(_numbers(root.get("viewBox", "")))
    natural = (box[2], box[3]) if len(box) == 4 and all(0 < side < 1e9 for side in box[2:]) else None
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if width is None and height is None:
        width, height = natural or DEFAULT
    elif width is None:
        width = height * (natural[0] / natural[1] if natural else DEFAULT[0] / DEFAULT[1])  # type: ignore[operator]
    elif height is None:
        height = width * (natural[1] / natural[0] if natural else DEFAULT[1] / DEFAULT[0])
    assert height is not None
    scale = min(1.0, LARGEST / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _numbers(text: str) -> Iterator[float]:
    for word in text.replace(",", " ").split()[:4]:
        try:
            yield float(word)
        except ValueError:
            return


def _length(text: str) -> float | None:
    """*text* in CSS pixels; None for percentages and what is no length."""
    found = _LENGTH.fullmatch(text[:40])
    if found is None:
        return None
    value = float(found[1]) * _PIXELS[(found[2] or "").lower()]
    return value if 0 < value < 1e9 else None
