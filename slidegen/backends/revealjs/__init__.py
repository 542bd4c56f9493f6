"""The reveal.js backend: a placed deck becomes one HTML file that needs no network."""

from slidegen.backends.revealjs.backend import BACKEND

__all__ = ["BACKEND"]
