"""Which placeholder each frame fills, and the variants of layouts."""

from typing import Any

from slidegen.backends.pptx.filling import fillings, needed
from slidegen.backends.pptx.layout_set import Layouts
from slidegen.model.deck import WIDESCREEN
from slidegen.model.frames import Box, TextFrame
from slidegen.model.placed import PlacedRegion, PlacedSlide
from slidegen.model.style import ACCENT
from slidegen.units import Rect
from tests.backends.pptx import sample
from tests.backends.pptx.reading import opened
from tests.backends.revealjs import sample as base

CODE = base.code_frame()


def slide(*frames: Any, layout: str = "content", name: str = "body") -> PlacedSlide:
    region = PlacedRegion(name=name, role="body", rect=base.BODY_RECT, frames=frames)
    return sample.slide("one", layout, base.title_region("One"), region, title="One")


def text(slot: str = "", words: str = "words", **more: Any) -> TextFrame:
    return sample.text(slot, base.paragraph(words, first=True), **more)


def kinds(made: PlacedSlide) -> list[str]:
    part = Layouts(sample.THEME, WIDESCREEN).parts[made.layout]
    return [each.kind for each in needed(fillings(made, part.placeholders))]


def layout_names(*slides: PlacedSlide) -> list[str]:
    return [each.slide_layout.name for each in opened(sample.written(sample.deck(*slides))).slides]


def test_the_themes_own_layouts_suffice_for_plain_slides() -> None:
    assert kinds(slide(text("body"))) == []
    assert layout_names(slide(text("body"))) == ["Content"]


def test_further_text_asks_for_a_place() -> None:
    caption = text(role="caption", style="caption")
    panel = text(box=Box(fill=ACCENT), role="panel")
    assert kinds(slide(text("body"), CODE, caption, panel)) == ["code", "code title", "caption", "panel"]


def test_pictures_and_tables_need_none() -> None:
    picture = base.everything().slides[1].regions[1].frames[0]
    assert kinds(slide(text("body"), picture, base.table_frame())) == []


def test_text_in_the_place_of_a_picture_gets_a_placeholder_of_its_own() -> None:
    listing = sample.replace(CODE, slot="picture", title="")
    made = slide(listing, layout="image-right", name="picture")
    placeholders = Layouts(sample.THEME, WIDESCREEN).parts["image-right"].placeholders
    assert placeholders["picture"].type == "pic"
    assert fillings(made, placeholders)[-1].placeholder is None
    assert kinds(made) == ["code"]


def test_a_region_left_empty_takes_its_first_text() -> None:
    part = Layouts(sample.THEME, WIDESCREEN).parts["content"]
    caption = text(role="caption", style="caption")
    found = fillings(slide(caption, text()), part.placeholders)
    assert [each.placeholder and each.placeholder.slot for each in found] == ["title", None, "body"]


def test_a_title_that_took_the_bodys_place_gives_it_back() -> None:
    frames = (text("body", role="title"), text())
    made = sample.slide("one", "content", PlacedRegion(name="body", role="body", rect=base.BODY_RECT, frames=frames))
    untitled = sample.layout("content", sample.LAYOUTS["content"].regions[1])
    theme = sample.replace(sample.THEME, layouts={"content": untitled})
    part, found = Layouts(theme, WIDESCREEN).fill(made)
    assert part.name == "Content with title"
    assert [each.placeholder and each.placeholder.type for each in found] == ["title", ""]


def test_slides_alike_share_a_variant_wherever_their_frames_stand() -> None:
    moved = Rect(1, 2, 3_000_000, 400_000)
    first = slide(text("body"), text(role="caption", style="caption"))
    second = slide(text("body"), text(role="caption", style="caption", rect=moved))
    assert layout_names(first, second) == ["Content with caption"] * 2


def test_variants_that_differ_have_names_that_differ() -> None:
    first = slide(text("body"), text(role="caption", style="caption"))
    second = slide(text("body"), text(role="caption", style="body"))
    assert layout_names(first, second) == ["Content with caption", "Content with caption #2"]


def test_a_variant_is_its_layout_and_more() -> None:
    made = slide(text("body"), text(role="caption", style="caption"))
    layouts = opened(sample.written(sample.deck(made))).slide_layouts
    found = {
        each.name: {shape.placeholder_format.idx for shape in each.shapes if shape.is_placeholder} for each in layouts
    }
    assert found["Content with caption"] - found["Content"] == {100_000}
    assert len(layouts) == len(sample.LAYOUTS) + 1
