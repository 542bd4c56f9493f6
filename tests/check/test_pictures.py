"""Pictures have as many pixels as they need, and words that tell what they show."""

import pytest
from PIL import Image

from tests.check.telling import picture, saved, told

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def grain(size: tuple[int, int]) -> bytes:
    """A picture that weighs a lot."""
    return saved(Image.effect_noise(size, 90), "PNG")


@pytest.mark.parametrize(
    ("slide", "size", "count"),
    [
        ("## T\n\n![A](a.png)", (300, 200), 1),
        ("## T\n\n![A](a.png)", (1200, 800), 0),
        ("## T\n\n![A](a.png){width=20%}", (300, 200), 0),
        ("## T {background-image=a.png}\n\nWords.", (800, 450), 1),
        ("## T {background-image=a.png}\n\nWords.", (1000, 562), 0),
        ("## T {background-image=a.png background-opacity=0.2}\n\nWords.", (800, 450), 0),
        ("---\nlogo: a.png\n---\n## T\n\nWords.", (16, 16), 1),
        ("---\nlogo: a.png\n---\n## T\n\nWords.", (64, 64), 0),
    ],
)
def test_pictures_with_too_few_pixels_are_told(slide: str, size: tuple[int, int], count: int) -> None:
    found = told("low-resolution", slide, {"a.png": picture("#336699", size)})
    assert len(found) == count
    assert all(each.at == "a.png" and f"{size[0]} x {size[1]} pixels" in each.message for each in found)


def test_a_part_of_a_picture_needs_more_pixels_of_the_whole() -> None:
    """A tall picture that covers a wide place is cut off above and below."""
    (found,) = told(
        "low-resolution", "## T {background-image=a.png}\n\nWords.", {"a.png": picture("#369", (500, 2000))}
    )
    assert "500 x 2000 pixels for 1920 x 7680 of a screen 1920 wide" in found.message
    assert "1920 pixels wide" in found.help


def test_a_picture_that_is_shown_often_is_told_once() -> None:
    slides = "".join(f"## {number}\n\n![A](a.png)\n\n" for number in range(3))
    assert len(told("low-resolution", slides, {"a.png": picture("#369", (300, 200))})) == 1


def test_drawings_are_always_sharp() -> None:
    assert told("low-resolution", "## T\n\n![A](a.svg)", {"a.svg": SVG}) == []


@pytest.mark.parametrize(
    ("slide", "count"),
    [
        ("## T\n\n![A](a.png){width=20%}", 1),
        ("## T\n\n![A](a.png){width=20%}\n\n## U {background-image=a.png}\n\nW", 0),
    ],
)
def test_heavy_pictures_of_far_too_many_pixels_are_a_remark(slide: str, count: int) -> None:
    found = told("huge-image", slide, {"a.png": grain((1600, 1000))}, hints=True)
    assert len(found) == count
    assert all(each.at == "a.png" and each.severity == "info" and "1600 x 1000" in each.message for each in found)


def test_many_heavy_pictures_are_one_remark_at_the_heaviest() -> None:
    files = {"a.png": grain((1500, 1000)), "b.png": grain((1600, 1000)), "c.png": grain((1400, 1000))}
    (found,) = told("huge-image", "## T\n\n" + "\n\n".join(f"![A]({name}){{width=10%}}" for name in files), files)
    assert found.at == "b.png"
    assert found.message.endswith("; 2 more are like it")


def test_light_pictures_may_be_large() -> None:
    assert told("huge-image", "## T\n\n![A](a.png){width=20%}", {"a.png": picture("#369", (4000, 3000))}) == []


@pytest.mark.parametrize(
    ("alt", "source"),
    [
        ("chart.png", "chart.png"), ("a/chart.png", "a/chart.png"), ("other.jpg", "chart.png"), ("Image", "chart.png"),
        ("image 3", "chart.png"), ("A screenshot", "chart.png"), ("Picture of", "chart.png"), ("...", "chart.png"),
        ("IMG_2041", "chart.png"), ("Screenshot 2024-05-01 at 10.12", "chart.png"), ("alt text", "chart.png"),
        ("results_v2", "results_v2.png"), ("17", "chart.png"),
    ],
)  # fmt: skip
def test_words_that_tell_nothing_are_poor(alt: str, source: str) -> None:
    (found,) = told("poor-alt", f"## T\n\n![{alt}]({source})", {source: picture("#369")})
    assert (found.at, found.severity) == (alt, "info")


@pytest.mark.parametrize(
    "picture_written",
    [
        "![Throughput falls after the update](chart.png)", "![Rings](rings.png)", "![The harbour at dawn](a.png)",
        "![Chart of sales](a.png)", "![image](a.png){.decorative}", "![](a.png)", "![東京](a.png)", ":icon-image:",
    ],
)  # fmt: skip
def test_words_that_tell_something_will_do(picture_written: str) -> None:
    assert told("poor-alt", f"## T\n\n{picture_written}") == []


def test_pictures_in_cells_are_looked_at() -> None:
    (found,) = told("poor-alt", "## T\n\n| a |\n|---|\n| ![image](a.png) |")
    assert found.at == "image"
