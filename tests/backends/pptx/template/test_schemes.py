"""Colours and fonts of a template as the deck wants them."""

from collections.abc import Callable

import pytest

from slidegen.backends.pptx.template.lists import masters
from slidegen.backends.pptx.template.parts import TemplateParts
from slidegen.backends.pptx.template.schemes import Schemes
from slidegen.theme.template.opc.mend import written
from slidegen.theme.template.package import read_package
from slidegen.theme.theme import Fonts, Theme
from tests.backends.pptx.sample import replace
from tests.backends.pptx.template.test_layouts import theme
from tests.templates.archives import Files, edited, replace_in
from tests.templates.specimens import MASTER, specimen

THEME_PART = "ppt/theme/theme1.xml"


def read(name: str, change: Callable[[Files], None] = lambda files: None) -> tuple[TemplateParts, Schemes]:
    parts = TemplateParts(read_package(edited(specimen(name), change)))
    return parts, Schemes(parts, masters(parts)[0])


def fonts(of: Theme, heading: str, body: str) -> Fonts:
    return replace(of.fonts, heading=replace(of.fonts.heading, name=heading), body=replace(of.fonts.body, name=body))


def literally(files: Files) -> None:
    """The master's titles name a font of their own."""
    replace_in(files, MASTER, (r'(<p:titleStyle>.*?)typeface="\+mj-lt"', r'\1typeface="Lora"'))


@pytest.mark.parametrize(
    ("heading", "body", "kinds"),
    [
        ("Inter", "Inter", ('typeface="+mj-lt"', 'typeface="+mn-lt"')),
        ("Lora", "Inter", ('typeface="Lora"', 'typeface="+mn-lt"')),
        ("A wish", "Inter", ('typeface="+mj-lt"', 'typeface="+mn-lt"')),
    ],
)
def test_fonts_are_named_by_reference_where_the_scheme_has_them(
    heading: str, body: str, kinds: tuple[str, str]
) -> None:
    _, schemes = read("harbour.potx", literally)
    found = schemes.typefaces(fonts(theme("harbour.potx"), heading, body))
    assert kinds[0] in found["heading"]
    assert kinds[1] in found["body"]
    assert f'typeface="{theme("harbour.potx").fonts.mono.name}"' in found["mono"]


def test_a_deck_without_wishes_changes_nothing() -> None:
    parts, schemes = read("harbour.potx")
    before = {name: written(parts.tree(name)) for name in (THEME_PART, MASTER)}
    schemes.change(theme("harbour.potx"), masters(parts))
    assert {name: written(parts.tree(name)) for name in (THEME_PART, MASTER)} == before


def test_a_font_that_the_deck_wants_takes_the_place_of_literal_ones() -> None:
    parts, schemes = read("harbour.potx", literally)
    wished = replace(theme("harbour.potx"), fonts=fonts(theme("harbour.potx"), "A wish", "Inter"))
    schemes.change(wished, masters(parts))
    assert b'<a:majorFont><a:latin typeface="A wish"/>' in written(parts.tree(THEME_PART))
    assert b"Lora" not in written(parts.tree(MASTER))
    assert b'typeface="+mj-lt"' in written(parts.tree(MASTER))


def test_colours_change_in_all_masters_by_the_names_that_each_has_for_them() -> None:
    parts, schemes = read("two-masters.pptx")
    original = theme("two-masters.pptx")
    wished = replace(original, palette={**original.palette, "accent1": "#010203", "background": "#040506"})
    schemes.change(wished, masters(parts))
    light, dark = (written(parts.tree(f"ppt/theme/theme{number}.xml")) for number in (1, 2))
    assert b'<a:accent1><a:srgbClr val="010203"/></a:accent1>' in light
    assert b'<a:accent1><a:srgbClr val="010203"/></a:accent1>' in dark
    assert b'<a:lt1><a:srgbClr val="040506"/></a:lt1>' in light
    assert b'<a:dk1><a:srgbClr val="040506"/></a:dk1>' in dark, "its background is dark 1"
    assert b'<a:accent2><a:srgbClr val="FF6F3C"/></a:accent2>' in light
