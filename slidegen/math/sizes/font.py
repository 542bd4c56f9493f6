"""A font for formulas: sizes of its glyphs and the constants of its MATH table, in ems.

Source: the OpenType MATH table (https://learn.microsoft.com/typography/opentype/spec/math), read by HarfBuzz.
"""

from typing import NamedTuple

from slidegen.world import World


class Glyph(NamedTuple):
    """How wide a glyph is, and how far its ink goes above and below the line."""

    width: float
    ascent: float
    descent: float


class MathFont:
    """One font file with a MATH table."""

    def __init__(self, data: bytes) -> None:
        import uharfbuzz  # 20 ms to load, and most decks have no formulas

        face = uharfbuzz.Face(uharfbuzz.Blob(data))
        self._hb = uharfbuzz
        self._font = uharfbuzz.Font(face)
        self._em = face.upem
        self._glyphs: dict[int, Glyph] = {}
        self._constants: dict[str, float] = {}

    def constant(self, name: str) -> float:
        """A constant by its name in HarfBuzz (``AXIS_HEIGHT``), in ems; percentages as fractions."""
        value = self._constants.get(name)
        if value is None:
            raw = self._font.get_math_constant(getattr(self._hb.OTMathConstant, name))
            value = self._constants[name] = raw / (100 if "PERCENT" in name else self._em)
        return value

    def has(self, character: str) -> bool:
        return bool(self._font.get_nominal_glyph(ord(character)))

    def glyph(self, character: str) -> Glyph | None:
        """The glyph of *character*; None where the font has none."""
        number = self._font.get_nominal_glyph(ord(character))
        return self._measured(number) if number else None

    def _measured(self, number: int) -> Glyph:
        found = self._glyphs.get(number)
        if found is None:
            ink = self._font.get_glyph_extents(number)
            top = ink.y_bearing / self._em if ink is not None else 0.0
            bottom = -(ink.y_bearing + ink.height) / self._em if ink is not None else 0.0
            found = Glyph(self._font.get_glyph_h_advance(number) / self._em, top, bottom)
            self._glyphs[number] = found
        return found

    def overhang(self, character: str) -> float:
        """How far the ink of *character* goes beyond its end."""
        number = self._font.get_nominal_glyph(ord(character))
        ink = self._font.get_glyph_extents(number) if number else None
        if ink is None:
            return 0.0
        over: float = (ink.x_bearing + ink.width - self._font.get_glyph_h_advance(number)) / self._em
        return max(0.0, over)

    def middle(self, character: str) -> float:
        """Where the middle of the ink of *character* is, from its origin."""
        number = self._font.get_nominal_glyph(ord(character))
        ink = self._font.get_glyph_extents(number) if number else None
        return 0.0 if ink is None else float((ink.x_bearing + ink.width / 2) / self._em)

    def sizes(self, character: str) -> list[Glyph]:
        """The glyph of *character* and its taller variants, the smallest first."""
        number = self._font.get_nominal_glyph(ord(character))
        variants = self._font.get_math_glyph_variants(number, "ttb") if number else []
        return [self._measured(variant.glyph) for variant in variants] or ([self._measured(number)] if number else [])

    def widest(self, character: str) -> float:
        """The room that a browser keeps for *character* where it may grow: that of its widest form."""
        number = self._font.get_nominal_glyph(ord(character))
        if not number:
            return 0.0
        parts, _ = self._font.get_math_glyph_assembly(number, "ttb")
        forms = [glyph.width for glyph in self.sizes(character)]
        return max([*forms, *(self._measured(part.glyph).width for part in parts)])

    def grown(self, character: str, height: float) -> Glyph:
        """*character* at least *height* tall: the first variant that is, else put together of pieces."""
        sizes = self.sizes(character)
        if not sizes:
            return Glyph(0.0, 0.0, 0.0)
        for size in sizes:
            if size.ascent + size.descent >= height - 0.002:
                return size
        number = self._font.get_nominal_glyph(ord(character))
        parts, _ = self._font.get_math_glyph_assembly(number, "ttb")
        return sizes[-1]._replace(ascent=height, descent=0.0) if parts else sizes[-1]


_FONTS: dict[str, MathFont] = {}


def math_font(world: World, file: str) -> MathFont:
    """The bundled font *file* for formulas."""
    if file not in _FONTS:
        _FONTS[file] = MathFont(world.bundled(file))
    return _FONTS[file]
