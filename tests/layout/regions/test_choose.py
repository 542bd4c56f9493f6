"""Which layout a slide gets."""

import pytest

from slidegen.diagnostics import Report
from slidegen.layout.regions.choose import choose
from slidegen.model.blocks import Block, Cell, CodeBlock, Column, Columns, Group, Pause, Quote, Rule, Table
from slidegen.model.deck import Slide, SlideSettings
from tests.layout.helpers import SPAN, THEME, bullets, codes, inlines, paragraph, picture, slide, words

TABLE = Table(header=(), rows=((Cell(inlines=inlines("a")),),), aligns=(None,))
QUOTE = Quote(blocks=(paragraph("Wise."),))


def columns(count: int) -> Columns:
    return Columns(columns=tuple(Column(blocks=(paragraph(),)) for _ in range(count)))


def chosen(made: Slide) -> str:
    return choose(made, THEME, Report()).name


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((bullets("a"),), "content"),
        ((paragraph(),), "content"),
        ((picture(),), "image"),
        ((paragraph(), picture()), "image-right"),
        ((bullets("a"), picture(align="start")), "image-left"),
        ((paragraph(), picture(3000, 800)), "content"),
        ((paragraph(), picture(width=0.9)), "content"),
        ((paragraph(), picture(), picture()), "content"),
        ((QUOTE,), "quote"),
        ((paragraph(), QUOTE), "content"),
        ((TABLE,), "table"),
        ((CodeBlock(text="x"),), "code"),
        ((columns(2),), "two-columns"),
        ((columns(3),), "three-columns"),
        ((columns(4),), "content"),
        ((columns(1),), "content"),
        ((paragraph(), columns(2)), "content"),
        ((Pause(), QUOTE, Rule()), "quote"),
        ((Group(name="", blocks=(TABLE,)),), "table"),
        ((Group(name="left", blocks=(TABLE,)), Group(name="right", blocks=())), "two-columns"),
        ((Group(name="center", blocks=()), Group(name="right", blocks=())), "three-columns"),
        ((Group(name="picture", blocks=()), paragraph()), "image-right"),
        ((Group(name="nowhere", blocks=(TABLE,)),), "content"),
        ((), "statement"),
    ],
)
def test_the_content_picks(blocks: tuple[Block, ...], expected: str) -> None:
    assert chosen(slide(*blocks)) == expected


def test_a_short_paragraph_without_a_title_is_a_statement() -> None:
    assert chosen(slide(paragraph("Less is more."), title=None)) == "statement"
    assert chosen(slide(paragraph(words(60)), title=None)) == "content"


def test_the_kind_picks() -> None:
    assert chosen(slide(kind="title")) == "title"
    assert chosen(slide(kind="section")) == "section"
    assert chosen(slide(bullets("a"), kind="section")) == "content"


def test_nothing_at_all_is_blank() -> None:
    assert chosen(slide(title=None)) == "blank"


def test_the_author_picks() -> None:
    assert chosen(slide(paragraph(), settings=SlideSettings(layout="timeline"))) == "timeline"


def test_an_unknown_layout_is_told_with_the_nearest_name() -> None:
    report = Report()
    settings = SlideSettings(layout="two-colums", spans={"layout": SPAN})
    assert choose(slide(QUOTE, settings=settings), THEME, report).name == "quote"
    assert codes(report) == ["unknown-layout"]
    assert report.diagnostics[0].span == SPAN
    assert "two-columns" in report.diagnostics[0].help
