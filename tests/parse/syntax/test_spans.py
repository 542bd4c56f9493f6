"""Each piece of text is found at the very characters it was made from."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.model.blocks import Table
from slidegen.model.inlines import Attributed, Code, Formula, Inline, Link, Marked, Text
from slidegen.model.walk import all_blocks, block_inlines
from tests.parse.helpers import block, read


def pieces(text: str) -> Iterator[Inline]:
    """All inlines of a deck, the outer ones first."""

    def inner(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
        for node in inlines:
            yield node
            if isinstance(node, Marked | Attributed | Link):
                yield from inner(node.children)

    for slide in read(text)[0].slides:
        titles = () if slide.title is None else (slide.title,)
        for one in all_blocks((*titles, *slide.blocks, *slide.notes)):
            for inlines in block_inlines(one):
                yield from inner(inlines)


def written(text: str) -> list[str]:
    """What the source has at the place of each inline."""
    return [node.span.text for node in pieces(text) if node.span is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* `c`", ["a ", "*b*", "b", " ", "`c`"]),
        ("## A **b** {.x}", ["A ", "**b**", "b"]),
        ("- one\n  two *three*", ["one\n  two ", "*three*", "three"]),
        ("> a ==b==\n> c", ["a ", "==b==", "b", "\n> c"]),
        ("> - x [y](z){.k}", ["x ", "[y](z){.k}", "[y](z)", "y"]),
        ("x^2^ H~2~O", ["x", "^2^", "2", " H", "~2~", "2", "O"]),
        ("$a$ and [b]{.c}", ["$a$", " and ", "[b]{.c}", "b"]),
        ("| a | *b* |\n|---|---|\n| c \\| *d* | `e` |", ["a", "*b*", "b", "c \\| ", "*d*", "d", "`e`"]),
        ("Term\n: *def*", ["Term", "*def*", "def"]),
        ("-\t*tab*", ["*tab*", "tab"]),
        ("&amp; \\* 日本 **語**", ["&amp; \\* 日本 ", "**語**", "語"]),
        ("*a **b** c*", ["*a **b** c*", "a ", "**b**", "b", " c"]),
        ("[a *b*](c)", ["[a *b*](c)", "a ", "*b*", "b"]),
        ("~~a~~ <u>b</u>", ["~~a~~", "a", " ", "<u>b</u>", "b"]),
        ("> quote\n> — *Name*", ["*Name*", "Name", "quote"]),
        ("> [!NOTE] *t*\n> x", ["*t*", "t", "x"]),
    ],
)
def test_inlines_stand_where_they_were_written(text: str, expected: list[str]) -> None:
    assert written(text) == expected


def test_line_ends_and_byte_order_marks_move_nothing() -> None:
    plain = [str(node.span) for node in pieces("# A\n\n- *b*\n- c\n")]
    assert [str(node.span) for node in pieces("\ufeff# A\r\n\r\n- *b*\r\n- c\r\n")] == plain


def test_cells_know_their_place() -> None:
    table = block("> | a | b |\n> |---|---|\n> |  c\\|d  | |")
    # inside a quote: the quote is the block
    inner = next(one for one in all_blocks((table,)) if isinstance(one, Table))
    cells = [cell for row in (*inner.header, *inner.rows) for cell in row]
    assert [cell.span.text for cell in cells if cell.span is not None] == ["a", "b", "c\\|d", ""]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(("word", "*em*", "**strong**", "`code`", "$x$", "[l](t)", "==m==", "\\*")), min_size=1),
    st.sampled_from(("", "- ", "> ", "1. ", "> - ", "## ")),
)
def test_plain_pieces_are_found_anywhere(words: list[str], prefix: str) -> None:
    for node in pieces(prefix + " ".join(words)):
        assert node.span is not None
        match node:
            case Text(text) if "\\" not in node.span.text:
                assert node.span.text == text
            case Code(text):
                assert node.span.text == f"`{text}`"
            case Formula(tex):
                assert node.span.text == f"${tex}$"
            case Marked("strong"):
                assert node.span.text == "**strong**"
            case _:
                assert node.span.text
