# ruff: noqa: E501 - markup is easier to read in one piece
"""Fills, lines and shadows of shapes."""

import pytest

from slidegen.model.style import Colour
from slidegen.theme.backdrop import Drawing, Gradient, Line, Pattern, Photo, Shadow, Stop, Tile
from slidegen.theme.template.backdrop.paint.patterns import bitmap
from slidegen.units import Fractions
from tests.pictures.test_metafile import emf, record
from tests.templates.corporate import logo
from tests.templates.markup import group, picture, shape, solid
from tests.theme.template.drawn import arts, drawing, look, told

BOX = (1.0, 1.0, 2.0, 1.0)
NO_LINE = "<a:ln><a:noFill/></a:ln>"
STYLE = '<p:style><a:lnRef idx="{0}"><a:schemeClr val="accent2"/></a:lnRef><a:fillRef idx="{0}"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="{0}"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"/></p:style>'
PNG = [("png", logo())]


def stops(*colours: str) -> str:
    parts = "".join(f'<a:gs pos="{at * 50000}">{solid(each)[13:-14]}</a:gs>' for at, each in enumerate(colours))
    return f"<a:gsLst>{parts}</a:gsLst>"


def test_a_gradient_runs_along_its_angle() -> None:
    fill = f'<a:gradFill>{stops("accent1", "bg1", "accent2")}<a:lin ang="2700000" scaled="0"/></a:gradFill>'
    found = drawing(shape("A", BOX, fill=fill)).fill
    assert found == Gradient(
        stops=(Stop(0, Colour("accent1")), Stop(0.5, Colour("background")), Stop(1, Colour("accent2"))), angle=45
    )


def test_a_gradient_may_stay_upright_where_its_shape_is_turned() -> None:
    fill = f'<a:gradFill rotWithShape="0">{stops("accent1", "bg1")}<a:lin ang="5400000"/></a:gradFill>'
    found = drawing(shape("A", BOX, fill=fill, turned=' rot="5400000"')).fill
    assert isinstance(found, Gradient)
    assert found.upright


def test_a_gradient_runs_outwards_from_where_it_says() -> None:
    path = '<a:path path="circle"><a:fillToRect l="50000" t="-80000" r="50000" b="180000"/></a:path>'
    found = drawing(shape("A", BOX, fill=f"<a:gradFill>{stops('accent1', 'bg1')}{path}</a:gradFill>")).fill
    assert isinstance(found, Gradient)
    assert found.centre == pytest.approx((0.5, -0.8))


def test_a_gradient_along_edges_is_told() -> None:
    fill = f"<a:gradFill>{stops('accent1', 'bg1')}<a:path path='rect'/></a:gradFill>"
    assert told(look(shape("A", BOX, fill=fill))) == [
        "HTML shows `A` on the master with a gradient that runs outwards in circles, where PowerPoint's follows its edges"
    ]


def test_a_gradient_of_one_colour_is_that() -> None:
    assert drawing(shape("A", BOX, fill=f"<a:gradFill>{stops('accent1')}</a:gradFill>")).fill == Colour("accent1")


def test_a_style_of_the_theme_paints_in_the_colour_of_the_shape() -> None:
    fills = (
        "<a:solidFill><a:schemeClr val='phClr'/></a:solidFill><a:solidFill><a:schemeClr val='phClr'><a:lumMod val='50000'/></a:schemeClr></a:solidFill>"
        * 2
    )
    lines = f"<a:ln w='12700'>{solid('phClr')}</a:ln><a:ln w='38100' cap='rnd'>{solid('phClr')}<a:prstDash val='dash'/></a:ln>"
    found = drawing(shape("A", BOX, line="", style=STYLE.format(2)), fills=fills, lines=lines)
    assert found.fill == Colour("#550000")
    assert found.line == Line(paint=Colour("accent2"), width=4, dashes=(12, 16), cap="round")


def test_what_a_shape_says_goes_before_the_style() -> None:
    own = shape("A", BOX, fill=solid("accent3"), line="<a:ln w='19050'/>", style=STYLE.format(1))
    found = drawing(own)
    assert found.fill == Colour("accent3")
    assert found.line == Line(paint=Colour("accent2"), width=2)


def test_shapes_take_over_the_fill_of_their_group() -> None:
    inner = shape("A", BOX, fill="<a:grpFill/>")
    assert drawing(group("G", BOX, BOX, group("H", BOX, BOX, inner), fill=solid("accent2"))).fill == Colour("accent2")


def test_a_gradient_through_a_whole_group_is_told() -> None:
    fill = f"<a:gradFill>{stops('accent1', 'bg1')}<a:lin ang='0'/></a:gradFill>"
    assert told(look(group("G", BOX, BOX, shape("A", BOX, fill="<a:grpFill/>"), fill=fill))) == [
        "HTML shows `A` on the master with a fill of its own, where PowerPoint's goes through the whole group"
    ]


