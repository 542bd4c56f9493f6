"""Paragraphs before their size is known."""

from math import ceil
from typing import TYPE_CHECKING

import msgspec

from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.words import words
from slidegen.layout.text.wrap import SAFETY, Word, balanced, count
from slidegen.model.motion import Motions
from slidegen.model.style import Align, Colour, FontRole
from slidegen.model.text import Break, Marker, Paragraph, ParagraphKind, Piece, Run, Sign
from slidegen.source import Span
from slidegen.units import EMU_PER_PT, Emu, Pt

if TYPE_CHECKING:
    from slidegen.math.sizes.box import Box

ASCENT, DESCENT = 0.75, 0.22
"""How far letters go above and below the line, in ems."""

CLEARANCE = 0.1
"""What stays free between a formula and the lines beside it, in ems."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph at the theme's own size, and its words in ems; fitting asks it how tall it is at a scale.

    ``minimum`` is the size below which it never goes.
    """

    kind: ParagraphKind
    pieces: tuple[Piece, ...]
    words: list[Word]
    size: Pt
    pitch: Pt
    minimum: Pt
    space_before: Pt
    level: int
    marker: Marker | None
    margin: Emu
    hang: Emu
    align: Align
    rtl: bool
    font: FontRole
    bold: bool
    italic: bool
    caps: bool
    colour: Colour
    balance: bool
    heading: int = 0
    motions: Motions = ()
    id: str = ""
    span: Span | None = None

    def factor(self, scale: float) -> float:
        """*scale*, but no smaller than the minimum allows; sizes are whole tenths of a point."""
        size = round(max(self.size * scale, min(self.minimum, self.size)), 1)
        return size / self.size

    def limit(self, width: Emu, factor: float) -> float:
        """How many ems a line holds in a frame *width* wide."""
        return max(0.0, (width - self.margin + self._saved(factor)) / EMU_PER_PT * SAFETY / (self.size * factor))

    def _saved(self, factor: float) -> Emu:
        """What an icon, which is as large as the text, leaves of its room at *factor*; bullets keep their places."""
        return round(self.hang * (1 - factor)) if factor != 1 and isinstance(self.marker, Sign) else 0

    def lines(self, width: Emu, factor: float) -> int:
        """How many lines the paragraph takes in a frame *width* wide."""
        return count(self.words, self.limit(width, factor))

    def height(self, width: Emu, scale: float, *, first: bool) -> Emu:
        """How tall the paragraph is, with the space before it unless it is the *first* of its frame."""
        factor = self.factor(scale)
        points = self.lines(width, factor) * round(self.pitch * factor, 2)
        return ceil((points + (0 if first else round(self.space_before * factor, 2))) * EMU_PER_PT)

    def paragraph(self, width: Emu, scale: float) -> Paragraph:
        """The paragraph as it is set at *scale* in a frame *width* wide."""
        factor = self.factor(scale)
        limit, saved = self.limit(width, factor), self._saved(factor)
        firsts = balanced(self.words, limit) if self.balance else []
        return Paragraph(
            kind=self.kind,
            pieces=broken(self.pieces, len(self.words), firsts) if firsts else self.pieces,
            size=round(self.size * factor, 1),
            pitch=round(self.pitch * factor, 2),
            space_before=round(self.space_before * factor, 2),
            level=self.level,
            marker=self.marker,
            margin=self.margin - saved,
            hang=self.hang - saved,
            align=self.align,
            rtl=self.rtl,
            font=self.font,
            bold=self.bold,
            italic=self.italic,
            caps=self.caps,
            colour=self.colour,
            heading=self.heading,
            lines=count(self.words, limit),
            motions=self.motions,
            id=self.id,
            span=self.span,
        )


def measured(draft: Draft, ruler: Ruler) -> Draft:
    """*draft* with its words, and with lines far enough apart for the formulas in them."""
    if any(isinstance(piece, Run) and piece.mathml for piece in draft.pieces):
        return _with_formulas(draft, ruler)
    found = words(draft.pieces, ruler, draft.font, bold=draft.bold, italic=draft.italic, caps=draft.caps)
    return msgspec.structs.replace(draft, words=found)


def _with_formulas(draft: Draft, ruler: Ruler) -> Draft:
    pieces = tuple(
        _fitted(piece, ruler) if isinstance(piece, Run) and piece.mathml else piece for piece in draft.pieces
    )
    formulas = [piece.mathml for piece in pieces if isinstance(piece, Run) and piece.mathml]
    tallest = max(_needed(ruler.gauge.size(mathml, display=False)) for mathml in formulas)
    return msgspec.structs.replace(
        draft,
        pieces=pieces,
        words=words(pieces, ruler, draft.font, bold=draft.bold, italic=draft.italic, caps=draft.caps),
        pitch=max(draft.pitch, round(tallest * draft.size, 2)),
    )


def _fitted(run: Run, ruler: Ruler) -> Run:
    return msgspec.structs.replace(run, mathml=ruler.gauge.fitted(run.mathml, display=False))


def _needed(formula: "Box") -> float:
    """The line distance, in ems, at which a formula touches neither letters nor itself on the lines beside it."""
    above, below = formula.ascent, formula.descent
    return max(above + below, above + DESCENT, below + ASCENT) + CLEARANCE


def broken(pieces: tuple[Piece, ...], total: int, firsts: list[int]) -> tuple[Piece, ...]:
    """*pieces* with a line end in place of the blank before each of the words *firsts*.

    Left alone where words and blanks do not match one another one to one (no blanks: Chinese, hyphens).
    """
    gaps = sum(piece.text.count(" ") for piece in pieces if isinstance(piece, Run) and not piece.mathml)
    if gaps != total - 1:
        return pieces
    found: list[Piece] = []
    at = 0
    for piece in pieces:
        if not isinstance(piece, Run) or piece.mathml or " " not in piece.text:
            found.append(piece)
            continue
        held: list[str] = []
        for index, part in enumerate(piece.text.split(" ")):
            if index:
                at += 1
                if at in firsts:
                    if text := " ".join(held):
                        found.append(msgspec.structs.replace(piece, text=text))
                    found.append(Break())
                    held = []
            held.append(part)
        if text := " ".join(held):
            found.append(msgspec.structs.replace(piece, text=text))
    return tuple(found)
