"""Stacks share out height."""

from hypothesis import given
from hypothesis import strategies as st

from slidegen.layout.parts.build import build
from slidegen.layout.parts.stack import Entry, Stack, share
from slidegen.model.blocks import Rule
from slidegen.units import Rect, inches
from tests.layout.helpers import kit, paragraph, picture, setting, within, words

PLACE = Rect(inches(1), inches(1), inches(10), inches(5))


def test_what_is_left_is_shared_among_those_that_want_it() -> None:
    assert share([10, 10, 10], [10, 100, 100], 90) == [10, 40, 40]
    assert share([10, 10], [15, 100], 60) == [15, 45]
    assert share([10, 10], [20, 20], 100) == [20, 20]
    assert share([10, 10], [20, 20], 5) == [10, 10]
    assert share([], [], 5) == []


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=8), st.integers(0, 500))
def test_no_part_gets_less_than_it_needs_or_more_than_it_wants(parts: list[tuple[int, int]], total: int) -> None:
    needs = [need for need, _ in parts]
    wants = [need + more for need, more in parts]
    heights = share(needs, wants, total)
    assert all(need <= height <= want for need, height, want in zip(needs, heights, wants, strict=True))
    assert sum(heights) <= max(total, sum(needs))


def test_parts_stand_below_one_another_a_gap_apart() -> None:
    stack = build((paragraph("a"), Rule(), paragraph("b")), setting(), kit())
    first, rule, second = stack.frames(PLACE, 1.0)
    assert first.rect.y == PLACE.y
    assert rule.rect.y == first.rect.bottom + stack.gap
    assert second.rect.y == rule.rect.bottom + stack.gap


def test_a_stack_hangs_at_its_anchor() -> None:
    stack = build((paragraph("a"), Rule()), setting(), kit())
    assert stack.frames(PLACE, 1.0, "bottom")[-1].rect.bottom == PLACE.bottom
    middle = stack.frames(PLACE, 1.0, "middle")
    assert abs((middle[0].rect.y - PLACE.y) - (PLACE.bottom - middle[-1].rect.bottom)) <= 1


def test_a_picture_takes_what_text_leaves() -> None:
    stack = build((paragraph(words(20)), picture(1600, 1600)), setting(), kit())
    text, image = stack.frames(PLACE, 1.0)
    assert image.rect.bottom in range(PLACE.bottom - 2, PLACE.bottom + 1)
    assert abs(image.rect.width - image.rect.height) <= 1
    assert text.rect.bottom + stack.gap == image.rect.y


def test_indented_parts_are_narrower() -> None:
    plain = build((paragraph("a"),), setting(), kit()).entries[0].part
    (frame,) = Stack([Entry(plain, inches(1))], 0).frames(PLACE, 1.0)
    assert frame.rect.x == PLACE.x + inches(1)
    assert within(frame.rect, PLACE)


def test_an_empty_stack_needs_nothing() -> None:
    empty = Stack([], 10)
    assert (empty.least(100, 1.0), empty.most(100, 1.0), empty.frames(PLACE, 1.0), empty.span) == (0, 0, (), None)
