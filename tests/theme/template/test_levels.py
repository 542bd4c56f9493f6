"""Text of a template: each property is the innermost place's that says anything of it."""

from slidegen.model.style import Colour
from slidegen.theme.template.parts.levels import LevelText
from tests.theme.template.written import fill, holder, layout, level, master

BODY = "type='body' idx='1'"


def first(layout_levels: str = "", master_levels: str = "", styles: str = "", defaults: str = "") -> LevelText:
    """The first level of a layout's body on a master with these levels."""
    under = master(
        holder("type='body'", levels=master_levels), f"<p:bodyStyle>{styles}</p:bodyStyle>", defaults=defaults
    )
    return layout(holder(BODY, place="0 0 9 9", levels=layout_levels), on=under).holders[0].levels[0]


def test_the_layout_wins_over_the_master_and_this_over_its_text_styles_and_the_presentation() -> None:
    places = [level(1, run=f"sz='{size}00'") for size in (40, 30, 20, 10)]
    assert first(*places).size == 40
    assert first("", *places[1:]).size == 30
    assert first("", "", *places[2:]).size == 20
    assert first("", "", "", places[3]).size == 10
    assert first().size == 18


def test_each_property_is_looked_for_by_itself() -> None:
    found = first(level(1, run="b='1'"), level(1, run="b='0' i='1'"), level(1, "algn='ctr'", run="cap='all' sz='2000'"))
    assert (found.bold, found.italic, found.caps, found.align, found.size) == (True, True, True, "center", 20)


def test_spacing_is_a_share_or_points() -> None:
    share = first(
        level(1, "", "<a:lnSpc><a:spcPct val='90000'/></a:lnSpc><a:spcBef><a:spcPct val='20000'/></a:spcBef>")
    )
    assert (share.line, share.pitch, share.before) == (0.9, 0, -0.2)
    exact = first(level(1, "", "<a:lnSpc><a:spcPts val='2400'/></a:lnSpc><a:spcAft><a:spcPts val='600'/></a:spcAft>"))
    assert (exact.line, exact.pitch, exact.after) == (0, 24, 6)


def test_strict_files_write_percentages_with_a_sign() -> None:
    assert first(level(1, "", "<a:lnSpc><a:spcPct val='110%'/></a:lnSpc>")).line == 1.1


def test_bullets_of_symbol_fonts_are_shown_by_characters_that_look_like_them() -> None:
    def bullet(font: str, character: str) -> str:
        return first(level(1, "", f"<a:buFont typeface='{font}'/><a:buChar char='{character}'/>")).bullet

    assert bullet("Wingdings", "§") == "▪"
    assert bullet("Symbol", "·") == "•"
    assert bullet("Arial", "–") == "–"
    assert bullet("Wingdings", "\uf0a7") == "▪"
    assert bullet("Unheard Of Dingbats", "\uf0a7") == "•"
    assert first(level(1, "", "<a:buNone/>"), level(1, "", "<a:buChar char='•'/>")).bullet == ""


def test_colours_are_roles_where_they_are_as_the_scheme_has_them() -> None:
    assert first(level(1, fill=fill("tx2"))).colour == Colour("heading")
    assert first(level(1, fill=fill("accent6", "<a:alpha val='50000'/>"))).colour == Colour("muted", 0.5)
    paler = first(level(1, fill=fill("tx1", "<a:lumMod val='50000'/><a:lumOff val='50000'/>"))).colour
    assert paler is not None
    assert paler.name == "#888888"


def test_indents_are_kept_and_words_that_are_no_numbers_say_nothing() -> None:
    found = first(level(1, "marL='342900' indent='-342900'", run="sz='large'"))
    assert (found.margin, found.indent, found.size) == (342_900, -342_900, 18)
