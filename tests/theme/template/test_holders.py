"""Placeholders of layouts: where they are, and which of them slides can use."""

from slidegen.theme.theme import Home
from slidegen.units import Rect
from tests.theme.template.written import holder, layout, master


def test_a_placeholder_without_a_place_has_the_masters() -> None:
    under = master(
        holder("type='title'", place="10 20 300000 400000") + holder("type='body' idx='1'", place="1 2 300000 400000")
    )
    title, body = layout(holder("type='ctrTitle'"), holder("idx='7'"), on=under).holders
    assert title.rect == Rect(10, 20, 300_000, 400_000)
    assert body.rect == Rect(1, 2, 300_000, 400_000)
    assert body.home == Home("", 7)


def test_insets_are_taken_off_and_those_of_the_master_count() -> None:
    under = master(holder("type='body'", place="0 0 9 9", body="lIns='0' tIns='0'"))
    found = layout(holder("type='body'", place="100000 100000 500000 500000", body="tIns='10000' anchor='b'"), on=under)
    assert found.holders[0].inner == Rect(100_000, 110_000, 500_000 - 91_440, 490_000 - 45_720)
    assert found.holders[0].anchor == "bottom"


def test_text_that_is_turned_shapes_in_groups_and_doubles_cannot_be_used() -> None:
    place = "0 0 900000 900000"
    grouped = "<p:grpSp><p:nvGrpSpPr/><p:grpSpPr/>" + holder("type='pic' idx='4'", place=place) + "</p:grpSp>"
    found = layout(
        holder("type='title'", place=place),
        holder("idx='1'", place=place, body="vert='eaVert'"),
        holder("idx='2'", place=place),
        holder("idx='2'", place=place),
        holder("idx='3'"),
        grouped,
    )
    assert [each.flaw for each in found.holders] == [
        "", "its text is turned", "", "another placeholder has its number", "it has no place", "it lies in a group",
    ]  # fmt: skip
    assert [each.index for each in found.content] == [2]
    assert found.title is not None


def test_a_second_title_is_no_place_for_anything() -> None:
    found = layout(
        holder("type='title'", place="0 0 900000 900000"), holder("type='ctrTitle'", place="0 0 900000 900000")
    )
    assert [bool(each.flaw) for each in found.holders] == [False, True]


def test_numbers_as_google_writes_them_are_kept() -> None:
    assert layout(holder("type='body' idx='4294967295'", place="0 0 900000 900000")).holders[0].index == 4_294_967_295
