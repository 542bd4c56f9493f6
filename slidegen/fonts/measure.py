"""How wide the characters of a font are, by shaping them with HarfBuzz.

It is run when the wheel is built, too: nothing but HarfBuzz may be needed here.
"""

from typing import Any

REGULAR, BOLD = 400, 700
"""Weights of a variable font's instances that stand for a family's regular and bold faces."""

KERNED = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)))) + "ŒœŠšŽžŸ–—‘’‚“”„•…‹›€"
"""Pairs of these are shaped: Latin letters as far as Latin-1 and Windows' additions to it, digits, punctuation."""


def measure(data: bytes, number: int = 0, *, bold: bool = False) -> bytes:
    """The metrics table of font *number* in a file: compact JSON as :class:`slidegen.metrics.FaceMetrics` reads it.

    Advances come from shaping each character of the font's ``cmap``, kerning from shaping each pair of ``KERNED``
    (so that it holds ligatures too); only pairs that differ from the sum of their advances are kept. Of a variable
    font the instance is measured that stands for the regular or the *bold* face.
    """
    import json

    import uharfbuzz

    face = uharfbuzz.Face(data, number)
    font = uharfbuzz.Font(face)
    if (weight := instance_weight(face, bold=bold)) is not None:
        font.set_variations({"wght": weight})

    def width(text: str) -> int:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer)
        return sum(position.x_advance for position in buffer.glyph_positions)

    advances = {chr(code): width(chr(code)) for code in sorted(face.unicodes)}
    letters = [letter for letter in KERNED if letter in advances]
    pairs = ((first + second, advances[first] + advances[second]) for first in letters for second in letters)
    kerning = {pair: difference for pair, plain in pairs if (difference := width(pair) - plain)}
    extents = font.get_font_extents("ltr")
    table = {
        "units_per_em": face.upem,
        "ascent": extents.ascender,
        "descent": -extents.descender,
        "advances": advances,
        "kerning": kerning,
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def instance_weight(face: Any, *, bold: bool) -> float | None:
    """The weight that a variable font, a ``uharfbuzz.Face``, is set to; None: it has no axis of weights."""
    axis = next((axis for axis in face.axis_infos if axis.tag == "wght"), None)
    return None if axis is None else min(max(BOLD if bold else REGULAR, axis.min_value), axis.max_value)
