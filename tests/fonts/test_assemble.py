"""Fonts are put together of tables so that any reader takes them."""

import struct
from io import BytesIO

import pytest
import uharfbuzz
from PIL import ImageFont

from slidegen.fonts.assemble import assemble, name_table, named, tables_of
from slidegen.fonts.eot import english_names
from slidegen.fonts.sfnt import describe_bytes
from slidegen.world import Memory
from tests.fonts import specimens
from tests.fonts.test_measure import TEXT, shaped

INTER = "fonts/Inter/Inter_400Regular.ttf"


def total(data: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF


def test_a_font_put_together_again_is_the_same_to_its_readers() -> None:
    font = Memory().bundled(INTER)
    again = assemble(tables_of(font))
    assert tables_of(again).keys() == tables_of(font).keys()
    assert shaped(again, TEXT) == shaped(font, TEXT)
    assert ImageFont.truetype(BytesIO(again), 20).getlength(TEXT) > 100


def test_the_checksums_are_right() -> None:
    font = specimens.font("Testa", bold=True)
    assert total(font) == 0xB1B0AFBA
    (count,) = struct.unpack_from(">H", font, 4)
    for tag, checksum, start, length in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * count]):
        data = font[start : start + length] + bytes(-length % 4)
        if tag == b"head":
            data = data[:8] + bytes(4) + data[12:]
        assert checksum == total(data), tag


@pytest.mark.parametrize(
    ("bold", "italic", "style"),
    [(False, False, "Regular"), (True, False, "Bold"), (False, True, "Italic"), (True, True, "Bold Italic")],
)
def test_a_face_gets_the_names_and_the_style_of_its_family(bold: bool, italic: bool, style: str) -> None:
    font = named(specimens.whole(), {1: "New Name", 5: "Version 2", 13: "Free", 16: "Larger"}, bold=bold, italic=italic)
    (info,) = describe_bytes(font)
    assert (info.family, info.bold, info.italic, info.weight) == ("New Name", bold, italic, 700 if bold else 400)
    assert info.names == {"New Name"}
    names = english_names(tables_of(font)[b"name"])
    assert (names[2], names[4], names[13]) == (style, f"New Name {style}", "Free")
    assert names[6] == f"NewName-{style.replace(' ', '')}"
    assert ImageFont.truetype(BytesIO(font)).getname() == ("New Name", style)


def test_names_are_read_as_they_were_written() -> None:
    assert english_names(name_table({1: "Ünï 中", 4: ""})) == {1: "Ünï 中", 4: ""}


def test_postscript_outlines_have_a_flavour_of_their_own() -> None:
    assert specimens.postscript(specimens.font("Posta"))[:4] == b"OTTO"
    assert uharfbuzz.Face(specimens.font("Posta")).glyph_count > 100
