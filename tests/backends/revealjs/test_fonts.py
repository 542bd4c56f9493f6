import struct
import zlib

import uharfbuzz

from slidegen.backends.characters import font_faces, used_characters
from slidegen.fonts.subset import subset, woff
from slidegen.model.text import Run
from slidegen.world import Memory
from tests.backends.revealjs.sample import THEME, deck, everything, paragraph, slide, text_frame

INTER = "fonts/Inter/Inter_400Regular.ttf"


def unpacked(woff: bytes) -> bytes:
    """The OpenType font inside a WOFF file, read as its specification says."""
    flavour: bytes = woff[4:8]
    length, count = struct.unpack_from(">IH", woff, 8)
    assert woff[:4] == b"wOFF"
    assert length == len(woff)
    tables = []
    for index in range(count):
        tag, offset, packed, size, checksum = struct.unpack_from(">4sIIII", woff, 44 + 20 * index)
        data = woff[offset : offset + packed]
        tables.append((tag, checksum, zlib.decompress(data) if packed < size else data))
        assert len(tables[-1][2]) == size
        assert offset % 4 == 0
    assert [tag for tag, _, _ in tables] == sorted(tag for tag, _, _ in tables)
    offset = 12 + 16 * count
    header = flavour + struct.pack(">HHHH", count, 0, 0, 0)
    body = b""
    for tag, checksum, data in tables:
        header += struct.pack(">4sIII", tag, checksum, offset + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    (total,) = struct.unpack_from(">I", woff, 16)
    assert total == len(header) + len(body)
    return header + body


def advance(font: bytes, text: str) -> int:
    """How wide HarfBuzz sets *text*, in font units."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(uharfbuzz.Face(font)), buffer)
    assert all(info.codepoint for info in buffer.glyph_infos), "a glyph is missing"
    return sum(position.x_advance for position in buffer.glyph_positions)


def test_a_subset_sets_its_text_as_the_whole_font_does() -> None:
    whole = Memory().bundled(INTER)
    text = "AVATAR To. Übergröße fi 10,5"
    small = woff(subset(whole, text))
    assert len(small) < len(whole) / 20
    assert advance(unpacked(small), text) == advance(whole, text)


def test_characters_are_gathered_by_face() -> None:
    words = text_frame(
        paragraph("abc", Run(text="XYZ", bold=True), Run(text="ü", italic=True), Run(text="{}", code=True), first=True)
    )
    used = used_characters(deck(slide("a", "Q", words)), THEME)
    assert used["body", False, False] >= set("abc")
    assert not used["body", False, False] & set("XYZü{}")
    assert used["body", True, False] == set("XYZ")
    assert used["body", False, True] == {"ü"}
    assert used["mono", False, False] == set("{}")
    assert used["heading", True, False] == {"Q"}


def test_only_faces_that_are_used_are_taken() -> None:
    faces = font_faces(deck(slide("a", "T", text_frame(paragraph("x", first=True)))), THEME)
    assert [face.file.rpartition("/")[2] for _, face, _ in faces] == ["Inter_700Bold.ttf", "SourceSans3_400Regular.ttf"]
    assert all("0" in characters for _, _, characters in faces)


def test_capitals_are_taken_for_text_set_in_capitals() -> None:
    shouted = paragraph("straße", first=True)
    shouted = type(shouted)(
        **{name: getattr(shouted, name) for name in shouted.__struct_fields__ if name != "caps"}, caps=True
    )
    used = used_characters(deck(slide("a", "T", text_frame(shouted))), THEME)
    assert set("STRASSE") <= used["body", False, False]


def test_code_is_gathered_by_its_tokens() -> None:
    used = used_characters(everything(), THEME)
    assert set("def") <= used["mono", True, False]
    assert set("<x>") <= used["mono", False, False]
