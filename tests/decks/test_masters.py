"""What designers and colleagues meet in PowerPoint files of our decks: layouts to reset to, and one set of colours."""

import re
from pathlib import Path

import pytest

from slidegen.diagrams.paints import readable_on
from slidegen.model.style import Colour
from slidegen.theme.find import shipped_folder, theme_names
from tests.backends.pptx.reading import opened, parts
from tests.decks.test_decks import DECKS, build
from tests.ooxml.reset import reset_problems, reset_slides

GALLERY = shipped_folder() / "gallery" / "gallery.md"
(TOUR,) = (deck for deck in DECKS if deck.parent.name == "tour")
CASES = [(deck, theme) for deck in (GALLERY, TOUR) for theme in theme_names()]
CASES += [(deck, "plain") for deck in DECKS if deck != TOUR]

every_case = pytest.mark.parametrize(
    ("deck", "theme"), CASES, ids=lambda each: each.parent.name if isinstance(each, Path) else each
)
_LITERAL = re.compile(rb'<a:srgbClr val="(\w{6})"')
_GUIDES = re.compile(rb"<p15:sldGuideLst.*?</p15:sldGuideLst>", re.DOTALL)


def pptx(deck: Path, theme: str) -> bytes:
    return build(deck, theme)[1]["pptx"]


@every_case
def test_a_reset_leaves_nothing_over_another_thing_or_off_the_slide(deck: Path, theme: str) -> None:
    data = pptx(deck, theme)
    assert sum(len(found) for _, found in reset_slides(data)) > 30
    assert reset_problems(data) == []


@every_case
def test_listings_have_their_look_from_the_layout(deck: Path, theme: str) -> None:
    for slide in opened(pptx(deck, theme)).slides:
        known = {each.placeholder_format.idx: each for each in slide.slide_layout.placeholders}
        for shape in slide.placeholders:
            if shape.name.startswith("Code") and shape.has_text_frame:
                levels = known[shape.placeholder_format.idx]._element.xml
                assert re.search(r'<a:latin typeface="(?!\+)[^"]+"', levels), (slide.slide_layout.name, shape.name)


@every_case
def test_decorations_stand_on_layouts_and_on_no_slide(deck: Path, theme: str) -> None:
    made = opened(pptx(deck, theme))
    assert not [
        (slide.slide_id, shape.name)
        for slide in made.slides
        for shape in slide.shapes
        if shape.name.startswith(("Decoration", "Dot", "Logo"))
    ]
    assert any(shape.name.startswith("Decoration") for layout in made.slide_layouts for shape in layout.shapes)


@every_case
def test_layouts_have_names_of_their_own(deck: Path, theme: str) -> None:
    names = [layout.name for layout in opened(pptx(deck, theme)).slide_layouts]
    assert len(names) == len(set(names))


def literals(data: bytes) -> dict[str, set[str]]:
    """The colours that are written as such, not by reference to the theme, by part."""
    found = {}
    for name, content in parts(data).items():
        if name.endswith(".xml") and not name.startswith("ppt/theme/"):
            values = {value.decode().lower() for value in _LITERAL.findall(_GUIDES.sub(b"", content))}
            found[name] = values
    return {name: values for name, values in found.items() if values}


@pytest.mark.parametrize("theme", theme_names())
def test_a_deck_whose_author_wrote_no_colour_has_none_outside_the_theme(theme: str) -> None:
    assert re.findall(r"#(?:[0-9a-fA-F]{3}){1,2}\b", GALLERY.read_text("utf-8")) == []
    assert literals(pptx(GALLERY, theme)) == {}


@pytest.mark.parametrize("theme", theme_names())
def test_colours_on_slides_are_those_that_the_author_wrote_and_what_is_read_on_them(theme: str) -> None:
    written = {value.lower() for value in re.findall(r"#([0-9a-fA-F]{6})\b", TOUR.read_text("utf-8"))}
    found = literals(pptx(TOUR, theme))
    assert all(name.startswith("ppt/slides/") for name in found)
    readable = {readable_on(Colour(f"#{value}")).name[1:] for value in written}
    assert set().union(*found.values()) <= written | readable
