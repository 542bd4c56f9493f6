"""The colours of series stand out from the slide, and neighbours keep apart: to all eyes, and in grey print."""

from itertools import pairwise

import pytest

from slidegen.model.style import Colour
from slidegen.theme.theme import Theme
from tests.theme.colours import EYES, contrast, difference, lightness, shown
from tests.theme.shipped import in_each_mode

TONES = pytest.mark.parametrize("inverse", [False, True], ids=["base", "inverse"])


def ground(theme: Theme, inverse: bool) -> str:
    return theme.value(Colour("background"), inverse=inverse)


def series(theme: Theme, inverse: bool) -> list[str]:
    return [shown(theme, each, ground(theme, inverse), inverse=inverse) for each in theme.chart.series]


@in_each_mode
@TONES
def test_series_reach_3_on_the_background(theme: Theme, inverse: bool) -> None:
    assert [each for each in series(theme, inverse) if contrast(each, ground(theme, inverse)) < 3] == []


@in_each_mode
@TONES
@pytest.mark.parametrize("eyes", EYES)
def test_neighbours_keep_apart_to_all_eyes(theme: Theme, inverse: bool, eyes: str) -> None:
    found = {pair: difference(*pair, eyes) for pair in pairwise(series(theme, inverse))}
    assert {pair: value for pair, value in found.items() if value < 11} == {}


@in_each_mode
@TONES
def test_neighbours_keep_apart_in_grey(theme: Theme, inverse: bool) -> None:
    lights = [lightness(each) for each in series(theme, inverse)]
    assert min(abs(one - other) for one, other in pairwise(lights)) >= 5, lights


@in_each_mode
@TONES
def test_what_stands_back_is_fainter_than_every_series(theme: Theme, inverse: bool) -> None:
    under = ground(theme, inverse)
    faint = contrast(shown(theme, theme.chart.dimmed, under, inverse=inverse), under)
    assert 1.3 < faint < min(contrast(each, under) for each in series(theme, inverse))


@in_each_mode
@TONES
def test_labels_read_well(theme: Theme, inverse: bool) -> None:
    under = ground(theme, inverse)
    assert contrast(shown(theme, theme.chart.label, under, inverse=inverse), under) >= 4.5
