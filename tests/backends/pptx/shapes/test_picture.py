"""Pictures."""

from io import BytesIO
from typing import Any

from PIL import Image

from slidegen.diagnostics import Report
from slidegen.model.frames import Crop, PictureFrame
from slidegen.units import Rect
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, opened, parts, slide_part
from tests.backends.revealjs import sample as base

PHOTO = sample.photo(80, 60)
RECT = Rect(600_000, 1_000_000, 4_000_000, 3_000_000)
FRAME = PictureFrame(rect=RECT, asset=PHOTO, source="p.jpg", alt="A red corner")


def written(*frames: PictureFrame, layout: str = "blank", report: Report | None = None) -> bytes:
    slide = sample.slide("one", layout, sample.region_of("free", *frames))
    return sample.written(sample.deck(slide, sample.slide("two", "blank")), report=report)


def shown(**more: Any) -> Xml:
    return slide_part(written(sample.replace(FRAME, **more)), 1)


def media(data: bytes) -> list[str]:
    return [name for name in parts(data) if name.startswith("ppt/media/")]


def test_pictures_have_alternative_texts() -> None:
    assert shown().values("//p:pic//p:cNvPr/@descr") == ["A red corner"]
    assert "decorative" not in shown().text


def test_decorative_pictures_are_marked() -> None:
    xml = shown(decorative=True)
    assert xml.find("//p:cNvPr[@descr]") == []
    assert "adec:decorative" in xml.text


def test_pictures_fill_their_placeholder() -> None:
    right = sample.LAYOUTS["image-right"].regions[2]
    frame = sample.replace(FRAME, slot="picture", rect=sample.of(right))
    slide = opened(written(frame, layout="image-right")).slides[0]
    (shape,) = slide.placeholders
    assert (shape.placeholder_format.idx, shape.image.content_type) == (13, "image/jpeg")


def test_equal_pictures_are_one_file() -> None:
    again = sample.replace(FRAME, rect=Rect(0, 0, 1_000_000, 750_000))
    assert len(media(written(FRAME, again))) == 1


def test_a_picture_is_as_large_as_its_largest_use() -> None:
    large = sample.photo(1000, 750)
    small, big = (
        sample.replace(FRAME, asset=large, rect=Rect(0, 0, width, width * 3 // 4)) for width in (952_500, 1_905_000)
    )
    data = written(small, big)
    (name,) = media(data)
    with Image.open(BytesIO(parts(data)[name])) as image:
        assert 400 <= image.width <= 500


def test_crops_are_kept() -> None:
    rect = shown(crop=Crop(left=0.125, bottom=0.5)).find("//a:srcRect")[0]
    assert sorted(rect.attrib.items()) == [("b", "50000"), ("l", "12500")]
    assert shown().find("//a:srcRect") == []


def test_corners_shadows_and_links() -> None:
    xml = shown(rounded=0.1, shadow=True, link="#two")
    assert xml.find("//a:prstGeom[@prst='roundRect']")
    assert xml.find("//a:outerShdw")
    assert xml.find("//p:cNvPr/a:hlinkClick[@action='ppaction://hlinksldjump']")


def test_drawings_are_lines_with_pixels_beside_them() -> None:
    data = written(sample.replace(FRAME, asset=sample.SVG))
    assert sorted(name.rpartition(".")[2] for name in media(data)) == ["png", "svg"]
    assert slide_part(data, 1).find("//a:blip[@r:embed]//asvg:svgBlip[@r:embed]")


def test_missing_pictures_are_named() -> None:
    xml = shown(asset=None)
    assert xml.find("//p:pic") == []
    assert xml.values("//a:t/text()") == ["p.jpg", "A red corner"]
    assert xml.find("//a:prstDash[@val='dash']")


def test_a_missing_picture_without_a_name_is_a_box() -> None:
    xml = shown(asset=None, source="", alt="")
    assert xml.find("//a:prstDash") and xml.values("//a:t/text()") == []


def test_broken_pictures_are_reported_and_named() -> None:
    report = Report()
    broken = sample.asset(PHOTO.data[:60], "webp", 80, 60)
    frame = sample.replace(FRAME, asset=broken)
    xml = slide_part(written(frame, report=report), 1)
    assert [each.code for each in report] == ["broken-image"]
    assert xml.values("//a:t/text()")[0] == "p.jpg"


def test_pictures_keep_their_shape_when_resized() -> None:
    assert shown().find("//a:picLocks[@noChangeAspect='1']")


def test_a_slide_without_pictures_has_no_media() -> None:
    assert media(sample.written(sample.deck(sample.slide("one", "content", base.title_region("One"))))) == []
