"""Text to deck: the slidegen talk language, read."""

from slidegen.parse.deck import parse

__all__ = ["parse"]
