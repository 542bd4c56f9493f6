# ruff: noqa: E501 - markup is easier to read in one piece
"""Text that masters and layouts show by themselves."""

import pytest

from slidegen.model.style import Colour
from tests.templates.markup import shape, solid, text
from tests.theme.template.drawn import look, told, words

BOX = (2.0, 1.0, 4.0, 1.0)


def body(inner: str, attributes: str = "", styles: str = "") -> str:
    return shape("T", BOX, text=f"<p:txBody><a:bodyPr{attributes}/><a:lstStyle>{styles}</a:lstStyle>{inner}</p:txBody>")


def run(words: str, properties: str = "<a:rPr/>") -> str:
    return f"<a:p><a:r>{properties}<a:t>{words}</a:t></a:r></a:p>"


def test_text_stands_within_its_insets() -> None:
    found = words(shape("T", BOX, text=text("Internal")))
    assert (found.area.x * 13.333, found.area.y * 7.5) == pytest.approx((2.1, 1.05), abs=1e-3)
    assert (found.area.width * 13.333, found.area.height * 7.5) == pytest.approx((3.8, 0.9), abs=1e-3)


def test_text_is_as_it_says_or_as_the_presentation_does() -> None:
    (own,) = words(shape("T", BOX, text=text("A", size=900, fill=solid("accent1"), more=' b="1" i="1"'))).paragraphs
    (usual,) = words(body(run("B"))).paragraphs
    (piece,) = own.pieces
    assert (piece.size, piece.bold, piece.italic, piece.colour) == (9, True, True, Colour("accent1"))
    (piece,) = usual.pieces
    assert (piece.size, piece.bold, piece.colour, piece.font) == (18, False, Colour("text"), "body")


def test_the_list_style_of_a_shape_goes_before_that_of_the_presentation() -> None:
    style = (
        f'<a:lvl1pPr algn="r"><a:defRPr sz="1400">{solid("accent2")}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
    )
    (paragraph,) = words(body(run("A"), styles=style)).paragraphs
    (piece,) = paragraph.pieces
    assert (piece.size, piece.colour, piece.font, paragraph.align) == (14, Colour("accent2"), "heading", "end")


def test_words_in_a_styled_shape_take_its_colour() -> None:
    style = '<p:style><a:lnRef idx="0"/><a:fillRef idx="0"/><a:effectRef idx="0"/><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></p:style>'
    found = words(shape("T", BOX, text=text("A"), style=style))
    assert found.paragraphs[0].pieces[0].colour == Colour("#ffffff"), "light on slides of any tone"


def test_signs_of_trade_are_raised_and_what_is_struck_is_struck() -> None:
    found = words(body("<a:p><a:r><a:rPr baseline='30000' strike='sngStrike'/><a:t>®</a:t></a:r></a:p>"))
    (piece,) = found.paragraphs[0].pieces
    assert (piece.raised, piece.struck) == (0.3, True)


@pytest.mark.parametrize(
    ("attributes", "properties", "how"),
    [
        (' numCol="2"', "", "in one column"),
        (' anchorCtr="1"', "", "from the left, where PowerPoint centres its text as a whole"),
        ("", '<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>', "without the numbers or pictures before its lines"),
        (' vert="wordArtVert"', "", "with its text in lines, where PowerPoint stacks its letters"),
    ],
)
def test_what_is_set_otherwise_is_told(attributes: str, properties: str, how: str) -> None:
    inner = f"<a:p>{properties}<a:r><a:t>A</a:t></a:r></a:p>"
    assert told(look(body(inner, attributes))) == [f"HTML shows `T` on the master {how}"]


def test_paragraphs_and_breaks_stay_apart() -> None:
    broken = "<a:p><a:r><a:t>One</a:t></a:r><a:br/><a:r><a:t>Two</a:t></a:r></a:p>"
    found = words(body(broken + "<a:p/>" + run("Three")))
    assert ["".join(piece.text for piece in each.pieces) for each in found.paragraphs] == ["One\nTwo", "", "Three"]


