"""Cutting a deck's block tokens into slides."""

from itertools import pairwise

import msgspec
from markdown_it.token import Token

from slidegen.diagnostics import Report
from slidegen.model.deck import Meta, SplitMode
from slidegen.parse.texts import Texts


class Cut(msgspec.Struct, frozen=True):
    """One slide's tokens ``start`` up to ``end``. ``level`` is that of the heading that begins it, 0: none does."""

    start: int
    end: int
    level: int = 0


class Top(msgspec.Struct, frozen=True):
    """What stands at the top level: a rule, a heading of ``level``, or other content (level 0)."""

    index: int
    kind: str
    level: int = 0


def split_mode(meta: Meta, tops: list[Top]) -> SplitMode:
    """``auto`` settled: rules split a deck that has any, else headings do."""
    if meta.split != "auto":
        return meta.split
    return "rules" if any(top.kind == "rule" for top in tops) else "headings"


def top_level(tokens: list[Token]) -> list[Top]:
    """The rules, headings and other blocks that stand in no other block and in no closed div."""
    found: list[Top] = []
    inside = _in_closed_divs(tokens)
    leading = _leading(tokens)
    if leading is not None:
        from slidegen.parse.wrappers import wrapped

        inside |= wrapped(tokens)
    depth = 0
    for index, token in enumerate(tokens):
        if depth == 0 and token.nesting >= 0:
            kind = token.type
            if kind == "hr" and token.markup.startswith("-"):
                found.append(Top(index, "rule"))
            elif index in inside:
                pass
            elif kind == "heading_open":
                found.append(Top(index, "heading", int(token.tag[1])))
            elif kind not in _NO_CONTENT and not (leading and index in leading):
                found.append(Top(index, "content"))
            elif kind == "note_mark":
                found.append(Top(index, "note"))
        depth += token.nesting
    return found


_NO_CONTENT = frozenset({"comment", "attributes", "note_mark", "div_close", "footnote_reference_open", "hr"})


def _in_closed_divs(tokens: list[Token]) -> set[int]:
    """The top-level tokens between the opening and the closing line of a div. A rule ends all open divs."""
    inside: set[int] = set()
    open_divs: list[int] = []
    spans: list[tuple[int, int]] = []
    depth = 0
    for index, token in enumerate(tokens):
        if depth == 0:
            if token.type == "div_open":
                open_divs.append(index)
            elif token.type == "div_close" and open_divs:
                start = open_divs.pop()
                if spans and spans[-1][0] > start:
                    while spans and spans[-1][0] > start:
                        spans.pop()
                spans.append((start, index))
            elif token.type == "hr" and token.markup.startswith("-"):
                open_divs.clear()
        depth += token.nesting
    for start, end in spans:
        inside.update(range(start + 1, end))
    return inside


def slide_level(meta: Meta, tops: list[Top]) -> int:
    """The heading level that begins slides: the highest that is directly followed by content, as in pandoc.

    A single ``#`` at the very start, with headings below it, is the talk's title and does not count.
    """
    if meta.slide_level is not None:
        return meta.slide_level
    headings = [top for top in tops if top.kind == "heading"]
    ones = [top for top in headings if top.level == 1]
    skip = ones[0].index if len(ones) == 1 and headings[0] is ones[0] and len(headings) > 1 else -1
    levels = [
        top.level
        for top, following in pairwise(tops)
        if top.kind == "heading" and following.kind in ("content", "note") and top.index != skip
    ]
    if levels:
        return min(levels)
    return max((top.level for top in headings if top.index != skip), default=1)


def cut(tokens: list[Token], tops: list[Top], mode: SplitMode, level: int) -> list[Cut]:
    """The slides. Empty ones at both ends, where a rule separates nothing, are left out."""
    by_rules, by_headings = mode in ("rules", "both"), mode in ("headings", "both")
    cuts: list[Cut] = []
    start, begun_by = 0, 0
    leading = _leading(tokens)
    for top in tops:
        if top.kind == "rule" and by_rules:
            cuts.append(Cut(start, top.index, begun_by))
            start, begun_by = top.index + 1, 0
        elif top.kind == "heading" and by_headings and top.level <= level:
            first = top.index
            while leading and first > start and first - 1 in leading:
                first -= 1
            if first > start and _has_content(tokens, start, first, leading):
                cuts.append(Cut(start, first, begun_by))
                start = first
            begun_by = top.level
    cuts.append(Cut(start, len(tokens), begun_by))
    while cuts and cuts[0].start == cuts[0].end:
        cuts.pop(0)
    while cuts and cuts[-1].start == cuts[-1].end:
        cuts.pop()
    return cuts


def _has_content(tokens: list[Token], start: int, end: int, leading: frozenset[int] | None) -> bool:
    """Whether a slide would be made of these tokens; comments above a heading belong to that heading's slide."""
    return any(
        tokens[at].type not in ("comment", "attributes") and not (leading and at in leading) for at in range(start, end)
    )


def _leading(tokens: list[Token]) -> frozenset[int] | None:
    """The blocks of HTML that belong to what follows them; None: the deck has no HTML."""
    if not any(token.type == "html_block" for token in tokens):
        return None
    from slidegen.parse.wrappers import leading  # most decks have none

    return leading(tokens)


def report_rules_under_text(tokens: list[Token], texts: Texts, report: Report) -> None:
    """Say where a ``---`` separates slides that other viewers take for the underline of a heading."""
    for before, token in pairwise(tokens):
        if token.type == "hr" and before.type == "paragraph_close" and token.map is not None:
            line = token.map[0]
            if line > texts.at(line).base and texts.line(line) == "---" and texts.line(line - 1):
                report.add(
                    "rule-under-text",
                    "this `---` separates slides here, but makes a heading of the line above it elsewhere",
                    texts.span(line, line + 1),
                    help="put a blank line above it",
                )


def lines_of(tokens: list[Token], start: int, end: int, texts: Texts) -> tuple[int, int] | None:
    """The first line of the tokens, and the line behind their last one in the same text."""
    mapped = [token.map for token in tokens[start:end] if token.map is not None]
    if not mapped:
        return None
    first = mapped[0][0]
    doc = texts.at(first)
    return first, max(lines[1] for lines in mapped if texts.at(lines[0]) is doc)
