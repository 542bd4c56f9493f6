"""Listings: as large as the theme says, smaller where lines are long or many."""

import re
from itertools import groupby
from math import ceil, floor
from typing import NamedTuple

from slidegen.layout.text.scripts import average
from slidegen.model.blocks import CodeBlock, Token
from slidegen.model.frames import TAB, CodeFrame, CodeLine, Frame
from slidegen.source import Span
from slidegen.theme.objects import CodeStyle
from slidegen.theme.theme import TextStyle
from slidegen.units import EMU_PER_PT, Emu, Pt, Rect, points


class Title(NamedTuple):
    """The text of a title bar, a line a line, and the measures of the bar."""

    text: str
    height: Emu
    size: Pt
    pitch: Pt


NO_TITLE = Title("", 0, 0.0, 0.0)
_SEAMS = re.compile(r"(?<=[ /])(?=[^ /])")
"""Where a title may be broken: behind blanks and in paths."""


class CodePart:
    """A listing. ``advance`` is the width of a character of the mono font in ems.

    Lines that are too long at the smallest size go on below, their rest without a number. ``limit`` is the size that
    it has at most, so that all listings of a slide have the same.
    """

    __slots__ = ("advance", "block", "code", "columns", "limit", "lines", "lit", "numbered", "style")

    def __init__(self, block: CodeBlock, style: TextStyle, code: CodeStyle, advance: float, *, numbered: bool) -> None:
        self.block = block
        self.style = style
        self.code = code
        self.advance = advance
        self.numbered = numbered
        self.lines = _lines(block)
        self.lit = _lit(block.steps, len(self.lines))
        self.columns = max(1, *(columns(line) for line in self.lines))
        self.limit: Pt = style.size

    @property
    def span(self) -> Span | None:
        return self.block.span

    @property
    def what(self) -> str:
        return "listing"

    @property
    def _digits(self) -> int:
        return len(str(self.block.start + len(self.lines) - 1)) if self.numbered else 0

    def size(self, width: Emu, scale: float) -> Pt:
        """The type size: scaled, and so that the longest line fits, but never below the style's minimum."""
        level = self.style.level(0)
        room = (width - 2 * points(self.code.padding)) / EMU_PER_PT * 0.995
        ems = self.columns * self.advance + self._gutter_ems()
        fitting = floor(room / ems * 10) / 10
        smallest = min(self.style.minimum, level.size)
        return max(smallest, min(round(level.size * scale, 1), fitting, self.limit))

    def _gutter_ems(self) -> float:
        return (self._digits + 1.5) * self.advance if self.numbered else 0.0

    def room(self, width: Emu, size: Pt) -> int:
        """How many characters fit on a line."""
        points_wide = (width - 2 * points(self.code.padding)) / EMU_PER_PT * 0.999
        return max(1, int((points_wide / size - self._gutter_ems()) / self.advance))

    def too_long(self, width: Emu) -> tuple[int, int]:
        """The longest line (from 1) and by how many characters it exceeds *width* at the smallest size; 0: it fits."""
        room = self.room(width, self.size(width, 0))
        longest = max(range(len(self.lines)), key=lambda at: columns(self.lines[at]))
        return longest + 1, max(0, columns(self.lines[longest]) - room)

    def line_span(self, line: int) -> Span | None:
        """The place of line *line* (from 1) of a listing whose span starts with its fence."""
        span = self.span
        if span is None or span.source.position(span.end).line - span.first.line <= line:
            return span
        first = span.first.line
        return span.source.lines_span(first + line - 1, first + line)

    def pitch(self, size: Pt) -> Pt:
        """How far apart lines of that size are."""
        level = self.style.level(0)
        return round(level.pitch * size / level.size, 2)

    def _title(self, width: Emu, size: Pt) -> Title:
        if not self.block.title:
            return NO_TITLE
        title_size = max(min(self.style.minimum, size), round(size * 0.85, 1))
        pitch = round(title_size * 1.25, 2)
        room = (width - 2 * points(self.code.padding)) / EMU_PER_PT * 0.995
        lines = title_lines(self.block.title, max(1, int(room / (title_size * self.advance))))
        return Title("\n".join(lines), points(len(lines) * pitch + title_size * 0.95), title_size, pitch)

    def least(self, width: Emu, scale: float) -> Emu:
        size = self.size(width, scale)
        room = self.room(width, size)
        count = sum(len(cut(line, room)) for line in self.lines)
        return (
            ceil(count * self.pitch(size) * EMU_PER_PT)
            + 2 * points(self.code.padding)
            + self._title(width, size).height
        )

    def most(self, width: Emu, scale: float) -> Emu:
        return self.least(width, scale)

    def frames(self, rect: Rect, scale: float) -> tuple[Frame, ...]:
        size = self.size(rect.width, scale)
        room = self.room(rect.width, size)
        title = self._title(rect.width, size)
        frame = CodeFrame(
            rect=rect,
            id=self.block.attributes.id,
            span=self.block.span,
            lines=tuple(placed for at, line in enumerate(self.lines) for placed in self._placed(at, line, room)),
            language=self.block.language,
            size=size,
            pitch=self.pitch(size),
            padding=points(self.code.padding),
            gutter=ceil(self._gutter_ems() * size * EMU_PER_PT),
            title=title.text,
            title_height=title.height,
            title_size=title.size,
            title_pitch=title.pitch,
            advance=round(self.advance * size * EMU_PER_PT),
            steps=len(self.lit),
        )
        return (frame,)

    def _placed(self, at: int, line: tuple[Token, ...], room: int) -> list[CodeLine]:
        lit = frozenset(step for step, lines in enumerate(self.lit) if at + 1 in lines)
        number = self.block.start + at
        return [
            CodeLine(number=number, tokens=tokens, lit=lit, rest=piece > 0)
            for piece, tokens in enumerate(cut(line, room))
        ]


