"""Headers agree with what Pillow decodes, and damage is seen without decoding."""

import io
import struct
import zlib
from typing import Any

import pytest
from PIL import Image

from slidegen.model.assets import AssetKind
from slidegen.pictures.headers import PNG_SIGNATURE, Header, read_header, sniff


def picture(format: str, size: tuple[int, int] = (31, 17), **options: Any) -> bytes:
    image = Image.new("RGB", size)
    image.putdata([(x * 7 % 256, y * 13 % 256, x * y % 256) for y in range(size[1]) for x in range(size[0])])
    buffer = io.BytesIO()
    image.save(buffer, format, **options)
    return buffer.getvalue()


def exif(orientation: int) -> Image.Exif:
    tags = Image.Exif()
    tags[0x0112] = orientation
    tags[0x010F] = "Maker"
    return tags


def header(kind: AssetKind, data: bytes) -> Header:
    found = read_header(kind, data)
    assert found is not None
    return found


SAMPLES: dict[AssetKind, bytes] = {
    "png": picture("PNG"),
    "jpeg": picture("JPEG"),
    "gif": picture("GIF"),
    "webp": picture("WEBP", quality=80),
    "avif": picture("AVIF"),
}


@pytest.mark.parametrize("kind", SAMPLES)
def test_kind_and_size_by_content(kind: AssetKind) -> None:
    assert sniff(SAMPLES[kind]) == kind
    assert read_header(kind, SAMPLES[kind]) == Header(width=31, height=17)


@pytest.mark.parametrize("options", [{"lossless": True}, {"quality": 50, "exif": exif(1).tobytes()}])
def test_all_flavours_of_webp(options: dict[str, Any]) -> None:
    assert read_header("webp", picture("WEBP", **options)) == Header(width=31, height=17)


def test_progressive_jpeg() -> None:
    assert read_header("jpeg", picture("JPEG", progressive=True)) == Header(width=31, height=17)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_turns_the_size(orientation: int) -> None:
    data = picture("JPEG", exif=exif(orientation))
    width, height = (31, 17) if orientation < 5 else (17, 31)
    assert read_header("jpeg", data) == Header(width=width, height=height, orientation=orientation)


def test_big_endian_exif_and_nonsense_in_it() -> None:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
    data = picture("JPEG", exif=b"Exif\0\0" + tiff)
    found = header("jpeg", data)
    assert (found.orientation, found.width) == (6, 17)
    for broken in (b"", b"XX", tiff[:12], tiff.replace(b"\0\x06\0\0", b"\0\x63\0\0")):
        assert header("jpeg", picture("JPEG", exif=b"Exif\0\0" + broken)).orientation == 1


def test_a_large_avif_is_a_grid_with_one_size() -> None:
    data = picture("AVIF", size=(600, 400), quality=1)
    assert read_header("avif", data) == Header(width=600, height=400)


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_cut_off_picture_is_not_whole(kind: AssetKind) -> None:
    data = SAMPLES[kind]
    found = read_header(kind, data[: len(data) - len(data) // 10 - 1])
    assert found is None or not found.whole


@pytest.mark.parametrize("kind", SAMPLES)
def test_no_beginning_of_a_picture_breaks_the_reader(kind: AssetKind) -> None:
    data = SAMPLES[kind]
    whole = [length for length in range(len(data)) if (h := read_header(kind, data[:length])) is not None and h.whole]
    assert not whole or min(whole) > len(data) - 8


@pytest.mark.parametrize("kind", SAMPLES)
def test_no_spoilt_byte_breaks_the_reader(kind: AssetKind) -> None:
    data = bytearray(SAMPLES[kind])
    for at in range(len(data)):
        before = data[at]
        data[at] ^= 0xFF
        read_header(kind, bytes(data))  # must not raise
        data[at] = before


def test_a_spoilt_png_chunk_is_seen() -> None:
    data = bytearray(SAMPLES["png"])
    data[data.index(b"IDAT") + 10] ^= 1
    assert read_header("png", bytes(data)) == Header(width=31, height=17, whole=False)


def test_a_huge_png_is_known_from_its_header() -> None:
    head = struct.pack(">II5B", 30_000, 30_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    found = header("png", PNG_SIGNATURE + chunk)
    assert (found.width, found.height, found.whole) == (30_000, 30_000, False)


def test_a_picture_without_size_has_no_header() -> None:
    assert read_header("gif", b"GIF89a" + b"\0" * 20 + b";") is None
    assert read_header("svg", b"<svg/>") is None


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7", b"RIFF1234WAVE", b"\0\0\0\x18ftypmp42", b"BM123456"])
def test_other_files_are_no_pictures(data: bytes) -> None:
    assert sniff(data) is None


def test_bytes_behind_the_end_do_no_harm() -> None:
    assert header("jpeg", SAMPLES["jpeg"] + b"\0" * 100).whole
    assert header("png", SAMPLES["png"] + b"trailer").whole
    assert header("gif", SAMPLES["gif"] + b"\0\0").whole
