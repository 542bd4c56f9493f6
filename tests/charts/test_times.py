"""Times of day stand where they belong on the axis, or it is told that they do not."""

import pytest

from slidegen.charts.axes.times import moment_text, moment_ticks
from slidegen.charts.figures.dates import DAY, read_times
from slidegen.model.blocks import Chart
from slidegen.model.chart import ChartData
from tests.charts.helpers import chart, fence, lowered, place

UNEVEN = "\n---\nt,a,b\n09:00,4,1\n09:05,6,\n10:00,9,3\n13:30,22,4"


def ticks(data: ChartData) -> list[str]:
    assert data.x is not None
    return [tick.label for tick in data.x.ticks]


def test_uneven_times_are_points_joined_by_a_line_over_a_true_axis() -> None:
    made = chart("type: line" + UNEVEN)
    (a, b) = made.series
    assert (a.kind, a.joined, b.values) == ("scatter", True, (1, None, 3, 4))
    assert [round(x * 24 * 60) for x in a.xs] == [540, 545, 600, 810]
    assert made.legend == "direct" and ticks(made) == [f"{hour:02d}:00" for hour in range(9, 15)]
    assert made.categories[1] == "09:05" and made.summary.startswith("Line chart")


def test_even_times_are_as_good_as_names() -> None:
    made = chart("type: line\n---\nt,a\n09:00,4\n09:05,6\n09:10,9")
    assert (made.kind, made.categories) == ("line", ("09:00", "09:05", "09:10"))


@pytest.mark.parametrize("keys", ["type: area\ny: a", "type: line\ny: [a, {column: b, axis: right}]"])
def test_charts_that_cannot_have_a_true_axis_tell_so(keys: str) -> None:
    block, (told,) = lowered(fence(keys + UNEVEN))
    assert isinstance(block, Chart) and block.data.categories[1] == "09:05"
    assert (told.code, place(told)[1]) == ("uneven-times", "09:00")


def test_moments_of_several_days_tell_their_days() -> None:
    made = chart("type: line\n---\nt,a\n2024-05-01 22:00,4\n2024-05-02 01:00,5\n2024-05-01 23:30,6")
    assert made.series[0].values == (4, 6, 5)
    assert ticks(made)[0] == "1 May 22:00"


def test_ticks_hold_the_moments_at_round_times() -> None:
    seconds = moment_ticks([(9 * 3600 + 7) / DAY, (9 * 3600 + 21) / DAY])
    assert [moment_text(value, seconds.code) for value in seconds.values][:2] == ["09:00:06", "09:00:08"]
    days = moment_ticks([45000.25, 45100.0])
    assert days.values[0] <= 45000.25 and days.values[-1] >= 45100


@pytest.mark.parametrize(
    ("cells", "hours"),
    [
        (("9:00", "21:30"), (9, 21.5)),
        (("23:00", "1:00"), (23, 25)),
        (("9:00 am", "12:30 p.m."), (9, 12.5)),
        (("9:00", "25:00"), None),
        (("9:00", "8:00", "7:00"), None),
        (("9:00", ""), None),
    ],
)
def test_times_are_read(cells: tuple[str, ...], hours: tuple[float, ...] | None) -> None:
    found = read_times(cells)
    assert (None if found is None else tuple(round(time * 24, 6) for time in found)) == hours
