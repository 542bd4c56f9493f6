"""Icons that begin a paragraph stand in the place of a bullet; others stay in their line."""

from slidegen.model.frames import TextFrame
from slidegen.model.style import ACCENT, Colour
from slidegen.model.text import Bullet, Number, Paragraph, Run, Sign
from tests.backends.media import talk


def paragraphs(text: str) -> list[Paragraph]:
    placed, _ = talk(text)
    frames = [frame for region in placed.slides[0].regions for frame in region.frames]
    return [each for frame in frames if isinstance(frame, TextFrame) for each in frame.paragraphs]


def test_items_have_their_icon_for_a_bullet() -> None:
    first, second, third = paragraphs("- :icon-server: one\n- :icon-cloud:{color=accent2} two\n- three\n")
    assert isinstance(first.marker, Sign)
    assert (first.text, first.marker.name, first.marker.colour) == ("one", "server", ACCENT)
    assert isinstance(second.marker, Sign)
    assert second.marker.colour == Colour("accent2")
    assert isinstance(third.marker, Bullet)
    assert first.hang >= third.hang


def test_paragraphs_hang_behind_their_icon() -> None:
    first, second = paragraphs("## A\n\n:icon-server: some text\n\nmore text\n")[-2:]
    assert isinstance(first.marker, Sign)
    assert first.margin - first.hang == second.margin


def test_numbers_stay_and_icons_stand_behind_them() -> None:
    (only,) = paragraphs("1. :icon-server: one\n")
    assert isinstance(only.marker, Number)
    assert [piece.icon is not None for piece in only.pieces if isinstance(piece, Run)] == [True, False]


def test_unknown_icons_stay_as_they_were_written() -> None:
    (only,) = paragraphs("- :icon-nosuch: one\n")
    assert (only.text, type(only.marker)) == (":icon-nosuch: one", Bullet)


def test_titles_and_callouts_have_signs() -> None:
    assert type(paragraphs("## :icon-rocket: Launch\n\ntext\n")[0].marker) is Sign
    titles = [each for each in paragraphs("## A\n\n> [!WARNING]\n> x\n") if each.kind == "panel-title"]
    assert [(type(each.marker), each.text) for each in titles] == [(Sign, "Warning")]


def test_icons_take_less_room_where_text_is_smaller() -> None:
    few, many = (paragraphs("## A\n\n" + "- :icon-server: some words\n" * count)[-1] for count in (2, 14))
    assert many.size < few.size
    assert abs(many.hang / few.hang - many.size / few.size) < 0.01
    assert few.margin - few.hang == many.margin - many.hang
