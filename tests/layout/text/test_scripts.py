"""Directions, languages and average widths of scripts."""

import pytest

from slidegen.layout.text.scripts import EMOJI_WIDTH, average, direction, is_ideographic, language_direction, languages


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("en", "ltr"), ("de-AT", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("fa_IR", "rtl"), ("", "ltr")],
)
def test_languages_run_in_a_direction(lang: str, expected: str) -> None:
    assert language_direction(lang) == expected


def test_the_first_letter_tells_a_paragraphs_direction() -> None:
    assert direction("12: שלום world", "ltr") == "rtl"
    assert direction("Say שלום", "ltr") == "ltr"
    assert direction("العربية", "ltr") == "rtl"
    assert direction("English", "rtl") == "ltr"


def test_without_letters_the_deck_tells_the_direction() -> None:
    assert direction("123 ...", "rtl") == "rtl"
    assert direction("123 ...", "ltr") == "ltr"


@pytest.mark.parametrize(
    ("character", "width"),
    [
        ("漢", 1.0),
        ("ア", 1.0),
        ("한", 0.95),
        ("，", 1.0),
        ("\u0301", 0.0),
        ("\u200d", 0.0),
        ("😀", EMOJI_WIDTH),
        ("☕", EMOJI_WIDTH),
    ],
)
def test_characters_that_fonts_lack_have_average_widths(character: str, width: float) -> None:
    assert average(character) == width


def test_two_indicators_make_one_flag() -> None:
    assert average("🇩") + average("🇪") == EMOJI_WIDTH


def test_letters_of_other_scripts_are_narrower_than_an_em() -> None:
    for character in "שعहถ":
        assert 0.4 < average(character) < 0.8


def test_latin_text_is_one_stretch_of_the_decks_language() -> None:
    assert languages("Plain text, naïve – yes", "en") == [("", "Plain text, naïve – yes")]


def test_text_is_cut_where_its_script_changes() -> None:
    assert languages("In Hebrew שלום, then English", "en") == [
        ("", "In Hebrew "),
        ("he-IL", "שלום, "),
        ("", "then English"),
    ]


def test_han_is_japanese_beside_kana_else_chinese() -> None:
    assert languages("漢字", "en") == [("zh-CN", "漢字")]
    assert languages("漢字かな", "en") == [("ja-JP", "漢字かな")]
    assert languages("漢字", "ja") == [("", "漢字")]
    assert languages("한국어", "en") == [("ko-KR", "한국어")]


def test_no_character_is_lost_in_cutting() -> None:
    text = "a漢。b שלום 12 c ไทย d"
    assert "".join(stretch for _, stretch in languages(text, "en")) == text


def test_chinese_and_thai_break_without_blanks() -> None:
    assert all(is_ideographic(character) for character in "漢かカ。ไ𠀀")
    assert not any(is_ideographic(character) for character in "aש한é")
