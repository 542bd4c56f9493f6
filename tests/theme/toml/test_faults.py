"""Faults of a theme.toml are told where they are, all of them, and the rest of the file counts."""

import pytest

from tests.theme.test_load import load, places, told

GOOD = '\n[table]\nstripe = "#abcdef"\n'


@pytest.mark.parametrize(
    ("toml", "code", "message", "under"),
    [
        ("gpa = 3", "theme-key", "unknown key `gpa`", "gpa"),
        ("[pallete]\ntext = 1", "theme-key", "unknown key `pallete`", "pallete"),
        ('[palette]\ntxt = "#000000"', "theme-key", "unknown key `txt` in `palette`", "txt"),
        ("[styles]\nbody = { sise = 24 }", "theme-key", "unknown key `sise` in `styles.body`", "sise"),
        ("[styles.body]\nsise = 24", "theme-key", "unknown key `sise` in `styles.body`", "sise"),
        ("[layouts.code]\nregions.body = { arae = 1 }", "theme-key",
         "unknown key `arae` in `layouts.code.regions.body`", "arae"),
        ("gap = true", "theme-value", "`gap`: expected a number, this is true or false", "true"),
        ('gap = "wide"', "theme-value", "`gap`: expected a number, this is text in quotes", '"wide"'),
        ("gap = -1", "theme-value", "`gap`: expected a number >= 0.0", "-1"),
        ('mode = "grey"', "theme-value", "`mode`: invalid enum value 'grey'", '"grey"'),
        ('[palette]\ntext = "black"', "theme-value", "`palette.text`: expected a colour as `#rrggbb`", '"black"'),
        ('[styles]\nbody = { colour = "red" }', "theme-value",
         "`styles.body.colour`: expected a role of the palette or `#rrggbb`, see-through as `accent1/40%`", '"red"'),
        ('[styles]\nbody = { size = [24, "big"] }', "theme-value",
         "`styles.body.size`: expected a number, this is text in quotes", '[24, "big"]'),
        ('[styles]\nbody = 24', "theme-value", "`styles.body`: expected a table, this is a whole number", "24"),
        ('[code]\nfill = "none"', "theme-value",
         "`code.fill`: expected a role of the palette or `#rrggbb`, see-through as `accent1/40%`", '"none"'),
        ("[areas]\nbody = [1, 2, 3]", "theme-value", "`areas.body`: expected a list of length >= 4", "[1, 2, 3]"),
        ('decorations = [{ area = [0, 0, 9, 9], fill = "blue" }]', "theme-value",
         "`decorations[1].fill`: expected a role of the palette or `#rrggbb`, see-through as `accent1/40%`", '"blue"'),
        ("decorations = [3]", "theme-value", "`decorations[1]`: expected a table", "3"),
        ("fonts = 3", "theme-value", "`fonts`: expected a table, this is a whole number", "3"),
    ],
)  # fmt: skip
def test_a_fault_is_told_and_the_rest_counts(toml: str, code: str, message: str, under: str) -> None:
    theme, report = load("mine", mine=toml + GOOD)
    assert told(report) == [(code, message)]
    assert places(report)[0][1] == under
    stripe = theme.table.stripe
    assert stripe is not None
    assert stripe.name == "#abcdef"


def test_every_fault_of_a_file_is_told() -> None:
    toml = 'gap = "a"\nscale = 1\n[styles]\nbody = { size = 1, lien = 2, bold = "yes" }\n[panel]\nbar = []'
    _, report = load("mine", mine=toml)
    assert [str(found.span) for found in report] == [
        "mine/theme.toml:1:7",
        "mine/theme.toml:2:9",
        "mine/theme.toml:4:17",
        "mine/theme.toml:4:20",
        "mine/theme.toml:4:37",
        "mine/theme.toml:6:7",
    ]


def test_an_unknown_key_has_the_nearest_as_its_help() -> None:
    _, report = load("mine", mine="[code]\ncolor = 1")
    assert report.diagnostics[0].help == "did you mean `colour`?"


def test_a_faulty_value_leaves_what_is_inherited() -> None:
    theme, _ = load("mine", mine='[styles]\ntitle = { size = "big", italic = true }')
    plain, _ = load("plain")
    assert theme.styles["title"].size == plain.styles["title"].size
    assert theme.styles["title"].italic
