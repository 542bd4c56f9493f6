"""The shipped fonts are measured."""

from pathlib import Path

import pytest
import uharfbuzz

from slidegen.metrics import FaceMetrics, face_metrics
from slidegen.world import Memory, bundled_folder

FILES = sorted(path.relative_to(bundled_folder()).as_posix() for path in bundled_folder().glob("fonts/*/*.ttf"))
FACES = [file for file in FILES if "Math" not in file]


def metrics(file: str) -> FaceMetrics:
    return face_metrics(Memory(), file)


def shaped_width(file: str, text: str) -> int:
    font = uharfbuzz.Font(uharfbuzz.Face((bundled_folder() / file).read_bytes()))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions)


def test_six_families_ship_in_four_styles() -> None:
    assert len(FACES) == 24
    assert len({Path(file).parent for file in FACES}) == 6


@pytest.mark.parametrize("file", sorted(set(FILES) - set(FACES)))
def test_a_font_for_formulas_has_letters_and_signs(file: str) -> None:
    assert set("0xAα∫∑√∞≤→𝑥𝐀ℝ") <= metrics(file).advances.keys()


@pytest.mark.parametrize("file", FACES)
def test_a_face_knows_western_european_text_and_its_own_height(file: str) -> None:
    face = metrics(file)
    assert set("AZaz09 ÄÖÜäöüßéèçñØøÅåŒœ€–—…„“”‘’•") <= face.advances.keys()
    assert face.units_per_em in (1000, 2048)
    assert 1.0 < (face.ascent + face.descent) / face.units_per_em < 1.5


@pytest.mark.parametrize("file", FACES)
@pytest.mark.parametrize("text", ["AVATAR Type Wolfgang", "L'été: 1,000.75 km – (fjord)", "„Übergröße“"])
def test_advances_and_kerning_add_up_to_the_shaped_width(file: str, text: str) -> None:
    face = metrics(file)
    pairs = (text[place : place + 2] for place in range(len(text) - 1))
    width = sum(face.advances[letter] for letter in text) + sum(face.kerning.get(pair, 0) for pair in pairs)
    assert width == pytest.approx(shaped_width(file, text), rel=0.002)


@pytest.mark.parametrize("file", [file for file in FACES if "Mono" in file])
def test_monospaced_faces_have_one_width_and_no_kerning(file: str) -> None:
    face = metrics(file)
    assert len({face.advances[letter] for letter in "iW0.│→"}) == 1
    assert face.kerning == {}


def test_a_soft_hyphen_is_as_wide_as_nothing() -> None:
    assert metrics("fonts/SourceSans3/SourceSans3_400Regular.ttf").advances["\u00ad"] == 0
