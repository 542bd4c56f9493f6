"""What terminals were sent: colours and bold by control sequences (ECMA-48, "select graphic rendition").

A listing may be a recorded session, as programs write it for terminals. Its colours become kinds of tokens, so that
they are those of the theme; other control sequences and characters show nothing on paper and are left out.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from slidegen.model.blocks import Token

_CONTROL = re.compile(
    r"""
      (?:\x1b\[|\x9b) [0-?]* [ -/]* [@-~]                     # a control sequence: colours, moves, clears
    | (?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f]) [^\x07\x1b\x9c\n]* (?:\x07|\x1b\\|\x9c)?  # a string: titles, links
    | \x1b [ -/]* [0-~]                                       # another escape sequence
    | [^\n\x1b] \x08                                          # a character that the next one is written over
    | [\x00-\x08\x0b-\x1f\x7f-\x9f]
    """,
    re.VERBOSE,
)
_RENDITION = re.compile(r"(?:\x1b\[|\x9b)([\d;:]*)m")

_KINDS = {
    1: "error",  # red
    2: "inserted",  # green
    3: "heading",  # yellow, in which programs warn: themes have no such token, but bold ones
    4: "keyword",  # blue
    5: "type",  # magenta
    6: "builtin",  # cyan
}
"""Kinds of tokens by the colours of terminals. Black and white are the listing's own colour."""

_GREY = "output"
_BOLD = "heading"


class _Look(NamedTuple):
    """A colour from 0 to 15, None: the listing's own; and whether text is bold."""

    colour: int | None = None
    bold: bool = False

    @property
    def kind(self) -> str:
        if self.colour == 8:
            return _GREY
        return _KINDS.get((self.colour or 0) % 8, _BOLD if self.bold else "")


class Recorded(NamedTuple):
    """The text of a session; its colours as (offset in *text*, kind up to the next), and all else that was in it."""

    text: str
    colours: tuple[tuple[int, str], ...]
    dropped: tuple[str, ...]

    def painted(self, lines: tuple[tuple[Token, ...], ...]) -> tuple[tuple[Token, ...], ...]:
        """*lines* of the text in these colours, where there are any."""
        made = []
        at = 0
        colours = [*self.colours, (len(self.text) + 1, "")]
        current = 0
        for line in lines:
            tokens: list[Token] = []
            for token in line:
                rest = token.text
                while rest:
                    while colours[current + 1][0] <= at:
                        current += 1
                    kind = colours[current][1] or token.kind
                    piece = rest[: colours[current + 1][0] - at]
                    tokens.append(Token(kind, piece))
                    rest = rest[len(piece) :]
                    at += len(piece)
            made.append(tuple(tokens))
            at += 1  # the line's end
        return tuple(made)


def read_terminal(text: str) -> Recorded:
    """*text* without control sequences and characters."""
    parts: list[str] = []
    dropped: list[str] = []
    colours = [(0, "")]
    look = _Look()
    length = end = 0
    for found in _CONTROL.finditer(text):
        parts.append(text[end : found.start()])
        length += found.start() - end
        end = found.end()
        rendition = _RENDITION.fullmatch(found[0])
        if rendition is None:
            dropped.append(found[0])
            continue
        look = _rendered(look, rendition[1])
        colours.append((length, look.kind))
    parts.append(text[end:])
    return Recorded("".join(parts), tuple(colours), tuple(dropped))


def _rendered(look: _Look, parameters: str) -> _Look:
    """*look* after a sequence with these *parameters*."""
    codes = iter([int(code[:4]) if code else 0 for code in parameters.split(":")[0].split(";")])
    for code in codes:
        match code:
            case 0:
                look = _Look()
            case 1:
                look = look._replace(bold=True)
            case 22:
                look = look._replace(bold=False)
            case 38 | 48:
                index = _extended(codes)
                look = look._replace(colour=index) if code == 38 else look
            case 39:
                look = look._replace(colour=None)
            case _ if 30 <= code <= 37:
                look = look._replace(colour=code - 30)
            case _ if 90 <= code <= 97:
                look = look._replace(colour=code - 82)
    return look


def _extended(codes: Iterator[int]) -> int | None:
    """The colour that is told by its number (``5;n``); None for others, such as those in figures (``2;r;g;b``)."""
    match next(codes, 0):
        case 5:
            index = next(codes, 0)
            return index if index < 16 else None
        case 2:
            for _ in range(3):
                next(codes, 0)
    return None
