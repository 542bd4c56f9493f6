"""What the header of a film or a sound tells: its kind, its size in pixels, how long it lasts, and its codecs.

Read from the bytes themselves, whatever the file is called; nothing is decoded. Readers of formats made of boxes are in
:mod:`slidegen.resolve.media.boxes`. Formats: RIFF WAVE, MPEG audio (ISO/IEC 11172-3, with Xing's header), Ogg
(RFC 3533) with Vorbis, Opus and Theora, FLAC (RFC 9639).
"""

import struct

import msgspec

from slidegen.model.assets import MediaKind

_OGG_WINDOW = 64 * 1024
"""An Ogg page is at most this long, so that its last one begins within that many bytes of the end."""

_BITRATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_BITRATES_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
"""Kilobits a second of layer III by index: MPEG 1, then MPEG 2 and 2.5."""

_RATES = (44_100, 48_000, 32_000)
_ID3 = 10


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """``width`` and ``height`` are in pixels as shown, 0 for sounds; ``duration`` in seconds, None: it is not told.

    ``codecs`` are four-character codes, or names as the format has them.
    """

    kind: MediaKind
    width: int = 0
    height: int = 0
    duration: float | None = None
    codecs: tuple[str, ...] = ()

    @property
    def is_video(self) -> bool:
        return self.kind in ("mp4", "mov", "webm", "ogv")


def sniff(data: bytes) -> str | None:
    """The family of formats that *data* is of, by its first bytes; None: none that slidegen reads."""
    if data[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free"):
        return "iso"
    if data.startswith(b"\x1aE\xdf\xa3"):
        return "ebml"
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return "wav"
    if data.startswith(b"OggS"):
        return "ogg"
    if data.startswith(b"fLaC"):
        return "flac"
    if data.startswith(b"ID3") or _mpeg_frame(data, 0) is not None:
        return "mp3"
    return None


def read_header(family: str, data: bytes) -> Header | None:
    """The header of a film or a sound of *family*; None: it is damaged."""
    from slidegen.resolve.media.boxes import read_ebml, read_iso

    readers = {"iso": read_iso, "ebml": read_ebml, "wav": _wav, "ogg": _ogg, "flac": _flac, "mp3": _mp3}
    try:
        return readers[family](data)
    except (struct.error, IndexError, ZeroDivisionError):
        return None


def _wav(data: bytes) -> Header | None:
    at, rate = 12, 0
    while at + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, at)
        if name == b"fmt ":
            (rate,) = struct.unpack_from("<I", data, at + 16)
        elif name == b"data" and rate:
            return Header(kind="wav", duration=min(length, len(data) - at - 8) / rate)
        at += 8 + length + (length & 1)
    return None


def _flac(data: bytes) -> Header | None:
    (packed,) = struct.unpack_from(">Q", data, 18)
    rate, samples = packed >> 44, packed & 0xF_FFFF_FFFF
    return Header(kind="flac", duration=samples / rate if samples else None)


def _ogg(data: bytes) -> Header | None:
    """The first packet says what the stream is; the last page, how far it goes."""
    packet = data[27 + data[26] :][:64]
    last = data.rfind(b"OggS", max(0, len(data) - _OGG_WINDOW))
    position: int = struct.unpack_from("<Q", data, last + 6)[0] if last >= 0 else 0
    if packet.startswith(b"\x01vorbis"):
        (rate,) = struct.unpack_from("<I", packet, 12)
        return Header(kind="ogg", duration=_seconds(position, rate), codecs=("vorbis",))
    if packet.startswith(b"OpusHead"):
        return Header(kind="ogg", duration=_seconds(position, 48_000), codecs=("opus",))
    if packet.startswith(b"\x80theora"):
        width, height = int.from_bytes(packet[14:17], "big"), int.from_bytes(packet[17:20], "big")
        return Header(kind="ogv", width=width, height=height, codecs=("theora",)) if width and height else None
    return None


def _seconds(samples: int, rate: int) -> float | None:
    """How long *samples* last; all bits are set in a page on which nothing ends."""
    return samples / rate if 0 < samples < 1 << 48 else None


class _Frame(msgspec.Struct, frozen=True):
    """A frame of MPEG audio: bytes from its start to the next, samples in it and a second, and its side information."""

    length: int
    samples: int
    rate: int
    side: int


def _mpeg_frame(data: bytes, at: int) -> _Frame | None:
    """The frame of layer III that begins at *at*."""
    if len(data) < at + 4 or data[at] != 0xFF or data[at + 1] & 0xE6 != 0xE2:
        return None
    version, padding, mono = data[at + 1] >> 3 & 3, data[at + 2] >> 1 & 1, data[at + 3] >> 6 == 3
    bitrate, rate = data[at + 2] >> 4, data[at + 2] >> 2 & 3
    if version == 1 or bitrate in (0, 15) or rate == 3:
        return None
    first = version == 3
    hertz = _RATES[rate] >> {3: 0, 2: 1, 0: 2}[version]
    samples = 1152 if first else 576
    kilobits = (_BITRATES if first else _BITRATES_2)[bitrate]
    side = (17 if mono else 32) if first else (9 if mono else 17)
    return _Frame(samples // 8 * kilobits * 1000 // hertz + padding, samples, hertz, side)


def _mp3(data: bytes) -> Header | None:
    """Its first frame tells how many there are (variable bit rates), or that all are as long as it is."""
    at = _after_tag(data)
    for start in range(at, min(at + 4096, len(data))):
        frame = _mpeg_frame(data, start)
        if frame is None or (start + frame.length < len(data) and _mpeg_frame(data, start + frame.length) is None):
            continue
        tag = start + 4 + frame.side
        count = (len(data) - start) / frame.length
        if data[tag : tag + 4] in (b"Xing", b"Info") and data[tag + 7] & 1:
            (count,) = struct.unpack_from(">I", data, tag + 8)
        return Header(kind="mp3", duration=count * frame.samples / frame.rate)
    return None


def _after_tag(data: bytes) -> int:
    """Where the sound begins behind an ID3v2 tag, whose length is written in bytes of seven bits."""
    if not data.startswith(b"ID3"):
        return 0
    length = 0
    for byte in data[6:_ID3]:
        length = length << 7 | byte & 0x7F
    return _ID3 + length
