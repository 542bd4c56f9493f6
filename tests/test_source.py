"""Offsets become lines and columns as editors count them."""

import pytest

from slidegen.source import Position, Source


@pytest.mark.parametrize(
    ("offset", "position"),
    [(0, (1, 1)), (2, (1, 3)), (3, (1, 4)), (4, (2, 1)), (5, (3, 1)), (7, (3, 3))],
)
def test_positions_count_from_one(offset: int, position: tuple[int, int]) -> None:
    assert Source("d", "abc\n\nde").position(offset) == Position(*position)


def test_only_line_feeds_end_lines() -> None:
    source = Source("d", "a\x0cb\u2028c\nd")
    assert source.line_starts == [0, 6]
    assert source.line(1) == "a\x0cb\u2028c"
    assert source.line(2) == "d"


def test_a_line_is_shown_without_its_end() -> None:
    source = Source("d", "one\r\ntwo\n")
    assert [source.line(number) for number in (1, 2, 3)] == ["one", "two", ""]


def test_lines_span_leaves_blanks_out() -> None:
    source = Source("d", "  one\n two  \n\nthree")
    assert source.lines_span(0, 2).text == "one\n two"
    assert source.lines_span(3, 4).text == "three"
    assert source.lines_span(2, 3).text == ""
    assert source.lines_span(9, 12).text == "three"


def test_a_span_names_its_place() -> None:
    span = Source("talk/deck.md", "ab\ncd").span(3, 5)
    assert str(span) == "talk/deck.md:2:1"
    assert span.text == "cd"
    assert (span.first, span.last) == (Position(2, 1), Position(2, 3))


def test_an_empty_text_has_one_line() -> None:
    source = Source("d", "")
    assert source.position(0) == Position(1, 1)
    assert source.line(1) == ""
    assert source.lines_span(0, 1).text == ""


def test_places_of_a_translated_text_are_those_that_the_author_wrote() -> None:
    written = Source("deck.md", "first\n\nthe *last* one\n")
    made = Source("deck.md", "---\nLAST\nthe last one, *last*", origins=((written, 0), (written, 2), (written, 2)))
    assert str(made.span(4, 8).written) == "deck.md:3:1", "a line that was changed is told as a whole"
    assert made.span(4, 8).written.text == "the *last* one"
    assert str(made.span(23, 29).written) == "deck.md:3:5", "words that were kept have their place"
    assert made.span(0, 8).written.text == "first\n\nthe *last* one"
    assert written.span(0, 5).written == written.span(0, 5)