@pytest.mark.parametrize(
    ("dash", "cap", "dashes"),
    [("sysDot", "", (2, 2)), ("sysDot", " cap='rnd'", (0, 4)), ("lgDashDot", "", (16, 6, 2, 6)), ("solid", "", ())],
)
def test_dashes_are_as_long_as_the_line_is_wide(dash: str, cap: str, dashes: tuple[float, ...]) -> None:
    found = drawing(
        shape(
            "A", BOX, "line", line=f"<a:ln w='19050'{cap}>{solid('tx1')}<a:prstDash val='{dash}'/></a:ln>", kind="cxnSp"
        )
    )
    assert found.line is not None
    assert found.line.dashes == dashes


def test_own_dashes_are_parts_of_the_width() -> None:
    line = f"<a:ln w='9525'>{solid('tx1')}<a:custDash><a:ds d='300000' sp='150000'/></a:custDash></a:ln>"
    found = drawing(shape("A", BOX, "line", line=line)).line
    assert found is not None
    assert found.dashes == (3, 1.5)


@pytest.mark.parametrize(
    ("kind", "steps"), [("triangle", "MLLZ"), ("stealth", "MLLLZ"), ("diamond", "MLLLZ"), ("oval", "MCCZ")]
)
def test_lines_end_in_shapes_of_their_colour(kind: str, steps: str) -> None:
    line = f"<a:ln w='38100'>{solid('accent1')}<a:prstDash val='dash'/><a:tailEnd type='{kind}'/></a:ln>"
    shaft, end = arts(shape("A", BOX, "line", line=line, kind="cxnSp"))
    assert isinstance(shaft, Drawing)
    assert isinstance(end, Drawing)
    assert (end.fill, end.line) == (Colour("accent1"), None)
    assert "".join(each for each in end.path if each.isalpha()) == steps


def test_an_open_arrow_is_drawn_with_the_line() -> None:
    line = f"<a:ln w='9525'>{solid('accent1')}<a:headEnd type='arrow' w='lg' len='sm'/></a:ln>"
    shaft, end = arts(shape("A", (0, 0, 2, 0), "line", line=line, kind="cxnSp"))
    assert isinstance(shaft, Drawing)
    assert isinstance(end, Drawing)
    assert shaft.path == "M0 0L192 0"
    assert end.path == "M5.33 -6.67L0 0L5.33 6.67"
    assert end.line == shaft.line


def test_a_line_stops_short_of_its_arrowhead() -> None:
    line = f"<a:ln w='38100'>{solid('accent1')}<a:tailEnd type='triangle'/></a:ln>"
    shaft, end = arts(shape("A", (0, 0, 2, 0), "line", line=line, kind="cxnSp"))
    assert isinstance(shaft, Drawing)
    assert isinstance(end, Drawing)
    assert shaft.path == "M0.00 0.00L186.00 0.00"
    assert end.path == "M192 0L180 6L180 -6Z"


def test_a_shadow_falls_as_far_and_as_soft_as_it_says() -> None:
    effect = '<a:effectLst><a:outerShdw blurRad="38100" dist="19050" dir="5400000"><a:srgbClr val="000000"><a:alpha val="50000"/></a:srgbClr></a:outerShdw></a:effectLst>'
    found = drawing(shape("A", BOX, fill=solid("accent1"), more=effect)).shadow
    assert found is not None
    assert (found.colour, found.blur) == (Colour("#000000", 0.5), 4)
    assert (found.x, found.y) == pytest.approx((0, 2))


def test_a_shadow_can_come_from_the_theme_and_be_waived() -> None:
    effects = (
        '<a:effectStyle><a:effectLst><a:outerShdw dist="9525"><a:schemeClr val="phClr"/></a:outerShdw></a:effectLst></a:effectStyle>'
        * 3
    )
    styled = shape("A", BOX, line=NO_LINE, style=STYLE.format(1))
    assert drawing(styled, effects=effects).shadow == Shadow(Colour("accent1"), 0, 1, 0)
    waived = shape("A", BOX, line=NO_LINE, more="<a:effectLst/>", style=STYLE.format(1))
    assert drawing(waived, effects=effects).shadow is None


def test_a_cropped_picture_lies_where_its_rest_is_outside_the_shape() -> None:
    found = drawing(picture("P", BOX, "rIdPic1", crop='<a:srcRect l="25000" r="25000" b="50000"/>'), PNG).fill
    assert isinstance(found, Photo)
    assert found.area == Fractions(-0.5, 0, 2, 2)


def test_a_picture_can_be_faint() -> None:
    found = drawing(picture("P", BOX, "rIdPic1", inside='<a:alphaModFix amt="30000"/>'), PNG).fill
    assert isinstance(found, Photo)
    assert found.opacity == 0.3


def one_pixel(colour: tuple[int, int, int]) -> list[tuple[str, bytes]]:
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (1, 1), colour).save(out, "PNG")
    return [("png", out.getvalue())]


