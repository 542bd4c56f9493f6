"""Formulas as native MathML."""

import re

from slidegen.backends.revealjs.content.motion import identity
from slidegen.backends.revealjs.markup import attributes, colour, escape, pt, px, styled
from slidegen.model.frames import FormulaFrame
from slidegen.model.style import Colour

_ROLE = re.compile(r'mathcolor="([a-z0-9]+)"')


def math_html(mathml: str, tex: str, *, display: bool = False) -> str:
    """A ``math`` element; colours by role refer to the theme's variables. Its LaTeX is its alternative text."""
    coloured = _ROLE.sub(lambda found: f'style="color:{escape(colour(Colour(found[1])))}"', mathml)
    values = {"display": "block" if display else None, "alttext": " ".join(tex.split())}
    return f"<math{attributes(values)}>{coloured}</math>"


def formula_html(frame: FormulaFrame, place: dict[str, str]) -> str:
    """A displayed formula in its rectangle, its numbers at the end of their lines."""
    style = {**place, "font-size": pt(frame.size), "color": colour(frame.colour)}
    numbers = "".join(
        f'<span class="number"{styled({"--line": px(number.baseline)})}>{escape(number.text)}</span>'
        for number in frame.numbers
    )
    shift = styled({"--line": px(frame.baseline)})
    math = f'<div class="line"{shift}>{math_html(frame.mathml, frame.tex, display=True)}</div>'
    names = f"formula align-{frame.align}"
    return f'<div class="{names}"{identity(frame)}{styled(style)}>{math}{numbers}</div>'
