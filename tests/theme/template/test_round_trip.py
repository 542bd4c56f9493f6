"""A theme that was exported as a template and is used as one looks as it did."""

from functools import cache

import pytest

from slidegen.backends.pptx.export import template_bytes
from slidegen.diagnostics import Report
from slidegen.model.deck import WIDESCREEN
from slidegen.model.style import Colour
from slidegen.theme.theme import Level, Region, Theme
from slidegen.world import Memory
from tests.theme import shipped
from tests.theme.colours import shown
from tests.theme.template.made import theme

APART = ("blank", "code")
"""What is composed once more: a place on an empty slide, and one for listings, which is exported with its panel."""


@cache
def back(name: str) -> tuple[Theme, Theme]:
    """A theme and what comes back of it."""
    own = shipped.whole(name)
    made, told = theme(template_bytes(own, WIDESCREEN, Memory(), Report()))
    assert told == []
    return own, made


@shipped.each
def test_every_layout_serves_as_what_it_was(name: str) -> None:
    own, made = back(name)
    for layout in own.layouts.values():
        if layout.name not in APART:
            assert made.layouts[layout.name].title == layout.title
            assert made.layouts[layout.name].tone == layout.tone


@shipped.each
def test_every_region_is_where_it_was(name: str) -> None:
    own, made = back(name)
    for layout in own.layouts.values():
        for region in layout.regions:
            other = made.layouts[layout.name].region(region.name)
            if region.repeat == 1 and layout.name not in APART:
                assert other is not None, (layout.name, region.name)
                assert places(other) == pytest.approx(places(region), abs=0.0001), (layout.name, region.name)
                assert (other.role, other.anchor, other.align) == (region.role, region.anchor, region.align)


def places(region: Region) -> tuple[float, ...]:
    return region.area.x, region.area.y, region.area.width, region.area.height


@shipped.each
def test_text_is_set_as_it_was(name: str) -> None:
    own, made = back(name)
    for layout in own.layouts.values():
        for region in layout.regions:
            other = made.layouts[layout.name].region(region.name)
            if other is None or other.home is None or region.role == "picture" or layout.name in APART:
                continue
            for number, level in enumerate(region.style.levels):
                again = other.style.level(number)
                assert facts(again, made) == facts(level, own), (layout.name, region.name, number)
                assert again.pitch == pytest.approx(level.pitch, rel=0.01), (layout.name, region.name, number)
            assert (other.style.font, other.style.bold, other.style.italic, other.style.caps) == (
                region.style.font, region.style.bold, region.style.italic, region.style.caps,
            )  # fmt: skip


def facts(level: Level, of: Theme) -> tuple[object, ...]:
    """What is seen of a level of a text style."""
    return (level.size, round(level.space_before, 1), seen(level.colour, of))


def seen(colour: Colour, of: Theme) -> str:
    return shown(of, colour, of.palette["background"])


@shipped.each
def test_palette_and_fonts_are_what_they_were(name: str) -> None:
    own, made = back(name)
    assert made.palette == own.palette
    assert (made.mode, made.size) == (own.mode, WIDESCREEN)
    assert [family.name for family in (made.fonts.heading, made.fonts.body)] == [
        family.name for family in (own.fonts.heading, own.fonts.body)
    ]
