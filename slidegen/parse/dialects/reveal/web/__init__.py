"""Decks in the elements of a web page."""
