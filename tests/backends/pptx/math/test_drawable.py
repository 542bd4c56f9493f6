"""MathML made ready to be drawn."""

from xml.etree.ElementTree import fromstring, tostring

import pytest

from slidegen.backends.pptx.math.drawable import make_drawable


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<mi>f</mi><mo>\u2061</mo><mi>x</mi>", "<mi>f</mi><mi>x</mi>"),
        ('<mo lspace="0.2em">\u2061</mo><mi>x</mi>', '<mspace width="0.2em" /><mi>x</mi>'),
        ("<mrow><mo>{</mo><mi>x</mi><mo>\u2063</mo></mrow>", "<mrow><mo>{</mo><mi>x</mi></mrow>"),
        ("<mover><mi>a</mi><mo>˙</mo></mover>", "<mover><mi>a</mi><mo>\u0307</mo></mover>"),
        ('<mover><mi>a</mi><mo mathsize="70%">→</mo></mover>', "<mover><mi>a</mi><mo>\u20d7</mo></mover>"),
        ('<msqrt style="margin-inline-end:-1em"><mi>a</mi></msqrt>', "<msqrt><mi>a</mi></msqrt>"),
        ("<mover><mi>a</mi><mo>ˆ</mo></mover>", "<mover><mi>a</mi><mo>ˆ</mo></mover>"),
        (
            '<menclose notation="bottom"><mi>C</mi></menclose>',
            '<munder><mrow><mi>C</mi></mrow><mo stretchy="true">\u0332</mo></munder>',
        ),
    ],
)
def test_signs_are_those_that_fonts_have(given: str, made: str) -> None:
    math = fromstring(f"<math>{given}</math>")
    make_drawable(math)
    assert tostring(math, encoding="unicode") == f"<math>{made}</math>"


def test_the_sides_of_an_equation_meet() -> None:
    math = fromstring(
        '<mtable><mtr><mtd columnalign="right"/><mtd columnalign="left"/><mtd columnalign="right"/></mtr></mtable>'
    )
    make_drawable(math)
    assert math.get("columnspacing") == "0em 0.8em 0.8em"
