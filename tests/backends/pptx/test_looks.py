"""Differences between what a level says and what it inherits."""

from slidegen.backends.pptx.looks import bullet_xml, level_xml, levels_xml, physical, scheme_typefaces, style_looks
from slidegen.model.style import ACCENT, Colour
from slidegen.model.text import Bullet, Check, Number
from tests.backends.pptx.sample import THEME, replace

FONTS = scheme_typefaces(THEME.fonts)
BODY = style_looks(THEME.styles["body"], "start", bulleted=True)


def test_styles_have_nine_levels_the_deepest_ones_alike() -> None:
    assert len(BODY) == 9
    assert BODY[2] == replace(BODY[8], bullet=BODY[2].bullet)


def test_items_hang_and_paragraphs_do_not() -> None:
    plain = style_looks(THEME.styles["body"], "start", bulleted=False)
    assert (BODY[0].margin, BODY[0].indent) == (254_000, -254_000)
    assert (plain[0].margin, plain[0].indent, plain[0].bullet) == (0, 0, "<a:buNone/>")


def test_equal_levels_need_no_words() -> None:
    assert levels_xml(BODY, BODY, FONTS) == ""


def test_only_what_differs_is_said() -> None:
    other = replace(BODY[1], size=18.5, bold=True)
    xml = level_xml(1, other, BODY[1], FONTS)
    assert xml == '<a:lvl2pPr><a:defRPr sz="1850" b="1"></a:defRPr></a:lvl2pPr>'


def test_a_level_by_itself_says_all() -> None:
    xml = level_xml(0, BODY[0], None, FONTS)
    for word in (
        'marL="254000"',
        'indent="-254000"',
        'algn="l"',
        '<a:spcPts val="3000"/>',
        'sz="2400"',
        "+mn-lt",
        "tx1",
    ):
        assert word in xml


def test_code_is_the_only_font_by_name() -> None:
    mono = replace(BODY[0], font="mono")
    assert 'latin typeface="JetBrains Mono"' in level_xml(0, mono, BODY[0], FONTS)
    heading = replace(BODY[0], font="heading")
    assert 'latin typeface="+mj-lt"' in level_xml(0, heading, BODY[0], FONTS)


def test_sides_turn_with_the_direction() -> None:
    assert [physical("start", rtl=rtl) for rtl in (False, True)] == ["l", "r"]
    assert [physical("end", rtl=rtl) for rtl in (False, True)] == ["r", "l"]
    assert physical("center", rtl=True) == "ctr"


def test_bullets_have_their_colour_and_the_themes_font() -> None:
    xml = bullet_xml(Bullet(character="&", colour=ACCENT))
    assert xml.startswith('<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="+mn-lt"/>')
    assert 'char="&amp;"' in xml
    assert "srgbClr" in bullet_xml(Bullet(character="-", colour=Colour("#123456")))


def test_numbers_count_themselves() -> None:
    assert bullet_xml(Number(value=1, start=1)) == '<a:buAutoNum type="arabicPeriod"/>'
    assert 'startAt="4"' in bullet_xml(Number(value=4, start=4), start=4)


def test_tasks_have_boxes() -> None:
    checked, unchecked = (bullet_xml(Check(checked=checked)) for checked in (True, False))
    assert "Wingdings" in checked and "Wingdings" in unchecked and checked != unchecked
    assert bullet_xml(None) == "<a:buNone/>"
