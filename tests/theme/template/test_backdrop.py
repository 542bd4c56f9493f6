# ruff: noqa: E501 - markup is easier to read in one piece
"""What masters and layouts draw: which shapes, where, in which colours, and what is told of the rest."""

import pytest

from slidegen.model.style import Colour
from slidegen.theme.backdrop import Drawing, Gradient, Photo, Words
from slidegen.theme.template.backdrop import Backdrops
from slidegen.theme.template.parts.masters import Parts
from tests.templates.corporate import LOOKS, logo, metafile
from tests.templates.markup import group, picture, shape, solid, text
from tests.templates.parts import Look, Slide, package
from tests.theme.template.drawn import COLOURS, arts, drawing, look, read, told

BOX = (1.0, 1.0, 2.0, 1.0)
DRAWN_BY_MASTER = shape("Band", BOX, fill=solid("accent1"))
TABLE = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Sizes"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>'
    '<p:xfrm><a:off x="0" y="0"/><a:ext cx="{0}" cy="{0}"/></p:xfrm><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/table"/></a:graphic></p:graphicFrame>'
)  # fmt: skip


def test_a_master_draws_below_its_layouts() -> None:
    backdrop, colour = read(look(DRAWN_BY_MASTER, shape("Corner", BOX, fill=solid("accent2"))))
    assert [art.fill for art in backdrop.common if isinstance(art, Drawing)] == [Colour("accent1")]
    assert [art.fill for art in backdrop.own if isinstance(art, Drawing)] == [Colour("accent2")]
    assert (backdrop.ground, colour) == (None, Colour("background"))


def test_a_layout_can_hide_what_its_master_draws() -> None:
    assert read(look(DRAWN_BY_MASTER, attributes=' showMasterSp="0"'))[0].common == ()


def test_placeholders_and_hidden_shapes_are_left_out() -> None:
    hidden = shape("Guide", BOX, fill=solid("accent1"), hidden=True)
    holder = shape("Title", BOX, fill=solid("accent1")).replace("<p:nvPr/>", '<p:nvPr><p:ph type="title"/></p:nvPr>')
    assert arts(hidden + holder) == ()


def test_places_are_fractions_of_the_slide() -> None:
    found = drawing(DRAWN_BY_MASTER)
    assert (found.area.x, found.area.y) == pytest.approx((1 / 13.333, 1 / 7.5), abs=1e-5)
    assert (found.area.width, found.area.height) == pytest.approx((2 / 13.333, 1 / 7.5), abs=1e-5)
    assert (found.width, found.height) == (192, 96)


def test_groups_place_stretch_turn_and_mirror_what_is_in_them() -> None:
    inner = shape("Dot", (1, 0, 1, 1), "ellipse", solid("accent1"), turned=' rot="600000"')
    nested = group("Inner", (0, 0, 2, 1), (0, 0, 2, 1), inner)
    found = drawing(group("Outer", (2, 2, 4, 4), (0, 0, 2, 1), nested, turned=' rot="5400000" flipH="1"'))
    # The dot is right of the middle by 0.5 of 2, so by 1 in the stretched group; mirrored left, and turned up.
    middle = (found.area.x + found.area.width / 2) * 13.333, (found.area.y + found.area.height / 2) * 7.5
    assert middle == pytest.approx((4, 3), abs=1e-3)
    assert found.rotation == pytest.approx(80)
    assert (found.flip_x, found.flip_y) == (True, False)
    assert (found.width, found.height) == pytest.approx((2 * 96, 4 * 96))


def test_a_group_stretches_what_is_seen_of_a_shape_on_its_side() -> None:
    inner = shape("Bar", (0, 0, 2, 1), fill=solid("accent1"), turned=' rot="5400000"')
    found = drawing(group("Wide", (0, 0, 4, 2), (0, 0, 2, 2), inner))
    assert (found.width, found.height) == pytest.approx((2 * 96, 2 * 96)), "it lies, so its height is made longer"


def test_scheme_colours_stay_roles_and_changed_ones_become_values() -> None:
    assert drawing(shape("A", BOX, fill=solid("accent6"))).fill == Colour("muted")
    assert drawing(shape("A", BOX, fill=solid("tx2", '<a:alpha val="40000"/>'))).fill == Colour("heading", 0.4)
    assert drawing(shape("A", BOX, fill=solid("accent1", '<a:lumMod val="50000"/>'))).fill == Colour("#550000")
    assert drawing(shape("A", BOX, fill=solid("00FF7F"))).fill == Colour("#00ff7f")


def test_a_shape_without_fill_and_line_draws_nothing() -> None:
    assert arts(shape("A", BOX)) == ()


