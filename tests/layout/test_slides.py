"""Order, numbers, sections and chrome of a whole deck."""

import pytest
from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.model.deck import WIDESCREEN, Meta, Section, SlideSettings
from slidegen.theme.theme import Region
from slidegen.units import Fractions
from tests.layout.helpers import THEME, asset, bullets, deck, paragraph, placed, slide, words


def test_an_empty_deck_has_no_slides() -> None:
    made = placed(deck())
    assert made.slides == ()
    assert made.total == 0


def test_a_deck_runs_in_the_direction_of_its_language() -> None:
    assert placed(deck(slide(), meta=Meta(lang="ar-EG"))).rtl
    assert not placed(deck(slide(), meta=Meta(lang="en"))).rtl


def test_slides_are_numbered_and_known_by_id() -> None:
    made = placed(deck(slide(id="a"), slide(paragraph(), id="b")))
    assert [each.number for each in made.slides] == [1, 2]
    assert made.ids == {"a": 0, "b": 1}
    assert made.total == 2


def test_hidden_uncounted_and_backup_slides_do_not_count() -> None:
    made = placed(
        deck(
            slide(id="backup", settings=SlideSettings(backup=True)),
            slide(id="one"),
            slide(id="hidden", settings=SlideSettings(hidden=True)),
            slide(id="uncounted", settings=SlideSettings(uncounted=True)),
            slide(id="two"),
        )
    )
    assert [each.id for each in made.slides] == ["one", "hidden", "uncounted", "two", "backup"]
    assert [each.number for each in made.slides] == [1, None, None, 2, None]
    assert made.slides[1].hidden
    assert made.slides[4].backup
    assert made.total == 2


def test_backup_slides_get_a_section_of_their_own() -> None:
    made = placed(
        deck(
            slide(id="one", section=0),
            slide(id="more", section=0, settings=SlideSettings(backup=True)),
            slide(id="two", section=1),
            sections=(Section(name="First", slide="one"), Section(name="Second", slide="two")),
        )
    )
    assert [section.name for section in made.sections] == ["First", "Second", "Backup"]
    assert [each.section for each in made.slides] == [0, 1, 2]


def test_a_section_that_is_all_backup_moves_as_it_is() -> None:
    made = placed(
        deck(
            slide(id="one", section=0),
            slide(id="extra", section=1, settings=SlideSettings(backup=True)),
            slide(id="two", section=2),
            sections=(
                Section(name="First", slide="one"),
                Section(name="Extra", slide="extra"),
                Section(name="Second", slide="two"),
            ),
        )
    )
    assert [section.name for section in made.sections] == ["First", "Second", "Extra"]
    assert [(each.id, each.section) for each in made.slides] == [("one", 0), ("two", 1), ("extra", 2)]


def test_chrome_shows_where_the_layout_has_it() -> None:
    meta = Meta(footer="My talk")
    made = placed(deck(slide(title="Deck", kind="title", id="t"), slide(paragraph(), bullets("a")), meta=meta))
    cover, content = made.slides
    assert (cover.footer, cover.show_number, cover.progress) == ("", False, None)
    assert (content.footer, content.show_number, content.progress) == ("My talk", True, 1.0)


def test_a_slide_may_set_its_own_footer_or_none() -> None:
    meta = Meta(footer="My talk", numbers=False)
    own = slide(bullets("a"), id="a", settings=SlideSettings(footer="Own", numbers=True))
    none = slide(bullets("a"), id="b", settings=SlideSettings(footer=False))
    first, second = placed(deck(own, none, meta=meta)).slides
    assert (first.footer, first.show_number) == ("Own", True)
    assert (second.footer, second.show_number) == ("", False)


@pytest.mark.parametrize(("width", "height"), [(10, 10), (900, 30), (3, 400)])
def test_the_logo_keeps_its_shape_in_its_corner(width: int, height: int) -> None:
    corner = Region(
        name="logo", role="logo", area=Fractions(0.8, 0.9, 0.1, 0.05), style=THEME.styles["footer"],
        anchor="middle", align="end", index=15,
    )  # fmt: skip
    themed = replace(THEME, chrome=(*THEME.chrome, corner))
    talk = deck(slide(), meta=Meta(logo="l.png"), assets={"l.png": asset(width, height)})
    logo = placed(talk, theme=themed).logo
    room = corner.area.on(WIDESCREEN)
    assert logo is not None
    assert logo.asset == asset(width, height)
    assert logo.rect.width / logo.rect.height == pytest.approx(width / height, rel=0.01)
    assert logo.rect.right == room.right
    assert room.y <= logo.rect.y
    assert logo.rect.bottom <= room.bottom


def test_a_deck_without_a_logo_has_none() -> None:
    assert placed(deck(slide())).logo is None


def test_parts_of_a_split_slide_have_ids_of_their_own() -> None:
    many = bullets(*[words(12) for _ in range(24)])
    made = placed(deck(slide(many, id="a"), slide(id="a-2"), meta=Meta(fit="split")))
    ids = [each.id for each in made.slides]
    assert len(set(ids)) == len(ids)
    assert ids[0] == "a"
    assert ids[-1] == "a-2"


def test_layout_is_deterministic() -> None:
    made = deck(slide(paragraph(words(40)), bullets("a", "b")), slide(id="b"))
    assert placed(made, Report()) == placed(made, Report())
