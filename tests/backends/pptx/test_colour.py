"""Colours by reference."""

import re
from colorsys import hls_to_rgb, rgb_to_hls

import pytest

from slidegen.backends.pptx.colour import colour, colour_map, fill, line, map_override, mixed, scheme_slot
from slidegen.model.style import ROLES, Colour
from slidegen.theme.contrast import blend
from slidegen.theme.theme import Mode


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_each_role_has_a_slot_of_its_own(mode: Mode) -> None:
    assert len({scheme_slot(role, mode) for role in ROLES}) == len(ROLES) == 12


def test_dark_themes_have_dark_first() -> None:
    assert scheme_slot("background", "light") == "lt1"
    assert scheme_slot("background", "dark") == "dk1"


def test_bg1_is_the_background_in_every_mode() -> None:
    assert colour_map("light").startswith('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1"')
    assert colour_map("dark").startswith('bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1"')


def test_the_inverse_of_light_is_dark() -> None:
    assert colour_map("light", inverse=True) == colour_map("dark")
    assert colour_map("dark", inverse=True) == colour_map("light")


def test_only_the_other_tone_overrides_the_masters_map() -> None:
    assert "masterClrMapping" in map_override("light", inverse=False)
    assert colour_map("dark") in map_override("light", inverse=True)
    assert colour_map("light") in map_override("light", inverse=False, base=True)


def test_roles_are_references_and_literals_are_values() -> None:
    assert colour(Colour("muted")) == '<a:schemeClr val="accent6"/>'
    assert colour(Colour("#1a2b3c")) == '<a:srgbClr val="1A2B3C"/>'


def test_alphas_multiply() -> None:
    assert colour(Colour("text", 0.5), 0.5) == '<a:schemeClr val="tx1"><a:alpha val="25000"/></a:schemeClr>'


def test_nothing_is_painted_without_a_colour_or_a_width() -> None:
    assert fill(None) == "<a:noFill/>"
    assert line(Colour("text"), 0) == line(None, 2) == "<a:ln><a:noFill/></a:ln>"
    assert 'w="12700"' in line(Colour("text"), 1)


def test_a_mixture_is_opaque_and_follows_the_theme() -> None:
    pale = mixed(Colour("accent1", 0.25), "#ffffff")
    assert pale == '<a:schemeClr val="accent1"><a:lumMod val="25000"/><a:lumOff val="75000"/></a:schemeClr>'
    assert '<a:lumOff val="0"/>' in mixed(Colour("accent1", 0.25), "#000000")
    assert mixed(Colour("accent1"), "#ffffff") == '<a:schemeClr val="accent1"/>'


@pytest.mark.parametrize(("own", "ground"), [("#1d7758", "#ffffff"), ("#0c5bf0", "#000000"), ("#e86800", "#202020")])
def test_a_mixed_colour_is_as_pale_as_a_see_through_one(own: str, ground: str) -> None:
    """As PowerPoint works it out: lightness and saturation are changed, in this order."""
    made = mixed(Colour("accent1", 0.25), ground, own)
    factor, offset, paler = (int(value) / 100_000 for value in re.findall(r'val="(\d+)"', made))
    red, green, blue = (int(own[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    seen = hls_to_rgb(hue, lightness * factor + offset, saturation * paler)
    wanted = blend(own, 0.25, ground)
    assert [round(255 * part) for part in seen] == pytest.approx(
        [int(wanted[at : at + 2], 16) for at in (1, 3, 5)], abs=2
    )
