"""Office's formulas as LaTeX: what our own writer makes of LaTeX comes back, and means the same."""

import re

import pytest
from lxml import etree

from slidegen.importing.pptx.math.latex import latex
from slidegen.math.convert import Converted, Converter
from tests.importing.files import again

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"

FORMULAS = (
    "x^2", "x_i", "x_{i}^{2}", r"\frac{a+b}{c}", r"\sqrt{x}", r"\sqrt[3]{x}", r"\sum_{i=1}^{n} x_i",
    r"\int_0^1 f(x)\,dx", r"\alpha+\beta\leq\gamma", r"\left(\frac{a}{b}\right)", r"\hat{x}", r"\vec{v}",
    r"\overline{ab}", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", r"\sin x", r"\lim_{n\to\infty}a_n", r"\mathbb{R}",
    r"\text{if } x>0", r"\prod_{k} k", r"{n \choose k}", r"a\to b", r"\partial f", r"e^{i\pi}+1=0",
)  # fmt: skip


@pytest.mark.parametrize("tex", FORMULAS)
def test_a_formula_in_text_comes_back(tex: str) -> None:
    """Not the same LaTeX, but formulas that are drawn from the same characters."""
    text = again(f"## T\n\nBefore ${tex}$ after.\n")
    back = text.split("Before $", 1)[1].split("$ after.")[0]
    assert _characters(back) == _characters(tex)
    assert again(f"## T\n\nBefore ${back}$ after.\n").split("Before $", 1)[1].split("$ after.")[0] == back


def _characters(tex: str) -> list[str]:
    made = Converter().convert(tex, display=False)
    assert isinstance(made, Converted), made
    text = etree.tostring(etree.fromstring(f"<math>{made.mathml}</math>"), method="text", encoding="unicode")
    return sorted(each for each in text if not each.isspace() and each not in "\u2061\u2062\u200b")


@pytest.mark.parametrize("tex", FORMULAS)
def test_a_displayed_formula_comes_back_as_it_was_written(tex: str) -> None:
    assert f"$$\n{tex}\n$$" in again(f"## T\n\n$$\n{tex}\n$$\n")


@pytest.mark.parametrize(
    ("omml", "tex"),
    [
        ("<r><t>a&amp;b</t></r>", r"a\&b"),
        ("<f><fPr><type val='lin'/></fPr><num><r><t>1</t></r></num><den><r><t>2</t></r></den></f>", "{1}/{2}"),
        ("<d><e><r><t>x</t></r></e></d>", r"\left( x \right)"),
        ("<nary><sub/><sup/><e><r><t>x</t></r></e></nary>", r"\int x"),
        (
            "<nary><naryPr><chr val='∑'/><limLoc val='subSup'/></naryPr><sub><r><t>i</t></r></sub><sup/><e/></nary>",
            r"\sum\nolimits_{i}",
        ),
        ("<borderBox><e><r><t>x</t></r></e></borderBox>", r"\boxed{x}"),
        ("<unknown><e><r><t>kept</t></r></e></unknown>", "kept"),
        ("<r><t>𝐀𝑥ℝ</t></r>", r"\mathbf{A}x\mathbb{R}"),
        ("<sSup><e/><sup><r><t>2</t></r></sup></sSup>", "{}^{2}"),
        ("", ""),
    ],
)
def test_what_other_programs_write_is_read(omml: str, tex: str) -> None:
    spaced = re.sub(r"(?<=\s)(val)=", r"m:val=", re.sub(r"(</?)(\w)", r"\1m:\2", omml))
    root = etree.fromstring(f'<m:oMath xmlns:m="{M}">{spaced}</m:oMath>')
    assert latex(root).strip() == tex
