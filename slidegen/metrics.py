"""Advance widths of fonts: from tables made when the wheel was built for those that ship, else measured once.

Source: the fonts' own ``cmap``, ``hmtx``, ``hhea`` and ``GPOS`` tables, read by :mod:`slidegen.fonts.measure`. The
tables hold every character of a font; reading one takes 0.1 (monospaced) to 1.5 ms, less than loading a font library.
"""

import msgspec

from slidegen.world import SHIPPED, World

_VERSION = "1"
"""Counts changes of how fonts are measured, since what was measured is kept between builds."""


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


def face_metrics(world: World, file: str, number: int = 0, *, bold: bool = False) -> FaceMetrics:
    """The metrics of font *number* in *file*, a name that :meth:`~slidegen.world.World.font` knows.

    *bold* chooses the instance of a variable font. Raises :class:`~slidegen.errors.WorldError` and, for a shipped file
    that is not there, :class:`OSError`.
    """
    if not file.startswith(SHIPPED):
        return _measured(world, file, number, bold)
    if file not in _CACHE:
        _CACHE[file] = msgspec.json.decode(world.bundled(file.removesuffix(".ttf") + ".metrics.json"), type=FaceMetrics)
    return _CACHE[file]


def _measured(world: World, file: str, number: int, bold: bool) -> FaceMetrics:
    """The metrics of a font that does not ship; measuring takes a tenth of a second, so the table is kept."""
    from hashlib import sha256

    from slidegen.cache import cache_key

    data = world.font(file)
    key = cache_key("font-metrics", _VERSION, sha256(data).hexdigest(), str(number), str(bold))
    kept = world.recall(key)
    if kept is None:
        from slidegen.fonts.measure import measure

        kept = measure(data, number, bold=bold)
        world.remember(key, kept)
    return msgspec.json.decode(kept, type=FaceMetrics)
