"""Which formulas have a picture."""

import pytest

from slidegen.backends.pptx.math.store import Formulas
from slidegen.world import Memory
from tests.theme.shipped import whole


@pytest.mark.parametrize("theme", ["plain", "paper", "ink"])
@pytest.mark.parametrize("sign", ["˙", "¨", "^", "→"])
def test_accents_are_drawn_in_the_font_of_every_theme(theme: str, sign: str) -> None:
    mathml = f'<mover accent="true"><mi>q</mi><mo>{sign}</mo></mover>'
    face = whole(theme).fonts.math.face(bold=False, italic=False)
    assert Formulas(Memory(), face).drawing(mathml) is not None
