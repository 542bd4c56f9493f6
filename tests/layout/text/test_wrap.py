"""Where lines end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.layout.text.wrap import Word, balanced, count, may_part, starts, units


def row(*widths: float, glue: float = 0.25) -> list[Word]:
    return [Word(glue if at else 0.0, width) for at, width in enumerate(widths)]


def test_words_go_on_a_line_as_long_as_they_fit() -> None:
    assert starts(row(2, 2, 2, 2), 5) == [0, 2]
    assert count(row(2, 2, 2, 2), 5) == 2


def test_a_line_may_be_exactly_full() -> None:
    assert count(row(2, 2), 4.25) == 1
    assert count(row(2, 2), 4.24) == 2


def test_nothing_is_one_line() -> None:
    assert count([], 10) == 1


def test_a_forced_end_starts_a_line() -> None:
    assert count([Word(0, 1), Word(-1, 1), Word(-1, 1)], 100) == 3


def test_a_long_word_starts_a_line_and_is_broken_by_character() -> None:
    assert starts(row(1, 25, 1), 10) == [0, 1, 1, 1]
    assert count(row(25), 10) == 3


def test_no_room_at_all_ends_all_the_same() -> None:
    assert count(row(2, 2, 2), 0) == 3


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("plain", ["plain"]),
        ("well-known", ["well-", "known"]),
        ("3-letter", ["3-", "letter"]),
        ("COVID-19", ["COVID-19"]),
        ("-v", ["-v"]),
        ("--force", ["--force"]),
        ("this—that", ["this—", "that"]),
        ("a/b", ["a/b"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("naïve", ["naïve"]),
    ],
)
def test_words_part_at_hyphens_between_letters_and_at_dashes(word: str, expected: list[str]) -> None:
    assert list(units(word)) == expected


def test_chinese_parts_anywhere_but_before_closing_marks_and_behind_opening_ones() -> None:
    assert list(units("漢字。「字」")) == ["漢", "字。", "「字」"]
    assert list(units("Linux漢字")) == ["Linux", "漢", "字"]
    assert may_part("漢", "字")
    assert not may_part("ク", "ッ")
    assert not may_part("a", "b")


def test_thai_marks_stay_with_their_letter() -> None:
    assert list(units("ที่")) == ["ที่"]


@given(st.text(min_size=1).filter(lambda text: " " not in text))
def test_units_make_up_the_word(word: str) -> None:
    assert "".join(units(word)) == word


@given(st.lists(st.floats(0.1, 30), min_size=1, max_size=40), st.floats(0.5, 40))
def test_more_room_never_takes_more_lines(widths: list[float], limit: float) -> None:
    assert count(row(*widths), limit * 1.5) <= count(row(*widths), limit)


def test_an_orphan_is_balanced_away() -> None:
    assert balanced(row(3, 3, 3, 3, 1), 13.5) == [2]


def test_lines_that_are_about_even_stay_as_they_are() -> None:
    assert balanced(row(3, 3, 3, 3), 7) == []
    assert balanced(row(3, 3), 10) == []


@given(st.lists(st.floats(0.5, 4), min_size=2, max_size=16), st.floats(6, 16))
def test_balance_takes_no_more_lines(widths: list[float], limit: float) -> None:
    words = row(*widths)
    if firsts := balanced(words, limit):
        assert len(firsts) + 1 == count(words, limit)
        ends = [0, *firsts, len(words)]
        for start, end in pairwise(ends):
            assert sum(word.width for word in words[start:end]) + 0.25 * (end - start - 1) <= limit + 1e-6
