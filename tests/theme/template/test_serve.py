"""Which layouts of a template serve as slidegen's."""

import pytest

from slidegen.diagnostics import Report
from slidegen.pipeline import Request, place_deck, read_deck
from slidegen.source import Source
from slidegen.theme.theme import Home, Layout
from slidegen.world import Memory
from tests.templates.parts import Slide, potx
from tests.theme.template.made import SAME, USUAL, Box, look, slide, theme, usual

LEFT: Box = (0.75, 1.75, 5.7, 4.75)
RIGHT: Box = (6.85, 1.75, 5.7, 4.75)


def layouts(*more: Slide) -> dict[str, Layout]:
    """The layouts of a theme made from the usual ones and *more*."""
    return dict(theme(look(*USUAL, *more))[0].layouts)


def homes(layout: Layout) -> dict[str, tuple[str, int | None]]:
    """The placeholder of the template that each region is."""
    return {
        region.name: (region.home.type, region.home.index)
        for region in layout.regions
        if region.home is not None and region.role not in ("footer", "number")
    }


def test_layouts_serve_by_type_and_their_placeholders_are_regions() -> None:
    found = usual()[0].layouts
    assert homes(found["title"]) == {"title": ("ctrTitle", None), "subtitle": ("subTitle", 1)}
    assert homes(found["content"]) == {"title": ("title", None), "body": ("", 1)}
    assert homes(found["two-columns"]) == {"title": ("title", None), "left": ("", 1), "right": ("", 2)}
    assert homes(found["section"]) == {"title": ("title", None), "subtitle": ("body", 1)}


@pytest.mark.parametrize("name", ["code", "table", "chart", "agenda"])
def test_a_layout_for_content_serves_for_all_that_fills_a_body(name: str) -> None:
    assert usual()[0].layouts[name].part == usual()[0].layouts["content"].part


def test_without_types_names_tell_and_without_names_kinds_and_places() -> None:
    named = layouts(slide("Zitat groß", body_4=(1, 1, 11, 4), body_5=(1, 5.2, 5, 0.6)))
    assert homes(named["quote"]) == {"title": ("title", None), "quote": ("body", 4), "attribution": ("body", 5)}
    nameless = theme(
        look(
            slide("A1", any_7=SAME),
            slide("A2", any_7=LEFT, any_8=RIGHT),
            Slide(name="A3", holders={'type="ctrTitle"': (1, 2, 11, 1.5), 'type="subTitle" idx="1"': (1, 4, 11, 1.5)}),
        )
    )[0].layouts
    assert [nameless[name].title for name in ("content", "two-columns", "title")] == ["A1", "A2", "A3"]


def test_pictures_beside_text_serve_left_or_right_as_they_stand() -> None:
    found = layouts(
        slide("Bild links", pic_13=LEFT, any_1=RIGHT),
        slide("Bild rechts", any_1=LEFT, pic_13=RIGHT),
        slide("Vollbild", pic_13=(0, 0, 13.333, 7.5)),
    )
    assert found["image-left"].title == "Bild links"
    assert found["image-right"].title == "Bild rechts"
    assert found["image-full"].title == "Vollbild"
    assert homes(found["image-left"])["picture"] == ("pic", 13)


def test_without_pictures_of_their_own_the_two_columns_hold_picture_and_text() -> None:
    found = usual()[0].layouts
    assert homes(found["image-right"]) == {"title": ("title", None), "body": ("", 1), "picture": ("", 2)}
    assert homes(found["image-left"]) == {"title": ("title", None), "picture": ("", 1), "body": ("", 2)}


def test_figures_and_steps_may_have_places_of_their_own() -> None:
    columns: dict[str, Box] = {f"body_{20 + at}": (1 + 3.0 * at, 2, 2.5, 1) for at in range(3)}
    captions: dict[str, Box] = {f"body_{30 + at}": (1 + 3.0 * at, 3.5, 2.5, 2) for at in range(3)}
    found = layouts(slide("Kennzahlen", "", **columns, **captions), slide("Timeline", "", **columns))
    assert list(homes(found["big-number"])) == [
        "title", "figure-1", "figure-2", "figure-3", "caption-1", "caption-2", "caption-3",
    ]  # fmt: skip
    assert list(homes(found["timeline"])) == ["title", "step-1", "step-2", "step-3"]


def test_all_other_layouts_have_names_and_regions_that_tell_what_they_are_for() -> None:
    found = layouts(
        slide("Drei Bilder", pic_4=(1, 2, 3, 3), pic_5=(5, 2, 3, 3), pic_6=(9, 2, 3, 3), body_7=(1, 6, 3, 0.5))
    )
    assert homes(found["drei-bilder"]) == {
        "title": ("title", None),
        "picture": ("pic", 4),
        "picture-2": ("pic", 5),
        "picture-3": ("pic", 6),
        "text": ("body", 7),
    }


def test_a_name_that_slidegen_has_for_another_layout_gets_a_number() -> None:
    assert "statement-2" in layouts(slide("Statement", pic_3=LEFT))


def test_footers_and_numbers_are_where_each_layout_has_them() -> None:
    moved = slide("Title and Content", "obj", any_1=SAME, ftr_11=(3, 6.8, 5, 0.4))
    found = theme(look(moved))[0].layouts["content"]
    footer = found.region("footer")
    assert footer is not None
    assert footer.home == Home("ftr", 11)
    assert found.region("number") is None
    assert found.chrome


def test_authors_may_call_layouts_as_the_template_does() -> None:
    made = theme(look(*USUAL, slide("Drei Bilder", pic_4=LEFT)))[0]
    assert made.aliases["two content"] == made.aliases["two-content"] == "two-columns"
    assert made.aliases["title-and-content"] == "content"
    assert made.aliases["drei bilder"] == "drei-bilder"
    assert "blank" not in made.aliases
    report = Report()
    source = Source("deck.md", "## A {layout='Two Content'}\n\n- b\n\n## B {layout='Two Contents'}\n\n- c\n")
    world = Memory({"x.potx": potx(look(*USUAL))})
    deck = read_deck(source, world, report, Request())
    assert deck is not None
    talk = place_deck(deck, world, report, Request(theme="x.potx"))
    assert talk is not None
    assert talk.placed["html"].slides[0].layout == "two-columns"
    assert [(each.code, each.help) for each in report] == [("unknown-layout", "did you mean `two content`?")]
