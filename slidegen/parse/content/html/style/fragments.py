"""reveal.js's fragments: what their classes and their place become."""

from collections.abc import Iterable

import msgspec

COMES: dict[str, str] = {
    "fade-up": "rise",
    "fade-down": "rise",
    "fade-left": "wipe",
    "fade-right": "wipe",
    "zoom-in": "zoom",
}
"""Effects that bring something, and slidegen's for them."""

_GOES_AGAIN = ("fade-in-then-out", "current-visible")
_HIGHLIGHTS = ("highlight-red", "highlight-green", "highlight-blue", "highlight-current-red", "highlight-current-green",
               "highlight-current-blue")  # fmt: skip
_STAYS = ("shrink", "strike", "semi-fade-out", "grow")
CLASSES = frozenset(
    (*COMES, *_GOES_AGAIN, *_HIGHLIGHTS, *_STAYS, "fade-in", "fade-in-then-semi-out", "fade-out", "fragment")
)
"""All classes that tell how a fragment moves."""

MOST_STEPS = 100


class Fragment(msgspec.Struct, frozen=True):
    """``comes``: whether it is a step; ``pairs`` are its attributes; ``lost`` is an effect that has no counterpart."""

    comes: bool = True
    pairs: tuple[tuple[str, str], ...] = ()
    lost: str = ""


def read_fragment(classes: Iterable[str], index: str) -> Fragment:
    """What an element with *classes* and ``data-fragment-index`` *index* (empty: none) does."""
    pairs: list[tuple[str, str]] = []
    if index.isascii() and index.isdigit() and int(index) < MOST_STEPS:
        pairs.append(("step", str(int(index) + 1)))
    for each in classes:
        if each in COMES:
            pairs.append(("effect", COMES[each]))
        elif each in _GOES_AGAIN:
            pairs.append(("out", "true"))
        elif each == "fade-out":
            return Fragment(comes=False, pairs=(("out", "true"),))
        elif each in _HIGHLIGHTS:
            pairs.append(("effect", "highlight"))
        elif each in _STAYS:
            return Fragment(comes=False, lost=each)
    return Fragment(pairs=tuple(pairs))
