"""Options in the alternative texts of Marp's pictures: sizes, filters, and what makes a picture a background."""

import re
from collections.abc import Collection

import msgspec

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.links import IMAGE, destination_end
from slidegen.parse.dialects.marp.comments import code_spans
from slidegen.parse.dialects.scan import Line

_SIZE = re.compile(r"(w|h|width|height):(\d*\.?\d+)(%|ch|cm|em|ex|in|mm|pc|pt|px)?")
_AUTO = re.compile(r"(?:w|h|width|height):auto")
_FILTER = re.compile(
    r"(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?"
)
_SIDE = re.compile(r"(left|right)(?::(\d{1,3}(?:\.\d+)?%))?")
_SHARE = re.compile(r"\d{1,4}(?:\.\d+)?%")
_OPACITY = re.compile(r"opacity(?::\S*)?")
_WORDS = frozenset({"bg", "cover", "contain", "fit", "auto", "vertical", "horizontal"})
_ALIGNS = {"#l": "align=left", "#c": "align=center", "#r": "align=right"}
"""Words of themes that many decks use."""

_PIXELS = {"ch": 14.0, "ex": 14.0, "em": 28.0, "pc": 16.0}
"""Of units that slidegen has not, or has for a smaller text."""


class Ground(msgspec.Struct, frozen=True):
    """A ``bg`` picture: its words, what is left as ``alt``, and ``target``, the address in its brackets."""

    line: Line
    alt: str
    target: str
    words: tuple[str, ...]

    @property
    def side(self) -> tuple[str, str] | None:
        """``left`` or ``right``, with the share that it takes (may be empty); the last one counts."""
        found = [match for word in self.words if (match := _SIDE.fullmatch(word)) is not None]
        return (found[-1][1], found[-1][2] or "") if found else None

    @property
    def opacity(self) -> str:
        """How solid it is; empty: wholly."""
        return next((word.partition(":")[2] or ".5" for word in self.words if word.startswith("opacity")), "")

    @property
    def whole(self) -> bool:
        """Whether all of it is to be seen: it does not fill its place, which would cut it."""
        return any(word in ("contain", "fit", "auto") or _SHARE.fullmatch(word) for word in self.words)

    @property
    def sizes(self) -> str:
        """Its size as attributes of a picture, if it has one."""
        share = next((word for word in self.words if _SHARE.fullmatch(word) and float(word[:-1]) < 100), "")
        return " ".join(filter(None, (f"width={share}" if share else "", *_sizes(self.words))))


class Pictures:
    """Reads the pictures of a deck; ``grounds`` are the ``bg`` pictures since they were last taken."""

    def __init__(self, foreign: Foreign, centred: Collection[str]) -> None:
        self._foreign = foreign
        self._centred = centred
        self.grounds: list[Ground] = []

    def read(self, line: Line, text: str) -> str:
        """*text* of *line* with its pictures as slidegen writes them, without those that are backgrounds."""
        if "![" not in text:
            return text
        parts: list[str] = []
        at = 0
        code = code_spans(text) if "`" in text else ()
        for found in IMAGE.finditer(text):
            end = destination_end(text, found.end())
            if found.start() < at or end is None or any(low <= found.start() < high for low, high in code):
                continue
            words = found["alt"].split()
            parts.append(text[at : found.start()])
            target = text[found.end() : end]
            if "bg" in words:
                self._ground(line, words, target)
            else:
                parts.append(self._inline(line, words, target))
            at = end
        return "".join((*parts, text[at:]))

    def _ground(self, line: Line, words: list[str], target: str) -> None:
        kept, alt = [], []
        for word in words:
            if word in _WORDS or any(form.fullmatch(word) for form in (_SIDE, _SHARE, _SIZE, _OPACITY)):
                kept.append(word)
            elif _FILTER.fullmatch(word):
                self._lost(line, word)
            elif not _AUTO.fullmatch(word):
                alt.append(word)
        if target.strip("() ") and not target.startswith("(data:image/gif"):
            self.grounds.append(Ground(line, " ".join(alt), target, tuple(kept)))

    def _inline(self, line: Line, words: list[str], target: str) -> str:
        alt: list[str] = []
        attributes = _sizes(words)
        for word in words:
            if word in self._centred or (word == "center" and not self._centred):
                attributes.append("align=center")
            elif word in _ALIGNS:
                attributes.append(_ALIGNS[word])
            elif _FILTER.fullmatch(word):
                self._lost(line, word)
            elif _SHARE.fullmatch(word):
                if 0 < float(word[:-1]) < 100 and not attributes:
                    attributes.append(f"width={word}")
            elif not (_SIZE.fullmatch(word) or _AUTO.fullmatch(word)):
                alt.append(word)
        made = f"![{' '.join(alt)}]{target}"
        return f"{made}{{{' '.join(dict.fromkeys(attributes))}}}" if attributes else made

    def _lost(self, line: Line, word: str) -> None:
        span = self._foreign.scan.word_span(line, word)
        self._foreign.lost(f"`{word}` is left out: pictures have no filters", span, severity="info")


def _sizes(words: Collection[str]) -> list[str]:
    """The width and the height that *words* give, the last of each."""
    found: dict[str, str] = {}
    for word in words:
        if (size := _SIZE.fullmatch(word)) is not None and float(size[2]) > 0:
            number, unit = float(size[2]), size[3] or "px"
            if unit in _PIXELS:
                number, unit = number * _PIXELS[unit], "px"
            key = "width" if size[1].startswith("w") else "height"
            found[key] = f"{key}={min(number, 9999):g}{unit}"
    return list(found.values())
