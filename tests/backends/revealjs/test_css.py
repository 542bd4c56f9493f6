from msgspec.structs import replace

from slidegen.backends.revealjs.css import decoration_style, style_rules, theme_css
from slidegen.model.deck import WIDESCREEN
from slidegen.model.style import Colour
from slidegen.theme.theme import Decoration
from slidegen.units import Fractions, Size, inches
from tests.backends.revealjs.sample import BODY, THEME


def test_the_palette_is_written_once_and_swapped_for_inverse_slides() -> None:
    css = theme_css(THEME, WIDESCREEN)
    for role, value in THEME.palette.items():
        assert f"--theme-{role}:{value}" in css
        assert css.count(value) == sum(1 for each in THEME.palette.values() if each == value)
    assert ".inverse{--background:var(--theme-text);--text:var(--theme-background)" in css


def test_the_themes_own_css_comes_last() -> None:
    assert theme_css(THEME, WIDESCREEN).endswith(".slide{--mine:1}")


def test_a_style_has_a_rule_for_each_level_and_its_items() -> None:
    rules = "\n".join(style_rules("body", BODY))
    assert "font-size:32px" in rules
    assert "line-height:40px" in rules
    assert ".style-body .l1.item" in rules
    assert '--bullet:"–"' in rules


def test_regions_stand_in_pixels_of_the_slides_size() -> None:
    assert ".layout-content>.region-body{left:64px;top:151.2px;width:1152px;height:489.6px}" in theme_css(
        THEME, WIDESCREEN
    )
    small = Size(inches(10), inches(7.5))
    css = theme_css(THEME, small)
    assert "--width:960px;--height:720px" in css
    assert "@page{size:960px 720px;margin:0}" in css
    assert ".layout-content>.region-body{left:48px;" in css


def test_gradients_run_as_in_powerpoint() -> None:
    across = Decoration(
        shape="rect", area=Fractions(0, 0, 1, 1), fill=Colour("accent1"), end=Colour("accent2"), angle=0
    )
    assert decoration_style(across, WIDESCREEN)["background"] == "linear-gradient(90deg,var(--accent1),var(--accent2))"


def test_corners_are_a_share_of_the_shorter_side() -> None:
    card = Decoration(shape="rect", area=Fractions(0, 0, 0.5, 0.1), fill=Colour("surface"), radius=0.5)
    assert decoration_style(card, WIDESCREEN)["border-radius"] == "36px"


def test_every_other_row_is_striped_where_the_theme_says_so() -> None:
    rule = ".table :is(tbody:not(.shifted) tr:nth-child(odd),tbody.shifted tr:nth-child(even)){background-color:"
    assert rule not in theme_css(THEME, WIDESCREEN)
    striped = replace(THEME, table=replace(THEME.table, stripe=Colour("surface")))
    assert f"{rule}var(--surface)}}" in theme_css(striped, WIDESCREEN)
