"""Small fonts set their text as the whole ones do."""

import pytest
import uharfbuzz

from slidegen.fonts.sfnt import describe_bytes
from slidegen.fonts.subset import subset
from tests.fonts import specimens
from tests.fonts.test_measure import TEXT, shaped


def characters(font: bytes) -> set[str]:
    return set(map(chr, uharfbuzz.Face(font).unicodes))


def test_a_subset_has_the_characters_asked_for_alone() -> None:
    small = subset(specimens.font("Testa"), TEXT)
    assert characters(small) == set(TEXT)
    assert shaped(small, TEXT) == shaped(specimens.font("Testa"), TEXT)


def test_a_font_that_must_be_whole_has_all_its_characters() -> None:
    font = specimens.font("Testa")
    assert characters(subset(font, None)) == characters(font)


def test_a_font_of_a_collection_stands_alone() -> None:
    both = specimens.collection(specimens.font("One"), specimens.font("Two", "mono"))
    assert shaped(subset(both, TEXT, 1), TEXT) == shaped(specimens.font("Two", "mono"), TEXT)
    assert describe_bytes(subset(both, None, 1))[0].family == "Two"


@pytest.mark.parametrize(("bold", "weight"), [(False, 400), (True, 700)])
@pytest.mark.parametrize("text", [TEXT, None])
def test_of_a_variable_font_one_instance_stays(bold: bool, weight: int, text: str | None) -> None:
    font = specimens.variable("Flexa")
    small = subset(font, text, bold=bold)
    assert describe_bytes(small)[0].weights is None
    assert shaped(small, TEXT) == shaped(font, TEXT, weight)


@pytest.mark.parametrize("names", [False, True])
def test_names_stay_if_they_are_wanted(names: bool) -> None:
    (info,) = describe_bytes(subset(specimens.font("Testa", fs_type=8), TEXT, names=names))
    assert info.family == "Testa"
    assert info.licence.editing
