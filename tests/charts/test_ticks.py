"""Ticks stand at round numbers, cover the data, and can be told apart."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slidegen.charts.axes.ticks import Ticks, log_ticks, matched_ticks, nice_ticks, paired_ticks, ticks_between
from slidegen.charts.written.formats import complete

NUMBERS = st.floats(-1e12, 1e12).map(lambda value: float(f"{value:.6g}"))


def check(ticks: Ticks, low: float, high: float) -> None:
    slack = ticks.step * 1e-6
    assert all(one < other for one, other in pairwise(ticks.values))
    assert ticks.low - slack <= low and high <= ticks.high + slack
    assert 2 <= len(ticks.values) <= 25


@given(NUMBERS, NUMBERS)
def test_nice_ticks_ascend_and_cover_the_data(one: float, other: float) -> None:
    low, high = sorted((one, other))
    ticks = nice_ticks(low, high)
    check(ticks, low, high)
    form = complete(None, ticks.values, exact=True)
    labels = [form.text(value) for value in ticks.values]
    assert len(set(labels)) == len(labels)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
@example(1.0, -3.0, 0.0, 5e-324)
@example(0.0, 0.0, 0.0, 5e-324)
def test_two_axes_have_as_many_steps(a: float, b: float, c: float, d: float) -> None:
    left, right = sorted((a, b)), sorted((c, d))
    one, two = paired_ticks((left[0], left[1]), (right[0], right[1]))
    assert len(one.values) == len(two.values)
    check(two, right[0], right[1])
    if 0.0 in one.values and 0.0 in two.values and min(right) <= 0 <= max(right):
        assert one.values.index(0.0) == two.values.index(0.0)


@given(st.floats(1e-9, 1e12), st.floats(1e-9, 1e12))
def test_logarithmic_ticks_are_powers_of_ten(one: float, other: float) -> None:
    low, high = sorted((one, other))
    ticks = log_ticks(low, high)
    assert all(later == pytest.approx(10 * earlier) for earlier, later in pairwise(ticks.values))
    assert ticks.low <= low * (1 + 1e-6) and high <= ticks.high * (1 + 1e-6)


@pytest.mark.parametrize(
    ("low", "high", "values"),
    [
        (0, 97, (0, 20, 40, 60, 80, 100)),
        (0, 12, (0, 2, 4, 6, 8, 10, 12)),
        (-5, 12, (-5, 0, 5, 10, 15)),
        (0, 0.3, (0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3)),
    ],
)
def test_ticks_are_those_that_one_would_draw(low: float, high: float, values: tuple[float, ...]) -> None:
    assert nice_ticks(low, high).values == values


def test_whole_numbers_have_no_halves() -> None:
    assert nice_ticks(0, 2, whole=True).values == (0, 1, 2)


def test_chosen_limits_stay() -> None:
    ticks = ticks_between(50, 100)
    assert (ticks.low, ticks.high, ticks.values) == (50, 100, (50, 60, 70, 80, 90, 100))
    odd = ticks_between(3, 17)
    assert (odd.low, odd.high, odd.values[0]) == (3, 17, 3)


def test_a_second_axis_follows_the_first() -> None:
    assert len(matched_ticks(nice_ticks(0, 97), 3, 4).values) == 6