def test_capitals_are_written_out() -> None:
    assert words(shape("T", BOX, text=text("quiet", more=' cap="all"'))).paragraphs[0].pieces[0].text == "QUIET"


def test_links_look_like_links() -> None:
    linked = '<a:rPr><a:hlinkClick xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/></a:rPr>'
    (piece,) = words(body(run("example.org", linked))).paragraphs[0].pieces
    assert (piece.underlined, piece.colour) == (True, Colour("link"))


@pytest.mark.parametrize(("kind", "field"), [("slidenum", "number"), ("datetime1", "date"), ("header", "")])
def test_fields_are_told_apart(kind: str, field: str) -> None:
    inner = (
        f'<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="{kind}"><a:rPr/><a:t>7</a:t></a:fld></a:p>'
    )
    assert words(body(inner)).paragraphs[0].pieces[0].field == field


def test_a_date_is_told_for_which_slides_have_that_of_the_deck() -> None:
    inner = (
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="datetime1"><a:rPr/><a:t>7</a:t></a:fld></a:p>'
    )
    assert told(look(body(inner))) == [
        "HTML shows `T` on the master with the deck's date, where PowerPoint has the day on which it is shown"
    ]


@pytest.mark.parametrize(("vert", "rotation"), [("vert", 90), ("vert270", 270)])
def test_text_on_its_side_has_the_room_of_its_shape(vert: str, rotation: float) -> None:
    found = words(shape("T", BOX, text=text("Up", body=f' vert="{vert}" lIns="0" tIns="0" rIns="0" bIns="0"')))
    assert found.rotation == rotation
    assert (found.area.width * 13.333, found.area.height * 7.5) == pytest.approx((1, 4), abs=1e-3)
    assert (found.area.x * 13.333, found.area.y * 7.5) == pytest.approx((3.5, -0.5), abs=1e-3)


def test_text_turns_with_its_shape_but_is_never_mirrored() -> None:
    turned = shape("T", BOX, text=text("A"), turned=' rot="1800000" flipH="1"')
    upside = shape("T", BOX, text=text("A"), turned=' flipV="1"')
    assert (words(turned).rotation, words(upside).rotation) == (30, 180)


def test_distances_of_lines_and_paragraphs_are_read() -> None:
    exact = "<a:pPr><a:lnSpc><a:spcPts val='2000'/></a:lnSpc><a:spcBef><a:spcPts val='600'/></a:spcBef></a:pPr>"
    part = "<a:pPr><a:lnSpc><a:spcPct val='90000'/></a:lnSpc><a:spcBef><a:spcPct val='50000'/></a:spcBef></a:pPr>"
    found = words(body("".join(f"<a:p>{each}<a:r><a:t>A</a:t></a:r></a:p>" for each in (exact, part, exact))))
    first, second, third = found.paragraphs
    assert (first.pitch, first.before) == (20, 0), "nothing is before the first"
    assert (second.pitch, second.leading, second.before) == (0, 0.9, 9)
    assert third.before == 6


@pytest.mark.parametrize(
    ("form", "left"), [("rect", 0.1), ("ellipse", 0.1 + 4 * 0.1464), ("roundRect", 0.1 + 0.16667 * 0.29289)]
)
def test_text_keeps_within_the_form_of_its_shape(form: str, left: float) -> None:
    found = words(shape("T", BOX, form, text=text("A")))
    assert found.area.x * 13.333 - 2 == pytest.approx(left, abs=1e-3)


def test_another_font_than_the_themes_is_told() -> None:
    found = told(
        look(
            shape(
                "T",
                BOX,
                text=text("A", more="><a:latin typeface='Futura'/></a:rPr><a:rPr").replace("<a:rPr></a:rPr>", ""),
            )
        )
    )
    assert found == ["HTML shows `T` on the master in the theme's own font, where PowerPoint sets it in Futura"]


def test_blank_text_is_none() -> None:
    assert told(look(body(run("  ")))) == []
    with pytest.raises(ValueError):
        words(body(run("  ")))
