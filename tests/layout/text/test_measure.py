"""Widths from the shipped fonts."""

import pytest
from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.layout.text.measure import Face, Ruler
from slidegen.metrics import FaceMetrics, face_metrics
from slidegen.theme.theme import FontFace, FontFamily, Fonts
from slidegen.world import Memory
from tests.layout.helpers import THEME, codes

TABLE = FaceMetrics(
    units_per_em=1000, ascent=900, descent=200, advances={"A": 700, "V": 700, "x": 500}, kerning={"AV": -80}
)
EMPTY = FaceMetrics(units_per_em=500, ascent=1, descent=1, advances={}, kerning={})


def test_a_word_is_as_wide_as_its_characters_with_kerning() -> None:
    face = Face(TABLE)
    assert face.width("xx") == pytest.approx(1.0)
    assert face.width("AV") == pytest.approx(1.32)
    assert face.width("VA") == pytest.approx(1.4)
    assert face.width("") == 0


def test_what_a_face_lacks_is_as_wide_as_in_the_fallback_else_average() -> None:
    face = Face(EMPTY, Face(TABLE))
    assert face.width("x") == pytest.approx(0.5)
    assert face.width("漢") == pytest.approx(1.0)


def test_measuring_leaves_the_tables_alone() -> None:
    Face(TABLE).width("漢")
    assert "漢" not in TABLE.advances


def test_bold_is_wider_than_regular_and_mono_is_even() -> None:
    ruler = Ruler(THEME.fonts, Memory(), Report())
    assert ruler.face("body", bold=True).width("window") > ruler.face("body").width("window")
    mono = ruler.face("mono")
    assert mono.width("iiii") == pytest.approx(mono.width("WWWW"))


def test_a_width_is_the_sum_of_the_fonts_own_advances() -> None:
    metrics = face_metrics(Memory(), "fonts/JetBrainsMono/JetBrainsMono_400Regular.ttf")
    width = Ruler(THEME.fonts, Memory(), Report()).face("mono").width("ab")
    assert width == pytest.approx((metrics.advances["a"] + metrics.advances["b"]) / metrics.units_per_em)


def with_fonts(*, heading: FontFamily, body: FontFamily = THEME.fonts.body) -> Fonts:
    return replace(THEME.fonts, heading=heading, body=body, mono=body)


@pytest.mark.parametrize("files", [(), ("fonts/Gone/Gone.ttf",)])
def test_a_font_without_widths_is_reported_and_measured_as_body_text(files: tuple[str, ...]) -> None:
    faces = tuple(FontFace(file=file, bold=False, italic=False) for file in files)
    gone = FontFamily(name="Gone", faces=faces, fallbacks=(), generic="serif")
    report = Report()
    ruler = Ruler(with_fonts(heading=gone), Memory(), report)
    assert ruler.face("heading").width("Hello") == ruler.face("body").width("Hello")
    assert codes(report) == ["missing-font"]


def test_without_any_font_text_still_has_a_width() -> None:
    nothing = FontFamily(name="Nothing", faces=(), fallbacks=(), generic="serif")
    ruler = Ruler(with_fonts(heading=nothing, body=nothing), Memory(), Report())
    assert ruler.face("mono").width("abcd") == pytest.approx(2.4)
