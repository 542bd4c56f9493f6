"""Typed values out of YAML nodes; what does not fit is reported, and the answer is None."""

import re
from collections.abc import Mapping
from collections.abc import Sequence as Items
from types import MappingProxyType
from typing import TypeVar

from slidegen.diagnostics import Report, did_you_mean, nearest
from slidegen.model.deck import WIDESCREEN
from slidegen.model.style import ROLES
from slidegen.source import Span
from slidegen.units import Size
from slidegen.yaml.nodes import Map, Node, Scalar, Sequence

Choice = TypeVar("Choice", bound=str)

_TRUE = frozenset({"true", "yes", "on"})
_FALSE = frozenset({"false", "no", "off"})
_DURATION = re.compile(
    r"(?:(\d+(?:\.\d+)?)\s*h[a-z]*)?\s*(?:(\d+(?:\.\d+)?)\s*m[a-z]*)?\s*(?:(\d+(?:\.\d+)?)\s*s[a-z]*)?"
)
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_PICTURE = re.compile(r"(?:url\(.*|.*\.(?:png|jpe?g|gif|webp|avif|svg))", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")
_ASPECT = re.compile(r"(\d{1,5}(?:\.\d+)?)\s*[:x×/]\s*(\d{1,5}(?:\.\d+)?)", re.IGNORECASE)

NOWHERE: Mapping[str, str] = MappingProxyType({})

HEIGHT_HELP = "write a share of the slide, such as `40%`"
WIDTH_HELP = "write a share of the region, such as `60%`"
"""What to write instead of what is no width."""

ASPECT_HELP = "write `16:9`, `4:3`, `16:10` or a width and a height such as `1920x1080`"
"""What to write instead of what is no shape of slides."""

_PIXELS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "em": 16.0, "rem": 16.0}
_SLIDE_PIXELS = 1280.0
"""The width of a slide in CSS pixels."""

_LEAST_WIDTH = 0.01


class Values:
    """Reads the values of one map."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def bad(self, key: str, node: Node, help: str) -> None:
        """Report that the value of *key* cannot be used."""
        shown = node.value if isinstance(node, Scalar) else {Sequence: "a list", Map: "a map"}[type(node)]
        shown = f"`{shown}`" if isinstance(node, Scalar) else shown
        self.report.add("bad-value", f"`{key}` cannot be {shown}", node.span, help=help)

    def text(self, key: str, node: Node) -> str | None:
        if isinstance(node, Scalar):
            return node.value
        self.bad(key, node, f"write `{key}: some text`; put it in quotes if it has a colon, a bracket or a brace")
        return None

    def language(self, key: str, node: Node) -> str | None:
        """The tag of a language: outputs tell it to programs, which take nothing else."""
        value = self.text(key, node)
        if value and not _LANGUAGE.fullmatch(value):
            self.bad(key, node, "write the code of a language, such as `en`, `de` or `pt-BR`")
            return None
        return value

    def texts(self, key: str, node: Node) -> tuple[str, ...] | None:
        """A list of texts; one text is a list of its parts between commas."""
        if isinstance(node, Scalar):
            return tuple(part.strip() for part in node.value.split(",") if part.strip())
        if isinstance(node, Sequence):
            found = [self.text(key, item) for item in node.items]
            return tuple(value for value in found if value is not None)
        self.bad(key, node, f"write `{key}: [one, two]`")
        return None

    def flag(self, key: str, node: Node) -> bool | None:
        if isinstance(node, Scalar) and node.value.lower() in _TRUE:
            return True
        if isinstance(node, Scalar) and node.value.lower() in _FALSE:
            return False
        self.bad(key, node, "write `true` or `false`")
        return None

    def number(self, key: str, node: Node, low: float, high: float) -> float | None:
        value = self.text(key, node)
        if value is None:
            return None
        number = parse_number(value)
        if number is None or not low <= number <= high:
            self.bad(key, node, f"write a number from {low:g} to {high:g}")
            return None
        return number

    def choice(self, key: str, node: Node, choices: Items[Choice]) -> Choice | None:
        value = self.text(key, node)
        if value is None:
            return None
        for choice in choices:
            if choice == value.lower():
                return choice
        self.bad(key, node, did_you_mean(value, list(choices), f"values of `{key}`"))
        return None

    def duration(self, key: str, node: Node) -> float | None:
        """Seconds."""
        value = self.text(key, node)
        if value is None:
            return None
        seconds = parse_duration(value)
        if seconds is None:
            self.bad(key, node, "write `30m`, `1h 15m`, `90s` or `12:30`")
        return seconds

    def size(self, key: str, node: Node) -> Size | None:
        value = self.text(key, node)
        if value is None:
            return None
        size = parse_aspect(value)
        if size is None:
            self.bad(key, node, ASPECT_HELP)
        return size

    def pairs(self, key: str, node: Node) -> tuple[tuple[str, str], ...] | None:
        """A map of texts."""
        if isinstance(node, Scalar) and not node.value:
            return ()
        if not isinstance(node, Map):
            self.bad(key, node, f"write a map below `{key}:`, each line as `name: value`")
            return None
        found = {entry.key: self.text(f"{key}.{entry.key}", entry.value) for entry in node.entries}
        return tuple((name, value) for name, value in found.items() if value is not None)


def parse_duration(text: str) -> float | None:
    """``1h 30m``, ``90s`` or ``12:30`` in seconds; None if it is no duration. A bare number has no unit and is none."""
    text = text.strip().lower()
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        return int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + int(clock[3])
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (float(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def parse_aspect(text: str) -> Size | None:
    """The size of slides of the shape ``4:3`` or ``1920x1080``, all of one height; None if *text* is no such shape."""
    found = _ASPECT.fullmatch(text.strip())
    if found is None or not float(found[2]) or not 0.4 <= float(found[1]) / float(found[2]) <= 4:
        return None
    return Size(round(WIDESCREEN.height * float(found[1]) / float(found[2])), WIDESCREEN.height)


def parse_colour(text: str) -> str | None:
    """A palette role or ``#rrggbb``; ``#rgb`` is its short form. None if *text* is no colour."""
    text = text.strip().lower()
    if text in ROLES:
        return text
    if not _HEX.fullmatch(text):
        return None
    return text if len(text) == 7 else "#" + "".join(digit * 2 for digit in text[1:])


