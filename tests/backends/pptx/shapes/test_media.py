"""Films, sounds and icons in PowerPoint."""

from pathlib import Path

import pytest

from slidegen.backends.pptx.deck import deck_bytes
from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.backends.media import EVERYTHING, talk
from tests.backends.pptx.reading import Xml, opened, parts, slide_part
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems


def written(text: str, report: Report | None = None) -> bytes:
    placed, theme = talk(text)
    return deck_bytes(placed, theme, Memory(), report if report is not None else Report())


@pytest.fixture(scope="module")
def everything() -> bytes:
    return written(EVERYTHING)


def test_a_film_is_a_picture_that_plays_its_part(everything: bytes) -> None:
    slide = slide_part(everything, 1)
    (linked,) = slide.values("//a:videoFile/@r:link")
    (embedded,) = slide.values("//p14:media/@r:embed")
    rels = {
        each.get("Id"): (each.get("Type", "").rpartition("/")[2], each.get("Target"))
        for each in Xml(everything, "ppt/slides/_rels/slide1.xml.rels").root
    }
    assert rels[linked] == ("video", "../media/media1.mp4")
    assert rels[embedded] == ("media", "../media/media1.mp4")
    assert slide.values("//p:pic[.//a:videoFile]/p:blipFill/a:blip/@r:embed")
    assert slide.values("//p:pic//a:hlinkClick/@action") == ["ppaction://media"]


def test_a_film_is_cut_at_both_ends(everything: bytes) -> None:
    assert slide_part(everything, 1).values("//p14:trim/@st") == ["1000"]
    assert slide_part(everything, 1).values("//p14:trim/@end") == ["500"]
    assert slide_part(everything, 2).values("//p14:trim/@st") == []


def test_a_slide_has_one_timing_for_all_that_it_plays(everything: bytes) -> None:
    slide = slide_part(everything, 2)
    shapes = slide.values("//p:pic[.//a:videoFile or .//a:audioFile]/p:nvPicPr/p:cNvPr/@id")
    assert len(slide.find("//p:timing")) == 1
    assert slide.values("//p:cMediaNode//@spid") == shapes
    assert slide_part(everything, 4).find("//p:timing") == []


def test_equal_films_are_one_part_with_its_own_type(everything: bytes) -> None:
    names = parts(everything)
    assert [name for name in names if name.startswith("ppt/media/media")] == [
        "ppt/media/media1.mp4", "ppt/media/media2.wav", "ppt/media/media3.mp3", "ppt/media/media4.webm",
    ]  # fmt: skip
    types = names["[Content_Types].xml"].decode()
    assert all(f'ContentType="{each}"' in types for each in ("video/mp4", "audio/wav", "audio/mpeg", "video/webm"))


def test_films_that_powerpoint_does_not_play_are_told() -> None:
    report = Report()
    written(EVERYTHING, report)
    (told,) = [each for each in report if each.code == "media-not-played"]
    assert "WEBM" in told.message


def test_what_is_online_is_a_poster_with_a_link(everything: bytes) -> None:
    for number, address, pictures in ((4, "https://youtu.be/dQw4w9WgXcQ", 1), (5, "https://vimeo.com/123456789", 2)):
        slide = opened(everything).slides[number - 1]
        shown = [shape for shape in slide.shapes if shape.shape_type == 13]
        links = {shape.click_action.hyperlink.address for shape in shown}
        assert (len(shown), links) == (pictures, {address})


def test_a_missing_film_is_a_marked_box(everything: bytes) -> None:
    text = slide_part(everything, 6).text
    assert "gone.mp4" in text
    assert 'prstDash val="dash"' in text


def test_icons_are_bullets_and_pictures(everything: bytes) -> None:
    slide = slide_part(everything, 7)
    assert len(set(slide.values("//a:buBlip/a:blip/@r:embed"))) == 3
    assert len(slide.values("//p:pic//asvg:svgBlip/@r:embed")) == 1
    drawings = [data for name, data in parts(everything).items() if name.endswith(".svg")]
    assert drawings
    assert not any(b"currentColor" in data for data in drawings)


def test_icons_inside_a_line_are_told_once() -> None:
    report = Report()
    data = written("- a :icon-heart: b\n- c :icon-heart: d\n", report)
    (told,) = [each for each in report if each.code == "icon-dropped"]
    assert "2 icons" in told.message
    assert "heart" not in slide_part(data, 1).text


def test_packages_are_whole(everything: bytes) -> None:
    assert package_problems(everything) == []


@pytest.mark.render
def test_the_sdk_finds_nothing(everything: bytes, tmp_path: Path) -> None:
    file = tmp_path / "media.pptx"
    file.write_bytes(everything)
    assert sdk_problems([file]) == {str(file): []}