def test_the_colour_map_of_a_layout_counts_for_its_masters_shapes() -> None:
    accents = " ".join(f'accent{n}="accent{n}"' for n in range(1, 7))
    turned = (
        f'<a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" {accents} hlink="hlink" folHlink="folHlink"/>'
    )
    halved = shape("A", BOX, fill=solid("bg1", '<a:lumMod val="50000"/>'))
    (role, value) = read(look(shape("A", BOX, fill=solid("bg1")) + halved, colours=turned))[0].common
    assert isinstance(role, Drawing)
    assert role.fill == Colour("background"), "slides in the inverse tone show the text's colour by that name"
    assert isinstance(value, Drawing)
    assert value.fill == Colour("#080808")


def test_shades_follow_a_palette_of_the_decks_own() -> None:
    shaded = look(shape("A", BOX, fill=solid("accent1", '<a:lumMod val="50000"/>')) + DRAWN_BY_MASTER)
    shade, plain = read(shaded, palette={"accent1": "#0080ff"})[0].common
    assert isinstance(shade, Drawing)
    assert shade.fill == Colour("#004080")
    assert isinstance(plain, Drawing)
    assert plain.fill == Colour("accent1")


def test_a_master_is_drawn_once_for_all_its_layouts() -> None:
    template = look(DRAWN_BY_MASTER)
    template.layouts = [template.layouts[0], Slide(name="Second")]
    parts = Parts(package(template))
    found = Backdrops(package(template), parts.size, {}, None)
    first, second = (found.of(layout)[0] for layout in parts.layouts)
    assert first.common is second.common


def test_the_logo_of_a_master_keeps_its_bytes() -> None:
    data = logo()
    found = drawing(picture("Logo", BOX, "rIdPic1"), pictures=[("png", data)])
    assert isinstance(found.fill, Photo)
    assert found.fill.asset.data == data
    assert (found.fill.asset.kind, found.fill.asset.width) == ("png", 480)


