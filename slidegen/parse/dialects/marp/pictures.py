"""Options in the alternative texts of Marp's pictures: sizes, filters, and what makes a picture a background."""

import re
from collections.abc import Collection, Iterator

import msgspec

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.code import MOST_CHARACTERS, code_spans, is_within
from slidegen.parse.dialects.common.links import IMAGE, destination_end
from slidegen.parse.dialects.common.scan import Line
from slidegen.yaml.values import parse_width

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


WHOLE = 1280.0
BESIDE = 480.0
"""How wide a slide of Marp's is, and the place for a picture beside text, in pixels."""

MOST_BESIDE = 0.6
"""The share of its place from which a picture fills it."""

MOST_IN_ROW = 4


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
    """Reads the pictures of a deck.

    ``grounds`` are the ``bg`` pictures since they were last taken, ``room`` is how wide the place is that the others
    get, in pixels of Marp's slides.
    """

    def __init__(self, foreign: Foreign, centred: Collection[str]) -> None:
        self._foreign = foreign
        self._centred = centred
        self.grounds: list[Ground] = []
        self.room = WHOLE

    def read(self, line: Line, text: str) -> str:
        """*text* of *line* with its pictures as slidegen writes them, without those that are backgrounds.

        Pictures that stand alone on a line are columns: Marp shows them side by side.
        """
        gaps: list[str] = []
        shown: list[tuple[list[str], str]] = []
        at = 0
        for start, end, words, target in read_pictures(text):
            gaps.append(text[at:start])
            if "bg" in words:
                self._ground(line, words, target)
            else:
                for word in words:
                    self._tell(line, word)
                shown.append((words, target))
                gaps.append("\0")
            at = end
        gaps.append(text[at:])
        words_between = "".join(gaps).replace("\0", "").strip()
        if 1 < len(shown) <= MOST_IN_ROW and self.room == WHOLE and not words_between and text[:1] == "!":
            cells = (f"::: column\n\n{self._inline(*each, WHOLE / len(shown))}\n\n:::" for each in shown)
            return "\n".join(("", "::: columns", *cells, ":::", ""))
        made = iter(shown)
        return "".join(self._inline(*next(made), self.room) if gap == "\0" else gap for gap in gaps)

    def _ground(self, line: Line, words: list[str], target: str) -> None:
        kept, alt = [], []
        for word in words:
            if word in _WORDS or any(form.fullmatch(word) for form in (_SIDE, _SHARE, _SIZE, _OPACITY)):
                kept.append(word)
            elif not (_AUTO.fullmatch(word) or self._tell(line, word)):
                alt.append(word)
        if target.strip("() ") and not target.startswith("(data:image/gif"):
            self.grounds.append(Ground(line, " ".join(alt), target, tuple(kept)))

    def _inline(self, words: list[str], target: str, room: float) -> str:
        alt: list[str] = []
        attributes = _sizes(words, room)
        for word in words:
            if word in self._centred or (word == "center" and not self._centred):
                attributes.append("align=center")
            elif word in _ALIGNS:
                attributes.append(_ALIGNS[word])
            elif _SHARE.fullmatch(word):
                if 0 < float(word[:-1]) < 100 and not attributes:
                    attributes.append(f"width={word}")
            elif not (_SIZE.fullmatch(word) or _AUTO.fullmatch(word) or _FILTER.fullmatch(word)):
                alt.append(word)
        made = f"![{' '.join(alt)}]{target}"
        return f"{made}{{{' '.join(dict.fromkeys(attributes))}}}" if attributes else made

    def _tell(self, line: Line, word: str) -> bool:
        """Tell that *word* is left out, if it is a filter."""
        if _FILTER.fullmatch(word) is None:
            return False
        span = self._foreign.scan.word_span(line, word)
        self._foreign.lost(f"`{word}` is left out: pictures have no filters", span, severity="info")
        return True


def read_pictures(text: str) -> Iterator[tuple[int, int, list[str], str]]:
    """Where each picture of *text* begins and ends, the words of its alternative text, and its target in brackets."""
    if "![" not in text or len(text) > MOST_CHARACTERS:
        return
    code = code_spans(text) if "`" in text else ()
    at = 0
    for found in IMAGE.finditer(text):
        end = destination_end(text, found.end())
        if found.start() < at or end is None or is_within(code, found.start()):
            continue
        yield found.start(), end, found["alt"].split(), text[found.end() : end]
        at = end


def _sizes(words: Collection[str], room: float = WHOLE) -> list[str]:
    """The width and the height that *words* give, the last of each, as shares of *room* and of the slide's height."""
    found: dict[str, str] = {}
    for word in words:
        if (size := _SIZE.fullmatch(word)) is None or not float(size[2]):
            continue
        unit = size[3] or "px"
        number, unit = (float(size[2]) * _PIXELS[unit], "px") if unit in _PIXELS else (float(size[2]), unit)
        if size[1].startswith("h"):
            found["height"] = f"height={min(number, 9999):g}{unit}"
        elif room == WHOLE or unit == "%":
            found["width"] = f"width={min(number, 9999):g}{unit}"
        elif (share := (parse_width(f"{min(number, 9999):g}{unit}") or 0) * WHOLE / room) <= MOST_BESIDE:
            found["width"] = f"width={max(1, round(share * 100))}%"
    return list(found.values())
