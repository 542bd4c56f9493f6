"""Small films and sounds, made by hand."""

import struct
import wave
from io import BytesIO


def wav(seconds: float = 1.0, rate: int = 8000) -> bytes:
    """Silence that lasts *seconds*."""
    out = BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(bytes(2 * round(seconds * rate)))
    return out.getvalue()


def box(name: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return struct.pack(">I4s", 8 + len(body), name) + body


def track(handler: bytes, codec: bytes, width: int = 0, height: int = 0, *, turned: bool = False) -> bytes:
    matrix = (0, 1, 0, -1, 0, 0, 0, 0, 1) if turned else (1, 0, 0, 0, 1, 0, 0, 0, 1)
    head = (
        bytes(40)
        + struct.pack(">9i", *(value << 16 for value in matrix))
        + struct.pack(">II", width << 16, height << 16)
    )
    samples = box(b"stsd", struct.pack(">II", 0, 1), box(codec, bytes(8)))
    media = box(b"mdia", box(b"hdlr", bytes(8), handler, bytes(12)), box(b"minf", box(b"stbl", samples)))
    return box(b"trak", box(b"tkhd", head), media)


def mp4(*tracks: bytes, brand: bytes = b"isom", seconds: float = 4.0) -> bytes:
    length = box(b"mvhd", bytes(12), struct.pack(">II", 1000, round(seconds * 1000)), bytes(80))
    return box(b"ftyp", brand, bytes(4)) + box(b"moov", length, *tracks) + box(b"mdat", bytes(16))


VIDEO = track(b"vide", b"avc1", 640, 360)
SOUND = track(b"soun", b"mp4a")
FILM = mp4(VIDEO, SOUND)


def element(name: int, *content: bytes) -> bytes:
    body = b"".join(content)
    raw = name.to_bytes((name.bit_length() + 7) // 8, "big")
    return raw + (0x10000000 | len(body)).to_bytes(4, "big") + body


def webm() -> bytes:
    info = element(
        0x1549A966, element(0x2AD7B1, (1_000_000).to_bytes(3, "big")), element(0x4489, struct.pack(">d", 2500.0))
    )
    size = element(0xE0, element(0xB0, (320).to_bytes(2, "big")), element(0xBA, (240).to_bytes(2, "big")))
    tracks = element(0x1654AE6B, element(0xAE, element(0x86, b"V_VP9"), size))
    return element(0x1A45DFA3, b"") + element(0x18538067, info, tracks, element(0x1F43B675, b"frames"))


def mp3(frames: int = 40) -> bytes:
    """Frames of 128 kbit/s at 44.1 kHz."""
    return (b"\xff\xfb\x90\x64" + bytes(413)) * frames


def ogg(packet: bytes, position: int) -> bytes:
    def page(data: bytes, position: int) -> bytes:
        return b"OggS\0\2" + struct.pack("<QIIIB", position, 1, 0, 0, 1) + bytes([len(data)]) + data

    return page(packet, 0) + page(b"sound", position)


VORBIS = ogg(b"\x01vorbis" + struct.pack("<IBI", 0, 2, 44_100) + bytes(16), 88_200)
OPUS = ogg(b"OpusHead" + bytes(11), 96_000)
THEORA = ogg(b"\x80theora" + bytes(7) + (320).to_bytes(3, "big") + (240).to_bytes(3, "big") + bytes(20), 0)
FLAC = b"fLaC\0\0\0\x22" + bytes(10) + struct.pack(">Q", 44_100 << 44 | 132_300) + bytes(16)
