"""Formulas: MathML read once into a tree, written as Office's own mathematics or as the text that stands in for it."""
