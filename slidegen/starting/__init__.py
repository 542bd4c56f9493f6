"""Decks to begin with: one story for each kind of talk, as many slides as its time allows."""

from slidegen.starting.compose import KINDS, Beginning, Kind, starting_deck
from slidegen.starting.words import refused

__all__ = ["KINDS", "Beginning", "Kind", "refused", "starting_deck"]
