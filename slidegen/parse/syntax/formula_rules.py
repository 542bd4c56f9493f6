"""Rules for formulas: ``$x$`` and ``$$x$$`` in a line, ``$$`` and LaTeX environments on lines of their own.

A dollar opens a formula where a digit neither stands before it nor, in the place of the closing one, behind it, and
where no space follows it, nor comes before the closing one: so prices stay text. A backtick is never in a formula: code
spans are as they are.
"""

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.amsmath import amsmath_block
from mdit_py_plugins.dollarmath.index import math_block_dollar

BlockRule = Callable[[StateBlock, int, int, bool], bool]

# The patterns are compiled as they are used: most decks have no formulas.
_SINGLE = r"(?s)(?<![\d$])\$(?![\s$])((?:[^$\\`]|\\.)+)(?<!\s)\$(?!\d)"
_DOUBLE = r"(?s)(?<![\d$])\$\$(?!\$)((?:[^$\\`]|\\.|\$(?!\$))+)\$\$(?![\d$])"
_OPEN_DOLLARS = r"(\$\$)(?:(?!\$\$).)*$"
_OPEN_ENVIRONMENT = r"\\begin\{(\w+\*?)\}(?!.*\\end\{)"
_ENDS = ["paragraph", "reference", "blockquote", "list"]


def add_formula_rules(md: MarkdownIt) -> None:
    """Add all rules of this module to *md*."""
    md.inline.ruler.before("escape", "math", inline_formula)
    dollars = closing_once(math_block_dollar(allow_labels=False), "$$", _OPEN_DOLLARS)
    environment = closing_once(amsmath_block, "\\begin{", _OPEN_ENVIRONMENT)
    md.block.ruler.before("fence", "math", dollars, {"alt": _ENDS})
    md.block.ruler.before("blockquote", "amsmath", environment, {"alt": _ENDS})


def inline_formula(state: StateInline, silent: bool) -> bool:
    """``$x$`` becomes ``math_inline``, ``$$x$$`` becomes ``math_inline_double``."""
    if not state.src.startswith("$", state.pos):
        return False
    kind, pattern = "math_inline", _SINGLE
    if state.src.startswith("$$", state.pos):
        kind, pattern = "math_inline_double", _DOUBLE
    found = re.compile(pattern).match(state.src, state.pos, state.posMax)
    if found is None or not found[1].strip():
        return False
    if not silent:
        token = state.push(kind, "math", 0)
        token.content = found[1]
        token.markup = "$$" if kind == "math_inline_double" else "$"
    state.pos = found.end()
    return True


def closing_once(rule: BlockRule, prefix: str, opened: str) -> BlockRule:
    """*rule* for a block that must be closed, made to look for a closing line once where there is none.

    Otherwise each of many opening lines would be followed to the end of its container. Opening lines begin with
    *prefix*; ``opened`` matches one that does not close itself, and its first group says what closes it.

    A silent run, which only asks whether the block ends a paragraph or a list, leaves nothing behind.
    """

    def run(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if not silent:
            return rule(state, start, end, False)
        line, indent, count = state.line, state.blkIndent, len(state.tokens)
        state.blkIndent = min(indent, state.sCount[start])  # a line that is less indented ends a list's item, too
        done = rule(state, start, end, True)
        state.line, state.blkIndent = line, indent
        del state.tokens[count:]  # the plugin for `$$` adds one even so
        return done

    def guarded(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        at = state.bMarks[start] + state.tShift[start]
        if not state.src.startswith(prefix, at):
            return False
        found = re.compile(opened).match(state.src, at, state.eMarks[start])
        if found is None:
            return run(state, start, end, silent)
        unclosed: dict[str, range] = state.env["unclosed"]
        if start in unclosed.get(found[1], ()):
            return False
        done = run(state, start, end, silent)
        if not done:
            unclosed[found[1]] = range(start, end)
        return done

    return guarded
