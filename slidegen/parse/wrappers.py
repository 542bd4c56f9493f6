"""Elements of HTML around whole blocks, as far as cutting a deck into slides must know of them."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)[^<>]*>")
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr", "p", "li", "td", "th", "tr"))
"""Elements that hold no blocks, or that often lack their end tag."""

MOST_ELEMENTS = 1000
"""Elements left open; further ones wrap nothing."""

MOST_OPEN = 50
"""Elements left open in one another through which an end tag is looked for."""

_UNSEEN = re.compile(r"\s*<(style|script)\b", re.IGNORECASE)
_OPENING = re.compile(r"\s*<(?!/|img|hr|iframe|svg|style|script)[A-Za-z][^<>]*>\s*", re.IGNORECASE)


def leading(tokens: list[Token]) -> frozenset[int]:
    """The tokens that belong to what follows, as comments do: styles and scripts, and start tags with nothing else."""
    return frozenset(
        at
        for at, token in enumerate(tokens)
        if token.type == "html_block" and (_is_unseen(token.content) or opens(token))
    )


def opens(token: Token) -> bool:
    """Whether *token* has start tags only."""
    if token.type != "html_block":
        return False
    text, at = token.content, 0
    while (found := _OPENING.match(text, at)) is not None:  # a repeated group would keep each tag in memory
        at = found.end()
    return at == len(text) > 0


def _is_unseen(text: str) -> bool:
    """Whether *text* is styles and scripts and nothing else."""
    at = 0
    while (found := _UNSEEN.match(text, at)) is not None:
        end = re.compile(rf"</{found[1]}\s*>", re.IGNORECASE).search(text, found.end())
        if end is None:
            return False
        at = end.end()
    return at > 0 and not text[at:].strip()


def wrapped(tokens: list[Token]) -> set[int]:
    """The headings that begin no slide since they stand in an element: but for one that is all it is about.

    ``<div align="center">`` around a slide's title wraps that title; headings in two columns part one slide.
    """
    inside: set[int] = set()
    for start, end in _elements(tokens):
        headings = [at for at in range(start + 1, end) if tokens[at].type == "heading_open" and tokens[at].level == 0]
        if len(headings) == 1 and all(opens(token) for token in tokens[start : headings[0]]):
            continue
        inside.update(headings)
    return inside


def _elements(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """The outermost elements that begin in one block and end in another, as numbers of tokens. Rules end them all."""
    open_ones: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    depth = 0
    for at, token in enumerate(tokens):
        if depth == 0 and token.type == "html_block":
            for tag in _TAG.finditer(token.content):
                name = tag[2].lower()
                if name in _VOID or tag[0].endswith("/>"):
                    continue
                if not tag[1]:
                    if len(open_ones) < MOST_ELEMENTS:
                        open_ones.append((name, at))
                    continue
                last = len(open_ones) - 1
                near = range(last, max(-1, last - MOST_OPEN), -1)
                number = next((each for each in near if open_ones[each][0] == name), None)
                if number is not None:
                    start = open_ones[number][1]
                    del open_ones[number:]
                    while found and found[-1][0] >= start:
                        found.pop()
                    if start < at:
                        found.append((start, at))
        elif depth == 0 and token.type == "hr" and token.markup.startswith("-"):
            open_ones.clear()
        depth += token.nesting
    yield from found
