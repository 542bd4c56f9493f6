"""Which fonts are the regular, bold, italic and bold italic of a family."""

import pytest

from slidegen.fonts.faces import InstalledFace, family_faces, fonts_of
from tests.fonts import specimens


def faces(family: str, files: dict[str, bytes]) -> list[tuple[str, bool, bool]]:
    return [(face.file, face.bold, face.italic) for face in family_faces(family, fonts_of(files))]


def test_the_four_faces_of_a_family() -> None:
    found = faces("Testa Sans", specimens.family("Testa Sans"))
    assert [(bold, italic) for _, bold, italic in found] == [(False, False), (False, True), (True, False), (True, True)]
    assert [file for file, _, _ in found] == [
        "/fonts/TestaSans-Regular.ttf",
        "/fonts/TestaSans-Regular_Italic.ttf",
        "/fonts/TestaSans-Bold.ttf",
        "/fonts/TestaSans-Bold_Italic.ttf",
    ]


@pytest.mark.parametrize("name", ["testa sans", "TESTA  SANS", " Testa Sans ", "TestaSans", "Testa-Sans"])
def test_names_are_compared_without_case_blanks_and_hyphens_and_given_as_the_font_has_them(name: str) -> None:
    (face, *_) = family_faces(name, fonts_of(specimens.family("Testa Sans")))
    assert face.family == "Testa Sans"


def test_other_families_are_left_out() -> None:
    assert faces("Testa", specimens.family("Testa Sans")) == []


def test_a_family_of_one_face() -> None:
    assert faces("Lone", {"/a.ttf": specimens.font("Lone")}) == [("/a.ttf", False, False)]


def test_weights_beside_regular_and_bold_do_not_take_their_places() -> None:
    light = specimens.with_weight(specimens.font("Testa Light", larger="Testa"), 300)
    black = specimens.with_weight(specimens.font("Testa Black", larger="Testa"), 900)
    files = {"/l.ttf": light, "/x.ttf": black, "/r.ttf": specimens.font("Testa")}
    assert faces("Testa", files) == [("/r.ttf", False, False), ("/x.ttf", True, False)]
    assert faces("Testa", {**files, "/z.ttf": specimens.font("Testa", bold=True)}) == [
        ("/r.ttf", False, False),
        ("/z.ttf", True, False),
    ]
    assert faces("Testa Light", files) == [("/l.ttf", False, False)]


def test_of_a_large_family_without_regular_face_the_nearest_weight_is_taken() -> None:
    files = {
        f"/{weight}.ttf": specimens.with_weight(specimens.font(f"Testa W{weight}", larger="Testa"), weight, width)
        for weight, width in ((300, 5), (450, 5), (400, 3), (650, 5), (800, 5))
    }
    assert faces("Testa", files) == [("/450.ttf", False, False), ("/650.ttf", True, False)]


def test_a_variable_font_is_regular_and_bold_where_there_are_no_fonts_of_one_weight() -> None:
    flexible = specimens.variable("Flexa")
    assert faces("Flexa", {"/v.ttf": flexible}) == [("/v.ttf", False, False), ("/v.ttf", True, False)]
    fixed = specimens.font("Flexa", bold=True)
    assert faces("Flexa", {"/v.ttf": flexible, "/b.ttf": fixed}) == [("/v.ttf", False, False), ("/b.ttf", True, False)]


def test_a_variable_font_without_heavy_weights_is_not_bold() -> None:
    assert faces("Flexa", {"/v.ttf": specimens.variable("Flexa", most=500)}) == [("/v.ttf", False, False)]


def test_fonts_in_collections_keep_their_number() -> None:
    both = specimens.collection(specimens.font("Other"), specimens.font("Testa"))
    assert family_faces("Testa", fonts_of({"/c.ttc": both})) == (InstalledFace("/c.ttc", 1, "Testa", False, False),)


def test_files_that_are_no_fonts_do_no_harm() -> None:
    assert faces("Testa", {"/a.ttf": b"nonsense", "/b.ttf": specimens.font("Testa")}) == [("/b.ttf", False, False)]


def test_of_two_that_are_alike_the_one_that_powerpoint_embeds_is_taken() -> None:
    files = {"/a.otf": specimens.postscript(specimens.font("Testa")), "/b.ttf": specimens.font("Testa")}
    assert faces("Testa", files) == [("/b.ttf", False, False)]
