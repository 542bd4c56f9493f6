"""Block rules that slidegen adds to markdown-it: fenced divs, comments, note marks, attribute lines.

Fenced divs become flat ``div_open`` and ``div_close`` tokens that are paired later, so that an unclosed
or a stray one is known with its place and never swallows more than its slide.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, html_block, lheading, table

from slidegen.parse.syntax.attrs import read_attributes

MAX_LEVEL = 48
"""markdown-it levels (a quote is one, a list two); deeper text is read flat."""

MAX_TABLE_LINE = 10_000
"""A longer header line makes no table."""

NOTE_LINE = re.compile(r"^(?:notes?:|\?\?\?)[ \t]*$", re.IGNORECASE | re.MULTILINE)
RULE_LINE = re.compile(r"^---[ \t]*$", re.MULTILINE)

_ABBREVIATION = re.compile(r"\*\[([^\[\]]+)\]:[ \t]*(\S.*)")
_HOLDS_ANY = re.compile(r"<(?:script|pre|style|textarea)\b|<[!?]", re.IGNORECASE)
_DIV = re.compile(r":{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$")
BlockRule = Callable[[StateBlock, int, int, bool], bool]
_ALL = ["paragraph", "reference", "blockquote", "list"]


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _starts(state: StateBlock, line: int, mark: str) -> bool:
    """Whether *line* begins with *mark*, indented by less than code would be."""
    at = state.bMarks[line] + state.tShift[line]
    return state.src.startswith(mark, at) and at + len(mark) <= state.eMarks[line] and not state.is_code_block(line)


def too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """At the deepest level that is read, all that is left becomes one paragraph."""
    if silent or state.level < MAX_LEVEL:
        return False
    last = start + 1
    while last < end and not state.isEmpty(last) and state.sCount[last] >= state.blkIndent:
        last += 1
    token = state.push("paragraph_open", "p", 1)
    token.map = [start, last]
    token.meta["deep"] = True
    token = state.push("inline", "", 0)
    token.map = [start, last]
    token.content = state.getLines(start, last, state.blkIndent, False).strip()
    token.children = []
    state.push("paragraph_close", "p", -1)
    state.line = last
    return True


def div(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``::: name {attributes}`` or ``:::``."""
    if not _starts(state, start, ":::"):
        return False
    found = _DIV.match(_line(state, start))
    if found is None:
        return False
    if silent:
        return True
    token = state.push("div_open" if found[1] else "div_close", "div", 0)
    token.info = found[1]
    token.map = [start, start + 1]
    state.line = start + 1
    return True


def comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``<!-- text -->``, over any number of lines. What follows on its last line is a paragraph."""
    if not _starts(state, start, "<!--"):
        return False
    if silent:
        return True
    at = state.bMarks[start] + state.tShift[start]
    last = start
    closed = "-->" in state.src[at + 2 : state.eMarks[start]]
    if not closed and at < state.env["last_comment_end"] and start not in state.env["no_comment_end"]:
        while not closed and last + 1 < end and (state.isEmpty(last + 1) or state.sCount[last + 1] >= state.blkIndent):
            last += 1
            closed = "-->" in state.src[state.bMarks[last] : state.eMarks[last]]
        if not closed:
            state.env["no_comment_end"] = range(start, last + 1)
    if not closed:
        last = start
    text = state.getLines(start, last + 1, state.blkIndent, False).lstrip()
    stop = text.find("-->", 2) if closed else len(text)
    token = state.push("comment", "", 0)
    token.content = text[4:stop]
    token.map = [start, last + 1]
    token.meta["closed"] = closed
    rest = text[stop + 3 :].strip()
    if rest:
        state.push("paragraph_open", "p", 1).map = [last, last + 1]
        token = state.push("inline", "", 0)
        token.map = [last, last + 1]
        token.content = rest
        token.children = []
        state.push("paragraph_close", "p", -1)
    state.line = last + 1
    return True


def note_mark(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line ``Note:``, ``Notes:`` or ``???`` at the very start of its line."""
    if start not in state.env["note_lines"]:
        return False
    if silent:
        return True
    state.push("note_mark", "", 0).map = [start, start + 1]
    state.line = start + 1
    return True


def attribute_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that is ``{...}`` alone, above a block."""
    if silent or not _starts(state, start, "{"):
        return False
    text = _line(state, start).rstrip()
    read = read_attributes(text, 0) if text.endswith("}") else None
    if read is None or read[1] != len(text):
        return False
    token = state.push("attributes", "", 0)
    token.content = text
    token.map = [start, start + 1]
    state.line = start + 1
    return True


def abbreviation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """``*[short]: what it means``: kept in the environment, nothing is shown here."""
    if not _starts(state, start, "*["):
        return False
    found = _ABBREVIATION.fullmatch(_line(state, start))
    if found is None:
        return False
    if not silent:
        state.env["abbreviations"].setdefault(found[1].strip(), found[2].strip())
        state.line = start + 1
    return True


def narrow_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it's, for lines of a length that people write; each column costs memory in each row."""
    if state.eMarks[start] - state.bMarks[start] > MAX_TABLE_LINE:
        return False
    return table(state, start, end, silent)


def html_above_div(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it's HTML block; the line of a div ends it, as a blank line does.

    Elements that hold any text up to their end tag hold such lines, too.
    """
    if not html_block(state, start, end, silent):
        return False
    if silent or _HOLDS_ANY.match(_line(state, start)):
        return True
    last = next((line for line in range(start + 1, state.line) if _starts(state, line, ":::")), state.line)
    if last < state.line:
        token = state.tokens[-1]
        token.map = [start, last]
        token.content = state.getLines(start, last, state.blkIndent, True)
        state.line = last
    return True


def setext_heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it's, but not over a line of exactly three dashes where those separate slides."""
    rules = state.env["rule_lines"]
    if not rules or not state.env["dashes_split"]:
        return lheading(state, start, end, silent)
    line = start + 1
    while line < end and not state.isEmpty(line):
        if line in rules:
            return lheading(state, start, line, silent)
        line += 1
    return lheading(state, start, end, silent)


def add_block_rules(md: MarkdownIt) -> None:
    """Add all rules of this module to *md*."""
    ruler = md.block.ruler
    ruler.before("table", "too_deep", too_deep)
    ruler.before("fence", "note_mark", note_mark, {"alt": _ALL})
    ruler.before("fence", "div", div, {"alt": _ALL})
    ruler.before("html_block", "comment", comment, {"alt": _ALL[:3]})
    ruler.before("table", "attributes", attribute_line)
    ruler.before("list", "abbreviation", abbreviation, {"alt": _ALL[:2]})
    ruler.at("html_block", html_above_div, {"alt": _ALL[:3]})
    ruler.at("lheading", setext_heading)
    ruler.at("table", narrow_table, {"alt": ["paragraph", "reference"]})
