"""How slides of few words are laid out: Deckset shows them large, in the middle."""

import re

from slidegen.parse.dialects.common.draft import Piece, SlideDraft
from slidegen.parse.dialects.marp.settings import is_plain

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*$")
_STARTS = re.compile(r"\d{1,9}(?=[.)](?:[ \t]|$))|(?=[-+>|]|\*[ \t]|```|~~~|:::|={3})")
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
        _entitle(slide)
    elif len(shown) > 1 and all(_HEADING.match(text) for text in texts) and sum(map(len, texts)) <= MOST_CHARACTERS:
        _state(slide, shown)


def _entitle(slide: SlideDraft) -> None:
    """Headings below the talk's title are its subtitle, its speaker and the like."""
    at = next(at for at, (text, _) in enumerate(slide.lines) if text.strip())
    kept = slide.lines[: at + 1]
    for text, place in slide.lines[at + 1 :]:
        found = _HEADING.match(text)
        kept += [(text, place)] if found is None else [("", place), (_as_paragraph(found[2]), place), ("", place)]
    slide.lines = kept
    slide.set("layout", "title")


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
            kept += [("", at), (_as_paragraph(words), at)]
    others = [piece for piece in slide.lines if "{.background" in piece[0]]
    slide.lines = [(title, place), *kept, ("", place), *others]
    slide.set("layout", "statement")


def _as_paragraph(words: str) -> str:
    """The *words* of a heading, as a paragraph whatever they begin with."""
    found = _STARTS.match(words)
    return words if found is None else f"{found[0]}\\{words[found.end() :]}"


def _parts(heading: str) -> tuple[str, str]:
    found = _HEADING.match(heading)
    return (found[1], found[2]) if found is not None else ("", heading)
