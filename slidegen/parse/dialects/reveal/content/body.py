"""What stands on one slide, with the attributes that comments give to what stands before them."""

import re
from itertools import pairwise

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.scan import Kind, Line
from slidegen.parse.dialects.reveal.content.attributes import read_effect, size_words
from slidegen.parse.dialects.reveal.content.canvas import Attributes, Canvas
from slidegen.parse.dialects.reveal.content.elements import PICTURE, is_room, with_attributes
from slidegen.parse.dialects.reveal.content.pieces import (
    HEADING,
    HTML,
    QUOTE,
    TABLE,
    Piece,
    braces,
    picture_start,
)
from slidegen.parse.dialects.reveal.content.words import plain_words

_OPENING = re.compile(r"<(?!br\b|img\b|hr\b|input\b)[A-Za-z](?![^<>]*/>)")
MOST_LINES = 300
"""Lines above a comment in which the beginning of its element is looked for."""


class Body:
    """The lines of one slide."""

    def __init__(self, foreign: Foreign, canvas: Canvas) -> None:
        self._foreign = foreign
        self._canvas = canvas
        self._waiting: list[str] = []
        self._opened: Piece | None = None
        self._inside = False
        self._list = (0, 0)
        self.pieces: list[Piece] = []

    def add(self, text: str, line: Line, kind: Kind) -> None:
        """Take a line, and give it the attributes that a comment in it has."""
        if kind == "text":
            text = "" if is_room(text) else plain_words(self._canvas.sized(text), self._canvas)
        self.pieces.append(Piece(text, line, kind, self._waiting))
        self._waiting = []
        if kind == "fence":
            self._opened = self.pieces[-1] if not self._inside else self._opened
            self._inside = not self._inside

    @property
    def shows(self) -> bool:
        """Whether anything is seen."""
        return any(not piece.blank for piece in self.pieces)

    def give_inline(self, before: str, attributes: Attributes, line: Line) -> str:
        """Give *attributes* to what ends *before* a comment in *line*; the text that stands there now."""
        text = before.rstrip()
        if PICTURE.search(text) is not None:
            return with_attributes(text, attributes)
        if picture_start(text) >= 0:
            return text + braces(self._words(attributes, line, picture=True))
        words = self._words(attributes, line)
        if words and (TABLE.match(text) or ("|" in text and self.pieces and "|" in self.pieces[-1].text)):
            cut = text.rfind("|") + 1
            cell = text[cut:]
            lead = cell[: len(cell) - len(cell.lstrip())]
            return f"{text[:cut]}{lead}[{cell.strip()}]{braces(words)} " if cell.strip() else text
        self._waiting += words
        return text

    def give_above(self, attributes: Attributes, line: Line) -> bool:
        """Give *attributes* to the block above the comment at *line*; False: there is none."""
        last = len(self.pieces) - 1
        while last >= 0 and self.pieces[last].blank:
            last -= 1
        if last < 0:
            return False
        piece = self.pieces[last]
        if piece.kind == "text" and PICTURE.fullmatch(piece.text.strip()):
            piece.text = with_attributes(piece.text, attributes)
            return True
        picture = piece.kind == "text" and picture_start(piece.text.rstrip()) == 0
        words = self._words(attributes, line, picture=picture)
        if picture:
            piece.text = piece.text.rstrip() + braces(words)
        elif words:
            self._give_block(last, words, line)
        return True

    def _give_block(self, last: int, words: list[str], line: Line) -> None:
        """Give *words* to the block that ends at piece *last*: where slidegen has its attributes."""
        piece = self.pieces[last]
        indented = line.text[:2].isspace() and len(line.text) > 1
        if piece.kind != "text":
            (self._opened or piece).words += words
        elif piece.text == ":::":
            return  # it has some
        elif TABLE.match(piece.text):
            self.pieces.insert(last + 1, Piece(braces(words), line, "text"))
        elif HEADING.match(piece.text):
            piece.words += words
        elif not indented and (first := self._list_start(last)) is not None:
            self.pieces[first].above += words
        elif HTML.match(piece.text):
            self.pieces[self._html_start(last)].above.append(f"::: {braces(words)}")
            self.pieces[last + 1 : last + 1] = [Piece(text, line, "text") for text in ("", ":::", "")]
        elif QUOTE.match(piece.text):
            self.pieces[self._block_start(last)].above += words
        else:
            piece.words += words

    def _words(self, attributes: Attributes, line: Line, *, picture: bool = False) -> list[str]:
        effect = read_effect(attributes)
        for lost in effect.lost:
            message = f"the fragment effect `{lost}` is left out: what it is on stays"
            self._foreign.lost(message, self._foreign.scan.word_span(line, lost))
        return [*effect.words, *(size_words(attributes, self._canvas) if picture else ())]

    def _block_start(self, last: int) -> int:
        while last > 0 and not self.pieces[last - 1].blank and self.pieces[last - 1].kind == "text":
            last -= 1
        return last

    def _html_start(self, last: int) -> int:
        """The piece at which the element begins that ends at piece *last*."""
        opened = 0
        for at in range(last, max(-1, last - MOST_LINES), -1):
            text = self.pieces[at].text
            opened += len(_OPENING.findall(text)) - text.count("</")
            if opened >= 0 and HTML.match(text):
                return at
        return self._block_start(last)

    def _list_start(self, last: int) -> int | None:
        """The piece at which the list begins that ends at piece *last*; None: no list ends there."""
        known, end = self._list
        if last < end:
            return known
        start = None
        mark = ""
        for at in range(last, max(end - 1, last - MOST_LINES), -1):
            piece = self.pieces[at]
            margin = piece.text[:1] not in " \t"
            if item := piece.item:
                if margin and mark not in ("", item):
                    break  # another list
                mark = item if margin else mark
                start = at
            elif not piece.blank and margin and piece.kind != "code":
                break
        if start is not None:
            self._list = (start, last + 1)
        return start

    def written(self) -> list[tuple[str, int]]:
        """The lines and their numbers, from the first to the last that is not blank."""
        self._settle()
        texts = [(piece.written(), piece.line.number) for piece in self.pieces]
        while texts and not texts[0][0].strip():
            texts.pop(0)
        while texts and not texts[-1][0].strip():
            texts.pop()
        return texts

    def write(self, slide: SlideDraft) -> None:
        """Give *slide* the lines."""
        self._settle()
        for piece in self.pieces:
            if piece.above:
                div = next((head for head in piece.above if head.startswith(":::")), "")
                words = [word for word in piece.above if not word.startswith(":::")]
                slide.blank()
                if div:
                    slide.block(div, piece.line.number)
                if words:
                    slide.add(braces(words), piece.line.number)
            slide.add(piece.written(), piece.line.number)

    def _settle(self) -> None:
        """Move attributes of words to the end of their paragraphs, where slidegen has them."""
        for piece, following in pairwise(self.pieces):
            if piece.words and piece.kind == "text" and not HEADING.match(piece.text) and following.goes_on:
                following.words = list(dict.fromkeys((*piece.words, *following.words)))
                piece.words = []
