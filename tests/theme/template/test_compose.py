"""What slidegen makes up where a template has nothing: whole, on the slide, and readable."""

from itertools import combinations

import pytest

from slidegen.model.style import Colour
from slidegen.theme.template.plan import LAYOUTS
from slidegen.theme.theme import Layout, Theme
from slidegen.units import Fractions, Size, inches
from tests.templates.corporate import LOOKS
from tests.templates.parts import Slide
from tests.theme.colours import contrast, shown
from tests.theme.template.made import FOOT, HEADED, SAME, USUAL, look, slide, theme, usual

COMPANIES = {name: theme(make())[0] for name, make in LOOKS.items()}
SMALL = theme(look(slide("Title and Content", "obj", any_1=SAME)))[0]
SQUARE = theme(
    look(
        Slide(name="Only", holders={'type="title"': (0.5, 0.5, 9, 1), 'idx="1"': (0.5, 2, 9, 7)}),
        master=Slide(holders={}),
        size=(10, 10),
    )
)[0]
THEMES = [*COMPANIES.values(), usual()[0], SMALL, SQUARE]
each = pytest.mark.parametrize("made", THEMES, ids=[*COMPANIES, "usual", "small", "square"])


@each
def test_all_layouts_of_slidegen_are_there(made: Theme) -> None:
    assert set(LAYOUTS) <= set(made.layouts)


@each
def test_every_layout_stands_on_one_of_the_templates(made: Theme) -> None:
    assert made.template is not None
    for layout in made.layouts.values():
        assert layout.part in made.template.parts, layout.name


@each
def test_nothing_leaves_the_slide(made: Theme) -> None:
    for layout in made.layouts.values():
        for region in layout.regions:
            area = region.area
            assert min(area.x, area.y) >= -0.001, (layout.name, region.name)
            assert max(area.x + area.width, area.y + area.height) <= 1.001, (layout.name, region.name)
            assert min(area.width, area.height) > 0.01, (layout.name, region.name)


@each
def test_what_is_made_up_lies_on_nothing_else(made: Theme) -> None:
    for layout in made.layouts.values():
        for one, other in combinations(layout.regions, 2):
            if one.home is None or other.home is None:
                assert not overlap(one.area, other.area), (layout.name, one.name, other.name)


def overlap(one: Fractions, other: Fractions) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > 0.002 and down > 0.002


@each
def test_styles_of_what_is_made_up_can_be_read(made: Theme) -> None:
    for name in ("caption", "table", "code", "column", "quote", "statement", "figure-caption", "step", "attribution"):
        style = made.styles[name]
        assert seen(made, style.levels[0].colour) >= 4.5, name
    assert seen(made, made.styles["figure"].levels[0].colour) >= 3


@each
def test_tables_listings_charts_and_diagrams_can_be_read(made: Theme) -> None:
    assert seen(made, made.table.header_colour) >= 4.5
    assert seen(made, made.chart.label) >= 4.5
    panel = shown(made, made.code.fill, paper(made))
    for kind, colour in made.code.tokens.items():
        least = 3 if kind in made.code.bold else 4.5
        assert contrast(shown(made, colour, panel), panel) >= least, kind
    box = shown(made, made.diagram.fill, paper(made))
    assert contrast(shown(made, made.diagram.text, box), box) >= 4.5
    for tone, colour in made.panel.colours.items():
        tint = shown(made, made.panel.fills[tone], paper(made))
        assert contrast(shown(made, colour, tint), tint) >= 3, tone


@each
def test_series_of_charts_are_seen_and_differ(made: Theme) -> None:
    values = [shown(made, colour, paper(made)) for colour in made.chart.series]
    assert len(set(values)) == len(values) >= 6
    assert all(contrast(value, paper(made)) >= 1.3 for value in values)


def paper(made: Theme) -> str:
    return made.value(made.layouts["content"].background)


def seen(made: Theme, colour: Colour) -> float:
    return contrast(shown(made, colour, paper(made)), paper(made))


