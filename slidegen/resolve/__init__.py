"""Deck -> Deck: everything that the deck names is at hand, every construct is a primitive."""

from slidegen.resolve.resolve import resolve
from slidegen.resolve.select import select

__all__ = ["resolve", "select"]
