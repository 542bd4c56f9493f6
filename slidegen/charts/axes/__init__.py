"""Axes: how far they reach, and where their ticks are."""
