"""The slide that a deck of reveal.js is written for, and attributes on it."""

import re
from typing import TypeAlias

import msgspec

from slidegen.parse.content.html.style.css import SLIDE_HEIGHT, SLIDE_WIDTH

Attributes: TypeAlias = dict[str, str]
"""Those of an element, in lower case."""

_SIZED = re.compile(r"<(?:img|video|iframe)\b[^<>]*>", re.IGNORECASE)
_PIXELS = re.compile(r"(?<=[\s\"';])((?:max-)?(width|height)\s*(?:=\s*[\"']?|:\s*))(\d{2,4})(?:px)?(?=[\"';\s/>])")


class Canvas(msgspec.Struct, frozen=True):
    """The slide that the deck's pixels are measured on."""

    width: float = 960.0
    height: float = 700.0

    def sized(self, text: str) -> str:
        """*text* with the pixels of its pictures and films as those of slidegen's slide."""
        return _SIZED.sub(lambda tag: _PIXELS.sub(self._one, tag[0]), text) if "<" in text else text

    def _one(self, found: re.Match[str]) -> str:
        factor = SLIDE_WIDTH / self.width if found[2] == "width" else SLIDE_HEIGHT / self.height
        return f"{found[1]}{round(int(found[3]) * factor)}"
