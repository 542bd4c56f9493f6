"""Diagrams as inline SVG; loaded only for decks that have some."""
