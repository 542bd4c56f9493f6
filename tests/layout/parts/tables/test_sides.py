"""Sides of tables' columns, and the direction in which tables run."""

import pytest

from slidegen.layout.parts.tables.sides import logical, runs_right_to_left, sides
from slidegen.model.blocks import Table
from slidegen.model.style import Align

HELLO, WORLD = "שלום", "عالم"


@pytest.mark.parametrize(
    ("texts", "lang", "rtl"),
    [
        (["one", "two"], "en", False),
        ([HELLO, WORLD], "en", True),
        ([HELLO, "two", WORLD], "en", True),
        ([HELLO, "two", "three"], "en", False),
        ([HELLO, "two"], "en", False),
        ([HELLO, "two"], "he", True),
        (["one", "two"], "he", False),
        (["1", "–", ""], "en", False),
        (["1", "–", ""], "ar", True),
        ([f"1. {HELLO} KVM"], "en", True),
        ([], "fa", True),
    ],
)
def test_a_table_runs_as_most_of_its_texts_do(texts: list[str], lang: str, *, rtl: bool) -> None:
    assert runs_right_to_left(texts, default=lang) == rtl


@pytest.mark.parametrize(
    ("rtl", "expected"),
    [
        (False, ["left", "right", "center", "left", "right", "left"]),
        (True, ["right", "left", "center", "right", "right", "right"]),
    ],
)
def test_columns_stand_where_they_are_written_and_numbers_at_the_right(*, rtl: bool, expected: list[str]) -> None:
    block = Table(header=(), rows=(), aligns=("start", "end", "center", None, None))
    assert sides(block, frozenset({4}), 6, rtl=rtl) == expected


def test_numbers_may_be_written_elsewhere() -> None:
    block = Table(header=(), rows=(), aligns=("start", "center", "end"))
    assert sides(block, frozenset({0, 1, 2}), 3, rtl=False) == ["left", "center", "right"]
    assert sides(block, frozenset({0, 1, 2}), 3, rtl=True) == ["right", "center", "right"]


@pytest.mark.parametrize(
    ("side", "rtl", "align"),
    [
        ("left", False, "start"),
        ("right", False, "end"),
        ("left", True, "end"),
        ("right", True, "start"),
        ("center", True, "center"),
    ],
)
def test_the_alignment_depends_on_the_paragraphs_direction(side: str, align: Align, *, rtl: bool) -> None:
    assert logical(side, rtl=rtl) == align  # type: ignore[arg-type]
