"""Figures as authors have them: found, read, and typed."""
