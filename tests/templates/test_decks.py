"""Decks on templates as people have them: whole packages on the template's own layouts, without its slides."""

import posixpath
import re
from io import BytesIO
from itertools import combinations
from typing import Any

import pptx
import pytest
from lxml import etree

from slidegen.theme.template.package import read_package
from slidegen.units import Rect
from tests.ooxml.checks import package_problems
from tests.templates.archives import unzipped
from tests.templates.decks import deck, on_template
from tests.templates.specimens import SPECIMENS, specimen

NAMES = tuple(SPECIMENS)
ROUNDING = 2
"""EMU by which neighbours may overlap."""

_LAYOUT = re.compile(rb"<p:cSld\b[^>]*?\bname=\"([^\"]*)\"")


@pytest.fixture(scope="module", params=NAMES)
def built(request: pytest.FixtureRequest) -> tuple[str, bytes]:
    """The name of a template, and a deck with everything on it."""
    files, _ = on_template(request.param)
    return request.param, files["deck.pptx"]


def test_packages_are_whole(built: tuple[str, bytes]) -> None:
    assert package_problems(built[1]) == []


def test_other_programs_read_every_slide(built: tuple[str, bytes]) -> None:
    presentation = pptx.Presentation(BytesIO(built[1]))
    titles = [slide.shapes.title.text_frame.text for slide in presentation.slides if slide.shapes.title is not None]
    assert {"Column word", "A flowchart", "Three", "When", "Dark", "Plenty"} <= set(titles)
    for slide in presentation.slides:
        marks = {
            (each.placeholder_format.type, each.placeholder_format.idx) for each in slide.slide_layout.placeholders
        }
        own = [each.placeholder_format for each in slide.placeholders if each.has_text_frame and each.top >= 0]
        assert {(each.type, each.idx) for each in own} <= marks | {(each.type, 0) for each in own if each.idx == 0}


def test_slides_are_on_the_templates_layouts_or_on_copies_of_them(built: tuple[str, bytes]) -> None:
    name, data = built
    package, made = read_package(specimen(name)), unzipped(data)
    own = {part for part in package.parts if part.startswith("ppt/slideLayouts/")}
    used = {
        posixpath.basename(target)
        for part, content in made.items()
        if part.startswith("ppt/slides/_rels/")
        for target in re.findall(r'Target="(\.\./slideLayouts/[^"]+)"', content.decode())
    }
    copies = {part for part in made if part.startswith("ppt/slideLayouts/slideLayout")} - own
    assert {posixpath.basename(part) for part in copies} <= used, "no copy that no slide has"
    for part in copies:
        root = etree.fromstring(made[part])
        assert (root.get("userDrawn"), root.get("type")) == ("1", None), part
    names = [found[1] for part in made if "slideLayouts/slide" in part and (found := _LAYOUT.search(made[part]))]
    assert len(names) == len(set(names)), "people tell layouts apart by their names"


def test_what_the_template_draws_is_as_it_was(built: tuple[str, bytes]) -> None:
    name, data = built
    package, made = read_package(specimen(name)), unzipped(data)
    for part, content in package.parts.items():
        if not part.startswith(("ppt/slideMasters/", "ppt/tableStyles", "ppt/presentation")):
            assert made[part] == content, part


def test_nothing_of_the_templates_own_slides_is_left() -> None:
    files, _ = on_template(
        "slides-inside.potx", "---\ntheme: slides-inside.potx\n---\n\n## Alone\n\ntext\n\nNote:\n\nsaid\n"
    )
    made = unzipped(files["deck.pptx"])
    text = b"".join(content for part, content in made.items() if part.endswith((".xml", ".rels")))
    for word in (b"Left over", b"Old notes", b"Somebody", b"custShow", b"modifyVerifier", b"printerSettings", b"Short"):
        assert word not in text
    assert sum(part.startswith("ppt/slides/slide") for part in made) == 1
    assert b'name="Old"' not in made["ppt/presentation.xml"]
    assert b"firstSlideNum" not in made["ppt/presentation.xml"]


