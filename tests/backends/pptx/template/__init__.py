"""Decks on templates."""
