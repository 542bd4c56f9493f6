"""Frames and the placeholders they fill."""

from slidegen.model.blocks import Cell, CodeBlock, Heading, Panel, Quote, Table
from slidegen.model.deck import SlideSettings
from slidegen.model.frames import CodeFrame, PictureFrame, TableFrame, TextFrame
from tests.layout.helpers import bullets, inlines, one, paragraph, picture, regions, texts

TABLE = Table(header=(), rows=((Cell(inlines=inlines("a")),),), aligns=(None,))


def test_a_title_fills_its_placeholder() -> None:
    (frame,) = regions(one(bullets("a")))["title"].frames
    assert isinstance(frame, TextFrame)
    assert (frame.slot, frame.role, frame.style, frame.anchor) == ("title", "title", "title", "bottom")
    (paragraph,) = frame.paragraphs
    assert (paragraph.kind, paragraph.heading, paragraph.bold) == ("heading", 2, True)


def test_text_alone_has_the_whole_region_and_its_anchor() -> None:
    made = regions(one(paragraph("Less is more."), title=None))["body"]
    (frame,) = made.frames
    assert isinstance(frame, TextFrame)
    assert frame.rect == made.rect
    assert (frame.slot, frame.anchor) == ("body", "middle")
    assert frame.paragraphs[0].align == "center"


def test_text_among_other_things_fills_the_placeholder_at_its_own_place() -> None:
    made = regions(one(TABLE, paragraph(), CodeBlock(text="x"), paragraph()))["body"]
    assert [frame.slot for frame in made.frames] == ["", "body", "", ""]
    assert made.frames[1].rect != made.rect


def test_a_lone_table_listing_or_picture_fills_the_placeholder() -> None:
    (grid,) = regions(one(TABLE))["body"].frames
    assert isinstance(grid, TableFrame)
    (code,) = regions(one(CodeBlock(text="x")))["body"].frames
    assert isinstance(code, CodeFrame)
    (image,) = regions(one(picture()))["picture"].frames
    assert isinstance(image, PictureFrame)
    assert (grid.slot, code.slot, image.slot) == ("body", "body", "picture")


def test_a_picture_with_a_caption_fills_the_placeholder() -> None:
    image, caption = regions(one(picture(caption=inlines("Fig. 1"))))["picture"].frames
    assert (image.slot, caption.slot) == ("picture", "")
    assert isinstance(caption, TextFrame)
    assert caption.role == "caption"


def test_a_panel_is_no_placeholder() -> None:
    made = regions(one(paragraph(), Panel(tone="note", blocks=(paragraph(),))))["body"]
    assert [frame.slot for frame in made.frames] == ["body", ""]


def test_a_quote_in_the_body_is_text() -> None:
    made = regions(one(paragraph("He said:"), Quote(blocks=(paragraph("Hm."),), attribution=inlines("He"))))["body"]
    (frame,) = made.frames
    assert isinstance(frame, TextFrame)
    assert [paragraph.kind for paragraph in frame.paragraphs] == ["paragraph", "quote", "attribution"]


def test_one_run_of_text_is_one_frame() -> None:
    (frame,) = regions(one(paragraph("a"), Heading(level=3, inlines=inlines("b")), bullets("c", "d")))["body"].frames
    assert texts(frame) == ["a", "b", "c", "d"]


def test_a_title_on_a_statement_is_the_statement() -> None:
    made = regions(one(paragraph("Because it is."), settings=SlideSettings(layout="statement")))["body"]
    title, text = made.frames
    assert isinstance(title, TextFrame)
    assert isinstance(text, TextFrame)
    assert (title.style, title.role, title.slot) == ("statement", "title", "body")
    assert (text.style, text.role, text.slot) == ("body", "text", "")


def test_a_title_on_a_blank_slide_looks_like_one() -> None:
    title, text = regions(one(paragraph(), settings=SlideSettings(layout="blank")))["body"].frames
    assert isinstance(title, TextFrame)
    assert (title.style, title.slot, text.slot) == ("title", "", "")
