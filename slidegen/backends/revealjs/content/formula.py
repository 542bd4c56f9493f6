"""Displayed formulas."""

from slidegen.backends.revealjs.context import Context
from slidegen.model.frames import FormulaFrame


def formula_html(frame: FormulaFrame, place: dict[str, str], context: Context) -> str:
    """*frame* as an element whose CSS declarations *place* put it where it belongs."""
    raise NotImplementedError
