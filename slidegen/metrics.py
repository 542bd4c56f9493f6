"""Advance widths of the shipped fonts, read from tables made when the wheel was built.

Source: the fonts' own ``cmap``, ``hmtx``, ``OS/2`` and ``GPOS`` tables, read by ``hatch_build.py``. Reading
JSON takes a millisecond a face; loading a font library would take longer than the rest of a small build.
"""

import json

from slidegen.world import World


class FaceMetrics:
    """How wide the characters of one font file are.

    ``advances`` is in font units by character, ``kerning`` in font units by pair of characters (``"AV"``).
    ``ascent`` and ``descent`` (positive) are the font's own, in font units.
    """

    __slots__ = ("advances", "ascent", "descent", "kerning", "units_per_em")

    def __init__(self, data: bytes) -> None:
        table = json.loads(data)
        self.units_per_em: int = table["units_per_em"]
        self.ascent: int = table["ascent"]
        self.descent: int = table["descent"]
        self.advances: dict[str, int] = table["advances"]
        self.kerning: dict[str, int] = table["kerning"]


_CACHE: dict[str, FaceMetrics] = {}


def face_metrics(world: World, file: str) -> FaceMetrics:
    """The metrics of a bundled font *file* (``fonts/Inter/Inter_400Regular.ttf``)."""
    if file not in _CACHE:
        _CACHE[file] = FaceMetrics(world.bundled(file.removesuffix(".ttf") + ".metrics.json"))
    return _CACHE[file]
