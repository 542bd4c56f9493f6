"""Citations: ``[see @key, p. 3; @other]``, and ``@key [p. 3]`` in running text.

Decks talk of ``@people``, too, so the second form is read only where the deck names a bibliography.
"""

import re

import msgspec
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_KEY = r"@(?:\{([^{}\s]+)\}|([^\W_](?:[\w:.#$%&+?<>~/-]*[\w/])?))"
_BRACKETED = r"\[([^\[\]]*@[^\[\]]*)\](?![(\[{:])"
_WORK = rf"(?:^|(?<=[\s(]))(-?){_KEY}"
_TEXTUAL = rf"{_KEY}(?:[ \n]\[([^\[\]@]+)\](?![(\[{{]))?"


class Work(msgspec.Struct, frozen=True):
    """One work of a citation; ``start`` and ``end`` are where its key stands in the inline's text."""

    key: str
    prefix: str
    suffix: str
    suppress_author: bool
    start: int
    end: int


def citation(state: StateInline, silent: bool) -> bool:
    """``[@key]``: every part between semicolons must name a work, else it is no citation."""
    if state.src[state.pos] != "[" or "@" not in state.src:
        return False
    found = re.compile(_BRACKETED).match(state.src, state.pos, state.posMax)  # compiled once; most decks cite nothing
    if found is None:
        return False
    works = _works(found[1], found.start(1))
    if not works:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = found[0]
        token.meta = {"works": works, "textual": False}
    state.pos = found.end()
    return True


def textual_citation(state: StateInline, silent: bool) -> bool:
    """``@key``, perhaps with a place in brackets behind it."""
    at = state.pos
    if state.src[at] != "@" or not state.env.get("citations") or (at and _is_part_of_word(state.src[at - 1])):
        return False
    found = re.compile(_TEXTUAL).match(state.src, at, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = found[0]
        key_end = found.end(1) + 1 if found[1] else found.end(2)
        work = Work(found[1] or found[2], "", found[3] or "", False, at, key_end)
        token.meta = {"works": [work], "textual": True}
    state.pos = found.end()
    return True


def _is_part_of_word(character: str) -> bool:
    return character.isalnum() or character in "._-/@"


def _works(text: str, offset: int) -> list[Work]:
    """The works that *text*, the inside of the brackets, names; none, if a part names no work."""
    works = []
    for part in re.finditer(r"[^;]+", text):
        found = re.search(_WORK, part[0])
        if found is None:
            return []
        start = offset + part.start() + found.start() + len(found[1])
        works.append(
            Work(
                key=found[2] or found[3],
                prefix=part[0][: found.start()].strip(),
                suffix=part[0][found.end() :].strip().lstrip(",").strip(),
                suppress_author=bool(found[1]),
                start=start,
                end=offset + part.start() + found.end(),
            )
        )
    return works


def add_citation_rules(md: MarkdownIt) -> None:
    """Add the rules of this module to *md*."""
    md.inline.ruler.before("link", "citation", citation)
    md.inline.ruler.push("textual_citation", textual_citation)