def test_titles_of_composed_layouts_are_the_templates_own() -> None:
    found = usual()[0].layouts
    for name in ("three-columns", "big-number", "speaker", "timeline", "comparison"):
        region = found[name].region("title")
        assert region is not None
        assert region.home is not None
        assert region == found["content"].region("title")


def test_what_is_composed_fills_the_place_for_content() -> None:
    found = usual()[0].layouts
    body = found["content"].region("body")
    left, right = (found["three-columns"].region(name) for name in ("left", "right"))
    assert body is not None and left is not None and right is not None
    assert left.area.x == pytest.approx(body.area.x, abs=0.001)
    assert right.area.x + right.area.width == pytest.approx(body.area.x + body.area.width, abs=0.001)


def test_slides_are_as_large_as_the_templates_and_type_goes_with_them() -> None:
    assert SQUARE.size == Size(inches(10), inches(10))
    small = theme(look(*USUAL, size=(6.667, 3.75)))[0]
    assert small.styles["caption"].size < usual()[0].styles["caption"].size * 0.7


def test_a_blank_slide_with_drawings_is_for_blank_slides_only() -> None:
    drawn = Slide(name="Blank", type="blank", shapes='<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="9" name="Line"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr/></p:cxnSp>')  # fmt: skip # noqa: E501
    found = theme(look(*USUAL[:-1], drawn))[0].layouts
    assert found["blank"].title == "Blank"
    assert found["quote"].title == found["statement"].title == "Title Only"


def test_a_master_without_placeholders_is_enough() -> None:
    made, told = theme(look(Slide(name="Nothing"), master=Slide(holders={})))
    assert [each.code for each in told] == []
    assert homeless(made.layouts["content"]) == ["title", "body"]


def homeless(layout: Layout) -> list[str]:
    return [region.name for region in layout.regions if region.home is None]


def test_dark_templates_are_dark() -> None:
    dark = ("101418", "FFFFFF", "203040", "EEF1F4", *("33AAFF",) * 6, "88CCFF", "BBAAFF")
    turned = look(*USUAL, colours=dark)
    turned.map = 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'
    made = theme(turned)[0]
    assert made.mode == "dark"
    assert made.palette["background"] == "#101418"
    assert made.palette["text"] == "#ffffff"


def test_where_text_is_written_in_the_backgrounds_colour_what_is_made_up_is_so_too() -> None:
    master = Slide(
        holders={**HEADED, **FOOT},
        background='<p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr>',
    )
    template = look(*USUAL, master=master)
    template.title = template.body = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
    made = theme(template)[0]
    assert made.mode == "dark"
    assert made.styles["caption"].levels[0].colour.name == "background"
    assert made.chart.label.name == "background"


def test_callouts_and_changed_lines_take_the_accents_whose_hues_say_what_they_mean() -> None:
    colours = ("101418", "FFFFFF", "203040", "EEF1F4", "7030A0", "0B7A3B", "B3261E", "0060C0", "B35C00", "606060")
    made = theme(look(*USUAL, colours=(*colours, "0050D0", "604080")))[0]
    assert {tone: colour.name for tone, colour in made.panel.colours.items()} == {
        "important": "accent1",
        "tip": "accent2",
        "caution": "accent3",
        "note": "accent4",
        "warning": "accent5",
    }
    assert (made.code.tokens["inserted"].name, made.code.tokens["deleted"].name) == ("accent2", "accent3")


@each
def test_what_a_slide_says_alone_is_larger_than_titles(made: Theme) -> None:
    for name in ("deck-title", "section-title", "statement"):
        assert made.styles[name].size > made.styles["title"].size * 1.1


@each
def test_portraits_are_no_taller_than_wide(made: Theme) -> None:
    region = made.layouts["speaker"].region("picture")
    assert region is not None and made.size is not None
    area = region.area.on(made.size)
    assert area.height <= area.width * 1.01
