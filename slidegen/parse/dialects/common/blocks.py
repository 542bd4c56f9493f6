"""What CommonMark makes of a Marp deck's lines: where it has rules, headings, listings, comments and items.

Marpit reads blocks by the rules of markdown-it, and so does this: a row of dashes below text is a heading, one in an
item, in HTML or in a formula begins no slide.
"""

import msgspec
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.syntax.block_rules import narrow_table
from slidegen.parse.syntax.formula_rules import add_formula_rules

_MOST_LEVELS = 40


class Blocks(msgspec.Struct):
    """Lines by what stands on them, counted from 0. What has several lines is known by the first, with the end.

    ``rules`` and ``headings`` (with their levels) are those at the top level, ``underlined`` those of the headings that
    a row of dashes or equals signs makes; ``items`` are the lines of items that Marp shows one by one.
    """

    rules: set[int] = msgspec.field(default_factory=set)
    headings: dict[int, int] = msgspec.field(default_factory=dict)
    underlined: dict[int, int] = msgspec.field(default_factory=dict)
    comments: dict[int, int] = msgspec.field(default_factory=dict)
    styles: dict[int, int] = msgspec.field(default_factory=dict)
    texts: dict[int, int] = msgspec.field(default_factory=dict)
    code: set[int] = msgspec.field(default_factory=set)
    items: set[int] = msgspec.field(default_factory=set)


def read_blocks(scan: Scan) -> Blocks:
    """The blocks of a deck, behind its front matter."""
    found = Blocks()
    for token in _tokens(scan.source.text, scan.body):
        if token.map is not None:
            _note(found, token, *token.map)
    return found


def _tokens(text: str, first: int) -> list[Token]:
    md = MarkdownIt("commonmark", {"maxNesting": _MOST_LEVELS})
    md.enable("table")
    add_formula_rules(md)
    md.block.ruler.at("table", narrow_table, {"alt": ["paragraph", "reference"]})
    tokens: list[Token] = []
    state = StateBlock(text, md, {"unclosed": {}}, tokens)
    md.block.tokenize(state, first, state.lineMax)
    return tokens


def _note(found: Blocks, token: Token, start: int, end: int) -> None:
    match token.type:
        case "hr" if token.level == 0:
            found.rules.add(start)
        case "heading_open":
            if token.level == 0:
                found.headings[start] = int(token.tag[1])
                if token.markup in ("-", "="):
                    found.underlined[start] = end
        case "fence" | "code_block" | "math_block" | "amsmath":
            found.code.update(range(start, end))
        case "html_block" if token.content.lstrip().startswith("<!--"):
            found.comments[start] = end
        case "html_block" if token.content.lstrip()[:6].lower() == "<style":
            found.styles[start] = end
        case "inline":
            found.texts[start] = max(end, found.texts.get(start, end))
        case "list_item_open" if token.markup in ("*", ")"):
            found.items.add(start)
        case _:
            pass
