"""What a picture's header tells: its kind, its size in pixels, how it is turned, and whether it is all there.

Read from the bytes themselves, because a file's name may lie, a library takes longer to import than
a small build may last, and a picture that would fill the memory must be refused before it is decoded.
Formats: PNG (W3C), JPEG (ITU T.81, Exif 2.3), GIF89a, WebP (RFC 9649), AVIF (ISO/IEC 23008-12), SVG.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import msgspec

from slidegen.model.assets import AssetKind

Box: TypeAlias = tuple[bytes, int, int]
"""Name, and start and end of the content, of a box of an ISO base media file."""

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """Width and height in pixels as shown, after ``orientation`` (EXIF, 1..8); ``whole``: nothing is missing."""

    width: int
    height: int
    orientation: int = 1
    whole: bool = True


def sniff(data: bytes) -> AssetKind | None:
    """The kind of picture that *data* is, by its first bytes; None: none that slidegen reads."""
    if data.startswith(PNG_SIGNATURE):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" and (b"avif" in data[8:64] or b"avis" in data[8:64]):
        return "avif"
    return None


def read_header(kind: AssetKind, data: bytes) -> Header | None:
    """The header of a raster picture of *kind*; None: it is damaged so early that it tells nothing."""
    try:
        match kind:
            case "png":
                header = _png(data)
            case "jpeg":
                header = _jpeg(data)
            case "gif":
                header = _gif(data)
            case "webp":
                header = _webp(data)
            case "avif":
                header = _avif(data)
            case _:
                return None
    except (struct.error, IndexError):
        return None
    return header if header is not None and header.width > 0 and header.height > 0 else None


def _png(data: bytes) -> Header | None:
    if data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return Header(width=width, height=height, whole=_png_is_whole(data))


def _png_is_whole(data: bytes) -> bool:
    """Whether all chunks up to the end chunk are there and have the checksums they say."""
    view, at, pixels = memoryview(data), len(PNG_SIGNATURE), False
    while at + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 8 + length
        if end + 4 > len(data) or zlib.crc32(view[at + 4 : end]) != struct.unpack_from(">I", data, end)[0]:
            return False
        pixels = pixels or name == b"IDAT"
        if name == b"IEND":
            return pixels
        at = end + 4
    return False


def _jpeg(data: bytes) -> Header | None:
    width = height = 0
    orientation = 1
    for marker, start, end in _jpeg_segments(data):
        if marker == 0xE1 and data[start : start + 6] == b"Exif\0\0":
            orientation = _exif_orientation(data[start + 6 : end])
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # a frame header, not tables or arithmetic
            height, width = struct.unpack_from(">HH", data, start + 1)
        elif marker == 0xDA:  # the scan: compressed pixels up to the end marker
            whole = data.find(b"\xff\xd9", end) >= 0
            if orientation >= 5:
                width, height = height, width
            return Header(width=width, height=height, orientation=orientation, whole=whole)
    return None


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of each segment's content, up to and including the first scan's header."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:  # markers without content
            at += 2
            continue
        length: int = struct.unpack_from(">H", data, at + 2)[0]
        yield marker, at + 4, at + 2 + length
        if marker == 0xDA:
            return
        at += 2 + length


def _exif_orientation(tiff: bytes) -> int:
    """The orientation in an Exif block (a small TIFF file), 1 where it has none."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (directory,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, directory)
        for number in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, directory + 2 + 12 * number)
            if tag == 0x0112:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _gif(data: bytes) -> Header:
    width, height = struct.unpack_from("<HH", data, 6)
    return Header(width=width, height=height, whole=_gif_is_whole(data))


def _gif_is_whole(data: bytes) -> bool:
    """Whether at least one image and all blocks up to the end are there; the end mark itself is often forgotten."""
    at, images = 13 + _gif_colours(data[10]), False
    while at < len(data) and data[at] != 0x3B:
        match data[at]:
            case 0x21:  # an extension
                at += 2
            case 0x2C if at + 10 < len(data):  # an image, with the size of its codes before its data
                at, images = at + 11 + _gif_colours(data[at + 9]), True
            case 0x00:  # padding
                at += 1
                continue
            case _:
                return False
        while at < len(data) and data[at]:
            at += 1 + data[at]
        at += 1
    return images and at <= len(data)


def _gif_colours(flags: int) -> int:
    """The length of a colour table, as *flags* tell."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _webp(data: bytes) -> Header | None:
    whole = struct.unpack_from("<I", data, 4)[0] + 8 <= len(data)
    match data[12:16]:
        case b"VP8X":
            width = int.from_bytes(data[24:27], "little") + 1
            height = int.from_bytes(data[27:30], "little") + 1
        case b"VP8L":
            bits = struct.unpack_from("<I", data, 21)[0]
            width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = (value & 0x3FFF for value in struct.unpack_from("<HH", data, 26))
        case _:
            return None
    return Header(width=width, height=height, whole=whole)


def _avif(data: bytes) -> Header | None:
    """Sizes are properties in the ``meta`` box. The largest is the picture's own; parts of a grid are smaller."""
    top = list(iso_boxes(data, 0, len(data)))
    sizes: list[tuple[int, int]] = []
    turned = False
    for name, start, _ in _properties(data, top):
        if name == b"ispe":
            sizes.append(struct.unpack_from(">II", data, start + 4))
        elif name == b"irot":
            turned = bool(data[start] & 1)
    if not sizes:
        return None
    width, height = max(sizes, key=lambda size: size[0] * size[1])
    if turned:
        width, height = height, width
    whole = all(end <= len(data) for _, _, end in top) and any(name == b"mdat" for name, _, _ in top)
    return Header(width=width, height=height, whole=whole)


def _properties(data: bytes, boxes: Iterable[Box]) -> Iterable[Box]:
    """The boxes in ``meta``/``iprp``/``ipco``; ``meta`` starts with four bytes of version and flags."""
    for name, skipped in ((b"meta", 4), (b"iprp", 0), (b"ipco", 0)):
        found = next(((start, end) for box, start, end in boxes if box == name), None)
        if found is None:
            return ()
        boxes = iso_boxes(data, found[0] + skipped, found[1])
    return boxes


def iso_boxes(data: bytes, at: int, end: int) -> Iterator[Box]:
    """Name, start and end of the content of each box; a length of 0 means the rest, 1 a 64-bit length."""
    while at + 8 <= min(end, len(data)):
        length, name = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if length == 1:
            (length,) = struct.unpack_from(">Q", data, start)
            start += 8
        elif length == 0:
            length = end - at
        if length < start - at:
            return
        yield name, start, at + length
        at += length
