"""Boxes whose colours differ between two pictures are found."""

from PIL import Image, ImageDraw

from tests.parity.colours import differences
from tests.parity.compare import Placed

BOX = Placed("words", (0.1, 0.1, 0.5, 0.5))


def picture(ground: str = "#ffffff", ink: str = "#111827", page: str = "#ffffff", shift: int = 0) -> Image.Image:
    """A slide with a box in which something is written, *shift* pixels lower than usual."""
    made = Image.new("RGB", (320, 180), page)
    drawing = ImageDraw.Draw(made)
    drawing.rectangle((32, 18, 191, 107), fill=ground)
    drawing.rectangle((40, 30 + shift, 120, 34 + shift), fill=ink)
    return made


def test_boxes_that_look_alike_differ_in_nothing() -> None:
    assert list(differences(BOX, picture(), picture())) == []
    assert list(differences(BOX, picture(), picture(shift=3))) == []


def test_a_box_on_another_ground_is_found() -> None:
    (ground, *_) = differences(BOX, picture(), picture(ground="#e5efff"))
    assert ground == "'words': ground is (255, 255, 255) in HTML, (229, 239, 255) in PowerPoint"


def test_words_in_another_colour_are_found() -> None:
    (ink,) = differences(BOX, picture(), picture(ink="#d0185b"))
    assert ink.startswith("'words': ink is (17, 24, 39) in HTML, (208, 24, 91)")


def test_what_is_around_a_box_does_not_count() -> None:
    assert list(differences(BOX, picture(), picture(page="#000000"))) == []


def test_boxes_too_small_to_tell_are_left_out() -> None:
    assert list(differences(Placed("dot", (0.1, 0.1, 0.01, 0.5)), picture(), picture(ground="#000000"))) == []
