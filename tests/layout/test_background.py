"""Tones and backgrounds."""

import pytest
from msgspec.structs import replace

from slidegen.layout.background import FAINT, background, is_inverse
from slidegen.model.deck import WIDESCREEN, SlideSettings
from slidegen.model.frames import Crop
from slidegen.model.style import Colour
from slidegen.theme.contrast import contrast
from tests.layout.helpers import THEME, asset

CONTENT, SECTION = THEME.layouts["content"], THEME.layouts["section"]
DARK = replace(THEME, mode="dark")


def test_the_layout_has_a_tone() -> None:
    assert not is_inverse(SlideSettings(), CONTENT, THEME)
    assert is_inverse(SlideSettings(), SECTION, THEME)


def test_classes_ask_for_light_and_dark_whatever_the_theme_is() -> None:
    dark, light = SlideSettings(classes=("dark",)), SlideSettings(classes=("light",))
    assert is_inverse(dark, CONTENT, THEME)
    assert not is_inverse(light, SECTION, THEME)
    assert not is_inverse(dark, CONTENT, DARK)
    assert is_inverse(light, CONTENT, DARK)


@pytest.mark.parametrize("name", ["invert", "inverse"])
def test_invert_turns_the_layouts_tone(name: str) -> None:
    invert = SlideSettings(classes=("wide", name))
    assert is_inverse(invert, CONTENT, THEME)
    assert not is_inverse(invert, SECTION, THEME)


def test_a_background_picks_the_tone_that_can_be_read_on_it() -> None:
    assert is_inverse(SlideSettings(background="#001133"), CONTENT, THEME)
    assert not is_inverse(SlideSettings(background="#ffeecc"), CONTENT, THEME)
    assert not is_inverse(SlideSettings(background="surface"), CONTENT, THEME)


def test_a_class_does_not_hide_the_text_on_its_own_background() -> None:
    assert not is_inverse(SlideSettings(classes=("dark",), background="#ffffff"), CONTENT, THEME)
    assert is_inverse(SlideSettings(classes=("light",), background="#001133"), CONTENT, THEME)
    assert is_inverse(SlideSettings(classes=("dark",), background="#707070"), CONTENT, THEME)


def test_no_background_is_none() -> None:
    assert background(SlideSettings(), None, WIDESCREEN) is None


def test_a_colour_fills_the_slide() -> None:
    made = background(SlideSettings(background="accent1"), None, WIDESCREEN)
    assert made is not None
    assert (made.colour, made.picture, made.scrim) == (Colour("accent1"), None, None)


def test_a_picture_covers_the_slide_below_a_scrim() -> None:
    made = background(SlideSettings(background_image="a.jpg"), asset(1000, 1000), WIDESCREEN)
    assert made is not None
    assert made.picture is not None
    assert made.picture.rect.width == WIDESCREEN.width
    assert made.picture.crop == Crop(top=0.21875, bottom=0.21875)
    assert made.picture.decorative
    assert made.scrim is not None


def test_a_picture_with_nothing_on_it_needs_no_scrim() -> None:
    made = background(SlideSettings(background_image="a.jpg"), asset(), WIDESCREEN, bare=True)
    assert made is not None
    assert (made.opacity, made.scrim) == (1.0, None)


def test_a_faint_picture_needs_no_scrim() -> None:
    settings = SlideSettings(background_image="a.jpg", background_opacity=FAINT)
    made = background(settings, asset(), WIDESCREEN)
    assert made is not None
    assert (made.opacity, made.scrim) == (FAINT, None)


def test_a_missing_picture_leaves_the_colour() -> None:
    made = background(SlideSettings(background="#112233", background_image="gone.jpg"), None, WIDESCREEN)
    assert made is not None
    assert (made.colour, made.picture) == (Colour("#112233"), None)


def test_a_scrim_keeps_text_readable_over_any_pixel() -> None:
    made = background(SlideSettings(background_image="a.jpg"), asset(), WIDESCREEN)
    assert made is not None
    assert made.scrim is not None
    alpha = made.scrim.alpha
    for ground, text, pixel in ((255, "#222222", 0), (34, "#ffffff", 255)):
        mixed = round(ground * alpha + pixel * (1 - alpha))
        assert contrast(f"#{mixed:02x}{mixed:02x}{mixed:02x}", text) >= 4.5
