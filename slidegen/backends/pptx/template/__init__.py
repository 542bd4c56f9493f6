"""Decks on a PowerPoint template's own parts: masters, layouts, theme and pictures stay as they are."""
