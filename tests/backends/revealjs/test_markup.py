import pytest

from slidegen.backends.revealjs.markup import attributes, classed, colour, css_string, escape, number, pt, px
from slidegen.model.style import Colour
from slidegen.units import points


def test_text_cannot_become_markup() -> None:
    assert escape("<b a=\"1\" c='2'>&amp;") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;"


def test_control_characters_are_shown_as_missing() -> None:
    assert escape("a\0b\x1fc\td\ne") == "a�b�c\td\ne"


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (0.5, "0.5"), (-0.00001, "0"), (33.3333, "33.333"), (100, "100")]
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


def test_lengths_are_pixels_at_96_an_inch() -> None:
    assert px(914_400) == "96px"
    assert px(points(12)) == "16px"
    assert pt(24) == "32px"
    assert px(0) == pt(0) == "0px"


def test_roles_are_written_by_reference() -> None:
    assert colour(Colour("accent1")) == "var(--accent1)"
    assert colour(Colour("accent1", 0.25)) == "color-mix(in srgb, var(--accent1) 25%, transparent)"
    assert colour(Colour("#102030")) == "#102030"
    assert colour(Colour("#102030", 0.5)) == "#10203080"


def test_css_strings_cannot_end_early() -> None:
    assert css_string('a"}</style>') == '"a\\22 \\7d \\3c \\2f style\\3e "'
    assert css_string("•") == '"•"'


def test_attributes_are_left_out_or_alone() -> None:
    assert attributes({"a": None, "b": False, "c": True, "d": "x<"}) == ' c d="x&lt;"'
    assert classed("", "one", "two") == ' class="one two"'
    assert classed("") == ""
