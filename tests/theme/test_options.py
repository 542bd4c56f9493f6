"""What a deck may change of its theme."""

import pytest

from slidegen.diagnostics import Report
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.world import Memory
from tests.theme.test_load import SPAN, load, told

DARK = '[modes.dark.palette]\nbackground = "#000000"\ntext = "#ffffff"\naccent1 = "#aabbcc"'


def test_an_accent_as_a_colour_is_the_first_and_that_of_links() -> None:
    theme, report = load("plain", ("accent", "#B3261E"))
    assert told(report) == []
    assert (theme.palette["accent1"], theme.palette["link"]) == ("#b3261e", "#b3261e")


def test_an_accent_as_a_role_changes_places_with_the_first() -> None:
    before, _ = load("plain")
    theme, report = load("plain", ("accent", "accent3"))
    assert told(report) == []
    assert theme.palette["accent1"] == theme.palette["link"] == before.palette["accent3"]
    assert theme.palette["accent3"] == before.palette["accent1"]


def test_short_colours_are_as_good_as_long_ones() -> None:
    theme, report = load("plain", ("accent", "#aBc"), ("palette.text", "#123"))
    assert told(report) == []
    assert (theme.palette["accent1"], theme.palette["text"]) == ("#aabbcc", "#112233")


def test_a_misspelt_name_is_proposed() -> None:
    (found,) = load("plain", ("nam", "ink"))[1]
    assert found.help == "did you mean `name`?"


def test_a_role_may_be_set() -> None:
    assert load("plain", ("palette.surface", "#eeeeee"))[0].palette["surface"] == "#eeeeee"


def test_a_mode_that_the_theme_declares() -> None:
    theme, report = load("mine", ("accent", "#112233"), ("mode", "dark"), mine=DARK)
    assert told(report) == []
    assert (theme.mode, theme.palette["background"], theme.palette["text"]) == ("dark", "#000000", "#ffffff")
    assert theme.palette["accent1"] == "#112233", "the deck's accent is laid over the mode's"


def test_the_themes_own_mode_changes_nothing() -> None:
    assert load("plain", ("mode", "light"))[1].diagnostics == []


@pytest.mark.parametrize(
    ("option", "code", "message"),
    [
        (("mode", "sepia"), "theme-value", "the theme has no mode `sepia`"),
        (("accent", "accent9"), "theme-value", "`accent9` is no accent"),
        (("accent", "red"), "theme-value", "`red` is no accent"),
        (("palette.text", "black"), "theme-value", "`black` is no colour for `text`"),
        (("palette.txt", "#000000"), "theme-key", "themes have no option `palette.txt`"),
        (("acent", "#000000"), "theme-key", "themes have no option `acent`"),
        (("fonts.bdy", "Inter"), "theme-key", "themes have no option `fonts.bdy`"),
        (("font", "Inter"), "theme-key", "themes have no option `font`"),
    ],
)
def test_what_is_not_usable_is_told_and_changes_nothing(option: tuple[str, str], code: str, message: str) -> None:
    theme, report = load("plain", option)
    assert told(report) == [(code, message)]
    assert report.diagnostics[0].span == SPAN
    assert report.diagnostics[0].help
    assert theme == load("plain")[0]


def test_the_other_modes_are_variants_whichever_is_chosen() -> None:
    light, _ = load("mine", mine=DARK)
    dark, _ = load("mine", ("mode", "dark"), mine=DARK)
    assert {mode: palette["background"] for mode, palette in light.variants.items()} == {"dark": "#000000"}
    assert dark.variants == {"light": light.palette}
    assert light.variants == {"dark": dark.palette}


def test_an_option_is_told_where_it_is_given() -> None:
    text = Source("deck.md", "theme: {accent: red, palette: {text: black}, mode: drak}")
    report = Report()
    places = {
        "theme.accent": text.span(16, 19),
        "theme.palette.text": text.span(37, 42),
        "theme.mode": text.span(51, 55),
    }
    options = (("accent", "red"), ("palette.text", "black"), ("mode", "drak"))
    load_theme("plain", Memory(), report, SPAN, options, places)
    assert [found.span.text for found in report if found.span] == ["drak", "red", "black"]


def test_modes_are_inherited_as_far_as_the_palette_is() -> None:
    same, report = load("mine", ("mode", "dark"), mine="gap = 20")
    assert (told(report), same.palette) == ([], load("plain", ("mode", "dark"))[0].palette)
    other, _ = load("mine", mine='[palette]\naccent1 = "#0b6e75"')
    assert other.variants == {}
