"""Pictures keep their shape."""

import pytest

from slidegen.layout.parts.picture import ENLARGE, PicturePart, covering
from slidegen.layout.parts.text import TextPart
from slidegen.layout.text.flow import draft
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Picture
from slidegen.model.frames import Crop, PictureFrame, TextFrame
from slidegen.units import Rect, inches, pixels
from tests.layout.helpers import inlines, picture, setting, within

PLACE = Rect(0, 0, inches(8), inches(4))


def frame(block: Picture, *, fills: bool = True, bleeds: bool = False, rect: Rect = PLACE) -> PictureFrame:
    (made,) = PicturePart(block, block.align or "center", None, fills=fills, bleeds=bleeds).frames(rect, 1.0)
    assert isinstance(made, PictureFrame)
    return made


def test_a_picture_fits_inside_and_is_centred() -> None:
    made = frame(picture(1000, 1000))
    assert made.rect == Rect(inches(2), 0, inches(4), inches(4))
    assert made.crop == Crop()
    wide = frame(picture(4000, 1000))
    assert wide.rect == Rect(0, inches(1), inches(8), inches(2))


def test_a_picture_stands_where_its_author_wants_it() -> None:
    assert frame(picture(1000, 1000, align="start")).rect.x == 0
    assert frame(picture(1000, 1000, align="end")).rect.right == PLACE.right


def test_a_width_is_a_share_of_the_place() -> None:
    assert frame(picture(1000, 500, width=0.5)).rect.width == inches(4)


def test_a_height_is_not_exceeded() -> None:
    (made,) = PicturePart(picture(1000, 500), "start", None, inches(1), fills=True).frames(PLACE, 1.0)
    assert made.rect == Rect(0, inches(1.5), inches(2), inches(1))
    narrow = PicturePart(picture(1000, 500, width=0.1), "start", None, inches(3))
    assert narrow.most_height(inches(8)) == inches(0.4)


def test_covering_fills_the_place_and_cuts_both_sides_alike() -> None:
    made = frame(picture(1000, 1000, fit="cover"))
    assert made.rect == PLACE
    assert made.crop == Crop(top=0.25, bottom=0.25)
    assert covering(4.0, PLACE) == Crop(left=0.25, right=0.25)
    assert covering(2.0, PLACE) == Crop()


def test_a_place_that_bleeds_is_covered_unless_the_author_says_otherwise() -> None:
    assert frame(picture(1000, 1000), bleeds=True).rect == PLACE
    assert frame(picture(1000, 1000, fit="contain"), bleeds=True).rect.width == inches(4)


def test_a_small_picture_among_text_is_enlarged_a_little_only() -> None:
    part = PicturePart(picture(40, 40), "start", None)
    assert part.most(inches(8), 1.0) == pixels(40 * ENLARGE)
    assert part.least(inches(8), 1.0) == pixels(40 * ENLARGE)


def test_a_missing_picture_has_a_stand_in() -> None:
    made = frame(Picture(source="gone.png", alt="What it shows"))
    assert (made.asset, made.source, made.alt) == (None, "gone.png", "What it shows")
    assert within(made.rect, PLACE)
    assert made.rect.width > inches(6)


def test_a_caption_stands_below_the_picture() -> None:
    caption = TextPart([draft(inlines("Fig. 1"), setting("caption"))], "caption", "caption")
    image, text = PicturePart(picture(1000, 1000), "center", caption, fills=True).frames(PLACE, 1.0)
    assert isinstance(text, TextFrame)
    assert image.rect.bottom < text.rect.y
    assert text.rect.bottom <= PLACE.bottom


@pytest.mark.parametrize(
    ("name", "field"), [("shadow", "shadow"), ("rounded", "rounded"), ("decorative", "decorative")]
)
def test_classes_dress_a_picture(name: str, field: str) -> None:
    assert not getattr(frame(picture()), field)
    assert getattr(frame(picture(attributes=Attributes(classes=(name,)))), field)
