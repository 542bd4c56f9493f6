"""What font files say of themselves is read, whatever they are."""

from pathlib import Path

import pytest

from slidegen.errors import FontFileError
from slidegen.fonts.sfnt import Licence, describe_bytes, describe_file
from slidegen.world import bundled_folder
from tests.fonts import specimens

SHIPPED = sorted(path for path in bundled_folder().glob("fonts/*/*.ttf") if "Math" not in path.name)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_fonts_are_what_their_files_are_called(path: Path) -> None:
    (info,) = describe_file(str(path))
    assert info.family.replace(" ", "") == path.parent.name
    assert (info.bold, info.italic) == ("Bold" in path.stem, "Italic" in path.stem)
    assert (info.weight, info.width) == (700 if info.bold else 400, 5)
    assert info.outlines
    assert info.weights is None
    assert info.licence == Licence(embedding=True, editing=True, subsetting=True)


def test_a_face_of_a_large_family_goes_by_both_names() -> None:
    (info,) = describe_bytes(specimens.font("Testa Light", larger="Testa"))
    assert info.family == "Testa Light"
    assert info.names == {"Testa Light", "Testa"}


def test_the_fonts_of_a_collection_are_numbered() -> None:
    one, two = describe_bytes(specimens.collection(specimens.font("One"), specimens.font("Two", bold=True)))
    assert (one.number, one.family, one.bold) == (0, "One", False)
    assert (two.number, two.family, two.bold) == (1, "Two", True)


def test_a_variable_font_tells_its_weights() -> None:
    (info,) = describe_bytes(specimens.variable("Flexa", least=200, most=800))
    assert info.weights == (200, 800)


def test_postscript_outlines_are_told_from_truetype_ones() -> None:
    assert not describe_bytes(specimens.postscript(specimens.font("Posta")))[0].outlines


@pytest.mark.parametrize(
    ("bits", "embedding", "editing", "subsetting"),
    [
        (0x0000, True, True, True),
        (0x0002, False, False, True),
        (0x0004, True, False, True),
        (0x0008, True, True, True),
        (0x000C, True, True, True),
        (0x0006, True, False, True),
        (0x0100, True, True, False),
        (0x0200, False, True, True),
    ],
)
def test_licence_bits(bits: int, embedding: bool, editing: bool, subsetting: bool) -> None:
    (info,) = describe_bytes(specimens.font("Lexa", fs_type=bits))
    assert info.licence == Licence(embedding, editing, subsetting)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no TrueType or OpenType font"),
        (b"%!PS-AdobeFont-1.0", "no TrueType or OpenType font"),
        (b"wOFF" + bytes(60), "packed for the web"),
        (b"wOF2" + bytes(60), "packed for the web"),
        (b"ttcf\0\1\0\0\xff\xff\xff\xff", "more fonts than any"),
        (b"ttcf\0\1\0\0\0\0\0\2\0\0", "cut short"),
        (b"\0\1\0\0\xff\xff" + bytes(6), "damaged"),
        (b"\0\1\0\0\0\0" + bytes(6), "lacks tables"),
        (b"\0\1\0\0\0\2", "lacks tables|cut short"),
    ],
)
def test_what_is_no_font_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(FontFileError, match=why):
        describe_bytes(data)


def test_a_font_that_is_cut_short_anywhere_is_refused_or_read() -> None:
    whole = specimens.font("Cutta")
    for end in range(0, len(whole), 97):
        try:
            assert "Cutta".startswith(describe_bytes(whole[:end])[0].family)
        except FontFileError as error:
            assert str(error)
