"""Where inline tokens stand.

markdown-it gives lines to blocks and nothing to inlines. Here its inline tokeniser is run with its steps
watched: every token gets, in ``token.map``, the offsets in the inline's own text that it was made from.
A :class:`Spots` then leads from such offsets to the source.
"""

from bisect import bisect_right

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from slidegen.parse.texts import Texts
from slidegen.source import Span

MAX_LOCATED = 20_000
"""Of longer texts only the lines are told."""


class WatchedState(StateInline):
    """An inline state that notes where pending text began, and stamps it when it becomes a token."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.pending_from = -1
        self.step_at = 0

    def pushPending(self) -> Token:  # noqa: N802 (markdown-it's name)
        token = super().pushPending()
        token.map = [max(self.pending_from, 0), self.step_at]
        self.pending_from = -1
        return token


class WatchedParser(ParserInline):
    """markdown-it's inline parser, with offsets in ``token.map``."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = WatchedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        assert isinstance(state, WatchedState)
        rules = self.ruler.getRules("")
        end = state.posMax
        deepest = state.md.options["maxNesting"]
        tokens = state.tokens
        if not state.pending:
            state.pending_from = -1
        while state.pos < end:
            at = state.pos
            state.step_at = at
            if state.pending_from < 0:
                state.pending_from = at
            count = len(tokens)
            done = False
            if state.level < deepest:
                for rule in rules:
                    if rule(state, False):
                        done = True
                        break
            if not done:
                state.append_pending(state.src[at])
                state.pos = at + 1
            elif len(tokens) > count:
                _stamp([token for token in tokens[count:] if token.map is None], at, state.pos)
                state.pending_from = -1
        if state.pending:
            state.step_at = state.pos
            state.pushPending()


def _stamp(tokens: list[Token], start: int, end: int) -> None:
    """Note that *tokens* were made from *start* up to *end*: marks of a run one after the other, else each from all."""
    in_a_row = len(tokens) > 1 and sum(len(token.content) for token in tokens) == end - start
    for token in tokens:
        token.map = [start, start + len(token.content)] if in_a_row else [start, end]
        if in_a_row:
            start += len(token.content)


class Spots:
    """Leads from offsets in an inline's text to a place in its source.

    ``breaks`` are the offsets at which a new piece of source begins, ``offsets`` where that piece stands. Without any,
    every place is ``whole``.
    """

    __slots__ = ("breaks", "offsets", "whole")

    def __init__(self, whole: Span, breaks: list[int], offsets: list[int]) -> None:
        self.whole = whole
        self.breaks = breaks
        self.offsets = offsets

    def span(self, start: int, end: int) -> Span:
        """The span of the characters *start* up to *end* of the inline's text."""
        if not self.breaks:
            return self.whole
        first = self._offset(start)
        last = self._offset(end - 1) + 1 if end > start else first
        return Span(self.whole.source, first, max(first, last))

    def _offset(self, at: int) -> int:
        piece = bisect_right(self.breaks, at) - 1 if len(self.breaks) > 1 else 0
        return self.offsets[piece] + at - self.breaks[piece]

    def part(self, start: int) -> "Spots":
        """The spots of the inline's text from *start* on."""
        if not self.breaks or start == 0:
            return self
        piece = max(0, bisect_right(self.breaks, start) - 1)
        breaks = [0] + [at - start for at in self.breaks[piece + 1 :]]
        return Spots(self.whole, breaks, [self._offset(start), *self.offsets[piece + 1 :]])


def block_spots(texts: Texts, content: str, lines: list[int]) -> Spots:
    """The spots of a paragraph's or heading's text, which markdown-it took from *lines*.

    Each of its lines is a source line less what its containers put before it, so it is found from the end.
    """
    first = lines[0]
    doc = texts.at(first)
    if len(content) > MAX_LOCATED:
        return Spots(texts.span(lines[0], lines[1]), [], [])
    text = doc.source.text
    breaks: list[int] = []
    offsets: list[int] = []
    at = 0
    for number, line in enumerate(content.split("\n")):
        start, end = texts.line_start(first + number), texts.line_end(first + number)
        offset = _column(text, start, end, line)
        if offset < 0:
            return Spots(texts.span(lines[0], lines[1]), [], [])
        breaks.append(at)
        offsets.append(offset)
        at += len(line) + 1
    return Spots(texts.span(lines[0], lines[1]), breaks, offsets)


def _column(text: str, start: int, end: int, line: str) -> int:
    """Where *line* stands in the source line *start*..*end*; -1 if it does not."""
    line = line.rstrip()
    stop = end
    while stop > start and text[stop - 1] in " \t":
        stop -= 1
    if text.startswith(line, stop - len(line)) and stop - len(line) >= start:
        return stop - len(line)
    return text.find(line, start, end)


def cell_spots(texts: Texts, line: int) -> list[Spots]:
    """The spots of each cell of the table row on *line*, found as markdown-it splits it (``\\|`` is a pipe)."""
    doc = texts.at(line)
    text = doc.source.text
    start, end = texts.line_start(line), texts.line_end(line)
    whole = texts.span(line, line + 1)
    cells: list[tuple[int, int, list[int]]] = []
    at = cell_start = start
    pipes: list[int] = []
    while at < end:
        found = text.find("|", at, end)
        if found < 0:
            break
        if found > start and text[found - 1] == "\\":
            pipes.append(found)
        else:
            cells.append((cell_start, found, pipes))
            cell_start, pipes = found + 1, []
        at = found + 1
    cells.append((cell_start, end, pipes))
    return [_cell(text, whole, *cell) for cell in _row(text, cells)]


def _row(text: str, cells: list[tuple[int, int, list[int]]]) -> list[tuple[int, int, list[int]]]:
    """*cells* without what stands before the first and after the last pipe, where that is a row's frame."""
    if cells and not text[cells[0][0] : cells[0][1]].strip(" \t>"):
        cells = cells[1:]
    if cells and not text[cells[-1][0] : cells[-1][1]].strip():
        cells = cells[:-1]
    return cells


def _cell(text: str, whole: Span, start: int, end: int, pipes: list[int]) -> Spots:
    while start < end and text[start] in " \t":
        start += 1
    breaks, offsets = [0], [start]
    for dropped, pipe in enumerate(pipes):
        breaks.append(pipe - 1 - start - dropped)
        offsets.append(pipe)
    return Spots(whole, breaks, offsets)
