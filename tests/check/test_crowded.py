"""Slides with too much on them."""

import pytest

from slidegen.check.rules.too_many_bullets import MOST as MOST_BULLETS
from slidegen.check.rules.too_many_steps import MOST as MOST_STEPS
from slidegen.check.rules.too_many_words import MOST as MOST_WORDS
from tests.check.found import found


def words(count: int) -> str:
    return " ".join(["word"] * count)


def bullets(count: int) -> str:
    return "".join(f"- item {number}\n" for number in range(count))


def test_a_slide_full_of_words_is_told() -> None:
    told = found("too-many-words", f"## A\n\nx\n\n## B\n\n{words(MOST_WORDS + 1)}\n")
    assert [message for _, message in told] == [f"slide 2 has {MOST_WORDS + 1} words to read"]


def test_lists_and_callouts_and_columns_count_together() -> None:
    part = words(MOST_WORDS // 2)
    assert found("too-many-words", f"## A\n\n- {part}\n\n::: note\n{part} more\n:::\n")
    assert found("too-many-words", f"## A\n\n::: left\n{part}\n:::\n\n::: right\n{part} more\n:::\n")


@pytest.mark.parametrize(
    "text",
    [
        f"## A\n\n{words(MOST_WORDS)}\n",
        f"## A\n\nx\n\nNote:\n{words(200)}\n",
        f"## A\n\n```\n{words(200)}\n```\n",
        f"## A\n\nx[^1]\n\n[^1]: {words(100)}\n",
        f"## A {{allow=too-many-words}}\n\n{words(200)}\n",
    ],
)
def test_notes_listings_and_footnotes_do_not_count(text: str) -> None:
    assert found("too-many-words", text) == []


def test_characters_count_where_there_are_no_blanks() -> None:
    assert found("too-many-words", "---\nlang: ja\n---\n\n## 題\n\n" + "漢字です" * 40 + "\n")
    assert not found("too-many-words", "---\nlang: ja\n---\n\n## 題\n\n" + "漢字です" * 25 + "\n")


def test_long_lists_are_told_at_the_first_item_too_many() -> None:
    told = found("too-many-bullets", f"## A\n\n{bullets(MOST_BULLETS + 2)}")
    assert told == [(f"- item {MOST_BULLETS}", f"slide 1 has a list of {MOST_BULLETS + 2} items")]


def test_each_column_counts_by_itself() -> None:
    half = f"::: left\n{bullets(MOST_BULLETS)}:::\n\n::: right\n{bullets(MOST_BULLETS)}:::\n"
    assert found("too-many-bullets", f"## A\n\n{half}") == []


@pytest.mark.parametrize("text", [f"## A\n\n{bullets(8)}", "## Plan {layout=timeline}\n\n" + bullets(9)])
def test_shorter_lists_and_timelines_are_not(text: str) -> None:
    assert found("too-many-bullets", text) == []


def test_of_a_slide_with_too_many_words_the_list_is_not_told_besides() -> None:
    assert found("too-many-bullets", f"## A\n\n{bullets(10)}- {words(100)}\n") == []


def test_many_steps_are_told() -> None:
    text = "## A {{{}}}\n\n" + "{{.incremental}}\n" + bullets(MOST_STEPS + 1)
    told = found("too-many-steps", text.format(".x"))
    assert [message for _, message in told] == [f"slide 1 has {MOST_STEPS + 1} steps"]
    assert found("too-many-steps", "## A\n\n{.incremental}\n" + bullets(MOST_STEPS)) == []


def test_slides_that_go_on_by_themselves_may_have_them() -> None:
    assert found("too-many-steps", '## A {timing="60s auto"}\n\n{.incremental}\n' + bullets(20)) == []
