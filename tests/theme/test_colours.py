"""Shipped themes read well: text on all it stands on, accents beside one another."""

from itertools import combinations, pairwise

import pytest

from slidegen.model.style import Colour
from slidegen.theme.theme import Theme
from tests.theme.colours import EYES, contrast, difference, lightness, low, needed, over, shown
from tests.theme.shipped import in_each_mode

BACKGROUND, SURFACE, TEXT, HEADING = map(Colour, ("background", "surface", "text", "heading"))
ACCENTS = [f"accent{number}" for number in range(1, 6)]
TONES = pytest.mark.parametrize("inverse", [False, True], ids=["base", "inverse"])


@in_each_mode
def test_the_text_of_every_region_stands_out_from_its_layout(theme: Theme) -> None:
    for layout in theme.layouts.values():
        inverse = layout.tone == "inverse"
        ground = theme.value(layout.background, inverse=inverse)
        regions = (*layout.regions, *(theme.chrome if layout.chrome else ()))
        faint = [found for region in regions for found in low(theme, region.style, ground, inverse=inverse)]
        assert (layout.name, faint) == (layout.name, [])


@TONES
@in_each_mode
def test_every_style_stands_out_when_an_author_turns_a_slide(theme: Theme, inverse: bool) -> None:
    ground = theme.value(BACKGROUND, inverse=inverse)
    styles = [style for name, style in theme.styles.items() if name != "code"]
    assert [found for style in styles for found in low(theme, style, ground, inverse=inverse)] == []


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
def test_table_text_stands_out_on_rows_stripes_and_highlights(theme: Theme) -> None:
    table, style = theme.table, theme.styles["table"]
    page = theme.palette["background"]
    header = over(theme.value(table.header_fill), page, table.header_fill.alpha) if table.header_fill else page
    assert contrast(shown(theme, table.header_colour, header), header) >= 4.5
    for fill in filter(None, (table.stripe, table.highlight)):
        ground = shown(theme, fill, page)
        assert list(low(theme, style, ground, inverse=False)) == []


@in_each_mode
def test_code_stands_out_on_its_panel_and_on_lit_lines(theme: Theme) -> None:
    code = theme.code
    panel = shown(theme, code.fill, theme.palette["background"])
    lit = shown(theme, code.highlight, panel)
    colours = {"text": code.colour, **code.tokens}
    assert {kind: f"{contrast(shown(theme, each, panel), panel):.2f}" for kind, each in colours.items()
            if contrast(shown(theme, each, panel), panel) < 4.5} == {}  # fmt: skip
    assert {kind: f"{contrast(shown(theme, each, lit), lit):.2f}" for kind, each in colours.items()
            if contrast(shown(theme, each, lit), lit) < 4.5} == {}  # fmt: skip


@in_each_mode
@TONES
def test_titles_and_line_numbers_of_listings_can_be_read(theme: Theme, *, inverse: bool) -> None:
    panel = shown(theme, theme.code.fill, theme.value(BACKGROUND, inverse=inverse), inverse=inverse)
    lit = shown(theme, theme.code.highlight, panel, inverse=inverse)
    for ground in (panel, lit):
        for colour in (theme.code.title_colour, theme.code.number_colour):
            assert contrast(shown(theme, colour, ground, inverse=inverse), ground) >= 4.5


@in_each_mode
def test_code_stays_legible_on_a_turned_slide(theme: Theme) -> None:
    panel = shown(theme, theme.code.fill, theme.value(BACKGROUND, inverse=True), inverse=True)
    lit = shown(theme, theme.code.highlight, panel, inverse=True)
    for ground in (panel, lit):
        for kind in theme.code.tokens:
            colour = theme.code.token(kind, inverse=True)
            assert contrast(shown(theme, colour, ground, inverse=True), ground) >= 4.5, kind


@in_each_mode
def test_code_keeps_its_colours_on_a_turned_slide_where_they_can_be_read(theme: Theme) -> None:
    assert theme.code.unreadable < set(theme.code.tokens)
    assert all(theme.code.token(kind, inverse=False) == colour for kind, colour in theme.code.tokens.items())


@in_each_mode
def test_callouts_read_well(theme: Theme) -> None:
    panel, body = theme.panel, theme.styles["body"]
    page = theme.palette["background"]
    assert set(panel.fills) == set(panel.colours) == {"note", "tip", "important", "warning", "caution"}
    for tone, fill in panel.fills.items():
        ground = shown(theme, fill, page)
        title = contrast(shown(theme, panel.colours[tone], ground), ground)
        assert title >= needed(body.levels[0], bold=True), (tone, title)
        assert list(low(theme, body, ground, inverse=False)) == []


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
