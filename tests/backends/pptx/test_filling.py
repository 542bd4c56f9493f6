"""Which placeholder each frame fills, and the variants of layouts."""

from itertools import pairwise
from typing import Any

import pytest

from slidegen.backends.pptx.filling import fillings
from slidegen.backends.pptx.own_design import own_layouts
from slidegen.backends.pptx.seats import MOST_SEATS, Seat, seats
from slidegen.model.deck import WIDESCREEN
from slidegen.model.frames import Box, BoxFrame, TextFrame
from slidegen.model.placed import PlacedRegion, PlacedSlide
from slidegen.model.style import ACCENT
from slidegen.units import Rect
from tests.backends.pptx import sample
from tests.backends.pptx.reading import opened
from tests.backends.revealjs import sample as base

CODE = base.code_frame()
UPPER = Rect(base.BODY_RECT.x, base.BODY_RECT.y, base.BODY_RECT.width, base.BODY_RECT.height // 2)
LOWER = Rect(UPPER.x, UPPER.bottom, UPPER.width, UPPER.height)


def slide(*frames: Any, layout: str = "content", name: str = "body") -> PlacedSlide:
    region = PlacedRegion(name=name, role="body", rect=base.BODY_RECT, frames=frames)
    return sample.slide("one", layout, base.title_region("One"), region, title="One")


def text(slot: str = "", words: str = "words", **more: Any) -> TextFrame:
    return sample.text(slot, base.paragraph(words, first=True), **more)


def wanted(made: PlacedSlide) -> tuple[Seat, ...]:
    part = own_layouts(sample.THEME, WIDESCREEN).parts[made.layout]
    return seats(fillings(made, part.placeholders), sample.THEME)


def kinds(made: PlacedSlide) -> list[str]:
    """The further placeholders that the slide asks for."""
    return [each.kind for each in wanted(made) if not each.slot]


def layout_names(*slides: PlacedSlide) -> list[str]:
    return [each.slide_layout.name for each in opened(sample.written(sample.deck(*slides))).slides]


def test_the_themes_own_layouts_suffice_for_plain_slides() -> None:
    assert wanted(slide(text("body"))) == ()
    assert layout_names(slide(text("body"))) == ["Content"]


def test_a_region_that_is_too_full_for_a_slide_asks_for_none() -> None:
    most = [text("body"), *[CODE] * (MOST_SEATS - 1)]
    assert kinds(slide(*most)).count("code") == MOST_SEATS - 1
    assert wanted(slide(*most, CODE)) == ()
    assert layout_names(slide(*most, CODE)) == ["Content"]


def test_further_things_ask_for_a_place_each() -> None:
    caption = text(role="caption", style="caption")
    panel = text(box=Box(fill=ACCENT), role="panel")
    picture = base.everything().slides[1].regions[1].frames[0]
    made = slide(text("body"), CODE, caption, panel, picture, base.table_frame())
    assert kinds(made) == ["code", "code title", "caption", "panel", "picture", "table"]
    placeholders = {each.name for each in opened(sample.written(sample.deck(made))).slides[0].placeholders}
    assert {name.rpartition(" ")[0] for name in placeholders} == {
        "Title", "Body", "Code python", "Code title", "Caption", "Panel", "Picture", "Table",
    }  # fmt: skip


def test_text_in_the_place_of_a_picture_gets_a_placeholder_of_its_own() -> None:
    listing = sample.replace(CODE, slot="picture", title="")
    made = slide(listing, layout="image-right", name="picture")
    placeholders = own_layouts(sample.THEME, WIDESCREEN).parts["image-right"].placeholders
    assert placeholders["picture"].type == "pic"
    assert fillings(made, placeholders)[-1].placeholder is None
    assert kinds(made) == ["code"]


def test_a_region_left_empty_takes_its_first_text() -> None:
    part = own_layouts(sample.THEME, WIDESCREEN).parts["content"]
    caption = text(role="caption", style="caption")
    found = fillings(slide(caption, text()), part.placeholders)
    assert [each.placeholder and each.placeholder.slot for each in found] == ["title", None, "body"]


def test_a_title_that_took_the_bodys_place_gives_it_back() -> None:
    frames = (text("body", role="title", rect=UPPER), text(rect=LOWER))
    made = sample.slide("one", "content", PlacedRegion(name="body", role="body", rect=base.BODY_RECT, frames=frames))
    untitled = sample.layout("content", sample.LAYOUTS["content"].regions[1])
    theme = sample.replace(sample.THEME, layouts={"content": untitled})
    part, found = own_layouts(theme, WIDESCREEN).fill(made)
    assert part.name == "Content with title"
    assert [each.placeholder and each.placeholder.type for each in found] == ["title", ""]
    assert part.placeholders["body"].rect == LOWER


def test_slides_alike_share_a_variant_wherever_their_frames_stand() -> None:
    moved = Rect(1, 2, 3_000_000, 400_000)
    first = slide(text("body"), text(role="caption", style="caption"))
    second = slide(text("body"), text(role="caption", style="caption", rect=moved))
    assert layout_names(first, second) == ["Content with caption"] * 2


def test_variants_that_differ_have_names_that_differ() -> None:
    first = slide(text("body"), text(role="caption", style="caption"))
    second = slide(text("body"), text(role="caption", style="body"))
    assert layout_names(first, second) == ["Content with caption", "Content with caption #2"]


LISTING = sample.replace(CODE, title="")
PANEL = text(box=Box(fill=ACCENT), role="panel")


@pytest.mark.parametrize(
    ("frames", "name"),
    [
        ((LISTING,), "Content with code"),
        ((CODE,), "Content with code, title bar"),
        ((text("body"), LISTING), "Content with code"),
        ((LISTING, text("body")), "Content with code above text"),
        ((text("body"), LISTING, LISTING), "Content with 2 listings"),
        ((text("body"), PANEL, PANEL), "Content with 2 panels"),
        ((base.table_frame(), text(role="caption")), "Content with table, caption"),
        ((text("body"), base.everything().slides[1].regions[1].frames[0]), "Content with picture"),
    ],
)
def test_variants_are_named_after_what_is_beside_the_text(frames: tuple[Any, ...], name: str) -> None:
    assert layout_names(slide(*frames)) == [name]


def test_a_variant_has_each_thing_where_the_slide_has_it() -> None:
    made = slide(text("body", rect=UPPER), text(role="caption", style="caption", rect=LOWER))
    found = {shape.name: shape for shape in opened(sample.written(sample.deck(made))).slides[0].slide_layout.shapes}
    for name, rect in (("Body", UPPER), ("Caption", LOWER)):
        assert (found[name].left, found[name].top, found[name].height) == (rect.x, rect.y, rect.height)


def test_the_last_text_may_go_on_to_the_end_of_its_region() -> None:
    half = Rect(LOWER.x, LOWER.y, LOWER.width, LOWER.height // 2)
    first = text("body", rect=UPPER)
    assert wanted(slide(first, text(rect=half)))[-1].rect == LOWER
    below = sample.replace(base.table_frame(), rect=Rect(half.x, half.bottom + 9, half.width, 9))
    assert wanted(slide(first, text(rect=half), below))[1].rect == half


def test_a_stack_that_is_too_tall_is_as_tall_as_its_region_on_the_layout() -> None:
    region = base.BODY_RECT
    tall = [Rect(region.x, region.y + at * region.height, region.width, region.height) for at in range(3)]
    made = wanted(slide(*(text(rect=rect, role="caption") for rect in tall)))
    edges = [(seat.rect.y, seat.rect.bottom) for seat in made]
    assert edges[0][0] == region.y
    assert edges[-1][1] == region.bottom
    assert all(one[1] == other[0] for one, other in pairwise(edges))


def test_what_footnotes_press_ends_above_them() -> None:
    rest = sample.replace(base.BODY_RECT, height=base.BODY_RECT.height * 3 // 4)
    notes = Rect(rest.x, rest.bottom, rest.width, rest.height // 4)
    body = PlacedRegion(name="body", role="body", rect=rest, frames=(text("body", rect=rest),))
    foot = text("footnotes", role="footnotes", style="caption", rect=notes)
    made = sample.slide(
        "one", "content", body, PlacedRegion(name="footnotes", role="footnotes", rect=notes, frames=(foot,))
    )
    part, found = own_layouts(sample.THEME, WIDESCREEN).fill(made)
    assert part.name == "Content with footnotes"
    assert part.placeholders["body"].rect == rest
    assert [each.rect for each in part.spares] == [notes]
    assert all(each.placeholder is not None for each in found)


def test_painted_things_are_painted_on_the_layout() -> None:
    alone = sample.replace(LISTING, steps=0, gutter=0)
    part, _ = own_layouts(sample.THEME, WIDESCREEN).fill(slide(text("body"), PANEL, alone, LISTING))
    panel, listing, lit = part.spares
    assert 'val="accent1"' in panel.paint
    assert "solidFill" in listing.paint
    assert lit.paint == "", "its panel is a shape of its own, below the lit lines"
    assert listing.looks[0].font == lit.looks[0].font == "mono"


def spread(count: int, **motion: Any) -> PlacedSlide:
    """A slide with the first *count* of four figures, spread over the whole width, and a dot above each."""
    whole = 10_000_000
    rects = [Rect(number * whole // count, 2_000_000, whole // count - 9, 900_000) for number in range(count)]
    regions = [
        PlacedRegion(name=f"figure-{at}", role="figure", rect=rect, frames=(text(f"figure-{at}", rect=rect),))
        for at, rect in enumerate(rects, 1)
    ]
    dots = tuple(
        BoxFrame(rect=Rect(rect.x, 9, 9, 9), box=Box(fill=ACCENT, shape="ellipse"), **motion) for rect in rects
    )
    return sample.slide(
        "one", "big-number", *regions, PlacedRegion(name="dots", role="decoration", rect=rects[0], frames=dots)
    )


def test_fewer_of_several_have_a_layout_for_as_many_with_their_dots() -> None:
    two, three = spread(2), spread(3)
    deck = opened(sample.written(sample.deck(two, three, spread(2))))
    names = [each.slide_layout.name for each in deck.slides]
    assert names == ["Big number with 2 figures", "Big number with 3 figures", "Big number with 2 figures"]
    layout = deck.slides[0].slide_layout
    assert len([shape for shape in layout.shapes if shape.name.startswith("Dot")]) == 2
    assert len([shape for shape in layout.placeholders if shape.name.startswith("Figure")]) == 2
    assert [shape.name for shape in deck.slides[0].shapes if not shape.is_placeholder] == []


def test_a_variant_is_its_layout_and_more() -> None:
    made = slide(text("body"), text(role="caption", style="caption"))
    layouts = opened(sample.written(sample.deck(made))).slide_layouts
    found = {
        each.name: {shape.placeholder_format.idx for shape in each.shapes if shape.is_placeholder} for each in layouts
    }
    assert found["Content with caption"] - found["Content"] == {100_000}
    assert len(layouts) == len(sample.LAYOUTS) + 1
