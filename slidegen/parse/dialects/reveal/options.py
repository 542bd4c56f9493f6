"""How a deck is read: what separates slides and notes, and the slide that its pixels are measured on."""

import re

import msgspec

from slidegen.parse.dialects.reveal.content.canvas import Canvas
from slidegen.parse.dialects.reveal.cutting.pages import Separators

NOTES = re.compile(r"notes?:", re.IGNORECASE)
"""reveal.js's usual separator between what is shown and what is said; version 4 finds it within lines, too."""


class Options(msgspec.Struct):
    """``separators`` None: nothing tells them. ``notes`` matches how the line begins at which notes do."""

    separators: Separators | None = None
    notes: re.Pattern[str] = NOTES
    canvas: Canvas = Canvas()
