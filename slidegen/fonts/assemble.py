"""Fonts put together of tables, and the names and style of one changed.

Source: the OpenType specification on the table directory, ``name``, ``OS/2`` and ``head``.
"""

import struct
from collections.abc import Mapping

from slidegen.fonts.sfnt import directory, needed, reader

_TOTAL = 0xB1B0AFBA
"""What the checksums of a whole font and its ``checkSumAdjustment`` add up to."""

OS2, HEAD = 78, 54
"""Bytes of the oldest ``OS/2`` and of ``head`` tables."""

_ADJUSTMENT = 8
_WINDOWS, _UNICODE, _ENGLISH = 3, 1, 0x409
_FAMILY, _STYLE, _UNIQUE, _FULL, _RELEASE, _POSTSCRIPT = range(1, 7)
_LEGAL = (0, 5, 7, 8, 9, 11, 12, 13, 14)
"""Kinds of names that any font of a family keeps: copyright, release, trademark, makers, licence."""

_SELECTION = 62
_KEPT = 0xFF80
"""Bits of ``fsSelection`` that do not tell of weight and slant."""


def tables_of(font: bytes) -> dict[bytes, bytes]:
    """The tables of a single *font* by their tags."""
    found = directory(reader(font), 0)
    return {tag: font[start : start + length] for tag, (start, length) in found.items()}


def assemble(tables: Mapping[bytes, bytes]) -> bytes:
    """The font that has *tables*, with all its checksums."""
    tables = {**tables, b"head": _patched(tables[b"head"], _ADJUSTMENT, bytes(4))}
    count = len(tables)
    power = 1 << count.bit_length() - 1
    flavour = b"OTTO" if b"CFF " in tables or b"CFF2" in tables else b"\0\1\0\0"
    font = flavour + struct.pack(">4H", count, 16 * power, power.bit_length() - 1, 16 * (count - power))
    body, offset, head = b"", len(font) + 16 * count, 0
    for tag in sorted(tables):
        data = tables[tag]
        if tag == b"head":
            head = offset + len(body)
        font += tag + struct.pack(">3I", _checksum(data), offset + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    font += body
    return _patched(font, head + _ADJUSTMENT, struct.pack(">I", (_TOTAL - _checksum(font)) & 0xFFFFFFFF))


def named(font: bytes, names: Mapping[int, str], *, bold: bool, italic: bool) -> bytes:
    """A single *font* as the face of a family that *names* (``1`` is the family's) and the styles tell.

    Raises :class:`~slidegen.errors.FontFileError`: it lacks tables that tell of its style.
    """
    tables = tables_of(font)
    os2, head = needed(tables, b"OS/2", OS2), needed(tables, b"head", HEAD)
    (selection,) = struct.unpack_from(">H", os2, _SELECTION)
    style = italic << 0 | bold << 5 | (not bold and not italic) << 6
    os2 = _patched(os2, _SELECTION, struct.pack(">H", selection & _KEPT | style))
    os2 = _patched(os2, 4, struct.pack(">H", 700 if bold else 400))
    head = _patched(head, 44, struct.pack(">H", bold | italic << 1))
    family = names[_FAMILY]
    word = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "Bold Italic"}
    style_name = word[bold, italic]
    own = {
        **{kind: text for kind, text in names.items() if kind in _LEGAL},
        _FAMILY: family,
        _STYLE: style_name,
        _UNIQUE: f"{names.get(_RELEASE, '')};{family} {style_name}",
        _FULL: f"{family} {style_name}",
        _POSTSCRIPT: f"{family}-{style_name}".replace(" ", "")[:63],
    }
    return assemble({**tables, b"OS/2": os2, b"head": head, b"name": name_table(own)})


def name_table(names: Mapping[int, str]) -> bytes:
    """A ``name`` table of English names as Windows reads them."""
    rows, storage = b"", b""
    for kind in sorted(names):
        data = names[kind].encode("utf-16-be", "replace")
        rows += struct.pack(">6H", _WINDOWS, _UNICODE, _ENGLISH, kind, len(data), len(storage))
        storage += data
    return struct.pack(">3H", 0, len(names), 6 + len(rows)) + rows + storage


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    total: int = sum(struct.unpack(f">{len(padded) // 4}I", padded))
    return total & 0xFFFFFFFF


def _patched(data: bytes, offset: int, value: bytes) -> bytes:
    return data[:offset] + value + data[offset + len(value) :]
