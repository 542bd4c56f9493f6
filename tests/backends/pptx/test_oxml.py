"""XML as text."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from slidegen.backends.pptx.oxml import attribute, escape, outline, place
from slidegen.units import Rect


def kept(text: str) -> str:
    return "".join(each for each in text if escape(each))


@given(st.text(st.characters(codec=None)))
def test_any_text_becomes_well_formed_xml(text: str) -> None:
    tree = etree.fromstring(f'<a b="{attribute(text)}">{escape(text)}</a>'.encode())
    assert (tree.text or "") == kept(text)
    assert tree.get("b") == kept(" ".join(text.split()))


def test_control_characters_are_left_out() -> None:
    assert escape("a\x00b\x0b\x1bc\ud800d\ufffee") == "abcde"


def test_tabs_stay() -> None:
    assert escape("a\tb") == "a\tb"


def test_markup_is_text() -> None:
    assert escape('<a b="c">&') == "&lt;a b=&quot;c&quot;&gt;&amp;"


def test_places_are_never_negative_in_size() -> None:
    assert 'cx="0" cy="0"' in place(Rect(1, 2, -3, -4))


def test_corners_round_by_a_fraction_of_the_shorter_side() -> None:
    assert "val 5000" in outline("rect", 0.05)
    assert "val 50000" in outline("rect", 0.9)
    assert outline("ellipse", 0.1) == '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
