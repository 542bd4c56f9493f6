"""PowerPoint files that others made: what their slides become."""

from copy import deepcopy
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Inches

from slidegen.diagnostics import Report
from slidegen.model.walk import all_blocks, block_inlines, inline_text
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.world import Memory
from tests.importing.files import imported, saved, told
from tests.importing.foreign import (
    SECTION,
    TITLE,
    TITLE_ONLY,
    TWO,
    box,
    one,
    slide,
    talk,
    whole,
)
from tests.templates.archives import KIND, edited, replace_in
from tests.templates.specimens import SPECIMENS


def test_a_whole_talk_comes_over() -> None:
    found, report = imported(saved(talk()))
    assert found.slides == 8
    assert found.origin == "PowerPoint"
    assert [line for line in found.text.split("\n") if line.startswith(("#", "title", "aspect"))] == [
        "title: Quarterly review", "aspect: 4:3", "## What we did", "## Freely placed", "## A chart", "## A table",
        "## A picture", "## Boxes", "## Not shown {.hidden}",
    ]  # fmt: skip
    assert "- First point\n  - a detail\n" in found.text
    assert "Note:\nSay hello.\n\nThen go on.\n" in found.text
    assert told(report) == ["slide 7: boxes that lines join become a Mermaid diagram"]


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_talk_on_any_template_comes_over(name: str) -> None:
    """The templates are as awkward as those that people have; some have no titles or no bodies."""
    from io import BytesIO

    data = SPECIMENS[name]()
    try:
        made = talk(BytesIO(data.replace(b"presentationml.template.main", b"presentationml.presentation.main")))
    except (KeyError, ValueError, AttributeError, IndexError):
        made = None  # python-pptx cannot open it; the file as it is must still be told apart
    data = saved(made) if made is not None else data
    report = Report()
    from slidegen.importing.pptx import read_presentation

    found = read_presentation(data, "talk.pptx", "talk_files", report)
    if made is None:
        assert found is not None or [each.code for each in report] == ["bad-presentation"]
        return
    assert found is not None
    again = parse(Source("talk.md", found.text), Memory(found.files), Report())
    assert len(again.slides) == 8
    for word in ("important", "spring", "autumn", "East", "Start", "Choose"):
        assert word in found.text, word
    assert not [each for each in told(report) if "not quite the same" in each]


def test_two_boxes_side_by_side_are_columns() -> None:
    def fill(made: Any) -> None:
        box(made, "right", 5.5, 2)
        box(made, "left", 0.5, 2.1)
        box(made, "below", 0.5, 5, 9)

    assert one(fill) == ("::: columns\n::: column\nleft\n:::\n\n::: column\nright\n:::\n:::\n\nbelow")


def test_columns_of_other_widths_say_so() -> None:
    def fill(made: Any) -> None:
        box(made, "narrow", 0.5, 2, 2)
        box(made, "wide", 3, 2, 6)

    assert "{width=25%}" in one(fill)


def test_boxes_below_one_another_are_read_from_the_top() -> None:
    def fill(made: Any) -> None:
        box(made, "third", 1, 5)
        box(made, "first", 1, 2)
        box(made, "second", 1, 3.5)

    assert one(fill) == "first\n\nsecond\n\nthird"


def test_shapes_in_groups_stand_where_they_are_seen() -> None:
    def fill(made: Any) -> None:
        group = made.shapes.add_group_shape()
        for text, y in (("below", 5), ("above", 2)):
            shape = group.shapes.add_textbox(Inches(1), Inches(y), Inches(3), Inches(1))
            shape.text_frame.text = text
        group.top = Inches(3)
        box(made, "before all", 1, 1.9, 3, 0.5)

    assert one(fill) == "before all\n\nabove\n\nbelow"


def test_sections_hidden_slides_and_slide_links() -> None:
    presentation = Presentation()
    slide(presentation, TITLE, "Start")
    part = slide(presentation, SECTION, "The middle")
    assert part.shapes.title is not None
    last = slide(presentation, TITLE_ONLY, "Last one")
    shape = box(last, "back", 1, 2)
    shape.click_action.target_slide = part
    run = box(last, "", 1, 3).text_frame.paragraphs[0].add_run()
    run.text = "to the middle"
    number = last.part.relate_to(part.part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide")
    from lxml import etree

    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    link = etree.SubElement(run._r.get_or_add_rPr(), f"{{{space}}}hlinkClick")
    link.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", number)
    link.set("action", "ppaction://hlinksldjump")
    found, _ = imported(saved(presentation))
    assert "\n# The middle\n" in found.text
    assert "[to the middle](#the-middle)" in found.text


def test_two_contents_are_columns() -> None:
    def fill(made: Any) -> None:
        made.placeholders[1].text_frame.text = "left"
        made.placeholders[2].text_frame.text = "right"

    assert one(fill, TWO) == ("::: columns\n::: column\n- left\n:::\n\n::: column\n- right\n:::\n:::")


def test_words_are_told_where_they_stand() -> None:
    def comment(files: dict[str, bytes]) -> None:
        replace_in(files, "ppt/slides/_rels/slide2.xml.rels", (
            "</Relationships>",
            f'<Relationship Id="rIdC" Type="{KIND}/comments" '
            'Target="slide1.xml"/></Relationships>',
        ))  # fmt: skip

    data = edited(whole(lambda made: None), comment)
    _, report = imported(data)
    (only,) = report
    assert only.code == "import-lost"
    assert only.message == "slide 2: comments of reviewers are left out"
    assert only.span is not None
    assert str(only.span) == "talk.pptx:2:1"
    assert only.span.text == "slide 2: T"


def test_the_title_slide_stays_as_it_is_whatever_the_file_says_of_itself() -> None:
    """Title and author among a file's properties are often those of the file that it was made from."""
    presentation = Presentation()
    slide(presentation, TITLE, "New talk").placeholders[1].text = "Its subtitle"
    slide(presentation, TITLE_ONLY, "Next")
    presentation.core_properties.title = "An older talk"
    presentation.core_properties.author = "Ada Example"
    found, report = imported(saved(presentation))
    deck = parse(Source("talk.md", found.text), Memory(), Report())
    assert told(report) == []
    assert [inline_text(each.title.inlines) for each in deck.slides if each.title] == ["New talk", "Next"]
    assert deck.slides[0].kind == "title"
    words = [inline_text(line) for each in all_blocks(deck.slides[0].blocks) for line in block_inlines(each)]
    assert words == ["Its subtitle"]
    assert [author.name for author in deck.meta.authors] == ["Ada Example"]


def test_footers_of_most_slides_are_the_decks() -> None:
    def fill(made: Any) -> None:
        for at, text in ((11, "Ours"), (12, "2")):
            holder = next(each for each in made.slide_layout.placeholders if each.placeholder_format.idx == at)
            made.shapes._spTree.append(deepcopy(holder._element))
            made.shapes[-1].text_frame.text = text

    presentation = Presentation()
    for title in ("One", "Two"):
        fill(slide(presentation, TITLE_ONLY, title))
    found, _ = imported(saved(presentation))
    assert found.text == "---\naspect: 4:3\nfooter: Ours\n---\n\n## One\n\n## Two\n"
