"""What headers of films and sounds tell, and that damaged ones tell nothing, quickly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.resolve.media.headers import Header, read_header, sniff
from tests.resolve.media.samples import FILM, FLAC, OPUS, SOUND, THEORA, VIDEO, VORBIS, mp3, mp4, track, wav, webm


def header(data: bytes) -> Header | None:
    family = sniff(data)
    return read_header(family, data) if family is not None else None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (FILM, ("mp4", 640, 360, 4.0, ("avc1", "mp4a"))),
        (mp4(VIDEO, brand=b"qt  "), ("mov", 640, 360, 4.0, ("avc1",))),
        (mp4(SOUND), ("m4a", 0, 0, 4.0, ("mp4a",))),
        (mp4(track(b"vide", b"hvc1", 640, 360, turned=True)), ("mp4", 360, 640, 4.0, ("hvc1",))),
        (webm(), ("webm", 320, 240, 2.5, ("V_VP9",))),
        (wav(1.5), ("wav", 0, 0, 1.5, ())),
        (VORBIS, ("ogg", 0, 0, 2.0, ("vorbis",))),
        (OPUS, ("ogg", 0, 0, 2.0, ("opus",))),
        (THEORA, ("ogv", 320, 240, None, ("theora",))),
        (FLAC, ("flac", 0, 0, 3.0, ())),
    ],
)
def test_headers_tell_kind_size_length_and_codecs(data: bytes, expected: tuple[object, ...]) -> None:
    found = header(data)
    assert found is not None
    assert (found.kind, found.width, found.height, found.duration, found.codecs) == expected


def test_an_mp3_lasts_as_long_as_its_frames() -> None:
    for data in (mp3(), b"ID3\4\0\0\0\0\1\0" + bytes(128) + mp3()):
        found = header(data)
        assert found is not None
        assert found.kind == "mp3"
        assert found.duration == pytest.approx(40 * 1152 / 44_100, rel=0.01)


@pytest.mark.parametrize("data", [FILM, webm(), wav(), mp3(), VORBIS, THEORA, FLAC])
def test_a_header_cut_off_anywhere_is_no_failure(data: bytes) -> None:
    for end in range(min(len(data), 300)):
        header(data[:end])


@given(st.sampled_from([FILM, webm(), wav(0.01), VORBIS, FLAC]), st.integers(0, 400), st.binary(min_size=1, max_size=9))
def test_a_damaged_header_is_no_failure(data: bytes, at: int, noise: bytes) -> None:
    header(data[:at] + noise + data[at + len(noise) :])


def test_what_is_no_media_is_not_taken_for_any() -> None:
    assert [sniff(data) for data in (b"", b"# Text\n", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7", b"\0" * 64)] == [None] * 5
