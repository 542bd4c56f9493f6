"""Deckset's transitions as slidegen's."""

import re

_NAMED = re.compile(r"[ \t]*([A-Za-z]+)[ \t]*(?:\(([^()]*)\))?")
_SECONDS = re.compile(r"\d{1,2}(?:\.\d{1,3})?|\.\d{1,3}")
_CHANGES = {"push": "push", "move": "cover", "reveal": "uncover", "cover": "cover"}


def transition(value: str) -> str:
    """``fade(0.3)``, ``push(horizontal, 0.5)`` or ``true`` as a transition with its time."""
    found = _NAMED.match(value)
    name = _CHANGES.get(found[1].lower(), "fade") if found is not None else "fade"
    arguments = (found[2] or "").replace(",", " ").split() if found is not None else []
    seconds = next((each for each in arguments if _SECONDS.fullmatch(each)), "")
    return f"{name} {round(float(seconds) * 1000)}ms" if seconds and float(seconds) else name