@pytest.mark.parametrize(
    ("shapes", "message"),
    [
        (picture("Crest", BOX, "rIdPic1"), "HTML does not show `Crest` on the master: its picture is a Windows metafile"),
        (picture("Crest", BOX, "rIdGone"), "HTML does not show `Crest` on the master: its picture is missing"),
        (shape("Spark", BOX, "lightningBolt", solid("accent1")), "`Spark` on the master: its form `lightningBolt`"),
        (TABLE.format(914400), "HTML does not show `Sizes` on the master: it is a table"),
        (shape("A", BOX, fill=solid("accent1"), more="<a:effectLst><a:glow/></a:effectLst>"), "`A` on the master without its glow"),
        (shape("A", BOX, fill=solid("accent1"), more="<a:sp3d><a:bevelT/></a:sp3d>"), "`A` on the master flat, where PowerPoint"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_told(shapes: str, message: str) -> None:
    (found,) = told(look(shapes, pictures=[("emf", metafile())]))
    assert message in found


def test_a_layout_is_named_and_shapes_with_the_same_fault_are_told_together() -> None:
    sparks = "".join(shape(f"Spark {number}", BOX, "lightningBolt", solid("accent1")) for number in range(9))
    (found,) = told(look(layout=sparks))
    assert found.startswith("HTML does not show `Spark 0`, `Spark 1`, `Spark 2` and 6 more on the layout `Only`: ")


def test_what_add_ins_keep_in_a_corner_is_no_fault() -> None:
    assert told(look(TABLE.format(1588))) == []


def test_of_alternatives_the_plain_one_is_drawn() -> None:
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f'<mc:Choice Requires="p14">{shape("New", BOX, fill=solid("accent1"))}</mc:Choice>'
    fallback = f"<mc:Fallback>{shape('Old', BOX, fill=solid('accent2'))}</mc:Fallback>"
    found = drawing(f"<mc:AlternateContent {space}>{choice}{fallback}</mc:AlternateContent>")
    assert found.fill == Colour("accent2")


@pytest.mark.parametrize("name", LOOKS)
def test_templates_as_companies_have_them_are_read(name: str) -> None:
    template = LOOKS[name]()
    for number, layout in enumerate(template.layouts):
        backdrop, _ = read(template, number)
        drawn = [*backdrop.common, *backdrop.own, *([backdrop.ground] if backdrop.ground else [])]
        assert drawn, f"{layout.name} shows something of the template"
        assert len(backdrop.unshown) == (3 if name == "atlas" and backdrop.common else 0)


def test_a_template_of_damaged_values_is_read_as_far_as_it_goes() -> None:
    broken = (
        shape("A", BOX, fill='<a:gradFill><a:gsLst><a:gs pos="x"><a:srgbClr val="zz"/></a:gs></a:gsLst></a:gradFill>')
        + shape("B", BOX, '<a:custGeom><a:pathLst><a:path w="0" h="q"><a:lnTo/></a:path></a:pathLst></a:custGeom>', solid("nope"))
        + shape("C", BOX, "roundRect", solid("accent1"), line='<a:ln w="wide"><a:solidFill/></a:ln>').replace('x="914400"', 'x=""')
        + shape("D", BOX, text="<p:txBody><a:p><a:pPr lvl='99'/><a:r><a:rPr sz='no'/><a:t>D</a:t></a:r></a:p></p:txBody>")
    )  # fmt: skip
    assert [type(art) for art in arts(broken)] == [Drawing, Words]


TITLE = shape("Title", BOX).replace("<p:nvPr/>", '<p:nvPr><p:ph type="title"/></p:nvPr>')


def test_painted_placeholders_are_panels_that_slides_show_with_their_text() -> None:
    painted = TITLE.replace("</a:prstGeom>", f"</a:prstGeom>{solid('accent1')}")
    backdrop, _ = read(look(layout=painted))
    assert backdrop.own == ()
    (drawn,) = backdrop.panel("title", None)
    assert (drawn.fill, drawn.width) == (Colour("accent1"), 192)
    assert backdrop.panel("body", 1) == ()


def test_placeholders_take_over_the_paint_of_their_masters() -> None:
    painted = TITLE.replace('prst="rect"', 'prst="roundRect"').replace(
        "</a:prstGeom>", f"</a:prstGeom>{solid('accent1')}"
    )
    bare = TITLE.replace("Title", "Own").replace(
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln><a:noFill/></a:ln>', ""
    )
    (drawn,) = read(look(painted, bare))[0].panel("title", None)
    assert drawn.fill == Colour("accent1")
    assert "A16" in drawn.path
    waived = bare.replace("</a:xfrm>", "</a:xfrm><a:noFill/>")
    assert read(look(painted, waived))[0].panels == ()


def test_a_text_and_its_shape_are_drawn_in_the_order_of_the_template() -> None:
    label = shape("Label", BOX, fill=solid("accent1"), text=text("Internal"))
    assert [type(art) for art in arts(label + DRAWN_BY_MASTER)] == [Drawing, Words, Drawing]


def test_a_background_of_a_layout_goes_before_its_masters() -> None:
    red, green = (f"<p:bgPr>{solid(colour)}<a:effectLst/></p:bgPr>" for colour in ("accent1", "accent2"))
    template = look(background=red)
    template.layouts = [template.layouts[0], Slide(name="Own", background=green)]
    assert [read(template, number=number)[1] for number in (0, 1)] == [Colour("accent1"), Colour("accent2")]


def test_a_gradient_behind_all_is_drawn_and_told_as_its_mean() -> None:
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{value}"/></a:gs>' for at, value in ((0, "000000"), (100000, "808080"))
    )
    ground = f"<p:bgPr><a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang='5400000'/></a:gradFill><a:effectLst/></p:bgPr>"
    backdrop, colour = read(look(background=ground))
    assert backdrop.ground is not None
    assert isinstance(backdrop.ground.fill, Gradient)
    assert backdrop.ground.fill.angle == 90
    assert colour == Colour("#404040")


def test_a_style_of_the_theme_can_be_behind_all() -> None:
    tinted = "<a:solidFill><a:schemeClr val='phClr'><a:shade val='50000'/></a:schemeClr></a:solidFill>"
    plain = "<a:solidFill><a:schemeClr val='phClr'/></a:solidFill>"
    reference = '<p:bgRef idx="1002"><a:schemeClr val="accent2"/></p:bgRef>'
    assert read(look(background=reference, backgrounds=plain + tinted + plain))[1] == Colour("#007c00")


def test_a_picture_behind_all_is_drawn_and_told_as_its_mean() -> None:
    ground = '<p:bgPr><a:blipFill><a:blip r:embed="rIdPic1"/><a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr>'
    template = LOOKS["harbour"]()
    backdrop, colour = read(template)
    assert backdrop.ground is not None
    assert isinstance(backdrop.ground.fill, Photo)
    assert colour.is_literal
    emf = Look(
        name="E",
        colours=COLOURS,
        master=Slide(background=ground, pictures=[("emf", metafile())]),
        layouts=[Slide(name="L")],
    )
    backdrop, colour = read(emf)
    assert (backdrop.ground, colour) == (None, Colour("background"))
    assert told(emf) == [
        "HTML does not show the background on the master: its picture is a Windows metafile (EMF), and it is damaged"
    ]
