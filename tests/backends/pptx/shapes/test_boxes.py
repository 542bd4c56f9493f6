"""Panels and painted shapes."""

import pytest

from slidegen.backends.pptx.shapes.boxes import bar_outline
from slidegen.model.frames import Box, BoxFrame, TextFrame
from slidegen.model.style import ACCENT, Colour
from slidegen.units import Rect, points
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, slide_part
from tests.backends.revealjs import sample as base

RECT = Rect(0, 0, 4_000_000, 1_000_000)
BOX = Box(fill=Colour("accent1", 0.1), line=ACCENT, bar=points(4), radius=0.1)


def shown(*frames: TextFrame | BoxFrame) -> Xml:
    data = sample.written(sample.deck(sample.slide("one", "content", sample.region_of("body", *frames))))
    return slide_part(data, 1)


def panel(box: Box = BOX, *, rtl: bool = False) -> TextFrame:
    return sample.text(
        "",
        base.paragraph("Mind", first=True, rtl=rtl),
        rect=RECT,
        box=box,
        inset_x=100_000,
        inset_y=80_000,
        role="panel",
    )


def test_a_panel_is_one_shape_and_its_bar() -> None:
    xml = shown(panel())
    assert xml.values("//p:cNvPr/@name")[1:] == ["Panel 2", "Bar 3"]
    assert xml.find("//p:sp[1]/p:spPr/a:prstGeom[@prst='roundRect']")
    assert xml.find("//p:sp[1]/p:spPr/a:ln/a:noFill")


def test_round_corners_push_text_inwards_and_insets_give_way() -> None:
    inset = shown(panel()).values("//p:sp[1]//a:bodyPr/@lIns")
    assert inset == [str(100_000 - round(0.29289 * 100_000))]
    square = sample.replace(BOX, radius=0)
    assert shown(panel(square)).values("//p:sp[1]//a:bodyPr/@lIns") == ["100000"]


def test_bars_stand_at_the_start() -> None:
    assert shown(panel()).values("//p:sp[2]//a:off/@x") == ["0"]
    mirrored = shown(panel(rtl=True))
    assert mirrored.values("//p:sp[2]//a:off/@x") == [str(RECT.width - points(4))]
    assert mirrored.find("//p:sp[2]//a:xfrm[@flipH='1']")


def test_a_box_without_a_bar_has_its_line() -> None:
    xml = shown(BoxFrame(rect=RECT, box=Box(line=ACCENT, line_width=2, shape="ellipse")))
    assert xml.find("//a:prstGeom[@prst='ellipse']")
    assert xml.values("//a:ln/@w") == ["25400"]
    assert "adec:decorative" in xml.text


@pytest.mark.parametrize(("width", "radius"), [(50_000, 100_000), (100_000, 100_000), (200_000, 100_000)])
def test_bars_follow_round_corners(width: int, radius: int) -> None:
    outline = bar_outline(Rect(0, 0, width, 1_000_000), radius)
    assert outline.count("<a:arcTo") == 2
    turned = 5_400_000 if width >= radius else 3_600_000  # a bar half as wide as the corner has 60 degrees of it
    assert f'swAng="-{turned}"' in outline


def test_square_bars_are_rectangles() -> None:
    assert bar_outline(RECT, 0) == '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
