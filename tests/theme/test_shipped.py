"""What every theme that ships has: all layouts with their regions, in place, in type that can be read."""

from itertools import combinations, pairwise

import pytest
import uharfbuzz

from slidegen.metrics import face_metrics
from slidegen.parse.content import divs
from slidegen.theme.objects import TOKEN_KINDS
from slidegen.theme.theme import Layout, Region, TextStyle
from slidegen.units import Rect, Size, inches, to_points
from slidegen.world import Memory
from tests.theme.shipped import NAMES, each, whole

SIZE = Size(inches(40 / 3), inches(7.5))
MARGIN = inches(0.6)
REGIONS = {
    "title": "title subtitle author date",
    "section": "title subtitle",
    "content": "title body",
    "two-columns": "title left right",
    "three-columns": "title left center right",
    "comparison": "title left-title left right-title right",
    "image": "title picture caption",
    "image-left": "title picture body",
    "image-right": "title body picture",
    "image-full": "picture title caption",
    "quote": "quote attribution",
    "statement": "body",
    "big-number": "title figure caption",
    "code": "title body",
    "table": "title body",
    "chart": "title body",
    "speaker": "title picture name role body links",
    "agenda": "title body",
    "timeline": "title step",
    "end": "title body",
    "blank": "body",
}
INDEXES = {
    "title": 0, "subtitle": 1, "body": 1, "left": 1, "right": 2, "center": 3, "quote": 1, "picture": 13,
    "footer": 11, "number": 12, "footnotes": 20, "figure": 21, "step": 41,
}  # fmt: skip


def layouts(name: str) -> list[Layout]:
    return list(whole(name).layouts.values())


def regions(name: str) -> list[Region]:
    theme = whole(name)
    return [*(region for layout in theme.layouts.values() for region in layout.regions), *theme.chrome]


