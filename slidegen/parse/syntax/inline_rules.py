"""Inline rules that slidegen adds to markdown-it.

``==mark==``, ``[text]{attributes}`` and attributes behind links, images and code, footnotes, ``{{ variables }}``,
``:emoji:``.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from slidegen.parse.syntax.attrs import read_attributes

VARIABLE = re.compile(r"\{\{[ \t]*([A-Za-z_][\w.-]*)[ \t]*\}\}")
_RAW = re.compile(r"\{=([a-z][a-z0-9]*)\}")
_REFERENCE = re.compile(r"\[\^([^\]\s^]+)\]")
_SHORTCODE = re.compile(r":([a-z0-9_+-]*[a-z][a-z0-9_+-]*|\+1|-1):")
_ICON = "icon-"
_TAKE_ATTRIBUTES = frozenset({"image", "link_close", "code_inline", "span_close", "icon"})
_EQUALS = ord("=")


def mark(state: StateInline, silent: bool) -> bool:
    """``==``: a delimiter run of exactly two."""
    if silent or not state.src.startswith("==", state.pos):
        return False
    scanned = state.scanDelims(state.pos, True)
    token = state.push("text", "", 0)
    token.content = "=" * scanned.length
    if scanned.length == 2:
        state.delimiters.append(
            Delimiter(
                marker=_EQUALS,
                length=0,
                token=len(state.tokens) - 1,
                end=-1,
                open=scanned.can_open,
                close=scanned.can_close,
            )
        )
    state.pos += scanned.length
    return True


def pair_marks(state: StateInline) -> None:
    """Turn the delimiters that found a partner into ``mark_open`` and ``mark_close``."""
    groups = [state.delimiters, *(meta["delimiters"] for meta in state.tokens_meta if meta)]
    for delimiters in groups:
        for delimiter in delimiters:
            if delimiter.marker == _EQUALS and delimiter.end >= 0:
                for index, name, nesting in (
                    (delimiter.token, "open", 1),
                    (delimiters[delimiter.end].token, "close", -1),
                ):
                    token = state.tokens[index]
                    token.type, token.tag, token.content = f"mark_{name}", "mark", ""
                    token.nesting = 1 if nesting > 0 else -1


def bracketed_span(state: StateInline, silent: bool) -> bool:
    """``[text]{.class}``."""
    if state.src[state.pos] != "[" or state.src.find("]{", state.pos, state.posMax) < 0:
        return False
    start, end = state.pos, state.posMax
    label_end = state.md.helpers.parseLinkLabel(state, start)
    read = read_attributes(state.src, label_end + 1) if label_end >= 0 else None
    if read is None or read[1] > end:
        return False
    if not silent:
        token = state.push("span_open", "span", 1)
        token.meta["attributes"] = read[0]
        token.meta["at"] = (label_end + 1, read[1])
        state.pos, state.posMax = start + 1, label_end
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
    state.pos, state.posMax = read[1], end
    return True


def braces(state: StateInline, silent: bool) -> bool:
    """``{{ name }}``; attributes or a raw format right behind what takes them."""
    src, at = state.src, state.pos
    if src[at] != "{":
        return False
    found = VARIABLE.match(src, at, state.posMax)
    if found is not None:
        if not silent:
            state.push("variable", "", 0).content = found[1]
        state.pos = found.end()
        return True
    last = state.tokens[-1] if state.tokens else None
    if silent or last is None or last.type not in _TAKE_ATTRIBUTES or last.map is None or last.map[1] != at:
        return False
    if last.type == "code_inline" and (raw := _RAW.match(src, at, state.posMax)) is not None:
        last.type, last.info = "raw_inline", raw[1]
        state.pos = raw.end()
        last.map = [last.map[0], state.pos]
        return True
    read = read_attributes(src, at)
    if read is None or read[1] > state.posMax:
        return False
    token = state.push("attributes", "", 0)
    token.meta["attributes"] = read[0]
    state.pos = read[1]
    return True


def footnote(state: StateInline, silent: bool) -> bool:
    """``[^label]``."""
    if not state.src.startswith("[^", state.pos):
        return False
    found = _REFERENCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).content = found[1]
    state.pos = found.end()
    return True


def inline_footnote(state: StateInline, silent: bool) -> bool:
    """``^[text]``."""
    start = state.pos
    if not state.src.startswith("^[", start):
        return False
    end = state.md.helpers.parseLinkLabel(state, start + 1)
    if end < 0:
        return False
    if not silent:
        state.push("footnote_inline", "", 0).content = state.src[start + 2 : end]
    state.pos = end + 1
    return True


def emoji(state: StateInline, silent: bool) -> bool:
    """``:name:`` of a known emoji, ``:icon-name:`` of any icon."""
    if state.src[state.pos] != ":" or (state.pos and state.src[state.pos - 1].isalnum()):
        return False
    found = _SHORTCODE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if found[1].startswith(_ICON):
        if not silent:
            state.push("icon", "", 0).content = found[1].removeprefix(_ICON)
        state.pos = found.end()
        return True
    from slidegen.parse.syntax.emoji import EMOJI  # a long table, and few decks need it

    character = EMOJI.get(found[1])
    if character is None:
        return False
    if not silent:
        state.push("text_special", "", 0).content = character
    state.pos = found.end()
    return True


def add_inline_rules(md: MarkdownIt) -> None:
    """Add all rules of this module to *md*."""
    ruler = md.inline.ruler
    ruler.after("strikethrough", "mark", mark)
    ruler.before("link", "footnote_ref", footnote)
    ruler.after("link", "bracketed_span", bracketed_span)
    ruler.before("emphasis", "footnote_inline", inline_footnote)
    ruler.push("braces", braces)
    ruler.push("emoji", emoji)
    md.inline.ruler2.after("strikethrough", "mark", pair_marks)
    md.inline.ruler2.disable("fragments_join")
