"""Decks that nobody would write: every stage takes them, whatever is in them."""
