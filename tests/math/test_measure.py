"""How large formulas are, and what is changed so that browsers make them so.

That sizes are those of Chromium is what ``tests/browser/test_formulas.py`` says of the whole table.
"""

import pytest

from slidegen.math.convert import Converted, Converter
from slidegen.math.sizes.box import Box
from slidegen.math.sizes.font import math_font
from slidegen.math.sizes.measure import Gauge
from slidegen.math.tree import content_tree
from slidegen.world import Memory

NOTO, STIX = (f"fonts/{name}/{name}_400Regular.ttf" for name in ("NotoSansMath", "STIXTwoMath"))


class Fixed:
    """Words in which each character is half an em wide."""

    def width(self, text: str) -> float:
        return len(text) / 2


def gauge(file: str = NOTO) -> Gauge:
    return Gauge(math_font(Memory(), file), lambda variant: Fixed())


def mathml(tex: str, *, display: bool = True) -> str:
    made = Converter().convert(tex, display=display)
    assert isinstance(made, Converted)
    return made.mathml


def size(tex: str, *, display: bool = True, file: str = NOTO) -> Box:
    return gauge(file).size(mathml(tex, display=display), display=display)


def test_an_empty_formula_has_no_size() -> None:
    assert size("") == Box(0.0, 0.0, 0.0)


def test_letters_stand_side_by_side_and_signs_apart() -> None:
    assert size("ab").width == pytest.approx(size("a").width + size("b").width)
    assert size("a+b").width > size("ab").width + size("{+}").width


def test_words_are_as_wide_as_the_slides_font_has_them() -> None:
    assert size(r"\text{word}").width == 2.0
    assert size(r"x^{\text{word}}").width < size("x").width + 2.0


@pytest.mark.parametrize("file", [NOTO, STIX])
@pytest.mark.parametrize("tex", [r"\sum_{i=1}^n", r"\frac{a}{b}", r"\int_0^1", r"\binom{n}{k}"])
def test_displayed_formulas_are_taller_than_those_in_a_line(tex: str, file: str) -> None:
    shown, inline = size(tex, file=file), size(tex, display=False, file=file)
    assert shown.height > inline.height


def test_fences_grow_with_what_they_hold() -> None:
    tall = r"\frac{\frac{a}{b}}{\frac{c}{d}}"
    assert size(rf"\left( {tall} \right)").height >= size(tall).height
    assert size(rf"( {tall} )").width < size(rf"\left( {tall} \right)").width


def test_rows_of_equations_tell_their_lines() -> None:
    rows = size(r"\begin{aligned} a &= b \\ c &= d \\ e &= f \end{aligned}").rows
    assert len(rows) == 3 and list(rows) == sorted(rows)
    assert rows[1] - rows[0] == pytest.approx(rows[2] - rows[1], rel=0.02)
    assert abs(rows[1]) < 0.3  # the one in the middle is about on the line


def test_what_is_hidden_keeps_its_room() -> None:
    assert size(r"\phantom{abc}").width == pytest.approx(size("abc").width)


def test_roots_give_back_the_room_of_signs_that_they_do_not_have() -> None:
    made = content_tree(gauge().fitted(mathml(r"\sqrt{x}"), display=True))
    assert made[0].tag == "msqrt" and made[0].get("style", "").startswith("margin-inline-end:-0.")
    tallest = content_tree(gauge().fitted(mathml(r"\sqrt{\frac{\frac{a}{b}}{\frac{c}{d}}}"), display=True))
    assert float(tallest[0].get("style", "").split(":")[1][:-2]) > float(made[0].get("style", "").split(":")[1][:-2])


def test_a_letter_that_leans_over_the_next_gets_room_in_fonts_where_it_does() -> None:
    given = mathml("f(x)")
    assert '<mi style="padding-inline-end:' in gauge(NOTO).fitted(given, display=False)
    assert gauge(STIX).fitted(given, display=False) == given


@pytest.mark.parametrize("tex", [r"\sqrt{f} + \sqrt[3]{x}", "f^{(n)}(x)"])
def test_fitting_twice_is_fitting_once(tex: str) -> None:
    once = gauge().fitted(mathml(tex), display=True)
    assert gauge().fitted(once, display=True) == once
    assert gauge().size(once, display=True) == size(tex)


def test_three_dots_stand_over_the_middle_of_a_letter() -> None:
    for file, sign in ((NOTO, "-"), (STIX, "")):
        made = gauge(file).fitted(mathml(r"\dddot{x}"), display=True)
        assert f'style="transform:translateX({sign}0.2' in made
