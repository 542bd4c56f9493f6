"""Layouts that make something of what a block says."""

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Column, Columns, Heading, List, ListItem, Paragraph, Quote
from slidegen.model.deck import SlideSettings
from slidegen.model.inlines import Inline, Marked, Text
from slidegen.model.placed import PlacedRegion
from slidegen.theme.load import load_theme
from slidegen.world import Memory
from tests.layout.helpers import (
    SPAN,
    bullets,
    codes,
    deck,
    inlines,
    item,
    one,
    paragraph,
    placed,
    regions,
    slide,
    texts,
)


def laid(layout: str, *blocks: Block, report: Report | None = None) -> dict[str, PlacedRegion]:
    return regions(one(*blocks, report=report, settings=SlideSettings(layout=layout)))


def said(region: PlacedRegion) -> list[str]:
    return [text for frame in region.frames for text in texts(frame)]


def strong(text: str) -> Marked:
    return Marked("strong", (Text(text),))


def figures(*parts: tuple[Inline, ...]) -> List:
    return bullets(*[item(Paragraph(inlines=part, span=SPAN)) for part in parts])


def test_a_quote_and_whose_it_is() -> None:
    found = laid("quote", Quote(blocks=(paragraph("Less is more."),), attribution=inlines("Mies")))
    assert said(found["attribution"]) == ["— Mies"]
    title, quote = found["quote"].frames
    assert (texts(title), title.slot) == (["A title"], "")
    assert (texts(quote), quote.slot) == (["Less is more."], "quote")


def test_text_on_a_quote_layout_without_a_quote_stays() -> None:
    assert said(laid("quote", paragraph("No quote."))["quote"]) == ["A title", "No quote."]


def test_strong_parts_are_figures_and_the_rest_captions() -> None:
    found = laid("big-number", figures((strong("30"), Text(" people")), (Text("about "), strong("2 days"), Text("!"))))
    assert said(found["figure-1"]) == ["30"]
    assert said(found["caption-1"]) == ["people"]
    assert said(found["figure-2"]) == ["2 days"]
    assert said(found["caption-2"]) == ["about !"]
    frame = found["figure-1"].frames[0]
    assert frame.slot == "figure-1"


def test_figures_spread_over_the_whole_width() -> None:
    single = laid("big-number", figures((strong("30"),)))["figure-1"].rect
    double = laid("big-number", figures((strong("30"),), (strong("40"),)))
    assert double["figure-2"].rect.right == single.right
    assert double["figure-1"].rect.x == single.x


def test_paragraphs_are_figures_too_and_the_first_word_where_nothing_is_strong() -> None:
    found = laid("big-number", Paragraph(inlines=(strong("42"), Text(" – the answer"))))
    assert said(found["figure-1"]) == ["42"]
    assert said(found["caption-1"]) == ["the answer"]
    assert said(laid("big-number", bullets("99 bottles"))["figure-1"]) == ["99"]


def test_more_figures_than_places_are_told_and_kept() -> None:
    report = Report()
    found = laid("big-number", bullets(*[f"{at} things" for at in range(5)]), report=report)
    assert "region-crowded" in codes(report)
    assert said(found["caption-4"]) == ["things", "4 things"]


def test_a_negative_caption_keeps_its_sign() -> None:
    found = laid("big-number", figures((strong("3"), Text(": -5 % a year"))))
    assert said(found["caption-1"]) == ["-5 % a year"]


def test_a_timeline_has_a_step_an_item() -> None:
    found = laid("timeline", bullets("first", "second", "third", ordered=True))
    assert [said(found[f"step-{at}"]) for at in (1, 2, 3)] == [["first"], ["second"], ["third"]]
    assert found["step-1"].frames[0].slot == "step-1"


def test_a_strong_start_of_a_step_has_a_line_of_its_own() -> None:
    dated = ListItem(blocks=(Paragraph(inlines=(strong("2007"), Text(": Linux 2.6.20"))),))
    alone = ListItem(blocks=(Paragraph(inlines=(strong("2008"),)),))
    found = laid("timeline", List(ordered=True, items=(dated, alone)))
    assert said(found["step-1"]) == ["2007", "Linux 2.6.20"]
    assert said(found["step-2"]) == ["2008"]


def test_dots_stand_above_the_steps_that_there_are() -> None:
    theme = load_theme("plain", Memory(), Report())
    made = placed(
        deck(slide(bullets("a", "b", "c", ordered=True), settings=SlideSettings(layout="timeline"))), theme=theme
    )
    regions = {region.name: region for region in made.slides[0].regions}
    dots = regions["dots"].frames
    assert [dot.rect.x for dot in dots] == [regions[f"step-{at}"].rect.x for at in (1, 2, 3)]
    assert all(dot.rect.bottom < regions["step-1"].rect.y for dot in dots)


def test_more_steps_than_places_are_told_and_kept() -> None:
    report = Report()
    found = laid("timeline", bullets(*"abcdefg", ordered=True), report=report)
    assert said(found["step-5"]) == ["e", "f", "g"]
    assert codes(report) == ["region-crowded"]


def test_a_timeline_without_a_list_is_text() -> None:
    assert said(laid("timeline", paragraph("Nothing happened."))["body"]) == ["Nothing happened."]


def test_headings_head_the_sides_of_a_comparison() -> None:
    found = laid(
        "comparison",
        Heading(level=3, inlines=inlines("Before")),
        bullets("slow"),
        Heading(level=3, inlines=inlines("After")),
        bullets("fast"),
        paragraph("and small"),
    )
    assert said(found["left-title"]) == ["Before"]
    assert said(found["left"]) == ["slow"]
    assert said(found["right-title"]) == ["After"]
    assert said(found["right"]) == ["fast", "and small"]


def test_columns_are_the_sides_of_a_comparison() -> None:
    left = Column(blocks=(Paragraph(inlines=(strong("Before"),)), bullets("slow")))
    found = laid("comparison", Columns(columns=(left, Column(blocks=(bullets("fast"),)))))
    assert said(found["left-title"]) == ["Before"]
    assert said(found["left"]) == ["slow"]
    assert said(found["right"]) == ["fast"]
    assert "right-title" not in found


def test_a_third_side_is_told_and_stacked() -> None:
    report = Report()
    columns = tuple(Column(blocks=(paragraph(text),)) for text in "abc")
    assert said(laid("comparison", Columns(columns=columns), report=report)["right"]) == ["b", "c"]
    assert codes(report) == ["region-crowded"]


def test_empty_sides_do_no_harm() -> None:
    assert list(laid("comparison", Columns(columns=(Column(blocks=()), Column(blocks=()))))) == ["title"]
