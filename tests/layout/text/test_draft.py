"""Paragraphs before and after their size is known."""

import pytest

from slidegen.layout.text.draft import broken
from slidegen.layout.text.flow import draft
from slidegen.model.text import Break, Run
from slidegen.units import inches, points
from tests.layout.helpers import inlines, setting, words


def test_height_is_lines_by_pitch_and_the_space_before_unless_first() -> None:
    made = draft(inlines("One line"), setting())
    assert made.height(inches(10), 1.0, first=True) == points(made.pitch)
    assert made.height(inches(10), 1.0, first=False) == points(made.pitch + made.space_before)


def test_sizes_go_down_to_the_minimum_and_no_further() -> None:
    made = draft(inlines("x"), setting())
    assert made.paragraph(inches(5), 0.75).size == 18.0
    assert made.paragraph(inches(5), 0.1).size == 12.0


def test_pitch_and_space_follow_the_size() -> None:
    made = draft(inlines("x"), setting())
    half = made.paragraph(inches(5), 0.5)
    assert half.pitch == pytest.approx(made.pitch / 2)
    assert half.space_before == pytest.approx(made.space_before / 2)


def test_smaller_text_takes_fewer_lines() -> None:
    made = draft(inlines(words(60)), setting())
    assert made.paragraph(inches(5), 0.5).lines < made.paragraph(inches(5), 1.0).lines


def test_a_title_is_balanced_by_a_line_end() -> None:
    made = draft(inlines("Every slide has a title that is a bit too long for one line"), setting("title"))
    paragraph = made.paragraph(inches(11), 1.0)
    assert paragraph.lines == 2
    assert [isinstance(piece, Break) for piece in paragraph.pieces] == [False, True, False]
    assert paragraph.text.replace("\n", " ") == made.pieces[0].text  # type: ignore[union-attr]


def test_a_line_end_goes_in_place_of_a_blank_inside_any_run() -> None:
    pieces = (Run(text="one two "), Run(text="three four", bold=True))
    assert broken(pieces, 4, [2]) == (Run(text="one two"), Break(), Run(text="three four", bold=True))
    assert broken(pieces, 4, [3]) == (
        Run(text="one two "),
        Run(text="three", bold=True),
        Break(),
        Run(text="four", bold=True),
    )


def test_text_whose_words_do_not_stand_between_blanks_is_left_alone() -> None:
    pieces = (Run(text="well-known thing"),)
    assert broken(pieces, 3, [1]) == pieces
