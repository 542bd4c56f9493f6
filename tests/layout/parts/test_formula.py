"""Displayed formulas: as large as the text, smaller where they must be, with numbers on their lines."""

import pytest

from slidegen.diagnostics import Report
from slidegen.layout.parts.formula import FormulaPart
from slidegen.math.convert import Converted, Converter
from slidegen.model.blocks import FormulaBlock
from slidegen.model.frames import FormulaFrame
from slidegen.units import EMU_PER_PT, Rect, inches
from tests.layout.helpers import SPAN, STYLES, kit, setting

WIDE = inches(10)


def block(tex: str, *numbers: str) -> FormulaBlock:
    made = Converter().convert(tex, display=True)
    assert isinstance(made, Converted)
    return FormulaBlock(tex=tex, mathml=made.mathml, text=made.text, numbers=numbers, span=SPAN)


def frame(formula: FormulaBlock, width: int = WIDE, scale: float = 1.0, report: Report | None = None) -> FormulaFrame:
    part = FormulaPart(formula, setting(), kit(report))
    (made,) = part.frames(Rect(100, 200, width, part.least(width, scale)), scale)
    assert isinstance(made, FormulaFrame)
    return made


def test_a_formula_is_as_large_as_the_text_around_it() -> None:
    size = STYLES["body"].level(0).size
    made = frame(block("a = b"))
    assert made.size == size
    assert (made.rect.x, made.rect.y, made.rect.width) == (100, 200, WIDE)
    assert frame(block("a = b"), scale=0.5).size == size / 2


def test_the_line_is_in_the_frame_below_what_rises_above_it() -> None:
    low, high = frame(block("a")), frame(block(r"\frac{a}{b}"))
    assert 0 < low.baseline < low.rect.height
    assert low.baseline < high.baseline < high.rect.height


def test_a_wide_formula_is_made_smaller_and_one_that_is_wider_still_is_told() -> None:
    report = Report()
    long = block(" + ".join("abcdefgh"))
    made = frame(long, inches(2), report=report)
    assert STYLES["body"].minimum < made.size < STYLES["body"].level(0).size
    assert not list(report)
    made = frame(long, inches(0.5), report=report)
    assert made.size == STYLES["body"].minimum
    assert [(each.code, each.span) for each in report] == [("overflow", SPAN)]


def test_numbers_stand_on_the_lines_that_they_number() -> None:
    lines = block(r"\begin{aligned} a &= b \\ c &= d \\ e &= f \end{aligned}", "(1)", "", "(2)")
    first, last = frame(lines).numbers
    assert (first.text, last.text) == ("(1)", "(2)")
    assert 0 < first.baseline < frame(lines).baseline < last.baseline < frame(lines).rect.height
    (only,) = frame(block("a = b", "(7)")).numbers
    assert only.baseline == frame(block("a = b", "(7)")).baseline


def test_a_number_takes_room_on_both_sides_so_that_the_formula_stays_in_the_middle() -> None:
    tex = " + ".join("abcdefghijkl")
    bare, numbered = frame(block(tex), inches(4)), frame(block(tex, "(1234)"), inches(4))
    assert numbered.size < bare.size


@pytest.mark.parametrize("scale", [1.0, 0.6])
def test_its_least_height_is_the_height_that_it_has(scale: float) -> None:
    part = FormulaPart(block(r"\sum_{i=1}^n \frac{1}{i}"), setting(), kit(None))
    assert part.least(WIDE, scale) == part.most(WIDE, scale)
    (made,) = part.frames(Rect(0, 0, WIDE, inches(5)), scale)
    assert made.rect.height == part.least(WIDE, scale) > 2 * 24 * scale * EMU_PER_PT