@pytest.mark.parametrize("name", ["harbour.potx", "shouting.pptx", "two-masters.pptx"])
def test_equal_decks_are_equal_to_the_byte(name: str) -> None:
    assert on_template(name)[0] == on_template(name)[0]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_of_templates_that_can_be_used(name: str) -> None:
    _, told = on_template(name, f"---\ntheme: {name}\n---\n\n## One\n\n- a\n- b\n")
    assert [each.message for each in told if each.severity == "error"] == []


def test_wishes_change_the_templates_own_colours_and_fonts() -> None:
    wish = "theme:\n  name: harbour.potx\n  accent: '#ff00aa'\n  fonts:\n    heading: Source Serif 4\n"
    files, told = on_template("harbour.potx", f"---\n{wish}---\n\n## One\n\ntext\n")
    theme = unzipped(files["deck.pptx"])["ppt/theme/theme1.xml"].decode()
    assert [each.message for each in told if each.severity == "error"] == []
    assert '<a:accent1><a:srgbClr val="FF00AA"/></a:accent1>' in theme
    assert '<a:majorFont><a:latin typeface="Source Serif 4"/>' in theme
    assert '<a:minorFont><a:latin typeface="Inter"/>' in theme
    assert '<a:accent2><a:srgbClr val="FF6F3C"/></a:accent2>' in theme, "the others stay"


def test_a_plain_slide_says_no_more_than_its_layout_leaves_open() -> None:
    files, _ = on_template("harbour.potx", "---\ntheme: harbour.potx\nnumbers: false\n---\n\n## One\n\n- a\n- b\n")
    slide = unzipped(files["deck.pptx"])["ppt/slides/slide1.xml"].decode()
    assert "<a:xfrm>" not in slide.partition("</p:grpSpPr>")[2], "everything is where the template has it"
    assert '<p:ph type="title"/>' in slide
    assert '<p:ph idx="1"/>' in slide
    for said in ("sz=", "<a:latin", "<a:buChar", "marL=", 'b="', "algn="):
        assert said not in slide


def test_the_deck_says_what_the_template_is_for() -> None:
    """Content types: a deck made of a template, or of a show, is a presentation."""
    for name in ("harbour.potx", "show.ppsx"):
        files, _ = on_template(name, deck(name))
        types = unzipped(files["deck.pptx"])["[Content_Types].xml"].decode()
        assert "presentationml.presentation.main+xml" in types
        assert "template.main" not in types and "slideshow.main" not in types


def test_a_reset_leaves_nothing_over_another_thing_or_off_the_slide(built: tuple[str, bytes]) -> None:
    presentation = pptx.Presentation(BytesIO(built[1]))
    width, height = presentation.slide_width, presentation.slide_height
    assert width is not None and height is not None
    pairs = 0
    for slide in presentation.slides:
        places = {mark(each): box(each) for each in slide.slide_layout.placeholders if each.left is not None}
        found = [(box(each), places[mark(each)]) for each in slide.placeholders if mark(each) in places]
        for (now, reset), (other, other_reset) in combinations(found, 2):
            pairs += 1
            assert overlap(now, other) or not overlap(reset, other_reset), slide.slide_layout.name
        assert all(reset.x >= 0 and reset.right <= width + ROUNDING for _, reset in found)
        assert all(reset.y >= 0 and reset.bottom <= height + ROUNDING for _, reset in found)
    assert pairs > 30


def mark(placeholder: Any) -> tuple[object, int]:
    """What pairs a placeholder of a slide with its layout's."""
    return placeholder.placeholder_format.type, placeholder.placeholder_format.idx


def box(placeholder: Any) -> Rect:
    return Rect(placeholder.left, placeholder.top, placeholder.width, placeholder.height)


def overlap(one: Rect, other: Rect) -> bool:
    return (
        one.x + ROUNDING < other.right
        and other.x + ROUNDING < one.right
        and one.y + ROUNDING < other.bottom
        and other.y + ROUNDING < one.bottom
    )
