"""The slide that a deck of reveal.js is written for, and attributes on it."""

import re
from typing import TypeAlias

import msgspec

from slidegen.parse.content.html.style.css import SLIDE_HEIGHT, SLIDE_WIDTH

Attributes: TypeAlias = dict[str, str]
"""Those of an element, in lower case."""

_SIZED = re.compile(r"<(?:img|video|iframe)\b[^<>]*>", re.IGNORECASE)
_PIXELS = re.compile(r"(?<=[\s\"';])((?:max-)?(width|height)\s*(?:=\s*[\"']?|:\s*))(\d{2,4})(?:px)?(?=[\"';\s/>])")


_SHARE = re.compile(r"(?<=[\s\"';])(width\s*(?:=\s*[\"']?|:\s*))(\d{1,3}(?:\.\d{1,3})?)%")


class Canvas(msgspec.Struct, frozen=True):
    """The slide that the deck's pixels are measured on. ``room`` is the share of its width that pictures have here."""

    width: float = 960.0
    height: float = 700.0
    room: float = 1.0

    def share(self, width: float) -> float:
        """A *width* in pixels as a share of the room, at most all of it."""
        return min(1.0, max(0.01, width / self.width / self.room))

    def sized(self, text: str) -> str:
        """*text* with the pixels of its pictures and films as those of slidegen's slide."""
        return _SIZED.sub(self._tag, text) if "<" in text else text

    def _tag(self, tag: re.Match[str]) -> str:
        text = _SHARE.sub(lambda found: f"{found[1]}{min(100.0, float(found[2]) / self.room):.4g}%", tag[0])
        return _PIXELS.sub(self._one, text)

    def _one(self, found: re.Match[str]) -> str:
        if found[2] == "width":
            return f"{found[1]}{round(self.share(int(found[3])) * SLIDE_WIDTH)}"
        return f"{found[1]}{round(int(found[3]) * SLIDE_HEIGHT / self.height)}"
