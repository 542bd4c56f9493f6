"""Shipped themes read well: text on all it stands on, accents beside one another."""

from itertools import combinations, pairwise

import pytest

from slidegen.model.style import Colour
from slidegen.theme.theme import Theme
from tests.theme.colours import EYES, contrast, difference, lightness, over, shown
from tests.theme.shipped import in_each_mode

BACKGROUND, SURFACE, TEXT, HEADING = map(Colour, ("background", "surface", "text", "heading"))
ACCENTS = [f"accent{number}" for number in range(1, 6)]
TONES = pytest.mark.parametrize("inverse", [False, True], ids=["base", "inverse"])


@in_each_mode
def test_text_roles_reach_4_5_on_background_and_surface(theme: Theme) -> None:
    for role in ("text", "heading", "muted", "link", "visited"):
        for ground in ("background", "surface"):
            assert contrast(theme.palette[role], theme.palette[ground]) >= 4.5, (role, ground)


@in_each_mode
def test_text_and_headings_reach_7_in_both_tones(theme: Theme) -> None:
    for role in (TEXT, HEADING):
        for ground in (BACKGROUND, SURFACE):
            for inverse in (False, True):
                found = contrast(theme.value(role, inverse=inverse), theme.value(ground, inverse=inverse))
                assert found >= 7, (role.name, ground.name, inverse)


@TONES
@in_each_mode
def test_accents_links_and_quiet_text_reach_3_in_both_tones(theme: Theme, inverse: bool) -> None:
    ground = theme.value(BACKGROUND, inverse=inverse)
    for role in (*ACCENTS, "muted", "link", "visited"):
        assert contrast(theme.palette[role], ground) >= 3, role


@TONES
@in_each_mode
def test_bullets_and_numbers_reach_3_in_both_tones(theme: Theme, inverse: bool) -> None:
    ground = theme.value(BACKGROUND, inverse=inverse)
    for style in theme.styles.values():
        for level in style.levels:
            assert contrast(shown(theme, level.bullet_colour, ground, inverse=inverse), ground) >= 3, style.name


@in_each_mode
def test_a_figures_accent_stands_out(theme: Theme) -> None:
    assert contrast(theme.palette["accent1"], theme.palette["background"]) >= 4.5


@in_each_mode
def test_code_keeps_its_colours_on_a_turned_slide_where_they_can_be_read(theme: Theme) -> None:
    assert theme.code.unreadable < set(theme.code.tokens)
    assert all(theme.code.token(kind, inverse=False) == colour for kind, colour in theme.code.tokens.items())


@in_each_mode
def test_all_tones_of_callouts_have_their_colours(theme: Theme) -> None:
    assert set(theme.panel.fills) == set(theme.panel.colours) == {"note", "tip", "important", "warning", "caution"}


@in_each_mode
@pytest.mark.parametrize("eyes", EYES)
def test_accents_keep_apart_to_all_eyes(theme: Theme, eyes: str) -> None:
    for one, other in combinations(ACCENTS, 2):
        assert difference(theme.palette[one], theme.palette[other], eyes) >= 11, (one, other)


@in_each_mode
def test_accents_keep_apart_in_grey(theme: Theme) -> None:
    lights = [lightness(theme.palette[name]) for name in ACCENTS]
    neighbours = pairwise(lights)
    assert min(abs(one - other) for one, other in neighbours) >= 5, "neighbours in charts"
    assert max(lights) - min(lights) >= 12


def test_contrast_is_as_defined() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert over("#000000", "#ffffff", 0.5) == "#808080"
    assert lightness("#777777") == pytest.approx(50.0, abs=0.5)
