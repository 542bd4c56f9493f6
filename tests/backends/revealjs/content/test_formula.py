"""Formulas as MathML: in lines and on lines of their own, also beside an author's HTML."""

import pytest

from slidegen.backends.revealjs.content.formula import formula_html
from slidegen.backends.revealjs.content.inlines import inline_html
from slidegen.model.frames import EquationNumber, FormulaFrame
from slidegen.model.style import Colour
from slidegen.model.text import Paragraph, Piece, Run
from slidegen.units import Rect
from tests.backends.revealjs.helpers import context_for

SQUARE = Run(text="x²", tex='x^2 "', mathml="<msup><mi>x</mi><mn>2</mn></msup>")
MATH = '<math alttext="x^2 &quot;"><msup><mi>x</mi><mn>2</mn></msup></math>'


def line(*pieces: Piece, safe: bool = False) -> str:
    made = Paragraph(kind="paragraph", pieces=pieces, size=20, pitch=25, colour=Colour("text"))
    return inline_html(made, context_for(safe=safe))


def test_a_formula_in_a_line_is_a_math_element_with_its_source_as_its_alternative() -> None:
    assert line(Run(text="so "), SQUARE) == f"so {MATH}"


@pytest.mark.parametrize("safe", [False, True])
def test_cleaning_html_beside_a_formula_leaves_it_alone(safe: bool) -> None:
    found = line(Run(text="", html="<b>"), Run(text="b\ue0000\ue001"), Run(text="", html="</b>"), SQUARE, safe=safe)
    assert found == f"<b>b</b>{MATH}"


def test_a_displayed_formula_has_its_numbers_and_palette_colours() -> None:
    frame = FormulaFrame(
        rect=Rect(0, 0, 9525 * 400, 9525 * 60),
        tex="x",
        mathml='<mi mathcolor="accent1">x</mi><mi mathcolor="#ff0000">y</mi>',
        text="xy",
        size=24,
        colour=Colour("text"),
        numbers=(EquationNumber(text="(3)", baseline=9525 * 40),),
        baseline=9525 * 30,
    )
    found = formula_html(frame, {"left": "0px"})
    assert '<math display="block" alttext="x"><mi style="color:var(--accent1)">x</mi><mi mathcolor="#ff0000">y' in found
    assert '<span class="number" style="--line:40px">(3)</span>' in found
    assert 'style="left:0px;font-size:32px;color:var(--text)"' in found
