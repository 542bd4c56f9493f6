"""Slides: placeholders, titles, backgrounds, chrome."""

from typing import Any

from slidegen.model.frames import HtmlFrame, PictureFrame
from slidegen.model.placed import Background, PlacedRegion, PlacedSlide
from slidegen.model.style import Colour
from slidegen.units import Rect
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, opened, slide_part
from tests.backends.revealjs import sample as base

WHOLE = Rect(0, 0, base.everything().size.width, base.everything().size.height)
PHOTO = PictureFrame(rect=WHOLE, asset=sample.photo(160, 90), source="p.jpg", alt="")


def shown(slide: PlacedSlide, **more: Any) -> Xml:
    return slide_part(sample.written(sample.deck(slide), **more), 1)


def content(*regions: PlacedRegion, layout: str = "content", **more: Any) -> PlacedSlide:
    return sample.slide("one", layout, base.title_region("One"), *regions, title="One", **more)


def behind(**more: Any) -> Xml:
    return shown(content(background=Background(**more), footer="Foot", show_number=True))


def test_the_place_of_a_placeholder_is_its_layouts() -> None:
    moved = sample.text("body", base.paragraph("x", first=True), rect=Rect(1, 2, 3_000_000, 4_000_000))
    assert shown(content()).find("//p:spPr/*") == []
    assert shown(content(sample.region_of("body", moved))).values("//a:off/@x")[1:] == ["1"]


def test_no_placeholder_is_filled_twice() -> None:
    frame = sample.text("body", base.paragraph("x", first=True))
    xml = shown(content(sample.region_of("body", frame, frame)))
    assert xml.values("//p:ph/@idx") == ["1", "100000"]


def test_slots_of_a_repeated_region_are_placeholders_of_their_own() -> None:
    frames = [
        sample.region_of(f"figure-{n}", sample.text(f"figure-{n}", base.paragraph("7", first=True))) for n in (1, 2)
    ]
    xml = shown(content(*frames, layout="big-number"))
    assert xml.values("//p:ph/@idx") == ["14", "1014"]


def test_raw_html_shows_its_text() -> None:
    frame = HtmlFrame(
        rect=base.BODY_RECT, html="<b>x</b>", fallback=sample.text("body", base.paragraph("x", first=True))
    )
    xml = shown(content(sample.region_of("body", frame)))
    assert xml.find("//p:ph[@idx='1']") and "&lt;b&gt;" not in xml.text


def test_a_title_without_a_place_is_still_the_title() -> None:
    frame = sample.text("", base.paragraph("One", style=base.TITLE, first=True), role="title", style="title")
    slide = sample.slide("one", "blank", sample.region_of("free", frame), title="One")
    found = opened(sample.written(sample.deck(slide))).slides[0]
    assert found.shapes.title is not None and found.shapes.title.text_frame.text == "One"
    assert len(found.shapes) == 1


def test_a_title_that_does_not_show_stands_above_the_slide() -> None:
    slide = sample.slide("one", "blank", sample.region_of("free", PHOTO), title="One & only")
    found = opened(sample.written(sample.deck(slide))).slides[0]
    assert found.shapes.title is not None
    assert found.shapes.title.text_frame.text == "One & only"
    assert found.shapes.title.top + found.shapes.title.height <= 0
    assert found.shapes[0].shape_id == found.shapes.title.shape_id


def test_a_slide_without_any_title_has_none() -> None:
    slide = sample.slide("one", "blank", sample.region_of("free", PHOTO))
    assert opened(sample.written(sample.deck(slide))).slides[0].shapes.title is None


def test_chrome_is_on_each_slide_that_shows_it() -> None:
    bare = shown(content())
    assert bare.find("//p:ph[@type='ftr' or @type='sldNum']") == []
    full = shown(content(footer="Foot", show_number=True))
    assert full.values("//p:sp[.//p:ph[@type='ftr']]//a:t/text()") == ["Foot"]
    assert full.values("//a:fld[@type='slidenum']/a:t/text()") == ["1"]
    assert full.values("//p:ph/@type")[-2:] == ["ftr", "sldNum"]


def test_chrome_of_the_other_tone_names_its_colour() -> None:
    chrome = "//p:sp[.//p:ph[@type='ftr' or @type='sldNum']]//a:rPr/a:solidFill"
    turned = shown(content(footer="Foot", show_number=True, inverse=True))
    assert len(turned.find(chrome)) == 2
    assert shown(content(footer="Foot", show_number=True)).find(chrome) == []


