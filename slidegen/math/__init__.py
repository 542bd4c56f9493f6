"""Formulas: LaTeX -> MathML, its size on the page, and a line of text that stands in for it."""
