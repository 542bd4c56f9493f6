"""Each output and audience gets what is meant for it."""

from slidegen.model.blocks import Block, Group, Heading, Paragraph, Variant
from slidegen.model.deck import Deck, Meta, Section, Slide, SlideSettings
from slidegen.model.inlines import Text
from slidegen.resolve.select import select
from slidegen.source import Source


def paragraph(text: str) -> Paragraph:
    return Paragraph(inlines=(Text(text),))


def slide(
    id: str,
    *blocks: Block,
    section: int | None = None,
    only: tuple[str, ...] = (),
    audience: tuple[str, ...] = (),
    notes: tuple[Block, ...] = (),
) -> Slide:
    return Slide(
        id=id,
        kind="content",
        title=Heading(level=2, inlines=(Text(id),)),
        blocks=blocks,
        notes=notes,
        settings=SlideSettings(only=only, audience=audience),
        section=section,
        span=None,
    )


def deck(*slides: Slide, sections: tuple[Section, ...] = ()) -> Deck:
    return Deck(source=Source("deck.md", ""), meta=Meta(), slides=slides, sections=sections)


A, B, C = paragraph("a"), paragraph("b"), paragraph("c")


def test_a_deck_without_variants_is_itself() -> None:
    plain = deck(slide("one", A, Group(name="left", blocks=(B,))))
    assert select(plain, "pptx", "") is plain


def test_variants_for_outputs_are_unwrapped_or_dropped() -> None:
    both = deck(slide("one", A, Variant(only=("pptx",), blocks=(B,)), C))
    assert select(both, "pptx", "").slides[0].blocks == (A, B, C)
    assert select(both, "html", "").slides[0].blocks == (A, C)


def test_variants_inside_other_blocks_and_notes() -> None:
    inner = Variant(only=("html",), blocks=(Variant(audience=("staff",), blocks=(B,)),))
    both = deck(slide("one", Group(name="left", blocks=(A, inner)), notes=(inner,)))
    assert select(both, "html", "").slides[0].blocks == (Group(name="left", blocks=(A, B)),)
    assert select(both, "html", "students").slides[0].blocks == (Group(name="left", blocks=(A,)),)
    assert select(both, "html", "staff").slides[0].notes == (B,)
    assert select(both, "pptx", "").slides[0].notes == ()


def test_without_an_audience_everybody_gets_everything() -> None:
    many = deck(slide("one", Variant(audience=("students",), blocks=(A,)), Variant(audience=("staff",), blocks=(B,))))
    assert select(many, "pptx", "").slides[0].blocks == (A, B)
    assert select(many, "pptx", "staff").slides[0].blocks == (B,)


def test_slides_for_others_are_left_out() -> None:
    many = deck(slide("one", only=("html",)), slide("two", audience=("staff",)), slide("three"))
    assert [kept.id for kept in select(many, "pptx", "students").slides] == ["three"]
    assert [kept.id for kept in select(many, "html", "staff").slides] == ["one", "two", "three"]


def test_a_section_that_lost_all_its_slides_is_gone() -> None:
    many = deck(
        slide("one", section=0, only=("html",)),
        slide("two", section=1),
        slide("three", section=1),
        sections=(Section(name="A", slide="one"), Section(name="B", slide="two")),
    )
    kept = select(many, "pptx", "")
    assert kept.sections == (Section(name="B", slide="two"),)
    assert [one.section for one in kept.slides] == [0, 0]


def test_a_section_that_lost_its_first_slide_starts_at_the_next() -> None:
    many = deck(
        slide("one", section=0, only=("html",)), slide("two", section=0), sections=(Section(name="A", slide="one"),)
    )
    assert select(many, "pptx", "").sections == (Section(name="A", slide="two"),)


def test_an_output_like_another_gets_what_is_for_either() -> None:
    many = deck(slide("one", only=("html",)), slide("two", only=("pdf",)), slide("three", only=("pptx",)))
    assert [kept.id for kept in select(many, "pdf", "", "html").slides] == ["one", "two"]
