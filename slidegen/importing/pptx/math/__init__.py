"""Office's formulas as LaTeX."""
