"""Notes for steps in both outputs."""

from lxml import etree

from slidegen.backends.pptx.deck import deck_bytes
from slidegen.backends.revealjs.content.slide import slide_html
from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.backends.pptx.reading import opened
from tests.backends.revealjs.helpers import context_for
from tests.browser.talks import talk_of

DECK = "## A\n\na {.step}\n\nb {.step}\n\nNote:\nFirst.\n\n[step 1] Then *this*.\n\nAnd that.\n\n[step 2] Last.\n"


def test_powerpoint_tells_the_step_where_its_part_begins() -> None:
    talk, _ = talk_of(DECK)
    data = deck_bytes(talk.placed["pptx"], talk.theme, Memory(), Report())
    notes = opened(data).slides[0].notes_slide.notes_text_frame
    assert notes is not None
    assert notes.text.split("\n") == ["First.", "[step 1] Then this.", "And that.", "[step 2] Last."]


def test_the_page_parts_notes_by_step() -> None:
    talk, _ = talk_of(DECK)
    (slide,) = talk.placed["html"].slides
    (section,) = etree.HTML(slide_html(slide, context_for(talk.placed["html"]))).iter("section")
    assert section.get("data-steps") == "2"
    (notes,) = section.iter("aside")
    parts = [(part.get("data-step"), "".join(map(str, part.itertext()))) for part in notes]
    assert parts == [("0", "First."), ("1", "Then this.And that."), ("2", "Last.")]
