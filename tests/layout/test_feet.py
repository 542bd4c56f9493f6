"""Footnotes."""

from slidegen.diagnostics import Report
from slidegen.model.blocks import CodeBlock, Paragraph
from slidegen.model.deck import Footnote, SlideSettings
from slidegen.model.frames import TextFrame
from slidegen.model.inlines import FootnoteRef, Text
from slidegen.model.text import Run
from tests.layout.helpers import FOOTNOTES, bullets, deck, paragraph, placed, regions, slide, texts, words

SIZE = deck().meta.size


def cites(*numbers: int) -> Paragraph:
    return Paragraph(inlines=(Text("See"), *(FootnoteRef(str(number), number) for number in numbers)))


def notes(count: int, text: str = "A source.") -> tuple[Footnote, ...]:
    return tuple(Footnote(label=str(at), number=at, blocks=(paragraph(text),)) for at in range(1, count + 1))


def test_footnotes_stand_at_the_foot_of_the_slide_that_refers_to_them() -> None:
    made = placed(deck(slide(cites(2), id="a"), slide(paragraph(), id="b"), footnotes=notes(2)))
    first, second = (regions(each) for each in made.slides)
    assert "footnotes" not in second
    (frame,) = first["footnotes"].frames
    assert isinstance(frame, TextFrame)
    assert texts(frame) == ["2 A source."]
    assert (frame.role, frame.slot) == ("footnotes", "footnotes")
    assert frame.rect.bottom == FOOTNOTES.area.on(SIZE).bottom
    assert frame.paragraphs[0].kind == "footnote"
    assert frame.paragraphs[0].pieces[0] == Run(text="2", script=1, footnote=2)


def test_the_body_ends_above_many_footnotes() -> None:
    made = placed(deck(slide(cites(1, 2, 3, 4, 5), bullets("a")), footnotes=notes(5, words(40))))
    found = regions(made.slides[0])
    assert found["body"].rect.bottom < found["footnotes"].rect.y
    assert found["title"].rect.bottom <= found["body"].rect.y


def test_too_many_footnotes_are_told() -> None:
    report = Report()
    placed(deck(slide(cites(*range(1, 9))), footnotes=notes(8, words(120))), report)
    assert [each.code for each in report if each.severity == "warning"] == ["overflow"]


def test_references_in_lists_and_titles_count() -> None:
    made = placed(deck(slide(bullets("a"), bullets("b"), title=None), slide(bullets("x"), id="b"), footnotes=notes(1)))
    assert all("footnotes" not in regions(each) for each in made.slides)


def test_a_layout_without_chrome_has_no_placeholder_for_them() -> None:
    made = placed(deck(slide(cites(1), settings=SlideSettings(layout="title")), footnotes=notes(1)))
    (frame,) = regions(made.slides[0])["footnotes"].frames
    assert frame.slot == ""


def test_a_listing_in_a_footnote_is_text() -> None:
    note = Footnote(label="a", number=1, blocks=(paragraph("See"), CodeBlock(text="x = 1\ny = 2")))
    made = placed(deck(slide(cites(1)), footnotes=(note,)))
    (frame,) = regions(made.slides[0])["footnotes"].frames
    assert texts(frame) == ["1 See", "x = 1", "y = 2"]
