"""What the page of a deck uses, held in memory under addresses that change with the content."""

import msgspec

from slidegen.backends.revealjs.shelf import Beside, style_element
from slidegen.output import Null

BASE = "assets/"
"""Where pages find it, relative to themselves."""


class Thing(msgspec.Struct, frozen=True):
    """A file as browsers get it."""

    media_type: str
    data: bytes


class Held(Beside):
    """``things``: all that a page uses, by name. Styles are in the page, where they can be replaced at once."""

    def __init__(self) -> None:
        super().__init__(Null(), "", BASE)
        self.things: dict[str, Thing] = {}

    def address(self, name: str, data: bytes, media_type: str) -> str:
        # Python works out the hash of bytes once: films, which stay the same bytes, cost nothing the next time.
        key = f"{hash(data) & (1 << 64) - 1:016x}-{name}"
        self.things.setdefault(key, Thing(media_type, data))
        return self.base + key

    def style(self, name: str, css: str) -> str:
        return style_element(css)
