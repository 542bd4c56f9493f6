"""markdown-it, configured: CommonMark, the GFM parts and plugins that the language has, and slidegen's own rules."""

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.superscript import superscript_plugin

from slidegen.parse.syntax.block_rules import MAX_LEVEL, NOTE_LINE, RULE_LINE, add_block_rules
from slidegen.parse.syntax.citations import add_citation_rules
from slidegen.parse.syntax.formula_rules import add_formula_rules
from slidegen.parse.syntax.inline_rules import add_inline_rules
from slidegen.parse.syntax.spans import WatchedParser
from slidegen.parse.texts import Doc

_MAX_INLINE_LEVEL = 40


def make_markdown() -> MarkdownIt:
    """A parser for one deck."""
    md = MarkdownIt("commonmark")
    md.inline = WatchedParser()
    md.inline.ruler.disable("linkify")
    md.enable("table")
    md.options["html"] = True
    md.options["maxNesting"] = MAX_LEVEL + 4
    md.validateLink = lambda url: True  # type: ignore[method-assign]  # unsafe addresses get a diagnostic
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]  # addresses stay as written
    add_formula_rules(md)
    md.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    deflist_plugin(md)
    sub_plugin(md)
    superscript_plugin(md)
    add_block_rules(md)
    add_inline_rules(md)
    add_citation_rules(md)
    return md


class Markdown:
    """One deck's Markdown parser: blocks of many texts, then their inlines, with one set of link references."""

    __slots__ = ("_env", "_md", "dashes_split")

    def __init__(self, *, citations: bool = False) -> None:
        """*citations*: ``@key`` in running text is one."""
        self._md = make_markdown()
        self._env: dict[str, Any] = {"references": {}, "citations": citations, "abbreviations": {}}
        self.dashes_split = True

    def blocks(self, doc: Doc, first_line: int = 0) -> list[Token]:
        """The block tokens of *doc* from *first_line* (of its own lines) on.

        Their maps are lines of the space of all texts.
        """
        return self.fragment(doc.source.text, doc.base, first_line)

    def fragment(self, text: str, base: int, first_line: int = 0) -> list[Token]:
        """The block tokens of *text*, whose first line is line *base*."""
        env = self._env
        env["dashes_split"] = self.dashes_split
        env["note_lines"] = _lines_matching(NOTE_LINE, text) if "?" in text or ":" in text else frozenset()
        env["rule_lines"] = _lines_matching(RULE_LINE, text)
        env["no_comment_end"] = ()
        env["unclosed"] = {}
        env["last_comment_end"] = text.rfind("-->")
        self._md.options["maxNesting"] = MAX_LEVEL + 4
        tokens: list[Token] = []
        state = StateBlock(text, self._md, env, tokens)
        self._md.block.tokenize(state, first_line, state.lineMax)
        if base:
            _shift(tokens, base)
        return tokens

    @property
    def abbreviations(self) -> dict[str, str]:
        """What each abbreviation means that the blocks read so far explain."""
        found: dict[str, str] = self._env["abbreviations"]
        return found

    def inlines(self, text: str) -> list[Token]:
        """The inline tokens of *text*, with offsets in ``map``."""
        tokens: list[Token] = []
        self._md.options["maxNesting"] = _MAX_INLINE_LEVEL
        return self._md.inline.parse(text, self._md, self._env, tokens)


def _lines_matching(pattern: Any, text: str) -> frozenset[int]:
    lines: list[int] = []
    line = at = 0
    for found in pattern.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        lines.append(line)
    return frozenset(lines)


def _shift(tokens: list[Token], base: int) -> None:
    seen: set[int] = set()  # tokens of one construct may share a list
    for token in tokens:
        if token.map is not None and id(token.map) not in seen:
            seen.add(id(token.map))
            token.map[0] += base
            token.map[1] += base
