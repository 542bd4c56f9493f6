"""Includes: the tokens of other files put in the place of ``<!-- include: part.md -->``."""

import os
import re

from markdown_it.token import Token

from slidegen.diagnostics import Label, Report
from slidegen.errors import WorldError
from slidegen.parse.front.meta import read_front_matter
from slidegen.parse.syntax.markdown import Markdown
from slidegen.parse.texts import Doc, Texts, clean
from slidegen.source import Source, Span
from slidegen.world import World, file_help

MAX_DEPTH = 16
MAX_FILES = 1000
"""Files included in all, so that files that include one another twice each cannot grow without end."""

_INCLUDE = re.compile(r"\s*include:\s*(\S.*?)\s*", re.DOTALL)


class Includes:
    """Reads included files for one deck."""

    def __init__(self, texts: Texts, markdown: Markdown, world: World, report: Report) -> None:
        self.texts = texts
        self.markdown = markdown
        self.world = world
        self.report = report

    def expand(self, tokens: list[Token], doc: Doc, chain: tuple[str, ...] = ()) -> list[Token]:
        """*tokens* of *doc* with each include comment replaced by the tokens of its file."""
        if not any(token.type == "comment" and "include:" in token.content for token in tokens):
            return tokens
        expanded: list[Token] = []
        for token in tokens:
            found = _INCLUDE.fullmatch(token.content) if token.type == "comment" else None
            if found is None:
                expanded.append(token)
            else:
                assert token.map is not None
                span = self.texts.span(*token.map)
                expanded += self.include(found[1].strip("\"'"), doc, span, (*chain, os.path.normpath(doc.path or ".")))
        return expanded

    def include(self, written: str, doc: Doc, span: Span, chain: tuple[str, ...]) -> list[Token]:
        """The tokens of the file *written* in *doc*; none, with a diagnostic, if it cannot be had."""
        at = span.source.text.find(written, span.start)
        place = span.source.span(at, at + len(written)) if 0 <= at < span.end else span
        if "://" in written:
            self.report.add(
                "network", f"`{written}` is on the network", place, help="download the file and include the copy"
            )
            return []
        path = os.path.normpath(doc.locate(written))
        if path in chain or (
            path == os.path.basename(self.texts.docs[0].source.name) and not self.texts.docs[0].folder
        ):
            self.report.add(
                "include-cycle",
                f"`{written}` is included inside itself",
                place,
                related=_chain(span.source),
                help="take this include out",
            )
            return []
        if len(chain) > MAX_DEPTH or len(self.texts.docs) > MAX_FILES:
            limit = f"{MAX_DEPTH} levels" if len(chain) > MAX_DEPTH else f"{MAX_FILES} files"
            self.report.add(
                "include-depth",
                f"`{written}` is not included: at most {limit} are read",
                place,
                related=_chain(span.source),
            )
            return []
        source = self.read(path, place)
        if source is None:
            return []
        part = self.texts.add(source, path)
        first_line = _body_line(source, self.report)
        return self.expand(self.markdown.blocks(part, first_line), part, chain)

    def read(self, path: str, place: Span) -> Source | None:
        """The text of *path*; None, with a diagnostic at *place*, if it cannot be read."""
        try:
            data = self.world.read(path)
        except WorldError as error:
            self.report.add(error.code, error.message, place, help=file_help(self.world, error, path))
            return None
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            text = data.decode("utf-8", errors="replace")
            self.report.add(
                "bad-encoding", f"`{path}` is not UTF-8 at byte {error.start}", place, help="save the file as UTF-8"
            )
        name = os.path.join(os.path.dirname(self.texts.docs[0].source.name), path)
        return clean(Source(name, text, place), self.report)


def _body_line(source: Source, report: Report) -> int:
    """The line at which an included text starts: behind its front matter, which counts only in the deck itself."""
    if not source.text.startswith("---"):
        return 0
    _, line = read_front_matter(source, Report())
    if line:
        report.add(
            "include-front-matter",
            "the front matter of an included file has no effect",
            source.span(0, 3),
            help="move what is needed to the deck's own front matter",
        )
    return line


def _chain(source: Source) -> tuple[Label, ...]:
    """The includes that led to *source*, the innermost first."""
    labels = []
    while source.included_from is not None:
        labels.append(Label(source.included_from, "included from here"))
        source = source.included_from.source
    return tuple(labels)
