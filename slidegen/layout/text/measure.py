"""How wide text is: advance widths with kerning, from tables of the fonts.

All widths are in ems, so that one measurement serves every size that fitting tries. Characters that
the theme's font lacks are as wide as the body font has them, else as
:func:`slidegen.layout.text.scripts.average` says.
"""

from typing import TYPE_CHECKING

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.layout.text.scripts import average
from slidegen.metrics import FaceMetrics, face_metrics
from slidegen.model.style import FontRole
from slidegen.theme.theme import FontFace, FontFamily, Fonts
from slidegen.world import World

if TYPE_CHECKING:
    from slidegen.math.sizes.measure import Gauge


class Face:
    """One font file as measured: widths of words in ems, remembered."""

    __slots__ = ("_advances", "_em", "_fallback", "_kerning", "_words")

    def __init__(self, metrics: FaceMetrics | None, fallback: "Face | None" = None) -> None:
        self._advances = dict(metrics.advances) if metrics else {}
        self._kerning = metrics.kerning if metrics else {}
        self._em = metrics.units_per_em if metrics else 1000
        self._fallback = fallback
        self._words: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The width of *text* in ems."""
        known = self._words.get(text)
        if known is None:
            known = self._words[text] = self._measure(text)
        return known

    def _measure(self, text: str) -> float:
        advances, kerning = self._advances, self._kerning
        try:
            total = sum([advances[character] for character in text])
        except KeyError:
            for character in text:
                if character not in advances:
                    advances[character] = round(self._other(character) * self._em)
            total = sum([advances[character] for character in text])
        if kerning:
            for at in range(len(text) - 1):
                if (pair := text[at : at + 2]) in kerning:
                    total += kerning[pair]
        return total / self._em

    def _other(self, character: str) -> float:
        if self._fallback is not None and character in self._fallback._advances:
            return self._fallback._advances[character] / self._fallback._em
        return average(character)


class Ruler:
    """Measures with a theme's fonts. A face is read from disk when the first word is set in it."""

    __slots__ = ("_faces", "_files", "_fonts", "_gauge", "_report", "_world")

    def __init__(self, fonts: Fonts, world: World, report: Report) -> None:
        self._fonts = fonts
        self._world = world
        self._report = report
        self._faces: dict[tuple[FontRole, bool, bool], Face] = {}
        self._files: dict[FontFace, Face] = {}
        self._gauge: Gauge | None = None

    @property
    def gauge(self) -> "Gauge":
        """What measures formulas."""
        if self._gauge is None:
            from slidegen.math.sizes.font import math_font  # most decks have no formulas
            from slidegen.math.sizes.measure import Gauge

            font = math_font(self._world, self._fonts.math.face(bold=False, italic=False).file)
            self._gauge = Gauge(font, self._words)
        return self._gauge

    def _words(self, variant: str) -> "Face":
        """The face for text in formulas, by its ``mathvariant``."""
        return self.face("mono" if variant == "monospace" else "body", variant == "bold", variant == "italic")

    def face(self, font: FontRole, bold: bool = False, italic: bool = False) -> Face:
        """The face that *font* is set in."""
        key = (font, bold, italic)
        face = self._faces.get(key)
        if face is None:
            face = self._faces[key] = self._find(font, bold, italic)
        return face

    def _find(self, font: FontRole, bold: bool, italic: bool) -> Face:
        family = self._fonts.role(font)
        fallback = self.face("body", bold, italic) if family is not self._fonts.body else None
        if not family.faces:
            return self._missing(family, fallback)
        chosen = family.face(bold=bold, italic=italic)
        if chosen not in self._files:
            try:
                metrics = face_metrics(self._world, chosen.file, chosen.number, bold=chosen.bold)
            except (OSError, WorldError):
                return self._missing(family, fallback)
            self._files[chosen] = Face(metrics, fallback)
        return self._files[chosen]

    def _missing(self, family: FontFamily, fallback: Face | None) -> Face:
        self._report.add("missing-font", f"the widths of the font `{family.name}` are not there")
        return fallback or Face(None)
