"""The colours of series stand out from the slide, and neighbours keep apart: to all eyes, and in grey print."""

from itertools import pairwise

import pytest

from slidegen.theme.theme import Theme
from tests.theme.colours import EYES, contrast, difference, lightness, shown
from tests.theme.shipped import in_each_mode


def series(theme: Theme) -> list[str]:
    ground = theme.palette["background"]
    return [shown(theme, each, ground) for each in theme.chart.series]


@in_each_mode
def test_series_reach_3_on_the_background(theme: Theme) -> None:
    ground = theme.palette["background"]
    assert [each for each in series(theme) if contrast(each, ground) < 3] == []


@in_each_mode
@pytest.mark.parametrize("eyes", EYES)
def test_neighbours_keep_apart_to_all_eyes(theme: Theme, eyes: str) -> None:
    found = {pair: difference(*pair, eyes) for pair in pairwise(series(theme))}
    assert {pair: value for pair, value in found.items() if value < 11} == {}


@in_each_mode
def test_neighbours_keep_apart_in_grey(theme: Theme) -> None:
    lights = [lightness(each) for each in series(theme)]
    assert min(abs(one - other) for one, other in pairwise(lights)) >= 5, lights


@in_each_mode
def test_what_stands_back_is_fainter_than_every_series(theme: Theme) -> None:
    ground = theme.palette["background"]
    faint = contrast(shown(theme, theme.chart.dimmed, ground), ground)
    assert faint < min(contrast(each, ground) for each in series(theme))


@in_each_mode
def test_labels_read_well(theme: Theme) -> None:
    ground = theme.palette["background"]
    assert contrast(shown(theme, theme.chart.label, ground), ground) >= 4.5
