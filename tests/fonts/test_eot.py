"""The container tells of its font what the font's own tables tell, and holds the font."""

import struct
from io import BytesIO
from typing import Any, NamedTuple

import pytest
import uharfbuzz
from PIL import ImageFont

from slidegen.fonts.assemble import tables_of
from slidegen.fonts.eot import eot
from tests.fonts import specimens
from tests.fonts.test_measure import TEXT, shaped


class Container(NamedTuple):
    """An Embedded OpenType file, read as its specification says."""

    fields: dict[str, Any]
    names: tuple[str, ...]
    font: bytes


def opened(data: bytes) -> Container:
    """Takes a container apart; fails where a length or a constant is wrong."""
    whole, size, version, flags = struct.unpack_from("<4I", data)
    assert (whole, version, flags) == (len(data), 0x00020001, 0)
    charset, italic, weight, fs_type, magic = struct.unpack_from("<BBIHH", data, 26)
    assert (charset, magic) == (1, 0x504C)
    ranges, pages = struct.unpack_from("<4I", data, 36), struct.unpack_from("<2I", data, 52)
    (adjustment,) = struct.unpack_from("<I", data, 60)
    assert data[64:80] == bytes(16)
    at, names = 80, []
    for _ in range(5):
        padding, length = struct.unpack_from("<HH", data, at)
        assert padding == 0
        names.append(data[at + 4 : at + 4 + length].decode("utf-16-le"))
        at += 4 + length
    assert len(data) - at == size
    fields = {
        "panose": data[16:26], "italic": italic, "weight": weight, "licence": fs_type, "ranges": ranges,
        "pages": pages, "adjustment": adjustment,
    }  # fmt: skip
    return Container(fields, tuple(names), data[at:])


@pytest.mark.parametrize(("bold", "italic"), [(False, False), (True, False), (False, True), (True, True)])
def test_the_header_is_what_the_font_says(bold: bool, italic: bool) -> None:
    font = specimens.font("Testa Sans", bold=bold, italic=italic, fs_type=8)
    container = opened(eot(font))
    tables = tables_of(font)
    os2 = tables[b"OS/2"]
    assert container.fields == {
        "panose": os2[32:42],
        "italic": int(italic),
        "weight": 700 if bold else 400,
        "licence": 8,
        "ranges": struct.unpack_from(">4I", os2, 42),
        "pages": struct.unpack_from(">2I", os2, 78),
        "adjustment": struct.unpack_from(">I", tables[b"head"], 8)[0],
    }
    style = ("Bold " * bold + "Italic" * italic).strip() or "Regular"
    assert container.names == ("Testa Sans", style, "Version 1.0", f"Testa Sans {style}", "")


def test_the_font_inside_is_the_font() -> None:
    font = specimens.font("Testa")
    inside = opened(eot(font)).font
    assert inside == font
    assert ImageFont.truetype(BytesIO(inside), 20).getname() == ("Testa", "Regular")
    assert shaped(inside, TEXT) == shaped(font, TEXT)
    assert set(TEXT) <= set(map(chr, uharfbuzz.Face(inside).unicodes))
