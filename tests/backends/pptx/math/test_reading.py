"""What decides how MathML is read: operands, arguments, brackets, limits, and what is no MathML."""

import pytest

from slidegen.backends.pptx.math.mathml.reading import read
from tests.backends.pptx.math.shown import bare, spoken

SUM = "<munder><mo>∑</mo><mi>i</mi></munder>"


def mi(name: str) -> str:
    return f"<mi>{name}</mi>"


@pytest.mark.parametrize("after", ["<mo>+</mo>", "<mo>=</mo>", "<mo>,</mo>", "<mtext>if</mtext>"])
def test_the_operand_of_a_sum_ends_where_another_thing_begins(after: str) -> None:
    shown = bare(SUM + mi("a") + mi("b") + after + mi("c"))
    assert "<e>ab</e></nary>" in shown


def test_an_integral_reaches_over_sums_in_it() -> None:
    assert bare("<mo>∫</mo>" + mi("x") + "<mo>+</mo>" + mi("y")).endswith("<e>x+y</e></nary>")


def test_a_comma_in_brackets_does_not_end_an_operand() -> None:
    inner = '<mo stretchy="false">(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo stretchy="false">)</mo>'
    assert "<e>x,y</e></d></e></nary>" in bare("<mo>∬</mo>" + inner)


def test_limits_stand_below_a_sum_on_a_line_of_its_own_and_beside_it_in_text() -> None:
    assert '<limLoc val="undOvr"/>' in bare(SUM + mi("a"), display=True)
    assert '<limLoc val="subSup"/>' in bare(SUM + mi("a"), display=False)
    assert '<limLoc val="subSup"/>' in bare(f"<mfrac><mrow>{SUM}{mi('a')}</mrow><mn>2</mn></mfrac>", display=True)


def test_functions_take_functions() -> None:
    shown = bare("<mi>sin</mi><mo>\u2061</mo><mi>cos</mi><mo>\u2061</mo><mi>x</mi>")
    assert shown == "<func><fName>p:sin</fName><e><func><fName>p:cos</fName><e>x</e></func></e></func>"


def test_brackets_without_a_partner_stay_signs() -> None:
    assert bare('<mo stretchy="false">[</mo><mn>0</mn><mo>,</mo><mn>1</mn><mo stretchy="false">)</mo>') == "[0,1)"


def test_an_ampersand_is_none_that_aligns() -> None:
    assert bare("<mi>a</mi><mo>&amp;</mo><mi>b</mi>") == "alit:&amp;b"


def test_what_is_not_known_is_read_as_what_it_holds() -> None:
    assert bare("<mnew><mi>x</mi></mnew>") == "x"
    assert spoken("<mnew><mi>x</mi></mnew>") == "x"


@pytest.mark.parametrize("mathml", ["<mi>", "&nbsp;", "<mrow>" * 5000 + "</mrow>" * 5000], ids=["open", "name", "deep"])
def test_what_is_no_mathml_or_too_deep_is_refused(mathml: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(mathml, display=True)


def test_scripts_of_scripts_are_told_from_what_they_belong_to() -> None:
    assert spoken("<msup><mi>e</mi><msup><mi>x</mi><mn>2</mn></msup></msup>") == "e^{x²}"
    assert spoken("<msup><mi>e</mi><msub><mi>x</mi><mi>q</mi></msub></msup>") == "e^{x_q}"


def test_equations_on_one_line_stand_apart() -> None:
    cells = "".join(
        f'<mtd columnalign="{side}">{mi(name)}</mtd>' for side, name in zip(("right", "left") * 2, "abcd", strict=True)
    )
    assert spoken(f"<mtable><mtr>{cells}</mtr></mtable>") == "ab cd"


def test_primes_are_superscripts_as_office_makes_them_but_stand_in_a_line_of_text() -> None:
    primed = "<mrow><mi>f</mi><mo>″</mo></mrow>"
    assert bare(primed) == "<sSup><e>f</e><sup>p:″</sup></sSup>"
    assert spoken(primed) == "f″"
