"""Fitting: down the scale, alike, and told."""

import pytest

from slidegen.diagnostics import Report
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Cell, CodeBlock, Column, Columns, Paragraph, Table
from slidegen.model.deck import FitMode, Meta, SlideSettings
from slidegen.model.frames import CodeFrame, TableFrame, TextFrame
from slidegen.model.inlines import Text
from slidegen.model.placed import PlacedSlide
from slidegen.model.text import Paragraph as CellText
from slidegen.source import Source
from tests.layout.helpers import (
    STYLES,
    THEME,
    bullets,
    codes,
    deck,
    inlines,
    one,
    paragraph,
    picture,
    placed,
    regions,
    slide,
    within,
    words,
)


def scale(made: object, name: str = "body") -> float:
    frame = regions(made)[name].frames[0]  # type: ignore[arg-type]
    assert isinstance(frame, TextFrame)
    return frame.scale


def cell_of(made: PlacedSlide) -> CellText:
    (frame,) = [frame for region in made.regions for frame in region.frames if isinstance(frame, TableFrame)]
    return frame.rows[0].cells[0].paragraph


def test_text_that_fits_has_the_themes_size() -> None:
    report = Report()
    assert scale(one(bullets("a", "b"), report=report)) == 1.0
    assert len(report) == 0


def test_more_text_goes_down_the_scale_in_steps_and_is_told() -> None:
    report = Report()
    found = scale(one(bullets(*[words(16)] * 9), report=report))
    assert found in THEME.scale[1:]
    assert codes(report) == ["shrunk"]


def test_text_that_fits_at_no_step_overflows_at_its_place() -> None:
    report = Report()
    source = Source("deck.md", "x" * 100)
    many = [Paragraph(inlines=(Text(words(30)),), span=source.span(at, at + 1)) for at in range(30)]
    made = one(*many, report=report)
    assert codes(report) == ["overflow"]
    (problem,) = report
    assert problem.severity == "warning"
    assert problem.span is not None
    assert 5 < problem.span.start < 30
    assert "line" in problem.message
    assert "pt" in problem.message
    assert "fit: split" in problem.help
    frame = regions(made)["body"].frames[0]
    assert isinstance(frame, TextFrame)
    assert all(each.size >= STYLES["body"].minimum for each in frame.paragraphs)
    assert frame.anchor == "top"


@pytest.mark.parametrize(("mode", "severity"), [("error", "error"), ("off", "info")])
def test_modes_that_do_not_shrink(mode: FitMode, severity: str) -> None:
    report = Report()
    assert scale(one(bullets(*[words(16)] * 9), report=report, meta=Meta(fit=mode))) == 1.0
    assert [(each.code, each.severity) for each in report] == [("overflow", severity)]


def test_what_is_squeezed_goes_below_the_scale() -> None:
    report = Report()
    squeezed = scale(one(bullets(*[words(16)] * 20), report=report, meta=Meta(fit="squeeze")))
    assert 0.4 <= squeezed < THEME.scale[-1]
    assert codes(report) == ["shrunk"]
    report = Report()
    one(CodeBlock(text="x" * 120), report=report, meta=Meta(fit="squeeze"))
    assert codes(report) == []


def test_squeezing_comes_to_an_end() -> None:
    report = Report()
    assert scale(one(bullets(*[words(30)] * 60), report=report, meta=Meta(fit="squeeze"))) >= 0.4
    assert codes(report) == ["overflow"]


def test_a_slides_own_mode_wins() -> None:
    report = Report()
    one(bullets(*[words(16)] * 9), report=report, meta=Meta(fit="error"), settings=SlideSettings(fit="shrink"))
    assert codes(report) == ["shrunk"]


def test_titles_go_down_one_step_at_most() -> None:
    report = Report()
    made = one(bullets("a"), title=words(60), report=report)
    assert scale(made, "title") == THEME.scale[1]
    assert codes(report) == ["title-long"]


def test_columns_are_set_alike() -> None:
    columns = Columns(
        columns=(Column(blocks=(bullets(*[words(14)] * 7),)), Column(blocks=(paragraph("short"),)))
    )  # fmt: skip
    made = one(columns)
    assert scale(made, "left") == scale(made, "right") < 1.0


