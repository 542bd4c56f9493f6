"""Displayed formulas."""

from slidegen.backends.pptx.context import SlideContext
from slidegen.model.frames import FormulaFrame


def formula_shape(frame: FormulaFrame, slide: SlideContext) -> None:
    """Draw *frame*."""
    raise NotImplementedError
