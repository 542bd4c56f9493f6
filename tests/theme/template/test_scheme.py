"""Which role of the palette a colour of a layout is."""

import pytest

from slidegen.model.style import Colour
from slidegen.theme.template.parts.masters import SlideLayout
from tests.theme.template.written import MAP, THEME, TURNED, element, fill, layout, master


def read(found: SlideLayout, paint: str) -> Colour | None:
    return found.scheme.colour(element(paint))


def test_a_layout_that_swaps_the_scheme_is_inverse_and_its_names_stay_roles() -> None:
    found = layout(map=TURNED)
    assert found.tone == "inverse"
    assert read(found, fill("tx1")) == Colour("text")
    assert read(found, fill("bg2")) == Colour("surface")
    assert read(found, fill("lt1")) == Colour("text")


def test_a_layout_with_another_map_is_not_inverse_and_its_names_are_the_slots_roles() -> None:
    found = layout(map=TURNED.replace("bg2='dk2' tx2='lt2'", "bg2='accent1' tx2='accent2'"))
    assert found.tone == "base"
    assert read(found, fill("tx1")) == Colour("background")
    assert read(found, fill("bg2")) == Colour("accent1")


def test_masters_may_name_slots_otherwise() -> None:
    dark = master(map=MAP.replace("bg1='lt1' tx1='dk1'", "bg1='dk1' tx1='lt1'"))
    assert read(layout(on=dark), fill("tx1")) == Colour("text")
    assert read(layout(on=dark), fill("dk1")) == Colour("background")


def test_colours_of_another_masters_scheme_are_written_by_value() -> None:
    other = master(theme=THEME.replace("0060C0", "FF0000"))
    found = layout(on=other, main=master())
    assert read(found, fill("accent1")) == Colour("#ff0000")
    assert read(found, fill("accent2")) == Colour("accent2")


@pytest.mark.parametrize(
    ("paint", "value"),
    [
        ("<a:srgbClr val='12ABef'/>", "#12abef"),
        ("<a:sysClr val='window'/>", "#ffffff"),
        ("<a:hslClr hue='0' sat='100000' lum='50000'/>", "#ff0000"),
        ("<a:scrgbClr r='100000' g='0' b='0'/>", "#ff0000"),
    ],
)
def test_literal_colours(paint: str, value: str) -> None:
    assert read(layout(), f"<a:solidFill>{paint}</a:solidFill>") == Colour(value)


def test_what_is_no_colour_is_none() -> None:
    assert read(layout(), "<a:noFill/>") is None
    assert read(layout(), "<a:solidFill><a:srgbClr val='red'/></a:solidFill>") is None
