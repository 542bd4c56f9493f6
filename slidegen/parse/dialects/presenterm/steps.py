"""What comes at a key: pauses, in columns that are written by turns."""

from collections.abc import Sequence

from slidegen.parse.dialects.common.draft import Piece
from slidegen.source import Source

PAUSE = "\0pause"
AT = "\0at "
FRAME = "\0frame "
"""Marks among the lines of a slide: a pause; what follows stands behind so many pauses; a line of the columns."""


def stepped(lines: Sequence[Piece], *, ordered: bool) -> list[Piece]:
    """*lines* without marks.

    Pauses count in the order of the slide; *ordered*: things come in another one, so each has its number.
    """
    return _ordered(lines) if ordered else _paused(lines)


def _paused(lines: Sequence[Piece]) -> list[Piece]:
    """A pause with nothing behind it is none."""
    made: list[Piece] = []
    waiting: list[Piece] = []
    for text, place in lines:
        if text == PAUSE:
            waiting += [("", place), (". . .", place), ("", place)]
        elif text.startswith(FRAME):
            made.append((text.removeprefix(FRAME), place))
        elif not text.startswith(AT):
            if text.strip():
                made += waiting
                waiting = []
            made.append((text, place))
    return made


def _ordered(lines: Sequence[Piece]) -> list[Piece]:
    made: list[Piece] = []
    step = 0
    opened = False

    def close(place: tuple[Source, int]) -> None:
        nonlocal opened
        if opened:
            made.extend([("", place), (":::", place), ("", place)])
        opened = False

    for piece in lines:
        text, place = piece
        if text == PAUSE or text.startswith((AT, FRAME)):
            close(place)
            if text == PAUSE:
                step += 1
            elif text.startswith(AT):
                step = int(text.removeprefix(AT))
            else:
                made.append((text.removeprefix(FRAME), place))
            continue
        if text.strip() and step and not opened:
            made += [("", place), (f"::: {{.step={step}}}", place), ("", place)]
            opened = True
        made.append(piece)
    if lines:
        close(lines[-1][1])
    return made
