"""From a theme as written to a theme as used: lengths, levels, references."""

import pytest

from slidegen.model.style import Colour
from slidegen.theme.fonts.families import FAMILIES, MATH_FAMILIES
from slidegen.units import Fractions, points
from slidegen.world import bundled_folder
from tests.theme.test_load import load, places, told


def test_areas_are_points_on_a_slide_of_960_by_540() -> None:
    theme, _ = load("mine", mine="[areas]\nbody = [96, 54, 480, 270]")
    body = theme.layouts["content"].region("body")
    assert body is not None
    assert body.area == Fractions(0.1, 0.1, 0.5, 0.5)


def test_a_value_a_level_goes_on_with_the_last() -> None:
    theme, _ = load("mine", mine='[styles]\nbody = { size = [24, 20], line = 1.25, indent = 0.5, colour = "muted" }')
    levels = theme.styles["body"].levels
    assert [level.size for level in levels] == [24, 20, 20, 20, 20]
    assert [level.pitch for level in levels] == [30, 25, 25, 25, 25]
    assert [level.hang for level in levels] == [points(12), points(10), points(10), points(10), points(10)]
    assert [level.margin for level in levels] == [points(12), points(22), points(32), points(42), points(52)]
    assert {level.colour for level in levels} == {Colour("muted")}


def test_a_new_style_is_as_body_but_for_what_it_says() -> None:
    theme, _ = load("mine", mine="[styles]\nshout = { caps = true }")
    body, shout = theme.styles["body"], theme.styles["shout"]
    assert shout.caps
    assert shout.levels == body.levels


def test_a_new_layout_takes_common_regions_and_its_own() -> None:
    toml = """
[layouts.poster]
background = "accent1/50%"
regions.title = {}
regions.stamp = { role = "text", style = "caption", index = 77, area = [700, 400, 100, 50], align = "end" }
"""
    theme, report = load("mine", mine=toml)
    poster = theme.layouts["poster"]
    assert told(report) == []
    assert (poster.title, poster.background, poster.chrome) == ("Poster", Colour("accent1", 0.5), True)
    assert poster.region("title") == theme.layouts["content"].region("title")
    stamp = poster.region("stamp")
    assert stamp is not None
    assert (stamp.index, stamp.align, stamp.style.name) == (77, "end", "caption")


def test_none_takes_away_what_is_inherited() -> None:
    toml = '[table]\nrow-rule = "none"\n[layouts.image]\nregions.caption = { area = "none" }'
    theme, report = load("mine", mine=toml)
    assert told(report) == []
    assert theme.table.row_rule is None
    assert [region.name for region in theme.layouts["image"].regions] == ["title", "picture"]


def test_lists_replace_what_is_inherited() -> None:
    theme, _ = load("mine", mine='decorations = []\n[code]\nbold = ["comment"]')
    assert theme.decorations == ()
    assert theme.code.bold == {"comment"}


@pytest.mark.parametrize(
    ("toml", "path", "problem", "under"),
    [
        ('[layouts.code]\nregions.body = { style = "bdy" }', "layouts.code.regions.body.style",
         "no style `bdy`", '"bdy"'),
        ('[layouts.code]\nregions.body = { area = "wid" }', "layouts.code.regions.body.area", "no area `wid`", '"wid"'),
        ('[regions]\nbody = { area = "wid" }', "regions.body.area", "no area `wid`", '"wid"'),
        ('[regions.title]\nstyle = "tile"', "regions.title.style", "no style `tile`", '"tile"'),
        ('[layouts.code]\nregions.x = { role = "text" }', "layouts.code.regions.x",
         "`area` and `style` and `index` missing", '{ role = "text" }'),
        ('[code.tokens]\nkeywrd = "muted"', "code.tokens.keywrd", "no kind of token `keywrd`", '"muted"'),
        ('[fonts]\nmath = { family = "STIX" }', "fonts.math.family",
         "the font `STIX` for formulas does not ship with slidegen", '"STIX"'),
        ("[[decorations]]\narea = [0, 0, 9, 9]", "decorations[1]", "`fill` is missing", "decorations"),
        ('[layouts.code]\ndecorations = [{ fill = "text" }]', "layouts.code.decorations[1]",
         "`area` is missing", '{ fill = "text" }'),
    ],
)  # fmt: skip
def test_what_refers_to_nothing_is_told_where_it_is_written(toml: str, path: str, problem: str, under: str) -> None:
    theme, report = load("mine", mine=toml)
    at = told(report).index(("theme-value", f"`{path}`: {problem}"))
    assert report.diagnostics[at].help
    assert places(report)[at][1] == under
    assert theme.layouts.keys() == load("plain")[0].layouts.keys()


def test_all_families_that_ship_may_be_named() -> None:
    folders = {path.name for path in (bundled_folder() / "fonts").iterdir() if path.is_dir()}
    assert {name.replace(" ", "") for name in (*FAMILIES, *MATH_FAMILIES)} == folders


def test_fonts_are_proposed_by_their_names() -> None:
    _, report = load("mine", mine='[fonts]\nmono = { family = "JetBrain Mono" }')
    assert report.diagnostics[0].help == "did you mean `JetBrains Mono`, which ships with slidegen?"
    assert places(report)[0][1] == '"JetBrain Mono"'
