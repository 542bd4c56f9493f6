import pytest

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Columns, Directive, Group, List, Paragraph, Variant
from slidegen.model.walk import all_blocks, inline_text
from slidegen.parse import parse
from slidegen.parse.content.divs import MAX_DIVS
from slidegen.source import Source
from slidegen.world import Memory
from tests.parse.helpers import block, codes, read, slide


def words(blocks: tuple[Block, ...]) -> str:
    return " ".join(inline_text(one.inlines) for one in all_blocks(blocks) if isinstance(one, Paragraph))


def test_regions_are_groups() -> None:
    for head in ("left", "{.left}", "{.left #i}", "Left", "left ::::"):
        found = block(f"::: {head}\nx\n:::")
        assert isinstance(found, Group)
        assert found.name == "left", head


def test_a_div_spans_its_lines() -> None:
    found = block("::: left\nx\n:::")
    assert found.span is not None
    assert found.span.text == "::: left\nx\n:::"


def test_columns_have_widths() -> None:
    found = block("::: columns\n::: column {width=40%}\na\n:::\n::: {.column}\nb\n:::\n:::")
    assert isinstance(found, Columns)
    assert [column.width for column in found.columns] == [0.4, None]


def test_column_widths_may_be_given_together() -> None:
    found = block('::: {.columns widths="1,3"}\n::: column\na\n:::\n::: column\nb\n:::\n:::')
    assert isinstance(found, Columns)
    assert [column.width for column in found.columns] == [0.25, 0.75]


@pytest.mark.parametrize("given", ["{width=0%}", "{width=200%}", "{width=x}"])
def test_wrong_widths_are_told(given: str) -> None:
    deck, report = read(f"::: columns\n::: column {given}\na\n:::\n:::")
    assert codes(report) == ["bad-value"]
    assert words(deck.slides[0].blocks) == "a"


def test_what_stands_between_columns_stays() -> None:
    found = block("::: columns\nbefore\n::: column\na\n:::\nafter\n:::")
    assert isinstance(found, Columns)
    assert [words(column.blocks) for column in found.columns] == ["before", "a", "after"]


def test_variants() -> None:
    found = slide("::: only pptx, html\na\n:::\n\n::: for students\nb\n:::").blocks
    assert [(one.only, one.audience) for one in found if isinstance(one, Variant)] == [
        (("pptx", "html"), ()),
        ((), ("students",)),
    ]


def test_notes_leave_the_slide() -> None:
    found = slide("::: notes\n*a*\n:::\n\nb")
    assert (words(found.notes), words(found.blocks)) == ("a", "b")


def test_incremental_lists() -> None:
    found = block("::: incremental\n- a\n  - b\n:::")
    assert isinstance(found, List)
    lists = [one for one in all_blocks((found,)) if isinstance(one, List)]
    assert [one.attributes.classes for one in lists] == [("incremental",), ("incremental",)]


@pytest.mark.parametrize("name", ["note", "tip", "important", "warning", "caution", "{.callout-note}", "callout"])
def test_callouts(name: str) -> None:
    found = block(f"::: {name}\nx\n:::")
    assert isinstance(found, Directive)
    assert found.name == "callout"


def test_an_unclosed_div_is_told_once_with_its_place() -> None:
    deck, report = read("## A\n\n::: left\nx\n\n::: right\ny\n:::\n")
    assert [(one.code, str(one.span)) for one in report] == [("unclosed-div", "deck.md:3:1")]
    assert words(deck.slides[0].blocks) == "x y"


def test_a_stray_end_is_told() -> None:
    deck, report = read("a\n\n:::\n\nb")
    assert codes(report) == ["stray-div-end"]
    assert words(deck.slides[0].blocks) == "a b"


def test_divs_end_paragraphs_lists_and_quotes() -> None:
    for text in ("text", "- item", "> quote", "| a |\n|---|\n| b |"):
        assert len(slide(f"::: left\n{text}\n:::\n\nafter").blocks) == 2


def test_deep_divs_are_read_flat() -> None:
    deck, report = read("::: a\n" * (MAX_DIVS + 10) + "word\n" + ":::\n" * (MAX_DIVS + 10))
    assert set(codes(report)) == {"too-deep"}
    assert words(deck.slides[0].blocks) == "word"


def test_words_without_braces_are_told() -> None:
    _, report = read("::: left wide\nx\n:::")
    assert codes(report) == ["attribute-ignored"]


def test_parts_for_an_output_that_does_not_exist_are_for_all() -> None:
    report = Report()
    text = "::: only ppt html\na\n:::\n\n::: only ppt\nb\n:::"
    deck = parse(Source("deck.md", text), Memory({}), report, is_output={"html", "pptx"}.__contains__)
    assert [part.only for part in deck.slides[0].blocks if isinstance(part, Variant)] == [("html",), ()]
    assert [(told.code, told.span and told.span.text) for told in report] == [("unknown-format", "ppt")] * 2
