"""The container in which PowerPoint keeps fonts: Embedded OpenType.

Source: https://www.w3.org/submissions/EOT/, version 0x00020001, neither compressed nor encrypted. Text in the header is
UTF-16, numbers are little-endian; those of the font itself are big-endian.
"""

import struct

from slidegen.fonts.assemble import HEAD, OS2, tables_of
from slidegen.fonts.sfnt import needed

_VERSION = 0x00020001
_MAGIC = 0x504C
_DEFAULT_CHARSET = 1
_FAMILY, _STYLE, _FULL, _RELEASE = 1, 2, 4, 5
_WINDOWS, _UNICODE, _ENGLISH = 3, 1, 0x409


def eot(font: bytes) -> bytes:
    """*font*, a single TrueType font, in the container. Raises :class:`~slidegen.errors.FontFileError`."""
    tables = tables_of(font)
    os2, head = needed(tables, b"OS/2", OS2), needed(tables, b"head", HEAD)
    weight, fs_type = struct.unpack_from(">H2xH", os2, 4)
    ranges = struct.unpack_from(">4I", os2, 42)
    pages = struct.unpack_from(">2I", os2, 78) if len(os2) >= 86 else (0, 0)
    (selection,) = struct.unpack_from(">H", os2, 62)
    (adjustment,) = struct.unpack_from(">I", head, 8)
    names = english_names(needed(tables, b"name", 6))
    header = os2[32:42] + struct.pack("<BBIHH", _DEFAULT_CHARSET, selection & 1, weight, fs_type, _MAGIC)
    header += struct.pack("<4I2II", *ranges, *pages, adjustment) + bytes(16)
    for kind in (_FAMILY, _STYLE, _RELEASE, _FULL):
        header += bytes(2) + _sized(names.get(kind, ""))
    header += bytes(2) + _sized("")  # sites that may use the font: any
    whole = 16 + len(header) + len(font)
    return struct.pack("<4I", whole, len(font), _VERSION, 0) + header + font


def english_names(data: bytes) -> dict[int, str]:
    """The English names in a ``name`` table, by their kind, as Windows reads them."""
    count, storage = struct.unpack_from(">HH", data, 2)
    found = {}
    for at in range(count):
        platform, encoding, language, kind, length, start = struct.unpack_from(">6H", data, 6 + 12 * at)
        if (platform, encoding, language) == (_WINDOWS, _UNICODE, _ENGLISH):
            found[kind] = data[storage + start : storage + start + length].decode("utf-16-be", "replace")
    return found


def _sized(text: str) -> bytes:
    data = text.encode("utf-16-le", "replace")
    return struct.pack("<H", len(data)) + data
