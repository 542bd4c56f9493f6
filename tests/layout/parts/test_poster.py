"""What films show before they play."""

import re

import pytest

from slidegen.layout.parts.poster import film_poster
from slidegen.units import Rect, pixels
from tests.layout.helpers import kit

ADDRESS = "https://www.youtube.com/watch?v=abcdefghijk"


def words(width: int, title: str = "") -> list[str]:
    """The texts of a poster that is *width* pixels wide."""
    one = kit()
    drawn = film_poster(Rect(0, 0, pixels(width), pixels(400)), title, ADDRESS, one.theme, one.ruler.face("body"))
    return re.findall(r"<text[^>]*>([^<]*)</text>", drawn.data.decode())


@pytest.mark.parametrize(
    ("width", "shown"),
    [(900, "youtube.com/watch?v=abcdefghijk"), (250, "youtube.com"), (100, "youtu…")],
)
def test_an_address_is_as_long_as_its_film_is_wide(width: int, shown: str) -> None:
    assert words(width) == [shown]


def test_a_title_stands_above_the_address() -> None:
    assert words(900, "A talk") == ["A talk", "youtube.com/watch?v=abcdefghijk"]
