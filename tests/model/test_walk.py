"""Every block and every word of a deck is reached, and copies change only what was asked."""

from collections.abc import Callable

import pytest

from slidegen.model.attributes import NO_ATTRIBUTES
from slidegen.model.blocks import (
    Block,
    Cell,
    CodeBlock,
    Column,
    Columns,
    DefinitionItem,
    DefinitionList,
    Directive,
    FormulaBlock,
    Group,
    Heading,
    List,
    ListItem,
    Panel,
    Paragraph,
    Pause,
    Picture,
    Quote,
    RawBlock,
    Rule,
    Table,
    Variant,
)
from slidegen.model.inlines import (
    Attributed,
    Code,
    FootnoteRef,
    Formula,
    Inline,
    InlineImage,
    LineBreak,
    Link,
    Marked,
    RawInline,
    Text,
)
from slidegen.model.walk import (
    all_blocks,
    all_inlines,
    block_inlines,
    child_blocks,
    inline_text,
    map_blocks,
    map_inlines,
)
from tests.narrow import a


def paragraph(text: str) -> Paragraph:
    return Paragraph(inlines=(Text(text),))


P = paragraph("p")
HOLDERS: dict[str, Callable[..., Block]] = {
    "list": lambda *blocks: List(ordered=False, items=(ListItem(blocks=blocks),)),
    "definitions": lambda *blocks: DefinitionList(items=(DefinitionItem(term=(), definitions=(blocks,)),)),
    "quote": lambda *blocks: Quote(blocks=blocks),
    "panel": lambda *blocks: Panel(tone="note", blocks=blocks),
    "group": lambda *blocks: Group(name="left", blocks=blocks),
    "columns": lambda *blocks: Columns(columns=(Column(blocks=blocks),)),
    "variant": lambda *blocks: Variant(blocks=blocks),
    "directive": lambda *blocks: Directive(name="x", blocks=blocks),
}
LEAVES: tuple[Block, ...] = (
    P, Heading(level=2, inlines=()), Table(header=(), rows=(), aligns=()), CodeBlock(text=""), Picture(source="a.png"),
    FormulaBlock(tex="x"), RawBlock(format="html", text=""), Rule(), Pause(),
)  # fmt: skip


@pytest.mark.parametrize("holder", HOLDERS)
def test_blocks_inside_are_reached(holder: str) -> None:
    block = HOLDERS[holder](P, HOLDERS["quote"](P))
    assert list(child_blocks(block)) == [P, Quote(blocks=(P,))]
    assert list(all_blocks((block,))) == [block, P, Quote(blocks=(P,)), P]


@pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: type(leaf).__name__)
def test_leaves_hold_no_blocks(leaf: Block) -> None:
    assert list(child_blocks(leaf)) == []


@pytest.mark.parametrize("holder", HOLDERS)
def test_mapping_changes_inner_blocks_and_keeps_the_rest(holder: str) -> None:
    other = Rule()
    block = HOLDERS[holder](P, other)
    blocks = (block, other)
    assert map_blocks(blocks, lambda one: (one,)) is blocks
    changed = map_blocks(blocks, lambda one: (paragraph("q"), P) if one is P else (one,))
    assert changed == (HOLDERS[holder](paragraph("q"), P, other), other)
    assert changed[1] is other
    assert map_blocks(blocks, lambda one: () if one is P else (one,))[0] == HOLDERS[holder](other)


def test_mapping_changes_the_inner_blocks_first() -> None:
    seen = []

    def change(block: Block) -> tuple[Block, ...]:
        seen.append(type(block).__name__)
        return (block,)

    map_blocks((Quote(blocks=(Group(name="g", blocks=(P,)),)),), change)
    assert seen == ["Paragraph", "Group", "Quote"]


def test_only_the_changed_item_is_copied() -> None:
    one, two = ListItem(blocks=(P,)), ListItem(blocks=(Rule(),))
    (changed,) = map_blocks((List(ordered=True, start=4, items=(one, two)),), lambda b: () if b is P else (b,))
    assert a(List, changed).start == 4
    assert a(List, changed).items[1] is two


def test_each_block_has_its_own_lines_of_text() -> None:
    def line(text: str) -> tuple[Inline, ...]:
        return (Text(text),)

    cell = Cell(inlines=line("cell"))
    expected: list[tuple[Block, list[str]]] = [
        (P, ["p"]),
        (Quote(blocks=(P,), attribution=line("who")), ["who"]),
        (DefinitionList(items=(DefinitionItem(term=line("t"), definitions=((P,),)),)), ["t"]),
        (
            Table(header=((cell,),), rows=((cell, cell),), aligns=(), caption=line("cap")),
            ["cap", "cell", "cell", "cell"],
        ),
        (Picture(source="a.png", caption=line("cap")), ["cap"]),
        (Panel(tone="tip", title=line("Tip"), blocks=(P,)), ["Tip"]),
        (HOLDERS["list"](P), []),
        (CodeBlock(text="x"), []),
    ]
    for block, texts in expected:
        assert [inline_text(inlines) for inlines in block_inlines(block)] == texts


def test_text_is_what_is_read_out() -> None:
    inlines = (
        Text("a "),
        Marked("strong", (Text("b"), Link("x", (Code("c"),)))),
        LineBreak(),
        Attributed((Text("d"),), NO_ATTRIBUTES),
        Formula("x^2"),
        InlineImage("a.png", "alt"),
        FootnoteRef("n", 1),
        RawInline("html", "<b>"),
    )
    assert inline_text(inlines) == "a bc dx^2alt"
    assert [type(one).__name__ for one in all_inlines(inlines[1:2])] == ["Marked", "Text", "Link", "Code"]


@pytest.mark.parametrize(
    "block",
    [
        paragraph("old"),
        Heading(level=2, inlines=(Marked("strong", (Text("old"),)),)),
        Quote(blocks=(), attribution=(Link("x", (Text("old"),)),)),
        Picture(source="a.png", caption=(Attributed((Text("old"),), NO_ATTRIBUTES),)),
        Panel(tone="tip", title=(Text("old"),)),
        DefinitionList(items=(DefinitionItem(term=(Text("old"),), definitions=()),)),
        Table(header=((Cell(inlines=(Text("old"),)),),), rows=(), aligns=()),
        Table(header=(), rows=((Cell(inlines=(Text("old"),)),),), aligns=(), caption=(Text("old"),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_inlines_of_a_block_can_be_changed(block: Block) -> None:
    assert map_inlines(block, lambda one: (one,)) is block
    changed = map_inlines(block, lambda one: (Text("new"), Text("er")) if one == Text("old") else (one,))
    words = [text for inlines in block_inlines(changed) if (text := inline_text(inlines))]
    assert words and set(words) == {"newer"}


def test_inlines_of_inner_blocks_are_left_alone() -> None:
    quote = Quote(blocks=(P,))
    assert map_inlines(quote, lambda one: ()) is quote
