"""Blocks as a flow of paragraphs and other things."""

from msgspec.structs import replace

from slidegen.layout.text.draft import Draft
from slidegen.layout.text.flow import SMALL, Loose, flow
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import (
    Block,
    CodeBlock,
    DefinitionItem,
    DefinitionList,
    Directive,
    FormulaBlock,
    Group,
    Heading,
    List,
    ListItem,
    Paragraph,
    Pause,
    Quote,
    RawBlock,
    Rule,
    Variant,
)
from slidegen.model.inlines import Attributed, LineBreak, Text
from slidegen.model.text import Bullet, Check, Number
from tests.layout.helpers import SPAN, STYLES, bullets, inlines, item, paragraph, setting


def drafts(*blocks: Block) -> list[Draft]:
    found = list(flow(blocks, setting()))
    assert all(isinstance(atom, Draft) for atom in found)
    return [atom for atom in found if isinstance(atom, Draft)]


def text(draft: Draft) -> str:
    return "".join(getattr(piece, "text", "\n") for piece in draft.pieces)


def test_a_paragraph_may_stand_at_another_side() -> None:
    made = drafts(
        *(
            replace(paragraph("x"), attributes=Attributes(pairs=(("align", side),)))
            for side in ("center", "right", "up")
        )
    )
    assert [each.align for each in made] == ["center", "end", setting().align]


def test_a_paragraph_in_another_size_has_lines_as_far_apart_as_these_need() -> None:
    words = {size: Attributed((Text("x"),), Attributes(pairs=(("size", size),))) for size in ("0.8", "2")}
    plain, small, large, mixed = drafts(
        paragraph("x"),
        Paragraph(inlines=(words["0.8"],)),
        Paragraph(inlines=(words["2"],)),
        Paragraph(inlines=(Text("x"), words["2"])),
    )
    assert (small.size, small.pitch) == (plain.size * 0.8, round(plain.pitch * 0.8, 2))
    assert (large.size, large.pitch) == (plain.size * 2, plain.pitch * 2)
    assert (mixed.size, mixed.pitch) == (plain.size, plain.pitch * 2)


def test_no_paragraph_is_much_smaller_than_its_style_may_be() -> None:
    tiny = Attributed((Text("x"),), Attributes(pairs=(("size", "0.4"),)))
    (made,) = drafts(Paragraph(inlines=(tiny,)))
    assert made.size == max(setting().style.level(0).size * 0.4, setting().style.minimum * SMALL)


def test_a_paragraph_starts_at_the_edge() -> None:
    (made,) = drafts(paragraph("Hello"))
    assert (made.kind, made.margin, made.hang, made.marker, made.level) == ("paragraph", 0, 0, None, 0)
    assert made.span == SPAN


def test_lists_nest_with_their_levels_margins() -> None:
    one, two, three = drafts(bullets(item("a", bullets(item("b", bullets("c"))))))
    levels = STYLES["body"].levels
    assert [made.level for made in (one, two, three)] == [0, 1, 2]
    assert [made.margin for made in (one, two, three)] == [level.margin for level in levels]
    assert all(isinstance(made.marker, Bullet) for made in (one, two, three))
    assert two.size < one.size


def test_ordered_items_carry_their_value() -> None:
    made = drafts(bullets("a", "b", ordered=True, start=9))
    assert [draft.marker for draft in made] == [Number(value=9, start=9), Number(value=10, start=9)]


def test_wide_numbers_get_more_room_and_keep_their_edge() -> None:
    (narrow,) = drafts(bullets("a", ordered=True))
    (wide,) = drafts(bullets("a", ordered=True, start=1000))
    assert wide.margin > narrow.margin
    assert wide.margin - wide.hang == narrow.margin - narrow.hang


def test_tasks_have_boxes() -> None:
    made = drafts(List(ordered=False, items=(ListItem(blocks=(paragraph(),), checked=True),)))
    assert made[0].marker == Check(checked=True)


def test_a_second_paragraph_of_an_item_stands_below_its_text() -> None:
    first, second = drafts(bullets(item("a", "b")))
    assert (second.kind, second.marker, second.margin, second.level) == ("item", None, first.margin, 0)


def test_an_item_that_is_a_list_or_empty() -> None:
    (inner,) = drafts(bullets(item(bullets("a"))))
    assert inner.level == 1
    (empty,) = drafts(bullets(item()))
    assert text(empty) == ""
    assert empty.marker is not None


def test_code_inside_an_item_stands_at_its_text() -> None:
    first, code, second = flow((bullets(item("a", CodeBlock(text="x")), "b"),), setting())
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert isinstance(code, Loose)
    assert code.indent == first.margin
    assert second.marker is not None


def test_headings_in_bodies_are_bold_in_the_headings_font() -> None:
    (made,) = drafts(Heading(level=3, inlines=inlines("Why")))
    assert (made.kind, made.bold, made.font, made.heading) == ("heading", True, "heading", 3)


def test_quotes_are_indented_and_attributed() -> None:
    quote, who = drafts(Quote(blocks=(paragraph("Wise."),), attribution=inlines("A. Sage")))
    assert (quote.kind, quote.italic) == ("quote", True)
    assert quote.margin > 0
    assert (who.kind, text(who), who.margin) == ("attribution", "— A. Sage", quote.margin)


def test_definitions_stand_in_below_bold_terms() -> None:
    made = drafts(
        DefinitionList(
            items=(DefinitionItem(term=inlines("KVM"), definitions=((paragraph("a module"),), (paragraph("more"),))),)
        )
    )
    assert [draft.kind for draft in made] == ["term", "definition", "definition"]
    assert made[0].bold
    assert made[1].margin > made[0].margin


def test_formulas_stand_by_themselves_and_bad_ones_are_listings_of_their_source() -> None:
    good = FormulaBlock(tex="a", mathml="<mi>a</mi>", text="a")
    bad = FormulaBlock(tex="\\frac{")
    first, second = flow((good, bad), setting())
    assert isinstance(first, Loose) and first.block is good
    assert isinstance(second, Loose) and isinstance(second.block, CodeBlock) and second.block.text == "\\frac{"


def test_right_to_left_paragraphs_are_marked() -> None:
    (made,) = drafts(paragraph("שלום"))
    assert made.rtl


def test_groups_variants_and_directives_give_what_is_in_them() -> None:
    made = drafts(
        Group(name="x", blocks=(paragraph("a"),)),
        Variant(blocks=(paragraph("b"),)),
        Directive(name="odd", blocks=(paragraph("c"),)),
        Pause(),
        RawBlock(format="latex", text="d"),
    )
    assert [text(draft) for draft in made] == ["a", "b", "c", "d"]
    (code,) = flow((Directive(name="odd", text="source"),), setting())
    assert isinstance(code, Loose)


def test_what_is_no_text_comes_loose() -> None:
    found = list(flow((Rule(), RawBlock(format="html", text="<p>x</p>")), setting()))
    assert [type(atom) for atom in found] == [Loose, Loose]


def test_line_ends_at_a_paragraphs_end_are_dropped() -> None:
    (made,) = drafts(paragraph("x").__class__(inlines=(Text("x"), LineBreak())))
    assert text(made) == "x"


def test_ids_are_kept() -> None:
    (made,) = drafts(paragraph("x").__class__(inlines=(Text("x"),), attributes=Attributes(id="here")))
    assert made.id == "here"