def test_a_long_line_of_code_is_told_at_its_place() -> None:
    report = Report()
    source = Source("deck.md", "```\nshort\n" + "x" * 300 + "\n```\n")
    block = CodeBlock(text="short\n" + "x" * 300, span=source.span(0, len(source.text)))
    made = one(block, report=report)
    assert codes(report) == ["overflow"]
    span = report.diagnostics[0].span
    assert span is not None
    assert span.text == "x" * 300
    frame = regions(made)["body"].frames[0]
    assert isinstance(frame, CodeFrame)
    assert within(frame.rect, regions(made)["body"].rect)


def test_long_lines_are_found_inside_of_columns_too() -> None:
    report = Report()
    block = CodeBlock(text="x" * 300)
    one(paragraph(), Columns(columns=(Column(blocks=(block,)), Column(blocks=(paragraph(),)))), report=report)
    assert codes(report) == ["overflow"]


def test_a_long_table_says_how_many_rows_to_leave_out() -> None:
    report = Report()
    rows = tuple((Cell(inlines=inlines(str(at))),) for at in range(40))
    one(Table(header=(), rows=rows, aligns=(None,)), report=report)
    assert codes(report) == ["overflow"]
    assert "rows" in report.diagnostics[0].help


def test_text_is_set_smaller_before_a_picture_gets_too_small() -> None:
    made = one(bullets(*[words(12)] * 7), picture(3000, 1000), picture(attributes=Attributes(id="b")))
    frames = regions(made)["body"].frames
    assert isinstance(frames[0], TextFrame)
    assert frames[0].scale < 1.0
    assert all(within(frame.rect, regions(made)["body"].rect) for frame in frames)


def test_a_listing_alone_is_as_large_as_fits_whatever_stands_beside_it() -> None:
    report = Report()
    listing, text = Column(blocks=(CodeBlock(text="\n".join(["x = 1"] * 17)),)), Column(blocks=(bullets("a"),))
    made = one(Columns(columns=(listing, text)), report=report)
    frame = regions(made)["left"].frames[0]
    assert isinstance(frame, CodeFrame)
    room = regions(made)["left"].rect.height
    assert 0.95 * room < frame.rect.height <= room
    assert scale(made, "right") == 1.0
    assert len(report) == 0


def test_a_table_is_set_smaller_before_it_breaks_words() -> None:
    def rows(count: int) -> Table:
        return Table(header=(), aligns=(), rows=(tuple(Cell(inlines=inlines("hypervisors")) for _ in range(count)),))

    made = [cell_of(one(rows(count))) for count in (2, 8, 40)]
    assert made[0].size == made[2].size > made[1].size
    assert [cell.lines == 1 for cell in made] == [True, True, False]


def test_a_figure_is_set_smaller_before_it_breaks() -> None:
    report = Report()
    made = one(
        bullets("**", "1,234,567 users", "2 days", "3 talks"),
        report=report,
        settings=SlideSettings(layout="big-number"),
    )
    figure = regions(made)["figure-2"].frames[0]
    assert isinstance(figure, TextFrame)
    assert figure.paragraphs[0].lines == 1
    assert figure.scale == scale(made, "figure-3") < 1.0
    assert len(report) == 0


def test_a_figure_too_wide_even_so_is_told() -> None:
    report = Report()
    settings = SlideSettings(layout="big-number")
    one(bullets("9" * 60, "2", "3", "4"), report=report, settings=settings)
    assert "overflow" in codes(report)
    assert any("wider" in problem.message for problem in report)


def test_a_title_that_does_not_fit_pushes_the_text_down() -> None:
    made = regions(one(bullets("a"), title=words(90)))
    assert made["title"].rect.bottom < made["body"].rect.y
    frame = made["title"].frames[0]
    assert isinstance(frame, TextFrame)
    pitches = sum(paragraph.lines * paragraph.pitch for paragraph in frame.paragraphs)
    assert pitches * 12_700 <= made["title"].rect.height + 200


def test_all_listings_of_a_slide_have_one_size() -> None:
    short, long = CodeBlock(text="a = 1"), CodeBlock(text="x" * 60)
    columns = Columns(columns=(Column(blocks=(short,)), Column(blocks=(long,))))
    (made,) = placed(deck(slide(columns))).slides
    sizes = [frame.size for region in made.regions for frame in region.frames if isinstance(frame, CodeFrame)]
    assert len(sizes) == 2
    assert sizes[0] == sizes[1] < STYLES["code"].size
