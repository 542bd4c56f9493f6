import pytest

from slidegen.model.blocks import Block, Heading, List, Paragraph, Pause, Quote, RawBlock, Rule, Table
from slidegen.model.walk import inline_text
from tests.parse.helpers import block, codes, read, slide


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("x", Paragraph),
        ("a\n\n***", Rule),
        ("a\n\n. . .", Pause),
        ("<canvas></canvas>", RawBlock),
        ("- x", List),
        ("> x", Quote),
        ("|a|\n|-|\n|b|", Table),
    ],
)
def test_kinds(text: str, kind: type[Block]) -> None:
    assert isinstance(slide(text).blocks[-1], kind)


def test_further_headings_stay_in_the_slide() -> None:
    found = slide("---\nsplit: rules\n---\n\n# A\n\n## B\n\nx")
    assert found.title is not None
    assert [block.level for block in found.blocks if isinstance(block, Heading)] == [2]


def test_the_first_heading_is_the_title_wherever_it_stands() -> None:
    found = slide("---\nsplit: rules\n---\n\ntext first\n\n### T\n\nmore")
    assert found.title is not None
    assert inline_text(found.title.inlines) == "T"
    assert len(found.blocks) == 2


def test_attributes_go_to_the_block_below_or_before() -> None:
    for text in ("{.x}\n- a", "{.x}\n\n- a", "{.x}\n> a", "x {.x}", "x\n{.x}", "{.x}\n\nx"):
        assert block(text).attributes.classes == ("x",), text


def test_attributes_above_nothing_are_told() -> None:
    assert codes(read("x\n\n{.y}\n")[1]) == ["attribute-ignored"]


def test_braces_in_prose_stay() -> None:
    found = block("a set {1, 2} and {x}")
    assert isinstance(found, Paragraph)
    assert inline_text(found.inlines) == "a set {1, 2} and {x}"


def test_task_lists_know_what_is_done() -> None:
    found = block("- [ ] a\n- [x] b\n- [X] c\n- d\n- [y] e")
    assert isinstance(found, List)
    assert [item.checked for item in found.items] == [False, True, True, None, None]


@pytest.mark.parametrize("dash", ["—", "–", "―", "--", "---"])
def test_quotes_may_be_attributed(dash: str) -> None:
    found = block(f"> words\n> {dash} Name")
    assert isinstance(found, Quote)
    assert inline_text(found.attribution) == "Name"
    assert len(found.blocks) == 1


def test_a_dash_inside_a_line_is_no_attribution() -> None:
    found = block("> words — and more")
    assert isinstance(found, Quote)
    assert found.attribution == ()


def test_a_quote_that_is_all_dash_keeps_its_words() -> None:
    found = block("> — Name")
    assert isinstance(found, Quote)
    assert found.attribution == ()
    assert len(found.blocks) == 1
