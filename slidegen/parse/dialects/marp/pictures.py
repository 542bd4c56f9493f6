"""Options in the alternative texts of Marp's pictures, as attributes behind the picture."""

import re

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.links import IMAGE, destination_end
from slidegen.parse.dialects.scan import Line
from slidegen.yaml.values import parse_width

_SIZE = re.compile(r"(w|h|width|height):(\d*\.?\d+(?:%|cm|em|ex|in|mm|pc|pt|px)?|auto)")
_FILTER = re.compile(
    r"(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?"
)
_KEPT = re.compile(r"bg|left(?::\S+)?|right(?::\S+)?|cover|contain|fit|auto|opacity(?::\S+)?")
_DROPPED = re.compile(r"vertical|horizontal|\d+(?:\.\d+)?%")


def with_attributes(foreign: Foreign, line: Line, text: str) -> str:
    """*text* of *line* with its pictures as slidegen writes them."""
    if "![" not in text:
        return text
    parts: list[str] = []
    at = 0
    for found in IMAGE.finditer(text):
        end = destination_end(text, found.end())
        if found.start() < at or end is None:
            continue
        words = found["alt"].split()
        alt, attributes = _background(foreign, line, words) if "bg" in words else _inline(foreign, line, words)
        parts += [text[at : found.start()], f"![{alt}]", text[found.end() : end], attributes]
        at = end
    return "".join((*parts, text[at:]))


def _background(foreign: Foreign, line: Line, words: list[str]) -> tuple[str, str]:
    """A background: slidegen reads most of its words as they are."""
    kept = []
    for word in words:
        if _SIZE.fullmatch(word) or _DROPPED.fullmatch(word) or (_FILTER.fullmatch(word) and not _KEPT.fullmatch(word)):
            _lost(foreign, line, word, "a background")
        else:
            kept.append(word)
    return " ".join(kept), ""


def _inline(foreign: Foreign, line: Line, words: list[str]) -> tuple[str, str]:
    """A picture in the text: its width is an attribute, filters are lost."""
    alt = []
    width = ""
    for word in words:
        size = _SIZE.fullmatch(word)
        if size is not None and size[1] in ("w", "width") and size[2] != "auto" and parse_width(size[2]) is not None:
            width = f"{{width={size[2]}}}"
        elif size is not None or _FILTER.fullmatch(word):
            if size is None or size[2] != "auto":
                _lost(foreign, line, word, "a picture")
        else:
            alt.append(word)
    return " ".join(alt), width


def _lost(foreign: Foreign, line: Line, word: str, what: str) -> None:
    foreign.lost(f"`{word}` has no effect on {what}", foreign.scan.word_span(line, word), severity="info")
