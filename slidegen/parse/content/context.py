"""What building a deck's blocks needs to know, and what it gathers on the way."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from markdown_it.token import Token

from slidegen.diagnostics import Report, did_you_mean
from slidegen.model.blocks import Block, Paragraph
from slidegen.model.deck import StyleSheet
from slidegen.model.inlines import Text
from slidegen.parse.content.abbreviations import Abbreviations
from slidegen.parse.syntax.inline_rules import VARIABLE
from slidegen.parse.syntax.markdown import Markdown
from slidegen.parse.texts import Texts
from slidegen.source import Span
from slidegen.world import World


class PendingNote(msgspec.Struct, frozen=True):
    """A comment that is a speaker note, still Markdown."""

    text: str
    span: Span


class Gathered:
    """What one slide's content sets beside its blocks: settings by key, speaker notes, and CSS."""

    __slots__ = ("notes", "settings", "spans", "styles")

    def __init__(self) -> None:
        self.settings: dict[str, Any] = {}
        self.spans: dict[str, Span] = {}
        self.notes: list[Block | PendingNote] = []
        self.styles: list[StyleSheet] = []


class Footnotes:
    """Definitions by label, and the numbers that references gave them in reading order."""

    __slots__ = ("definitions", "inline", "numbers")

    def __init__(self) -> None:
        self.definitions: dict[str, tuple[list[Token], Span]] = {}
        self.inline: dict[str, Any] = {}
        self.numbers: dict[str, int] = {}

    def number(self, label: str) -> int:
        """The number of the footnote *label*: the next one at its first reference."""
        return self.numbers.setdefault(label, len(self.numbers) + 1)


def anything(name: str) -> bool:
    """Whether an output format is called *name*, where it is not known which there are."""
    return True


class Context:
    """One deck being built."""

    def __init__(self, texts: Texts, markdown: Markdown, world: World, report: Report) -> None:
        self.texts = texts
        self.markdown = markdown
        self.world = world
        self.report = report
        self.variables: Mapping[str, str] = {}
        self.is_output: Callable[[str], bool] = anything
        self.has_bibliography = False
        self.hard_breaks = False
        self.abbreviations = Abbreviations({})
        self.footnotes = Footnotes()
        self.gathered = Gathered()
        self.open_divs = 0
        self.flat_divs = 0
        self.html_depth = 0
        self.markdown_in_html = False
        self.unbalanced = 0
        self.told: dict[str, Span | None] = {}

    def span(self, token: Token) -> Span:
        """Where a block token stands."""
        assert token.map is not None
        return self.texts.span(*token.map)

    def variable(self, name: str, span: Span | None) -> str | None:
        """The value of a variable; None, with a diagnostic, if it is not declared."""
        value = self.variables.get(name)
        if value is None:
            self.report.add(
                "unknown-variable",
                f"the variable `{name}` is not declared",
                span,
                help=did_you_mean(name, list(self.variables), "variables")
                if self.variables
                else f"declare it in the front matter (`vars: {{{name}: ...}}`) or give `--var {name}=...`",
            )
        return value

    def substitute(self, text: str, span: Span | None) -> str:
        """*text* with its declared variables replaced; others stay as they are."""
        if "{{" not in text:
            return text

        def replace(found: re.Match[str]) -> str:
            value = self.variable(found[1], span)
            return found[0] if value is None else value

        return VARIABLE.sub(replace, text)

    def known_outputs(self, names: tuple[str, ...], span: Span) -> tuple[str, ...]:
        """Those of *names* that are output formats; *span* is where they stand."""
        known = tuple(name for name in names if self.is_output(name))
        for name in names:
            if name not in known:
                at = span.start + max(0, span.text.rfind(name))
                self.report.add(
                    "unknown-format",
                    f"there is no output format `{name}`",
                    span.source.span(at, at + len(name)),
                    help="write `pptx` or `html`",
                )
        return known

    def locate(self, path: str, span: Span | None) -> str:
        """A path as written at *span*, relative to the deck's folder."""
        if len(self.texts.docs) == 1 or span is None:
            return path
        for doc in self.texts.docs:
            if doc.source is span.source:
                return doc.locate(path)
        return path

    def add_note(self, text: str, span: Span | None) -> None:
        """Add plain text to the speaker notes."""
        self.gathered.notes.append(Paragraph(inlines=(Text(text, span),), span=span))
