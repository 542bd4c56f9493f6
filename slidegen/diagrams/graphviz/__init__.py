"""Graphviz: the DOT language, and where everything of a graph goes."""
