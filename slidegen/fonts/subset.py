"""Fonts made small: the glyphs of some characters alone, one instance of a variable font, one font of a collection."""

import struct
import zlib
from collections.abc import Iterator

from slidegen.errors import FontFileError
from slidegen.fonts.measure import instance_weight

_TABULAR = int.from_bytes(b"tnum", "big")
"""The OpenType feature of figures that are all as wide: subsets keep it, for columns of numbers and axes."""


def subset(data: bytes, characters: str | None, number: int = 0, *, bold: bool = False, names: bool = False) -> bytes:
    """Font *number* of the file *data* with the glyphs for *characters* alone; None: with all.

    Of a variable font it is the instance for the regular or the *bold* face. *names*: the font keeps all its names.
    Raises :class:`~slidegen.errors.FontFileError`: it is damaged.
    """
    import uharfbuzz  # 25 ms to load

    face = uharfbuzz.Face(data, number)
    wanted = uharfbuzz.SubsetInput()
    if characters is None:
        wanted.keep_everything()
    else:
        wanted.unicode_set.update(map(ord, characters))
        wanted.layout_feature_tag_set.add(_TABULAR)
        wanted.flags |= uharfbuzz.SubsetFlags.NO_HINTING
    if names:
        wanted.name_id_set.update(range(26))
    if face.axis_infos:
        wanted.pin_all_axes_to_default(face)
        if (weight := instance_weight(face, bold=bold)) is not None:
            wanted.pin_axis_location(face, "wght", weight)
    try:
        made: bytes = uharfbuzz.subset(face, wanted).blob.data
    except (RuntimeError, uharfbuzz.HarfBuzzError):
        raise FontFileError("is damaged: no part of it can be taken") from None
    return made


def woff(font: bytes) -> bytes:
    """An OpenType *font* in the WOFF 1.0 container (https://www.w3.org/TR/WOFF/): its tables, deflated."""
    flavour, count = struct.unpack_from(">4sH", font)
    entries, body = [], []
    offset = 44 + 20 * count
    for tag, checksum, start, length in sorted(_tables(font, count)):
        data = font[start : start + length]
        packed = zlib.compress(data, 9)
        stored = packed if len(packed) < length else data
        entries.append(struct.pack(">4sIIII", tag, offset, len(stored), length, checksum))
        body.append(stored + b"\0" * (-len(stored) % 4))
        offset += len(body[-1])
    whole = 12 + 16 * count + sum(length + (-length % 4) for _, _, _, length in _tables(font, count))
    header = struct.pack(">4s4sIHHIHHIIIII", b"wOFF", flavour, offset, count, 0, whole, 1, 0, 0, 0, 0, 0, 0)
    return header + b"".join(entries) + b"".join(body)


def _tables(font: bytes, count: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Tag, checksum, offset and length of each table of *font*."""
    for index in range(count):
        yield struct.unpack_from(">4sIII", font, 12 + 16 * index)
