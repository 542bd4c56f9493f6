"""Utility classes of Tailwind and UnoCSS: colours of text, and boxes painted in a pale colour."""

import re
from collections.abc import Iterable

COLOURS = {
    "red": "#dc2626",
    "orange": "#ea580c",
    "amber": "#d97706",
    "yellow": "#ca8a04",
    "lime": "#65a30d",
    "green": "#16a34a",
    "emerald": "#059669",
    "teal": "#0d9488",
    "cyan": "#0891b2",
    "sky": "#0284c7",
    "blue": "#2563eb",
    "indigo": "#4f46e5",
    "violet": "#7c3aed",
    "purple": "#9333ea",
    "fuchsia": "#c026d3",
    "pink": "#db2777",
    "rose": "#e11d48",
}
"""The shade 600 of each colour: what is read on a light page; themes make it lighter where they are dark."""

_TONES = {
    **dict.fromkeys(("red", "rose", "pink"), "caution"),
    **dict.fromkeys(("orange", "amber", "yellow"), "warning"),
    **dict.fromkeys(("lime", "green", "emerald", "teal"), "tip"),
    **dict.fromkeys(("violet", "purple", "fuchsia"), "important"),
}
_TEXT = re.compile(r"!?text-([a-z]+)-[3-9]00")
_GROUND = re.compile(r"!?bg-([a-z]+)-(?:50|[12]00|[3-9]00/(?:5|[123]0|15|25))")
_PADDED = re.compile(r"!?(?:p[xy]?-?\d+|rounded(?:-\w+)?|border(?:-\w+)*)")


def text_colour(classes: Iterable[str]) -> str:
    """The colour that *classes* give to text; empty: none, or a grey, which is the theme's business."""
    return next((COLOURS[found[1]] for each in classes if (found := _TEXT.fullmatch(each)) and found[1] in COLOURS), "")


def panel_tone(classes: Iterable[str]) -> str:
    """The tone of the box that *classes* paint; empty: they paint none, or one that is full of colour."""
    given = list(classes)
    if not any(_PADDED.fullmatch(each) for each in given):
        return ""
    grounds = (found for each in given if (found := _GROUND.fullmatch(each)) is not None)
    return next((_TONES.get(found[1], "note") for found in grounds), "")
