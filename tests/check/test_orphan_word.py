"""A short word alone on the last line of a text is told; where lines end is measured."""

import pytest

from tests.check.found import diagnostics, found

RULE = "orphan-word"
WORD = "il"
"""So short that some number of them fills a line and leaves no room for another word."""


def texts(last: str) -> list[str]:
    """Paragraphs of all lengths that end with *last*: some of them leave it alone on a line."""
    return [f"## A\n\n{' '.join([WORD] * count)} {last}\n\n- more\n" for count in range(40, 160)]


def test_a_short_word_on_a_line_of_its_own_is_told_at_that_word() -> None:
    told = [each for text in texts("so.") for each in found(RULE, text)]
    assert told == [("so.", "the last line of this text is `so.` alone")] * len(told)
    assert 0 < len(told) < 10


def test_the_last_of_equal_words_is_meant() -> None:
    text = next(text for text in texts("so.") if found(RULE, text)).replace(f"{WORD} so.", "so. so.")
    (problem,) = diagnostics(text, RULE)
    assert problem.span is not None
    assert problem.span.end == text.index("so. so.") + len("so. so.")


@pytest.mark.parametrize("last", ["afterwards.", "was&nbsp;so.", "is  \nso."])
def test_long_words_joined_words_and_broken_lines_are_not(last: str) -> None:
    assert [text for text in texts(last) if found(RULE, text)] == []


def test_lists_are_left_alone() -> None:
    assert [text for text in texts("so.") if found(RULE, text.replace("\n\n", "\n\n- ", 1))] == []


def test_one_a_slide_is_enough() -> None:
    text = next(text for text in texts("so.") if found(RULE, text))
    assert len(found(RULE, text + "\n" + text.partition("\n\n")[2])) == 1


def test_titles_of_shipped_themes_do_not_end_so() -> None:
    assert [count for count in range(20, 60) if found(RULE, f"## {' '.join([WORD] * count)} so\n\n- x\n")] == []
