"""What a slide gives to read out, to look at and to listen to."""

from typing import assert_never

import msgspec

from slidegen.model.frames import (
    BoxFrame,
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    Frame,
    HtmlFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.placed import PlacedSlide
from slidegen.model.text import Paragraph, Run
from slidegen.speaking.words import NONE, Count, count

TEXT = 0.6
"""The part of a slide's words that is read out; the rest is for the eyes."""

CELLS = 0.3
"""The part of a table's words that is read out: a row or two out of many."""

CHART = 15.0
"""Seconds to take a chart in: its axes are explained before its figures mean anything."""

DIAGRAM = 12.0
"""Seconds to walk through a diagram."""

FORMULA = 10.0
"""Seconds for a displayed formula, which is read symbol by symbol."""

TABLE = 5.0
"""Seconds to find one's way in a table."""

PICTURE = 4.0
"""Seconds for a picture, which is seen at once."""

LINE = 1.5
"""Seconds for a line of a listing that is looked at: of one with lit lines, only those are."""


class Shown(msgspec.Struct, frozen=True):
    """What is on a slide: its words, how much of them is ``read`` out, and seconds.

    ``look`` is how long the rest takes to be looked at, ``played`` how long films and sounds play while nobody speaks.
    """

    count: Count = NONE
    read: Count = NONE
    look: float = 0.0
    played: float = 0.0

    def __add__(self, other: "Shown") -> "Shown":
        return Shown(
            self.count + other.count, self.read + other.read, self.look + other.look, self.played + other.played
        )


def shown(slide: PlacedSlide) -> Shown:
    """What *slide* shows, all its regions together."""
    found = Shown()
    for region in slide.regions:
        for frame in region.frames:
            found += _frame(frame)
    return found


def words(paragraph: Paragraph) -> str:
    """What of *paragraph* is said: its text without code, formulas, icons and numbers of footnotes."""
    return "".join(piece.text if isinstance(piece, Run) and _is_said(piece) else " " for piece in paragraph.pieces)


def _is_said(run: Run) -> bool:
    return not (run.code or run.tex or run.html or run.footnote or run.icon is not None)


def _frame(frame: Frame) -> Shown:
    match frame:
        case TextFrame(role="footnotes") | BoxFrame():
            return Shown()
        case TextFrame():
            return _read(frame.paragraphs, TEXT)
        case HtmlFrame():
            return _read(frame.fallback.paragraphs, TEXT)
        case TableFrame():
            cells = tuple(cell.paragraph for row in frame.rows for cell in row.cells)
            return _read(cells, CELLS) + Shown(look=TABLE)
        case CodeFrame():
            return Shown(look=LINE * _lines(frame))
        case ChartFrame():
            return Shown(look=CHART)
        case DiagramFrame():
            return Shown(look=DIAGRAM)
        case FormulaFrame():
            return Shown(look=FORMULA)
        case PictureFrame():
            return Shown() if frame.decorative or frame.source.startswith("icon:") else Shown(look=PICTURE)
        case MediaFrame():
            return _played(frame)
        case _:
            assert_never(frame)


def _read(paragraphs: tuple[Paragraph, ...], part: float) -> Shown:
    found = NONE
    for paragraph in paragraphs:
        if paragraph.kind != "code":
            found += count(words(paragraph))
    return Shown(found, found.times(part))


def _lines(frame: CodeFrame) -> int:
    """How many lines are looked at: the lit ones, if any set is lit, without blank ones."""
    lines = [line for line in frame.lines if not line.rest and any(token.text.strip() for token in line.tokens)]
    lit = [line for line in lines if line.lit]
    return len(lit or lines)


def _played(frame: MediaFrame) -> Shown:
    """A film that starts by itself takes its clip; others a look, as do loops, which are moving pictures.

    Over a muted one, people speak.
    """
    if not frame.autoplay or frame.loop:
        return Shown(look=PICTURE)
    end = frame.end if frame.end is not None else frame.duration
    if end is None:
        return Shown(look=PICTURE)
    clip = max(0.0, end - frame.start)
    return Shown(look=clip) if frame.muted else Shown(played=clip)
