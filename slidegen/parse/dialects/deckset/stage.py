"""How slides of few words are laid out: Deckset shows them large, in the middle."""

import re

from slidegen.parse.dialects.draft import Piece, SlideDraft
from slidegen.parse.dialects.marp.settings import is_plain

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*$")
MOST_CHARACTERS = 240
"""More words than these are no statement."""


def lay_out(slide: SlideDraft, *, first: bool) -> None:
    """Choose a layout for *slide*, which has all else, if it has few words, or none."""
    shown = [piece for piece in slide.lines if piece[0].strip() and "{.background" not in piece[0]]
    texts = [text for text, _ in shown]
    if slide.bare:
        slide.set("layout", "blank")
    elif "layout" in slide.settings:
        pass
    elif first and is_plain(texts):
        slide.set("layout", "title")
    elif len(shown) > 1 and all(_HEADING.match(text) for text in texts) and sum(map(len, texts)) <= MOST_CHARACTERS:
        _state(slide, shown)


def _state(slide: SlideDraft, headings: list[Piece]) -> None:
    """Headings alone are one statement: those of the first one's level are its lines, smaller ones go below it.

    If there are larger ones, all are its lines.
    """
    title, place = headings[0]
    level = _parts(title)[0]
    rises = any(len(_parts(text)[0]) < len(level) for text, _ in headings)
    kept: list[Piece] = []
    for text, at in headings[1:]:
        mark, words = _parts(text)
        if rises or (mark == level and not kept):
            title = f"{title}<br>{words}"
        else:
            kept += [("", at), (words, at)]
    others = [piece for piece in slide.lines if "{.background" in piece[0]]
    slide.lines = [(title, place), *kept, ("", place), *others]
    slide.set("layout", "statement")


def _parts(heading: str) -> tuple[str, str]:
    found = _HEADING.match(heading)
    return (found[1], found[2]) if found is not None else ("", heading)
