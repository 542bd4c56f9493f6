"""Outlines of shapes as SVG paths."""
