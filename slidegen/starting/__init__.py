"""Decks to begin with: one story for each kind of talk, as many slides as its time allows."""

from slidegen.starting.compose import KINDS, LONGEST, SHORTEST, USUAL, Beginning, Kind, duration_text, starting_deck
from slidegen.starting.words import refused

__all__ = [
    "KINDS",
    "LONGEST",
    "SHORTEST",
    "USUAL",
    "Beginning",
    "Kind",
    "duration_text",
    "refused",
    "starting_deck",
]
