"""Fonts that do not ship are measured by their own files, once."""

import pytest
import uharfbuzz

from slidegen.errors import WorldError
from slidegen.metrics import face_metrics
from slidegen.world import Memory
from tests.fonts import specimens


def shaped(data: bytes, text: str, weight: float | None = None, number: int = 0) -> int:
    font = uharfbuzz.Font(uharfbuzz.Face(data, number))
    if weight is not None:
        font.set_variations({"wght": weight})
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions)


def measured(world: Memory, file: str, text: str, number: int = 0, *, bold: bool = False) -> int:
    face = face_metrics(world, file, number, bold=bold)
    pairs = (text[place : place + 2] for place in range(len(text) - 1))
    return sum(face.advances[letter] for letter in text) + sum(face.kerning.get(pair, 0) for pair in pairs)


TEXT = "AVATAR To. Übergröße"


@pytest.mark.parametrize("file", ["/fonts/Testa.ttf", "./fonts/Testa.ttf"])
def test_a_font_is_as_wide_as_it_is_set(file: str) -> None:
    data = specimens.font("Testa", "serif")
    world = Memory({"fonts/Testa.ttf": data}, fonts={"/fonts/Testa.ttf": data})
    assert measured(world, file, TEXT) == shaped(data, TEXT)


def test_of_a_collection_the_font_with_the_number_counts() -> None:
    data = specimens.collection(specimens.font("One"), specimens.font("Two", "mono"))
    world = Memory(fonts={"/c.ttc": data})
    assert [measured(world, "/c.ttc", TEXT, number) for number in (0, 1)] == [
        shaped(data, TEXT, number=number) for number in (0, 1)
    ]


def test_of_a_variable_font_the_instance_counts() -> None:
    data = specimens.variable("Flexa")
    world = Memory(fonts={"/v.ttf": data})
    plain, bold = measured(world, "/v.ttf", TEXT), measured(world, "/v.ttf", TEXT, bold=True)
    assert (plain, bold) == (shaped(data, TEXT, 400), shaped(data, TEXT, 700))
    assert bold == plain + len(TEXT) * specimens.WIDER * 3 / 5, "700 is three fifths of the way from 400 to 900"


def test_a_variable_font_without_weight_700_is_measured_at_its_heaviest() -> None:
    data = specimens.variable("Flexa", most=650)
    assert measured(Memory(fonts={"/v.ttf": data}), "/v.ttf", TEXT, bold=True) == shaped(data, TEXT, 650)


def test_what_was_measured_is_kept_by_the_bytes_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    world = Memory(fonts={"/a.ttf": specimens.font("One"), "/b.ttf": specimens.font("Two", "mono")})
    before = face_metrics(world, "/a.ttf")
    monkeypatch.setattr(uharfbuzz, "shape", None)
    assert face_metrics(world, "/a.ttf") == before
    world.fonts["/c.ttf"] = world.fonts["/a.ttf"]
    assert face_metrics(world, "/c.ttf") == before
    with pytest.raises(TypeError):
        face_metrics(world, "/b.ttf")


def test_a_font_that_is_gone_is_told() -> None:
    with pytest.raises(WorldError):
        face_metrics(Memory(), "./fonts/Gone.ttf")
