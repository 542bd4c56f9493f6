"""Text of PowerPoint files: marks, lists, listings, quotes."""

from typing import Any

from pptx.util import Pt

from slidegen.diagnostics import Report
from slidegen.model.walk import inline_text
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.world import Memory
from tests.importing.files import imported, told
from tests.importing.foreign import (
    COLOUR,
    CONTENT,
    box,
    one,
    whole,
)


def test_marks_of_runs_are_kept() -> None:
    def fill(made: Any) -> None:
        paragraph = box(made, "plain ", 1, 2).text_frame.paragraphs[0]
        for text, name, value in (("bold ", "bold", True), ("slanted", "italic", True), (" under", "underline", True)):
            run = paragraph.add_run()
            run.text = text
            setattr(run.font, name, value)
        red = paragraph.add_run()
        red.text, red.font.color.rgb = " red", COLOUR(0xCC, 0, 0)
        grey = paragraph.add_run()
        grey.text, grey.font.color.rgb = " grey", COLOUR(0x55, 0x55, 0x55)
        code = paragraph.add_run()
        code.text, code.font.name = " x = 1", "Consolas"
        link = paragraph.add_run()
        link.text, link.hyperlink.address = "link", "https://example.org/a?b=c&d"

    assert one(fill) == (
        "plain **bold** *slanted* <u>under</u> [red]{color=#cc0000} grey` x = 1`[link](https://example.org/a?b=c&d)"
    )


def test_text_in_typewriter_letters_is_a_listing() -> None:
    def fill(made: Any) -> None:
        shape = box(made, "def f():\n    return 1", 1, 2)
        for paragraph in shape.text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.name = "Courier New"

    assert one(fill) == "```\ndef f():\n    return 1\n```"


def test_a_quote_with_its_speaker_is_a_quote() -> None:
    def fill(made: Any) -> None:
        box(made, "“Measure first.”", 1, 2, 8)
        box(made, "— A carpenter", 1, 4, 8)

    assert one(fill) == "> “Measure first.”\n>\n> — A carpenter"


def test_titles_lose_breaks_and_weight_as_a_whole() -> None:
    def fill(made: Any) -> None:
        made.shapes.title.text = "Two\vlines"
        for paragraph in made.shapes.title.text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.bold = True

    assert "\n## Two lines\n" in imported(whole(fill))[0].text


def test_bullets_of_levels_come_from_the_master() -> None:
    def fill(made: Any) -> None:
        frame = made.placeholders[1].text_frame
        for number, (level, text) in enumerate(((0, "a"), (2, "b"), (1, "c"), (0, "d"))):
            paragraph = frame.paragraphs[0] if not number else frame.add_paragraph()
            paragraph.text, paragraph.level = text, level

    assert one(fill, CONTENT) == "- a\n  - b\n  - c\n- d"


def test_a_paragraph_without_bullet_in_a_list_goes_on_with_its_item() -> None:
    def fill(made: Any) -> None:
        frame = made.placeholders[1].text_frame
        frame.text = "item\nmore of it"
        properties = frame.paragraphs[1]._p.get_or_add_pPr()
        properties.set("indent", "0")
        from lxml import etree

        etree.SubElement(properties, "{http://schemas.openxmlformats.org/drawingml/2006/main}buNone")

    assert one(fill, CONTENT) == "- item\n\n  more of it"


def test_what_text_says_is_never_markup() -> None:
    """Whatever stands on a slide is text, also what would be something in Markdown."""
    awkward = [
        "# no heading",
        "- no item",
        "1. no number",
        "*no* _marks_ `at` all",
        "<b>no</b> tags",
        "---",
        "[no](link)",
        "{.no}",
    ]

    def fill(made: Any) -> None:
        box(made, "\n".join(awkward), 1, 2, 8, 4)

    data = whole(fill)
    found, report = imported(data)
    deck = parse(Source("talk.md", found.text), Memory(), Report())
    from slidegen.model.blocks import Paragraph

    texts = [inline_text(each.inlines) for each in deck.slides[1].blocks if isinstance(each, Paragraph)]
    assert texts == awkward
    assert told(report) == []


def test_small_sizes_of_text_change_nothing() -> None:
    def fill(made: Any) -> None:
        box(made, "tiny", 1, 2).text_frame.paragraphs[0].runs[0].font.size = Pt(6)

    assert one(fill) == "tiny"