def overlap(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def test_the_default_comes_first() -> None:
    assert NAMES[0] == "plain"
    assert {"plain", "paper", "ink"} <= set(NAMES)


@each
def test_every_layout_has_its_regions(name: str) -> None:
    found = {layout.name: " ".join(region.name for region in layout.regions) for layout in layouts(name)}
    assert found == REGIONS


def test_the_parser_looks_for_no_directive_where_a_region_is_named() -> None:
    assert {name for names in REGIONS.values() for name in names.split()} == divs.REGIONS


@each
def test_layouts_have_names_for_people_of_their_own(name: str) -> None:
    titles = [layout.title for layout in layouts(name)]
    assert len(set(titles)) == len(titles)
    assert all(titles)


@each
def test_repeated_regions_have_their_number(name: str) -> None:
    theme = whole(name)
    found = {
        (layout.name, region.name): (region.role, region.repeat)
        for layout in theme.layouts.values()
        for region in layout.regions
        if region.repeat > 1
    }
    assert found == {
        ("big-number", "figure"): ("figure", 4),
        ("big-number", "caption"): ("caption", 4),
        ("timeline", "step"): ("step", 6),
    }


@each
def test_chrome_has_footnotes_footer_logo_and_number(name: str) -> None:
    assert [region.role for region in whole(name).chrome] == ["footnotes", "footer", "logo", "number"]


@each
def test_placeholder_indexes_are_those_of_all_themes(name: str) -> None:
    plain = {(layout.name, region.name): region.index for layout in layouts("plain") for region in layout.regions}
    for layout in layouts(name):
        taken: list[int] = []
        for region in layout.regions:
            assert region.index == plain[layout.name, region.name] == INDEXES.get(region.name, region.index)
            taken += range(region.index, region.index + region.repeat)
        taken += [region.index for region in whole(name).chrome]
        assert len(set(taken)) == len(taken), layout.name


@each
def test_regions_stay_on_the_slide_and_off_its_edges(name: str) -> None:
    slide = Rect(0, 0, SIZE.width, SIZE.height)
    for region in regions(name):
        rect = region.area.on(SIZE)
        assert rect.width > 0
        assert rect.height > 0
        edge = slide if region.bleed or region.role in ("footer", "number") else slide.inset(MARGIN, 0)
        assert edge.x <= rect.x
        assert rect.right <= edge.right
        assert edge.y <= rect.y
        assert rect.bottom <= edge.bottom
        if region.role in ("body", "title", "subtitle", "text"):
            assert rect.y >= inches(0.5), region.name


@each
def test_regions_of_a_layout_do_not_overlap(name: str) -> None:
    for layout in layouts(name):
        chrome = [region for region in whole(name).chrome if region.role != "footnotes"] if layout.chrome else []
        for one, other in combinations([*layout.regions, *chrome], 2):
            assert not overlap(one.area.on(SIZE), other.area.on(SIZE)), (layout.name, one.name, other.name)


@each
def test_titles_of_content_slides_start_at_one_place(name: str) -> None:
    apart = ("title", "section", "end", "image-full")
    found = {
        (region.area, region.anchor)
        for layout in layouts(name)
        for region in layout.regions
        if region.name == "title" and layout.name not in apart
    }
    assert len(found) == 1


@each
def test_two_lines_fit_where_titles_stand(name: str) -> None:
    for region in regions(name):
        if region.role == "title":
            assert to_points(region.area.on(SIZE).height) >= 2 * region.style.levels[0].pitch - 0.5, region.style.name


@each
def test_two_lines_of_footer_or_number_are_not_expected(name: str) -> None:
    for region in whole(name).chrome:
        assert to_points(region.area.on(SIZE).height) >= region.style.levels[0].pitch


@each
def test_body_text_stops_at_about_75_characters(name: str) -> None:
    theme = whole(name)
    metrics = face_metrics(Memory(), theme.fonts.body.face(bold=False, italic=False).file)
    sample = "one line of a text as it is written in most of the talks that people hold"
    em = sum(metrics.advances[character] for character in sample) / len(sample) / metrics.units_per_em
    for layout in layouts(name):
        for region in layout.regions:
            if region.name == "body" and layout.name in ("content", "agenda", "image-left", "image-right", "speaker"):
                assert to_points(region.area.on(SIZE).width) / (region.style.size * em) <= 78, layout.name


@each
def test_bodies_and_titles_have_the_sizes_of_a_talk(name: str) -> None:
    styles = whole(name).styles
    assert 36 <= styles["title"].size <= 44
    assert 22 <= styles["body"].size <= 26
    assert all(14 <= styles[style].size <= 20 for style in ("caption", "table", "code"))


@each
def test_no_type_is_below_12_points(name: str) -> None:
    for style in whole(name).styles.values():
        assert style.minimum >= 12
        assert all(level.size >= 12 for level in style.levels), style.name


@each
def test_lines_stand_1_1_to_1_4_sizes_apart(name: str) -> None:
    for style in whole(name).styles.values():
        assert all(1.09 <= level.pitch / level.size <= 1.36 for level in style.levels), style.name


@each
def test_nested_levels_are_never_larger_and_step_in(name: str) -> None:
    def steps_down(style: TextStyle) -> bool:
        pairs = pairwise(style.levels)
        return all(inner.size <= outer.size and inner.margin > outer.margin for outer, inner in pairs)

    styles = whole(name).styles.values()
    assert [style.name for style in styles if len(style.levels) != 5 or not steps_down(style)] == []
    assert whole(name).styles["body"].levels[1].size < whole(name).styles["body"].levels[0].size


@each
def test_fitting_goes_down_in_steps(name: str) -> None:
    scale = whole(name).scale
    assert scale[0] == 1
    assert list(scale) == sorted(scale, reverse=True)
    assert all(0.85 <= inner / outer < 1 for outer, inner in pairwise(scale))


@each
def test_accents_of_the_theme_are_shapes_on_the_slide(name: str) -> None:
    theme = whole(name)
    shapes = [*theme.decorations, *(shape for layout in theme.layouts.values() for shape in layout.decorations)]
    assert shapes
    for shape in shapes:
        rect = shape.area.on(SIZE)
        assert rect.x >= 0
        assert rect.y >= 0
        assert rect.right <= SIZE.width
        assert rect.bottom <= SIZE.height


@each
@pytest.mark.parametrize("layout", ["title", "section", "image-full"])
def test_chrome_is_off_where_a_slide_stands_alone(name: str, layout: str) -> None:
    assert not whole(name).layouts[layout].chrome


@each
def test_every_kind_of_token_but_names_and_operators_has_a_colour(name: str) -> None:
    assert set(TOKEN_KINDS) - set(whole(name).code.tokens) == {"name", "operator"}


@each
def test_fonts_ship_under_their_own_names(name: str) -> None:
    fonts = whole(name).fonts
    for family in (fonts.heading, fonts.body, fonts.mono):
        assert {(face.bold, face.italic) for face in family.faces} == {(a, b) for a in (0, 1) for b in (0, 1)}
        for face in family.faces:
            font = uharfbuzz.Face(Memory().bundled(face.file))
            assert font.get_name(uharfbuzz.OTNameIdPredefined.FONT_FAMILY) == family.name
            style = int.from_bytes(font.reference_table("head").data[44:46], "big")
            assert (bool(style & 1), bool(style & 2)) == (face.bold, face.italic)


@each
def test_other_scripts_have_fonts(name: str) -> None:
    fonts = whole(name).fonts
    assert fonts.east_asian
    assert fonts.complex_script
    assert fonts.emoji
