"""Which block goes where."""

from slidegen.diagnostics import Report
from slidegen.layout.regions.assign import assign
from slidegen.layout.regions.plan import Fill
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Column, Columns, Group, Heading, Pause, Picture
from slidegen.model.deck import WIDESCREEN
from tests.layout.helpers import SPAN, THEME, bullets, codes, inlines, paragraph, picture, slide


def filled(layout: str, *blocks: Block, title: str | None = "A title", report: Report | None = None) -> dict[str, Fill]:
    made = slide(*blocks, title=title)
    fills = assign(made, THEME.layouts[layout], THEME, WIDESCREEN, report if report is not None else Report())
    return {fill.name: fill for fill in fills}


def test_titles_and_bodies() -> None:
    block = paragraph()
    fills = filled("content", block)
    assert list(fills) == ["title", "body"]
    assert fills["title"].title is not None
    assert fills["body"].blocks == [block]


def test_empty_regions_are_left_out() -> None:
    assert list(filled("content")) == ["title"]
    assert filled("content", title=None) == {}


def test_a_title_without_a_place_goes_with_the_text() -> None:
    fills = filled("statement", paragraph())
    assert list(fills) == ["body"]
    assert fills["body"].title is not None


def test_content_without_a_place_gets_one_that_is_no_placeholder() -> None:
    fills = filled("blank", paragraph())
    assert len(fills["body"].blocks) == 1
    assert fills["body"].slot == ""
    assert fills["body"].rect == THEME.layouts["content"].regions[1].area.on(WIDESCREEN)


def test_columns_fill_left_center_and_right() -> None:
    one, two = paragraph("1"), paragraph("2")
    fills = filled("two-columns", Columns(columns=(Column(blocks=(one,)), Column(blocks=(two,)))))
    assert (fills["left"].blocks, fills["right"].blocks) == ([one], [two])
    assert fills["left"].rect == THEME.layouts["two-columns"].regions[1].area.on(WIDESCREEN)


def test_column_widths_move_the_rectangles() -> None:
    fills = filled(
        "two-columns", Columns(columns=(Column(blocks=(paragraph(),), width=0.25), Column(blocks=(paragraph(),))))
    )
    usual = THEME.layouts["two-columns"].regions
    left, right = fills["left"].rect, fills["right"].rect
    assert left.x == usual[1].area.on(WIDESCREEN).x
    assert right.right == usual[2].area.on(WIDESCREEN).right
    assert abs(right.width - 3 * left.width) < 10


def test_more_columns_than_places_are_told_and_stacked() -> None:
    report = Report()
    blocks = [paragraph(str(at)) for at in range(3)]
    columns = Columns(columns=tuple(Column(blocks=(block,), span=SPAN) for block in blocks))
    fills = filled("two-columns", columns, report=report)
    assert fills["right"].blocks == blocks[1:]
    assert codes(report) == ["region-crowded"]


def test_blocks_spread_over_empty_columns() -> None:
    one, two, three = paragraph("1"), paragraph("2"), paragraph("3")
    fills = filled("two-columns", one, two, three)
    assert (fills["left"].blocks, fills["right"].blocks) == ([one, two], [three])


def test_headings_start_columns() -> None:
    blocks: list[Block] = [
        Heading(level=3, inlines=inlines("A")),
        paragraph(),
        Heading(level=3, inlines=inlines("B")),
        bullets("a"),
    ]
    fills = filled("two-columns", *blocks)
    assert (fills["left"].blocks, fills["right"].blocks) == (blocks[:2], blocks[2:])
    report = Report()
    filled("two-columns", *blocks, *blocks, report=report)
    assert codes(report) == ["region-crowded"]


def test_what_stands_beside_filled_columns_goes_to_the_first() -> None:
    left, extra = paragraph("left"), paragraph("extra")
    fills = filled("two-columns", Group(name="left", blocks=(left,)), extra)
    assert fills["left"].blocks == [left, extra]


def test_pictures_go_to_their_places() -> None:
    block, image = paragraph(), picture()
    fills = filled("image-right", image, block)
    assert fills["picture"].blocks == [image]
    assert fills["body"].blocks == [block]


def test_pictures_without_a_place_stay_in_the_body() -> None:
    one, two = picture(), picture(10, 10)
    assert filled("image-right", one, two)["body"].blocks == [two]
    assert filled("content", one)["body"].blocks == [one]


def test_a_caption_goes_with_its_picture_where_the_layout_has_no_place_for_it() -> None:
    image = picture(caption=inlines("Fig. 1"))
    (placed,) = filled("image", image)["picture"].blocks
    assert isinstance(placed, Picture)
    assert placed.caption


def test_pauses_take_no_place() -> None:
    assert filled("content", Pause()) == filled("content", Group(name="", blocks=(Pause(),)))


def test_the_place_of_a_missing_picture_goes_to_what_stands_beside_it() -> None:
    layout = THEME.layouts["image-left"]
    place, body = (layout.region(name) for name in ("picture", "body"))
    assert place is not None
    assert body is not None
    alone, beside = filled("image-left", paragraph()), filled("image-left", paragraph(), picture())
    hole, room = place.area.on(WIDESCREEN), body.area.on(WIDESCREEN)
    assert beside["body"].rect == room
    assert (alone["body"].rect.x, alone["body"].rect.right) == (min(hole.x, room.x), max(hole.right, room.right))
    assert alone["title"].rect == beside["title"].rect


def test_a_picture_may_ask_for_its_share_of_the_slide() -> None:
    usual = filled("image-right", paragraph(), picture())
    wide = filled("image-right", paragraph(), picture(attributes=Attributes(pairs=(("share", "70%"),))))
    assert wide["picture"].rect.right == usual["picture"].rect.right
    assert wide["picture"].rect.width > usual["picture"].rect.width
    assert wide["body"].rect.right < wide["picture"].rect.x
    whole = wide["picture"].rect.width + wide["body"].rect.width
    assert round(wide["picture"].rect.width / whole, 2) == 0.7