def _lines(block: CodeBlock) -> tuple[tuple[Token, ...], ...]:
    return block.lines or tuple(
        (Token("", line),) if line else () for line in block.text.removesuffix("\n").split("\n")
    )


def _lit(steps: tuple[frozenset[int], ...], count: int) -> list[frozenset[int]]:
    """Which of *count* lines, from 1, are lit at each step; a step that would light what is lit already is none."""
    everything = frozenset(range(1, count + 1))
    sets = (step & everything if step else everything for step in steps)
    return [lines for lines, _ in groupby(sets)]


def title_lines(title: str, room: int) -> list[str]:
    """*title* in lines of at most *room* columns."""
    lines = [""]
    for part in _SEAMS.split(title):
        if columns((Token("", lines[-1] + part.rstrip()),)) <= room:
            lines[-1] += part
        else:
            lines += ("".join(token.text for token in piece) for piece in cut((Token("", part),), room))
    return [line.rstrip() for line in lines if line.strip()]


def columns(line: tuple[Token, ...]) -> int:
    """How many columns a line takes: full-width characters two, marks none, tabs those up to the next stop."""
    used = 0
    for token in line:
        if token.text.isascii() and "\t" not in token.text:
            used += len(token.text)
        else:
            for character in token.text:
                used += _columns(character, used)
    return used


def _columns(character: str, used: int) -> int:
    """How many columns *character* takes behind *used* ones."""
    if character == "\t":
        return TAB - used % TAB
    if character.isascii():
        return 1
    width = average(character)
    return 2 if width >= 1 else 1 if width else 0


def cut(line: tuple[Token, ...], room: int) -> list[tuple[Token, ...]]:
    """*line* in pieces of at most *room* columns; what fits is one piece."""
    if columns(line) <= room:
        return [line]
    pieces: list[tuple[Token, ...]] = []
    current: list[Token] = []
    used = 0
    for token in line:
        start = 0
        for at, character in enumerate(token.text):
            wide = _columns(character, used)
            if used + wide > room and used:
                current.append(Token(token.kind, token.text[start:at]))
                pieces.append(tuple(piece for piece in current if piece.text))
                current, start, used = [], at, 0
                wide = _columns(character, used)
            used += wide
        current.append(Token(token.kind, token.text[start:]))
    pieces.append(tuple(piece for piece in current if piece.text))
    return pieces
