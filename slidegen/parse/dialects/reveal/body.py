"""What stands on one slide, with the attributes that comments give to what stands before them."""

import re

import msgspec

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.draft import SlideDraft
from slidegen.parse.dialects.links import IMAGE, destination_end
from slidegen.parse.dialects.reveal.attributes import Attributes, read_effect, size_words
from slidegen.parse.dialects.scan import Kind, Line

ITEM = re.compile(r"[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_RULE = re.compile(r" {0,3}(?:-[ \t]*){3,}$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_QUOTE = re.compile(r" {0,3}>")
_TABLE = re.compile(r"\s*\|")
_HTML = re.compile(r"\s*</?[A-Za-z]")
_LAST_TAG = re.compile(r"<(?:img|video|iframe|a|span|code|b|i|em|strong|small|div|p|h[1-6]|ul|li|pre)\b[^<>]*>\s*$")
_NOTE_MARK = re.compile(r"(notes?)(:.*)$|(\?\?\?[ \t]*$)", re.IGNORECASE)
_OF_WORDS = frozenset({".step", "step", "effect", "out", "color"})
"""What a title's words may have: its place is the layout's."""

MOST_LINES = 2_000
"""Lines above a comment in which the beginning of its element is looked for."""


class Piece(msgspec.Struct):
    """A line of the slide in the making. ``words`` are attributes for the element that ends, or is, there."""

    text: str
    line: Line
    kind: Kind
    words: list[str]
    above: list[str]
    """Attributes for the element that begins there."""


class Body:
    """The lines of one slide."""

    def __init__(self, foreign: Foreign) -> None:
        self._foreign = foreign
        self.pieces: list[Piece] = []

    def add(self, text: str, line: Line, kind: Kind | None = None) -> None:
        self.pieces.append(Piece(text, line, kind or line.kind, [], []))

    @property
    def shows(self) -> bool:
        """Whether anything is seen."""
        return any(piece.text.strip() for piece in self.pieces)

    def _words(self, attributes: Attributes, line: Line, *, picture: bool = False) -> list[str]:
        effect = read_effect(attributes)
        for lost in effect.lost:
            self._foreign.lost(
                f"the fragment effect `{lost}` is left out: what it is on stays",
                self._foreign.scan.word_span(line, lost),
            )
        return [*effect.words, *(size_words(attributes) if picture else ())]

    def give_inline(self, before: str, attributes: Attributes, line: Line) -> str:
        """Give *attributes* to what ends *before* the comment in *line*; the text that stands there now."""
        text = before.rstrip()
        if text.endswith(")") and (start := _picture_start(text)) >= 0:
            words = self._words(attributes, line, picture=True)
            return f"{text}{_braces(words)}" if start >= 0 else text
        words = self._words(attributes, line)
        if not words:
            return text
        if _TABLE.match(text) or (text.count("|") and self._in_table()):
            cut = text.rfind("|") + 1
            cell = text[cut:]
            lead = cell[: len(cell) - len(cell.lstrip())]
            return f"{text[:cut]}{lead}[{cell.strip()}]{_braces(words)}" if cell.strip() else text
        self._waiting = words
        return text

    _waiting: list[str] | None = None

    def take_waiting(self) -> list[str]:
        """The attributes for the paragraph, heading or item that the line just read belongs to."""
        words, self._waiting = self._waiting, None
        return words or []

    def _in_table(self) -> bool:
        return bool(self.pieces) and "|" in self.pieces[-1].text

    def give_above(self, attributes: Attributes, line: Line) -> bool:
        """Give *attributes* to the block above the comment at *line*; False: there is none."""
        last = len(self.pieces) - 1
        while last >= 0 and not self.pieces[last].text.strip():
            last -= 1
        if last < 0:
            return False
        piece = self.pieces[last]
        indented = len(line.text) - len(line.text.lstrip()) >= 2
        picture = _picture_start(piece.text.rstrip()) == 0 and piece.kind == "text"
        words = self._words(attributes, line, picture=picture)
        if not words:
            return True
        if picture:
            piece.text = piece.text.rstrip() + _braces(words)
        elif piece.kind == "fence":
            self._opening(last).words += words
        elif _TABLE.match(piece.text):
            self.pieces.insert(last + 1, Piece(_braces(words), line, "text", [], []))
        elif HEADING.match(piece.text):
            piece.words += words
        elif not indented and (first := self._list_start(last)) is not None:
            self.pieces[first].above += words
        elif _HTML.match(piece.text):
            first = self._html_start(last)
            self.pieces[first].above.append("::: {" + " ".join(words) + "}")
            self.pieces[last + 1 : last + 1] = [Piece(text, line, "text", [], []) for text in ("", ":::", "")]
        elif _QUOTE.match(piece.text):
            self.pieces[self._block_start(last)].above += words
        else:
            piece.words += words
        return True

    def _opening(self, last: int) -> Piece:
        at = last - 1
        while at > 0 and self.pieces[at].kind == "code":
            at -= 1
        return self.pieces[max(at, 0)]

    def _block_start(self, last: int) -> int:
        while last > 0 and self.pieces[last - 1].text.strip() and self.pieces[last - 1].kind == "text":
            last -= 1
        return last

    def _html_start(self, last: int) -> int:
        """The line on which the element that ends at *last* begins."""
        opened = 0
        for at in range(last, max(-1, last - MOST_LINES), -1):
            text = self.pieces[at].text
            opened += len(re.findall(r"<[A-Za-z](?![^<>]*/>)(?!mg\b|r\b)", text)) - text.count("</")
            if opened >= 0 and _HTML.match(text):
                return at
        return self._block_start(last)

    def _list_start(self, last: int) -> int | None:
        """The line on which the list that ends at *last* begins; None: no list ends there."""
        start = None
        mark = ""
        for at in range(last, max(-1, last - MOST_LINES), -1):
            piece = self.pieces[at]
            margin = piece.text[:1] not in " \t"
            if piece.kind == "text" and ITEM.match(piece.text) and not _RULE.match(piece.text):
                first = "1" if piece.text[0].isdigit() else piece.text[0]
                if margin and mark not in ("", first):
                    break  # another list
                mark = first if margin else mark
                start = at
                if piece.above:
                    break
            elif piece.text.strip() and margin and piece.kind != "code":
                break
        return start

    def written(self) -> list[tuple[str, int]]:
        """The lines and their numbers, from the first to the last that is not blank."""
        self._settle()
        texts = [(_with_words(piece), piece.line.number) for piece in self.pieces]
        while texts and not texts[0][0].strip():
            texts.pop(0)
        return texts

    def write(self, slide: SlideDraft) -> None:
        """Give *slide* the lines."""
        self._settle()
        for piece in self.pieces:
            if piece.above:
                slide.blank()
                head = piece.above[0] if piece.above[0].startswith(":::") else _braces(piece.above)
                slide.add(head, piece.line.number)
                if head.startswith(":::"):
                    slide.blank()
            slide.add(_with_words(piece), piece.line.number)

    def _settle(self) -> None:
        """Move attributes of words to the end of their paragraphs, where slidegen has them."""
        pieces = self.pieces
        for at in range(len(pieces)):
            words = pieces[at].words
            if not words or pieces[at].kind != "text" or HEADING.match(pieces[at].text):
                continue
            end = at
            while end + 1 < len(pieces) and _goes_on(pieces[end + 1]):
                end += 1
            if end != at:
                pieces[at].words = []
                pieces[end].words = [*words, *(word for word in pieces[end].words if word not in words)]


def _goes_on(piece: Piece) -> bool:
    """Whether a line goes on with the paragraph above it."""
    return (
        piece.kind == "text"
        and bool(piece.text.strip())
        and not piece.above
        and not ITEM.match(piece.text)
        and not HEADING.match(piece.text)
        and not _HTML.match(piece.text)
        and not _UNDERLINE.match(piece.text)
        and not _TABLE.match(piece.text)
        and not piece.text.startswith(("```", "~~~", ":::", "{"))
    )


def _with_words(piece: Piece) -> str:
    text = piece.text
    if piece.kind == "fence":
        return f"{text.rstrip()} {' '.join(_braces(piece.words)[1:-1].split())}" if piece.words else text
    if piece.kind != "text":
        return text
    if _RULE.match(text):
        return "***"
    if (mark := _NOTE_MARK.match(text)) is not None:
        return f"{mark[1]}\\{mark[2]}" if mark[1] else f"\\{text}"
    if not piece.words:
        return text
    if HEADING.match(text):
        marks, _, title = text.strip().partition(" ")
        words = [word for word in piece.words if word.partition("=")[0] in _OF_WORDS]
        return f"{marks} [{title.strip().rstrip('#').rstrip()}]{_braces(words)}" if words else text
    return f"{text.rstrip()} {_braces(piece.words)}"


def _braces(words: list[str]) -> str:
    unique = list(dict.fromkeys(words))
    return f"{{{' '.join(unique)}}}" if unique else ""


def _picture_start(text: str) -> int:
    """Where the picture begins that *text* ends with; 0 if all before it is blank, -1: *text* ends with none."""
    start = -1
    for found in IMAGE.finditer(text):
        if destination_end(text, found.end()) == len(text):
            start = found.start() if text[: found.start()].strip() else 0
    return start