def colour_help(text: str) -> str:
    """What to write instead of *text*, which is no colour."""
    if _PICTURE.fullmatch(text.strip()):
        return "this is a colour; a picture is set by `background-image`"
    if text.startswith("#"):
        return "write three or six hexadecimal digits, such as `#1a2b3c`"
    if (role := nearest(text, ROLES)) is not None:
        return f"did you mean `{role}`?"
    return f"write `#rrggbb`, or a colour of the theme: {', '.join(ROLES)}"


def parse_number(text: str) -> float | None:
    """``0.4`` or ``40%`` as a number; None if it is none."""
    found = re.fullmatch(r"\s*(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*(%?)\s*", text)
    if found is None:
        return None
    return float(found[1]) / 100 if found[2] else float(found[1])


def parse_width(text: str) -> float | None:
    """A width as a share of its region's, at most 1: ``60%``, ``0.6``, or a length, ``640px``, as one of a slide's.

    None if *text* is no width, or one too small to see.
    """
    return _share(text, _SLIDE_PIXELS)


def parse_height(text: str) -> float | None:
    """A height as a share of the slide's, likewise: ``40%``, or a length, ``300px``, on a slide 720 of those tall."""
    return _share(text, _SLIDE_PIXELS * 9 / 16)


def _share(text: str, whole: float) -> float | None:
    share = parse_number(text)
    if share is None or (share > 1 and "%" not in text):
        found = re.fullmatch(r"(\d{1,5}(?:\.\d{1,4})?)\s*([a-z]*)", text.strip())
        if found is None or found[2] not in _PIXELS:
            return None
        share = float(found[1]) * _PIXELS[found[2]] / whole
    return min(share, 1.0) if share >= _LEAST_WIDTH else None


def unknown(
    report: Report,
    code: str,
    key: str,
    span: Span,
    known: list[str],
    what: str,
    related: str = "",
    *,
    elsewhere: Mapping[str, str] = NOWHERE,
) -> None:
    """Report a key that nobody knows, with the nearest one; *elsewhere*: what to write for the keys of other tools."""
    advice = elsewhere.get(key.lower().replace("_", "-")) or did_you_mean(key, known, f"{what}s")
    report.add(code, f"unknown {what} `{key}`{related}", span, help=advice)
