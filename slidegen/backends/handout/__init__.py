"""The handout output: slides on paper, with what is said of each beside it."""

from slidegen.backends.handout.backend import BACKEND

__all__ = ["BACKEND"]
