"""Advance widths of the shipped fonts, read from tables made when the wheel was built.

Source: the fonts' own ``cmap``, ``hmtx``, ``hhea`` and ``GPOS`` tables, read by ``hatch_build.py``. The tables
hold every character of a font; reading one takes 0.1 (monospaced) to 1.5 ms, less than loading a font library.
"""

import msgspec

from slidegen.world import World


class FaceMetrics(msgspec.Struct, frozen=True, kw_only=True):
    """How wide the characters of one font file are.

    ``advances`` is in font units by character, ``kerning`` in font units by pair of characters (``"AV"``): what to
    add to the sum of their advances. Pairs cover Western European letters, digits and punctuation.
    ``ascent`` and ``descent`` (positive) are the font's own, in font units.
    """

    units_per_em: int
    ascent: int
    descent: int
    advances: dict[str, int]
    kerning: dict[str, int]


_CACHE: dict[str, FaceMetrics] = {}


def face_metrics(world: World, file: str) -> FaceMetrics:
    """The metrics of a bundled font *file* (``fonts/Inter/Inter_400Regular.ttf``)."""
    if file not in _CACHE:
        _CACHE[file] = msgspec.json.decode(world.bundled(file.removesuffix(".ttf") + ".metrics.json"), type=FaceMetrics)
    return _CACHE[file]
