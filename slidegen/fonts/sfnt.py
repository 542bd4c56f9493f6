"""What font files say of themselves: families, styles, licence, outlines.

Source: the OpenType specification's table directory, ``name``, ``head``, ``OS/2`` and ``fvar``
(https://learn.microsoft.com/typography/opentype/spec/). Only these few tables are read, also of files of many MB.
"""

import struct
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from slidegen.errors import FontFileError

Read: TypeAlias = Callable[[int, int], bytes]
"""The bytes of a file from an offset, as many as a length says or as there are."""

_FLAVOURS = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf")
_MOST_FACES = 256
_MOST_TABLES = 512
_LARGEST = 1 << 20
"""Bytes of the largest table that is read here; names take a few thousand."""

_WINDOWS = 3
_ENGLISH = 0x409
_FAMILY, _TYPOGRAPHIC = 1, 16

_RESTRICTED = 0x0002
_PREVIEW = 0x0004
_NO_SUBSET = 0x0100
_BITMAP_ONLY = 0x0200


class Licence(NamedTuple):
    """What a font's ``fsType`` allows: being carried by a document at all, only to show it, in parts."""

    embedding: bool
    editing: bool
    subsetting: bool


class FaceInfo(NamedTuple):
    """One font. ``family`` is its name in menus, of up to four styles; ``names`` are all that it goes by, in all
    languages and as a larger family's member; ``weight`` and ``width`` are those of ``OS/2`` (400 and 5 are the regular
    ones); ``weights`` is the range of a variable font's weight axis; ``outlines`` tells TrueType's (``glyf``).
    """

    number: int
    family: str
    names: frozenset[str]
    weight: int
    width: int
    bold: bool
    italic: bool
    weights: tuple[float, float] | None
    licence: Licence
    outlines: bool


def describe(read: Read) -> tuple[FaceInfo, ...]:
    """The fonts in a file. Raises :class:`FontFileError`."""
    try:
        return tuple(_face(read, offset, number) for number, offset in enumerate(_offsets(read)))
    except (struct.error, IndexError):
        raise FontFileError("is cut short or damaged") from None


def describe_bytes(data: bytes) -> tuple[FaceInfo, ...]:
    """The fonts in *data*. Raises :class:`FontFileError`."""
    return describe(reader(data))


def reader(data: bytes) -> Read:
    """Reads *data*."""
    return lambda offset, length: data[offset : offset + length]


def describe_file(path: str) -> tuple[FaceInfo, ...]:
    """The fonts in the file at *path*. Raises :class:`FontFileError` and :class:`OSError`."""
    with open(path, "rb") as file:

        def read(offset: int, length: int) -> bytes:
            file.seek(offset)
            return file.read(length)

        return describe(read)


def _offsets(read: Read) -> tuple[int, ...]:
    """Where the table directories of a file's fonts are."""
    kind = read(0, 4)
    if kind in (b"wOFF", b"wOF2"):
        raise FontFileError("is packed for the web (WOFF); use the .ttf or .otf file that it was made from")
    if kind not in _FLAVOURS:
        raise FontFileError("is no TrueType or OpenType font")
    if kind != b"ttcf":
        return (0,)
    (count,) = struct.unpack(">I", read(8, 4))
    if count > _MOST_FACES:
        raise FontFileError("claims to hold more fonts than any does")
    return struct.unpack(f">{count}I", read(12, 4 * count))


def _face(read: Read, offset: int, number: int) -> FaceInfo:
    tables = directory(read, offset)
    if b"name" not in tables or b"head" not in tables or b"cmap" not in tables:
        raise FontFileError("lacks tables that every font has")
    family, names = _names(table(read, tables, b"name"))
    if not family:
        raise FontFileError("does not tell its family's name")
    (mac_style,) = struct.unpack_from(">H", table(read, tables, b"head"), 44)
    os2 = table(read, tables, b"OS/2")
    weight, width, fs_type, selection = 700 if mac_style & 1 else 400, 5, 0, (mac_style & 1) << 5 | mac_style >> 1 & 1
    if len(os2) >= 64:
        weight, width, fs_type = struct.unpack_from(">3H", os2, 4)
        (selection,) = struct.unpack_from(">H", os2, 62)
    return FaceInfo(
        number=number,
        family=family,
        names=names,
        weight=weight,
        width=width,
        bold=bool(selection & 1 << 5),
        italic=bool(selection & (1 | 1 << 9)),
        weights=_weights(table(read, tables, b"fvar")),
        licence=_licence(fs_type),
        outlines=b"glyf" in tables,
    )


def needed(tables: dict[bytes, bytes], tag: bytes, length: int) -> bytes:
    """The table of that name, at least *length* bytes long. Raises :class:`FontFileError`."""
    data = tables.get(tag, b"")
    if len(data) < length:
        raise FontFileError(f"has no proper table `{tag.decode().strip()}`")
    return data


def directory(read: Read, offset: int) -> dict[bytes, tuple[int, int]]:
    """Offset and length of each table of the font whose directory is at *offset*."""
    (count,) = struct.unpack(">H", read(offset + 4, 2))
    if count > _MOST_TABLES:
        raise FontFileError("is damaged")
    rows = struct.iter_unpack(">4s4xII", read(offset + 12, 16 * count))
    return {tag: (start, length) for tag, start, length in rows}


def table(read: Read, tables: dict[bytes, tuple[int, int]], tag: bytes) -> bytes:
    """A table's bytes; none where the font lacks it."""
    start, length = tables.get(tag, (0, 0))
    return read(start, min(length, _LARGEST)) if length else b""


def _names(data: bytes) -> tuple[str, frozenset[str]]:
    """The family's name, in English if it has one, and all names of its family and larger family."""
    count, storage = struct.unpack_from(">HH", data, 2)
    found: dict[str, int] = {}
    for at in range(count):
        platform, encoding, language, kind, length, start = struct.unpack_from(">6H", data, 6 + 12 * at)
        if kind not in (_FAMILY, _TYPOGRAPHIC):
            continue
        raw = data[storage + start : storage + start + length]
        text = raw.decode("utf-16-be" if platform != 1 else "mac-roman", "replace").replace("\0", "").strip()
        if not text or (platform == 1 and encoding != 0):
            continue
        rank = (kind == _TYPOGRAPHIC) * 4 + (language not in (0, _ENGLISH)) * 2 + (platform != _WINDOWS)
        found[text] = min(rank, found.get(text, rank))
    family = min(found, key=lambda name: found[name], default="")
    return family, frozenset(found)


def _weights(fvar: bytes) -> tuple[float, float] | None:
    """The least and the greatest weight of a variable font; None: it has no such axis."""
    if len(fvar) < 16:
        return None
    start, _, count, size = struct.unpack_from(">4H", fvar, 4)
    for at in range(count):
        tag, least, _, most = struct.unpack_from(">4s3i", fvar, start + size * at)
        if tag == b"wght":
            return least / 65536, most / 65536
    return None


def _licence(fs_type: int) -> Licence:
    """What the licence bits say; where several of the first four are set, the most generous counts."""
    rights = fs_type & 0xF
    shown_only = rights & _PREVIEW and not rights & 8
    return Licence(
        embedding=not (rights & 0xE == _RESTRICTED or fs_type & _BITMAP_ONLY),
        editing=not (shown_only or rights & 0xE == _RESTRICTED),
        subsetting=not fs_type & _NO_SUBSET,
    )
