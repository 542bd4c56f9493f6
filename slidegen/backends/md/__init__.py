"""The md output: a deck as Markdown in its normal form."""

from slidegen.backends.md.backend import BACKEND

__all__ = ["BACKEND"]
