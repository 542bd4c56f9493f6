"""Headers of films and sounds in formats made of boxes within boxes: MP4, M4A and MOV; WebM.

Formats: ISO/IEC 14496-12 (in ``moov``: ``mvhd``, how long; in each ``trak``: ``tkhd``, how large, ``hdlr``, of what
kind, ``stsd``, in which codec) and Matroska (RFC 9559) on EBML (RFC 8794). Boxes lie about their lengths in damaged
and in hostile files; every reader goes forward only, through a bounded number of them.
"""

import struct
from collections.abc import Iterator

from slidegen.model.assets import MediaKind
from slidegen.pictures.headers import Box, iso_boxes
from slidegen.resolve.media.headers import Header

MOST = 4096
"""Boxes looked at before a reader gives up."""

_SEGMENT, _INFO, _SCALE, _DURATION = 0x18538067, 0x1549A966, 0x2AD7B1, 0x4489
_TRACKS, _TRACK, _CODEC, _VIDEO = 0x1654AE6B, 0xAE, 0x86, 0xE0
_WIDTH, _HEIGHT, _SHOWN_WIDTH, _SHOWN_HEIGHT = 0xB0, 0xBA, 0x54B0, 0x54BA
_CLUSTER = 0x1F43B675


def read_iso(data: bytes) -> Header | None:
    """The header of an MP4, M4A or MOV file; None: it has no ``moov`` box, or no track in it."""
    movie = _child(data, (0, len(data)), b"moov")
    if movie is None:
        return None
    duration: float | None = None
    width = height = 0
    codecs: list[str] = []
    for name, start, end in _inside(data, *movie):
        if name == b"mvhd":
            duration = _length(data, start)
        elif name == b"trak":
            size, codec = _track(data, start, end)
            codecs += [codec] if codec else []
            if size[0] * size[1] > width * height:
                width, height = size
    if not codecs:
        return None
    kind: MediaKind = "m4a" if not width else "mov" if data[8:12] == b"qt  " or data[4:8] != b"ftyp" else "mp4"
    return Header(kind=kind, width=width, height=height, duration=duration, codecs=tuple(codecs))


def _inside(data: bytes, start: int, end: int) -> Iterator[Box]:
    for _, box in zip(range(MOST), iso_boxes(data, start, min(end, len(data))), strict=False):
        yield box


def _child(data: bytes, place: tuple[int, int], *names: bytes) -> tuple[int, int] | None:
    """Start and end of the box that the path of *names* leads to."""
    for wanted in names:
        found = next(((start, end) for name, start, end in _inside(data, *place) if name == wanted), None)
        if found is None:
            return None
        place = found
    return place


def _length(data: bytes, at: int) -> float | None:
    """The duration that ``mvhd`` tells, whose fields are longer in its version 1."""
    unit, length = struct.unpack_from(">IQ", data, at + 20) if data[at] else struct.unpack_from(">II", data, at + 12)
    return length / unit if unit and length else None


def _track(data: bytes, start: int, end: int) -> tuple[tuple[int, int], str]:
    """The size of a track's picture, turned as it is shown, and its codec; empty where it is neither seen nor heard."""
    handler = _child(data, (start, end), b"mdia", b"hdlr")
    samples = _child(data, (start, end), b"mdia", b"minf", b"stbl", b"stsd")
    if handler is None or samples is None:
        return (0, 0), ""
    what = data[handler[0] + 8 : handler[0] + 12]
    if what not in (b"vide", b"soun"):
        return (0, 0), ""
    codec = data[samples[0] + 12 : samples[0] + 16].decode("latin-1")
    head = _child(data, (start, end), b"tkhd")
    if what == b"soun" or head is None:
        return (0, 0), codec
    at = head[0] + (88 if data[head[0]] else 76)
    width, height = (value >> 16 for value in struct.unpack_from(">II", data, at))
    across = struct.unpack_from(">i", data, at - 36)[0]  # the first number of the matrix: 0 for a quarter turn
    return ((width, height) if across else (height, width)), codec


def read_ebml(data: bytes) -> Header | None:
    """The header of a WebM file; None: it has no track."""
    scale, length = 1_000_000, 0.0
    size = (0, 0)
    codecs: list[str] = []
    for name, start, end in _elements(data, 0, len(data), (_SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO)):
        content = data[start:end]
        if name == _SCALE:
            scale = int.from_bytes(content[:8], "big")
        elif name == _DURATION:
            (length,) = struct.unpack(">f" if len(content) == 4 else ">d", content)
        elif name == _CODEC:
            codecs.append(content[:32].decode("latin-1"))
        elif name in (_WIDTH, _SHOWN_WIDTH):
            size = (int.from_bytes(content[:4], "big"), size[1])
        elif name in (_HEIGHT, _SHOWN_HEIGHT):
            size = (size[0], int.from_bytes(content[:4], "big"))
    if not codecs:
        return None
    duration = length * scale / 1e9 if 0 < length < 1e12 else None
    return Header(kind="webm", width=size[0], height=size[1], duration=duration, codecs=tuple(codecs))


def _elements(data: bytes, at: int, end: int, opened: tuple[int, ...]) -> Iterator[tuple[int, int, int]]:
    """Name, start and end of each element before the first cluster, and of those inside the *opened* ones."""
    for _ in range(MOST):
        if at >= end:
            return
        name, at = _number(data, at, marked=True)
        length, start = _number(data, at)
        at = start + length
        if name == _CLUSTER:
            return
        if name in opened:
            at = start  # what is inside follows, in one row with all others
        else:
            yield name, start, min(at, end)


def _number(data: bytes, at: int, *, marked: bool = False) -> tuple[int, int]:
    """A number of one to eight bytes at *at* and the offset behind it.

    The zero bits before its first tell how many bytes follow; names keep that bit (*marked*). Of a length that
    is not known all bits are set.
    """
    count = 9 - data[at].bit_length()
    if count > 8:
        raise IndexError("no number of EBML")
    value = int.from_bytes(data[at : at + count], "big")
    if not marked:
        value &= (1 << 7 * count) - 1
    return value, at + count
