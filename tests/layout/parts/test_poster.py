"""What films show before they play."""

import re

import pytest
from msgspec.structs import replace

from slidegen.layout.parts.poster import film_poster
from slidegen.model.style import Colour
from slidegen.units import Rect, pixels
from tests.layout.helpers import kit

ADDRESS = "https://www.youtube.com/watch?v=abcdefghijk"


def poster(width: int, title: str = "", *, inverse: bool = False) -> str:
    """A poster that is *width* pixels wide."""
    one = replace(kit(), inverse=inverse)
    place = Rect(0, 0, pixels(width), pixels(400))
    return film_poster(place, title, ADDRESS, one.toned, one.ruler.face("body")).data.decode()


def words(width: int, title: str = "") -> list[str]:
    """The texts on it."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", poster(width, title))


@pytest.mark.parametrize(
    ("width", "shown"),
    [(900, "youtube.com/watch?v=abcdefghijk"), (250, "youtube.com"), (100, "youtu…")],
)
def test_an_address_is_as_long_as_its_film_is_wide(width: int, shown: str) -> None:
    assert words(width) == [shown]


def test_a_title_stands_above_the_address() -> None:
    assert words(900, "A talk") == ["A talk", "youtube.com/watch?v=abcdefghijk"]


def test_texts_are_as_wide_as_they_were_measured_whatever_the_font() -> None:
    lengths = [float(each) for each in re.findall(r'textLength="([\d.]+)"', poster(250, "A talk of some length"))]
    assert lengths and all(0 < each < 250 for each in lengths)


def test_the_ground_stands_out_on_slides_of_either_tone() -> None:
    one = kit()
    ground = re.compile(r'<rect [^>]*fill="(#\w+)"')
    for inverse in (False, True):
        (found, *_) = ground.findall(poster(400, inverse=inverse))
        assert found != one.theme.value(Colour("background"), inverse=inverse)