@pytest.mark.parametrize(
    ("effect", "colour", "shown"),
    [
        ("<a:grayscl/>", (255, 0, 0), (76, 76, 76, 255)),
        ('<a:biLevel thresh="50000"/>', (200, 200, 200), (255, 255, 255, 255)),
        ('<a:lum bright="20000"/>', (0, 51, 255), (51, 102, 255, 255)),
        ('<a:lum contrast="-100000"/>', (0, 51, 255), (128, 128, 128, 255)),
        ('<a:duotone><a:prstClr val="black"/><a:schemeClr val="accent1"/></a:duotone>', (255, 255, 255), (170, 0, 0, 255)),
        ('<a:clrChange><a:clrFrom><a:srgbClr val="FFFFFF"/></a:clrFrom><a:clrTo><a:srgbClr val="FFFFFF"><a:alpha val="0"/></a:srgbClr></a:clrTo></a:clrChange>', (255, 255, 255), (255, 255, 255, 0)),
    ],
)  # fmt: skip
def test_pictures_are_recoloured(effect: str, colour: tuple[int, int, int], shown: tuple[int, ...]) -> None:
    from io import BytesIO

    from PIL import Image

    found = drawing(picture("P", BOX, "rIdPic1", inside=effect), one_pixel(colour)).fill
    assert isinstance(found, Photo)
    assert Image.open(BytesIO(found.asset.data)).convert("RGBA").getpixel((0, 0)) == shown


def test_changes_of_colours_that_are_not_made_are_told() -> None:
    shapes = picture("P", BOX, "rIdPic1", inside='<a:hsl hue="1"/>')
    assert told(look(shapes, pictures=PNG)) == [
        "HTML shows `P` on the master with its picture in the picture's own colours"
    ]


def test_a_picture_can_be_a_tile() -> None:
    tile = '<a:blipFill><a:blip r:embed="rIdPic1"/><a:tile tx="95250" ty="0" sx="50000" sy="50000" flip="x" algn="br"/></a:blipFill>'
    found = drawing(shape("A", (0, 0, 5, 2), fill=tile), PNG).fill
    assert isinstance(found, Photo)
    assert found.tile == Tile(240, 80, 240 + 10, 192 - 80, mirror_x=True)


def test_a_round_picture_keeps_its_frame() -> None:
    found = drawing(
        picture("P", (0, 0, 1, 1), "rIdPic1", form="ellipse", more=f'<a:ln w="9525">{solid("tx1")}</a:ln>'), PNG
    )
    assert "A48 48" in found.path
    assert found.line is not None


def test_the_drawing_of_a_picture_goes_before_its_pixels() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>'
    extension = '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdPic2"/></a:ext></a:extLst>'
    found = drawing(picture("P", BOX, "rIdPic1", inside=extension), [*PNG, ("svg", svg)]).fill
    assert isinstance(found, Photo)
    assert found.asset.kind == "svg"


def test_a_bitmap_is_made_a_picture_that_browsers_show() -> None:
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (4, 3), "red").save(out, "BMP")
    found = drawing(picture("P", BOX, "rIdPic1"), [("png", out.getvalue())]).fill
    assert isinstance(found, Photo)
    assert (found.asset.kind, found.asset.width, found.asset.height) == ("png", 4, 3)


def test_a_picture_without_its_end_is_mended() -> None:
    found = drawing(picture("P", BOX, "rIdPic1"), [("png", logo()[:-20])]).fill
    assert isinstance(found, Photo)
    assert (found.asset.kind, found.asset.width) == ("png", 480)


@pytest.mark.parametrize(
    ("data", "why"), [(b"\x89PNG\r\n\x1a\n....", "is damaged"), (b"%PDF", "is of a kind that browsers do not show")]
)
def test_what_is_no_picture_is_told(data: bytes, why: str) -> None:
    assert told(look(picture("P", BOX, "rIdPic1"), pictures=[("png", data)])) == [
        f"HTML does not show `P` on the master: its picture {why}"
    ]


def test_a_metafile_of_plain_shapes_is_drawn() -> None:
    found = drawing(picture("P", BOX, "rIdPic1"), [("emf", emf(record(43, "4i", 0, 0, 50, 20)))]).fill
    assert isinstance(found, Photo)
    assert (found.asset.kind, found.asset.width, found.asset.height) == ("svg", 100, 50)


def test_patterns_have_dots_of_two_colours() -> None:
    fill = '<a:pattFill prst="pct50"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr><a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'
    found = drawing(shape("A", BOX, fill=fill)).fill
    assert isinstance(found, Pattern)
    assert (found.ink, found.paper) == (Colour("accent1"), Colour("background"))
    assert sum(row.bit_count() for row in found.bitmap) == 32


@pytest.mark.parametrize(
    ("name", "dots"), [("pct5", 3), ("pct90", 58), ("horz", 8), ("narVert", 32), ("lgCheck", 32), ("upDiag", 8)]
)
def test_patterns_are_as_dense_as_their_names_say(name: str, dots: int) -> None:
    found = bitmap(name)
    assert found is not None
    assert sum(row.bit_count() for row in found) == dots


def test_a_pattern_that_is_not_known_is_one_colour_and_told() -> None:
    fill = '<a:pattFill prst="sphere"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr></a:pattFill>'
    assert drawing(shape("A", BOX, fill=fill)).fill == Colour("accent1")
    assert told(look(shape("A", BOX, fill=fill))) == [
        "HTML shows `A` on the master in one colour, without its pattern `sphere`"
    ]
