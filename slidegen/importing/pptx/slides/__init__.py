"""Slides: their content in reading order, their layout, notes, background and motion."""