def test_uncounted_slides_have_no_number() -> None:
    deck = sample.deck(content(show_number=True))
    uncounted = sample.replace(deck, slides=(sample.replace(deck.slides[0], number=None),))
    assert slide_part(sample.written(uncounted), 1).find("//a:fld") == []


def test_a_number_that_powerpoint_would_count_otherwise_is_text() -> None:
    deck = sample.deck(content(), content(show_number=True))
    behind_a_hidden_one = sample.replace(deck.slides[1], number=1)
    xml = slide_part(sample.written(sample.replace(deck, slides=(deck.slides[0], behind_a_hidden_one))), 2)
    assert xml.find("//a:fld") == []
    assert xml.values("//p:sp[.//p:ph[@type='sldNum']]//a:r/a:t/text()") == ["1"]


def test_a_coloured_background_is_a_reference() -> None:
    assert behind(colour=Colour("surface")).values("//p:bg//a:schemeClr/@val") == ["bg2"]
    assert behind(colour=Colour("#123456")).values("//p:bg//a:srgbClr/@val") == ["123456"]


def test_a_picture_behind_all_is_the_background() -> None:
    xml = behind(picture=PHOTO)
    assert xml.find("//p:bg//a:blipFill/a:blip[@r:embed]")
    assert xml.find("//p:pic") == []


def test_a_picture_with_holes_lies_on_the_slides_ground() -> None:
    holes = sample.replace(PHOTO, asset=sample.SVG, decorative=True)
    xml = behind(picture=holes, colour=Colour("#123456"), opacity=0.5)
    assert xml.values("//p:bg//a:srgbClr/@val") == ["123456"]
    names = [name.split()[0] for name in xml.values("//p:cNvPr/@name") if name]
    assert names[:2] == ["Picture", "Veil"]
    assert behind(picture=holes).values("//p:bg//a:schemeClr/@val") == ["bg1"]
    assert behind(picture=sample.replace(PHOTO, asset=sample.photo(160, 90, "png"))).find("//p:bg//a:blip")


def test_a_pale_picture_has_a_veil_and_a_scrim() -> None:
    xml = behind(picture=PHOTO, opacity=0.4, scrim=Colour("#000000", 0.5))
    assert xml.values("//p:sp/p:nvSpPr/p:cNvPr/@name")[:2] == ["Veil 2", "Scrim 3"]
    assert xml.values("//p:sp[1]//a:schemeClr/@val") == ["bg1"]
    assert xml.values("//p:sp[1]//a:alpha/@val") == ["60000"]


def test_the_logo_stands_above_what_pales_a_picture() -> None:
    def names(slide: PlacedSlide) -> list[str]:
        xml = slide_part(sample.written(sample.deck(slide, logo=sample.LOGO)), 1)
        return [name.split()[0] for name in xml.values("//p:cNvPr/@name") if name]

    assert names(content(background=Background(picture=PHOTO, opacity=0.4))) == ["Veil", "Title", "Logo"]
    assert names(content(background=Background(picture=PHOTO))) == ["Title"]
    bare = content(background=Background(picture=PHOTO, opacity=0.4), layout="title")
    assert "Logo" not in names(bare)


def test_chrome_over_a_picture_repeats_its_place() -> None:
    assert behind(picture=PHOTO).find("//p:sp[.//p:ph[@type='ftr']]//a:xfrm")
    assert behind(colour=Colour("surface")).find("//p:sp[.//p:ph[@type='ftr']]//a:xfrm") == []


def test_a_picture_behind_a_part_is_a_picture() -> None:
    half = sample.replace(PHOTO, rect=Rect(0, 0, WHOLE.width // 2, WHOLE.height), decorative=True)
    xml = behind(picture=half)
    assert xml.find("//p:pic") and xml.find("//p:bg") == []


def test_a_background_that_is_lost_leaves_the_layouts() -> None:
    assert behind(picture=sample.replace(PHOTO, asset=None)).values("//p:bg//a:schemeClr/@val") == ["bg1"]


def test_slides_of_the_other_tone_swap_colours_and_keep_the_layouts_ground() -> None:
    dark = shown(content(inverse=True))
    assert dark.find("//a:overrideClrMapping[@bg1='dk1'][@tx1='lt1']")
    assert dark.find("//p:bg")
    usual = shown(content(layout="section", inverse=True))
    assert usual.find("//a:overrideClrMapping[@bg1='dk1']") and usual.find("//p:bg") == []
    bright = shown(content(layout="section", inverse=False))
    assert bright.find("//a:overrideClrMapping[@bg1='lt1']") and bright.find("//p:bg")
    assert shown(content()).find("//a:masterClrMapping")
